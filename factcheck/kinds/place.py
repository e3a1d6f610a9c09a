"""Places: where something happened.

Agrees: "at Gatwick Airport" and "at Gatwick".
Compatible: "in Lyon" and "in France".
Conflicts: "ran aground in the Irish Sea" and "ran aground in the North Sea".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase
from factcheck.compare.features import common
from factcheck.document.frames import frame
from factcheck.document.name_mentions import PLACE_HEADS, NameMention
from factcheck.document.parsed import Sentence
from factcheck.document.reading import Reading, stretch
from factcheck.match import OTHER_NAMES, TOO_LITTLE, TWO_DEEDS, Match
from factcheck.values.geography import place_of
from factcheck.values.place import Spot, relate_places
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_STANDING = frozenset(
    ["in", "at", "on", "near", "off", "outside", "inside", "around", "across", "along"]
)
_MOVING = frozenset(["from", "to", "through", "into", "via", "towards", "toward"])
"""These tie a place to a verb only: "a threat from the sea" is no place of anything."""


class Place(ClaimBase):
    """A place (name key and spot) with the preposition that ties it to the event in the frame."""

    kind: Literal["place"] = "place"
    place: str
    spot: Spot
    preposition: str

    def value_words(self) -> str:
        """The place with its preposition."""
        return f"{self.preposition} {self.spot.name}".strip()

    def name_keys(self) -> tuple[str, ...]:
        """The place."""
        return (self.place,)


CLAIM = Place


def extract(reading: Reading) -> Iterator[Place]:
    """Yield a claim for each place name that a preposition ties to a predicate."""
    for mention in reading.names.mentions:
        key = reading.names.key(mention)
        if key.startswith("person/"):
            continue
        sentence = reading.document.sentences[mention.sentence]
        tokens = list(sentence.span.doc[mention.first : mention.last])
        preposition = _preposition(tokens)
        if (
            preposition is None
            or mention.label == "NORP"
            or not _is_place(key, mention, preposition)
        ):
            continue
        yield _place(reading, sentence, mention, tokens, preposition)


def _is_place(key: str, mention: NameMention, preposition: Token) -> bool:
    if key.startswith("nation/"):
        return preposition.lower_ != "on" and place_of(mention.text) is not None
    if key.startswith("place/") or mention.label in ("GPE", "LOC", "FAC"):
        return True
    return key.startswith("name/") and preposition.lower_ in ("in", "at", "near", "outside")


def _preposition(tokens: list[Token]) -> Token | None:
    """The preposition that governs a name, over "the village of" and over apposition."""
    inside = {t.i for t in tokens}
    token = next((t for t in tokens if t.head.i not in inside), tokens[0])
    if token.dep_ in ("compound", "poss", "amod", "nmod") and token.head.lower_ not in PLACE_HEADS:
        return None  # "at 12.20pm UK time" is not in the UK
    for _ in range(5):
        head = token.head
        if head == token:
            return None
        if token.dep_ == "pobj" and head.lower_ in _STANDING:
            return head
        if token.dep_ == "pobj" and head.lower_ in _MOVING:
            return head if head.head.pos_ in ("VERB", "AUX") else None
        if head.pos_ in ("VERB", "AUX"):
            return None
        token = head
    return None


def _place(
    reading: Reading,
    sentence: Sentence,
    mention: NameMention,
    tokens: list[Token],
    preposition: Token,
) -> Place:
    clause = sentence.clause_of(preposition)
    rivals = [
        list(sentence.span.doc[m.first : m.last])
        for m in reading.names.mentions
        if m.sentence == mention.sentence
        and m is not mention
        and m.label in ("GPE", "LOC", "FAC")
        and m.first > preposition.i
    ]
    own = stretch(clause, [preposition, *tokens], [r for r in rivals if r])
    start, end = reading.roomy(*reading.span(sentence, own), clause)
    return Place(
        **reading.fields(sentence, clause, start, end, "place", mention.text),
        place=reading.names.key(mention),
        spot=_spot(mention.text),
        preposition=preposition.lower_,
        frame=frame(
            sentence, clause, reading.names, own=own, value=tokens, when=reading.when(clause)
        ),
    )


_VAGUE = frozenset("off near around across along outside inside towards toward".split())
_ONE_DEED = 0.8
"""Kinship from which two verbs name one deed."""
_ENOUGH = 5.0
"""Nats that two clauses must share before their places are set against each other."""


def _spot(name: str) -> Spot:
    known = place_of(name)
    if known is None:
        return Spot(name=name)
    return Spot(name=name, country=known.country, is_country=known.kind == "country")


def _names(a: Place, b: Place, evidence: Evidence) -> bool:
    """Whether the clause of one place names the other one as well: "in Leeds and in Derby"."""
    return evidence.linked(b.place) in {evidence.linked(name) for name in a.frame.names}


def _width(spot: Spot) -> int:
    """0 of a place, 1 of a country, 2 of a continent or a part of one, as in "East Asia"."""
    core = place_of(_COMPASS.sub("", spot.name))
    if spot.is_country or core is None:
        return int(spot.is_country)
    return 2 if core.kind == "continent" else 0


_COMPASS = re.compile(r"(?i)^(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central)\s+")


def relate(a: Place, b: Place) -> Relation:
    """Compare two places."""
    return relate_places(a.spot, b.spot)


def match(a: Place, b: Place, evidence: Evidence) -> Match | None:
    """Propose by the event that the places tie to."""
    relation = relate(a, b)
    if evidence.linked(a.place) == evidence.linked(b.place):
        relation = Relation(step=Step.SAME, shade="exact", words=a.spot.name)
    affinity = evidence.affinity(a, b)
    if relation.step is Step.INCOMPARABLE or affinity.more == 0.0:
        return None
    features = common(a, b, evidence, affinity, relation)
    contrast = evidence.contrast(a, b)
    features["contrast"] = float(contrast is not None)
    features["preposition"] = float(a.preposition == b.preposition)
    from_to = a.preposition != b.preposition and "from" in (a.preposition, b.preposition)
    barred = ""
    if contrast is not None:
        barred = f"{contrast[0]} is not {contrast[1]}"
    elif _names(a, b, evidence) or _names(b, a, evidence):
        barred = "one source names both places"
    elif features["names apart"]:
        barred = OTHER_NAMES
    elif features["time differs"]:
        barred = "they speak of different times"
    elif relation.step is Step.CONFLICT and _width(a.spot) != _width(b.spot):
        barred = "one names a place, the other a whole country or region"
    elif affinity.mass < _ENOUGH and not features["names shared"] and features["event"] < _ONE_DEED:
        barred = "two countries, and little else" if _width(a.spot) else TOO_LITTLE
    elif {a.preposition, b.preposition} & _VAGUE:
        barred = "a place near or around is no other place"
    elif features["event"] < _ONE_DEED and (
        not features["names shared"] or (a.frame.event and b.frame.event)
    ):
        barred = TWO_DEEDS
    elif from_to:
        barred = "one is where it came from"
    return Match(relation, affinity.score, features, barred, affinity.shared)
