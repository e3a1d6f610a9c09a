"""An amount as the grammar builds it, before a bound turns it into a quantity."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.values.numeral_words import SCALES
from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_bounds import Precision, interval
from factcheck.values.quantity_model import Bound, Quantity
from factcheck.values.quantity_tokens import Token


@dataclass(frozen=True)
class Amount:
    """An amount on tokens up to but not including `next`; `upper` is a range's other end."""

    next: int
    value: float
    dimension: str = "count"
    unit: str | None = None
    step: float = 1.0
    digits: str = ""
    scale: str | None = None
    upper: float | None = None
    spread: tuple[float, float] | None = None
    per: str | None = None

    def quantity(self, bound: Bound = "exact") -> Quantity:
        """The amount as plain data, with the interval that `bound` and precision allow."""
        value, stated = self.value, bound
        if self.upper is not None:
            low, high = self.value, self.upper
            value, stated = (low + high) / 2, "range"
        else:
            stated = bound if self.spread is None else "about"
            scaled = self.scale not in {None, "hundred"}
            precision = Precision(self.dimension, self.step, scaled, self.spread)
            low, high = interval(value, stated, precision)
        return Quantity(
            number=value,
            low=low,
            high=high,
            bound=stated,
            dimension=self.dimension,
            unit=self.unit,
            per=self.per,
            words_scale=self.scale,
            digits=self.digits or None,
        )

    def times(self, factor: float) -> "Amount":
        """The amount in a unit `factor` times as large: cents as euros."""
        upper = None if self.upper is None else self.upper * factor
        spread = None
        if self.spread is not None:
            spread = self.spread[0] * factor, self.spread[1] * factor
        return replace(
            self, value=self.value * factor, step=self.step * factor, upper=upper, spread=spread
        )

    def up_to(self, other: "Amount") -> "Amount":
        """The range from this amount to `other`, on the tokens of both."""
        return replace(other, value=self.value, upper=other.value, digits="")


def _range_sign(tokens: Sequence[Token], low: Numeral) -> int | None:
    """The index behind "to", "-", "-to-" or "or" after a range's lower end."""
    sign, at = tokens[low.next], low.next + 1
    previous = tokens[low.first - 1].low if low.first else ""
    if sign.before == "|" or sign.low not in {"-", "to", "or"} or low.form != "cardinal":
        return None
    if sign.low == "to" and previous == "from":  # a change, not a range
        return None
    if sign.low == "-" and tokens[at].low == "to":
        at += 1 + (tokens[at + 1].low == "-")
    return None if tokens[at].before == "|" else at


def _lower_end(low: Numeral, high: Numeral) -> float:
    """The lower end's value: in "eight to eleven billion" it has the upper end's scale."""
    if high.scale and not low.scale:
        scaled = low.value * SCALES[high.scale]
        return scaled if scaled < high.value else low.value
    return low.value


def amount_of(tokens: Sequence[Token], low: Numeral, *, money: bool = False) -> Amount:
    """A numeral as an amount without a unit yet, with the upper end of its range if it has one.

    "eight to eleven", "10-12", "five or six".
    """
    amount = Amount(
        next=low.next,
        value=low.value,
        step=low.step,
        digits=low.digits,
        scale=low.scale,
        spread=low.spread,
    )
    at = _range_sign(tokens, low)
    high = read_numeral(tokens, at, money=money) if at is not None else None
    if high is None or high.form != "cardinal":
        return amount
    value = _lower_end(low, high)
    reach = 2.0 if tokens[low.next].low == "or" else 20.0
    if not value < high.value <= reach * max(value, 1.0):
        return amount
    return Amount(high.next, value, step=high.step, scale=high.scale, upper=high.value)
