"""Numerals: how news copy writes a number, in digits or in words, and how finely.

"1,352", "2.3", "38 million", "two hundred and forty", "half a million", "two and a half",
"a dozen", "dozens", "a third", "21st", "twenty-first".
"""

from collections.abc import Sequence

from factcheck.values.numeral_digits import (
    Form,
    Numeral,
    plain_digits,
    read_digits,
    read_scale,
    skip_hyphen,
)
from factcheck.values.numeral_sums import read_sum
from factcheck.values.numeral_words import (
    DENOMINATORS,
    DENOMINATORS_PLURAL,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    VAGUE,
)
from factcheck.values.quantity_tokens import Token

__all__ = ["Form", "Numeral", "read_numeral", "read_scale"]


def _half_scale(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "half a million", "half a dozen", "half-dozen", "a dozen"."""
    low = [token.low for token in tokens[i : i + 3]]
    if low[:2] == ["a", "dozen"]:
        return Numeral(i, i + 2, 12.0, 1, "")
    if low[:2] == ["half", "dozen"] or low == ["half", "-", "dozen"]:
        return Numeral(i, i + 2 + (low[1] == "-"), 6.0, 1, "")
    if low == ["half", "a", "dozen"]:
        return Numeral(i, i + 3, 6.0, 1, "")
    if low[:2] == ["half", "a"] and low[2] in SCALES:
        factor = SCALES[low[2]]
        return Numeral(i, i + 3, factor / 2, 0.1 * factor, "5", low[2])
    return None


def _vague(tokens: Sequence[Token], i: int) -> Numeral | None:
    for length in (4, 3, 2, 1):
        key = tuple(token.low for token in tokens[i : i + length])
        found = VAGUE.get(key)
        if found is None or (key == ("scores",) and tokens[i + 1].low != "of"):
            continue
        name = " ".join(key).removesuffix(" of")
        return Numeral(i, i + length, found[0], 1, "", name, form="vague", spread=found[1:])
    return None


def _fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "two-thirds", "three tenths", "a third", "half"; "two-thirds of a million" is a sum."""
    low = tokens[i].low
    above = 1 if low in {"a", "an", "half"} else ONES.get(low)
    if not above:
        return None
    at = i if low == "half" else skip_hyphen(tokens, i + 1)
    if at > i and tokens[at].before == "|":
        return None
    below = (DENOMINATORS_PLURAL if above > 1 else DENOMINATORS).get(tokens[at].low)
    if below is None or above >= below:
        return None
    value, digits = above / below, f"{above}/{below}"
    whole = [token.low for token in tokens[at + 1 : at + 4]]
    if whole[:2] == ["of", "a"] and whole[-1] in SCALES:
        factor = SCALES[whole[-1]]
        return Numeral(i, at + 4, value * factor, 0.05 * factor, digits, whole[-1])
    if whole[:1] == ["of"] and whole[1:2] in (["a"], ["one"]) and whole[2:] in _HUNDREDTHS:
        return Numeral(i, at + 3, value, value / 20, plain_digits(round(value, 3)))
    return Numeral(i, at + 1, value, value / 20, digits, form="fraction")


_HUNDREDTHS = (["per"], ["percent"], ["percentage"])
"""What makes "eight-tenths of one per cent" a share of its own, no part of it."""


def _ordinal(tokens: Sequence[Token], i: int) -> Numeral | None:
    low = tokens[i].low
    if low in ORDINALS:
        return Numeral(i, i + 1, float(ORDINALS[low]), 1, str(ORDINALS[low]), form="ordinal")
    at = skip_hyphen(tokens, i + 1)
    ending = ORDINALS.get(tokens[at].low)
    if low in TENS and ending and ending < 10 and tokens[at].before != "|":
        value = TENS[low] + ending
        return Numeral(i, at + 1, float(value), 1, str(value), form="ordinal")
    return None


def read_numeral(tokens: Sequence[Token], i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that starts at token `i`, or None. With `money`, "2m" is two million.

    A fraction is offered wherever its words could be one: whether "a third" is a part or a
    rank is for the caller to decide from what follows.
    """
    if tokens[i].kind == "number":
        return read_digits(tokens, i, money=money)
    if tokens[i].kind != "word":
        return None
    return (
        _vague(tokens, i)
        or _half_scale(tokens, i)
        or _fraction(tokens, i)
        or _ordinal(tokens, i)
        or read_sum(tokens, i)
    )
