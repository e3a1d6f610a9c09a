"""Two figures in one unit: what each one's words allow, and what slip a conflict looks like."""

from typing import Final

from factcheck.values.numeral_words import VAGUE_NAMES
from factcheck.values.quantity_model import Quantity
from factcheck.values.quantity_slips import is_transposed, near_miss, scale_slip
from factcheck.values.quantity_steps import compatible, conflict, equal, same
from factcheck.values.quantity_words import say
from factcheck.values.relation import Relation

ONE_SIDED: Final = frozenset({"at_least", "more_than", "at_most", "less_than", "nearly", "range"})
"""Bounds whose interval is meant as a whole, not as a rounding of the number."""


def measured(a: Quantity, b: Quantity) -> Relation:
    """Two figures in one unit."""
    one_number = equal(a.number, b.number) and a.bound == b.bound
    if one_number and (a.bound != "range" or equal(a.low, b.low)):
        return same("exact", "the same figure")
    if _excluding(a, b):
        return conflict("bound", f"{say(a)} rules out {say(b)}")
    if equal(a.number, b.number) or hold(a, b):
        return held(a, b)
    return slip(a, b)


def _excluding(a: Quantity, b: Quantity) -> bool:
    """ "more than 5,000" against "fewer than 5,000"."""
    return equal(a.number, b.number) and {a.bound, b.bound} == {"more_than", "less_than"}


def hold(a: Quantity, b: Quantity) -> bool:
    """Whether one figure fits what the other's words allow."""
    if ONE_SIDED & {a.bound, b.bound}:
        return a.low <= b.high and b.low <= a.high
    return a.low <= b.number <= a.high or b.low <= a.number <= b.high


def held(a: Quantity, b: Quantity) -> Relation:
    """The relation of two figures of which one fits the other's words."""
    if ONE_SIDED & {a.bound, b.bound}:
        wide, fine = (a, b) if a.bound in ONE_SIDED else (b, a)
        return compatible("bound", f"{say(wide)} allows {say(fine, quote=False)}")
    if "about" in (a.bound, b.bound):
        wide, fine = (a, b) if a.bound == "about" else (b, a)
        return compatible("approximate", f"{say(wide)} fits {say(fine, quote=False)}")
    wide, fine = (a, b) if a.high - a.low >= b.high - b.low else (b, a)
    return compatible("rounded", f"{say(fine, quote=False)} rounds to {say(wide, quote=False)}")


def _ends(quantity: Quantity) -> tuple[float, ...]:
    """The figures as said: both ends of a range, none of a vague word."""
    if quantity.words_scale in VAGUE_NAMES:
        return ()
    return (quantity.low, quantity.high) if quantity.bound == "range" else (quantity.number,)


def _scale(a: Quantity, b: Quantity) -> str | None:
    slips = (scale_slip(x, y, a.words_scale, b.words_scale) for x in _ends(a) for y in _ends(b))
    return next(filter(None, slips), None)


def slip(a: Quantity, b: Quantity) -> Relation:
    """The conflict of two figures in one unit, by the slip that it looks like."""
    scale = _scale(a, b)
    if scale is not None:
        return conflict("scale", scale)
    written = a.digits and b.digits and is_transposed(a.number, b.number)
    if written:
        return conflict("transposed", "digits look transposed")
    one_sided = [q for q in (a, b) if q.bound in ONE_SIDED or q.words_scale in VAGUE_NAMES]
    if one_sided:
        wide, fine = (a, b) if one_sided[0] is a else (b, a)
        verb = "does not reach" if fine.number > wide.number else "is above"
        return conflict("bound", f"{say(wide)} {verb} {say(fine, quote=False)}")
    near = near_miss(a.number, b.number) if a.dimension != "ratio" else None
    if near is not None:
        return conflict("near", near)
    return conflict("differs", f"{say(a, quote=False)} against {say(b, quote=False)}")
