"""Names in one article: found, typed, and each short form led back to its full form.

"Mr. Dorn", "Dorn" and "President Ilka Dorn" become one key, as do an acronym and the name it
was introduced with. Keys read `kind/text`: `person/Ilka Dorn`, `nation/KR`, `org/...`,
`place/...`, `name/...` where nothing tells the kind. Links between articles are made later.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.claim import Zone
from factcheck.document.coreference import resolve_persons
from factcheck.document.parsed import Document, Sentence
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.titles import head_nouns, is_honorific
from factcheck.lexicon.words import is_word
from factcheck.values.geography import actor_of, nation_of, place_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABELS = {
    "PERSON": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "place",
    "PRODUCT": "name",
    "EVENT": "name",
    "WORK_OF_ART": "name",
    "LAW": "name",
}
_INSIDE = frozenset(
    {
        "of",
        "de",
        "da",
        "do",
        "dos",
        "del",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "al",
        "-",
        "&",
        "'",
        "du",
        "der",
        "den",
        "and",
        "the",
        "for",
    }
)
_HEADLINE = frozenset({Zone.HEADLINE, Zone.SUBHEAD})
_ORG_HEADS = frozenset(
    [
        "agency",
        "assembly",
        "association",
        "authority",
        "bank",
        "board",
        "bureau",
        "cabinet",
        "centre",
        "center",
        "church",
        "club",
        "college",
        "commission",
        "committee",
        "company",
        "congress",
        "corporation",
        "council",
        "court",
        "department",
        "federation",
        "fund",
        "government",
        "group",
        "hospital",
        "inc",
        "institute",
        "institution",
        "ltd",
        "ministry",
        "museum",
        "navy",
        "office",
        "organisation",
        "organization",
        "parliament",
        "party",
        "plc",
        "police",
        "senate",
        "service",
        "society",
        "trust",
        "union",
        "university",
        "army",
        "association",
        "airline",
        "airlines",
        "foundation",
        "tribunal",
        "treasury",
    ]
)
_PLACE_HEADS = frozenset(
    [
        "airport",
        "avenue",
        "bay",
        "beach",
        "bridge",
        "canal",
        "city",
        "coast",
        "county",
        "creek",
        "desert",
        "district",
        "forest",
        "gulf",
        "harbor",
        "harbour",
        "hill",
        "hotel",
        "island",
        "islands",
        "lake",
        "mountain",
        "mountains",
        "ocean",
        "park",
        "pass",
        "peninsula",
        "plaza",
        "port",
        "province",
        "region",
        "river",
        "road",
        "sea",
        "square",
        "stadium",
        "state",
        "station",
        "strait",
        "street",
        "terminal",
        "tower",
        "town",
        "valley",
        "village",
    ]
)
_BODIES = _ORG_HEADS | _PLACE_HEADS
_TAILS = frozenset({"airport", "port", "square", "station", "stadium", "university", "hospital"})
"""Common nouns that belong to the name before them."""
_STYLES = frozenset({"excellency", "majesty", "highness", "honourable", "honorable", "holiness"})
_CALENDAR = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "GMT",
        "UTC",
        "BST",
        "CET",
        "CEST",
        "EST",
        "EDT",
    ]
)
_STATE = re.compile(
    r"^(?:Federal |People's |Islamic )?(?:Republic|Kingdom|Sultanate|State|Federation|Commonwealth) of (?:the )?| Republic$"
)
"""What an official name of a state adds to the short one."""


@dataclass(frozen=True)
class NameMention:
    """One occurrence of a name: offsets into the article, and its key once resolved."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    titled: bool
    label: str


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
        table.mentions.extend(_mentions(sentence))
    known = {m.text for m in table.mentions if _zone(document, m) not in _HEADLINE}
    table.mentions.extend(_overlooked(document, table.mentions, known))
    table.mentions.sort(key=lambda m: m.start)
    table.mentions = [
        m for m in table.mentions if _zone(document, m) not in _HEADLINE or _credible(m, known)
    ]
    table.keys = _resolve(table.mentions, document)
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
                mention = _mention(sentence, [token])
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


def _mentions(sentence: Sentence) -> list[NameMention]:
    found: list[NameMention] = []
    tokens = list(sentence.span)
    place = 0
    while place < len(tokens):
        if not _is_name_token(tokens, place):
            place += 1
            continue
        stop = _run_end(tokens, place)
        for piece in _pieces(tokens[place:stop]):
            mention = _mention(sentence, piece)
            if mention is not None:
                found.append(mention)
        place = stop
    return found


def _is_name_token(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    text = token.text
    if (
        not text[:1].isupper()
        or not any(c.isalpha() for c in text)
        or token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL")
    ):
        return False
    if text.rstrip(".") in _CALENDAR:
        return False
    if (
        token.pos_ in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "NUM")
        and token.ent_type_ == ""
    ):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in _LABELS:
        return not (
            place == 0 and token.ent_type_ == "" and len(text) > 1 and is_word(text.lower())
        )
    return (
        place > 0 and tokens[place - 1].text not in '":.!?' and token.pos_ in ("ADJ", "NOUN", "X")
    )


def _run_end(tokens: Sequence[Token], place: int) -> int:
    entity = tokens[place].ent_iob_ != "O"
    stop = place + 1
    while stop < len(tokens):
        token = tokens[stop]
        if _is_name_token(tokens, stop) and not (
            token.ent_iob_ == "B" and entity and _breaks(tokens, stop)
        ):
            entity = token.ent_iob_ != "O"
            stop += 1
            continue
        if (
            token.lower_ in _INSIDE
            and stop + 1 < len(tokens)
            and (
                _is_name_token(tokens, stop + 1)
                or (token.lower_ in ("of", "-") and tokens[stop + 1].lower_ in ("the", "la"))
            )
            and (
                token.ent_iob_ == "I"
                or (
                    token.lower_ in ("-", "de", "da", "do", "dos", "del", "van", "von", "al", "bin")
                )
            )
        ):
            stop += 1
            continue
        if (
            token.text == "-"
            and not token.whitespace_
            and not tokens[stop - 1].whitespace_
            and stop + 1 < len(tokens)
            and tokens[stop + 1].is_alpha
            and tokens[stop + 1].ent_type_ in ("", "PERSON", tokens[stop - 1].ent_type_)
            and len(tokens[stop + 1]) < 7
        ):
            stop += 2
            continue
        if (token.text == "." and token.ent_iob_ == "I") or (
            token.ent_iob_ == "I" and token.text[:1].isupper()
        ):
            stop += 1
            continue
        break
    if stop < len(tokens) and tokens[stop].lower_ in _TAILS and tokens[stop].text.islower():
        stop += 1
    while stop > place + 1 and tokens[stop - 1].lower_ in _INSIDE:
        stop -= 1
    return stop


def _breaks(tokens: Sequence[Token], place: int) -> bool:
    """Whether a new entity begins here that is not the tail of a name that the model cut."""
    before, token = tokens[place - 1], tokens[place]
    return before.ent_type_ != token.ent_type_ and not (
        before.dep_ == "compound" and before.head.i >= token.i
    )


def _pieces(run: Sequence[Token]) -> list[Sequence[Token]]:
    """Split a run at a title in it: "Ruritanian Foreign Minister Jane Doe" names two things."""
    for k, token in enumerate(run):
        if (
            token.lower_ in ("of", "at")
            and 2 <= k <= 3
            and len(run) > k + 1
            and _is_full_name(run[:k])
        ):
            rest = run[k + 1 :]
            return [run[:k], rest[1:] if rest[0].lower_ == "the" else rest]
    last = run[-1].lower_
    if last in _ORG_HEADS and len(run) > 2 and nation_of(run[0].text):
        return [run[:1], run[1:]]
    if last in _ORG_HEADS and len(run) > 3 and nation_of(f"{run[0].text} {run[1].text}"):
        return [run[:2], run[2:]]
    titles = [k for k, t in enumerate(run[:-1]) if _is_title(t)]
    if not titles or any(t.lower_ in ("of", "for") for t in run):
        return [run]
    cut = titles[-1]
    nation = [t for t in run[:cut] if t.ent_type_ in ("GPE", "NORP") or actor_of(t.text)]
    head = run[: run.index(nation[-1]) + 1] if nation else []
    return [piece for piece in (head, run[cut:]) if piece]


def _is_full_name(tokens: Sequence[Token]) -> bool:
    """Whether some words before "of" read as a person: capitals, none of them a common noun."""
    return all(
        t.text[:1].isupper() and not is_word(t.lower_) and t.lower_ not in _BODIES for t in tokens
    )


def _mention(sentence: Sentence, run: Sequence[Token]) -> NameMention | None:
    labels = Counter(t.ent_type_ for t in run if t.ent_type_ in _LABELS)
    titled = False
    tokens = list(run)
    institution = any(t.lower_ in ("of", "for") or t.lower_ in _BODIES for t in tokens)
    while not institution and tokens and _is_title(tokens[0]) and len(tokens) > 1:
        titled = True
        tokens = tokens[1:]
        while tokens and tokens[0].text in ".'-":
            tokens = tokens[1:]
    while tokens and tokens[-1].text in ("'s", "'", "-", "."):
        tokens = tokens[:-1]
    if not tokens or (len(tokens) == 1 and _is_title(tokens[0])):
        return None
    text = re.sub(
        r"\s+", " ", sentence.span.doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])]
    )
    text = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", text)
    if len(text) < 2 or not re.search(r"[A-Za-z]{2}", text):
        return None
    label = labels.most_common(1)[0][0] if labels else ""
    start = sentence.offset + tokens[0].idx
    end = sentence.offset + tokens[-1].idx + len(tokens[-1])
    return NameMention(
        sentence.index, tokens[0].i, tokens[-1].i + 1, start, end, text, titled, label
    )


def _is_title(token: Token) -> bool:
    return is_honorific(token.text) or token.lower_ in head_nouns() or token.lower_ in _STYLES


def _resolve(mentions: Sequence[NameMention], document: Document) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.titled:
            votes[mention.text]["cue"] += 2
        if mention.label:
            votes[mention.text][_LABELS[mention.label]] += 1
        votes[mention.text]["cue"] += _person_cues(document.sentences[mention.sentence], mention)
    for text in votes:
        words = text.split()
        unknown = set(votes[text]) <= {"cue", "person"} and not any(
            is_word(w.lower()) for w in words[-1:]
        )
        if (
            len(words) in (2, 3)
            and (words[-1] in votes or unknown)
            and not set(map(str.lower, words)) & _BODIES
        ):
            votes[text]["cue"] += 2
    full = _full_forms(votes, document)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for text, counter in votes.items():
        kinds[full[text]].update(counter)
    return {text: _key(full[text], kinds[full[text]]) for text in votes}


def _person_cues(sentence: Sentence, mention: NameMention) -> int:
    """Count what shows that a name is a person's: a title or an age beside it, "who", speech."""
    doc = sentence.span.doc
    tokens = doc[mention.first : mention.last]
    if any(t.lower_ in _BODIES for t in tokens):
        return 0
    root = tokens.root
    cues = 0
    around = [*(c for c in root.children), root.head]
    if any(t.lower_ in head_nouns() and "appos" in (t.dep_, root.dep_) for t in around):
        cues += 2
    before = doc[mention.first - 1] if mention.first > sentence.span.start else None
    if before is not None and before.lower_ in head_nouns():
        cues += 2
    after = doc[mention.last : mention.last + 4].text
    if re.match(r", \d{1,2}(?=[,.;]|$| )", after):
        cues += 2
    if any(
        c.dep_ == "relcl" and any(g.lower_ in ("who", "whose") for g in c.subtree)
        for c in root.children
    ):
        cues += 1
    if len(tokens) > 1 and root.dep_ == "nsubj" and is_reporting(root.head.lemma_.lower()):
        cues += 1
    return cues


def _key(text: str, votes: Counter[str]) -> str:
    words = text.lower().split()
    if votes["cue"] < 2 or len(words) == 1:
        nation = actor_of(text) or actor_of(_STATE.sub("", text))
        if nation is not None:
            return f"nation/{nation}"
    if words[-1] in _ORG_HEADS or (words[0] in _ORG_HEADS and "of" in words):
        return f"org/{text}"
    if words[-1] in _PLACE_HEADS or words[0] in ("lake", "mount", "port", "hotel", "cape", "river"):
        return f"place/{text}"
    if len(words) == 1 and votes["cue"] < 2 and place_of(text) is not None:
        return f"place/{text}"
    if len(words) == 1 and votes["cue"] < 2:
        votes = Counter({k: v for k, v in votes.items() if k not in ("person", "cue")})
    else:
        votes = votes + Counter({"person": votes["cue"]})
        del votes["cue"]
    best = max(votes.items(), key=lambda item: (item[1], item[0]), default=("name", 0))
    return f"{best[0] if best[1] else 'name'}/{text}"


def _full_forms(votes: dict[str, Counter[str]], document: Document) -> dict[str, str]:
    """Lead each short form to the one longer name that holds it; ambiguous ones stay alone."""
    full = {text: text for text in votes}
    acronyms = _acronyms(document.article.text)
    for text in votes:
        folded = [o for o in votes if o != text and o.lower() == text.lower() and not o.isupper()]
        if text.isupper() and folded:
            full[text] = folded[0]
            continue
        nation = _adjective_of(text, votes)
        if nation is not None:
            full[text] = nation
            continue
        if text in acronyms:
            full[text] = acronyms[text]
            continue
        words = _words(text)
        longer = [
            other
            for other in votes
            if other != text
            and len(_words(other)) > len(words)
            and _shortens(words, _words(other), votes[other])
        ]
        longer = [
            o for o in longer if not any(o != p and set(_words(o)) < set(_words(p)) for p in longer)
        ]
        if len(longer) == 1 and not (
            actor_of(text) and not (votes[longer[0]]["person"] or votes[longer[0]]["cue"])
        ):
            full[text] = longer[0]
    for text, target in list(full.items()):
        full[text] = full.get(target, target)
    return full


_DEMONYM = ("ns", "n", "ans", "an", "ians", "ian", "ese", "i", "is", "ish", "ers", "er", "s")


def _adjective_of(text: str, votes: dict[str, Counter[str]]) -> str | None:
    """The place that an adjective or a people's name comes from ("Ruritanians": "Ruritania")."""
    if " " in text or actor_of(text):
        return None
    for other in votes:
        if other == text or " " in other or len(other) < 4 or len(other) >= len(text):
            continue
        if text in {base + end for base in (other, other.rstrip("aeiouy")) for end in _DEMONYM}:
            return other
    return None


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


def _words(text: str) -> tuple[str, ...]:
    return tuple(w for w in re.split(r"[\s.]+", text.lower()) if w and w not in ("the", "of"))


def _shortens(short: tuple[str, ...], long: tuple[str, ...], votes: Counter[str]) -> bool:
    """Whether `short` can stand for `long`: a surname, a family name first, a leading part."""
    if len(short) == 1 and len(short[0]) < 2:
        return False
    if votes["person"] or votes["cue"]:
        return short in ((long[-1],), (long[0],)) or long[-len(short) :] == short
    return long[: len(short)] == short and not (len(short) == 1 and is_word(short[0]))


def _acronyms(text: str) -> dict[str, str]:
    """Acronyms introduced in brackets behind the name they shorten."""
    found: dict[str, str] = {}
    for match in re.finditer(
        r"((?:[A-Z][\w'-]+ (?:(?:of|for|the|and|on|de) )*){1,9}[A-Z]?[\w'-]*) ?\(([A-Z][A-Za-z]{1,9})\)",
        text,
    ):
        name, short = re.sub(r"^The ", "", match.group(1).strip()), match.group(2)
        initials = "".join(w[0] for w in name.split() if w[0].isupper())
        if initials[: len(short)].lower() == short.lower()[: len(initials)] or (
            short.upper() == short and short[0] == initials[:1]
        ):
            found[short] = name
    return found
