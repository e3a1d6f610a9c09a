"""The interval that hedge, precision and dimension leave open around a figure.

The reach of a bound is that of a sensible writer: who says "more than 340" means 341 to about
390, for 395 would have been "nearly 400"; the logical reading (anything above) never errs and
never tells anything.
"""

import math
from typing import Final, NamedTuple

from factcheck.values.quantity_model import Bound


class Precision(NamedTuple):
    """What rounding depends on: the step as written, whether a scale word or vague word stands."""

    dimension: str
    step: float
    scaled: bool
    spread: tuple[float, float] | None = None


_FINE: Final = frozenset({"percent", "points", "magnitude", "temperature", "number", "ratio"})
_WHOLE: Final = frozenset({"ordinal", "score", "category", "age", "factor"})
_COUNTED: Final = frozenset({"count", "money"})
_PART: Final = {"ratio": 1.0, "percent": 100.0}


def _last_digit(value: float) -> float:
    """Place value of the last digit that is not a zero: 10 for 1,350."""
    if value == 0 or value != int(value):
        return 1.0
    whole = int(abs(value))
    return float(10 ** (len(str(whole)) - len(str(whole).rstrip("0"))))


def _rounding(value: float, precision: Precision) -> float:
    """Half-width of what a plain figure allows: what rounds to it as it is written."""
    step, size = precision.step, abs(value)
    if precision.dimension in _WHOLE:
        return 0.0
    if precision.dimension == "duration" and value % 1 == _HALF:
        return _ROUGHLY  # half an hour is 25 minutes to many
    if precision.dimension in _FINE:
        return 0.4999 * step
    if precision.dimension in _COUNTED and not precision.scaled and step >= 1:
        # "38,000 fans" is plainly rounded, "600 fans" and "38,410 fans" are not
        zeros = _last_digit(value)
        return min(0.4999 * zeros, 0.0125 * size) if size >= 1000 and zeros >= 100 else 0.0
    zeros = step if precision.scaled or step < 1 else _last_digit(value)
    half = max(0.4999 * step, min(0.4999 * zeros, 0.02 * size))
    return min(half, 0.125 * size)


_HALF, _ROUGHLY = 0.5, 0.125
"""A half of a unit of time, and how far from it what is called so may be, in that unit."""


def _cut_off(value: float, precision: Precision) -> float:
    """What a writer may have cut off a long figure: 146,600 hens are "146,000" to many."""
    zeros, size = _last_digit(value), abs(value)
    long = zeros >= _THOUSAND and size >= _LONG * zeros
    if precision.dimension not in _COUNTED or not long:
        return 0.0
    return min(0.9999 * zeros, 0.0125 * size)


_THOUSAND, _LONG = 1000, 100
"""The place of the last digit, and how many times it a figure has to be, to be cut off there."""


def _about(value: float, precision: Precision) -> float:
    size = abs(value)
    zeros = max(precision.step, _last_digit(value) if precision.step >= 1 else 0)
    tolerance = min(max(0.4999 * zeros, 0.05 * size), 0.125 * size)
    counted = precision.dimension == "count" and not precision.scaled
    if counted and size >= 10 * zeros and (size / zeros) % 5:
        tolerance = min(tolerance, zeros)  # who says "some 48" has counted, and not to tens
    if precision.dimension == "count" and size >= 8:
        tolerance = max(tolerance, 1.0)
    return max(tolerance, _rounding(value, precision))


def _reach(value: float) -> float:
    """The factor above which a sensible writer would have named a higher round figure."""
    if value <= 0:
        return 1.0
    lead = value / math.pow(10, math.floor(math.log10(value)))
    if abs(lead - round(lead)) < 1e-9:
        return max(1.15, min(1.5, (lead + 1) / lead))
    return 1.15 if abs(lead * 10 - round(lead * 10)) < 1e-9 else 1.05


def _above(value: float, precision: Precision, generous: bool) -> float:
    if precision.dimension in _WHOLE and precision.dimension not in {"age", "factor"}:
        return value * 2
    reach = value * max(_reach(value), 1.5 if generous else 1.0)
    if precision.dimension == "count" and 0 < value <= 20:
        reach = max(reach, value * 1.5, value + 2)
    top = _PART.get(precision.dimension)
    if top is not None and value <= top:
        reach = min(reach, top)
    return max(reach, value + _rounding(value, precision))


def interval(value: float, bound: Bound, precision: Precision) -> tuple[float, float]:
    """The closed interval that the words allow, in the unit as said; low <= high always."""
    if precision.spread is not None:
        low, high = precision.spread
        return low, high
    rounding = _rounding(value, precision)
    if value < 0 or bound == "exact":
        low, high = value - rounding, value + max(rounding, _cut_off(value, precision))
    elif bound == "about":
        width = _about(value, precision)
        low, high = value - width, value + width
    elif bound in {"more_than", "at_least"}:
        low, high = value, _above(value, precision, bound == "at_least")
    elif bound == "nearly":
        low, high = value * 0.85, value
    elif bound == "less_than":
        low, high = value * 0.67, value
    else:
        low, high = value * 0.5, value
    return low, high
