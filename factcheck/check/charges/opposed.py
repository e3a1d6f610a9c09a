"""One doer, one thing, and two deeds that exclude each other: supports it, opposes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.document.polarity import Polar
from factcheck.lexicon.words import opposed
from factcheck.match import SO_AND_NOT
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


def polar_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a deed that sources deny of one doer, or affirm: voted no, abstained."""
    if claim.quoted or _NEITHER.search(claim.text):
        return None
    against: list[Pairing] = []
    for mine in getattr(claim, "polarity", ()):
        doers = _doers(mine, claim, held)
        if not mine.real or not doers or not _is_plain(mine.deed):
            continue
        for other, theirs in _of_deed(mine.deed, doers, held):
            if theirs.holds == mine.holds:
                return None
            if held.like(claim, other).share >= _ALIKE:
                relation = Relation(Step.CONFLICT, "negated", SO_AND_NOT)
                against.append(Pairing.of(claim, other, relation))
    return ruled("opposed", claim, against, held)


_NEITHER = re.compile(r"\b(?:neither|nor)\b", re.IGNORECASE)
_ALIKE = 0.35
"""Share of a clause that the other sentence has to hold."""
_MANY_SENSES = frozenset({"trading", "permission", "failure", "working", "collapse", "survival"})
"""Deeds of the lexicon that somebody may do to several things, or at several times."""


def _is_plain(deed: str) -> bool:
    return deed not in _MANY_SENSES and not deed.startswith(("be ", "the "))


def _of_deed(deed: str, doers: frozenset[str], held: Held) -> Iterator[tuple[ClaimBase, Polar]]:
    """The sources' clauses that affirm or deny a deed of one doer, in earnest."""
    for other in held.theirs:
        if other.quoted or _NEITHER.search(other.text):
            continue
        for theirs in getattr(other, "polarity", ()):
            if theirs.deed == deed and theirs.real and _doers(theirs, other, held) & doers:
                yield other, theirs


def _doers(polar: Polar, claim: ClaimBase, held: Held) -> frozenset[str]:
    """The names of those who do a deed."""
    named = polar.doers or tuple(i for i in claim.frame.agent if "/" in i)
    return frozenset(map(held.evidence.linked, named))
