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
    a, b = _aligned(one, other)
    if a == b or len(a) != len(b):
        return False
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    i, j = places
    return a[i] == b[j] and a[j] == b[i]


def scale_slip(a: Quantity, b: Quantity) -> str | None:
    """In words, how the same digits stand on different scales; None where they do not."""
    low, high = sorted((abs(a.number), abs(b.number)))
    if low == 0:
        return None
    ratio = Decimal(repr(high)) / Decimal(repr(low))
    power = ratio.adjusted()
    if power < 1 or ratio != Decimal(10) ** power:
        return None
    worded = a.words_scale or b.words_scale
    if power % 3 == 0:
        one, other = _scale_name(a), _scale_name(b)
        return f"{one} against {other}" if worded and one != other else f"a factor of {ratio:,f}"
    digits = len(str(low).replace(".", "").strip("0"))
    return f"a factor of {10**power}" if digits >= 2 else None


def _scale_name(quantity: Quantity) -> str:
    if quantity.words_scale:
        return quantity.words_scale
    size = Decimal(repr(abs(quantity.number))).adjusted() // 3 * 3
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
