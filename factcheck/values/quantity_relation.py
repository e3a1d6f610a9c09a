"""How two quantities relate: same, compatible, in conflict (and what slip it looks like).

A figure holds what rounds to it as written; a hedge holds what a sensible writer means by it;
units are converted within the rounding of either side; currencies never are.
"""

from collections.abc import Callable, Iterator
from typing import Final

from factcheck.values.currencies import currency_words, same_currency
from factcheck.values.quantity_converted import converted, parts
from factcheck.values.quantity_measured import measured
from factcheck.values.quantity_model import Quantity, QuantityMention
from factcheck.values.quantity_rates import HELD, size_of
from factcheck.values.quantity_slips import is_transposed, scale_slip
from factcheck.values.quantity_steps import compatible, conflict, equal, incomparable, same
from factcheck.values.relation import Relation, Step
from factcheck.values.units import UNITS, to_base

_SHADES: Final = (
    (Step.SAME, ("exact", "converted", "reworded")),
    (Step.COMPATIBLE, ("rounded", "bound", "approximate")),
    (Step.CONFLICT, ("unit", "scale", "currency", "transposed", "near", "bound", "differs")),
)
"""Steps and shades in the order in which the relation of two mentions prefers them."""
_ALIKE: Final = (
    frozenset({"pp", None}),
    frozenset({"t", "ton"}),
    frozenset({"deg", "C"}),
    frozenset({"deg", "F"}),
)
"""Units that one word may stand for: "points" for percentage points, "degrees" for either."""

_MILES: Final = frozenset({"mi", "nmi"})
"""At sea a mile is a nautical one; who gives another number has converted it."""


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
    for place, (step, shades) in enumerate(_SHADES):
        if relation.step == step:
            return place, shades.index(relation.shade)
    return len(_SHADES), 0


def _relate(a: Quantity, b: Quantity) -> Relation:
    if a == b:
        return same("exact", "the same figure")
    if a.per and b.per and a.per != b.per:
        held = _held_alike(a, b)
        return incomparable("figures for different spans") if held is None else held
    if a.per != b.per and not _same_digits(a, b):
        return incomparable("figures for different spans")
    kinds = frozenset({a.dimension, b.dimension})
    compare = _COMPARERS.get(kinds, _alike if len(kinds) == 1 else None)
    return compare(a, b) if compare else incomparable("different kinds of figure")


def _same_digits(a: Quantity, b: Quantity) -> bool:
    """Whether a rate and a plain figure are one number, or it with another scale word."""
    if equal(a.number, b.number):
        return True
    telling = min(a.significant, b.significant) > 1
    return telling and scale_slip(a.number, b.number, a.words_scale, b.words_scale) is not None


def _held_alike(a: Quantity, b: Quantity) -> Relation | None:
    """Compare two concentrations of other bases: milligrams a litre, grams a cubic metre."""
    mine, other = size_of(a.per or ""), size_of(b.per or "")
    if mine is None or other is None or mine[0] != other[0] or a.dimension != b.dimension:
        return None
    if a.dimension not in HELD:
        return None
    ratio = mine[1] / other[1]
    scaled = {name: getattr(b, name) * ratio for name in ("number", "low", "high")}
    relation = _alike(a, b.model_copy(update={**scaled, "per": a.per}))
    if relation.step == Step.CONFLICT and equal(a.number, b.number):
        return conflict("unit", f"a {a.per} against a {b.per}")
    return relation


def _alike(a: Quantity, b: Quantity) -> Relation:
    """Two figures of one dimension that needs no rules of its own."""
    units = frozenset({a.unit, b.unit})
    at_sea = units == _MILES and equal(a.number, b.number)
    if a.unit == b.unit or units in _ALIKE or at_sea:
        return measured(a, b)
    if a.unit in UNITS and b.unit in UNITS and a.dimension not in {"count", "category"}:
        found = converted(a, b)
        rough = found.step == Step.CONFLICT and (_about_half(a, b) or _about_half(b, a))
        return compatible("rounded", "a half of it, roughly") if rough else found
    return incomparable("different kinds of figure")


def _about_half(half: Quantity, other: Quantity) -> bool:
    """Whether the one is half an hour, or half of another time, and the other about as long."""
    if half.dimension != "duration" or half.digits != "1/2" or not half.unit or not other.unit:
        return False
    low, high = to_base(half.low, half.unit), to_base(half.high, half.unit)
    return low <= to_base(other.number, other.unit) <= high


def _bare(a: Quantity, b: Quantity) -> Relation:
    """A bare decimal against a figure on its scale; a pact's points against their count."""
    if a.unit is None and b.unit is None:
        return measured(a, b)
    return incomparable("different kinds of figure")


def _unitless(a: Quantity, b: Quantity) -> Relation:
    """A figure that lost its unit ("it was 2.6 billion") can agree, or show a slip; no more."""
    relation = measured(a, b)
    unsure = relation.step == Step.CONFLICT and relation.shade not in {"scale", "transposed"}
    return incomparable("a figure without its unit") if unsure else relation


def _scores(a: Quantity, b: Quantity) -> Relation:
    if a.unit and b.unit and a.unit != b.unit:
        return incomparable("different kinds of score")
    one, other = (sorted(map(int, (q.digits or "0-0").split("-"))) for q in (a, b))
    if a.digits == b.digits:
        return same("exact", "the same score")
    if one == other:
        return same("reworded", "the same score from the other side")
    words = f"{a.digits} against {b.digits}"
    apart = sum(abs(x - y) for x, y in zip(one, other, strict=True))
    for x, y in zip(one, other, strict=True):
        if x != y and is_transposed(x, y):
            return conflict("transposed", f"{words}, digits look transposed")
    return conflict("near" if apart == 1 else "differs", words)


def _money(a: Quantity, b: Quantity) -> Relation:
    if same_currency(a.unit, b.unit):
        return measured(a, b)
    if equal(a.number, b.number) and a.number > 1:
        names = f"{currency_words(a.unit or '')} against {currency_words(b.unit or '')}"
        return conflict("currency", names)
    return incomparable("different currencies")


_COMPARERS: Final[dict[frozenset[str], Callable[[Quantity, Quantity], Relation]]] = {
    frozenset({"score"}): _scores,
    frozenset({"money"}): _money,
    frozenset({"ratio", "percent"}): parts,
    frozenset({"number", "money"}): _unitless,
    frozenset({"number", "count"}): _unitless,
    frozenset({"number", "magnitude"}): _bare,
    frozenset({"number", "percent"}): _bare,
    frozenset({"number", "points"}): _bare,
    frozenset({"count", "points"}): _bare,
}
"""How to compare, by the dimensions of both sides."""
