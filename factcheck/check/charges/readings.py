"""Two readings of a value: that it is told where another one stands, or where its own does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from factcheck.check.charges.charge import odds
from factcheck.check.held import Held
from factcheck.claim import ClaimBase
from factcheck.values.relation import Step


def readings(
    claim: ClaimBase, rivals: Collection[str], chances: Mapping[str, float], held: Held
) -> dict[str, float]:
    """How likely the claims of another value stand in the slot, and those of its own.

    `rivals` are the ids of the former; `chances` are those of all claims, by id.
    """
    theirs: dict[str, float] = defaultdict(float)
    same: dict[str, float] = defaultdict(float)
    near = other = 0.0
    for slot in held.slots.of(claim):
        chance, source = chances[slot.other.id], slot.other.source
        if slot.other.id in rivals:
            theirs[source] = max(theirs[source], chance)
        elif slot.relation.step is Step.SAME:
            same[source] = max(same[source], chance)
        elif slot.relation.step is Step.COMPATIBLE:
            near = max(near, chance)
        elif slot.relation.step is Step.CONFLICT:
            other = max(other, chance)
    against = [*sorted(theirs.values(), reverse=True), 0.0, 0.0]
    own = [*sorted(same.values(), reverse=True), 0.0, 0.0]
    return {
        "slot": against[0],
        "slot of two": against[1],
        "slot odds": odds(against[0]),
        "own slot": own[0],
        "own slot of two": own[1],
        "own slot odds": odds(own[0]),
        "slot lead": against[0] - own[0],
        "slot odds lead": odds(against[0]) - odds(own[0]),
        "near slot": near,
        "near slot odds": odds(near),
        "other slot": other,
        "slot votes": sum(c for s, c in theirs.items() if c > same.get(s, 0.0)),
        "own slot votes": sum(c for s, c in same.items() if c > theirs.get(s, 0.0)),
        "slot alone": against[0] * (1 - max(own[0], near)) * (1 - other),
    }
