"""Another name beside what is the same: the second of a pair, the place of one date.

"Peru and Chile" and "Peru and Bolivia", "in Lima on 4 May" and "in Cusco on 4 May": the names
make no claim that could pair, but what stands beside them fixes what they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.check.likeness import place_of
from factcheck.claim import ClaimBase
from factcheck.compare.links import words_in
from factcheck.values.geography import is_one_state
from factcheck.values.relation import Relation, Step

_NAME = r"[A-Z][\w'\u2019-]*\w(?: (?:of |de |da |del )?[A-Z][\w'\u2019-]*\w)*"
_PAIR = re.compile(rf"\b({_NAME}) (?:and|or) ({_NAME})\b")
_AT = r"(?:in|at|off|near)"
_SOME, _MUCH = 0.15, 0.25
"""Share of the clause that the other sentence has to hold: for a pair of names, for a date."""


def beside_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a name that sources have another one for, beside the same thing."""
    if claim.quoted:
        return None
    if claim.kind in ("action", "relation", "figure"):
        return _charge(claim, _other_of_pair(claim, held), held)
    if claim.kind in ("date", "deadline"):
        return _charge(claim, _other_place(claim, held), held)
    return None


def _charge(claim: ClaimBase, found: Iterator[Pairing], held: Held) -> Charge | None:
    against: dict[tuple[str, int], Pairing] = {}
    for pairing in found:
        against.setdefault(place_of(pairing.other), pairing)
    return ruled("beside", claim, tuple(against.values()), held)


def _pairing(claim: ClaimBase, other: ClaimBase, shade: str, mine: str, theirs: str) -> Pairing:
    return Pairing.of(claim, other, Relation(Step.CONFLICT, shade, f"{mine} against {theirs}"))


def _other_of_pair(claim: ClaimBase, held: Held) -> Iterator[Pairing]:
    for mine, beside in _pairs(claim.text):
        if _are_told_together(mine, beside, held):
            continue
        for place, likeness in held.sentences.like(claim).items():
            if likeness.share < _SOME:
                continue
            other = held.sentences.held[place][0]
            for theirs, also in _pairs(held.sentence(other)):
                if _words(also) == _words(beside) and _are_two(mine, theirs):
                    yield _pairing(claim, other, "name", mine, theirs)


@lru_cache(maxsize=8192)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Both names of each pair, in either order."""
    found = [match.groups() for match in _PAIR.finditer(text)]
    return tuple(pair for a, b in found for pair in ((a, b), (b, a)))


def _are_told_together(one: str, other: str, held: Held) -> bool:
    """Whether a sentence of a source names both."""
    words = _words(one) | _words(other)
    return any(words <= _words(sentence) for _, sentence in held.sentences_told())


def _other_place(claim: ClaimBase, held: Held) -> Iterator[Pairing]:
    mine = _place_of_date(claim, held)
    if mine is None:
        return
    same = [
        c
        for c in held.theirs
        if c.kind in ("date", "deadline") and held.relation(claim, c).step is Step.SAME
    ]
    if any(_words(mine) <= _words(held.sentence(c)) for c in same):
        return
    for other in same:
        theirs = _place_of_date(other, held)
        if theirs and _are_two(mine, theirs) and held.like(claim, other).share >= _MUCH:
            yield _pairing(claim, other, "place", mine, theirs)


def _place_of_date(claim: ClaimBase, held: Held) -> str | None:
    """The place that stands right beside a date: "in Lima on 4 May"."""
    said = re.escape(getattr(claim, "said", "") or "")
    if not said:
        return None
    forms = (
        rf"\b{_AT} (?:the )?({_NAME}),? (?:on |by )?(?:the )?{said}",
        rf"{said},? {_AT} (?:the )?({_NAME})(?=[,.;]| (?:and|to|for|after|with)\b)",
    )
    found = (re.search(form, held.sentence(claim)) for form in forms)
    return next((match[1] for match in found if match), None)


def _words(text: str) -> set[str]:
    return {*words_in(text)}


def _are_two(mine: str, theirs: str) -> bool:
    """Whether two names share no word and no state."""
    return not _words(mine) & _words(theirs) and not is_one_state(mine, theirs)
