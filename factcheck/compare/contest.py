"""Contests: two threads whose values conflict, and how likely an editor calls it a conflict.

The proposer says how likely two claims are about one fact. Whether two threads that give
different values are a conflict of the outlets depends on more: on what speaks against it (a bar
that only doubts), on how the values differ, on how many sources stand on each side and on
whether either thread has a likelier rival. A logistic model with written weights puts these
together; its weights stand under "conflict" in `weights.tsv`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.claim import ClaimBase
from factcheck.compare.pairs import Edge
from factcheck.compare.propose import likelihood
from factcheck.compare.tellers import SEVERAL
from factcheck.match import DENIAL, OTHER_NAMES, TOO_LITTLE, TWO_DEEDS
from factcheck.values.relation import Step

MODEL = "conflict"
"""The group of weights."""
DOUBTS = {
    OTHER_NAMES: "other names",
    TOO_LITTLE: "too little",
    TWO_DEEDS: "two deeds",
    DENIAL: "denial",
}
"""Bars that only doubt that it is one fact, with their feature; any other bar is final."""
_OWN_RULE = frozenset({"role", "response", "cause", "owner"})
"""Kinds with one answer to a slot, whose own rules decide."""


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


@dataclass(frozen=True)
class Contest:
    """Two threads with the edges along which their values conflict, the strongest first."""

    left: Thread
    right: Thread
    edges: tuple[Edge, ...]

    @property
    def edge(self) -> Edge:
        """The strongest edge."""
        return self.edges[0]

    @property
    def by_rule(self) -> bool:
        """Whether a rule of its own decides, with a likelihood of its own."""
        return self.edge.a.kind in _OWN_RULE or self.edge.match.sure > 0

    @property
    def mutual(self) -> bool:
        """Whether some pair among the edges is the best match of both its claims."""
        return any(e.features.get("best of both") for e in self.edges)


def contests_of(threads: Sequence[Thread], edges: Iterable[Edge]) -> list[Contest]:
    """The pairs of threads between which values conflict, the strongest first."""
    home = {claim.id: thread for thread in threads for claim in thread.claims}
    found: dict[frozenset[int], list[Edge]] = defaultdict(list)
    for edge in edges:
        left, right = home[edge.a.id], home[edge.b.id]
        if edge.relation.step is Step.CONFLICT and left is not right:
            found[frozenset((id(left), id(right)))].append(edge)
    contests = []
    for mine in found.values():
        first, *rest = sorted(mine, key=order)
        contests.append(Contest(home[first.a.id], home[first.b.id], (first, *rest)))
    return sorted(contests, key=lambda c: order(c.edge))


def order(edge: Edge) -> tuple[float, bool, str, str]:
    """Sorts edges, the strongest first, those without a doubt next, the rest by their claims."""
    first, second = sorted((edge.a.id, edge.b.id))
    return (-edge.strength, bool(edge.barred), first, second)


def chances(contests: Sequence[Contest], sources: int) -> list[float]:
    """For each contest of an event with so many sources the likelihood of a conflict, 0..1."""
    return [
        contest.edge.strength if contest.by_rule else likelihood(MODEL, found)
        for contest, found in zip(contests, features(contests, sources), strict=True)
    ]


def features(contests: Sequence[Contest], sources: int) -> list[dict[str, float]]:
    """What speaks for and against each contest, by name; plain numbers, symmetric."""
    best: dict[int, list[float]] = defaultdict(list)
    for contest in contests:
        for thread in (contest.left, contest.right):
            best[id(thread)].append(contest.edge.strength)
    for strengths in best.values():
        strengths.sort(reverse=True)
    return [_features(contest, _rival(contest, best), sources) for contest in contests]


def _rival(contest: Contest, best: Mapping[int, Sequence[float]]) -> float:
    """The strength of the likeliest other contest of either thread, 0 where there is none."""
    others = []
    for thread in (contest.left, contest.right):
        strengths = best[id(thread)]
        own = contest.edge.strength == strengths[0]
        others.append(strengths[1] if own and len(strengths) > 1 else 0.0 if own else strengths[0])
    return max(others)


def _features(contest: Contest, rival: float, sources: int) -> dict[str, float]:
    edge = contest.edge
    odds = _log_odds(edge.strength)
    barred = edge.barred
    left, right = contest.left.sources, contest.right.sources
    kind = "date" if edge.a.kind == "deadline" else edge.a.kind
    strong = sum(e.strength >= _NEARLY * edge.strength for e in contest.edges)
    second = _log_odds(contest.edges[1].strength) if len(contest.edges) > 1 else -_MOST
    return {
        "log-odds": odds,
        f"log-odds {kind}": odds,
        f"kind {kind}": 1.0,
        f"shade {edge.relation.shade}": 1.0,
        **({f"bar {DOUBTS.get(barred, 'final')}": 1.0} if barred else {}),
        **{name: edge.features.get(name, 0.0) for name in _TELLING},
        "share of sources": len(left | right) / max(SEVERAL, sources),
        "several on a side": float(max(len(left), len(right)) > 1),
        "several on both": float(min(len(left), len(right)) > 1),
        "further edges": min(1.0, (strong - 1) / 3),
        "second edge": second,
        "some unbarred": float(any(not e.barred for e in contest.edges)),
        "mutual": float(contest.mutual),
        "rival": _log_odds(rival) - odds,
        "likeliest": float(edge.strength >= rival),
    }


_TELLING = (
    "more", "less", "mass", "names shared", "names apart", "names differ", "name on one side",
    "event", "agent", "patient", "agent apart", "patient apart", "deed of agent",
    "deed of patient", "negation differs", "time same", "voice same", "voice differs",
    "best of both", "best of one", "lead", "rivals", "companions", "neighbors", "nouns",
    "nouns apart", "telling value", "only one", "actor", "target", "preposition", "a day apart",
    "both days", "same minutes", "swapped digits", "odd minute", "one digit", "same bound",
    "both terms", "only terms", "age of the same", "age", "ordinal", "money or share", "measure",
    "heading", "close wording", "turned", "told by the other", "parts several",
    "parts all", "parting slip", "parts halves", "far apart", "planned by both", "planned by one",
    "before and after", "of that day",
)  # fmt: skip
"""Features of the strongest edge that count here once more: a conflict needs more of them."""
_NEARLY = 0.6
"""Share of the strongest edge's strength from which another one supports it."""
_MOST = 4.0
"""Log-odds beyond which nothing is told any more."""


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return max(-_MOST, min(_MOST, math.log(chance / (1 - chance))))
