"""Another value for a figure, a time or a place of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.check.charges.charge import Charge, bars, weighed
from factcheck.check.charges.readings import readings
from factcheck.check.charges.surroundings import Surroundings, anchor, around, taken
from factcheck.check.held import VALUED, Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.features import SLIPS
from factcheck.kinds import GROUP
from factcheck.kinds.figure import Figure
from factcheck.kinds.place import Place
from factcheck.match import SPOKEN_TWICE
from factcheck.values.relation import Step

_FINAL = frozenset(
    {
        "one source names both places",
        "one source gives both figures",
        "each may be of a year of its own",
        "one names a place, the other a whole country or region",
        "a place near or around is no other place",
        "one is where it came from",
        "two countries, and little else",
    }
)
"""Bars that say that both values can stand."""
_MEMBERED = re.compile(r"\w-(?:member|strong|man|judge|person|seat)\b")
"""What tells the size of a body: "the nine-member council"."""
_LIKELY = 0.3
"""Likelihood from which two ranks without a noun are of one thing: the 89th minute."""
_TAKEN_OVER = (
    "names apart", "names differ", "name on one side", "names shared", "event", "time same",
    "time differs", "voice differs", "agent apart", "patient apart", "best of both", "neighbors",
    "lead", "rivals", "nouns apart", "contrast", "telling value", "heading", "mass", "less",
    "more", "companions",
)  # fmt: skip
"""Features of the strongest pair that count here as well."""


@dataclass(frozen=True)
class _Told:
    """What the sources tell around a value: other ones, those that fit, and how likely each is.

    `chances` are those of the sources' claims, by id, to answer the same question; `own` are the
    features of the draft's own value, whatever it is held against.
    """

    claim: ClaimBase
    held: Held
    against: list[Pairing]
    fitting: list[Pairing]
    chances: Mapping[str, float]
    own: Mapping[str, float]
    near: Surroundings


def value_charges(claim: ClaimBase, held: Held) -> Iterator[Charge]:
    """Other values that stand where a claim of the draft is told, a charge for each of them."""
    if claim.kind not in VALUED or _is_article(claim):
        return
    found = held.pairings(claim)
    against = [p for p in found if p.edge.relation.step is Step.CONFLICT and _can_differ(p, held)]
    if not against:
        return
    fitting = [p for p in found if p.edge.relation.step in (Step.SAME, Step.COMPATIBLE)]
    own = _own_value(claim, fitting, held)
    chances, near = held.slots.chances(claim), Surroundings(claim, held)
    told = _Told(claim, held, against, fitting, chances, own, near)
    left = sorted(
        against, key=lambda p: (-p.strength - held.like(claim, p.other).share, p.other.id)
    )
    for _ in range(_RIVALS):
        if not left:
            return
        best = left[0]
        alike = [p for p in left if p is best or _one_value(p.other, best.other, held)]
        left = [p for p in left if p not in alike]
        yield _charge(alike, told)


_RIVALS = 4
"""Other values of one claim that are weighed."""


def _charge(alike: list[Pairing], told: _Told) -> Charge:
    """The charge that a value is another one, which some pairs give alike."""
    claim, held, against, fitting = told.claim, told.held, told.against, told.fitting
    best = alike[0]
    alike.sort(key=lambda p: (p is not best, -p.strength, p.other.id))
    features = weighed(alike, fitting, len(held.articles))
    features |= {**_shape(claim, best, held), **bars(best), **told.own}
    features |= told.near.likeness(best.other) | told.near.nouns(best.other)
    features |= readings(claim, {p.other.id for p in alike}, told.chances, held)
    features |= told.near.known(features["like"])
    features["paired"] = float(best.strength > 0)
    features["mutual"] = float(any(p.edge.features.get("best of both") for p in alike))
    features["taken"] = max(taken(p.other, claim, held) for p in alike)
    features["anchor"] = anchor(claim, best.other, held)
    features["clause"] = around(claim, best.other, held)
    features["rival"] = next((p.strength for p in against if p not in alike), 0.0)
    features["untold"] = features["nowhere"] * features["best"]
    features["slip untold"] = features["nowhere"] * features["slip"]
    features["weekday untold"] = features["nowhere"] * features["weekday"]
    features["best slip"] = features["best"] * features["slip"]
    relation = best.edge.relation
    same = tuple(p for p in fitting if p.edge.relation.step is Step.SAME)
    shade = "day" if relation.shade == "weekday" and not _weekdays(claim, best) else relation.shade
    return Charge("value", claim, shade, relation.words, tuple(alike), features, same)


def _shape(claim: ClaimBase, best: Pairing, held: Held) -> dict[str, float]:
    """What kind of value it is, and how the other one differs."""
    found = {f"is {name}": best.edge.features.get(name, 0.0) for name in _TAKEN_OVER}
    shade = best.edge.relation.shade
    found["slip"] = float(shade in SLIPS and shade != "weekday")
    found["weekday"] = float(shade == "weekday")
    found["date"] = float(claim.kind in ("date", "deadline"))
    found["place"] = float(claim.kind == "place")
    return found


def _weekdays(claim: ClaimBase, best: Pairing) -> bool:
    """Whether a weekday is written on either side, not only worked out from a date."""
    moments = (getattr(c, "moment", None) for c in (claim, best.other))
    return any(m is not None and m.weekday is not None for m in moments)


def _own_value(claim: ClaimBase, fitting: list[Pairing], held: Held) -> dict[str, float]:
    """Whether the draft's own value stands in the sources."""
    same = [p for p in fitting if p.edge.relation.step is Step.SAME]
    said = any(
        held.relation(claim, c).step is Step.SAME
        for c in held.theirs
        if GROUP[c.kind] == GROUP[claim.kind]
    )
    return {
        "same": max((p.strength for p in same), default=0.0),
        "same taken": taken(same[0].other, claim, held) if same else 0.0,
        "nowhere": float(not said),
    }


def _one_value(a: ClaimBase, b: ClaimBase, held: Held) -> bool:
    return held.relation(a, b).step in (Step.SAME, Step.COMPATIBLE)


_ONE_SPEECH = 0.6
"""Share of a clause from which two sayings say the same thing."""


def _can_differ(pairing: Pairing, held: Held) -> bool:
    """Whether two values that differ could answer one question."""
    claim, other = pairing.claim, pairing.other
    if pairing.edge.match.barred in _FINAL:
        return False
    if pairing.edge.match.barred == SPOKEN_TWICE and held.like(claim, other).share < _ONE_SPEECH:
        return False
    if isinstance(claim, Figure) and isinstance(other, Figure):
        return _can_count_one(claim, other, pairing)
    if _is_span(claim) or _is_span(other) or _one_ends(claim, other):
        return False
    return _leads_into(claim) == _leads_into(other) and _one_grain(claim, other)


def _can_count_one(claim: Figure, other: Figure, pairing: Pairing) -> bool:
    """Whether two figures could count one thing."""
    if _MEMBERED.search(claim.text) or _MEMBERED.search(other.text):
        return False
    if _offset(claim) != _offset(other) or _adds(claim) != _adds(other):
        return False  # "five days later" and "four days before the vote", "five euros more"
    ranks = "ordinal" in (claim.quantity.dimension, other.quantity.dimension)
    one_noun = claim.frame.focus[-1:] == other.frame.focus[-1:] != ()
    return not ranks or one_noun or pairing.strength >= _LIKELY


def _leads_into(claim: ClaimBase) -> bool:
    """Whether a place is what something goes into, not where it is: "ran into the Elbe"."""
    return isinstance(claim, Place) and claim.preposition.lower() == "into"


def _adds(claim: Figure) -> bool:
    """Whether an amount is what comes on top of another one: "they want 17 euros more"."""
    if claim.quantity.dimension in _STRETCHES:
        return False  # 600 metres past the pier are no more than 600 metres from it
    behind = claim.text[max(0, claim.text.find(claim.said)) + len(claim.said) :]
    return _MORE.match(behind) is not None


_STRETCHES = frozenset({"length", "duration"})


_MORE = re.compile(
    r"(?:\s[\w-]+)?\s(?:more\b(?! than)|(?:past|beyond|short of|ahead of)\s(?:the|its)\b)"
)


def _offset(claim: Figure) -> str:
    """The word that makes a length of time count from something: "later", "before"."""
    if claim.quantity.dimension != "duration":
        return ""
    found = _OFFSET.search(claim.text, max(0, claim.text.find(claim.said)))
    return found["way"].lower() if found and claim.said in found.group() else ""


_OFFSET = re.compile(r"(?:[\w-]+ ){1,4}(?P<way>later|earlier|before|ago)\b", re.IGNORECASE)


def _is_span(claim: ClaimBase) -> bool:
    """Whether a time is a span that is counted from somewhere: "within a day"."""
    return getattr(claim, "said", "").lower().startswith("within")


def _one_ends(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether just one of two times is when something ends: both may be of one thing."""
    times = {claim.kind, other.kind} <= {"date", "deadline"}
    return times and bool(_ENDS.search(claim.text)) != bool(_ENDS.search(other.text))


_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|expir(?:es?|ed|ing|y)|laps(?:es?|ed|ing)|finish(?:es|ed|ing)?|"
    r"conclud(?:es?|ed|ing)|r[au]n(?:s|ning)? out|(?:is|was|were|be) over)\b"
)


def _one_grain(claim: ClaimBase, other: ClaimBase) -> bool:
    """Whether two times are not a bare year and a day of another one."""
    grains = {getattr(getattr(c, "moment", None), "grain", "") for c in (claim, other)}
    return len(grains) == 1 or "year" not in grains


def _is_article(claim: ClaimBase) -> bool:
    """Whether a figure is a mere "one"."""
    return isinstance(claim, Figure) and claim.quantity.number == 1 and not claim.quantity.unit
