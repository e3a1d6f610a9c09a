"""A second look at each pair: how it stands to all others once each has a likelihood.

Stacked generalisation after Wolpert (1992): a first model weighs each pair by itself, and a
second one knows what the first made of its rivals and of its neighbours. "On Friday" against "on
Saturday" is one fact if nothing else in either report comes near, and if the rest of the two
sentences tells one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.values.relation import Step

if TYPE_CHECKING:
    from factcheck.claim import ClaimBase
    from factcheck.compare.pairs import Edge

_NONE = 0.05
"""What is added for the case that neither claim has a counterpart in the other report."""


class Rivals:
    """The likelihoods of all pairs of an event, by claim and by sentence."""

    def __init__(self, groups: Mapping[str, Iterable[Edge]]) -> None:
        self._of: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._beside: dict[tuple[str, int, str, int], list[Edge]] = defaultdict(list)
        for edges in groups.values():
            for edge in edges:
                self._of[edge.a.id, edge.b.source].append(edge)
                self._of[edge.b.id, edge.a.source].append(edge)
                self._beside[_sentences(edge.a, edge.b)].append(edge)
        for near in self._beside.values():
            near.sort(key=lambda e: -e.strength)

    def features(self, edge: Edge) -> dict[str, float]:
        """What the likelihoods of other pairs say about this one; each 0..1.

        "share": its part in all that the weaker of its claims may be paired with in the other
        source; "told beside": the likeliest other pair of its two sentences; "agreeing rival":
        the likeliest pair that agrees and has one of its claims.
        """
        mine = {edge.a.id, edge.b.id}
        others = [
            [e for e in self._of[key] if e is not edge]
            for key in ((edge.a.id, edge.b.source), (edge.b.id, edge.a.source))
        ]
        near = (e.strength for e in self._beside[_sentences(edge.a, edge.b)] if not mine & e.key)
        return {
            "share": min(
                edge.strength / (edge.strength + sum(e.strength for e in rivals) + _NONE)
                for rivals in others
            ),
            "told beside": next(near, 0.0),
            "agreeing rival": max(
                (e.strength for both in others for e in both if e.relation.step is Step.SAME),
                default=0.0,
            ),
        }


def _sentences(a: ClaimBase, b: ClaimBase) -> tuple[str, int, str, int]:
    first, second = sorted((a, b), key=lambda c: c.source)
    return first.source, first.sentence_start, second.source, second.sentence_start
