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
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.likeness import NOTHING, Likeness, Sentences, place_of, share_of
from factcheck.check.weighing import MODELS
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.features import common
from factcheck.kinds import GROUP
from factcheck.kinds.figure import Figure
from factcheck.kinds.place import Place
from factcheck.values.moment_model import Moment
from factcheck.values.relation import Relation, Step

SORTS = ("figure", "date", "place")
"""Groups of kinds with a model of their own, named "slot figure" and so on."""
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


@dataclass(frozen=True)
class _Pair:
    """A value of the draft and one of a source, with what tells how each stands among the rest."""

    claim: ClaimBase
    other: ClaimBase
    relation: Relation
    share: float
    back: float
    noun: float
    sentence: Likeness
    score: float

    @property
    def place(self) -> tuple[int, str, int]:
        """The two sentences."""
        return (self.claim.sentence_start, *place_of(self.other))


class Slots:
    """The values of a draft, each with the values of the sources that may stand in its place.

    Features are worked out when they are asked for: only some values have rivals to weigh.
    """

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
        self._sentence = sentence
        self._pairs: dict[str, list[_Pair]] = defaultdict(list)
        for pair in self._paired([c for c in mine if GROUP[c.kind] in SORTS]):
            self._pairs[pair.claim.id].append(pair)
        self._ranks = _Ranks([pair for pairs in self._pairs.values() for pair in pairs])
        self._of: dict[str, tuple[Slot, ...]] = {}
        self._former: dict[str, bool] = {}

    def of(self, claim: ClaimBase) -> Sequence[Slot]:
        """The places that a value of the draft may be told in."""
        found = self._of.get(claim.id)
        if found is None:
            pairs = self._pairs.get(claim.id, ())
            found = self._of[claim.id] = tuple(map(self._slot, pairs))
        return found

    def chances(self, claim: ClaimBase) -> dict[str, float]:
        """How likely each of the sources' claims, by id, answers the same question."""
        return {s.other.id: MODELS.likelihood(s.model, s.features) for s in self.of(claim)}

    def _paired(self, mine: Sequence[ClaimBase]) -> Iterator[_Pair]:
        theirs = (c for held in self._sentences.held.values() for c in held)
        valued = [c for c in theirs if GROUP[c.kind] in SORTS]
        for claim in mine:
            for other in valued:
                if GROUP[other.kind] == GROUP[claim.kind]:
                    pair = self._pair(claim, other)
                    if pair is not None:
                        yield pair

    def _pair(self, claim: ClaimBase, other: ClaimBase) -> _Pair | None:
        evidence = self._evidence
        sentence = self._sentences.like(claim).get(place_of(other), NOTHING)
        share, back = share_of(claim, other, evidence), share_of(other, claim, evidence)
        noun = _noun(claim, other, evidence)
        if not (share or back or noun or sentence.share):
            return None
        relation = self._relate(claim, other)
        if relation.step is Step.INCOMPARABLE and not _one_number(claim, other):
            return None
        counted = 0.5 * noun if isinstance(claim, Figure) else 0.0
        event = evidence.closest(claim.frame.deed, other.frame.deed)
        score = share + sentence.share + counted + 0.3 * event
        return _Pair(claim, other, relation, share, back, noun, sentence, score)

    def _slot(self, pair: _Pair) -> Slot:
        claim, other, evidence = pair.claim, pair.other, self._evidence
        features = common(claim, other, evidence, evidence.affinity(claim, other), _COVERED)
        former = [self._is_former(c) for c in (claim, other)]
        features |= {
            "share": pair.share,
            "back": pair.back,
            "both": math.sqrt(pair.share * pair.back),
            "sentence": pair.sentence.share,
            "sentence mass": math.log1p(pair.sentence.mass),
            "contrast": float(evidence.contrast(claim, other) is not None),
            "one kind": float(claim.kind == other.kind),
            "one former": float(former[0] != former[1]),
            "both former": float(all(former)),
            **_shape(claim, other, pair.noun, evidence),
            **self._ranks.features(pair),
        }
        return Slot(claim, other, pair.relation, features)

    def _is_former(self, claim: ClaimBase) -> bool:
        found = self._former.get(claim.id)
        if found is None:
            found = self._former[claim.id] = _is_former(claim, self._sentence(claim))
        return found


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


class _Ranks:
    """How each pair stands among the others of both its claims, and in its company."""

    def __init__(self, pairs: Sequence[_Pair]) -> None:
        self._mine: dict[tuple[str, str], list[float]] = defaultdict(list)
        self._theirs: dict[str, list[float]] = defaultdict(list)
        self._agreeing: dict[tuple[int, str, int], set[tuple[int, int]]] = defaultdict(set)
        for one in pairs:
            self._mine[one.claim.id, one.other.source].append(one.score)
            self._theirs[one.other.id].append(one.score)
            if one.relation.step is Step.SAME and one.share + one.sentence.share > _NEAR:
                self._agreeing[one.place].add((one.claim.start, one.other.start))
        for scores in (*self._mine.values(), *self._theirs.values()):
            scores.sort(reverse=True)

    def features(self, one: _Pair) -> dict[str, float]:
        """Whether it is the best of either claim, by how much, and what agrees beside it."""
        leads = (
            _lead(one.score, self._mine[one.claim.id, one.other.source]),
            _lead(one.score, self._theirs[one.other.id]),
        )
        beside = sum(
            start != one.claim.start and other != one.other.start
            for start, other in self._agreeing.get(one.place, ())
        )
        return {
            "best": float(leads[0] >= 0),
            "lead": leads[0],
            "best for it": float(leads[1] >= 0),
            "lead for it": leads[1],
            "best of both": float(min(leads) >= 0),
            "company": min(1.0, beside / 2),
        }


def _lead(score: float, scores: Sequence[float]) -> float:
    """How far a score is ahead of the next one, or behind the first one."""
    if score < scores[0]:
        lead = score - scores[0]
    else:
        lead = score - (scores[1] if len(scores) > 1 else 0.0)
    return max(-0.5, min(0.5, lead))
