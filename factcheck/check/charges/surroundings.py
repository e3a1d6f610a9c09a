"""What surrounds two values: clauses, sentences, nouns, and other claims that fit better."""

from __future__ import annotations

import math

from factcheck.check.held import GROUP, VALUED, Held
from factcheck.check.likeness import words_of
from factcheck.claim import ClaimBase
from factcheck.kinds.figure import Figure
from factcheck.values.relation import Step

_ONE_NOUN = 0.7
"""Kinship from which two nouns count one thing."""


def likeness(claim: ClaimBase, other: ClaimBase, held: Held) -> dict[str, float]:
    """How like the clause is to where the other value stands, and to where its own value does."""
    here = held.like(claim, other)
    own = [held.like(claim, c).share for c in held.theirs if gives(c, claim, held)]
    best = max(own, default=0.0)
    most = max((like.share for like in held.sentences.like(claim).values()), default=0.0)
    return {
        "like": here.share,
        "like mass": math.log1p(here.mass),
        "own like": best,
        "like lead": here.share - best,
        "most like": here.share - most,
        "own number": float(bool(own)),
        "words": held.evidence.affinity(claim, other).less,
    }


def known(claim: ClaimBase, like: float, held: Held) -> dict[str, float]:
    """How much of a clause stands anywhere in the sources, and how much of that in one place."""
    near = words_of(claim, held.evidence)
    total = sum(near.values()) or 1.0
    share = sum(w * held.sentences.best(i) for i, w in near.items()) / total
    return {
        "known": share,
        "like of known": like / share if share else 0.0,
        "bare": float(isinstance(claim, Figure) and not claim.frame.focus),
    }


def gives(other: ClaimBase, claim: ClaimBase, held: Held) -> bool:
    """Whether a claim gives the bare value of another, whatever it is said of."""
    if isinstance(claim, Figure):
        return isinstance(other, Figure) and other.quantity.number == claim.quantity.number
    if GROUP[other.kind] != GROUP[claim.kind]:
        return False
    return held.relation(claim, other).step in (Step.SAME, Step.COMPATIBLE)


def around(claim: ClaimBase, other: ClaimBase, held: Held) -> float:
    """How likely the clauses around two claims tell one thing."""
    return max(
        (
            p.strength
            for clause in held.mine
            if clause.kind == "action" and clause.overlaps(claim)
            for p in held.pairings(clause)
            if p.other.overlaps(other)
        ),
        default=0.0,
    )


def anchor(claim: ClaimBase, other: ClaimBase, held: Held) -> float:
    """How surely some other value in the sentences of two claims is the same."""
    return max(
        (
            p.strength
            for beside in held.mine
            if beside.sentence_start == claim.sentence_start
            and beside.kind in VALUED
            and beside.id != claim.id
            for p in held.pairings(beside)
            if p.other.source == other.source
            and p.other.sentence_start == other.sentence_start
            and p.other.id != other.id
            and p.edge.relation.step is Step.SAME
        ),
        default=0.0,
    )


def taken(other: ClaimBase, claim: ClaimBase, held: Held) -> float:
    """How likely a source's claim is what another claim of the draft says, and says the same."""
    return max(
        (
            p.strength
            for p in held.of_source(other)
            if p.claim.start != claim.start and p.edge.relation.step is Step.SAME
        ),
        default=0.0,
    )


def nouns(claim: ClaimBase, other: ClaimBase, held: Held) -> dict[str, float]:
    """Whether two figures are of one noun or unit, and how many values the sources give it."""
    if not isinstance(claim, Figure) or not isinstance(other, Figure):
        return {}
    mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
    noun = held.evidence.closest(mine, theirs) if mine and theirs else 0.0
    counted = claim.quantity.dimension == "count"
    found = {
        "noun": noun,
        "same noun": float(bool(mine) and mine == theirs),
        "counted": float(counted),
        "same unit": float(_unit(claim) == _unit(other)),
    }
    values = {
        c.quantity.number for c in held.theirs if isinstance(c, Figure) and _of_one(claim, c, held)
    }
    alone = 1 / len(values) if values else 0.0
    if not counted:
        return found | {"sole of unit": alone}
    told = claim.quantity.number in values
    sole = alone if not told and noun >= _ONE_NOUN else 0.0
    found["same noun alone"] = found["same noun"] * sole
    found["both the others"] = float(claim.of_others and other.of_others)
    return found | {"sole of noun": sole, "told of noun": float(told)}


def _of_one(claim: Figure, other: Figure, held: Held) -> bool:
    """Whether a source's figure counts the same noun, or has the same unit."""
    if claim.quantity.dimension != "count":
        return _unit(claim) == _unit(other)
    mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
    return bool(mine and theirs) and held.evidence.kin(mine[0], theirs[0]) >= _ONE_NOUN


def _unit(claim: Figure) -> tuple[str, str | None]:
    return claim.quantity.dimension, claim.quantity.unit
