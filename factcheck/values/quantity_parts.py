"""Parts and multiples: "one in four", "nine out of ten", "doubled", "three times as many"."""

from collections.abc import Sequence
from typing import Final

from factcheck.values.numeral_words import ONES
from factcheck.values.numerals import Numeral
from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_ranks import plain_figure
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import unit_at
from factcheck.values.wordlist import listed

_FACTORS: Final[dict[str, float]] = {
    "doubled": 2,
    "doubling": 2,
    "tripled": 3,
    "tripling": 3,
    "trebled": 3,
    "trebling": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "halved": 0.5,
    "halving": 0.5,
} | {word + "fold": float(value) for word, value in ONES.items() if value > 1}
_MULTIPLES: Final[dict[str, float]] = {"double": 2, "twice": 2, "thrice": 3}
_COMPARING: Final = frozenset(
    listed(
        "as the its their his her that what more larger higher bigger greater less faster longer "
        "heavier over stronger"
    )
)
_WHOLES: Final = frozenset({*range(3, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 1000, 10000})
"""The wholes that a ratio in words is told by: one in four, 84 out of 100."""
PART_WORDS: Final = frozenset({*_FACTORS, *_MULTIPLES})


def read_part(tokens: Sequence[Token], i: int) -> Amount | None:
    """The ratio, factor or count of times that starts at token `i`, or None."""
    low = tokens[i].low
    if low in _FACTORS:
        return _factor(_FACTORS[low], i + 1)
    if low in _MULTIPLES:
        if tokens[i + 1].low in _COMPARING:
            return _factor(_MULTIPLES[low], i + 1)
        value = _MULTIPLES[low]
        times = Amount(i + 1, value, "count", "time", 1.0, f"{value:g}")
        return None if low == "double" else times
    if tokens[i].kind not in {"number", "word"}:
        return None
    numeral = plain_figure(tokens, i)
    return None if numeral is None else _ratio(tokens, numeral) or _multiple(tokens, numeral)


def _factor(value: float, behind: int) -> Amount:
    return Amount(behind, value, "factor", None, 1.0, f"{value:g}")


def _ratio(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "one in four", "nine out of ten", "one in every five", "one train in five"."""
    at = _whole_at(tokens, numeral)
    whole = plain_figure(tokens, at) if at is not None and tokens[at].before != "|" else None
    if whole is None or whole.value not in _WHOLES or numeral.value >= whole.value:
        return None
    mixed = whole.in_digits != numeral.in_digits and whole.value not in {10, 20, 50, 100}
    if mixed or numeral.step != 1:
        return None
    if unit_at(tokens, whole.next) is not None:  # "three in 24 hours"
        return None
    value, digits = numeral.value / whole.value, f"{numeral.value:g}/{whole.value:g}"
    return Amount(whole.next, value, "ratio", None, 0.5 / whole.value, digits)


def _whole_at(tokens: Sequence[Token], numeral: Numeral) -> int | None:
    """The index behind "in", "out of", "in every"."""
    at = numeral.next
    if tokens[numeral.first].low == "one" and tokens[at].low not in {"in", "out"}:
        at = _past_noun(tokens, at)
    if tokens[at].low == "in":
        return at + 1 + (tokens[at + 1].low == "every")
    if tokens[at].low == "out" and tokens[at + 1].low == "of":
        return at + 2 + (tokens[at + 2].low == "every")
    return None


def _past_noun(tokens: Sequence[Token], i: int) -> int:
    """Index of the "in" behind up to three words of one clause, else `i`."""
    for at in range(i, i + 4):
        if tokens[at].low == "in":
            return at
        if tokens[at].kind != "word" or tokens[at].before != " ":
            break
    return i


def _multiple(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "five-fold", "three times as many"; "three times" alone is a count."""
    at = numeral.next
    if tokens[at].low == "-" and tokens[at + 1].low == "fold":
        return _factor(numeral.value, at + 2)
    times = tokens[at].low == "times" and tokens[at].before != "|"
    return _factor(numeral.value, at + 1) if times and tokens[at + 1].low in _COMPARING else None
