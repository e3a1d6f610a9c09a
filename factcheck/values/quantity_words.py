"""A quantity in an editor's words: "more than 340", "18 km", "€2.3 million a year"."""

from typing import Final

from factcheck.values.currencies import currency_words
from factcheck.values.numeral_words import VAGUE_NAMES
from factcheck.values.quantity_model import Quantity
from factcheck.values.units import UNITS

_HEDGES: Final[dict[str, str]] = {
    "about": "about ", "at_least": "at least ", "more_than": "more than ", "at_most": "at most ",
    "less_than": "less than ", "nearly": "nearly ",
}  # fmt: skip
_SHORT: Final[dict[str, str]] = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "C$", "AUD": "A$",
    "NZD": "NZ$", "HKD": "HK$",
}  # fmt: skip
_LONG_NAMES: Final = frozenset({
    "mi", "in", "ft", "second", "minute", "hour", "day", "week", "month", "year", "fortnight",
    "decade", "century", "acre", "sq mi", "sq ft", "pint", "gal", "bbl", "st", "kn", "t", "ton",
    "time", "pp", "bp", "deg", "l", "yd", "quarter year", "C", "F", "m", "ha",
    "V", "A", "W", "acre ft", "cu yd", "sq yd", "quintal", "fathom", "bushel", "J", "Ci",
})  # fmt: skip


def plain_number(number: float) -> str:
    """A figure with thousands separated and large ones on their scale: "2.34 billion"."""
    for factor, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(number) >= factor:
            return f"{number / factor:,.5g} {name}"
    text = f"{number:,.2f}".rstrip("0").rstrip(".")
    return text if text not in {"0", "-0"} or number == 0 else f"{number:.3g}"


def _amount(quantity: Quantity) -> str:
    figure, unit = plain_number(quantity.number), quantity.unit
    if quantity.words_scale in VAGUE_NAMES:
        figure = quantity.words_scale or figure
    elif quantity.bound == "range":
        figure = f"{plain_number(quantity.low)} to {plain_number(quantity.high)}"
    match quantity.dimension:
        case "score" | "ratio":
            return quantity.digits or figure
        case "percent":
            return f"{figure}%"
        case "category":
            return f"{'No.' if unit == 'rank' else unit} {figure}"
        case "money" if unit:
            short = _SHORT.get(unit)
            return f"{short}{figure}" if short else f"{figure} {currency_words(unit)}"
    return _with_unit(figure, unit, one=quantity.number == 1)


def _with_unit(figure: str, unit: str | None, *, one: bool) -> str:
    if unit not in UNITS or unit is None:
        return figure
    if unit not in _LONG_NAMES:
        return f"{figure} {unit}"
    words = UNITS[unit].words
    return f"{figure} {singular(words) if one else words}"


def singular(words: str) -> str:
    """The name of one of a unit: "foot", "century"."""
    odd = {"feet": "foot", "inches": "inch", "acre-feet": "acre-foot", "centuries": "century"}
    return odd.get(words, words.removesuffix("s"))


def say(quantity: Quantity, *, quote: bool = True) -> str:
    """The quantity in words; a hedged one in quotation marks unless `quote` is False."""
    vague = quantity.words_scale in VAGUE_NAMES
    hedge = "" if vague else _HEDGES.get(quantity.bound, "")
    rate = f" a {quantity.per}" if quantity.per else ""
    words = f"{hedge}{_amount(quantity)}{rate}"
    return f"“{words}”" if quote and (hedge or vague) else words
