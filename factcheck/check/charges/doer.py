"""The same figure with another doer: what one body pledged, spent or counted, another did.

A figure that sources give as well, in clauses of the same words, fixes the deed. If none of them
has the draft's doer and they name another of the same sort, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.charges.charge import Charge
from factcheck.check.charges.saying import matches_of, number, saying, share
from factcheck.check.held import CLAUSES, Held, Pairing
from factcheck.check.likeness import place_of
from factcheck.claim import ClaimBase
from factcheck.compare.features import counts_differ
from factcheck.compare.links import item_words, plain, tokens, words_in
from factcheck.lexicon.bodies import LOCALITIES, is_body
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.tables import persons
from factcheck.lexicon.words import is_word
from factcheck.values.relation import Relation, Step

_ANOTHER = Relation(Step.CONFLICT, "actor", "another doer")
_ONE_FACT = 0.5
"""Likelihood of one fact from which another's figure is the draft's."""
_AKIN, _ONE_DEED = 0.5, 0.9
_RULERS = frozenset("council government authority ministry parliament".split())
_FIRMS = frozenset("company firm group corporation operator maker".split())
_VALUE = re.compile(
    r"\d|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|half)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Told:
    """Where a source gives the figure: whether the draft's doer stands there, and who does it."""

    pairing: Pairing
    has: bool
    doers: tuple[str, ...]


def doer_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against who did something, where its figure stands with another doer."""
    if claim.kind not in ("figure", "action") or claim.quoted or _only_says(claim):
        return None
    deed = claim if claim.kind == "action" else _deed(claim, held)
    if deed is None:
        return None
    whole = claim.kind == "action"
    mine = _doer(deed, claim.text, held, whole=whole)
    if not mine:
        return None
    pairs = _like(claim, mine, held) if whole else filter(_is_same, held.pairings(claim))
    told = [_place(p, deed, mine, held) for p in pairs]
    if not told or any(t.has for t in told):
        return None
    against = [t for t in told if t.doers]
    if not against:
        return None
    words = f"{_said(mine[0])} against {_said(against[0].doers[0])}"
    return Charge("doer", claim, "actor", words, tuple(t.pairing for t in against), {})


def _only_says(claim: ClaimBase) -> bool:
    """Whether a clause only tells that somebody spoke, as anybody may have."""
    said = is_reporting(getattr(claim, "predicate", ""))
    return said and getattr(claim, "target", None) is None


def _is_same(pairing: Pairing) -> bool:
    step = pairing.edge.relation.step
    return pairing.strength >= _ONE_FACT and step in (Step.SAME, Step.COMPATIBLE)


def _like(claim: ClaimBase, mine: tuple[str, ...], held: Held) -> list[Pairing]:
    """The sources' clauses that say the same but for who did it, the most alike first."""
    said = saying(claim, held.evidence)
    own = [i for i in said.items if i not in mine]
    found = []
    for other in held.clauses_like(claim):
        told = saying(other, held.evidence)
        matches = matches_of(own, told.items, held.evidence)
        alike = share(matches, held.evidence)
        if alike < _ALIKE or said.negations % 2 != told.negations % 2:
            continue
        if counts_differ(claim.frame.near, other.frame.near):
            continue  # two doers may do the like, each as often as it is
        if number(matches) >= _MANY or (number(matches) > 1 and _one_target(claim, other, held)):
            found.append((alike, other))
    found.sort(key=lambda pair: (-pair[0], pair[1].id))
    return [Pairing.of(claim, other, _ANOTHER, alike) for alike, other in found]


_ALIKE, _MANY, _ONE_TARGET = 0.45, 3, 0.9


def _one_target(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    nouns = [i for i in claim.frame.patient if "/" not in i]
    theirs = (*other.frame.patient, *other.frame.agent)
    return held.evidence.closest(nouns, theirs) >= _ONE_TARGET


def _deed(claim: ClaimBase, held: Held) -> ClaimBase | None:
    """The clause that a figure stands in, if it names its doer before the figure."""
    found = [
        c
        for c in held.mine
        if c.kind == "action" and c.overlaps(claim) and _doer(c, claim.text, held)
    ]
    return min(found, key=lambda c: (c.end - c.start, c.id), default=None)


def _doer(deed: ClaimBase, text: str, held: Held, *, whole: bool = False) -> tuple[str, ...]:
    """Who does it, as far as said in a text, before its first number: bodies and names."""
    first = None if whole else _VALUE.search(text)
    words = set(words_in(text[: first.start()] if first else text))
    found = (held.evidence.linked(i) for i in deed.frame.agent)
    return tuple(i for i in found if words & set(item_words(i)) and _sort(i))


def _place(pairing: Pairing, deed: ClaimBase, mine: tuple[str, ...], held: Held) -> _Told:
    other, evidence = pairing.other, held.evidence
    clauses = held.sentences.held[place_of(other)]
    words = set(words_in(held.sentence(other)))
    names = {evidence.linked(n) for c in clauses for n in (*c.frame.names, *c.frame.wide_names)}
    near = [i for c in clauses for i in (*c.frame.agent, *c.frame.deed, *c.frame.near)]
    has = any(
        i in names
        or words & set(item_words(i))
        or ("/" not in i and evidence.closest((i,), near) >= _AKIN)
        for i in mine
    )
    return _Told(pairing, has, tuple(_rivals(pairing, clauses, deed, mine, held)))


def _rivals(
    pairing: Pairing, clauses: list[ClaimBase], deed: ClaimBase, mine: tuple[str, ...], held: Held
) -> Iterator[str]:
    """The doers of a source's clause who could not be another word for the draft's."""
    evidence = held.evidence
    here = set(words_in(deed.text))
    for clause in clauses:
        if clause.kind not in CLAUSES or not clause.overlaps(pairing.other):
            continue
        one_deed = evidence.closest(deed.frame.deed, clause.frame.deed) >= _ONE_DEED
        for item in (*clause.frame.agent, *_standing(clause)):
            rival = evidence.linked(item)
            named_here = bool(here & set(item_words(rival)))
            swapped = named_here and one_deed and rival.startswith("person/")
            if swapped or (not named_here and all(_two(m, rival) for m in mine)):
                yield rival


def _standing(clause: ClaimBase) -> Iterator[str]:
    """The names that stand where a doer does, though no grammar was read there: first, or by."""
    text = plain(clause.text)
    for name in clause.frame.names:
        first = re.escape(item_words(name)[0]) if item_words(name) else ""
        if first and re.search(rf"(?:^|\b(?:by|according to) )(?:the )?{first}\b", text):
            yield name


def _two(mine: str, rival: str) -> bool:
    """Whether two words for doers can hardly stand for one: of one sort, and no looser name."""
    if not _sort(rival) or _shortened(mine, rival):
        return False
    if rival.startswith("nation/") and not mine.startswith("nation/"):
        return False
    if "/" in mine and "/" in rival:
        return _sort(mine) == _sort(rival)
    if "/" in mine:
        person = mine.startswith("person/") and rival in persons()
        return not person and (is_body({rival}) or rival in LOCALITIES)
    return _two_nouns(mine, rival)


def _two_nouns(mine: str, rival: str) -> bool:
    """Whether a noun and another, or a name that is one ("the Command"), name two bodies."""
    if "/" in rival:
        alone = tokens(rival)
        return len(alone) == 1 and is_word(alone[0]) and not {mine, *alone} & _FIRMS
    pair = {mine, rival}
    if pair & LOCALITIES and pair & _RULERS and "authority" not in pair:
        return False
    return not (pair & _FIRMS and not pair & (LOCALITIES | _RULERS))


def _shortened(mine: str, rival: str) -> bool:
    """Whether the one name begins like a word of the other: Phil, Philharmonic."""
    return any(
        a.startswith(b[:_STEM]) or b.startswith(a[:_STEM])
        for a in item_words(mine)
        for b in item_words(rival)
    )


_STEM = 4


def _sort(item: str) -> str:
    if "/" in item:
        sort = item.partition("/")[0]
        return "" if sort in ("place", "name") else "body" if sort in ("org", "nation") else sort
    return "body" if is_body({item}) or item in LOCALITIES | _RULERS | _FIRMS else ""


def _said(item: str) -> str:
    return item.partition("/")[2] or item
