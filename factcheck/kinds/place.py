"""Places: where something happened.

Agrees: "at Gatwick Airport" and "at Gatwick".
Compatible: "in Lyon" and "in France".
Conflicts: "ran aground in the Irish Sea" and "ran aground in the North Sea".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Frame
from factcheck.compare.features import common, counts_differ
from factcheck.compare.tellers import NO_PARTING, Parting
from factcheck.document.frames import frame
from factcheck.document.located import employs, holds_trust
from factcheck.document.name_mentions import PLACE_HEADS, NameMention
from factcheck.document.parsed import Sentence
from factcheck.document.quotations import is_title
from factcheck.document.reading import Reading, stretch
from factcheck.document.venues import localities, sort_of_mention, sort_of_name, whole_phrase
from factcheck.lexicon.venues import sort_of
from factcheck.lexicon.vocabulary import vocabulary
from factcheck.match import OTHER_NAMES, TOO_LITTLE, TWO_DEEDS, Match
from factcheck.values.geography import place_of
from factcheck.values.place import UNTOLD, Spot, relate_places
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
    """A place (name key and spot) with the preposition that ties it to the event in the frame.

    `about` is the noun of who or what is there, "" where none is given or it says nothing.
    """

    kind: Literal["place"] = "place"
    place: str
    spot: Spot
    preposition: str
    about: str = ""

    def value_words(self) -> str:
        """The place with its preposition."""
        return f"{self.preposition} {self.spot.name}".strip()

    def name_keys(self) -> tuple[str, ...]:
        """The place."""
        return (self.place,)

    def told_values(self) -> tuple[tuple[str, str], ...]:
        """The place."""
        return (("place", self.place),)


CLAIM = Place


def extract(reading: Reading) -> Iterator[Place]:
    """Yield a claim for each place name that a preposition ties to a predicate."""
    for mention in reading.names.mentions:
        sentence = reading.document.sentences[mention.sentence]
        tokens = whole_phrase(mention, list(sentence.span.doc[mention.first : mention.last]))
        preposition = _preposition(sentence, tokens)
        if preposition is None or _in_title(reading, mention):
            continue
        if _is_place(reading, mention, tokens, preposition):
            yield _place(reading, sentence, mention, tokens, preposition)


def _in_title(reading: Reading, mention: NameMention) -> bool:
    """Whether a name stands in the title of a work: "Water at the Door"."""
    return any(
        q.start <= mention.start
        and mention.end <= q.end
        and is_title(reading.document.text(*q.inner))
        for q in reading.document.quotations
    )


def _is_place(
    reading: Reading, mention: NameMention, tokens: Sequence[Token], preposition: Token
) -> bool:
    """Whether a name behind a preposition says where, by its kind, its noun or its label."""
    key, word = reading.names.key(mention), preposition.lower_
    if holds_trust(preposition):
        return False
    if tokens[-1].i >= mention.last:
        return not employs(preposition.head)
    if key.startswith("nation/"):
        return mention.label != "NORP" and word != "on" and place_of(mention.text) is not None
    if key.startswith("place/"):
        return True
    if key.startswith("person/") or mention.label in ("NORP", "EVENT"):
        return False
    return mention.label in ("GPE", "LOC", "FAC") or _says_where(key, mention, tokens, preposition)


def _says_where(
    key: str, mention: NameMention, tokens: Sequence[Token], preposition: Token
) -> bool:
    """Whether a name that is not labelled a place stands where a place does, and may be one."""
    sort = sort_of_mention(mention, tokens)
    named = sort == "church" and preposition.i + 1 == tokens[0].i  # "at Trinity Church", no "the"
    if sort and (named or sort not in _EMPLOYERS) and preposition.lower_ != "on":
        return not employs(preposition.head)
    return key.startswith("name/") and preposition.lower_ in ("in", "at", "near", "outside")


_EMPLOYERS = frozenset(["campus", "church", "court", "embassy", "office"])
"""Sorts of venue whose names mean a body of people as often as a building."""


def _preposition(sentence: Sentence, tokens: list[Token]) -> Token | None:
    """The preposition that governs a name, over "the village of" and over apposition."""
    inside = {t.i for t in tokens}
    token = next((t for t in tokens if t.head.i not in inside), tokens[0])
    far = _as_far_as(sentence, tokens[0])
    modifies = token.dep_ in ("compound", "poss", "amod", "nmod")
    if far is not None or (modifies and token.head.lower_ not in PLACE_HEADS):
        return far  # "at 12.20pm UK time" is not in the UK
    for _ in range(5):
        head = token.head
        if head.lower_ == "of" and head.head.lower_ in _NO_PLACE_OF:
            return None  # "60 km north of Porto" is not in Porto
        if token.dep_ == "pobj" and head.lower_ in (*_STANDING, *_MOVING, "of"):
            found = _governing(head)
            if found is not None or head.lower_ in _MOVING:
                return found
        if head == token or head.pos_ in ("VERB", "AUX"):
            return None
        token = head
    return None


_BEARINGS = frozenset(
    f"{first}{joint}{second}"
    for first in ("north", "south")
    for joint in ("", "-")
    for second in ("", "east", "west")
) | {"east", "west", "upstream", "downstream", "upriver", "downriver", "inland", "offshore"}
"""Words behind which "of" gives the place that a distance is measured from."""


_HOLDING = frozenset(
    """hands name charge favour favor wake face view case eyes presence absence ownership
    possession interest interests custody""".split()
)
"""Words behind which "of" gives whose something is: "in the hands of"."""
_NO_PLACE_OF = _BEARINGS | _HOLDING


def _governing(preposition: Token) -> Token | None:
    """A preposition that ties a place to an event: "out" of "out of", none of "the town of"."""
    if preposition.lower_ == "of":
        preposition = preposition.head
        return preposition if preposition.lower_ == "out" and _moves(preposition.head) else None
    return preposition if preposition.lower_ in _STANDING or _moves(preposition.head) else None


def _moves(governor: Token) -> bool:
    """Whether something moves by a word: a verb, a journey, "by air", "away"."""
    if governor.pos_ in ("VERB", "AUX") or governor.lemma_.lower() in _JOURNEYS:
        return True
    if governor.pos_ == "ADV" or (governor.dep_ == "pobj" and governor.head.lower_ == "by"):
        above = governor.head if governor.pos_ == "ADV" else governor.head.head
        return above.pos_ in ("VERB", "AUX")
    return False


_JOURNEYS = frozenset(
    ["flight", "journey", "march", "move", "return", "tour", "transfer", "trip", "visit"]
)


def _as_far_as(sentence: Sentence, first: Token) -> Token | None:
    """The last word of "as far as" before a name, however it was parsed."""
    before = list(sentence.span.doc[max(sentence.span.start, first.i - 4) : first.i])
    if before and before[-1].lower_ == "the":
        before.pop()
    return before[-1] if [t.lower_ for t in before[-3:]] == ["as", "far", "as"] else None


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
    widened = tokens[-1].i >= mention.last
    name = " ".join(t.text for t in tokens).replace(" 's", "'s") if widened else mention.text
    spot = _spot(
        name,
        sort_of_mention(mention, tokens),
        localities(reading.names, sentence, mention, tokens),
    )
    found = frame(sentence, clause, reading.names, own=own, value=tokens, when=reading.when(clause))
    return Place(
        **reading.fields(sentence, clause, start, end, "place", mention.text),
        place=f"place/{name}" if widened else reading.names.key(mention),
        spot=spot,
        preposition={"out": "from", "as": "to"}.get(preposition.lower_, preposition.lower_),
        frame=_with_noun(found, tokens, spot),
        about=_about(clause.head),
    )


def _about(verb: Token) -> str:
    """The noun of a clause's subject, in the passive and behind "and" as well."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if not subjects and verb.dep_ == "conj":
        return _about(verb.head) if verb.head != verb else ""
    lemma = subjects[0].lemma_.lower() if subjects and subjects[0].pos_ == "NOUN" else ""
    return "" if lemma in _ANYBODY else lemma


_ANYBODY = vocabulary(
    "adult casualty dead individual injured man member number occupant patient people person rest "
    "survivor total victim woman wounded"
)
"""Nouns that do not tell who it is: a driver and a passenger are two, a victim may be either."""


def _with_noun(found: Frame, tokens: Sequence[Token], spot: Spot) -> Frame:
    """A frame with the noun of the venue, which is its value and what it is matched by."""
    nouns = [t.lower_ for t in tokens if spot.sort and sort_of(t.text) == spot.sort]
    return found.model_copy(update={"near": tuple(dict.fromkeys((*found.near, *nouns)))})


_VAGUE = frozenset("off near around across along outside inside towards toward".split())
_ONE_DEED = 0.8
"""Kinship from which two verbs name one deed."""
_ENOUGH = math.log1p(5.0)
"""What two clauses must share before their places are set against each other, as "mass" is."""


def _spot(name: str, sort: str, within: tuple[str, ...]) -> Spot:
    known = place_of(name) or next(filter(None, map(place_of, within)), None)
    if known is None:
        return Spot(name=name, sort=sort, within=within)
    itself = place_of(name) is not None
    return Spot(
        name=name,
        country=known.country,
        is_country=itself and known.kind == "country",
        sort=sort,
        within=within,
    )


def _names(a: Place, b: Place, evidence: Evidence) -> bool:
    """Whether the sentence of one place names the other one as well: "in Leeds and in Derby"."""
    own = {_folded(name) for name in a.spot.within}
    said = (*a.frame.names, *a.frame.wide_names)
    names = [name for name in said if _folded(name.partition("/")[2]) not in own]
    return evidence.linked(b.place) in {evidence.linked(name) for name in names}


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _of_two_deeds(a: Place, b: Place, evidence: Evidence, features: Mapping[str, float]) -> bool:
    """Whether two clauses may tell of two deeds: their verbs differ, or who is in the place."""
    if a.about and b.about and not _akin(a, b, evidence):
        return True
    verbs = a.frame.event and b.frame.event
    return features["event"] < _ONE_DEED and bool(not features["names shared"] or verbs)


def _akin(a: Place, b: Place, evidence: Evidence) -> bool:
    """Whether who or what is in the one place is named in the other clause as well."""
    return bool(
        evidence.closest((a.about,), (b.about, *b.frame.near))
        or evidence.closest((b.about,), (a.about, *a.frame.near))
    )


def _venue_stands_for(a: Place, b: Place) -> bool:
    """Whether a venue meets the town of another venue: "the Wool Exchange in York" has both.

    The two venues are compared, and so are their towns.
    """
    venue, town = (a, b) if a.spot.sort else (b, a)
    both = bool(venue.spot.sort) and not town.spot.sort
    return both and any(map(_is_venue, town.frame.names)) and town.spot.name in venue.spot.within


def _is_venue(key: str) -> bool:
    kind, _, name = key.partition("/")
    return bool(sort_of_name(name)) or (kind == "place" and name.startswith(("St ", "St. ")))


def _names_apart(a: Place, b: Place, evidence: Evidence) -> bool:
    """Whether each clause is about a name that the other lacks, venues and their towns aside."""
    sides = []
    for one, other in ((a, b), (b, a)):
        known = {evidence.linked(n) for n in (*other.frame.names, *other.frame.wide_names)}
        towns = {_folded(name) for name in one.spot.within}
        sides.append(
            any(
                evidence.linked(n) not in known
                for n in one.frame.names
                if _folded(n.partition("/")[2]) not in towns and not _is_venue(n)
            )
        )
    return all(sides)


def _of_one_sort(a: Spot, b: Spot) -> bool:
    """Whether two places that share a name can be one: no hospital and station of a town."""
    return a.sort == b.sort or not (a.sort and b.sort) or UNTOLD in (a.sort, b.sort)


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


def _parting(a: Place, b: Place, relation: Relation, evidence: Evidence) -> Parting:
    """How two places part the sources; countries do so without being of one fact."""
    narrow = not (_width(a.spot) or _width(b.spot))
    if relation.step is not Step.CONFLICT or not narrow:
        return NO_PARTING
    return evidence.tellers.parting(a, b)


def match(a: Place, b: Place, evidence: Evidence) -> Match | None:
    """Propose by the event that the places tie to."""
    relation = relate(a, b)
    if evidence.linked(a.place) == evidence.linked(b.place) and _of_one_sort(a.spot, b.spot):
        relation = Relation(step=Step.SAME, shade="exact", words=a.spot.name)
    affinity = evidence.affinity(a, b)
    if relation.step is Step.INCOMPARABLE or affinity.more == 0.0 or _venue_stands_for(a, b):
        return None
    features = common(a, b, evidence, affinity, relation)
    contrast = evidence.contrast(a, b)
    features["contrast"] = float(contrast is not None)
    features["told once"] = float(relation.step is Step.SAME and evidence.tellers.told_once(a, b))
    features |= _parting(a, b, relation, evidence).features()
    other = relation.step is Step.CONFLICT
    features["deed of another place"] = features["event"] * other
    features["words of another place"] = features["less"] * other
    features["preposition"] = float(a.preposition == b.preposition)
    if contrast is not None:
        barred = f"{contrast[0]} is not {contrast[1]}"
    else:
        barred = _bar(a, b, relation, features, evidence)
    return Match(relation, affinity.score, features, barred, affinity.shared)


def _bar(  # noqa: PLR0911 -- a return for each reason
    a: Place, b: Place, relation: Relation, features: Mapping[str, float], evidence: Evidence
) -> str:
    """What keeps two places from being a conflict, "" for nothing."""
    if _names(a, b, evidence) or _names(b, a, evidence):
        return "one source names both places"
    if a.negated != b.negated:
        return "one says that it was not there"
    if features["names apart"] and _names_apart(a, b, evidence):
        return OTHER_NAMES
    if features["time differs"]:
        return "they speak of different times"
    if relation.step is Step.CONFLICT and _width(a.spot) != _width(b.spot):
        return "one names a place, the other a whole country or region"
    shared = features["names shared"] or features["event"] >= _ONE_DEED
    if features["mass"] < _ENOUGH and not shared:
        wide = _width(a.spot) and _width(b.spot)
        return "two countries, and little else" if wide else TOO_LITTLE
    if {a.preposition, b.preposition} & _VAGUE:
        return "a place near or around is no other place"
    if _of_two_deeds(a, b, evidence, features):
        return TWO_DEEDS
    if a.preposition != b.preposition and "from" in (a.preposition, b.preposition):
        return "one is where it came from"
    return TWO_DEEDS if counts_differ(a.frame.near, b.frame.near) and not evidence.several else ""
