"""Alignment: which claims of different sources are about one fact.

Fuzzy evidence proposes pairs; the relation of the typed values says whether a pair agrees or
conflicts. Agreeing pairs grow into threads, best first; conflicting pairs then set threads
against each other, under stricter conditions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.claim import ClaimBase
from factcheck.compare.contest import DOUBTS, Contest, Thread, chances, contests_of, order
from factcheck.compare.features import HEADINGS
from factcheck.compare.pairs import Edge
from factcheck.kinds import kinds
from factcheck.match import DENIAL, TOO_LITTLE
from factcheck.values.relation import Step

AGREE = {"figure": 0.2, "date": 0.35, "deadline": 0.45, "place": 0.22, "quote": 0.5}
"""Likelihood of one fact from which agreeing values are put together, by kind."""
AGREE_IN_WORDS = 0.25
"""The same for kinds whose agreement is one of words alone."""
AGREE_DESPITE = 0.25
"""The same where something speaks against: other names, a value that tells little."""
AGREE_DAY_DESPITE = 0.55
"""The same for times: two things of one event happen on one day more often than not."""
SAME_PLACE = 0.14
"""The same for one place: what else two reports of an event do there is one thing."""


def agreement_threshold(edge: Edge) -> float:
    """The likelihood of one fact from which this pair of fitting values is an agreement.

    Above 1, so never, where the two count different things or speak of different times.
    """
    features = edge.features
    if features.get("contrast") or (features.get("time differs") and edge.a.kind != "date"):
        return NEVER
    told = features.get("telling value", 0.0)
    if features.get("nouns apart") and told <= _SMALL:
        return NEVER  # three chemicals are not three risks
    same = edge.relation.step is Step.SAME
    least = max(AGREE.get(claim.kind, AGREE_IN_WORDS) for claim in (edge.a, edge.b))
    if same and edge.a.kind == "place":
        least = SAME_PLACE
    doubts = [
        bool(features.get("names apart")) and told < _TELLING,
        edge.a.kind == "figure" and told <= _SMALL and same,
        edge.a.kind == "figure" and edge.relation.shade in ("bound", "later"),
    ]
    if not any(doubts):
        return least
    return AGREE_DAY_DESPITE if edge.a.kind in ("date", "deadline") else AGREE_DESPITE


NEVER = 2.0
_FURTHER = 0.05
"""How much likelier a further position has to be than the two that a conflict began with."""
_TELLING, _SMALL = 0.8, 0.15
RED = 0.5
"""Likelihood from which two threads that give different values are called a conflict."""
RED_DESPITE = {"place": 0.6}
"""The same despite a mere doubt that it is one fact, where `_VOUCH` sources tell it: two reports
of two places may well tell two things."""
_VOUCH = 3
RED_PARTED = {"place": 0.55, "date": 0.52, "deadline": 0.52}
"""The same where no source tells both values and several tell one of them."""
CHECK = 0.3
"""The same from which they are worth a check."""
_PARTS = 0.45
"""Likelihood of one fact from which two values part threads that share a source."""


@dataclass
class Opposition:
    """Threads that answer one question differently, with the edge that sets each against."""

    threads: list[Thread]
    edges: list[Edge]


def threads_of(claims: Sequence[ClaimBase], edges: Sequence[Edge]) -> list[Thread]:
    """Grow threads along agreeing edges, strongest first.

    Two threads are joined only if no pair of their claims conflicts or is kept apart, no source
    would stand in one with two values that differ, and their claims fit on average, not just
    where they fit best (average linkage after Sokal and Michener 1958): else a claim that tells
    little chains two facts.
    """
    home = _headed(claims)
    fitting = [e for e in edges if e.relation.step in (Step.SAME, Step.COMPATIBLE)]
    least = {e.key: agreement_threshold(e) for e in fitting}
    agreeing = [e for e in fitting if e.strength >= least[e.key]]
    strengths = {e.key: min(1.0, e.strength) for e in fitting}
    apart = {e.key for e in edges if e.relation.step is Step.CONFLICT}
    apart |= {key for key, likelihood in least.items() if likelihood == NEVER}
    for edge in sorted(agreeing, key=order):
        left, right = home[edge.a.id], home[edge.b.id]
        if left is right:
            left.edges.append(edge)
            continue
        if any(frozenset((x.id, y.id)) in apart for x in left.claims for y in right.claims):
            continue
        if _disagree_at_home(left.claims, right.claims):
            continue
        grown = len(left.claims) + len(right.claims) > _PAIR
        if grown and _linkage(left.claims, right.claims, strengths) < _COHESION:
            continue
        left.claims.extend(right.claims)
        left.edges.extend([*right.edges, edge])
        for claim in right.claims:
            home[claim.id] = left
    return _distinct(home)


def _headed(claims: Sequence[ClaimBase]) -> dict[str, Thread]:
    """A thread for each claim, but one for a heading's value and the text's first mention of it."""
    told: dict[tuple[str, str, str], Thread] = {}
    home: dict[str, Thread] = {}
    for claim in sorted(claims, key=lambda c: (c.source, c.zone not in HEADINGS, c.start, c.id)):
        value = next(iter(claim.told_values()), None) if claim.telling >= _OF_HEADING else None
        thread = told.get((claim.source, *value)) if value else None
        if thread is None or not _gives(thread.claims[0], claim):
            thread = Thread([claim])
            if value and claim.zone in HEADINGS:
                told[claim.source, *value] = thread
        else:
            thread.claims.append(claim)
            if claim.zone not in HEADINGS and value:
                del told[claim.source, *value]
        home[claim.id] = thread
    return home


_OF_HEADING = 0.4
"""How telling a value has to be for a heading and its text to mean one thing by it."""


def _linkage(
    left: Sequence[ClaimBase], right: Sequence[ClaimBase], strengths: Mapping[frozenset[str], float]
) -> float:
    """The mean likelihood of one fact between two threads, over each two of their sources."""
    best: dict[tuple[str, str], float] = {}
    for x in left:
        for y in right:
            if x.source != y.source:
                pair = x.source, y.source
                strength = strengths.get(frozenset((x.id, y.id)), 0.0)
                best[pair] = max(best.get(pair, 0.0), strength)
    return sum(best.values()) / max(1, len(best))


_COHESION, _PAIR = 0.25, 2
"""Mean likelihood from which two threads are one, where they have more claims than a pair."""


def _distinct(home: Mapping[str, Thread]) -> list[Thread]:
    """The threads in which claims are at home, each once."""
    return list({id(thread): thread for thread in home.values()}.values())


def _disagree_at_home(left: Sequence[ClaimBase], right: Sequence[ClaimBase]) -> bool:
    """Whether one source would stand in a thread with two values that differ."""
    return any(
        x.source == y.source
        and x.kind == y.kind
        and x.kind in _VALUED
        and kinds()[x.kind].relate(x, y).step is Step.CONFLICT
        for x in left
        for y in right
    )


_VALUED = frozenset({"figure", "date", "deadline"})
"""Kinds whose values can be compared without knowing more."""


def parted(threads: Sequence[Thread], edges: Sequence[Edge]) -> list[Thread]:
    """Free threads that conflict from what a source of both says more loosely.

    "On Tuesday morning" fits 3:47 and 4:37: it must not keep the two from being set against each
    other because its source gives one of them as well. A source that gives both values itself
    knows better, and nothing is parted.
    """
    home = {claim.id: thread for thread in threads for claim in thread.claims}
    clear = [e for e in edges if not e.barred or _least_where_parted(e) < NEVER]
    for contest in contests_of(threads, clear):
        edge = contest.edge
        left, right = home[edge.a.id], home[edge.b.id]
        if edge.strength < _PARTS or not contest.mutual or not left.sources & right.sources:
            continue
        for claim in _loose(left, right, edge):
            _expel(claim, home)
    return _distinct(home)


def _loose(left: Thread, right: Thread, edge: Edge) -> list[ClaimBase]:
    """What the sources of both threads say in either without giving its very value."""
    loose: list[ClaimBase] = []
    for source in left.sources & right.sources:
        mine = [[c for c in t.claims if c.source == source] for t in (left, right)]
        gives = [
            any(_gives(c, value) for c in claims)
            for claims, value in zip(mine, (edge.a, edge.b), strict=True)
        ]
        if all(gives):
            return []
        loose += [c for claims, given in zip(mine, gives, strict=True) if not given for c in claims]
    return loose


def _gives(claim: ClaimBase, value: ClaimBase) -> bool:
    """Whether a claim gives the very value of another; a quote only with its speaker."""
    if claim.id == value.id:
        return True
    if claim.kind == "quote" and claim.voice.speaker is None:
        return False
    return claim.kind == value.kind and kinds()[claim.kind].relate(claim, value).step is Step.SAME


def _expel(claim: ClaimBase, home: dict[str, Thread]) -> None:
    thread = home[claim.id]
    thread.claims.remove(claim)
    thread.edges = [e for e in thread.edges if claim.id not in (e.a.id, e.b.id)]
    home[claim.id] = Thread([claim])


def oppositions_of(
    threads: Sequence[Thread], edges: Sequence[Edge]
) -> tuple[list[Opposition], list[Opposition]]:
    """Set threads against each other along conflicting edges, the likeliest first.

    Returns those that are conflicts, and those whose evidence is too weak for that, of threads
    that stand in no conflict: worth a check.
    """
    sources = len({claim.source for thread in threads for claim in thread.claims})
    found: list[Opposition] = []
    side: dict[int, Opposition] = {}
    ranked = ranked_contests(threads, edges, sources)
    for chance, contest in ranked:
        left, right = contest.left, contest.right
        if chance < _least_for_red(contest) or left.sources & right.sources:
            continue
        known = [side[id(t)] for t in (left, right) if id(t) in side]
        if not known:
            opposition = Opposition([left, right], [contest.edge])
            side[id(left)] = side[id(right)] = opposition
            found.append(opposition)
        elif len(known) == 1:
            newcomer = right if id(left) in side else left
            if _admits(known[0], newcomer) and chance >= RED + _FURTHER:
                known[0].threads.append(newcomer)
                known[0].edges.append(contest.edge)
                side[id(newcomer)] = known[0]
        elif known[0] is known[1]:
            known[0].edges.append(contest.edge)
    return found, _doubtful(ranked, set(side))


def ranked_contests(
    threads: Sequence[Thread], edges: Sequence[Edge], sources: int
) -> list[tuple[float, Contest]]:
    """The contests that can be a conflict or worth a check, with their chance, likeliest first.

    Sure ones stand before all others: 174 for 147 passengers tells more than beside 170 aboard.
    """
    contests = contests_of(threads, [e for e in edges if not e.barred or _is_doubt(e)])
    ranked = zip(chances(contests, sources), contests, strict=True)
    return sorted(
        ranked,
        key=lambda item: (
            item[0] < RED or not item[1].edge.match.sure,
            -item[0],
            order(item[1].edge),
        ),
    )


def _admits(opposition: Opposition, newcomer: Thread) -> bool:
    """Whether a further answer comes from sources that have given none yet."""
    return not any(t.sources & newcomer.sources for t in opposition.threads)


def _doubtful(ranked: Sequence[tuple[float, Contest]], settled: set[int]) -> list[Opposition]:
    """What nearly is a conflict: each thread once, against the one that it most likely opposes."""
    found: list[Opposition] = []
    taken = set(settled)
    for chance, contest in ranked:
        left, right = contest.left, contest.right
        denied = contest.edge.match.barred == DENIAL  # always worth it, if it is one deed
        likely = max(chance, contest.edge.strength) if denied else chance
        if likely < CHECK or {id(left), id(right)} & taken or left.sources & right.sources:
            continue
        taken |= {id(left), id(right)}
        found.append(Opposition([left, right], [contest.edge]))
    return found


def _least_for_red(contest: Contest) -> float:
    """The likelihood from which a contest makes a conflict; above 1 for never."""
    if not contest.edge.barred or any(e.match.sure and not e.barred for e in contest.edges):
        return RED
    if not _is_doubt(contest.edge):
        return NEVER
    kind = contest.edge.a.kind
    told = len(contest.left.sources | contest.right.sources)
    vouched = RED_DESPITE.get(kind, NEVER) if told >= _VOUCH else NEVER
    return min(vouched, _least_where_parted(contest.edge))


def _least_where_parted(edge: Edge) -> float:
    """The same where the values part the sources; two days need something in common besides."""
    bare = edge.match.barred == TOO_LITTLE and edge.a.kind != "place"
    parted = edge.features.get("parts several", 0.0) and not bare
    return RED_PARTED.get(edge.a.kind, NEVER) if parted else NEVER


def _is_doubt(edge: Edge) -> bool:
    """Whether a bar only doubts that it is one fact, and the values could well conflict."""
    return edge.match.barred in DOUBTS
