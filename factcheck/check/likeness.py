"""How much of a claim's clause a source's sentence holds: weighted overlap, values left out.

The same measure as `Evidence.affinity` from one side only, and over whole sentences: a draft
retells in one clause what a source spreads over a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence

Place = tuple[str, int]
"""A sentence: its source and where it starts."""


@dataclass(frozen=True)
class Likeness:
    """`share` (0..1) of a clause that a sentence holds, and its weight `mass` in nats."""

    share: float
    mass: float


NOTHING = Likeness(0.0, 0.0)


class Sentences:
    """The sentences of the sources, by what they hold."""

    def __init__(self, claims: tuple[ClaimBase, ...], evidence: Evidence) -> None:
        self.evidence = evidence
        self.held: dict[Place, list[ClaimBase]] = defaultdict(list)
        reach: dict[str, dict[Place, float]] = defaultdict(dict)
        for claim in claims:
            place = place_of(claim)
            self.held[place].append(claim)
            for item, match in evidence.bag(claim).reach.items():
                if match > reach[item].get(place, 0.0):
                    reach[item][place] = match
        self._reach = reach
        self._found: dict[str, dict[Place, Likeness]] = {}

    def like(self, claim: ClaimBase) -> Mapping[Place, Likeness]:
        """The sentences that hold something of a claim's clause."""
        found = self._found.get(claim.id)
        if found is None:
            found = self._found[claim.id] = self._like(claim)
        return found

    def best(self, item: str) -> float:
        """How well the sentence that holds it best matches an item, 0..1."""
        return max(self._reach.get(item, {}).values(), default=0.0)

    def _like(self, claim: ClaimBase) -> dict[Place, Likeness]:
        near = words_of(claim, self.evidence)
        total = sum(near.values())
        mass: dict[Place, float] = defaultdict(float)
        for item, weight in near.items():
            for place, match in self._reach.get(item, {}).items():
                mass[place] += weight * match
        return {place: Likeness(m / total, m) for place, m in mass.items()}


def place_of(claim: ClaimBase) -> Place:
    """The sentence that a claim stands in."""
    return claim.source, claim.sentence_start


def share_of(
    claim: ClaimBase, by: ClaimBase, evidence: Evidence, without: Collection[str] = ()
) -> float:
    """The share of a clause, some of its items left out, that the frame of another claim holds."""
    words = {i: w for i, w in evidence.bag(claim).words.items() if i not in without}
    return mass_of(words, by, evidence) / (sum(words.values()) or 1.0)


def mass_of(words: Mapping[str, float], by: ClaimBase, evidence: Evidence) -> float:
    """The nats of weighted words that the frame of a claim holds."""
    reach = evidence.bag(by).reach
    return sum([weight * reach[i] for i, weight in words.items() if i in reach])


def words_of(claim: ClaimBase, evidence: Evidence) -> Mapping[str, float]:
    """The items of a clause but for its values, with their weights in nats."""
    return evidence.bag(claim).words
