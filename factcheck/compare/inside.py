"""What stands inside two clauses: typed values there can belie an agreement of the words.

"The stock fell 6.2%" and "the stock rose by 6.2%" share nearly all their words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.claim import ClaimBase
from factcheck.compare.pairs import Edge
from factcheck.values.relation import Step

_TYPED = ("figure", "date", "place")
_SLACK = 4
"""Characters by which a value may stand over the edge of a clause."""


def without_belied(by_group: Mapping[str, Sequence[Edge]], plain: str) -> list[Edge]:
    """The edges of the group `plain` but those whose clauses hold typed values that differ."""
    typed = [edge for group in _TYPED for edge in by_group[group]]
    inside = _Inside(claim for edge in typed for claim in (edge.a, edge.b))
    steps: dict[frozenset[str], Step] = {e.key: e.relation.step for e in typed}
    return [edge for edge in by_group[plain] if not _belied(edge, inside, steps)]


def _belied(edge: Edge, inside: _Inside, steps: Mapping[frozenset[str], Step]) -> bool:
    if edge.relation.step is Step.CONFLICT:
        return False
    left, right = inside.of(edge.a), inside.of(edge.b)
    return _differ(left, right, steps) and _differ(right, left, steps)


def _differ(
    mine: Iterable[ClaimBase], others: Sequence[ClaimBase], steps: Mapping[frozenset[str], Step]
) -> bool:
    """Whether a value conflicts with one of the other clause's and is the same as none."""
    relations = [{steps.get(frozenset((x.id, y.id))) for y in others} for x in mine]
    return any(Step.CONFLICT in found and Step.SAME not in found for found in relations)


class _Inside:
    """Typed claims by source and place."""

    def __init__(self, claims: Iterable[ClaimBase]) -> None:
        found: dict[str, dict[str, ClaimBase]] = defaultdict(dict)
        for claim in claims:
            found[claim.source][claim.id] = claim
        self._claims = {
            source: sorted(mine.values(), key=lambda c: (c.start, c.end, c.id))
            for source, mine in found.items()
        }
        self._starts = {s: [c.start for c in mine] for s, mine in self._claims.items()}

    def of(self, clause: ClaimBase) -> list[ClaimBase]:
        """The typed claims that stand inside a clause."""
        mine = self._claims.get(clause.source, [])
        first = bisect_left(self._starts.get(clause.source, []), clause.start - _SLACK)
        held = []
        for claim in mine[first:]:
            if claim.start >= clause.end:
                break
            if claim.end <= clause.end + _SLACK:
                held.append(claim)
        return held
