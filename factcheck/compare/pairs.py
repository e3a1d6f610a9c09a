"""Pairs: claims of different sources that could be about one fact, with their likelihood.

Each pair is weighed by itself first, then among its rivals (is it each claim's best match in the
other source?) and in its company (do other claims of the same two sentences agree?). Once every
pair has a likelihood, each is weighed again in the light of the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.propose import likelihood
from factcheck.compare.rivals import Rivals
from factcheck.kinds import GROUPS, Kind, kinds
from factcheck.match import Match
from factcheck.values.relation import Relation, Step


@dataclass(frozen=True)
class Edge:
    """Two claims of different sources with the relation of their values.

    `strength` is the evidence, 0..1 and above, that both are about the same fact.
    """

    a: ClaimBase
    b: ClaimBase
    relation: Relation
    strength: float
    match: Match
    features: Mapping[str, float]

    @property
    def key(self) -> frozenset[str]:
        """The ids of its two claims."""
        return frozenset((self.a.id, self.b.id))

    @property
    def barred(self) -> str:
        """What forbids calling it a conflict, unless the evidence overrides it; "" for nothing."""
        return "" if 0 < self.match.soft <= self.strength else self.match.barred


Found = tuple[ClaimBase, ClaimBase, Match]


def edges_by_group(
    claims: Sequence[ClaimBase], evidence: Evidence, only: str | None = None
) -> dict[str, list[Edge]]:
    """All pairs that could be about one fact, by the first kind of each group.

    With `only`, just the pairs that have a claim of that source.
    """
    found: dict[str, list[Found]] = {}
    for group in GROUPS:
        mine = [claim for claim in claims if claim.kind in group]
        found[group[0]] = list(_matches(kinds()[group[0]], mine, evidence, only))
    company = _Company(claims, [pair for pairs in found.values() for pair in pairs])
    first = {name: list(_edges(name, pairs, company)) for name, pairs in found.items()}
    if not evidence.several:
        return first  # in two short texts there are hardly any rivals to learn from
    rivals = Rivals(first)
    return {name: [_again(name, e, rivals) for e in edges] for name, edges in first.items()}


AT_FIRST = " at first"
"""Ends the name of the model that knows no other pair's likelihood."""


def _again(name: str, edge: Edge, rivals: Rivals) -> Edge:
    features = {**edge.features, **rivals.features(edge)}
    strength = max(edge.match.sure, likelihood(name, features))
    return replace(edge, strength=strength, features=features)


def _edges(name: str, found: Sequence[Found], company: _Company) -> Iterator[Edge]:
    ranks = _Ranks(found)
    for a, b, match in found:
        features = {
            **match.features,
            **ranks.features(a, b, match),
            **company.features(a, b),
        }
        strength = max(match.sure, likelihood(name + AT_FIRST, features))
        yield Edge(a, b, match.relation, strength, match, features)


def _matches(
    kind: Kind, claims: Sequence[ClaimBase], evidence: Evidence, only: str | None
) -> Iterator[Found]:
    for a, b in _candidates(kind, claims, evidence, only):
        match = kind.match(a, b, evidence)
        if match is not None:
            yield a, b, match


def _candidates(
    kind: Kind, claims: Sequence[ClaimBase], evidence: Evidence, only: str | None
) -> Iterator[tuple[ClaimBase, ClaimBase]]:
    """Pairs of different sources; where a kind goes by words, only those that share enough."""
    enough = getattr(kind, "share_enough", None)
    firsts, seconds = claims, claims
    if only:
        firsts = [c for c in claims if c.source == only]
        seconds = [c for c in claims if c.source != only]
    for i, a in enumerate(firsts):
        near = evidence.sharing(a) if enough else {}
        for b in seconds if only else seconds[i + 1 :]:
            if a.source == b.source:
                continue
            if enough is None or ((shared := near.get(b.id, 0.0)) and enough(a, b, shared)):
                yield a, b


class _Ranks:
    """How a claim's candidates in one other source stand to each other."""

    def __init__(self, found: Sequence[tuple[ClaimBase, ClaimBase, Match]]) -> None:
        self._bases: dict[tuple[str, str], list[float]] = defaultdict(list)
        for a, b, match in found:
            self._bases[a.id, b.source].append(match.base)
            self._bases[b.id, a.source].append(match.base)
        for bases in self._bases.values():
            bases.sort(reverse=True)

    def features(self, a: ClaimBase, b: ClaimBase, match: Match) -> dict[str, float]:
        """Whether the pair is each other's best, and by how much (the lesser lead)."""
        leads = [self._lead(a.id, b.source, match.base), self._lead(b.id, a.source, match.base)]
        firsts = sum(lead >= 0 for lead in leads)
        return {
            "best of both": float(firsts == 2),
            "best of one": float(firsts == 1),
            "lead": max(-0.5, min(0.5, *leads)),
            "rivals": min(
                1.0,
                sum(self._close(k, match.base) for k in ((a.id, b.source), (b.id, a.source))) / 6,
            ),
        }

    def _lead(self, claim: str, source: str, base: float) -> float:
        bases = self._bases[claim, source]
        if base < bases[0]:
            return base - bases[0]
        return base - bases[1] if len(bases) > 1 else base

    def _close(self, key: tuple[str, str], base: float) -> int:
        return sum(other > 0.6 * base for other in self._bases[key]) - 1


class _Company:
    """How many other claims agree between two sentences, and between their neighbours."""

    def __init__(self, claims: Sequence[ClaimBase], found: Sequence[Found]) -> None:
        starts: dict[str, set[int]] = defaultdict(set)
        for claim in claims:
            starts[claim.source].add(claim.sentence_start)
        self._order = {
            (source, start): number
            for source, all_starts in starts.items()
            for number, start in enumerate(sorted(all_starts))
        }
        self._agreeing: dict[tuple[str, int, str, int], set[tuple[str, str]]] = defaultdict(set)
        for a, b, match in found:
            if match.relation.step is Step.SAME and match.base >= _SURE:
                self._agreeing[self._place(a, b)].add((a.id, b.id))

    def _place(self, a: ClaimBase, b: ClaimBase) -> tuple[str, int, str, int]:
        first, second = sorted((a, b), key=lambda c: c.source)
        return (
            first.source,
            self._order[first.source, first.sentence_start],
            second.source,
            self._order[second.source, second.sentence_start],
        )

    def features(self, a: ClaimBase, b: ClaimBase) -> dict[str, float]:
        """The company of a pair: agreeing pairs beside it, and one sentence away."""
        source, here, other, there = self._place(a, b)
        mine = {a.id, b.id}
        beside = sum(
            not mine & set(pair) for pair in self._agreeing.get((source, here, other, there), ())
        )
        around = sum(
            len(self._agreeing.get((source, here + i, other, there + j), ()))
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            if i or j
        )
        return {"companions": min(1.0, beside / 2), "neighbors": min(1.0, around / 3)}


_SURE = 0.45
"""Base from which two claims of one value vouch for their sentences."""
