"""What surrounds two values: clauses, sentences, nouns, and other claims that fit better."""

from __future__ import annotations

import math
from functools import cached_property

from factcheck.check.held import VALUED, Held
from factcheck.check.likeness import words_of
from factcheck.claim import ClaimBase
from factcheck.kinds import GROUP
from factcheck.kinds.figure import Figure
from factcheck.values.relation import Step

_ONE_NOUN = 0.7
"""Kinship from which two nouns count one thing."""


class Surroundings:
    """What surrounds a value of the draft, worked out once for all that may stand in its place."""

    def __init__(self, claim: ClaimBase, held: Held) -> None:
        self._claim = claim
        self._held = held
        own = [held.like(claim, c).share for c in held.theirs if gives(c, claim, held)]
        self._told = bool(own)
        self._own = max(own, default=0.0)
        likes = held.sentences.like(claim).values()
        self._most = max((like.share for like in likes), default=0.0)
        near = words_of(claim, held.evidence)
        total = sum(near.values()) or 1.0
        self._known = sum(w * held.sentences.best(i) for i, w in near.items()) / total

    def likeness(self, other: ClaimBase) -> dict[str, float]:
        """How like the clause is to where another value stands, and to where its own does."""
        here = self._held.like(self._claim, other)
        return {
            "like": here.share,
            "like mass": math.log1p(here.mass),
            "own like": self._own,
            "like lead": here.share - self._own,
            "most like": here.share - self._most,
            "own number": float(self._told),
            "words": self._held.evidence.affinity(self._claim, other).less,
        }

    def known(self, like: float) -> dict[str, float]:
        """How much of the clause stands anywhere in the sources, and how much of that in one."""
        return {
            "known": self._known,
            "like of known": like / self._known if self._known else 0.0,
            "bare": float(isinstance(self._claim, Figure) and not self._claim.frame.focus),
        }

    @cached_property
    def _numbers(self) -> frozenset[float]:
        """The numbers that the sources give of one noun or unit with a figure."""
        claim, held = self._claim, self._held
        if not isinstance(claim, Figure):
            return frozenset()
        figures = (c for c in held.theirs if isinstance(c, Figure))
        return frozenset(c.quantity.number for c in figures if _of_one(claim, c, held))

    def nouns(self, other: ClaimBase) -> dict[str, float]:
        """Whether two figures are of one noun or unit, and how many values the sources give it."""
        claim, values = self._claim, self._numbers
        if not isinstance(claim, Figure) or not isinstance(other, Figure):
            return {}
        mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
        noun = self._held.evidence.closest(mine, theirs) if mine and theirs else 0.0
        counted = claim.quantity.dimension == "count"
        found = {
            "noun": noun,
            "same noun": float(bool(mine) and mine == theirs),
            "counted": float(counted),
            "same unit": float(_unit(claim) == _unit(other)),
        }
        alone = 1 / len(values) if values else 0.0
        if not counted:
            return found | {"sole of unit": alone}
        told = claim.quantity.number in values
        sole = alone if not told and noun >= _ONE_NOUN else 0.0
        found["same noun alone"] = found["same noun"] * sole
        found["both the others"] = float(claim.of_others and other.of_others)
        return found | {"sole of noun": sole, "told of noun": float(told)}


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


def _of_one(claim: Figure, other: Figure, held: Held) -> bool:
    """Whether a source's figure counts the same noun, or has the same unit."""
    if claim.quantity.dimension != "count":
        return _unit(claim) == _unit(other)
    mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
    return bool(mine and theirs) and held.evidence.kin(mine[0], theirs[0]) >= _ONE_NOUN


def _unit(claim: Figure) -> tuple[str, str | None]:
    return claim.quantity.dimension, claim.quantity.unit
