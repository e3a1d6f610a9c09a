"""The base of a rate behind an amount: "a year", "-a-night", "per person per day", "each"."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.values.numeral_words import SMALL
from factcheck.values.numerals import read_numeral
from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import unit_at
from factcheck.values.quantity_words import singular
from factcheck.values.units import UNITS, Unit
from factcheck.values.wordlist import listed

_BASES: Final[dict[str, str]] = {
    noun: noun
    for noun in listed(
        "year month week day night hour minute second head tonne ton barrel litre gallon kilo kg "
        "ounce pound share ticket household seat pint mile unit bottle copy dose piece season "
        "game match km family student pupil child employee worker acre hectare room visit"
    )
} | {
    "liter": "litre",
    "person": "head",
    "capita": "head",
    "annum": "year",
    "kilogram": "kg",
    "kilo": "kg",
    "kilometre": "km",
    "kilometer": "km",
}
_ADVERBS: Final[dict[str, str]] = {
    "each": "head",
    "apiece": "head",
    "annually": "year",
    "yearly": "year",
    "daily": "day",
    "monthly": "month",
    "weekly": "week",
    "hourly": "hour",
    "nightly": "night",
}
_TIMES: Final = frozenset({"year", "month", "week", "day", "night", "hour", "minute", "second"})
_LATER: Final = frozenset(
    listed("later ago earlier after before on into from since old away when that who which")
)
_NO_RATES: Final = frozenset({"ordinal", "age", "category", "magnitude", "ratio"})
HELD: Final = frozenset({"mass", "substance", "activity", "dose", "volume"})
"""What a litre or a kilogram of something may hold."""
_GIVEN_OUT: Final = HELD | {"money", "energy"}
_HOLDERS: Final = frozenset({"volume", "mass", "area", "length"})
_NOUN_LEADS: Final = frozenset(listed("worth of in from to for '"))
_NO_NOUN: Final = frozenset(
    listed(
        "that which who whose when while after before since until as and or but because was were "
        "is are has have had will would could can may might must he she it they we said says"
    )
)
"""Words that end the noun behind which a rate's base may stand."""
_NO_SPAN_BEFORE: Final = frozenset(
    listed(
        "in within over for of half once twice times than after before by about during until "
        "nearly almost just only around"
    )
)
"""Words before "a year" that make it a length of time."""
_LONGEST_NOUN: Final = 7
_NAMES: Final = {"kg": "kg", "km": "km"}


class Rate(NamedTuple):
    """A rate's base, the index at which the mention ends and the one at which to read on."""

    per: str | None
    next: int
    resume: int


class _Base(NamedTuple):
    """A base, the index behind it, and its unit where that is no span of time."""

    per: str
    next: int
    unit: Unit | None = None

    @property
    def timed(self) -> bool:
        return self.per in _TIMES


def read_rate(tokens: Sequence[Token], amount: Amount) -> Rate:
    """What an amount is counted by; `per` is None where it is no rate."""
    at = amount.next
    token = tokens[at]
    if amount.dimension in _NO_RATES or token.before == "|":
        return Rate(None, at, at)
    found = _base(tokens, at)
    if found is not None and _fits(amount, found):
        return Rate(found.per, found.next, found.next)
    if token.low in _ADVERBS and amount.dimension in _GIVEN_OUT:
        return Rate(_ADVERBS[token.low], at + 1, at + 1)
    late = _behind_noun(tokens, amount)
    return Rate(late.per, at, late.next) if late is not None else Rate(None, at, at)


def _fits(amount: Amount, base: _Base) -> bool:
    return base.unit is None or base.unit.dimension != amount.dimension or (
        amount.dimension in HELD and base.per != amount.unit
    )  # fmt: skip


def _behind_noun(tokens: Sequence[Token], amount: Amount) -> _Base | None:
    """The base behind a noun that is not part of the mention: "300 trains a day"."""
    token = tokens[amount.next]
    if amount.dimension == "count" and token.kind == "word" and token.before == " ":
        found = _base(tokens, amount.next + 1)
        return found if found is not None and found.timed else None
    if amount.dimension not in _GIVEN_OUT or token.low not in _NOUN_LEADS:
        return None
    for at in range(amount.next + 1, amount.next + 1 + _LONGEST_NOUN):
        found = _closing(tokens, at, amount)
        if found is not None:
            return found
        token = tokens[at]
        apart = token.kind != "word" or token.before == "|"
        if apart or token.low in _NO_NOUN or token.low in SMALL:
            return None
    return None


def _closing(tokens: Sequence[Token], i: int, amount: Amount) -> _Base | None:
    """The base at token `i` behind a noun: "a year", "annually", "per litre", "in each litre"."""
    token = tokens[i]
    if token.low in _ADVERBS and _ADVERBS[token.low] in _TIMES:
        # "in daily trade" is no adverb
        tied = tokens[i + 1].kind == "word" and token.low != "annually"
        return None if tied else _Base(_ADVERBS[token.low], i + 1)
    if token.low in {"a", "an"} and tokens[i - 1].low in _NO_SPAN_BEFORE:
        return None
    found = _base(tokens, i)
    if found is None or not _fits(amount, found):
        return None
    held = found.unit is not None and amount.dimension in HELD
    return found if found.timed or held else None


def _sign(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """What opens a base, and the index behind it; "in each" and "for every" are one sign."""
    at = i + (tokens[i].low == "-" and tokens[i].before == "")
    token, after = tokens[at], tokens[at + 1]
    if token.before == "|":
        return None
    if token.low in {"in", "for"} and after.low in {"each", "every"} and after.before == " ":
        return "in", at + 2
    if token.low == "/" and token.before == "" == after.before:
        return "/", at + 1
    if token.low not in {"a", "an", "per", "each", "every"}:
        return None
    return token.low, at + 1 + (after.low == "-" and after.before == "")


def _base(tokens: Sequence[Token], i: int) -> _Base | None:
    """The base and the index behind it; of "per person per day" the day."""
    found = _sign(tokens, i)
    if found is None or tokens[found[1]].before == "|":
        return None
    sign, at = found
    base = _noun(tokens, at, sign) or _unit(tokens, at, sign)
    if base is None:
        return None
    behind = tokens[base.next]
    if sign in {"a", "an"} and behind.before != "|":
        next_ = tokens[base.next + 1]
        half = behind.low == "and" and next_.low == "a"
        spent = behind.low == "on" and next_.kind == "word"  # "$15 an hour on fuel"
        if (behind.low in _LATER and not spent) or half:
            return None
    further = _base(tokens, base.next)
    if further is not None and further.timed:
        return further
    return base._replace(next=base.next + (behind.low == "each" and behind.before != "|"))


def _noun(tokens: Sequence[Token], i: int, sign: str) -> _Base | None:
    per = _BASES.get(tokens[i].low)
    if per is None or (sign in {"/", "each", "every"} and per not in _TIMES):
        return None
    unit = next((unit for unit in UNITS.values() if per == _per(unit)), None)
    timed = per in _TIMES
    if sign == "in" and (timed or unit is None):
        return None
    return _Base(per, i + 1, None if timed else unit)


def _unit(tokens: Sequence[Token], i: int, sign: str) -> _Base | None:
    """A unit that things are spread over or dissolved in: "cubic metre", "100 millilitres"."""
    if sign in {"each", "every"}:
        return None
    many = read_numeral(tokens, i) if sign in {"per", "in", "/"} else None
    found = unit_at(tokens, many.next if many is not None else i)
    if found is None or found[0].dimension not in _HOLDERS:
        return None
    unit, behind = found
    if many is None or many.value == 1:
        return _Base(_per(unit), behind, unit)
    return _Base(f"{many.value:g} {unit.words}", behind, unit)


def _per(unit: Unit) -> str:
    return _NAMES.get(unit.name, singular(unit.words))


_SIZES: Final = {_per(unit): unit for unit in UNITS.values() if unit.dimension in _HOLDERS}


def size_of(per: str) -> tuple[str, float] | None:
    """The dimension and size, in base units, of what holds something; None of a span of time."""
    many, _, words = per.partition(" ")
    if many.replace(".", "").isdigit():
        unit = next((u for u in _SIZES.values() if u.words == words), None)
        return None if unit is None else (unit.dimension, float(many) * unit.factor)
    unit = _SIZES.get(per)
    return None if unit is None else (unit.dimension, unit.factor)
