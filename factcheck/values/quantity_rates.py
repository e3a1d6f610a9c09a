"""The base of a rate behind an amount: "a year", "-a-night", "per person per day", "each"."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_tokens import Token
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
_LATER: Final = frozenset(listed("later ago earlier after before on into from since old"))
_NO_RATES: Final = frozenset({"ordinal", "age", "category", "magnitude", "ratio"})
_GIVEN_OUT: Final = frozenset({"money", "energy", "volume", "mass"})


class Rate(NamedTuple):
    """A rate's base, the index at which the mention ends and the one at which to read on."""

    per: str | None
    next: int
    resume: int


def read_rate(tokens: Sequence[Token], amount: Amount) -> Rate:
    """What an amount is counted by; `per` is None where it is no rate."""
    at = amount.next
    token = tokens[at]
    if amount.dimension in _NO_RATES or token.before == "|":
        return Rate(None, at, at)
    if token.low in _ADVERBS and amount.dimension in _GIVEN_OUT:
        return Rate(_ADVERBS[token.low], at + 1, at + 1)
    found = _base(tokens, at)
    if found is not None:
        return Rate(found[0], found[1], found[1])
    # "300 trains a day": the noun stands between, and is not part of the mention
    if amount.dimension == "count" and token.kind == "word" and token.before == " ":
        found = _base(tokens, at + 1)
        if found is not None and found[0] in _TIMES:
            return Rate(found[0], at, found[1])
    return Rate(None, at, at)


def _base(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """The base and the index behind it; of "per person per day" the day."""
    at = i + (tokens[i].low == "-" and tokens[i].before == "")
    sign = tokens[at]
    if sign.before == "|" or sign.low not in {"a", "an", "per", "every", "/"}:
        return None
    at += 1 + (tokens[at + 1].low == "-" and tokens[at + 1].before == "")
    base, behind = _BASES.get(tokens[at].low), tokens[at + 1]
    if base is None or tokens[at].before == "|":
        return None
    if sign.low in {"/", "every"} and base not in _TIMES:
        return None
    if sign.low in {"a", "an"} and behind.low in _LATER and behind.before != "|":
        return None
    further = _base(tokens, at + 1)
    if further is not None and further[0] in _TIMES:
        return further
    return base, at + 1 + (behind.low == "each" and behind.before != "|")
