"""What was looked for and not found: "the swabs showed solvent" against "no trace of solvent".

A thing that is not there leaves no clause that a draft's clause would pair with: it is "negative
for" it, "free of" it, has "no sign" of it. It is enough that the draft says that the thing was
found, or that it happened, and that a source's sentence that tells of the same says that it was
not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.charges.saying import saying
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.values.relation import Relation, Step

_THING = r"(?:[a-z-]+ )?(?P<thing>[a-z]+)"
_SEEN = r"(?:found|detected|seen|recorded|reported|noted|discovered|observed|established|confirmed)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?:[Nn]o|without (?:an? |any )?) ?(?:trace|sign|evidence|hint|indication)s? of "
        rf"(?:an? |any |the )?{_THING}",
        rf"\bnegative for (?:the )?{_THING}",
        rf"\bfree of (?:any )?{_THING}",
        rf"\b[Nn]o {_THING}(?: (?:to|of|in|on|at|for|between) [^.;,]{{0,40}}?)? "
        rf"(?:was|were|is|are|has been|had been|have been|being) {_SEEN}\b",
        rf"\b(?:found|detected|recorded|showed|shows|revealed|noted|reported) no {_THING}",
    )
)
_FINDING = frozenset(
    """find detect see record report note discover observe establish confirm show reveal contain
    carry identify""".split()
)
_OPEN = re.compile(r"\b(?:if|whether|any|may|might|could|would|should|suspected?|fear\w*)\b")
_LEAST = 0.2
"""Share of the clause that the other sentence has to hold."""
_ONE_THING, _ONE_WORD = 0.9, 1.0
"""Kinship of two words for what was found, and of a verb and the noun that it is made of."""


def absent_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a thing that was found or came about, where sources found none."""
    if not _affirms(claim, held):
        return None
    told = list(_told(claim, held))
    things = {thing for _, thing in told}
    if told and any(_agrees(claim, other, things, held) for other in held.theirs):
        return None
    return ruled("absent", claim, [pairing for pairing, _ in told], held)


def _affirms(claim: ClaimBase, held: Held) -> bool:
    """Whether a clause says in earnest that something is so."""
    if claim.kind != "action" or claim.quoted or claim.negated or _OPEN.search(claim.text):
        return False
    return not saying(claim, held.evidence).negations


def _agrees(claim: ClaimBase, other: ClaimBase, things: set[str], held: Held) -> bool:
    """Whether a source says as well that one of the things was there."""
    if held.like(claim, other).share < _LEAST or not _affirms(other, held):
        return False
    return any(_says_there_was(other, thing, held) for thing in things)


def _told(claim: ClaimBase, held: Held) -> Iterator[tuple[Pairing, str]]:
    """The sentences that say that what the clause tells of was not found, with the thing."""
    for other, sentence in held.sentences_told():
        if held.like(claim, other).share < _LEAST:
            continue
        for thing in _absent(sentence):
            if _says_there_was(claim, thing, held):
                relation = Relation(Step.CONFLICT, "negated", f"there was no {thing}")
                yield Pairing.of(claim, other, relation), thing


@lru_cache(maxsize=8192)
def _absent(text: str) -> tuple[str, ...]:
    """The things that a text says were not found."""
    return tuple(found["thing"] for form in _FORMS for found in form.finditer(text))


def _says_there_was(claim: ClaimBase, thing: str, held: Held) -> bool:
    """Whether a clause says that a thing was found, or tells by its verb that it happened."""
    kin, words = held.evidence.kin, {thing, thing.removesuffix("s")}
    if any(kin(verb, word) >= _ONE_WORD for verb in claim.frame.deed[:1] for word in words):
        return True
    if not _FINDING & {*claim.frame.deed, getattr(claim, "predicate", "")}:
        return False
    return any(kin(item, word) >= _ONE_THING for item in claim.frame.patient for word in words)
