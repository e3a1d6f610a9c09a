"""Another side or direction of what is otherwise told alike: west for east, above for below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.charges.charge import Charge
from factcheck.check.held import CLAUSES, Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.values.relation import Relation, Step

_COMPASS = re.compile(r"\b(north|south)?[\s-]?(east|west)?(?:ern|wards?|erly)?\b(?=[\s.,;:)]|$)")
"""Points of the compass in small letters: "North Korea" is a name, and no side."""
_PAIRS = (
    ("left", "right"),
    ("upstream upriver", "downstream downriver"),
    ("above", "below beneath under"),
    ("inside indoors", "outside outdoors"),
    ("front", "rear"),
    ("upper", "lower"),
    ("top", "bottom"),
    ("northbound", "southbound"),
    ("eastbound", "westbound"),
    ("uphill", "downhill"),
    ("ascending", "descending"),
    ("inland", "offshore"),
    ("clockwise", "anticlockwise counterclockwise"),
    ("port", "starboard"),
    ("home", "away"),
)
"""Sides that exclude each other; general knowledge of the language."""
_SIDES = {
    word: (number, side)
    for number, pair in enumerate(_PAIRS)
    for side, words in enumerate(pair)
    for word in words.split()
}
_LEAST = 0.35
"""Likelihood of one fact from which a side can be compared."""
_GROUPED = frozenset({"action", "relation", "figure", "date", "deadline", "place"})


def side_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a side or a direction that sources give otherwise."""
    mine = _sides(claim.text)
    if not mine or claim.kind not in _GROUPED:
        return None
    told = [p for p in held.pairings(claim) if p.edge.relation.step is not Step.CONFLICT]
    told = [*(p for p in told if _is_told(p, held)), *_alike(claim, held)]
    against = [(p, words) for p in told if (words := _other(mine, claim, p)) is not None]
    if not against:
        return None
    words = against[0][1]
    fitting = [p for p in told if _same(mine, p)]
    pairs = tuple(p for p, _ in against)
    return Charge("side", claim, "place", words, pairs, {}, tuple(fitting))


def _alike(claim: ClaimBase, held: Held) -> Iterator[Pairing]:
    """The clauses of one deed, in sentences that hold half of the claim's, though none pairs."""
    if claim.kind not in CLAUSES:
        return
    known = {p.other.id for p in held.pairings(claim)}
    for other in held.clauses_of_one_deed(claim):
        if other.id not in known and held.like(claim, other).share >= _HALF:
            yield Pairing.of(claim, other, Relation(Step.COMPATIBLE, "", ""))


_HALF = 0.5


def _is_told(pairing: Pairing, held: Held) -> bool:
    """Whether a passage tells what the claim does."""
    like = held.like(pairing.claim, pairing.other).share
    return pairing.strength >= _LEAST or (like >= _MUCH and pairing.strength >= _SOME)


_MUCH, _SOME = 0.6, 0.15
"""Share of a clause that makes up for a likelihood that is only this."""


def _sides(text: str) -> dict[tuple[str, str], str]:
    """The sides that a text names: group and side, with the word for each."""
    found: dict[tuple[str, str], str] = {}
    for match in _COMPASS.finditer(text):
        if match.group(1) or match.group(2):
            side = (match.group(1) or "") + (match.group(2) or "")
            found["compass", side.lower()] = match.group().strip().lower()
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _SIDES:
            number, side_ = _SIDES[word]
            found[f"pair {number}", str(side_)] = word
    return found


def _other(mine: dict[tuple[str, str], str], claim: ClaimBase, pairing: Pairing) -> str | None:
    """The side that a passage gives instead, in words; None if it gives none or the same."""
    theirs = _sides(pairing.other.text)
    for (group, side), word in mine.items():
        others = [w for (g, s), w in theirs.items() if g == group and s != side]
        if others and (group, side) not in theirs and _comparable(group, side, theirs):
            return f"{word} against {others[0]}"
    return None


def _comparable(group: str, side: str, theirs: dict[tuple[str, str], str]) -> bool:
    """Whether no side there is a coarser or finer name for the one here: north, north-east."""
    if group != "compass":
        return True
    return not any(s in side or side in s for g, s in theirs if g == group)


def _same(mine: dict[tuple[str, str], str], pairing: Pairing) -> bool:
    return bool(set(mine) & set(_sides(pairing.other.text)))
