"""Alignment: which claims of different sources are about one fact.

Fuzzy evidence proposes pairs; the relation of the typed values says whether a pair agrees or
conflicts. Agreeing pairs grow into threads, best first; conflicting pairs then set threads
against each other, under stricter conditions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.kinds import Kind
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
    why: tuple[str, ...]


@dataclass
class Thread:
    """Claims that give one answer to one question, and the edges that hold them together."""

    claims: list[ClaimBase]
    edges: list[Edge] = field(default_factory=list)

    @property
    def sources(self) -> frozenset[str]:
        """The sources that have a claim in the thread."""
        return frozenset(claim.source for claim in self.claims)

    @property
    def key(self) -> str:
        """A stable name: the ids of its claims."""
        return " ".join(sorted(claim.id for claim in self.claims))


@dataclass
class Opposition:
    """Threads that answer one question differently, with the edge that sets each against."""

    threads: list[Thread]
    edges: list[Edge]


def edges_of(kind: Kind, claims: Sequence[ClaimBase], evidence: Evidence) -> Iterator[Edge]:
    """Yield every pair of claims of one kind that could be about one fact."""
    for i, a in enumerate(claims):
        for b in claims[i + 1 :]:
            if a.source == b.source:
                continue
            match = kind.match(a, b, evidence)
            if match is None:
                continue
            yield Edge(a, b, match.relation, match.strength, match.why)


def threads_of(kind: Kind, claims: Sequence[ClaimBase], edges: Sequence[Edge]) -> list[Thread]:
    """Grow threads along agreeing edges, strongest first.

    Two threads are joined only if no pair of their claims conflicts and no source would stand
    in one with two values that differ.
    """
    home = {claim.id: Thread([claim]) for claim in claims}
    conflicts = {
        frozenset((e.a.id, e.b.id)) for e in edges if e.relation.step is Step.CONFLICT
    }
    agreeing = [
        e for e in edges
        if e.relation.step in (Step.SAME, Step.COMPATIBLE) and e.strength >= kind.AGREE
    ]
    for edge in sorted(agreeing, key=_order):
        left, right = home[edge.a.id], home[edge.b.id]
        if left is right:
            left.edges.append(edge)
            continue
        if any(frozenset((x.id, y.id)) in conflicts for x in left.claims for y in right.claims):
            continue
        left.claims.extend(right.claims)
        left.edges.extend([*right.edges, edge])
        for claim in right.claims:
            home[claim.id] = left
    unique = {id(thread): thread for thread in home.values()}
    return list(unique.values())


def oppositions_of(kind: Kind, threads: Sequence[Thread], edges: Sequence[Edge]) -> list[Opposition]:
    """Set threads against each other along conflicting edges, strongest first."""
    home = {claim.id: thread for thread in threads for claim in thread.claims}
    best = _rivals(edges)
    support: dict[frozenset[int], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.relation.step is Step.CONFLICT and home[edge.a.id] is not home[edge.b.id]:
            support[frozenset((id(home[edge.a.id]), id(home[edge.b.id])))].append(edge)
    ranked = sorted(
        ((_combined(es), min(es, key=_order), es) for es in support.values()),
        key=lambda item: (-item[0], _order(item[1])),
    )
    found: list[Opposition] = []
    side: dict[int, Opposition] = {}
    for strength, edge, es in ranked:
        if strength < kind.CONFLICT:
            continue
        left, right = home[edge.a.id], home[edge.b.id]
        if left.sources & right.sources:
            continue
        if not any(_mutual(e, best) for e in es):
            continue
        known = side.get(id(left)) or side.get(id(right))
        if known is not None:
            if id(left) in side and id(right) in side:
                if side[id(left)] is side[id(right)]:
                    known.edges.append(edge)
                continue
            newcomer = right if id(left) in side else left
            if any(t.sources & newcomer.sources for t in known.threads):
                continue
            known.threads.append(newcomer)
            known.edges.append(edge)
            side[id(newcomer)] = known
            continue
        opposition = Opposition([left, right], [edge])
        side[id(left)] = side[id(right)] = opposition
        found.append(opposition)
    return found


def _rivals(edges: Sequence[Edge]) -> dict[tuple[str, str], float]:
    """For each claim and other source, the strength of the best edge there, whatever it says."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for edge in edges:
        for claim, other in ((edge.a, edge.b), (edge.b, edge.a)):
            key = (claim.id, other.source)
            best[key] = max(best[key], edge.strength)
    return best


def _combined(edges: Sequence[Edge]) -> float:
    """The strongest evidence, a little raised by every further source that shows it too."""
    best = max(edge.strength for edge in edges)
    pairs = {frozenset((e.a.source, e.b.source)) for e in edges if e.strength >= 0.7 * best}
    return best + 0.03 * (len(pairs) - 1)


_SLACK = 1e-9


def _mutual(edge: Edge, best: dict[tuple[str, str], float]) -> bool:
    """Whether each claim is the other's best match in its source."""
    return (
        edge.strength >= best[edge.a.id, edge.b.source] - _SLACK
        and edge.strength >= best[edge.b.id, edge.a.source] - _SLACK
    )


def _order(edge: Edge) -> tuple[float, str, str]:
    return (-edge.strength, *sorted((edge.a.id, edge.b.id)))
