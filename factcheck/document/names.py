"""Names in one article: found, typed, and each short form led back to its full form.

"Ms. Doe", "Doe" and "President Jane Doe" become one key, as do an acronym and the name it
was introduced with. Keys read `kind/text`: `person/Jane Doe`, `nation/FR`, `org/...`,
`place/...`, `name/...` where nothing tells the kind. Links between articles are made later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.document.coreference import resolve_persons
from factcheck.document.name_keys import resolve_keys
from factcheck.document.name_mentions import NameMention, find_mentions, mention_of
from factcheck.document.parsed import Document, Sentence
from factcheck.lexicon.words import is_word
from factcheck.values.geography import actor_of
from factcheck.zone import Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEADLINE = frozenset({Zone.HEADLINE, Zone.SUBHEAD})


@dataclass
class NameTable:
    """All names of one article. `keys` maps each surface text to its resolved key.

    `nearest` overrides it where a short form fits several people: the one named last is meant.
    """

    mentions: list[NameMention] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    nearest: dict[int, str] = field(default_factory=dict)
    by_token: dict[tuple[int, int], NameMention] = field(default_factory=dict)
    pronouns: dict[tuple[int, int], str] = field(default_factory=dict)

    def key(self, mention: NameMention) -> str:
        """Return the key that a mention resolves to."""
        return self.nearest.get(mention.start, self.keys[mention.text])

    def of(
        self, sentence: Sentence, tokens: Iterable[Token], *, pronouns: bool = True
    ) -> tuple[str, ...]:
        """Keys of the names among `tokens`, each once, in text order."""
        found: dict[str, None] = {}
        for token in tokens:
            mention = self.by_token.get((sentence.paragraph, token.i))
            if mention is not None:
                found.setdefault(self.key(mention))
            elif pronouns and (sentence.paragraph, token.i) in self.pronouns:
                found.setdefault(self.pronouns[sentence.paragraph, token.i])
        return tuple(found)

    def mention_at(self, sentence: Sentence, token: Token) -> NameMention | None:
        """Return the mention that holds `token`, if any."""
        return self.by_token.get((sentence.paragraph, token.i))


def name_table(document: Document) -> NameTable:
    """Find and resolve the names of an article."""
    table = NameTable()
    for sentence in document.sentences:
        table.mentions.extend(find_mentions(sentence))
    known = {m.text for m in table.mentions if _zone(document, m) not in _HEADLINE}
    table.mentions.extend(_overlooked(document, table.mentions, known))
    table.mentions.sort(key=lambda m: m.start)
    table.mentions = [
        m for m in table.mentions if _zone(document, m) not in _HEADLINE or _credible(m, known)
    ]
    table.keys = resolve_keys(table.mentions, document)
    table.nearest = _nearest(table)
    for mention in table.mentions:
        paragraph = document.sentences[mention.sentence].paragraph
        for i in range(mention.first, mention.last):
            table.by_token[paragraph, i] = mention
    table.pronouns = resolve_persons(document, table)
    return table


def _overlooked(
    document: Document, found: Sequence[NameMention], known: set[str]
) -> list[NameMention]:
    """Names that the tagger missed (a surname that begins a sentence) but the article knows."""
    parts = {word for name in known for word in name.split() if len(word) > 2 and word[0].isupper()}
    parts = {word for word in parts if not is_word(word.lower())}
    taken = {(m.sentence, i) for m in found for i in range(m.first, m.last)}
    extra: list[NameMention] = []
    for sentence in document.sentences:
        for token in sentence.span:
            if token.text in parts and (sentence.index, token.i) not in taken:
                mention = mention_of(sentence, [token])
                if mention is not None:
                    extra.append(mention)
    return extra


def _zone(document: Document, mention: NameMention) -> Zone:
    return document.sentences[mention.sentence].block.zone


def _credible(mention: NameMention, known: set[str]) -> bool:
    """Whether a run of capitals in a headline is a name that the body confirms."""
    if mention.text in known or actor_of(mention.text):
        return True
    return any(mention.text in name.split() for name in known) or mention.label == "PERSON"


def _nearest(table: NameTable) -> dict[int, str]:
    """For a family name that several people share: the full name that stands last before it."""
    full = [
        m
        for m in table.mentions
        if len(m.text.split()) > 1 and table.keys[m.text].startswith("person/")
    ]
    found: dict[int, str] = {}
    for mention in table.mentions:
        if " " in mention.text:
            continue
        bearers = [m for m in full if mention.text in (m.text.split()[0], m.text.split()[-1])]
        before = [m for m in bearers if m.start < mention.start]
        if len({m.text for m in bearers}) > 1 and before:
            found[mention.start] = table.keys[before[-1].text]
    return found
