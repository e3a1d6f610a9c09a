"""Slots: how likely two values answer one question, whatever the values are.

A wrong value mostly stands in the sources as well, of something else, so likeness of values is
no proof. Each value of the draft is held against every value of its kind in the sources by all
but the values: the words, names, nouns and deeds around them, the other values beside them, and
whether each is the other's best answer.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.likeness import NOTHING, Sentences, place_of, words_of
from factcheck.check.weighing import MODELS
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.features import common
from factcheck.kinds import GROUPS
from factcheck.kinds.figure import Figure
from factcheck.kinds.place import Place
from factcheck.values.moment_model import Moment
from factcheck.values.relation import Relation, Step

SORTS = ("figure", "date", "place")
"""Groups of kinds with a model of their own, named "slot figure" and so on."""
GROUP = {kind: group[0] for group in GROUPS for kind in group if group[0] in SORTS}
Relate = Callable[[ClaimBase, ClaimBase], Relation]

_COVERED = Relation(Step.INCOMPARABLE, "", "")
"""What is said of two values to whoever must not know them."""
_NEAR, _WEIGHTY = 0.3, 5.0


@dataclass(frozen=True)
class Slot:
    """A value of the draft and one of a source, how the values relate, and all else of them."""

    claim: ClaimBase
    other: ClaimBase
    relation: Relation
    features: Mapping[str, float]

    @property
    def model(self) -> str:
        """The model that weighs it."""
        return f"slot {GROUP[self.claim.kind]}"


class Slots:
    """The values of a draft, each with the values of the sources that may stand in its place."""

    def __init__(
        self,
        mine: Sequence[ClaimBase],
        sentences: Sentences,
        relate: Relate,
        sentence: Callable[[ClaimBase], str],
    ) -> None:
        self._sentences = sentences
        self._evidence = sentences.evidence
        self._relate = relate
        valued = [c for held in sentences.held.values() for c in held if c.kind in GROUP]
        self._former = {c.id: _is_former(c, sentence(c)) for c in (*valued, *mine)}
        found = [
            one
            for claim in mine
            if claim.kind in GROUP
            for other in valued
            if GROUP[other.kind] == GROUP[claim.kind]
            if (one := self._slot(claim, other)) is not None
        ]
        self._of: dict[str, list[Slot]] = defaultdict(list)
        for one in _ranked(found):
            self._of[one.claim.id].append(one)

    def of(self, claim: ClaimBase) -> Sequence[Slot]:
        """The places that a value of the draft may be told in."""
        return self._of.get(claim.id, ())

    def chances(self, claim: ClaimBase) -> dict[str, float]:
        """How likely each of the sources' claims, by id, answers the same question."""
        return {s.other.id: MODELS.likelihood(s.model, s.features) for s in self.of(claim)}

    def _slot(self, claim: ClaimBase, other: ClaimBase) -> Slot | None:
        sentence = self._sentences.like(claim).get(place_of(other), NOTHING)
        share, back = self._held(claim, other), self._held(other, claim)
        noun = _noun(claim, other, self._evidence)
        if not (share or back or noun or sentence.share):
            return None
        relation = self._relate(claim, other)
        if relation.step is Step.INCOMPARABLE and not _one_number(claim, other):
            return None
        evidence = self._evidence
        features = common(claim, other, evidence, evidence.affinity(claim, other), _COVERED)
        features |= {
            "share": share,
            "back": back,
            "both": math.sqrt(share * back),
            "sentence": sentence.share,
            "sentence mass": math.log1p(sentence.mass),
            "contrast": float(evidence.contrast(claim, other) is not None),
            "one kind": float(claim.kind == other.kind),
            "one former": float(self._former[claim.id] != self._former[other.id]),
            "both former": float(self._former[claim.id] and self._former[other.id]),
            **_shape(claim, other, noun, evidence),
        }
        return Slot(claim, other, relation, features)

    def _held(self, claim: ClaimBase, by: ClaimBase) -> float:
        """The share of a clause that the frame of another claim holds."""
        near = words_of(claim, self._evidence)
        reach = self._evidence.bag(by).reach
        total = sum(near.values()) or 1.0
        return sum(w * reach.get(i, 0.0) for i, w in near.items()) / total


_FORMER = re.compile(
    r"\b(?:from|against|compared (?:with|to)|previously|formerly|originally|instead of|rather than|"
    r"than|not|(?:scheduled|planned|due|set|meant|expected)(?: for| on| at| in)?)\s+"
    r"(?:(?:the|an?|about|some|around|nearly|almost|just|only)\s+)*$",
    re.IGNORECASE,
)
"""What stands before a value that another one took the place of, or that was only planned."""


def _is_former(claim: ClaimBase, sentence: str) -> bool:
    said = getattr(claim, "said", "")
    at = sentence.find(said, claim.start - claim.sentence_start) if said else -1
    return at > 0 and bool(_FORMER.search(sentence[:at]))


def _noun(claim: ClaimBase, other: ClaimBase, evidence: Evidence) -> float:
    """Whether what two figures count is akin: their nouns, or a name that stands for one."""
    mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
    if mine and theirs and (kin := evidence.closest(mine, theirs)):
        return kin
    stems = [{w[:_STEM] for w in _NAME.findall(c.value_words())} for c in (claim, other)]
    return float(isinstance(claim, Figure) and bool(stems[0] & stems[1]))


_NAME = re.compile(r"(?<=\s)[A-Z][a-z]{3,}")
_STEM = 4


def _one_number(claim: ClaimBase, other: ClaimBase) -> bool:
    if not isinstance(claim, Figure) or not isinstance(other, Figure):
        return False
    return claim.quantity.number == other.quantity.number


def _shape(claim: ClaimBase, other: ClaimBase, noun: float, evidence: Evidence) -> dict[str, float]:
    """What sort of value each is: units and nouns of figures, grains of times, prepositions."""
    if isinstance(claim, Place) and isinstance(other, Place):
        return {"preposition": float(claim.preposition == other.preposition)}
    if not isinstance(claim, Figure) or not isinstance(other, Figure):
        moments = [getattr(c, "moment", None) for c in (claim, other)]
        one, two = (m if isinstance(m, Moment) else None for m in moments)
        return {
            "grain": float(one is not None and two is not None and one.grain == two.grain),
            "bound": float(one is not None and two is not None and one.relation == two.relation),
        }
    mine, theirs = claim.frame.focus[-1:], other.frame.focus[-1:]
    left, right = claim.quantity, other.quantity
    return {
        "noun": noun,
        "same noun": float(bool(mine) and mine == theirs),
        "noun weight": noun * min(1.0, evidence.weight(mine[0]) / _WEIGHTY) if mine else 0.0,
        "nouns apart": float(bool(mine and theirs) and noun == 0.0),
        "unit": float((left.dimension, left.unit) == (right.dimension, right.unit)),
        "dimension": float(left.dimension == right.dimension),
        "counted": float(left.dimension == "count"),
        "others": float(claim.of_others != other.of_others),
        "moved": float(bool(claim.direction) != bool(other.direction)),
    }


def _ranked(found: Sequence[Slot]) -> list[Slot]:
    """The slots with how each stands among the others of both its claims, and in its company."""
    mine: dict[tuple[str, str], list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    agreeing: dict[tuple[int, str, int], set[tuple[int, int]]] = defaultdict(set)
    for one in found:
        score = _base(one)
        mine[one.claim.id, one.other.source].append(score)
        theirs[one.other.id].append(score)
        have = one.features
        if one.relation.step is Step.SAME and have["share"] + have["sentence"] > _NEAR:
            agreeing[_sentences(one)].add((one.claim.start, one.other.start))
    for scores in (*mine.values(), *theirs.values()):
        scores.sort(reverse=True)
    ranked = []
    for one in found:
        score = _base(one)
        leads = (
            _lead(score, mine[one.claim.id, one.other.source]),
            _lead(score, theirs[one.other.id]),
        )
        beside = sum(
            start != one.claim.start and other != one.other.start
            for start, other in agreeing.get(_sentences(one), ())
        )
        features = {
            **one.features,
            "best": float(leads[0] >= 0),
            "lead": leads[0],
            "best for it": float(leads[1] >= 0),
            "lead for it": leads[1],
            "best of both": float(min(leads) >= 0),
            "company": min(1.0, beside / 2),
        }
        ranked.append(Slot(one.claim, one.other, one.relation, features))
    return ranked


def _base(one: Slot) -> float:
    have = one.features
    nouns = 0.5 * have.get("noun", 0.0)
    return have["share"] + have["sentence"] + nouns + 0.3 * have["event"]


def _lead(score: float, scores: Sequence[float]) -> float:
    """How far a score is ahead of the next one, or behind the first one."""
    if score < scores[0]:
        lead = score - scores[0]
    else:
        lead = score - (scores[1] if len(scores) > 1 else 0.0)
    return max(-0.5, min(0.5, lead))


def _sentences(one: Slot) -> tuple[int, str, int]:
    return (one.claim.sentence_start, *place_of(one.other))
