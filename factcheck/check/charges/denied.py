"""A deed that one clause denies and another affirms of the same things, by the words' own order.

Where a negation stands right before a word that the other clause has without one, and the two
clauses share something else as well, they cannot both be right: "no repair was ordered" and "a
repair was ordered". Words that only restrict a statement ("not yet", "only") leave both standing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.pairs import Edge
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

_KINDS = frozenset({"action", "relation"})
_NEGATION = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nobody|none|neither|no one|without|stopped short of|"
    r"(?:refus|declin|fail)\w* to|rul(?:e|es|ed|ing) out|excluded)(?=[\s,.;:]|$)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not yet|so far|until|before|since|only|but not|, not|not (?:all|every|just|for|by)|"
    r"no (?:longer|more|less|matter|man)|nor|last(?! (?:year|month|week|spring|summer|autumn|"
    r"winter|[A-Z]))|little|few|rather than|instead|except|other than|nothing)\b"
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
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
_BREAK = re.compile(r"[,;:]|\b(?:but|and|that|which|who|because|though)\b")
_EMPTY = frozenset(
    """up out down off on in over not none no nobody never nothing first second third last next
    time day week month year far refuse decline fail rule_out exclude""".split()
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|"
    r"hundred|thousand|million)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|without)(?= )", re.IGNORECASE)
_RARE = 3.0
"""Nats from which a noun alone tells what is spoken of."""
_SCOPE = 6
"""Words behind a negation that it may turn."""
_ONE_THING, _AKIN = 0.7, 0.6
_LEAST_SHARED = 2
_HALF, _LITTLE = 0.6, 0.3


@dataclass(frozen=True)
class _Saying:
    """What a clause says in its own words, which of it is denied, and how often."""

    items: tuple[str, ...]
    denied: frozenset[str]
    negations: int
    nothing: frozenset[str]


@dataclass(frozen=True)
class _Told:
    other: ClaimBase
    mine: float
    theirs: float
    turned: bool

    @property
    def weight(self) -> float:
        return self.mine + self.theirs


def denied_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a clause that denies what sources affirm, or the other way round."""
    if not _speaks(claim, held):
        return None
    told = sorted(_told(claim, held), key=lambda t: (-t.weight, t.other.id))
    against = [t for t in told if t.turned]
    fitting = [t for t in told if not t.turned]
    if not against or (fitting and fitting[0].weight >= against[0].weight):
        return None
    pairs = tuple(_pairing(claim, t) for t in against)
    words = "one says it was so, the other that it was not"
    fits = tuple(_pairing(claim, t) for t in fitting)
    return Charge("denied", claim, "negated", words, pairs, {}, fits)


def _speaks(claim: ClaimBase, held: Held) -> bool:
    """Whether a clause tells something plainly, in its own words."""
    if claim.kind not in _KINDS or claim.quoted:
        return False
    article = held.articles.get(claim.source, held.draft)
    return not re.search(r"\bnor\W+$", article.text[: claim.start])


def _own(claim: ClaimBase) -> str:
    """The words of a clause that are not somebody else's."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), claim.text)


def _own_way(claim: ClaimBase) -> set[str]:
    """The words of a clause that deny in their own way, by how they begin."""
    return {found.group()[:4].lower() for found in _OWN_WAY.finditer(_own(claim))}


def _told(claim: ClaimBase, held: Held) -> Iterator[_Told]:
    evidence = held.evidence
    mine = _saying(claim, evidence)
    for other in held.theirs:
        if not _speaks(other, held) or _own_way(claim) != _own_way(other):
            continue
        theirs = _saying(other, evidence)
        here = _matches(mine.items, theirs.items, evidence)
        there = _matches(theirs.items, mine.items, evidence)
        number = min(_number(here), _number(there)) + _one_time(claim, other)
        if number < _LEAST_SHARED and not _one_noun(claim, other, mine, theirs, held):
            continue
        turned = mine.negations % 2 != theirs.negations % 2
        more = mine.negations > theirs.negations
        denied = (mine.denied, here) if more else (theirs.denied, there)
        denying = claim if more else other
        if turned and (not _denies(*denied) or _OPEN.search(_own(denying))):
            continue
        shares = _share(here, evidence), _share(there, evidence)
        if max(shares) >= _HALF and min(shares) >= _LITTLE:
            yield _Told(other, *shares, turned)


def _one_time(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether both clauses name a time, and the same."""
    return claim.frame.when is not None and claim.frame.when == other.frame.when


def _one_noun(
    claim: ClaimBase, other: ClaimBase, mine: _Saying, theirs: _Saying, held: Held
) -> bool:
    """Whether a rare noun, doer or target of both clauses, is what the one says there is none of."""
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


def _denies(denied: frozenset[str], matches: Mapping[str, float]) -> bool:
    return any(matches[i] >= _ONE_THING for i in denied)


def _number(matches: Mapping[str, float]) -> int:
    """How many words of a clause the other one has; names may be those of everything told."""
    return sum(m >= _AKIN for i, m in matches.items() if "/" not in i)


def _matches(items: tuple[str, ...], others: tuple[str, ...], evidence: Evidence) -> dict[str, float]:
    return {i: max((evidence.kin(i, o) for o in others), default=0.0) for i in items}


def _share(matches: Mapping[str, float], evidence: Evidence) -> float:
    total = sum(evidence.weight(i) for i in matches)
    return sum(evidence.weight(i) * m for i, m in matches.items()) / total if total else 0.0


def _saying(claim: ClaimBase, evidence: Evidence) -> _Saying:
    text = _own(claim)
    words = [(m.start(), m.group().lower()) for m in re.finditer(r"[A-Za-z]+", text)]
    counts = _NUMBER.search(text) is not None
    frame = claim.frame
    slots = {*frame.agent, *frame.patient}
    placed: dict[str, list[int]] = {}
    for item in dict.fromkeys((*frame.focus, *frame.event, *frame.near)):
        if item in _EMPTY:
            continue
        where = [at for at, word in words if _is_form(word, item)]
        if where or item in slots or (item.startswith("#") and counts) or item.startswith("@"):
            placed[item] = where
    if not any(i.startswith("#") for i in placed):
        placed |= {f"#{m.group().lower()}": [] for m in _NUMBER.finditer(text)}
    negations = list(_NEGATION.finditer(text))
    reached = {at for found in negations for at in _behind(found.end(), text, words)}
    denied = frozenset(i for i, where in placed.items() if reached & set(where))
    none = {at for found in _NONE.finditer(text) for at in _behind(found.end(), text, words)[:2]}
    nothing = frozenset(i for i, where in placed.items() if none & set(where))
    names = (evidence.linked(n) for n in frame.names)
    return _Saying(tuple(dict.fromkeys((*placed, *names))), denied, len(negations), nothing)


def _is_form(word: str, item: str) -> bool:
    """Whether a word may be a form of a lemma: they begin alike."""
    first = item.partition("_")[0]
    length = min(4, max(2, len(first) - 1))
    return word[:length] == first[:length]


def _behind(end: int, text: str, words: list[tuple[int, str]]) -> list[int]:
    """Where the words stand that a negation may turn: the next ones of its own clause."""
    stop = _BREAK.search(text, end)
    limit = stop.start() if stop else len(text)
    return [at for at, _ in words if end <= at < limit][:_SCOPE]


_SURE = 0.9


def _pairing(claim: ClaimBase, told: _Told) -> Pairing:
    step = Step.CONFLICT if told.turned else Step.COMPATIBLE
    relation = Relation(step, "negated", "one says it was so, the other that it was not")
    return Pairing(claim, told.other, Edge(claim, told.other, relation, _SURE, Match(relation, 0.0), {}))
