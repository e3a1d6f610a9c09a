"""Another doer, or another target, of what is otherwise the same deed, named or not."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.charges.charge import Charge
from factcheck.check.held import CLAUSES, Held, Pairing
from factcheck.check.likeness import mass_of, words_of
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.features import HEADINGS
from factcheck.compare.links import item_words, words_in
from factcheck.lexicon.bodies import is_body
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.tables import persons
from factcheck.values.relation import Relation, Step

_ANOTHER = Relation(Step.CONFLICT, "actor", "another party")
_LEAST = 0.3
"""Share of the rest of a clause that another has to hold."""
_AKIN = 0.5
"""Kinship from which two nouns may name one party."""


@dataclass(frozen=True)
class _Told:
    pairing: Pairing
    share: float
    mass: float
    event: float
    other: tuple[str, ...]
    apart: bool


def party_charges(claim: ClaimBase, held: Held) -> Iterator[Charge]:
    """The charges against who did it, and to whom, where sources tell of somebody else."""
    if not _tells(claim):
        return
    for slot in ("agent", "patient"):
        charge = _charge(claim, slot, held)
        if charge is not None:
            yield charge


def _tells(claim: ClaimBase) -> bool:
    """Whether a claim tells a deed, not that somebody said something."""
    if claim.kind not in CLAUSES or claim.quoted:
        return False
    return not is_reporting(getattr(claim, "predicate", ""))


def _charge(claim: ClaimBase, slot: str, held: Held) -> Charge | None:
    mine = _said_party(claim, slot, held)
    if not mine:
        return None
    told = sorted(_told(claim, slot, mine, held), key=lambda t: (-_weight(t), t.pairing.other.id))
    against = [t for t in told if t.apart]
    if not against:
        return None
    best = against[0]
    fitting = [t for t in told if not t.apart]
    alike = max((_weight(t) for t in fitting), default=0.0)
    have = best.pairing.edge.features
    rival = "patient" if slot == "agent" else "agent"
    features = {
        "share": best.share,
        "mass": math.log1p(best.mass),
        "strength": best.pairing.strength,
        "event": best.event,
        "fitting": alike,
        "lead": _weight(best) - alike,
        "sources": len({t.pairing.other.source for t in against if _weight(t) > _SOME}) / 4,
        "agent": float(slot == "agent"),
        "named": float(any("/" in m for m in mine)),
        "other named": float(any("/" in m for m in best.other)),
        "both bodies": float(_is_body(mine) and _is_body(best.other)),
        "both people": float(_is_person(mine) and _is_person(best.other)),
        "a body and a person": float(_is_body(mine) != _is_body(best.other)),
        f"same {rival}": have.get(rival, 0.0),
        "mutual": float(bool(have.get("best of both"))),
        "mine elsewhere": float(_is_told(mine, held)),
        "event and share": best.event * best.share,
        "time differs": have.get("time differs", 0.0),
    }
    words = f"{_said(mine)} against {_said(best.other)}"
    pairs = tuple(t.pairing for t in against if _weight(t) >= _SOME or t is best)
    shade = "actor" if slot == "agent" else "target"
    return Charge("party", claim, shade, words, pairs, features)


_SOME = 0.6


def _weight(told: _Told) -> float:
    return told.share + 0.5 * told.pairing.strength + 0.3 * told.event


def _party(claim: ClaimBase, slot: str, evidence: Evidence) -> tuple[str, ...]:
    return tuple(evidence.linked(i) for i in getattr(claim.frame, slot))


def _told(claim: ClaimBase, slot: str, mine: tuple[str, ...], held: Held) -> Iterator[_Told]:
    evidence = held.evidence
    near = {i: w for i, w in words_of(claim, evidence).items() if i not in mine}
    total = sum(near.values())
    if not total:
        return
    known = {p.other.id: p for p in held.pairings(claim)}
    for other in held.clauses_like(claim):
        if not _tells(other):
            continue
        theirs = _said_party(other, slot, held)
        if not theirs or not _of_one_sort(mine, theirs) or _may_be_epithets(claim, mine, other):
            continue
        mass = mass_of(near, other, evidence)
        if mass / total < _LEAST:
            continue
        event = evidence.closest(claim.frame.deed, other.frame.deed)
        apart = _apart(mine, claim, theirs, other, held)
        pairing = known.get(other.id) or Pairing.of(claim, other, _ANOTHER)
        yield _Told(pairing, mass / total, mass, event, theirs, apart)


def _may_be_epithets(claim: ClaimBase, mine: tuple[str, ...], other: ClaimBase) -> bool:
    """Whether a clause calls somebody by what he is: the winner, the king of the road."""
    heads = any(c.zone in HEADINGS for c in (claim, other))
    return (
        (heads or not claim.frame.deed)
        and _is_person(mine)
        and not any("/" in item for item in mine)
    )


def _said_party(claim: ClaimBase, slot: str, held: Held) -> tuple[str, ...]:
    """Who fills a slot, as far as the clause says so itself, not by a pronoun."""
    words = set(words_in(claim.text))
    return tuple(
        item
        for item in _party(claim, slot, held.evidence)
        if item.startswith("nation/") or words & set(item_words(item))
    )


def _of_one_sort(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both are people, or bodies, or countries: then the one could stand for the other."""
    sorts = ({_sort(i) for i in party} - {""} for party in (mine, theirs))
    left, right = sorts
    return bool(left & right)


def _sort(item: str) -> str:
    if "/" in item:
        sort = item.partition("/")[0]
        return "body" if sort in ("org", "name", "nation", "place") else sort
    if is_body({item}):
        return "body"
    return "person" if item in persons() else ""


def _apart(
    mine: tuple[str, ...], claim: ClaimBase, theirs: tuple[str, ...], other: ClaimBase, held: Held
) -> bool:
    """Whether neither sentence has the party of the other one, by name or by a kindred noun."""
    evidence = held.evidence
    if evidence.closest(mine, theirs) >= _AKIN:
        return False
    here, there = evidence.bag(claim).reach, evidence.bag(other).reach
    if any(there.get(i, 0.0) >= _AKIN for i in mine) or any(
        here.get(i, 0.0) >= _AKIN for i in theirs
    ):
        return False
    words = set(words_in(held.sentence(other)))
    return not any(words & set(item_words(i)) for i in mine)


def _is_body(party: tuple[str, ...]) -> bool:
    return any(i.startswith("org/") for i in party) or is_body({i for i in party if "/" not in i})


def _is_person(party: tuple[str, ...]) -> bool:
    return any(i.startswith("person/") or i in persons() for i in party)


def _is_told(party: tuple[str, ...], held: Held) -> bool:
    return any(held.sentences.best(i) >= _AKIN for i in party)


def _said(party: tuple[str, ...]) -> str:
    named = [i.partition("/")[2] for i in party if "/" in i]
    return named[0] if named else party[0]
