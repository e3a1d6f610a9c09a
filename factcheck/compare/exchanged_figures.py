"""Figures that are exchanged: of two groups, or the first and the last state of one thing.

"14 of ours, nine of theirs" against "nine of ours, 14 ..."; "up from 900 to 4,200" against "down
from 4,200 to 900". Judged by the sentence: both give the same two figures of one sort, and each
figure has here the group, or the end, that the other one has there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.exchanged import edge_of, time_of
from factcheck.compare.pairs import Edge
from factcheck.kinds.figure import Figure
from factcheck.values.relation import Relation, Step

EXCHANGED = Relation(
    step=Step.CONFLICT, shade="exchanged", words="the same two figures, each for the other group"
)
REVERSED = Relation(
    step=Step.CONFLICT, shade="direction", words="the same two figures, the other way round"
)
_ALIKE = 0.8
_TOPIC = 2.0
"""Nats of what two sentences have to share besides the figures and their groups."""
_DIMENSIONS = frozenset({"count", "percent", "money", "points"})

_Pair = tuple[Figure, Figure]


def with_exchanged_figures(
    edges: Sequence[Edge], claims: Sequence[ClaimBase], evidence: Evidence
) -> list[Edge]:
    """The edges with those of exchanged figures, and without what joins the same figures."""
    found: dict[frozenset[str], Edge] = {}
    mixed: set[str] = set()
    for left, right in _exchanged(claims, evidence):
        mixed |= {claim.id for claim in (*left, *right)}
        # the figures of one group are shown, where they are told more fully: the rest follows
        shown = max((left[0], right[1]), (left[1], right[0]), key=_fullness)
        edge = edge_of(*shown, EXCHANGED, "", evidence)
        found[edge.key] = edge
    for ours, theirs in _reversed(claims):
        mixed |= {claim.id for claim in (*ours, *theirs)}
        edge = edge_of(ours[1], theirs[1], REVERSED, "", evidence)
        found[edge.key] = edge
    kept = [
        e
        for e in edges
        if e.key not in found and not ({e.a.id, e.b.id} & mixed and _of_two_groups(e, evidence))
    ]
    return [*kept, *found.values()]


def _reversed(claims: Sequence[ClaimBase]) -> Iterator[tuple[_Pair, _Pair]]:
    """Two sentences of which one goes from X to Y and the other from Y to X."""
    legs: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Figure) and claim.leg:
            legs[claim.source, claim.sentence_start].append(claim)
    ways = [
        (one, other) if one.leg == "from" else (other, one)
        for mine in legs.values()
        for one, other in pairwise(mine)
        if one.leg != other.leg and not _same(one, other)
    ]
    for left, right in combinations(ways, 2):
        told_twice = left[0].source == right[0].source
        if not told_twice and _same(left[0], right[1]) and _same(left[1], right[0]):
            yield left, right


def _fullness(pair: _Pair) -> int:
    return min(len(claim.text) for claim in pair)


def _of_two_groups(edge: Edge, evidence: Evidence) -> bool:
    """Whether the figures are each of a group that the other one is not said of."""
    if not isinstance(edge.a, Figure) or not isinstance(edge.b, Figure):
        return False
    left, right = set(_items(edge.a, evidence)), set(_items(edge.b, evidence))
    return bool(left and right) and not _touch(left, right, evidence)


def _exchanged(claims: Sequence[ClaimBase], evidence: Evidence) -> Iterator[tuple[_Pair, _Pair]]:
    pairs = [pair for mine in _by_sentence(claims) for pair in combinations(mine, 2)]
    for left, right in combinations(pairs, 2):
        if left[0].source == right[0].source:
            continue
        turned = _turned(left, right)
        if turned is None or not _crossed(left, turned, evidence):
            continue
        if _one_matter(left, turned, evidence):
            yield left, turned


def _by_sentence(claims: Sequence[ClaimBase]) -> list[list[Figure]]:
    found: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Figure) and claim.group and _plain(claim):
            found[claim.source, claim.sentence_start].append(claim)
    return list(found.values())


def _plain(claim: Figure) -> bool:
    quantity = claim.quantity
    return (
        quantity.dimension in _DIMENSIONS and quantity.bound == "exact" and not claim.alternatives
    )


def _turned(left: _Pair, right: _Pair) -> _Pair | None:
    """The right pair with its figures in the order of the left one's; None if they differ."""
    first, second = left
    if _same(first, second):
        return None
    for one, other in (right, right[::-1]):
        if _same(first, one) and _same(second, other):
            return one, other
    return None


def _same(a: Figure, b: Figure) -> bool:
    p, q = a.quantity, b.quantity
    return (p.number, p.dimension, p.unit) == (q.number, q.dimension, q.unit)


def _crossed(left: _Pair, right: _Pair, evidence: Evidence) -> bool:
    """Whether each figure has here the group that the other one has there, and not its own."""
    own = [set(_items(c, evidence)) for c in (*left, *right)]
    a, b, c, d = own[0] - own[1], own[1] - own[0], own[2] - own[3], own[3] - own[2]
    if _touch(a, c, evidence) or _touch(b, d, evidence):
        return False
    return _touch(a, d, evidence) and _touch(b, c, evidence)


def _items(claim: Figure, evidence: Evidence) -> Iterator[str]:
    for item in claim.group:
        yield evidence.linked(item)


def _touch(left: set[str], right: set[str], evidence: Evidence) -> bool:
    return any(evidence.kin(x, y) >= _ALIKE for x, y in product(left, right))


def _one_matter(left: _Pair, right: _Pair, evidence: Evidence) -> bool:
    """Whether the two sentences speak of one thing at one time, apart from their figures."""
    if any(time_of(x, y) is Step.CONFLICT for x, y in product(left, right)):
        return False
    return _shared(left, right, evidence) >= _TOPIC


def _shared(left: _Pair, right: _Pair, evidence: Evidence) -> float:
    groups = {i for c in (*left, *right) for i in _items(c, evidence)}
    here, there = (
        {
            evidence.linked(i)
            for c in pair
            for i in (
                *c.frame.focus, *c.frame.event, *c.frame.near, *c.frame.wide, *c.frame.wide_names
            )
            if not i.startswith("#")
        }
        - groups
        for pair in (left, right)
    )  # fmt: skip
    return sum(
        evidence.weight(item)
        for item in here
        if item in there or any(evidence.kin(item, other) >= _ALIKE for other in there)
    )
