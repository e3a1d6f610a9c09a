"""Measures: an amount with the unit or currency behind it, compound ones and parts of a unit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_amount import Amount, amount_of
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import currency_after, unit_at
from factcheck.values.units import UNITS, Unit
from factcheck.values.wordlist import listed

COUNTED_MILLIONS: Final = frozenset(
    listed(
        "people users customers homes households viewers passengers votes voters jobs children "
        "tonnes barrels downloads subscribers doses tickets visitors residents inhabitants acres "
        "hectares followers members workers shares copies items cars vehicles streams fans "
        "patients refugees migrants adults women men pupils students units views litres gallons "
        "travellers citizens accounts records files songs books animals birds trees"
    )
)
"""Nouns behind "2.3m" that make it millions, not metres."""
_MASSES: Final = frozenset(
    listed(
        "numbers population audience circulation ridership traffic attendance turnout crowd "
        "marched organisers organizers protesters sold"
    )
)
_ARTICLE_UNITS: Final = frozenset({"hour", "mi", "km", "fortnight", "decade", "m", "t", "l"})
_COMPOUND: Final = frozenset({"length", "duration", "mass"})
_WHOLE_OF: Final = frozenset(listed("of the its their his her all those these that what our"))
_COMPARED: Final = frozenset(
    listed("more less fewer higher lower larger smaller bigger longer shorter cheaper faster")
)


def attributive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen at `i` ties a word to the figure: "three-judge"."""
    return (
        tokens[i].low == "-"
        and tokens[i].before == ""
        and tokens[i + 1].kind == "word"
        and tokens[i + 1].before == ""
    )


def measure(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """`amount` with the unit or currency behind it; None where there is none."""
    at = amount.next + attributive(tokens, amount.next)
    large = bool(amount.scale) or amount.value >= 100
    million = amount.value >= 1_000_000
    coin = currency_after(tokens, at, large=large, million=million)
    if coin is not None:
        return replace(amount.times(coin[1]), next=coin[2], dimension="money", unit=coin[0])
    found = unit_at(tokens, at)
    if found is None or (tokens[at].text == "s" and amount.step >= 1):  # "the 90s"
        return None
    unit, behind = found
    name = None if unit.name in {"%", "points"} else unit.name
    return replace(amount, next=behind, dimension=unit.dimension, unit=name)


def compound(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Add the smaller units: "six hours and fifty minutes", "5ft 11in", "an hour and a half"."""
    unit = UNITS.get(amount.unit or "")
    if unit is None or amount.upper is not None or unit.dimension not in _COMPOUND:
        return amount
    return _and_a_half(tokens, amount) or _smaller(tokens, amount, unit) or amount


def _and_a_half(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    at = amount.next + 1
    if tokens[amount.next].low != "and" or tokens[at].low not in {"a", "three"}:
        return None
    part = read_numeral(tokens, at)
    if part is None or part.form != "fraction" or tokens[part.next].low == "of":
        return None
    if unit_at(tokens, part.next) is not None:
        return None
    value = amount.value + part.value
    return replace(amount, next=part.next, value=value, step=part.value, digits=f"{value:g}")


def _smaller(tokens: Sequence[Token], amount: Amount, unit: Unit) -> Amount | None:
    at = amount.next
    at += tokens[at].low == "," and unit.dimension == "duration"
    at += tokens[at].low == "and"
    numeral = read_numeral(tokens, at) if tokens[at].before != "|" else None
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
    found = unit_at(tokens, numeral.next)
    if found is None or found[0].dimension != unit.dimension:
        return None
    smaller, behind = found
    ratio = smaller.factor / unit.factor
    if ratio >= 1 or numeral.value * ratio >= 1:
        return None
    # a third part follows the same way: "two hours, five minutes and ten seconds"
    rest = compound(tokens, Amount(behind, numeral.value, smaller.dimension, smaller.name))
    value = amount.value + rest.value * ratio
    return Amount(rest.next, value, unit.dimension, unit.name, numeral.step * ratio)


def article_unit(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "an hour", "a mile", "a decade", "a year and a half" at token `i`."""
    found = unit_at(tokens, i + 1)
    if found is None or tokens[i + 1].kind != "word" or tokens[i + 1].low.endswith("s"):
        return None
    unit, behind = found
    plain = Amount(behind, 1.0, unit.dimension, unit.name, 1.0, "1")
    whole = compound(tokens, plain)
    return whole if whole.next > behind or unit.name in _ARTICLE_UNITS else None


def race_time(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "1:42.31": minutes, seconds and parts of a second at token `i`."""
    colon, rest = tokens[i + 1], tokens[i + 2]
    tied = colon.text == ":" and colon.before == rest.before == ""
    if not tied or tokens[i].kind != "number" or rest.kind != "number":
        return None
    minutes, seconds = read_numeral(tokens, i), read_numeral(tokens, i + 2)
    if minutes is None or seconds is None or minutes.step < 1 or not 0.0001 < seconds.step < 1:
        return None
    value = minutes.value + seconds.value / 60
    return Amount(i + 3, value, "duration", "minute", seconds.step / 60)


def millions(tokens: Sequence[Token], i: int, numeral: Numeral) -> Numeral:
    """ "2.3m euros" and "2.3m people" are millions, "2.3m high" are metres."""
    scaled = read_numeral(tokens, i, money=True)
    if scaled is None or scaled.next == numeral.next:
        return numeral
    after = tokens[scaled.next]
    if after.low in COUNTED_MILLIONS or currency_after(
        tokens, scaled.next, large=True, million=True
    ):
        return scaled
    # "passenger numbers fell to 148m."
    talk = {token.low for token in tokens[max(0, i - 12) : i]}
    bare = after.kind != "word" and talk & (COUNTED_MILLIONS | _MASSES)
    return scaled if bare and tokens[i + 1].low == "m" else numeral


def part(tokens: Sequence[Token], numeral: Numeral, *, hedged: bool) -> Amount | None:
    """A fraction: of a unit ("half an hour", "a third of a metre") or of a whole ("a third of")."""
    amount = replace(amount_of(tokens, numeral), digits=numeral.digits)
    measured = _part_of_unit(tokens, amount)
    if measured is not None:
        return measured
    accepted = hedged or _is_part(tokens, numeral)
    return replace(amount, dimension="ratio") if accepted else None


def _part_of_unit(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    at = amount.next
    at += tokens[at].low == "of" and tokens[at + 1].low in {"a", "an"}
    at += tokens[at].low in {"a", "an"}
    measured = measure(tokens, replace(amount, next=at))
    return None if measured is None or measured.dimension in {"percent", "points"} else measured


def _is_part(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether "a third", "half" are a part here, no rank and no half of a match."""
    after, first = tokens[numeral.next], tokens[numeral.first]
    previous = tokens[numeral.first - 1].low if numeral.first else ""
    return (
        not numeral.digits.startswith("1/")
        or numeral.in_digits
        or (after.low == "of" and after.before != "|")
        or after.low in _COMPARED
        or (first.low == "half" and after.low in _WHOLE_OF and previous not in {"in", "and"})
        or (previous in {"by", "than"} and (after.kind != "word" or after.low in _AFTER_PART))
    )


_AFTER_PART: Final = frozenset(
    listed("since under in from to over last this compared on and for at after as within during")
)
"""Words behind "by a fifth" that show it to be no rank of something."""
