"""A deed that one clause denies and another affirms of the same things, by the words' own order.

Where a negation stands right before a word that the other clause has without one, and the two
clauses share something else as well, they cannot both be right: "no repair was ordered" and "a
repair was ordered". Words that only restrict a statement ("not yet", "only") leave both standing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from factcheck.check.charges.charge import Charge
from factcheck.check.charges.saying import (
    Saying,
    gainsaying,
    is_ahead,
    matches_of,
    number,
    own_words,
    saying,
    share,
)
from factcheck.check.held import CLAUSES, Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.match import SO_AND_NOT
from factcheck.values.relation import Relation, Step

_OPEN = re.compile(
    r"\b(?:not yet|so far|until|before|since|only|but not|, not|not (?:all|every|just|for|by)|"
    r"no (?:longer|more|less|matter|man)|nor|last(?! (?:year|month|week|spring|summer|autumn|"
    r"winter|[A-Z]))|little|few|rather than|instead|except|other than|nothing|"
    r"never\b[^,.;]* again|(?:more|fewer|less) than|[Nn]one of (?:the |those |these |its |their )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
)
"""Words by which a negation leaves room for what it seems to deny."""
_OWN_WAY = re.compile(
    r"\b(?:lack\w*|bann\w*|avoid\w*|halt\w*|prevent\w*|hardly|scarcely|if|whether|would|could|"
    r"might|should|lost|loses?|den(?:y|ied|ies)|dismiss\w*|reject\w*|turn\w* down|non-\w+|nor|"
    r"dispute\w*|any|against|missing|stopp?\w*|restor\w*|out of|away|nothing|expect\w*|only|"
    r"little|few|last(?! (?:year|month|week|spring|summer|autumn|winter|[A-Z]))|than|older|younger|"
    r"larger|bigger|greater|higher|lower|longer|better|worse|"
    r"un(?:clear|known|likely|able))\b",
    re.IGNORECASE,
)
"""Words that deny in their own way, or leave it open whether it was so."""
_RARE = 3.0
"""Nats from which a noun alone tells what is spoken of."""
_ONE_THING = 0.7
_LEAST_SHARED = 2
_HALF, _LITTLE = 0.55, 0.3


@dataclass(frozen=True)
class _Told:
    """Another clause: the share of each that both tell, and whether the one denies it.

    `shared` are the words of the draft that it has, `at_issue` those of them that are denied.
    """

    other: ClaimBase
    mine: float
    theirs: float
    turned: bool
    shared: frozenset[str]
    at_issue: frozenset[str]

    @property
    def weight(self) -> float:
        return self.mine + self.theirs


def denied_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a clause that denies what sources affirm, or the other way round."""
    if not _speaks(claim, held):
        return None
    told = sorted(_told(claim, held), key=lambda t: (-t.weight, t.other.id))
    against = [t for t in told if t.turned]
    if not against:
        return None
    at_issue = against[0].at_issue
    fitting = [t for t in told if not t.turned and at_issue & t.shared]
    if saying(claim, held.evidence).negations % 2 == 0:
        fitting = [t for t in fitting if not any(_is_inside(t, a) for a in against)]
    if fitting and fitting[0].weight >= against[0].weight:
        return None
    pairs = tuple(_pairing(claim, t) for t in against)
    fits = tuple(_pairing(claim, t) for t in fitting)
    return Charge("denied", claim, "negated", SO_AND_NOT, pairs, {}, fits)


def _is_inside(told: _Told, denial: _Told) -> bool:
    """Whether a clause is what another one denies: "did not let [visitors see it]"."""
    inner, outer = told.other, denial.other
    one = inner.source == outer.source
    return one and outer.start <= inner.start and inner.end <= outer.end + 1


def _speaks(claim: ClaimBase, held: Held) -> bool:
    """Whether a clause tells something plainly, in its own words."""
    if claim.kind not in CLAUSES or claim.quoted:
        return False
    article = held.articles.get(claim.source, held.draft)
    return not _NOR.search(article.text[max(0, claim.start - _NEAR) : claim.start])


_NOR = re.compile(r"\bnor\W+$", re.IGNORECASE)
_NEAR = 12
"""Characters before a clause in which "nor" turns it."""


def _own_way(claim: ClaimBase) -> frozenset[str]:
    """The words of a clause that deny in their own way, by how they begin."""
    return _denying(own_words(claim))


@lru_cache(maxsize=4096)
def _denying(text: str) -> frozenset[str]:
    found = _OWN_WAY.finditer(gainsaying(text))
    return frozenset(one.group()[:4].lower() for one in found)


def _one_way(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether two clauses deny in the same words of their own; "would" may report a "will"."""
    apart = _own_way(claim) ^ _own_way(other)
    return not apart or (apart == {"woul"} and is_ahead(claim) and is_ahead(other))


def _told(claim: ClaimBase, held: Held) -> Iterator[_Told]:
    evidence = held.evidence
    mine = saying(claim, evidence)
    for other in held.clauses_like(claim):
        if not _one_way(claim, other) or not _speaks(other, held):
            continue
        theirs = saying(other, evidence)
        here = matches_of(mine.items, theirs.items, evidence)
        own = share(here, evidence)
        there = matches_of(theirs.items, mine.items, evidence)
        if missing := mine.nothing & theirs.nothing:
            yield _Told(other, own, share(there, evidence), False, missing, frozenset())
        if own < _LITTLE:
            continue  # no share of the other clause makes up for it
        shared = min(number(here), number(there)) + _one_time(claim, other)
        alone = _one_noun(claim, other, mine, theirs, held) or _one_doer(claim, other, held)
        if shared < _LEAST_SHARED and not alone:
            continue
        turned = mine.negations % 2 != theirs.negations % 2
        more = mine.negations > theirs.negations
        denied = (mine.denied, here) if more else (theirs.denied, there)
        denying = claim if more else other
        if turned and (not _denies(*denied) or _OPEN.search(own_words(denying))):
            continue
        shares = own, share(there, evidence)
        if max(shares) >= _HALF and min(shares) >= _LITTLE:
            words = frozenset(i for i, match in here.items() if match >= _ONE_THING)
            issue = mine.denied if more else _answering(theirs.denied, words, evidence)
            yield _Told(other, *shares, turned, words, issue & words)


def _answering(denied: frozenset[str], words: frozenset[str], evidence: Evidence) -> frozenset[str]:
    """The words of a clause that another one denies."""
    return frozenset(w for w in words if evidence.nearest(w, tuple(denied)) >= _ONE_THING)


def _one_time(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether both clauses name a time, and the same."""
    return claim.frame.when is not None and claim.frame.when == other.frame.when


def _one_noun(claim: ClaimBase, other: ClaimBase, mine: Saying, theirs: Saying, held: Held) -> bool:
    """Whether a rare noun that fills a slot of both clauses is what the one says is not there."""
    evidence = held.evidence
    said, gainsaid = (claim, other) if theirs.nothing else (other, claim)
    nothing = theirs.nothing or mine.nothing
    if mine.nothing and theirs.nothing:
        return False
    slots = (*said.frame.agent, *said.frame.patient)
    others = (*gainsaid.frame.agent, *gainsaid.frame.patient)
    return any(
        i in others and evidence.weight(i) >= _RARE and evidence.closest((i,), slots) >= _ONE_THING
        for i in nothing
    )


def _one_doer(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether one named doer does one deed in two short clauses: "she would appeal"."""
    evidence = held.evidence
    doers = [{evidence.linked(i) for i in c.frame.agent if "/" in i} for c in (claim, other)]
    if not doers[0] or doers[0] != doers[1]:
        return False
    one_deed = evidence.closest(claim.frame.deed, other.frame.deed) >= _SURE
    return one_deed and max(len(c.text.split()) for c in (claim, other)) <= _SHORT


_SHORT = 6
"""Words of a clause that tells a deed and nothing else."""


def _denies(denied: frozenset[str], matches: Mapping[str, float]) -> bool:
    return any(matches[i] >= _ONE_THING for i in denied)


_SURE = 0.9


def _pairing(claim: ClaimBase, told: _Told) -> Pairing:
    step = Step.CONFLICT if told.turned else Step.COMPATIBLE
    relation = Relation(step, "negated", SO_AND_NOT)
    return Pairing.of(claim, told.other, relation, _SURE)
