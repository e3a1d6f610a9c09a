"""Deeds that one party alone does: here this one did it, there another.

"The union walked out of the talks" against "the employers broke them off". The deed, what it is on
and the time have to fit, and no source may tell it of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.claim import ClaimBase
from factcheck.compare.deciders import said, two_bodies
from factcheck.compare.evidence import Evidence
from factcheck.compare.exchanged import Told, edge_of, shared_matter, time_of, told_in
from factcheck.compare.pairs import Edge
from factcheck.compare.parties import Identity, identity
from factcheck.deed import Deed, Party
from factcheck.lexicon.deeds import sort_of
from factcheck.values.relation import Relation, Step

_SHARED = 2.0
"""Nats of what two tellings of one deed have to be both about."""


def with_doers(
    edges: Sequence[Edge], claims: Sequence[ClaimBase], evidence: Evidence
) -> list[Edge]:
    """The edges, and those of one deed by two doers in place of what stood there."""
    found = {
        edge.key: edge
        for name, told in told_in(claims).items()
        if sort_of(name) == "one"
        for edge in _done(told, evidence)
    }
    return [*(e for e in edges if e.key not in found), *found.values()]


def _done(told: Sequence[Told], evidence: Evidence) -> Iterator[Edge]:
    for x, y in combinations(told, 2):
        if x.claim.source == y.claim.source or not _two(x.deed.doer, y.deed.doer, evidence):
            continue
        if _doubtful(x, y, told, evidence):
            continue
        words = f"{said(x.deed.doer)} against {said(y.deed.doer)}"
        relation = Relation(step=Step.CONFLICT, shade="actor", words=words)
        yield edge_of(x.claim, y.claim, relation, "", evidence)


def _two(a: Party, b: Party, evidence: Evidence) -> bool:
    """Whether two doers are surely not one, and neither acted together with others."""
    if a.joined or b.joined:
        return False
    found = identity(a, b, evidence)
    return found is Identity.TWO or two_bodies(a, b) or (found is Identity.OPEN and _named(a, b))


def _named(a: Party, b: Party) -> bool:
    """Whether both are bodies by name, of which one may be that of anything but a person."""
    kinds = {name.partition("/")[0] for party in (a, b) for name in party.names}
    return bool(a.names and b.names) and "name" in kinds and kinds <= {"name", "org"}


def _doubtful(x: Told, y: Told, told: Sequence[Told], evidence: Evidence) -> bool:
    """Whether the two tellings may be of two deeds."""
    if time_of(x.claim, y.claim) is Step.CONFLICT:
        return True
    a, b = x.claim.voice.speaker, y.claim.voice.speaker
    if a and b and a != b:
        return True
    if any(_tells(other, x, y, evidence) or _tells(other, y, x, evidence) for other in told):
        return True
    if not _know_both(x, y, evidence):
        return True
    return shared_matter(x.deed, y.deed, evidence) + _thing(x.deed, y.deed, evidence) < _SHARED


def _tells(other: Told, mine: Told, theirs: Told, evidence: Evidence) -> bool:
    """Whether a further telling of one source gives the deed to the other's doer."""
    if other.claim.source != mine.claim.source:
        return False
    return identity(other.deed.doer, theirs.deed.doer, evidence) is Identity.ONE


def _know_both(x: Told, y: Told, evidence: Evidence) -> bool:
    """Whether each source names the doer that the other one gives."""
    return all(
        {evidence.linked(n) for n in theirs.deed.doer.names} & evidence.names_in(mine.claim.source)
        for mine, theirs in ((x, y), (y, x))
    )


def _thing(a: Deed, b: Deed, evidence: Evidence) -> float:
    """The weight of the thing that both deeds are on, in nats."""
    here, there = (
        {evidence.linked(i) for i in (d.other.head, *d.other.words, *d.other.names) if i}
        for d in (a, b)
    )
    return sum(evidence.weight(item) for item in here & there)
