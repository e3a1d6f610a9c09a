"""Amounts: a numeral with its currency or unit, as a range or compound where it is one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_bounds import Precision, interval
from factcheck.values.quantity_model import Bound, Quantity
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import currency_after, currency_before, unit_at
from factcheck.values.units import UNITS, Unit


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
        scaled = self.scale is not None and self.scale != "hundred"
        if self.upper is not None:
            low, high = self.value, self.upper
            value, stated = (low + high) / 2, "range"
        else:
            if self.spread is not None:
                stated = "about"
            precision = Precision(self.dimension, self.step, scaled, self.spread)
            low, high = interval(value, stated, precision)
        return Quantity(
            number=value, low=low, high=high, bound=stated, dimension=self.dimension,
            unit=self.unit, per=self.per, words_scale=self.scale, digits=self.digits or None,
        )  # fmt: skip


_NOT_ONE: Final = frozenset(
    "of another or and in to for on at by from with who whom whose that which is was has had have "
    "can could would will must should may might does did do said says as but when where if so "
    "than then after before because a an the he she they it you i we his her their day thing way "
    "step side last final big such seems knows wants gets sees tells hopes fears thinks feels never ever always also not about "
    "into over under more less".split()
)
_PRONOMINAL: Final = frozenset({"the", "a", "this", "that", "each", "every", "another"})
_COMPARED: Final = frozenset(
    "more less fewer higher lower larger smaller bigger longer shorter cheaper faster older".split()
)
_CHANGING: Final = frozenset(
    "from rose rise rises rising fell raised raise raises cut increased increase jumped climbed "
    "lifted up down reduced revised by grew soared went gained added improved boosted".split()
)
"""Words before "$8 million to $11 million" that make it a change, not a range."""
_MASSES: Final = frozenset("numbers population audience circulation ridership traffic".split())
_COUNTED_MILLIONS: Final = frozenset(
    "people users customers homes households viewers passengers votes voters jobs children "
    "tonnes barrels downloads subscribers doses tickets visitors residents inhabitants acres "
    "hectares followers members workers shares copies items cars vehicles streams fans patients "
    "refugees migrants adults women men pupils students units views litres gallons travellers "
    "citizens britons americans accounts records files songs books animals birds trees".split()
)
_WHOLE_OF: Final = frozenset("of the its their his her all those these that what our".split())
_ARTICLE_UNITS: Final = frozenset({"hour", "mi", "km", "fortnight", "decade", "m", "t", "l"})


def _attributive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen at `i` ties a word to the figure: "three-judge"."""
    return (
        tokens[i].low == "-"
        and tokens[i].before == ""
        and tokens[i + 1].kind == "word"
        and tokens[i + 1].before == ""
    )


def _same_in_brackets(tokens: Sequence[Token], i: int, value: float) -> int:
    """Index behind "(38)" where it repeats the figure in words, else `i`."""
    if tokens[i].text == "(" and tokens[i + 1].kind == "number" and tokens[i + 2].text == ")":
        again = read_numeral(tokens, i + 1)
        if again is not None and again.value == value:
            return i + 3
    return i


def _counts(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether "one" counts something, instead of standing for somebody."""
    token, after = tokens[numeral.first], tokens[numeral.next]
    if token.low not in {"one", "zero"} or numeral.next > numeral.first + 1:
        return True
    if _attributive(tokens, numeral.next) or after.text == "%":
        return True
    if after.kind != "word" or after.before == "|":
        return False
    if token.text.istitle() and after.text.istitle():
        return False
    first = numeral.first
    if first > 1 and tokens[first - 2].low in _PRONOMINAL and tokens[first - 1].kind == "word":
        return False  # "the lower one"
    return after.low not in _NOT_ONE and not after.low.endswith(("ly", "n't"))


def _range_end(tokens: Sequence[Token], low: Numeral, *, money: bool) -> Numeral | None:
    """The upper end of "eight to eleven", "10-12", "five or six" behind `low`."""
    sign = tokens[low.next]
    at = low.next + 1
    previous = tokens[low.first - 1].low if low.first else ""
    if sign.before == "|" or sign.low not in {"-", "to", "or"} or low.form != "cardinal":
        return None
    if sign.low == "to" and previous == "from":
        return None
    if sign.low == "-" and tokens[at].low == "to":
        at += 2 if tokens[at + 1].low == "-" else 1
    if tokens[at].before == "|" or not (high := read_numeral(tokens, at, money=money)):
        return None
    if high.form != "cardinal":
        return None
    value = _inherit(low, high)
    reach = 2.0 if sign.low == "or" else 20.0
    return high if value < high.value <= reach * max(value, 1.0) else None


def _inherit(low: Numeral, high: Numeral) -> float:
    """The lower end's value: in "eight to eleven billion" it has the upper end's scale."""
    if high.scale and not low.scale:
        factor = high.value / float(_mantissa(high))
        if low.value * factor < high.value:
            return low.value * factor
    return low.value


def _mantissa(numeral: Numeral) -> float:
    factor = {"hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7,
              "billion": 1e9, "trillion": 1e12}  # fmt: skip
    return numeral.value / factor[numeral.scale or "hundred"]


def _from(numeral: Numeral, upper: Numeral | None = None) -> Amount:
    """An amount without a unit yet."""
    if upper is None:
        return Amount(
            next=numeral.next, value=numeral.value, step=numeral.step, digits=numeral.digits,
            scale=numeral.scale, spread=numeral.spread,
        )  # fmt: skip
    return Amount(
        next=upper.next, value=_inherit(numeral, upper), upper=upper.value, step=upper.step,
        scale=upper.scale, digits="",
    )  # fmt: skip


def _times(amount: Amount, factor: float) -> Amount:
    upper = None if amount.upper is None else amount.upper * factor
    return replace(amount, value=amount.value * factor, step=amount.step * factor, upper=upper)


def _money_before(tokens: Sequence[Token], i: int) -> Amount | None:
    sign = currency_before(tokens, i)
    if sign is None:
        return None
    numeral = read_numeral(tokens, sign[1], money=True)
    if numeral is None or numeral.form != "cardinal":
        return None
    if sign[0] == "ZAR" and not numeral.scale and numeral.value < 100:
        return None
    amount = replace(
        _from(numeral, _range_end(tokens, numeral, money=True)), dimension="money", unit=sign[0]
    )
    if amount.upper is None and tokens[amount.next].low == "-":
        other = _money_before(tokens, amount.next + 1)
        if other is not None and other.upper is None and amount.value < other.value:
            return replace(other, value=amount.value, upper=other.value, digits="")
    if amount.upper is None and tokens[amount.next].low == "to":
        before = {token.low for token in tokens[max(0, i - 4) : i]}
        other = None if before & _CHANGING else _money_before(tokens, amount.next + 1)
        if other is not None and other.unit == amount.unit and amount.value < other.value:
            return replace(other, value=amount.value, upper=other.value, digits="")
    if tokens[amount.next].low == "dollars":
        return replace(amount, next=amount.next + 1)
    return amount


def _measure(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """`amount` with the unit or currency behind it; None where there is none."""
    at = amount.next
    hyphen = _attributive(tokens, at)
    at += hyphen
    large = bool(amount.scale) or amount.value >= 100
    million = amount.scale in {"million", "billion", "trillion"}
    coin = currency_after(tokens, at, large=large, million=million)
    if coin is not None:
        return replace(_times(amount, coin[1]), next=coin[2], dimension="money", unit=coin[0])
    found = unit_at(tokens, at)
    if found is None:
        return None
    unit, behind = found
    if tokens[at].text == "s" and amount.step >= 1:  # "the 90s"
        return None
    return replace(amount, next=behind, dimension=unit.dimension, unit=_unit_name(unit))


def _unit_name(unit: Unit) -> str | None:
    return None if unit.name in {"%", "points"} else unit.name


def _compound(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Add the smaller units: "six hours and fifty minutes", "5ft 11in", "an hour and a half"."""
    unit = UNITS.get(amount.unit or "")
    if unit is None or amount.upper is not None or unit.dimension not in {
        "length", "duration", "mass"
    }:  # fmt: skip
        return amount
    at = amount.next
    if tokens[at].low == "and" and tokens[at + 1].low in {"a", "three"}:
        fraction = read_numeral(tokens, at + 1)
        if fraction is not None and fraction.form == "fraction":
            behind = tokens[fraction.next]
            if behind.low != "of" and unit_at(tokens, fraction.next) is None:
                total = amount.value + fraction.value
                return replace(amount, next=fraction.next, value=total, step=fraction.value)
    at += tokens[at].low == "," and unit.dimension == "duration"
    at += tokens[at].low == "and"
    if tokens[at].before == "|" or (tokens[at].low == "-"):
        return amount
    numeral = read_numeral(tokens, at)
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return amount
    found = unit_at(tokens, numeral.next)
    if found is None or found[0].dimension != unit.dimension:
        return amount
    part = numeral.value * found[0].factor / unit.factor
    if not found[0].factor < unit.factor or part >= 1:
        return amount
    step = numeral.step * found[0].factor / unit.factor
    total = Amount(found[1], amount.value + part, unit.dimension, unit.name, step, "")
    return _compound_tail(tokens, total, found[0])


def _compound_tail(tokens: Sequence[Token], total: Amount, last: Unit) -> Amount:
    """A third part, as in "two hours, five minutes and ten seconds"."""
    tail = _compound(tokens, Amount(total.next, 0.0, last.dimension, last.name))
    if tail.next == total.next or total.unit is None:
        return total
    part = tail.value * last.factor / UNITS[total.unit].factor
    return replace(total, next=tail.next, value=total.value + part)


def _part(tokens: Sequence[Token], numeral: Numeral, hedged: bool) -> Amount | None:
    """A fraction: of a unit ("half an hour", "a third of a metre") or of a whole ("a third of")."""
    at = numeral.next
    amount = replace(_from(numeral), digits=numeral.digits)
    for skipped in (("of", "a"), ("of", "an"), ("a",), ("an",)):
        if tuple(t.low for t in tokens[at : at + len(skipped)]) == skipped:
            measured = _measure(tokens, replace(amount, next=at + len(skipped)))
            if measured is not None and measured.dimension not in {"percent", "points"}:
                return measured
    measured = _measure(tokens, amount)
    if measured is not None:
        return measured
    after, first = tokens[at], tokens[numeral.first]
    previous = tokens[numeral.first - 1].low if numeral.first else ""
    plural = not numeral.digits.startswith("1/") or numeral.in_digits
    accepted = (
        plural
        or hedged
        or (after.low == "of" and after.before != "|")
        or after.low in _COMPARED
        or (first.low == "half" and after.low in _WHOLE_OF and previous not in {"in", "and"})
        or (previous in {"by", "than"} and after.kind != "word")
    )
    return replace(amount, dimension="ratio") if accepted else None


def _millions(tokens: Sequence[Token], i: int, numeral: Numeral) -> Numeral:
    """ "2.3m euros" and "2.3m people" are millions, "2.3m high" are metres."""
    scaled = read_numeral(tokens, i, money=True)
    if scaled is None or scaled.next == numeral.next:
        return numeral
    after = tokens[scaled.next]
    money = currency_after(tokens, scaled.next, large=True, million=True)
    if money or after.low in _COUNTED_MILLIONS:
        return scaled
    # "passenger numbers fell to 148m."
    talk = {token.low for token in tokens[max(0, i - 12) : i]}
    bare = after.kind != "word" and talk & (_COUNTED_MILLIONS | _MASSES)
    return scaled if bare and tokens[i + 1].low == "m" else numeral


def _article_unit(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "an hour", "a mile", "a decade"."""
    found = unit_at(tokens, i + 1)
    if found is None and tokens[i + 1].low != "year":
        return None
    unit, behind = found if found is not None else (UNITS["year"], i + 2)
    if tokens[i + 1].low.endswith("s"):
        return None
    plain = Amount(behind, 1.0, unit.dimension, unit.name, 1.0, "1")
    whole = _compound(tokens, plain)
    if whole.next > behind:
        return whole
    return plain if unit.name in _ARTICLE_UNITS and tokens[i + 1].kind == "word" else None


def _torn(tokens: Sequence[Token], i: int, behind: int) -> bool:
    """Whether the figure is part of something longer: "3:1", "12x", "40s", "5/11"."""
    token, after, beyond = tokens[i], tokens[behind], tokens[behind + 1]
    if token.kind != "number":
        return False
    previous = tokens[i - 1] if i else None
    if previous is not None and token.before == "" and previous.text in {"/", ":", ".", "x"}:
        if i > 1 and tokens[i - 1].before == "":
            return True
    if after.text in {":", "/", "x"} and after.before == "" == beyond.before:
        return beyond.kind == "number"
    return after.kind == "word" and after.before == ""


def _bare(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a sum in millions has lost its unit: "It was 2.6 billion before"."""
    after = tokens[amount.next]
    alone = after.kind != "word" or after.before == "|" or after.low in _NOT_ONE - {"of"}
    return amount.scale in {"million", "billion", "trillion"} and alone and amount.spread is None


def _first_of_many(tokens: Sequence[Token], i: int) -> bool:
    """Whether "first" ranks something, instead of saying when ("who blinked first.")."""
    after = tokens[i + 1]
    ranked = after.kind in {"word", "number"} and after.before == " "
    return ranked or (i > 0 and tokens[i - 1].low in {"the", "very"})


def _signed(tokens: Sequence[Token], i: int, amount: Amount) -> Amount:
    """`amount` below zero where a minus stands before it and the dimension knows one."""
    if not i or amount.dimension not in {"temperature", "percent", "points"}:
        return amount
    before = tokens[i - 1]
    sign = before.low == "-" and tokens[i].before == "" and before.before != ""
    if (sign or before.low == "minus") and amount.upper is None:
        return replace(amount, value=-amount.value)
    return amount


def read_amount(tokens: Sequence[Token], i: int, *, hedged: bool = False) -> Amount | None:
    """The amount that starts at token `i`: money, measure, part, rank or bare count; or None."""
    money = _money_before(tokens, i)
    if money is not None:
        return money
    if tokens[i].low in {"a", "an"}:
        article = _article_unit(tokens, i)
        if article is not None:
            return article
    numeral = read_numeral(tokens, i)
    if numeral is None:
        return None
    if numeral.form == "fraction":
        return _part(tokens, numeral, hedged)
    if numeral.form == "ordinal":
        if tokens[i].low == "first" and not _first_of_many(tokens, i):
            return None
        listing = tokens[i].text.istitle() and tokens[numeral.next].text == ","
        if listing and (not i or tokens[i - 1].kind == "mark" or tokens[i].before == "|"):
            return None  # "Second, the court holds"
        return replace(_from(numeral), dimension="ordinal")
    numeral = _millions(tokens, i, numeral)
    numeral = numeral._replace(next=_same_in_brackets(tokens, numeral.next, numeral.value))
    amount = _from(numeral, _range_end(tokens, numeral, money=False))
    measured = _measure(tokens, amount)
    if measured is None and numeral.form == "vague" and tokens[amount.next].low == "of":
        measured = _measure(tokens, replace(amount, next=amount.next + 1))
    if measured is not None:
        return _signed(tokens, i, _compound(tokens, measured))
    if _torn(tokens, i, amount.next) or (amount.upper is None and not _counts(tokens, numeral)):
        return None
    decimal = amount.upper is None and numeral.step < 1 and not amount.scale
    return replace(amount, dimension="number") if decimal or _bare(tokens, amount) else amount
