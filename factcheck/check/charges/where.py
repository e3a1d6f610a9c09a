"""Another end of what is fixed by a place: so far from Doe, between Doe and Roe, based in Roe,
the police station at Roe.

Such places hang on a phrase of their own and not on the clause, so they make no claim that pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.lexicon.venues import is_open, sort_of
from factcheck.values.geography import is_one_state
from factcheck.values.relation import Relation, Step

_NAME = r"[A-Z][\w'\u2019]*(?:[ -][A-Z][\w'\u2019]*)*"
_FAR = re.compile(
    r"\b(?P<far>[\d.,]*\d)[\s-]?(?:miles?|km|kilomet(?:er|re)s?|nautical miles)\b"
    r"(?:\s\([^()]*\))?(?:\s[a-z][a-z-]*){0,4}?\s(?:of|from|outside)\s(?P<name>" + _NAME + ")"
)
_BETWEEN = re.compile(rf"\bbetween\s(?P<one>{_NAME})\sand\s(?P<other>{_NAME})")
_BASED = re.compile(
    rf"\b(?:based|headquartered)\sin\s(?P<behind>{_NAME})|\b(?P<before>{_NAME})-based\b"
)
_VENUE = re.compile(
    rf"\b(?P<what>(?:(?!the|an?|to|at|in|of|its|their)[a-z]+\s)?(?P<noun>[a-z]+))\s(?:in|at|of)\s"
    rf"(?P<name>{_NAME})"
)
_SPOT = re.compile(
    rf"\b(?:the|an?|its|their)\s(?P<what>[a-z]{{3,}}\s[a-z]{{4,}})\s(?:in|at|near)\s(?P<name>{_NAME})"
)
_LEAST = 0.2
"""Share of a clause that a sentence has to hold for both to be told of one thing."""
Fixed = tuple[str, str, str]
"""What is fixed (by which kind of phrase), by what it is known, and the place that fixes it."""


def where_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a place that a source's phrase of the same sort gives otherwise."""
    if claim.kind not in ("action", "relation", "figure", "place"):
        return None
    text = held.draft.text[claim.start : claim.end]
    mine = list(_fixed(text))
    against: list[Pairing] = []
    for other in held.theirs if mine else ():
        theirs = list(_fixed(other.text))
        if set(mine) & set(theirs):
            return None
        words = _otherwise(mine, theirs)
        if words and _of_one(claim, other, mine, held):
            relation = Relation(Step.CONFLICT, "place", words)
            against.append(Pairing.of(claim, other, relation))
    if not against or not _is_clear(against) or _is_told(claim, mine, held):
        return None
    return ruled("where", claim, against, held)


def _fixed(text: str) -> Iterator[Fixed]:
    for found in _FAR.finditer(text):
        yield "far", found["far"], found["name"]
    for found in _BETWEEN.finditer(text):
        yield "between", found["one"], found["other"]
        yield "between", found["other"], found["one"]
    for found in _VENUE.finditer(text):
        sort = sort_of(found["noun"])
        if sort and not is_open(sort):
            yield "venue", found["what"], found["name"]
    for found in _SPOT.finditer(text):
        yield "spot", found["what"], found["name"]
    based = {found["behind"] or found["before"] for found in _BASED.finditer(text)}
    if len(based) == 1:
        yield "based", "", based.pop()


def _is_clear(against: list[Pairing]) -> bool:
    """Whether the sources have one place only: a town may have two hospitals."""
    return len({p.edge.relation.words for p in against}) == 1


def _is_told(claim: ClaimBase, mine: list[Fixed], held: Held) -> bool:
    """Whether a sentence that is like a clause names its venue's place in another way."""
    places = [place for sort, _, place in mine if sort == "venue"]
    return any(
        place in held.sentence(other)
        for other in (held.theirs if places else ())
        if held.like(claim, other).share >= _LEAST
        for place in places
    )


def _otherwise(mine: list[Fixed], theirs: list[Fixed]) -> str:
    """The two places, where one phrase is the same but for them."""
    for sort, known, place in mine:
        for other_sort, other_known, other in theirs:
            one = set(place.split()) & set(other.split()) or is_one_state(place, other)
            if (sort, known) == (other_sort, other_known) and not one:
                return f"{place} against {other}"
    return ""


def _of_one(claim: ClaimBase, other: ClaimBase, mine: list[Fixed], held: Held) -> bool:
    """Whether two passages are of one thing: for a seat, of one name beside the place."""
    places = tuple(place for sort, _, place in mine if sort == "based")
    if places:
        shared = _names(claim, held) & _names(other, held)
        if all(n.startswith("nation/") or n.endswith(places) for n in shared):
            return False
    return held.like(claim, other).share >= _LEAST


def _names(claim: ClaimBase, held: Held) -> set[str]:
    return {held.evidence.linked(n) for n in claim.frame.names}
