"""Numerals in digits: "1,352", "2.3", "2½", "38 million", "2.3m", "21st"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from factcheck.values.numeral_words import (
    DENOMINATORS,
    GLYPHS,
    SCALE_MARKS,
    SCALE_MARKS_SAFE,
    SCALES,
)
from factcheck.values.quantity_tokens import Token

Form = Literal["cardinal", "ordinal", "fraction", "vague"]
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_LONGEST: Final = 18
"""A longer row of digits is a key or an account, and no float holds it."""


class Numeral(NamedTuple):
    """A number read from tokens `first` up to but not including `next`.

    `step` is the place value of the last digit as written (0.1e6 for "2.3 million", 0.5 for
    "two and a half"). `digits` is empty for dozens and vague words, which are written without.
    A vague word is its own `scale` ("tens of thousands"); `spread` closes what it allows.
    """

    first: int
    next: int
    value: float
    step: float
    digits: str
    scale: str | None = None
    form: Form = "cardinal"
    in_digits: bool = False
    spread: tuple[float, float] | None = None


def plain_digits(value: float) -> str:
    """The digits of a value without point and leading zeros: 2.5 gives "25"."""
    return format(Decimal(repr(value)).normalize(), "f").replace(".", "").lstrip("0") or "0"


def _scaled(value: float, factor: float) -> float:
    """The product without binary dust: 2.34 billion is 2340000000 sharp."""
    return float(Decimal(repr(value)) * Decimal(repr(factor)))


def _fractional(text: str) -> tuple[float, float, str]:
    """Value, step and digits of "2½", "½", "2 1/2"."""
    if text[-1] in GLYPHS:
        whole, part = float(text[:-1] or 0), GLYPHS[text[-1]]
        return whole + part, part, plain_digits(round(whole + part, 3))
    whole_text, _, fraction = text.rpartition(" ")
    above, below = fraction.split("/")
    value = float(whole_text or 0) + int(above) / int(below)
    return value, 1 / int(below), plain_digits(round(value, 3))


def _written(text: str) -> tuple[float, float, str]:
    """Value, step and digits of a number token."""
    if text[-1] in GLYPHS or "/" in text:
        return _fractional(text)
    if text.count(".") > 1:
        text = text.replace(".", "")
    elif "," in text and "." not in text and len(text) - text.rfind(",") <= 3:
        text = text.replace(",", ".")
    text = text.replace(",", "").replace(" ", "").replace("'", "")
    exponent = Decimal(text).as_tuple().exponent
    step = 10.0**exponent if isinstance(exponent, int) else 1.0
    return float(text), step, text.replace(".", "").lstrip("0") or "0"


def _ending(value: int) -> str:
    """The ending of an ordinal in digits: 21st but 11th; "17st" is a weight."""
    return "th" if value % 100 in {11, 12, 13} else _ENDINGS.get(value % 10, "th")


def skip_hyphen(tokens: Sequence[Token], i: int) -> int:
    """The index behind a hyphen that hangs on the word before it, else `i`."""
    return i + 1 if tokens[i].low == "-" and tokens[i].before == "" else i


def read_scale(tokens: Sequence[Token], i: int, *, money: bool) -> tuple[str, int] | None:
    """A scale behind digits: ("million", index after it). Bare "m" counts only for money."""
    at = skip_hyphen(tokens, i)
    token = tokens[at]
    if token.before == "|":
        return None
    if token.low in SCALES:
        return token.low.removesuffix("s"), at + 1
    mark = SCALE_MARKS.get(token.low)
    if mark is None or at > i:
        return None
    near = token.before == ""
    for_money = money and (near or token.low in {"m", "b"})
    upper = near and token.text in {"M", "B", "k", "K"}
    return (mark, i + 1) if for_money or upper or token.low in SCALE_MARKS_SAFE else None


def half_tail(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """The fraction in "and a half", "-and-a-quarter" at `i`: index after it and its value."""
    words: list[str] = []
    at = i
    while len(words) < 3 and tokens[at].kind != "end" and tokens[at].before != "|":
        if tokens[at].low != "-":
            words.append(tokens[at].low)
        at += 1
    if len(words) < 3 or words[0] != "and":
        return None
    if words[1] in {"a", "one"} and words[2] in {"half", "quarter", "third"}:
        return at, 1 / DENOMINATORS[words[2]]
    return (at, 0.75) if words[1:] == ["three", "quarters"] else None


def read_digits(tokens: Sequence[Token], i: int, *, money: bool) -> Numeral | None:
    """The numeral that a number token starts, with its scale; None for a row too long."""
    text = tokens[i].text
    value, step, digits = _written(text)
    if len(digits) > _LONGEST:
        return None
    if "/" in text and " " not in text:
        return Numeral(i, i + 1, value, step, text, form="fraction", in_digits=True)
    following = tokens[i + 1]
    if following.before == "" and step == 1 and following.low == _ending(int(value)):
        return Numeral(i, i + 2, value, 1, digits, form="ordinal", in_digits=True)
    at, scale = i + 1, None
    while (found := read_scale(tokens, at, money=money)) is not None and at - i < 3:
        scale, at = found
        value, step = _scaled(value, SCALES[scale]), _scaled(step, SCALES[scale])
    tail = half_tail(tokens, at) if scale is None else None
    if tail is not None:
        at, part = tail
        value, step, digits = value + part, part, plain_digits(value + part)
    return Numeral(i, at, value, step, digits, scale, in_digits=True)
