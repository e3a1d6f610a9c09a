"""Decisions of one body: here this one took it, there another that is no part of the first.

"The labour court refused the injunction" against "the administrative court turned it down". The
decision, what it is on and the time have to fit, and no source may have both bodies in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.exchanged import Told, edge_of, shared_matter, time_of, told_in
from factcheck.compare.links import tokens
from factcheck.compare.pairs import Edge
from factcheck.compare.parties import Identity, identity
from factcheck.deed import Deed, Party
from factcheck.lexicon.bodies import apart, is_body
from factcheck.lexicon.deeds import sort_of
from factcheck.match import TWO_DEEDS
from factcheck.values.relation import Relation, Step

_PARTICULAR = 3.0
"""Nats of what two decisions have to be both about; one time counts as much."""
_OF_MANY = frozenset({"ban", "fine", "offer-credit"})
"""Decisions that several bodies take side by side, unless the very same is told."""


def with_deciders(
    edges: Sequence[Edge], claims: Sequence[ClaimBase], evidence: Evidence
) -> list[Edge]:
    """The edges, and those of one decision by two bodies in place of what stood there."""
    found = {
        edge.key: edge
        for name, told in told_in(claims).items()
        if sort_of(name) == "body"
        for edge in _decided(told, evidence)
    }
    standing = {e.key for e in edges if e.relation.shade == "actor"}
    found = {pair: e for pair, e in found.items() if not e.match.barred or pair in standing}
    return [*(e for e in edges if e.key not in found), *found.values()]


def _decided(told: Sequence[Told], evidence: Evidence) -> Iterator[Edge]:
    for x, y in combinations(told, 2):
        if x.claim.source == y.claim.source:
            continue
        if _same_body(x.deed.doer, y.deed.doer, evidence):
            continue
        words = f"{said(x.deed.doer)} against {said(y.deed.doer)}"
        relation = Relation(step=Step.CONFLICT, shade="actor", words=words)
        two = two_bodies(x.deed.doer, y.deed.doer)
        barred = _doubt(x, y, told, evidence) if two else TWO_DEEDS
        yield edge_of(x.claim, y.claim, relation, barred, evidence)


def two_bodies(a: Party, b: Party) -> bool:
    """Whether two parties are bodies of which neither is part of the other."""
    if a.joined or b.joined:
        return False
    here, there = _words(a), _words(b)
    return is_body(here) and is_body(there) and apart(here, there)


def _words(party: Party) -> set[str]:
    named = (word for name in party.names for word in tokens(name))
    return {party.head, *party.words, *named}


def said(party: Party) -> str:
    """A party in words: its names, or its noun with what marks it off."""
    names = [n.partition("/")[2] for n in party.names]
    return " ".join(names) or " ".join((*party.words, party.head))


def _doubt(x: Told, y: Told, told: Sequence[Told], evidence: Evidence) -> str:
    """What keeps two decisions from being one; "" for nothing."""
    time = time_of(x.claim, y.claim)
    if time is Step.CONFLICT:
        return "they speak of different times"
    a, b = x.claim.voice.speaker, y.claim.voice.speaker
    if a and b and a != b:
        return "two speakers differ, not the outlets"
    if _has_both(x, y, told, evidence) or _has_both(y, x, told, evidence):
        return TWO_DEEDS
    if _other_things(x.deed.other, y.deed.other, evidence):
        return TWO_DEEDS
    weight = shared_matter(x.deed, y.deed, evidence) + _shared_thing(x.deed, y.deed, evidence)
    if time is Step.SAME and _is_day(x.claim):
        weight += _PARTICULAR
    if x.deed.name in _OF_MANY:
        figures = {w for w in (*x.deed.other.words, *x.deed.matter) if w.startswith("#")}
        if not figures & {*y.deed.other.words, *y.deed.matter}:
            return TWO_DEEDS
    return "" if weight >= _PARTICULAR else TWO_DEEDS


def _is_day(claim: ClaimBase) -> bool:
    when = claim.frame.when
    return when is not None and when.first is not None and when.first == when.last


def _has_both(x: Told, y: Told, told: Sequence[Told], evidence: Evidence) -> bool:
    """Whether the source of `x` has the body of `y` as well: by name, or beside the decision."""
    frame, doer = x.claim.frame, y.deed.doer
    names = {evidence.linked(n) for n in doer.names}
    if names & evidence.names_in(x.claim.source):
        return True
    if doer.head not in {"", *_words(x.deed.doer)} and doer.head in (*frame.near, *frame.wide):
        return True
    return any(
        other.claim.source == x.claim.source and _same_body(other.deed.doer, doer, evidence)
        for other in told
    )


def _same_body(a: Party, b: Party, evidence: Evidence) -> bool:
    return identity(a, b, evidence) is Identity.ONE and not apart(_words(a), _words(b))


def _other_things(a: Party, b: Party, evidence: Evidence) -> bool:
    """Whether what the decisions are on is named, and not alike."""
    here = {evidence.linked(n) for n in (*a.names, *a.owners)}
    there = {evidence.linked(n) for n in (*b.names, *b.owners)}
    return bool(here and there) and not here & there


def _shared_thing(a: Deed, b: Deed, evidence: Evidence) -> float:
    """The weight of what marks off the thing in both, in nats."""
    here = {evidence.linked(i) for i in (*a.other.words, *a.other.names, *a.other.owners)}
    there = {evidence.linked(i) for i in (*b.other.words, *b.other.names, *b.other.owners)}
    return sum(evidence.weight(item) for item in here & there)
