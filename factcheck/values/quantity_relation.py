"""How two quantities relate: same, compatible, in conflict (and what slip it looks like).

A figure holds what rounds to it as written; a hedge holds what a sensible writer means by it;
units are converted within the rounding of either side; currencies never are.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.values.currencies import currency_words, same_currency
from factcheck.values.quantity_model import Quantity, QuantityMention
from factcheck.values.quantity_slips import is_transposed, near_miss, scale_slip
from factcheck.values.quantity_words import say
from factcheck.values.relation import Relation, Step
from factcheck.values.units import UNITS, from_base, to_base

_SAME_SHADES: Final = ("exact", "converted", "reworded")
_COMPATIBLE_SHADES: Final = ("rounded", "bound", "approximate", "coarser")
_CONFLICT_SHADES: Final = ("unit", "scale", "currency", "transposed", "near", "bound", "differs")
_PARTS: Final = {"ratio": 100.0, "percent": 1.0}
_BARE: Final = frozenset({"number", "magnitude", "points", "percent"})
_ONE_SIDED: Final = frozenset({"at_least", "more_than", "at_most", "less_than", "nearly", "range"})
_CONVERTED: Final = 0.025
"""Two converted figures this close, and within rounding, are the same; farther, compatible."""
_ROUNDED: Final = 0.125
_EQUAL: Final = 1e-9


def relate_quantities(a: Quantity | QuantityMention, b: Quantity | QuantityMention) -> Relation:
    """The relation of two quantities; symmetric in step and shade.

    Of mentions, every stated amount is compared with every other: they say the same if any
    pair does, and conflict only if no comparable pair agrees.
    """
    relations = [_relate(one, other) for one in _amounts(a) for other in _amounts(b)]
    return min(relations, key=_rank)


def _amounts(side: Quantity | QuantityMention) -> Iterator[Quantity]:
    if isinstance(side, Quantity):
        yield side
        return
    yield side.quantity
    yield from side.alternatives


def _rank(relation: Relation) -> tuple[int, int]:
    steps = (
        (Step.SAME, _SAME_SHADES),
        (Step.COMPATIBLE, _COMPATIBLE_SHADES),
        (Step.CONFLICT, _CONFLICT_SHADES),
    )
    for place, (step, shades) in enumerate(steps):
        if relation.step == step:
            return place, shades.index(relation.shade)
    return len(steps), 0


def _incomparable(words: str) -> Relation:
    return Relation(step=Step.INCOMPARABLE, shade="kind", words=words)


def _same(shade: str, words: str) -> Relation:
    return Relation(step=Step.SAME, shade=shade, words=words)


def _compatible(shade: str, words: str) -> Relation:
    return Relation(step=Step.COMPATIBLE, shade=shade, words=words)


def _conflict(shade: str, words: str) -> Relation:
    return Relation(step=Step.CONFLICT, shade=shade, words=words)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= _EQUAL * max(abs(one), abs(other), 1e-12)


def _relate(a: Quantity, b: Quantity) -> Relation:
    if a == b:
        return _same("exact", "the same figure")
    if a.per != b.per and not (_equal(a.number, b.number) and not (a.per and b.per)):
        return _incomparable("figures for different spans")
    if {a.dimension, b.dimension} == {"ratio", "percent"}:
        return _parts(a, b)
    if {a.dimension, b.dimension} in ({"number", "money"}, {"number", "count"}):
        return _unitless(a, b)
    if a.dimension != b.dimension and not _pointed(a, b):
        bare = "number" in (a.dimension, b.dimension) and {a.dimension, b.dimension} <= _BARE
        unitless = a.unit is None and b.unit is None
        return _measured(a, b) if bare and unitless else _incomparable("different kinds of figure")
    if a.dimension == "score":
        return _scores(a, b)
    if a.dimension == "money":
        return _money(a, b)
    if a.unit == b.unit or {a.unit, b.unit} in ({"points", None}, {"pp", None}, {"t", "ton"}):
        return _measured(a, b)
    if "deg" in (a.unit, b.unit) and a.dimension == "temperature":
        return _measured(a, b)
    if a.unit in UNITS and b.unit in UNITS and a.dimension not in {"count", "category"}:
        return _converted(a, b)
    return _incomparable("different kinds of figure")


def _unitless(a: Quantity, b: Quantity) -> Relation:
    """A figure that lost its unit ("it was 2.6 billion") can agree, or show a slip; no more."""
    relation = _measured(a, b)
    unsure = relation.step == Step.CONFLICT and relation.shade not in {"scale", "transposed"}
    return _incomparable("a figure without its unit") if unsure else relation


def _pointed(a: Quantity, b: Quantity) -> bool:
    """A pact "of twelve points" measures what a "12-point pact" counts."""
    return {a.dimension, b.dimension} == {"count", "points"} and a.unit is None and b.unit is None


def _measured(a: Quantity, b: Quantity) -> Relation:
    """Two figures in one unit."""
    alike = a.bound == b.bound
    if _equal(a.number, b.number):
        if alike and "range" != a.bound:
            return _same("exact", "the same figure")
        if alike and _equal(a.low, b.low):
            return _same("exact", "the same range")
    if _excluding(a, b):
        return _conflict("bound", f"{say(a)} rules out {say(b)}")
    if _equal(a.number, b.number) or _hold(a, b):
        return _held(a, b)
    return _slip(a, b)


def _excluding(a: Quantity, b: Quantity) -> bool:
    """ "more than 5,000" against "fewer than 5,000"."""
    return _equal(a.number, b.number) and {a.bound, b.bound} == {"more_than", "less_than"}


def _hold(a: Quantity, b: Quantity) -> bool:
    """Whether one figure fits what the other's words allow."""
    if _ONE_SIDED & {a.bound, b.bound}:
        return a.low <= b.high and b.low <= a.high
    return a.low <= b.number <= a.high or b.low <= a.number <= b.high


def _held(a: Quantity, b: Quantity) -> Relation:
    if _ONE_SIDED & {a.bound, b.bound}:
        wide, fine = (a, b) if a.bound in _ONE_SIDED else (b, a)
        return _compatible("bound", f"{say(wide)} allows {say(fine, quote=False)}")
    if "about" in (a.bound, b.bound):
        wide, fine = (a, b) if a.bound == "about" else (b, a)
        return _compatible("approximate", f"{say(wide)} fits {say(fine, quote=False)}")
    wide, fine = (a, b) if a.high - a.low >= b.high - b.low else (b, a)
    return _compatible("rounded", f"{say(fine, quote=False)} rounds to {say(wide, quote=False)}")


def _slip(a: Quantity, b: Quantity) -> Relation:
    """The conflict of two figures in one unit, by the slip that it looks like."""
    if a.bound != "range" != b.bound:
        scale = scale_slip(a, b)
        if scale is not None:
            return _conflict("scale", scale)
        if is_transposed(a.number, b.number):
            return _conflict("transposed", "digits look transposed")
    if _ONE_SIDED & {a.bound, b.bound}:
        wide, fine = (a, b) if a.bound in _ONE_SIDED else (b, a)
        verb = "does not reach" if fine.number > wide.number else "is above"
        return _conflict("bound", f"{say(wide)} {verb} {say(fine, quote=False)}")
    near = near_miss(a.number, b.number) if a.dimension != "ratio" else None
    if near is not None:
        return _conflict("near", near)
    return _conflict("differs", f"{say(a, quote=False)} against {say(b, quote=False)}")


def _scores(a: Quantity, b: Quantity) -> Relation:
    if a.unit and b.unit and a.unit != b.unit:
        return _incomparable("different kinds of score")
    one, other = (sorted(map(int, (q.digits or "0-0").split("-"))) for q in (a, b))
    if a.digits == b.digits:
        return _same("exact", "the same score")
    if one == other:
        return _same("reworded", "the same score from the other side")
    words = f"{a.digits} against {b.digits}"
    apart = sum(abs(x - y) for x, y in zip(one, other, strict=True))
    for x, y in zip(one, other, strict=True):
        if x != y and is_transposed(x, y):
            return _conflict("transposed", f"{words}, digits look transposed")
    return _conflict("near" if apart == 1 else "differs", words)


def _money(a: Quantity, b: Quantity) -> Relation:
    if same_currency(a.unit, b.unit):
        return _measured(a, b)
    if _equal(a.number, b.number) and a.number > 1:
        names = f"{currency_words(a.unit or '')} against {currency_words(b.unit or '')}"
        return _conflict("currency", names)
    return _incomparable("different currencies")


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


def _parts(a: Quantity, b: Quantity) -> Relation:
    """A fraction against a percentage: "a third" and 33%."""
    one = _in_unit(a, _PARTS[a.dimension], "percent")
    other = _in_unit(b, _PARTS[b.dimension], "percent")
    exact = a.bound == b.bound and abs(one.number - other.number) <= 0.5
    if exact:
        return _same("converted", f"{say(a, quote=False)} is {say(b, quote=False)}")
    if _hold(one, other):
        return _held(a, b)
    return _conflict("differs", f"{say(a, quote=False)} against {say(b, quote=False)}")


def _base(quantity: Quantity) -> tuple[float, float, float]:
    unit = quantity.unit or ""
    return tuple(to_base(x, unit) for x in (quantity.number, quantity.low, quantity.high))  # type: ignore[return-value]


def _converted(a: Quantity, b: Quantity) -> Relation:
    """Two figures in different units of one dimension."""
    (x, x_low, x_high), (y, y_low, y_high) = _base(a), _base(b)
    size = max(abs(x), abs(y), 1e-12)
    apart = abs(x - y) / size if a.dimension != "temperature" else abs(x - y) / 100
    within = x_low <= y <= x_high or y_low <= x <= y_high
    words = f"{say(a, quote=False)} is {_converted_words(a, b)}"
    if a.bound == b.bound and (within or apart < 0.005) and apart <= _CONVERTED:
        return _same("converted", words)
    one_sided = bool(_ONE_SIDED & {a.bound, b.bound})
    overlap = x_low <= y_high and y_low <= x_high
    if (one_sided and overlap) or (within and apart <= _ROUNDED) or apart < 0.005:
        return _held(a, b)
    if _equal(a.number, b.number):
        names = f"{UNITS[a.unit or ''].words} against {UNITS[b.unit or ''].words}"
        return _conflict("unit", names)
    if one_sided:
        return _conflict("bound", f"{say(a)} against {say(b)}")
    return _conflict("differs", f"{words}, not {say(b, quote=False)}")


def _converted_words(a: Quantity, b: Quantity) -> str:
    """`a` in the unit of `b`, as finely as a reader wants it."""
    number = from_base(to_base(a.number, a.unit or ""), b.unit or "")
    digits = 0 if abs(number) >= 10 else 1
    rounded = b.model_copy(update={"number": round(number, digits), "bound": "exact"})
    return say(rounded, quote=False)
