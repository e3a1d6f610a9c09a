"""Whose request, suit or backhand it was: the owner of a deed that is told by a noun.

"At Peru's request" and "at the request of Chile" name the doer without a verb, so no clause has
one. Where a source's sentence tells the same, and no source gives the deed to the draft's owner,
one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.check.likeness import place_of
from factcheck.claim import ClaimBase
from factcheck.compare.links import item_words, words_in
from factcheck.lexicon.bodies import apart, is_body
from factcheck.lexicon.tables import persons
from factcheck.lexicon.titles import is_office
from factcheck.values.geography import is_one_state
from factcheck.values.relation import Relation, Step

_DEEDS = """accusation allegation apology appeal application approval assault attack backhand ban
bid complaint claim decision demand denial dissent forehand goal header indictment injunction
initiative insistence invitation lawsuit lob memo motion notice objection offer order penalty
petition plea pledge promise proposal protest raid rebuke recommendation refusal request
resignation retreat ruling serve shot signature strike suggestion suit testimony threat throw
verdict veto volley vote warning""".split()
_DEED = "|".join(sorted((f"{word}s?" for word in _DEEDS), key=len, reverse=True))
_NAME = r"[A-Z][\w'\u2019-]*\w(?: (?:of (?:the )?|de |da )?[A-Z][\w'\u2019-]*\w)*"
_OWNER = rf"(?P<owner>{_NAME}|[a-z]+(?: [a-z]+)?)"
_ALONE = rf"(?P<owner>{_NAME}|[a-z]+)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_OWNER}(?:['\u2019]s|(?<=s)['\u2019]) (?:[a-z-]+ )?(?P<deed>{_DEED})\b",
        rf"\b(?P<deed>{_DEED}) (?:of|by|from) (?:the |an? )?{_ALONE}\b",
        rf"\b(?:[Tt]he|[Aa]n?) {_ALONE} (?P<deed>{_DEED})\b",
    )
)
_SIDE = rf"(?:the |an? )?(?P<side>{_NAME}|(?:\d+|[a-z]+) [a-z]+|[a-z]+)"
_AIMED = re.compile(rf"\b(?P<deed>{_DEED}) (?:against|on|to) {_SIDE}")
_DONE = re.compile(
    rf"\b(?P<deed>{_DEED}) (?:(?:brought|filed|lodged|made) )?(?:by|of|from) {_SIDE}"
)
_LIKE = 0.3
"""Share of the clause that the other sentence has to hold."""
_ONE_DEED = 0.9


_POSSESSIVE = re.compile(r"(?:['\u2019]s|['\u2019])$")


class _Owned(NamedTuple):
    owner: str
    deed: str


def owned_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against whose deed it was, where sources give it to another."""
    if claim.kind not in ("action", "relation", "figure", "date") or claim.quoted:
        return None
    mine = _owned(claim.text)
    return _another(claim, mine, held) if mine else _aimed_charge(claim, held)


def _another(claim: ClaimBase, mine: tuple[_Owned, ...], held: Held) -> Charge | None:
    """The charge that another owned what was done."""
    against: dict[tuple[str, int], Pairing] = {}
    for place, likeness in held.sentences.like(claim).items():
        other = held.sentences.held[place][0]
        told = _owned(held.sentence(other))
        if any(_is_one(a, b, claim, other, held) for a in mine for b in told):
            return None
        if likeness.share < _LIKE:
            continue
        for a, b in ((a, b) for a in mine for b in told):
            if _one_deed(a, b, held) and _are_two(a.owner, b.owner):
                words = f"{a.owner} against {b.owner}"
                relation = Relation(Step.CONFLICT, "actor", words)
                against.setdefault(place_of(other), Pairing.of(claim, other, relation))
    return ruled("owned", claim, tuple(against.values()), held)


def _aimed_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge that who did it is whom it was aimed at: a suit by 11 states, not against them."""
    against = []
    for forms in ((_AIMED, _DONE), (_DONE, _AIMED)):
        mine = {(m["deed"].removesuffix("s"), m["side"]) for m in forms[0].finditer(claim.text)}
        for place, likeness in held.sentences.like(claim).items() if mine else ():
            other = held.sentences.held[place][0]
            sentence = held.sentence(other)
            theirs = {(m["deed"].removesuffix("s"), m["side"]) for m in forms[1].finditer(sentence)}
            if likeness.share >= _LIKE and mine & theirs:
                relation = Relation(Step.CONFLICT, "swapped", _SWAPPED)
                against.append(Pairing.of(claim, other, relation))
    return ruled("owned", claim, against, held)


_SWAPPED = "who did it and to whom are exchanged"


@lru_cache(maxsize=8192)
def _owned(text: str) -> tuple[_Owned, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Owned]:
    for form in _FORMS:
        for found in form.finditer(text):
            owner = _POSSESSIVE.sub("", found["owner"])
            if _is_party(owner):
                yield _Owned(owner, found["deed"].removesuffix("s"))


def _is_party(owner: str) -> bool:
    """Whether words name somebody: a name that is no title, or a body."""
    if owner[0].isupper():
        words = owner.lower().split()
        titled = any(is_office(word) or word in persons() for word in words)
        return not titled and not is_body(_nouns(owner.lower()))
    return is_body(_nouns(owner)) or bool(_nouns(owner) & _FIRMS)


_FIRMS = frozenset("company firm operator corporation manufacturer airline bank publisher".split())
_NEVER_FIRMS = frozenset(
    "union court police parliament government ministry prosecution army council federation".split()
)


def _nouns(owner: str) -> set[str]:
    words = owner.split()
    return {*words, *(word.removesuffix("s") for word in words)}


def _one_deed(mine: _Owned, theirs: _Owned, held: Held) -> bool:
    same = mine.deed == theirs.deed
    return same or held.evidence.kin(mine.deed, theirs.deed) >= _ONE_DEED


def _is_one(mine: _Owned, theirs: _Owned, claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether a source gives the deed to the draft's owner, under any name."""
    if not _one_deed(mine, theirs, held):
        return False
    if not _are_two(mine.owner, theirs.owner):
        return True
    left, right = _links(mine.owner, claim, held), _links(theirs.owner, other, held)
    return bool(left & right)


def _links(owner: str, claim: ClaimBase, held: Held) -> set[str]:
    words = {*words_in(owner)}
    names = (*claim.frame.names, *claim.frame.wide_names)
    return {held.evidence.linked(n) for n in names if words & {*item_words(n)}}


def _are_two(mine: str, theirs: str) -> bool:
    """Whether two owners cannot be one: two names without a common word, or bodies of two sorts."""
    if {*words_in(mine)} & {*words_in(theirs)}:
        return False
    named = mine[0].isupper(), theirs[0].isupper()
    if all(named):
        return not is_one_state(mine, theirs)
    if any(named):
        return False
    left, right = _nouns(mine), _nouns(theirs)
    firm = (left & _FIRMS and right & _NEVER_FIRMS) or (right & _FIRMS and left & _NEVER_FIRMS)
    return bool(firm) or apart(left, right)
