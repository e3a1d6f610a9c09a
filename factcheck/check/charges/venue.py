"""Another building or site, told by a common noun: the sawmill for the fire station.

Such places make no claim of their own, as any text is full of rooms and doors. They are held
against each other, and against venues that have a name, only where a source's sentence tells
nearly all that the draft's clause does, gives one venue in the same way, and no sentence like it
has the draft's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.check.likeness import words_of
from factcheck.claim import ClaimBase
from factcheck.compare.links import words_in
from factcheck.document.venues import sort_of_name
from factcheck.lexicon.venues import is_open, sort_of
from factcheck.values.relation import Relation, Step

_AT = re.compile(
    r"\b(?P<way>(?i:in front of|in|at|inside|outside|near|by|beside|behind|to|into|from))\s"
    r"(?:(?P<name>(?:the\s)?[A-Z][\w'\u2019-]*(?:\s(?:of\s)?[A-Z][\w'\u2019-]*)+)"
    r"|(?P<words>[a-z]+(?:[\s-][a-z]+){0,3}))"
)
_WORKS = re.compile(r"\w{3,}works$")
_ALSO = {"parliament": "parliament"}
_ENOUGH, _WEIGHTY = 0.4, 4.0
"""Share of a clause, the venue left out, and nats that a sentence has to hold."""
_ALIKE = 0.6
"""Share, of that, from which another sentence may tell of the same thing."""
_SOURCE = "from"


def venue_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a venue that the sources have another one for."""
    if claim.kind not in ("action", "relation", "figure", "date") or claim.quoted:
        return None
    mine = list(_venues(held.draft.text[claim.start : claim.end]))
    if len(mine) != 1:
        return None
    way, noun, sort = mine[0]
    found = sorted(_told(claim, noun, held), key=lambda t: (-t[0], t[1].id))
    if not found or any(_has(noun, sort, held.sentence(o), held) for _, o in found):
        return None
    against: list[Pairing] = []
    here = set(words_in(held.sentence(claim)))
    for share, other in found:
        theirs = list(_venues(held.sentence(other)))
        if share < _ENOUGH or len(theirs) != 1:
            continue
        their_way, their_noun, their_sort = theirs[0]
        one_way = (way == _SOURCE) == (their_way == _SOURCE)
        if one_way and sort != their_sort and not set(their_noun.split()) & here:
            words = f"{noun} against {their_noun}"
            against.append(Pairing.of(claim, other, Relation(Step.CONFLICT, "place", words)))
    if not against:
        return None
    words = against[0].edge.relation.words
    return Charge("venue", claim, "place", words, tuple(against), {})


def _venues(text: str) -> Iterator[tuple[str, str, str]]:
    """The preposition, the noun and the sort of each venue in a text."""
    for found in _AT.finditer(text):
        noun, sort = _of_name(found["name"]) if found["name"] else _of_words(found["words"])
        if sort and not is_open(sort):
            yield found["way"].lower(), noun, sort


def _of_name(name: str) -> tuple[str, str]:
    """The name of a venue in small letters, with its sort: "the Corn Exchange"."""
    name = name.removeprefix("the ")
    return name.lower(), sort_of_name(name)


def _of_words(text: str) -> tuple[str, str]:
    """The noun for a venue, the last of a run of them ("university library"), with its sort."""
    known = ("", "")
    words = re.split(r"[\s-]", text)
    for before, noun in zip(("", *words), words, strict=False):
        if noun in _ENDS:
            break
        sort = _sort(noun)
        if sort:
            known = (f"{before} {noun}", _SEAT) if (before, noun) in _SEATS else (noun, sort)
        elif known[1]:
            break
    return known


_SEAT = "seat"
_SEATS = frozenset({("town", "hall"), ("city", "hall"), ("county", "hall")})
"""Halls that no concert is given in: they are another venue than any other hall."""
_ENDS = frozenset("and or in at to of for with by on as when where which who that".split())
"""Words with which another phrase begins."""


def _sort(noun: str) -> str:
    if _WORKS.match(noun):
        return "works"
    return _ALSO.get(noun) or sort_of(noun)


def _told(claim: ClaimBase, noun: str, held: Held) -> Iterator[tuple[float, ClaimBase]]:
    """A claim of each sentence that holds much of a clause, with how much, the noun left out."""
    near = words_of(claim, held.evidence)
    rest = sum(near.values()) - near.get(noun, 0.0)
    for place, like in held.sentences.like(claim).items():
        share = like.mass / rest if rest else 0.0
        if share >= _ENOUGH * _ALIKE and like.mass >= _WEIGHTY:
            yield share, held.sentences.held[place][0]


def _has(noun: str, sort: str, sentence: str, held: Held) -> bool:
    words = words_in(sentence)
    return noun in " ".join(words) or any(
        word == noun or held.evidence.kin(noun, word) > 0 or _sort(word) == sort for word in words
    )
