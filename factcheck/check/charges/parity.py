"""A clause that sources tell the other way round: not so, or in words that exclude each other.

Two clauses of one matter agree if they are negated alike and their words fit, or if one is
negated and says the opposite ("was not closed", "stayed open"). What is left over is a charge.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from factcheck.check.charges.charge import Charge, bars
from factcheck.check.charges.saying import is_ahead
from factcheck.check.held import CLAUSES, Held, Pairing
from factcheck.check.likeness import mass_of, share_of, words_of
from factcheck.claim import ClaimBase, Stance
from factcheck.compare.evidence import Evidence, is_value
from factcheck.lexicon.words import has_opposites, opposed
from factcheck.match import SO_AND_NOT
from factcheck.values.relation import Relation, Step

_LEAST = 0.25
"""Share of a clause that another has to hold to be told of the same matter."""
_WEIGHTY = 3.0
"""Nats that it has to hold."""
_UN = re.compile(r"^(?:un|in|im|il|ir|non|dis)-?")
_ONE_DEED = 0.7


@dataclass(frozen=True)
class _Told:
    """A source's clause of one matter: how much of the draft's it holds, and whether it differs."""

    pairing: Pairing
    share: float
    mass: float
    theirs: float
    event: float
    link: float
    turned: bool
    opposite: tuple[str, str] | None


def parity_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a clause that sources deny, or affirm where the draft denies."""
    if claim.kind not in CLAUSES or claim.quoted:
        return None
    told = sorted(_told(claim, held), key=lambda t: (-_weight(t), t.pairing.other.id))
    against = [t for t in told if _differs(t)]
    if not against:
        return None
    best = against[0]
    fitting = [t for t in told if not _differs(t) and t.event >= _ONE_DEED]
    edge = best.pairing.edge
    features = {
        "share": best.share,
        "mass": math.log1p(best.mass),
        "strength": edge.strength,
        "event": best.event,
        "link": best.link,
        "their share": best.theirs,
        "both shares": best.share * best.theirs,
        "link and shares": best.link * max(best.share, best.theirs),
        "turned": float(best.turned),
        "opposite": float(best.opposite is not None),
        "opposite deed": float(_is_deed(claim, best)),
        "draft denies": float(_denies(claim)),
        "sources": len({t.pairing.other.source for t in against if _weight(t) > _SOME}) / 4,
        "fitting": max((_weight(t) for t in fitting), default=0.0),
        "lead": _weight(best) - max((_weight(t) for t in fitting), default=0.0),
        "sure": edge.match.sure,
        "planned": float(
            (claim.voice.stance is Stance.PLANNED)
            != (best.pairing.other.voice.stance is Stance.PLANNED)
        ),
        "patient": edge.features.get("patient", 0.0),
        "agent apart": edge.features.get("agent apart", 0.0),
        "time differs": edge.features.get("time differs", 0.0),
        "names apart": edge.features.get("names apart", 0.0),
        "event and share": best.event * best.share,
        "opposite and share": float(best.opposite is not None) * best.share,
        **bars(best.pairing),
    }
    words = SO_AND_NOT
    if best.opposite:
        words = f"{best.opposite[0]} against {best.opposite[1]}"
    shade = "opposed" if best.opposite else "negated"
    pairs = tuple(t.pairing for t in against if _weight(t) >= _SOME or t is best)
    return Charge("negation", claim, shade, words, pairs, features)


_SOME = 0.5


def _weight(told: _Told) -> float:
    return told.share + 0.5 * told.pairing.strength + 0.3 * told.link + 0.3 * told.theirs


def _told(claim: ClaimBase, held: Held) -> Iterator[_Told]:
    evidence = held.evidence
    near = words_of(claim, evidence)
    total = sum(near.values()) or 1.0
    known = {p.other.id: p for p in held.pairings(claim)}
    most, mine = max(near.values(), default=0.0), _core_of(claim, evidence)
    for other in held.clauses_like(claim):
        mass = mass_of(near, other, evidence)
        if (mass + most) / total < _LEAST or mass + most < _WEIGHTY:
            continue  # no word could make it enough
        theirs = _core_of(other, evidence)
        opposite = _opposite(mine, theirs)
        own = near.get(opposite[0], 0.0) if opposite else 0.0
        share = min(1.0, (mass + own) / total)
        if share < _LEAST or mass + own < _WEIGHTY:
            continue
        event = evidence.closest(claim.frame.deed, other.frame.deed)
        link = max(
            evidence.closest(claim.frame.deed, theirs.words),
            evidence.closest(mine.words, other.frame.deed),
        )
        yield _Told(
            known.get(other.id) or Pairing.of(claim, other, _NEGATED),
            share,
            mass,
            share_of(other, claim, evidence),
            event,
            link,
            _denies(claim, opposite) != _denies(other, opposite),
            opposite,
        )


def _differs(told: _Told) -> bool:
    if told.turned == (told.opposite is not None) or _partial(told.pairing):
        return False
    return told.pairing.strength >= _LIKELY or told.event >= _ONE_DEED or told.opposite is not None


_LIKELY = 0.3


def _partial(pairing: Pairing) -> bool:
    """Whether a "not" only takes something out ("though not for the islands"), or one is open."""
    pair = (pairing.claim, pairing.other)
    if any(_EXCEPT.search(_THAT.split(c.text, maxsplit=1)[0]) for c in pair):
        return True
    if any(_NOT_TOLD.match(c.text) for c in pair) or _denies_aim(*pair) or _denies_aim(*pair[::-1]):
        return True
    return any(_WOULD_NOT.search(c.text) for c in pair) and not all(map(is_ahead, pair))


def _denies_aim(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether a clause only denies what is aimed at, which the other one does not speak of."""
    aim = _AIM.search(claim.text)
    return aim is not None and aim["verb"][:_STEM].lower() not in other.text.lower()


_NOT_TOLD = re.compile(r"(?:before|until|unless|if|in case|lest)\b", re.IGNORECASE)
"""What a clause begins with that does not say whether it was so."""
_AIM = re.compile(r"\bnot to (?P<verb>[a-z]+)")
_THAT = re.compile(r"(?<=\w) that (?=\w)")
"""What a clause begins with that another one hangs on: a "not" in there is not its own."""


_WOULD_NOT = re.compile(r"\bwould not\b", re.IGNORECASE)
"""A mere wish, or what will not be as it was told: then the other clause speaks of what will."""


_EXCEPT = re.compile(
    r"\b(?:not (?:for|in|all|every|only|just|until|since|before)|none of them from|"
    r"no (?:longer|more than)|other than|not yet|so far|never [^,.;]*again)\b",
    re.IGNORECASE,
)


def _is_deed(claim: ClaimBase, told: _Told) -> bool:
    return told.opposite is not None and told.opposite[0] in claim.frame.deed


def _denies(claim: ClaimBase, opposite: tuple[str, str] | None = None) -> bool:
    """Whether a clause denies; a verb that says so itself ("rejects") is not counted twice."""
    counted = opposite is not None and bool({*opposite} & {*claim.frame.deed})
    return claim.negated != (claim.voice.stance is Stance.DENIED and not counted)


@lru_cache(maxsize=65536)
def _exclude(a: str, b: str) -> bool:
    return opposed(a, b) or _prefixed(a, b)


def _opposite(left: _Core, right: _Core) -> tuple[str, str] | None:
    """Two words that exclude each other, neither of which the other clause has."""
    sorts = left.marks.keys() & right.marks.keys()
    if not sorts:
        return None
    only = [w for w in right.some(sorts) if w not in left.words]
    for word in left.some(sorts):
        if word not in right.words:
            for other in only:
                if _exclude(word, other):
                    return word, other
    return None


_PARTICLES = frozenset("up down in out on off over under above below before after".split())
"""Words that mostly belong to a verb: "gave up" and "stepped down" are no opposites."""


@dataclass(frozen=True)
class _Core:
    """The words of a clause, and those that may exclude others, by their marks."""

    words: tuple[str, ...]
    marks: Mapping[str, Sequence[int]]

    def some(self, marks: Collection[str]) -> list[str]:
        """The words with one of these marks, in their order."""
        return [self.words[i] for i in sorted({i for m in marks for i in self.marks[m]})]


_CORES: WeakKeyDictionary[Evidence, dict[str, _Core]] = WeakKeyDictionary()
"""The cores of an event's clauses: each is held against many."""


def _core_of(claim: ClaimBase, evidence: Evidence) -> _Core:
    cores = _CORES.setdefault(evidence, {})
    if claim.id not in cores:
        cores[claim.id] = _core(claim)
    return cores[claim.id]


def _core(claim: ClaimBase) -> _Core:
    words = tuple(w for w in (*claim.frame.deed, *claim.frame.near) if not is_value(w))
    marks: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for mark in _marks(word) if word not in _PARTICLES else ():
            marks[mark].append(number)
    return _Core(words, marks)


_OPPOSABLE = "*"


@lru_cache(maxsize=65536)
def _marks(word: str) -> frozenset[str]:
    """Two words can only exclude each other if they have one of these in common.

    Both have opposites, or the one begins as the other does behind its prefix.
    """
    stems = {word[:_STEM], _UN.sub("", word)[:_STEM]}
    return frozenset(stems | {_OPPOSABLE} if has_opposites(word) else stems)


def _prefixed(a: str, b: str) -> bool:
    """Whether one word is the other with a prefix that denies it: opened, unopened."""
    short, long = sorted((a, b), key=len)
    if len(short) < _STEM or not _UN.match(long):
        return False
    bare = _UN.sub("", long)
    return bare[:_STEM] == short[:_STEM] and len(bare) >= len(short)


_STEM = 4


_NEGATED = Relation(Step.CONFLICT, "negated", SO_AND_NOT)
