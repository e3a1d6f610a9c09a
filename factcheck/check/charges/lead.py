"""Who leads a body: "Doe, who heads the tram board" against "the Tram Board, led by Roe".

A body has one head, so whoever is named for it in the draft, and another one in every source that
names anybody, is the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.links import words_in
from factcheck.document.name_mentions import ORG_HEADS
from factcheck.values.relation import Relation, Step

_NAME = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame|Captain|Professor) )?"
    r"[A-Z][\w'\u2019-]*\w(?: (?:de |da |van |von )?[A-Z][\w'\u2019-]*\w)+"
)
_HEADS = r"(?:heads|headed|chairs|chaired|leads|led|runs|ran|presides over|presided over)"
_BODY = r"(?:the |its |their |his |her |an? )?(?P<body>(?:[\w'\u2019-]+ ){0,5}?[\w'\u2019-]+)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?P<who>{_NAME}),? who (?:now |still )?{_HEADS} {_BODY}(?=[,.;]| and )",
        rf"\b(?P<who>{_NAME}),? (?:who is |is |was )?(?:the )?(?:head|chair|chairman|chairwoman|"
        rf"leader|president|director|chief executive) of {_BODY}(?=[,.;]| and )",
        rf"\b{_BODY},? (?:(?:which |that )?(?:is|was) )?(?:headed|chaired|led|run) by "
        rf"(?:[a-z]+ ){{0,3}}(?P<who>{_NAME})",
        rf"\b(?P<who>{_NAME}) (?:heads|chairs|presides over) {_BODY}(?=[,.;]| and )",
    )
)
_BODIES = ORG_HEADS | frozenset({"directorate", "inspectorate", "panel", "league", "alliance"})
_SMALL = frozenset({"the", "of", "and", "its", "their", "his", "her", "a", "an", "for", "s"})


class _Lead(NamedTuple):
    """Somebody, by the words of the name, and the words of a body, of which `head` is the noun."""

    who: str
    body: frozenset[str]
    head: str


def lead_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against somebody who leads a body that only others lead in the sources."""
    if claim.kind not in ("action", "relation", "role") or claim.quoted:
        return None
    for mine in _leads(claim.text):
        told = [(c, lead) for c, lead in _told(held) if _is_one(mine, lead)]
        if any(_words(mine.who) & _words(lead.who) for _, lead in told):
            continue
        against = [Pairing.of(claim, c, _relation(mine, lead)) for c, lead in told]
        if against:
            return ruled("lead", claim, against, held)
    return None


def _relation(mine: _Lead, theirs: _Lead) -> Relation:
    return Relation(Step.CONFLICT, "holder", f"{mine.who} against {theirs.who}")


def _told(held: Held) -> Iterator[tuple[ClaimBase, _Lead]]:
    for other, sentence in held.sentences_told():
        for lead in _leads(sentence):
            yield other, lead


@lru_cache(maxsize=8192)
def _leads(text: str) -> tuple[_Lead, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Lead]:
    for form in _FORMS:
        for found in form.finditer(text):
            words = [w for w in words_in(found["body"]) if w not in _SMALL]
            heads = [w for w in words if w in _BODIES]
            if heads and len(words) > 1:
                yield _Lead(found["who"], frozenset(words), heads[-1])


def _is_one(mine: _Lead, theirs: _Lead) -> bool:
    """Whether two bodies are one: of one noun, and the words of the one are those of the other."""
    one_sort = mine.head == theirs.head
    return one_sort and (mine.body <= theirs.body or theirs.body <= mine.body)


def _words(who: str) -> set[str]:
    return {*words_in(who)} - {"mr", "ms", "mrs", "dr", "sir", "dame", "captain", "professor"}
