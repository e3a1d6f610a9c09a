"""A deed turned round: the draft says that X did it, a source that Y did, whom the draft names too.

The frames that pair clauses ask for doer and target on both sides. Here it is enough that a
source tells one deed in the same words with another named doer, that the draft's own sentence
names that doer in another part, and that no source has the draft's doer do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.check.likeness import share_of, words_of
from factcheck.claim import ClaimBase
from factcheck.compare.features import counts_differ
from factcheck.compare.links import item_words
from factcheck.compare.wording import name
from factcheck.lexicon.bodies import LOCALITIES, is_body
from factcheck.values.relation import Relation, Step

_ONE_TARGET = 0.9
_AKIN = 0.5
_ENOUGH, _FITS = 0.4, 0.5
"""Shares of the rest of a clause: for another doer of it, and for the draft's own doer."""


def turned_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a named doer, where sources have another one that the draft names."""
    if claim.kind != "action" or claim.quoted:
        return None
    evidence = held.evidence
    mine = [evidence.linked(i) for i in claim.frame.agent]
    if len(mine) != 1 or "/" not in mine[0]:
        return None
    known = {evidence.linked(n) for n in (*claim.frame.names, *claim.frame.wide_names)}
    found: list[tuple[float, ClaimBase, str]] = []
    unnamed: list[tuple[float, ClaimBase, str]] = []
    for other, doers in _of_one_deed(claim, held):
        if mine[0] in doers or evidence.closest(mine, doers) >= _AKIN:
            if share_of(claim, other, evidence, {*mine}) >= _FITS:
                return None
        elif len(doers) == 1 and doers[0] in known and _are_two(mine[0], doers[0]):
            share = share_of(claim, other, evidence, {*mine, *doers})
            if share >= _ENOUGH and _tell_alike(claim, other) and _share_more(claim, other, held):
                found.append((share, other, doers[0]))
        elif _is_body(doers) and _have_one_target(claim, other, held) and _tell_alike(claim, other):
            unnamed.append((share_of(claim, other, evidence, {*mine, *doers}), other, doers[0]))
    if not found and len({other.source for _, other, _ in unnamed}) >= _SEVERAL:
        found = unnamed
    if not found:
        return None
    found.sort(key=lambda t: (-t[0], t[1].id))
    words = f"{name(mine[0])} against {name(found[0][2])}"
    relation = Relation(Step.CONFLICT, "swapped", words)
    against = tuple(Pairing.of(claim, other, relation) for _, other, _ in found)
    return Charge("turned", claim, "swapped", words, against, {})


_SEVERAL = 2
"""Sources that have to name a body by a common noun only: "the council" may be anybody's."""


def _is_body(doers: list[str]) -> bool:
    """Whether somebody is told by a noun for a body that rules or decides."""
    return (
        bool(doers)
        and not any("/" in d for d in doers)
        and any(is_body({d}) or d in LOCALITIES for d in doers)
    )


def _have_one_target(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether a deed is done to one thing, as far as the nouns tell."""
    mine, theirs = ([i for i in c.frame.patient if "/" not in i] for c in (claim, other))
    return bool(mine and theirs) and held.evidence.closest(mine, theirs) >= _ONE_TARGET


def _of_one_deed(claim: ClaimBase, held: Held) -> Iterator[tuple[ClaimBase, list[str]]]:
    """The sources' clauses that tell a deed of the same name, with who does it."""
    for other in held.clauses_of_one_deed(claim):
        if other.kind == "action" and other.frame.agent:
            yield other, [held.evidence.linked(i) for i in other.frame.agent]


def _tell_alike(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether nothing but the doer tells two clauses apart: a "not", or other numbers."""
    one_sense = claim.negated == other.negated and claim.voice.stance == other.voice.stance
    return one_sense and not counts_differ(claim.frame.near, other.frame.near)


def _share_more(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether two clauses have more in common than one verb: each may have dropped the other."""
    evidence = held.evidence
    verb = claim.frame.deed[:1]
    near = (i for i in words_of(claim, evidence) if i not in verb and "/" not in i)
    reach = evidence.bag(other).reach
    return any(reach.get(i, 0.0) >= _AKIN for i in near)


def _are_two(mine: str, theirs: str) -> bool:
    """Whether two names share no word: "Harbour Alliance" and "the Alliance" may be one."""
    return not {*item_words(mine)} & {*item_words(theirs)}
