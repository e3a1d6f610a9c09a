"""Another body: the draft says that the navy did it, a source that the coastguard did.

Bodies are mostly told by a common noun, which any of a sort may be called by; so only two of
different sorts are two for sure, and only one deed done to something, told in like words.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import ONE_DEED, Held, Pairing
from factcheck.check.likeness import share_of
from factcheck.claim import ClaimBase
from factcheck.compare.links import item_words, words_in
from factcheck.lexicon.bodies import apart, is_body
from factcheck.values.relation import Relation, Step

_ALIKE, _MUCH = 0.35, 0.7
"""Share of the clause, the body left out, that the other one has to hold: for the same verb, for
a kindred one."""
_TOLD = 0.5
"""The same from which another clause tells the same, by whatever verb."""
_AKIN = 0.7


def body_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a body that did something, where sources have one of another sort."""
    if not _acts(claim):
        return None
    mine = _words(claim, held)
    if not is_body(mine):
        return None
    against: list[Pairing] = []
    for other in filter(_acts, held.clauses_like(claim)):
        theirs = _words(other, held)
        one_deed = held.evidence.closest(claim.frame.deed, other.frame.deed) >= ONE_DEED
        told = one_deed or _share(claim, other, held) >= _TOLD
        if told and _may_be_one(mine, theirs, held):
            return None
        if one_deed and apart(mine, theirs) and not mine & set(words_in(held.sentence(other))):
            against += _pairing(claim, other, held)
    return ruled("body", claim, against, held)


def _may_be_one(mine: frozenset[str], theirs: frozenset[str], held: Held) -> bool:
    """Whether two words for bodies can stand for one."""
    if mine & theirs or held.evidence.closest(tuple(mine), tuple(theirs)) >= _AKIN:
        return True
    return is_body(theirs) and not apart(mine, theirs)


def _acts(claim: ClaimBase) -> bool:
    """Whether a clause says outright who does something."""
    return claim.kind == "action" and not claim.quoted and bool(claim.frame.agent)


def _words(claim: ClaimBase, held: Held) -> frozenset[str]:
    """The words for whoever does it, as far as the sentence itself has them."""
    here = set(words_in(held.sentence(claim)))
    found = (w for i in claim.frame.agent for w in (item_words(i) if "/" in i else [i]))
    return frozenset(w for w in found if w in here or w + "s" in here)


def _pairing(claim: ClaimBase, other: ClaimBase, held: Held) -> Iterator[Pairing]:
    same = claim.frame.deed[:1] == other.frame.deed[:1]
    if not (claim.frame.patient or other.frame.patient):
        return  # everybody meets, and stays away
    alike = claim.negated == other.negated and claim.voice.stance == other.voice.stance
    if alike and _share(claim, other, held) >= (_ALIKE if same else _MUCH):
        words = f"{_named(claim)} against {_named(other)}"
        yield Pairing.of(claim, other, Relation(Step.CONFLICT, "actor", words))


def _share(claim: ClaimBase, other: ClaimBase, held: Held) -> float:
    """The share of a clause that another one holds, who did it left out."""
    return share_of(claim, other, held.evidence, claim.frame.agent)


def _named(claim: ClaimBase) -> str:
    item = claim.frame.agent[0]
    return item.partition("/")[2] or item
