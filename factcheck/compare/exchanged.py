"""Deeds with doer and target exchanged: "X sued Y" here, "Y took X to court" there.

The deed, the parties and the time have to fit, and no source may tell it both ways: then it was
done both ways. Where only that is in doubt, the pair is barred, so that nothing else makes it red.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.evidence import Evidence
from factcheck.compare.pairs import Edge
from factcheck.compare.parties import Identity, identity, named_alike
from factcheck.deed import Deed
from factcheck.lexicon.deeds import sort_of
from factcheck.match import TWO_DEEDS, Match
from factcheck.values.moment import relate_moments
from factcheck.values.relation import Relation, Step

SWAPPED = Relation(
    step=Step.CONFLICT, shade="swapped", words="who did it and to whom are exchanged"
)
_DONE_BY_ONE = frozenset({"body", "one"})
"""Sorts of deeds that differ by who did them (see deciders.py and doers.py)."""
STRENGTH = 0.7
_SHARED = 1.0
"""Nats of matter that a deed has to share, where both sources say what it was about."""
_SHARED_MORE, _SHARED_MUCH = 2.0, 3.0
"""The same where one party is not known to be the same, and for what is often done both ways."""
_RETURNED = (
    "each other", "one another", "in turn", "in return", "countersu", "counter-su", "counterclaim",
    "counter-claim", "retaliat", "tit-for-tat", "reciproc", "mutual", "both sides", "hit back",
    "in response", "fired back", "vice versa", "his own", "its own suit", "return the",
)  # fmt: skip
"""Words of a deed that answers another one, or is done both ways."""


@dataclass(frozen=True)
class Told:
    """A deed as one claim tells it."""

    claim: ClaimBase
    deed: Deed


def told_in(claims: Sequence[ClaimBase]) -> dict[str, list[Told]]:
    """The deeds that the outlets tell as done, by name."""
    found: dict[str, list[Told]] = {}
    for claim in claims:
        for deed in getattr(claim, "deeds", ()):
            if _is_told(claim, deed):
                found.setdefault(deed.name, []).append(Told(claim, deed))
    return found


def _is_told(claim: ClaimBase, deed: Deed) -> bool:
    """Whether a claim puts a deed as done; of a charge, that it is made."""
    if claim.voice.stance is Stance.ALLEGED and deed.name == "accuse":
        return True
    reported = claim.voice.cue is not None and claim.voice.stance is not Stance.SAID
    return not reported and claim.voice.stance is not Stance.HEDGED


def with_exchanged(
    edges: Sequence[Edge], claims: Sequence[ClaimBase], evidence: Evidence
) -> list[Edge]:
    """The edges, and those of deeds with the parties exchanged in place of what stood there."""
    found = {
        edge.key: edge
        for name, told in told_in(claims).items()
        if sort_of(name) not in _DONE_BY_ONE
        for edge in _exchanged(told, evidence)
    }
    red = [edge for edge in found.values() if not edge.match.barred]
    kept = [
        edge
        for edge in edges
        if edge.key not in found and not any(_covers(one, edge) for one in red)
    ]
    return [*kept, *found.values()]


def _covers(conflict: Edge, edge: Edge) -> bool:
    """Whether an agreement is one of clauses around those that conflict, so of no other deed."""
    if edge.relation.step is Step.CONFLICT:
        return False
    pairs = ((edge.a, edge.b), (edge.b, edge.a))
    return any(conflict.a.overlaps(x) and conflict.b.overlaps(y) for x, y in pairs)


def _exchanged(told: Sequence[Told], evidence: Evidence) -> Iterator[Edge]:
    for x, y in combinations(told, 2):
        if x.claim.source == y.claim.source or not _crossed(x.deed, y.deed, evidence):
            continue
        barred = _doubt(x, y, told, evidence)
        yield edge_of(x.claim, y.claim, SWAPPED, barred, evidence)


def edge_of(
    a: ClaimBase, b: ClaimBase, relation: Relation, barred: str, evidence: Evidence
) -> Edge:
    """An edge between two claims that grammar, not likeness, puts together."""
    affinity = evidence.affinity(a, b)
    features: Mapping[str, float] = {"best of both": 1.0}
    match = Match(relation, affinity.score, features, barred, affinity.shared, sure=STRENGTH)
    return Edge(a, b, relation, STRENGTH, match, features)


def _crossed(a: Deed, b: Deed, evidence: Evidence) -> bool:
    """Whether the doer of each deed is the other party of the other one."""
    crosses = (identity(a.doer, b.other, evidence), identity(a.other, b.doer, evidence))
    straight = (identity(a.doer, b.doer, evidence), identity(a.other, b.other, evidence))
    if Identity.ONE in straight or Identity.TWO in crosses:
        return False
    if crosses == (Identity.ONE, Identity.ONE):
        return True
    named = named_alike(a.doer, b.other, evidence) or named_alike(a.other, b.doer, evidence)
    return named and Identity.ONE in crosses


def _doubt(x: Told, y: Told, told: Sequence[Told], evidence: Evidence) -> str:
    """What keeps two exchanged deeds from being a conflict; "" for nothing."""
    a, b = x.claim, y.claim
    time = time_of(a, b)
    if time is Step.CONFLICT:
        return "they speak of different times"
    if a.voice.speaker and b.voice.speaker and a.voice.speaker != b.voice.speaker:
        return "two speakers differ, not the outlets"
    if any(word in c.text.lower() for c in (a, b) for word in _RETURNED):
        return TWO_DEEDS
    if _both_ways(told, evidence):
        return TWO_DEEDS
    again = sort_of(x.deed.name) == "again"
    left, right = (_in_clause(t) if again else t.deed for t in (x, y))
    shared = shared_matter(left, right, evidence)
    crosses = (
        identity(x.deed.doer, y.deed.other, evidence),
        identity(x.deed.other, y.deed.doer, evidence),
    )
    both = sort_of(x.deed.name) == "both"
    if both or Identity.OPEN in crosses:
        return "" if shared >= (_SHARED_MUCH if both else _SHARED_MORE) else TWO_DEEDS
    same_time = time in (Step.SAME, Step.COMPATIBLE)
    bare = not again and min(_said_with(x), _said_with(y)) <= 1
    named = crosses == (Identity.ONE, Identity.ONE) and not again and not _both_say_why(a, b)
    return "" if same_time or bare or named or shared >= _SHARED else TWO_DEEDS


_WHY = re.compile(r"\b(?:over|about|for|after|because|alleging|accusing)\b")


def _both_say_why(a: ClaimBase, b: ClaimBase) -> bool:
    """Whether both say what the deed was over: then it has to be one thing."""
    return all(_WHY.search(c.text) for c in (a, b))


def time_of(a: ClaimBase, b: ClaimBase) -> Step | None:
    """How the times of two clauses relate; None where one gives none."""
    if a.frame.when is None or b.frame.when is None:
        return None
    return relate_moments(a.frame.when, b.frame.when).step


def _both_ways(told: Sequence[Told], evidence: Evidence) -> bool:
    """Whether one source tells the deed in both directions."""
    return any(
        x.claim.source == y.claim.source and _crossed(x.deed, y.deed, evidence)
        for x, y in combinations(told, 2)
    )


def _in_clause(told: Told) -> Deed:
    """The deed with no other matter than what its own clause says."""
    frame = told.claim.frame
    near = {*frame.focus, *frame.event, *frame.near, *frame.names}
    return told.deed.model_copy(update={"matter": tuple(i for i in told.deed.matter if i in near)})


def _said_with(told: Told) -> int:
    """How many words a clause has on its deed besides those for the parties."""
    near = {*told.claim.frame.near}
    return sum(item in near for item in told.deed.matter)


def shared_matter(a: Deed, b: Deed, evidence: Evidence) -> float:
    """The weight of what two deeds are both about, in nats."""
    parties = {evidence.linked(n) for n in (*a.name_keys(), *b.name_keys())}
    left = {evidence.linked(i) for i in a.matter} - parties
    right = {evidence.linked(i) for i in b.matter} - parties
    return sum(
        evidence.weight(item)
        for item in left
        if item in right or any(evidence.kin(item, other) >= _AKIN for other in right)
    )


_AKIN = 0.6
