"""The same number by another measure: a week for a day, millions for billions, weeks for months.

Such a slip hardly ever pairs: the measure is what makes two figures comparable. So the whole of
the sources is searched for the number, and none may give it by the draft's measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.kinds.date import Dated
from factcheck.kinds.figure import Figure
from factcheck.values.quantity import find_quantities
from factcheck.values.quantity_slips import has_lost_scale, scale_slip
from factcheck.values.relation import Relation, Step

_PERIODS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
_TIMES = frozenset(_PERIODS.values())
_COUNTED_BY_TIME = frozenset({"money", "count", "volume", "mass", "energy"})
_MEASURED = frozenset(
    {"duration", "length", "area", "volume", "mass", "speed", "temperature", "percent", "money"}
)
_AGED = frozenset({"age", "duration"})
_SPANS = re.compile(r"\b(second|minute|hour|day|week|month|year|decade)s?\b")
_ONE_MEASURE, _ANOTHER, _SMALL = 0.14, 0.5, 0.3
"""Share of the clause that the other sentence has to hold: for two units of one thing, for two
things altogether (crowns and per cent), and for numbers that are met with everywhere."""
_TELLING = 20
"""Number from which two of one measure are hardly ever the same by chance."""
_TAKEN_FOR = [
    set(pair.split())
    for pair in (
        "km mi",
        "km nmi",
        "mi nmi",
        "m ft",
        "m yd",
        "cm in",
        "kg lb",
        "t ton",
        "C F",
        "l gal",
        "ha acre",
        "km2 sq_mi",
        "m2 sq_ft",
        "m3 cu_ft",
    )
]
"""Units of two systems of which the one is taken for the other."""
_LARGE = 1000
"""Number from which one with a single digit other than nought is not met with everywhere."""
_SAID_AS_WELL = 0.15
"""Likelihood of one fact from which a converted figure supports the draft's."""


def unit_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a figure whose number the sources only give by another measure."""
    term = _term(claim)
    if term is not None:
        found = list(_other_terms(claim, term, held))
        if found:
            return ruled("unit", claim, found, held)
    if not isinstance(claim, Figure) or _is_converted(claim, held):
        return None
    figures = [c for c in held.theirs if isinstance(c, Figure)]
    found = [p for c in figures if (p := _slipped(claim, c, held)) is not None]
    if not found or any(_as_said(claim, c) for c in figures):
        return None
    return ruled("unit", claim, found, held)


_Term = tuple[float, str]
"""A number, and the name of the span of time that it counts."""


def _term(claim: ClaimBase) -> _Term | None:
    """A length of time, whether a figure or the end of a term tells it: "within six hours"."""
    if isinstance(claim, Figure) and claim.quantity.dimension == "duration":
        spans = _spans(claim)
        return (claim.quantity.number, spans.pop()) if len(spans) == 1 else None
    if not isinstance(claim, Dated):
        return None
    spans = set(_SPANS.findall(claim.said.lower()))
    if len(spans) != 1:
        return None  # most times name no span, and need not be read
    told = find_quantities(claim.said)
    if len(told) != 1 or told[0].quantity.dimension != "duration":
        return None
    return told[0].quantity.number, spans.pop()


def _other_terms(claim: ClaimBase, term: _Term, held: Held) -> Iterator[Pairing]:
    """The sources' ends of a term with as many of another span; none if one has them of that."""
    told = [(c, t) for c in held.theirs if (t := _term(c)) is not None and t[0] == term[0]]
    if any(t == term for _, t in told):
        return
    for other, (number, span) in told:
        both_figures = isinstance(claim, Figure) and isinstance(other, Figure)
        if not both_figures and held.like(claim, other).share >= _SMALL:
            words = f"{_many(number, term[1])} against {_many(number, span)}"
            yield Pairing.of(claim, other, Relation(Step.CONFLICT, "unit", words))


def _many(number: float, noun: str) -> str:
    return f"{number:g} {noun}" if number == 1 else f"{number:g} {noun}s"


def _is_converted(claim: Figure, held: Held) -> bool:
    """Whether a source gives the same amount by another number: 42 km for 26 miles."""
    return any(
        p.edge.relation.step is Step.SAME
        and p.strength >= _SAID_AS_WELL
        and isinstance(p.other, Figure)
        and p.other.quantity.number != claim.quantity.number
        for p in held.pairings(claim)
    )


def _slipped(claim: Figure, other: Figure, held: Held) -> Pairing | None:
    relation = (
        _other_period(claim, other) or _other_scale(claim, other) or _other_unit(claim, other)
    )
    if relation is None or held.like(claim, other).share < _least(claim, other, relation):
        return None
    return Pairing.of(claim, other, relation)


def _least(claim: Figure, other: Figure, relation: Relation) -> float:
    if relation.shade == "scale":
        return 0.0
    if claim.quantity.dimension != other.quantity.dimension:
        return _ANOTHER
    number = abs(claim.quantity.number)
    if claim.quantity.significant <= 1 and number < _LARGE:
        return _SMALL
    telling = number >= _TELLING or not float(number).is_integer()
    taken_for = {claim.quantity.unit, other.quantity.unit} in _TAKEN_FOR
    return 0.0 if telling and taken_for else _ONE_MEASURE


def _other_period(a: Figure, b: Figure) -> Relation | None:
    """A conflict where one amount is counted by two spans of time."""
    mine, theirs = _period(a), _period(b)
    p, q = a.quantity, b.quantity
    if not mine or not theirs or mine == theirs:
        return None
    if p.number != q.number or p.dimension != q.dimension:
        return None
    return Relation(Step.CONFLICT, "unit", f"{_a(mine)} against {_a(theirs)}")


def _a(period: str) -> str:
    return f"an {period}" if period == "hour" else f"a {period}"


def _other_scale(a: Figure, b: Figure) -> Relation | None:
    """A conflict where the same digits of money have lost or gained a scale word."""
    p, q = a.quantity, b.quantity
    if p.dimension != "money" or (p.dimension, p.unit) != (q.dimension, q.unit):
        return None
    words = scale_slip(p.number, q.number, p.words_scale, q.words_scale)
    if not words or not has_lost_scale(p, q):
        return None
    return Relation(Step.CONFLICT, "scale", words)


def _other_unit(a: Figure, b: Figure) -> Relation | None:
    """A conflict where one number stands with two units."""
    p, q = a.quantity, b.quantity
    if p.number != q.number or p.bound == "range" != q.bound:
        return None
    if bool(_COUNTED_FROM.search(a.text)) != bool(_COUNTED_FROM.search(b.text)):
        return None  # "twelve days after the sale" and "twelve years" of anything
    if p.dimension in _AGED and q.dimension in _AGED:
        apart = bool(mine := _spans(a)) and bool(theirs := _spans(b)) and not mine & theirs
    else:
        apart = {p.dimension, q.dimension} <= _MEASURED and p.unit != q.unit
        apart = apart and not p.dimension == q.dimension == "money"
    words = f"{a.value_words()} against {b.value_words()}"
    return Relation(Step.CONFLICT, "unit", words) if apart else None


_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|minutes?) (?:after|before)\b")


def _spans(figure: Figure) -> set[str]:
    """The spans of time by whose names a length of time or an age is given."""
    start = max(0, figure.text.find(figure.said))
    words = re.findall(r"\w+", figure.text[start + len(figure.said) :])[:1]
    return set(_SPANS.findall(" ".join((figure.said, *words)).lower()))


def _as_said(claim: Figure, other: Figure) -> bool:
    """Whether a source gives the draft's number by the draft's measure."""
    p, q = claim.quantity, other.quantity
    if p.number != q.number:
        return False
    if p.dimension in _AGED and q.dimension in _AGED:
        return bool(_spans(claim) & _spans(other)) or p.unit == q.unit == "year"
    if p.dimension != q.dimension or (p.dimension != "money" and p.unit != q.unit):
        return False
    return not _period(claim) or _period(other) == _period(claim)


def _period(figure: Figure) -> str:
    """The span of time that an amount is counted by, as a unit or as an adjective beside it."""
    if figure.quantity.per in _TIMES:
        return figure.quantity.per or ""
    if figure.quantity.dimension not in _COUNTED_BY_TIME:
        return ""
    start = max(0, figure.text.find(figure.said))
    before = re.findall(r"\w+", figure.text[:start])[-_REACH:]
    behind = re.findall(r"\w+", figure.text[start + len(figure.said) :])[:_REACH]
    beside = {_PERIODS[w.lower()] for w in (*before, *behind) if w.lower() in _PERIODS}
    return beside.pop() if len(beside) == 1 else ""


_REACH = 4
"""Words on either side of an amount among which its adjective may stand."""
