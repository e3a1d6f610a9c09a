"""One doer, one thing, and two deeds that exclude each other: supports it, opposes it."""

from __future__ import annotations

import re

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.lexicon.words import opposed
from factcheck.values.relation import Relation, Step

_ONE_THING = 0.9
_FITS = 0.7
"""Kinship from which another clause of the same doer and thing tells the draft's deed."""


def opposed_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a deed of which sources tell the opposite, of one doer and one thing."""
    if claim.kind != "action" or claim.quoted or claim.negated:
        return None
    against: list[Pairing] = []
    for other in held.clauses_like(claim):
        if other.kind != "action" or not _is_one(claim, other, held):
            continue
        words = _sides(claim, other) or _opposites(claim, other)
        if not words and held.evidence.closest(claim.frame.deed, other.frame.deed) >= _FITS:
            return None
        if words and not other.negated:
            relation = Relation(Step.CONFLICT, "opposed", words)
            against.append(Pairing.of(claim, other, relation))
    return ruled("opposed", claim, against, held)


def _opposites(claim: ClaimBase, other: ClaimBase) -> str:
    """The main deeds of two clauses, if they exclude each other."""
    mine, theirs = claim.frame.deed[:1], other.frame.deed[:1]
    found = bool(mine and theirs) and opposed(mine[0], theirs[0])
    return f"{mine[0]} against {theirs[0]}" if found else ""


_SIDE = re.compile(
    r"\b(?P<deed>vot|argu|spoke|speak|campaign|rul|lobb)\w*(?: \w+ly)? "
    r"(?P<side>for|against|in favou?r of)\b"
)


def _sides(claim: ClaimBase, other: ClaimBase) -> str:
    """The sides that two clauses tell of one deed: voted for it, voted against it."""
    mine, theirs = (_SIDE.search(c.text) for c in (claim, other))
    if mine is None or theirs is None or mine["deed"] != theirs["deed"]:
        return ""
    if (mine["side"] == "against") == (theirs["side"] == "against"):
        return ""
    return f"{mine[0]} against {theirs[0]}"


def _is_one(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether two clauses have one doer, and do it to one thing."""
    evidence = held.evidence
    doers = [{evidence.linked(i) for i in c.frame.agent} for c in (claim, other)]
    if not doers[0] & doers[1]:
        return False
    if _sides(claim, other):
        return True  # what it is about is mostly "it"
    things = ([evidence.linked(i) for i in c.frame.patient] for c in (claim, other))
    return evidence.closest(*things) >= _ONE_THING
