"""Two figures in different units of one dimension, and fractions against percentages."""

from typing import Final

from factcheck.values.quantity_measured import ONE_SIDED, held, hold, slip
from factcheck.values.quantity_model import Quantity
from factcheck.values.quantity_steps import conflict, equal, same
from factcheck.values.quantity_words import say
from factcheck.values.relation import Relation
from factcheck.values.units import UNITS, from_base, to_base

_PARTS: Final = {"ratio": 100.0, "percent": 1.0}
_CONVERTED: Final = 0.025
"""Two converted figures this close, and within rounding, are the same; farther, compatible."""
_ROUNDED: Final = 0.125
"""How far rounding may part two converted figures at most."""
_EXACT: Final = 0.005
"""So close that no rounding needs to be looked at."""


def _in_unit(quantity: Quantity, factor: float, dimension: str) -> Quantity:
    return quantity.model_copy(
        update={
            "number": quantity.number * factor,
            "low": quantity.low * factor,
            "high": quantity.high * factor,
            "dimension": dimension,
            "unit": None,
        }
    )


def parts(a: Quantity, b: Quantity) -> Relation:
    """A fraction against a percentage: "a third" and 33%."""
    one = _in_unit(a, _PARTS[a.dimension], "percent")
    other = _in_unit(b, _PARTS[b.dimension], "percent")
    exact = a.bound == b.bound and abs(one.number - other.number) <= 0.5
    if exact:
        return same("converted", f"{say(a, quote=False)} is {say(b, quote=False)}")
    return held(a, b) if hold(one, other) else slip(one, other)


def _base(quantity: Quantity) -> tuple[float, float, float]:
    unit = quantity.unit or ""
    low, high = to_base(quantity.low, unit), to_base(quantity.high, unit)
    return to_base(quantity.number, unit), low, high


def converted(a: Quantity, b: Quantity) -> Relation:
    """Two figures in different units of one dimension."""
    (x, x_low, x_high), (y, y_low, y_high) = _base(a), _base(b)
    size = max(abs(x), abs(y), 1e-12)
    apart = abs(x - y) / size if a.dimension != "temperature" else abs(x - y) / 100
    within = x_low <= y <= x_high or y_low <= x <= y_high
    words = f"{say(a, quote=False)} is {_converted_words(a, b)}"
    if a.bound == b.bound and (within or apart < _EXACT) and apart <= _CONVERTED:
        return same("converted", words)
    one_sided = bool(ONE_SIDED & {a.bound, b.bound})
    overlap = x_low <= y_high and y_low <= x_high
    if (one_sided and overlap) or (within and apart <= _ROUNDED) or apart < _EXACT:
        return held(a, b)
    if equal(a.number, b.number):
        names = f"{UNITS[a.unit or ''].words} against {UNITS[b.unit or ''].words}"
        return conflict("unit", names)
    if one_sided:
        return conflict("bound", f"{say(a)} against {say(b)}")
    return conflict("differs", f"{words}, not {say(b, quote=False)}")


def _converted_words(a: Quantity, b: Quantity) -> str:
    """`a` in the unit of `b`, as finely as a reader wants it."""
    number = from_base(to_base(a.number, a.unit or ""), b.unit or "")
    digits = 0 if abs(number) >= 10 else 1
    rounded = b.model_copy(update={"number": round(number, digits), "bound": "exact"})
    return say(rounded, quote=False)
