"""The slips that two different figures point to: swapped digits, a lost scale, one digit off."""

from decimal import Decimal

from factcheck.values.quantity_model import Quantity

_SCALE_NAMES = {0: "units", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}


def _aligned(one: float, other: float) -> tuple[str, str]:
    """The digits of both figures over one place value, trailing zeros kept."""
    a, b = Decimal(repr(abs(one))), Decimal(repr(abs(other)))
    places = max(-_exponent(a), -_exponent(b), 0)
    return str(int(a.scaleb(places))), str(int(b.scaleb(places)))


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def is_transposed(one: float, other: float) -> bool:
    """Whether swapping two neighbouring digits turns one figure into the other."""
    if float(one).is_integer() != float(other).is_integer():
        return False
    a, b = _aligned(one, other)
    if a == b or len(a) != len(b):
        return False
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    i, j = places
    return a[i] == b[j] and a[j] == b[i]


def scale_slip(one: float, other: float, scale: str | None, other_scale: str | None) -> str | None:
    """In words, how the same digits stand on different scales; None where they do not.

    `scale` and `other_scale` are the scale words as written. A factor of a thousand counts
    always, one of ten or a hundred only for figures of two digits or more.
    """
    low, high = sorted((abs(one), abs(other)))
    if low == 0:
        return None
    ratio = Decimal(repr(high)) / Decimal(repr(low))
    power = ratio.adjusted()
    if power < 1 or ratio != Decimal(10) ** power:
        return None
    if power % 3:
        return f"a factor of {10**power}" if len(_significant(low)) >= 2 else None
    first, second = scale or _scale_name(one), other_scale or _scale_name(other)
    if (scale or other_scale) and first != second:
        return f"{first} against {second}"
    return f"a factor of {10**power:,}"


def has_lost_scale(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts of two digits or more stand on scale words a thousand apart or more."""
    if not (a.words_scale and b.words_scale) or min(a.significant, b.significant) < 2:
        return False
    low, high = sorted((abs(a.number), abs(b.number)))
    return high >= low * _LOST_WORD


_LOST_WORD = 1000
"""Factor from which a scale word is lost or put for another: thousand, million, billion."""


def _significant(number: float) -> str:
    return format(Decimal(repr(number)), "f").replace(".", "").strip("0")


def _scale_name(number: float) -> str:
    size = Decimal(repr(abs(number))).adjusted() // 3 * 3
    return _SCALE_NAMES.get(size, "units")


def near_miss(one: float, other: float) -> str | None:
    """In words, how little two figures differ: by one, or in one digit of three or more."""
    if abs(one - other) == 1 and one == int(one):
        return "they differ by one"
    a, b = _aligned(one, other)
    if len(a) != len(b):
        return None
    while a.endswith("0") and b.endswith("0"):
        a, b = a[:-1], b[:-1]
    if len(a) >= 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return "one digit differs"
    return None
