"""Venues in a sentence: how far the name of one reaches, and what town it is said to lie in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.document.name_mentions import NameMention
from factcheck.document.names import NameTable
from factcheck.document.parsed import Sentence
from factcheck.lexicon.persons import is_given_name
from factcheck.lexicon.venues import is_open, sort_of
from factcheck.lexicon.vocabulary import vocabulary
from factcheck.lexicon.words import is_word
from factcheck.values.geography import contains, place_of
from factcheck.values.place import UNTOLD

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset(["casino", "castle", "fort", "hospital", "hotel", "museum", "palace", "villa"])
"""Nouns that stand before the name of a venue: "Hotel Astoria"."""
_PLACES = ("GPE", "LOC", "FAC")
_INSIDE = frozenset(["in", "at", "of"])
_PARTS = frozenset(["area", "district", "neighborhood", "neighbourhood", "quarter", "suburb"])
_LONGEST = 3
"""Words that may stand between a town and the noun of its venue: "football"."""
_OF_A_TOWN = frozenset(["general", "regional", "district", "municipal", "secondary", "central"])
"""Words before which a venue's name gives its town, known or not: "Wexmoor General Hospital"."""
_FURTHER = vocabulary(
    "general regional district central municipal national international public secondary primary "
    "high university county state city memorial royal"
)
"""Words of a venue's name that are neither its noun nor its town."""


def sort_of_name(name: str) -> str:
    """The sort of venue that a name shows: "hospital" of "Regional Hospital of Huesca"."""
    words = name.split()
    if len(words) == 1:
        return ""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    leading = sort_of(words[0]) if words[0].lower() in _LEADING else ""
    return sort_of(head) or leading


def sort_of_mention(mention: NameMention, tokens: Sequence[Token]) -> str:
    """The sort of venue that `tokens` name, over the noun left out behind "St Mary's"."""
    sort = sort_of_name(" ".join(t.text for t in tokens))
    saint = mention.text.lower().startswith(("st ", "st. ", "saint "))
    return sort or (UNTOLD if saint and _owns(mention, tokens) else "")


def _owns(mention: NameMention, tokens: Sequence[Token]) -> bool:
    doc = tokens[0].doc
    return mention.last < len(doc) and doc[mention.last].text == "'s"


def whole_phrase(mention: NameMention, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a name with the common noun of the venue that it is of: "Oslo bus station"."""
    head = _noun_behind(mention, tokens)
    known = place_of(mention.text)
    of_a_land = mention.label == "NORP" or (known is not None and known.kind != "city")
    if head is None or of_a_land or not sort_of(head.text):
        return list(tokens)
    between = list(head.doc[mention.last : head.i])
    plain = all(t.pos_ in ("NOUN", "ADJ", "PROPN") or t.text == "'s" for t in between)
    return [*tokens, *between, head] if plain else list(tokens)


def _noun_behind(mention: NameMention, tokens: Sequence[Token]) -> Token | None:
    """The noun behind a name that the name modifies, through others: "Oslo [bus station]"."""
    head = next((t for t in tokens if t.head.i >= mention.last), None)
    while head is not None and head.dep_ in _MODIFYING and head.head.i > head.i:
        head = head.head
    near = head is not None and 0 <= head.i - mention.last < _LONGEST
    return head if near else None


_MODIFYING = frozenset(["compound", "nmod", "poss", "amod"])


def localities(
    names: NameTable, sentence: Sentence, mention: NameMention, phrase: Sequence[Token]
) -> tuple[str, ...]:
    """The places that the one named by `phrase` is said to lie in."""
    found = [_in_name(names, mention, phrase), _behind(names, sentence, mention, phrase)]
    return tuple(dict.fromkeys(name for name in found if name))


def _in_name(names: NameTable, mention: NameMention, phrase: Sequence[Token]) -> str:
    """The town in a venue's name: "Lyon" of "Lyon airport" and of "Lyon General Hospital"."""
    sort = sort_of_name(" ".join(t.text for t in phrase))
    if not sort or is_open(sort):
        return ""
    words = mention.text.split()
    if "of" in words:
        rest = words[words.index("of") + 1 :]
        town = " ".join(rest)
        return town if len(rest) == 1 and _reads_as_town(names, town) else ""
    cut = 0
    while words and (sort_of(words[-1]) or words[-1].lower() in _FURTHER):
        cut += words.pop().lower() in _OF_A_TOWN
    town = " ".join(words)
    if not words or not (cut or mention.label == "GPE"):
        return town if _is_town(names, town) else ""
    return town if all(_reads_as_town(names, word) for word in words[-1:]) else ""


def _reads_as_town(names: NameTable, word: str) -> bool:
    return _is_town(names, word) or not (is_given_name(word) or is_word(word.lower()))


def _is_town(names: NameTable, text: str) -> bool:
    """Whether the article takes a name for a town, or the gazetteer does and nobody bears it."""
    if names.keys.get(text, "").startswith("place/"):
        return True
    known = place_of(text)
    return (
        known is not None and known.kind == "city" and not is_given_name(text.split(maxsplit=1)[0])
    )


def _behind(
    names: NameTable, sentence: Sentence, mention: NameMention, phrase: Sequence[Token]
) -> str:
    """The place named right behind: "in Lyon", ", Lyon", "in the Croix-Rousse district of Lyon"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = phrase[-1].i + 1
    if after < end and (doc[after].text == "'s" or doc[after].lower_ in _PARTS):
        after += 1
    if after + 1 >= end:
        return ""
    link = doc[after]
    if link.lower_ not in _INSIDE and link.text != ",":
        return ""
    after += 1 + (doc[after + 1].lower_ == "the")
    outer = names.mention_at(sentence, doc[after]) if after < end else None
    if outer is None or outer.first != after or outer.titled or sort_of_name(outer.text):
        return ""
    venue = bool(sort_of_mention(mention, phrase))
    key = names.key(outer)
    placed = key.startswith(("place/", "nation/")) or outer.label in _PLACES
    if link.text == ",":
        return outer.text if _is_apposed(sentence, mention, outer, venue=venue and placed) else ""
    return outer.text if placed or (venue and not key.startswith("person/")) else ""


def _is_apposed(sentence: Sentence, inner: NameMention, outer: NameMention, *, venue: bool) -> bool:
    """Whether the name behind a comma says where the one before it lies, and lists no more."""
    if not venue and not contains(outer.text, inner.text):
        return False
    rest = sentence.span.doc[outer.last : min(outer.last + 3, sentence.span.end)]
    words = [t.lower_ for t in rest if t.text != ","]
    return not words or words[0] not in ("and", "or") or not rest[-1].text[:1].isupper()
