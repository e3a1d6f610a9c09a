"""Numerals: how news copy writes a number, in digits or in words, and how finely.

"1,352", "2.3", "38 million", "two hundred and forty", "half a million", "two and a half",
"a dozen", "dozens of", "a third", "21st", "twenty-first".
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.values.numeral_words import (
    DENOMINATORS,
    DENOMINATORS_PLURAL,
    GLYPHS,
    ONES,
    ORDINAL_ENDINGS,
    ORDINALS,
    SCALE_MARKS,
    SCALE_MARKS_SAFE,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
)
from factcheck.values.quantity_tokens import Token

Form = Literal["cardinal", "ordinal", "fraction", "vague"]


class Numeral(NamedTuple):
    """A number read from tokens `first` up to but not including `next`.

    `step` is the place value of the last digit as written (0.1e6 for "2.3 million", 0.5 for
    "two and a half"). `spread` closes what a vague word allows.
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


def _joined(token: Token) -> bool:
    return token.before != "|"


def _plain(value: float) -> str:
    return format(Decimal(repr(value)).normalize(), "f").replace(".", "").lstrip("0") or "0"


def _scaled(value: float, factor: float) -> float:
    """The product without binary dust: 2.34 billion is 2340000000 sharp."""
    return float(Decimal(repr(value)) * Decimal(repr(factor)))


def _written(text: str) -> tuple[float, float, str]:
    """Value, step and digits of a number token; glyph and "2 1/2" fractions included."""
    if text[-1] in GLYPHS:
        whole = float(text[:-1] or 0)
        value = whole + GLYPHS[text[-1]]
        return value, GLYPHS[text[-1]] if whole else value, _plain(round(value, 3))
    if "/" in text:
        whole_text, _, fraction = text.rpartition(" ")
        above, below = fraction.split("/")
        value = float(whole_text or 0) + int(above) / int(below)
        return value, 1 / int(below), _plain(round(value, 3))
    if text.count(".") > 1:
        text = text.replace(".", "")
    elif "," in text and "." not in text and len(text) - text.rfind(",") <= 3:
        text = text.replace(",", ".")
    text = text.replace(",", "").replace(" ", "").replace("'", "")
    exponent = Decimal(text).as_tuple().exponent
    step = 10.0**exponent if isinstance(exponent, int) else 1.0
    return float(text), step, text.replace(".", "").lstrip("0") or "0"


def read_scale(tokens: Sequence[Token], i: int, *, money: bool) -> tuple[str, int] | None:
    """A scale behind digits: ("million", index after it). Bare "m" counts only for money."""
    token = tokens[i]
    if not _joined(token) or token.kind not in {"word", "mark"}:
        if not (token.low == "-" and tokens[i + 1].low in SCALES):
            return None
    if token.low == "-" and tokens[i + 1].low in SCALES and tokens[i + 1].before == "":
        i, token = i + 1, tokens[i + 1]
    if token.low in SCALES:
        return token.low.removesuffix("s"), i + 1
    mark = SCALE_MARKS.get(token.low)
    if mark is None:
        return None
    near = token.before == ""
    counted = money and (near or token.low in {"m", "b"} or token.low in SCALE_MARKS_SAFE)
    upper = near and token.text in {"M", "B", "k", "K"}
    if counted or upper or token.low in SCALE_MARKS_SAFE:
        return mark, i + 1
    return None


def _in_digits(tokens: Sequence[Token], i: int, money: bool) -> Numeral | None:
    value, step, digits = _written(tokens[i].text)
    if "/" in tokens[i].text and " " not in tokens[i].text:
        return Numeral(i, i + 1, value, step, tokens[i].text, form="fraction", in_digits=True)
    following = tokens[i + 1]
    if following.before == "" and following.low in ORDINAL_ENDINGS and value == int(value):
        return Numeral(i, i + 2, value, 1, digits, form="ordinal", in_digits=True)
    at, scale = i + 1, None
    while (found := read_scale(tokens, at, money=money)) is not None and at - i < 3:
        scale, at = found
        value, step = _scaled(value, SCALES[scale]), _scaled(step, SCALES[scale])
    if tokens[at].low == "and" and scale is None:
        tail = _half_tail(tokens, at)
        if tail is not None:
            return Numeral(i, tail[0], value + tail[1], tail[1], _plain(value + tail[1]), None,
                           in_digits=True)  # fmt: skip
    return Numeral(i, at, value, step, digits, scale, in_digits=True)


def _half_tail(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """ "and a half", "-and-a-quarter" from token `i` on: index after it and its value."""
    words: list[str] = []
    at = i
    while len(words) < 3 and tokens[at].kind != "end" and _joined(tokens[at]):
        if tokens[at].low != "-":
            words.append(tokens[at].low)
        at += 1
    if len(words) < 3 or words[0] != "and":
        return None
    if words[1] in {"a", "one"} and words[2] in {"half", "quarter", "third"}:
        return at, 1 / DENOMINATORS[words[2]]
    if words[1] == "three" and words[2] == "quarters":
        return at, 0.75
    return None


def _skip_hyphen(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if tokens[i].low == "-" and tokens[i].before == "" else i


class _Words:
    """Sums number words from left to right: "two hundred and forty thousand"."""

    def __init__(self, tokens: Sequence[Token], i: int) -> None:
        self.tokens, self.at = tokens, i
        self.total, self.group, self.room = 0, 0, 10**15
        self.scale: str | None = None
        self.any = False

    def small(self) -> bool:
        """Take a word below one hundred where the grammar has room for it."""
        at = self.at
        if self.any and self.tokens[at].low == "and":
            if not (self.group >= 100 and self.group % 100 == 0) and self.group:
                return False
            at += 1
        elif self.any:
            at = _skip_hyphen(self.tokens, at)
        token = self.tokens[at]
        value = SMALL.get(token.low)
        if value is None or (self.any and (not _joined(token) or not self._fits(value))):
            return False
        self.group, self.at, self.any = self.group + value, at + 1, True
        return True

    def _fits(self, value: int) -> bool:
        if value == 0:
            return False
        last = self.group % 100
        return last == 0 or (last >= 20 and last % 10 == 0 and value < 10)

    def scaled(self) -> bool:
        """Take "hundred", "thousand", "million" ... behind what stands so far."""
        at = _skip_hyphen(self.tokens, self.at)
        token = self.tokens[at]
        factor = SCALES.get(token.low)
        if factor is None or not _joined(token) or not self.any:
            return False
        if factor == 100:
            if self.group == 0 or self.group >= 100:
                return False
            self.group *= 100
        elif factor >= self.room or not self.group:
            return False
        else:
            self.total, self.group, self.room = self.total + self.group * factor, 0, factor
            self.scale = token.low.removesuffix("s")
        self.at = at + 1
        return True


def _article_scale(tokens: Sequence[Token], i: int) -> int:
    """1 where "a hundred", "a million" starts at `i`, else 0."""
    return int(tokens[i].low in {"a", "an"} and tokens[i + 1].low in SCALES)


def _spoken_decimals(tokens: Sequence[Token], i: int) -> tuple[int, float, float] | None:
    """ "point eight", "point two five" from `i` on: index after it, value and step."""
    if tokens[i].low != "point" or tokens[i + 1].low not in ONES:
        return None
    digits, at = "", i + 1
    while tokens[at].low in ONES and ONES[tokens[at].low] < 10 and _joined(tokens[at]):
        digits, at = digits + str(ONES[tokens[at].low]), at + 1
    return (at, float("0." + digits), 10.0 ** -len(digits)) if digits else None


def _in_words(tokens: Sequence[Token], i: int) -> Numeral | None:
    words = _Words(tokens, i)
    if _article_scale(tokens, i):
        words.group, words.any, words.at = 1, True, i + 1
    while words.small() or words.scaled():
        pass
    if not words.any:
        return None
    value, step, at = float(words.total + words.group), 1.0, words.at
    scale = words.scale if words.group == 0 else None
    if (spoken := _spoken_decimals(tokens, at)) is not None and scale is None:
        return Numeral(i, spoken[0], value + spoken[1], spoken[2], _plain(value + spoken[1]))
    if scale not in {None, "thousand"}:
        step = float(SCALES[scale or "hundred"])
    tail = _half_tail(tokens, at)
    if tail is not None and (value < 100 or scale):
        at, part = tail
        factor = SCALES[scale] if scale else 1
        later = _Words(tokens, at)
        later.any, later.group = True, 1
        if not scale and later.scaled() and later.scale:
            scale, at, factor = later.scale, later.at, SCALES[later.scale]
            value *= factor
        value, step = value + part * factor, part * factor
    elif scale is None and value < 100:
        dozen = _skip_hyphen(tokens, at)
        if tokens[dozen].low == "dozen" and _joined(tokens[dozen]):
            value, at = value * 12, dozen + 1
    return Numeral(i, at, value, step, _plain(value / (SCALES[scale] if scale else 1)), scale)


def _half_scale(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "half a million", "half a dozen", "a dozen"."""
    low = [token.low for token in tokens[i : i + 6] if token.low != "-"]
    low += [""] * 6
    if low[0] in {"a", "half"} and low[1] == "dozen":
        step = 2 if low[0] == "a" else _span(tokens, i, 2)
        return Numeral(i, i + step, 12.0 if low[0] == "a" else 6.0, 1, "12" if step == 2 else "6")
    if low[0] == "dozen":
        return None
    if low[:2] == ["half", "a"] and (low[2] in SCALES or low[2] == "dozen"):
        factor = 12 if low[2] == "dozen" else SCALES[low[2]]
        step = 1.0 if factor == 12 else 0.1 * factor
        scale = None if factor == 12 else low[2]
        return Numeral(i, i + 3, factor / 2, step, "6" if factor == 12 else "5", scale)
    return None


def _span(tokens: Sequence[Token], i: int, words: int) -> int:
    """How many tokens `words` words take from `i` on, hyphens between them included."""
    at = i
    while words:
        words -= tokens[at].low != "-"
        at += 1
    return at - i


def _vague(tokens: Sequence[Token], i: int) -> Numeral | None:
    for length in (4, 3, 2, 1):
        key = tuple(token.low for token in tokens[i : i + length])
        found = VAGUE.get(key)
        if found is None or (key == ("scores",) and tokens[i + 1].low != "of"):
            continue
        at = i + length
        return Numeral(i, at, found[0], 1, "", form="vague", spread=(found[1], found[2]))
    return None


def _fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "two-thirds", "three tenths", "a third of", "half of", "a quarter"; not "a third defeat"."""
    token = tokens[i]
    above = 1 if token.low in {"a", "an", "one"} else ONES.get(token.low)
    at = i + 1
    if token.low == "half":
        above, at = 1, i
    if not above:
        return None
    at = _skip_hyphen(tokens, at)
    word = tokens[at].low
    if not _joined(tokens[at]) and at > i:
        return None
    below = DENOMINATORS_PLURAL.get(word) if above > 1 else DENOMINATORS.get(word)
    if below is None or above >= below:
        return None
    value = above / below
    tail = [t.low for t in tokens[at + 1 : at + 4]]
    if (
        tail[:2] == ["of", "a"] and len(tail) == 3 and tail[2] in SCALES
    ):  # "two-thirds of a million"
        factor = SCALES[tail[2]]
        return Numeral(i, at + 4, value * factor, 0.05 * factor, f"{above}/{below}", tail[2])
    return Numeral(i, at + 1, value, value / 20, f"{above}/{below}", form="fraction")


def _ordinal(tokens: Sequence[Token], i: int) -> Numeral | None:
    low = tokens[i].low
    if low in ORDINALS:
        return Numeral(i, i + 1, float(ORDINALS[low]), 1, str(ORDINALS[low]), form="ordinal")
    at = _skip_hyphen(tokens, i + 1)
    ending = ORDINALS.get(tokens[at].low)
    if low in TENS and ending and ending < 10 and _joined(tokens[at]):
        value = TENS[low] + ending
        return Numeral(i, at + 1, float(value), 1, str(value), form="ordinal")
    return None


def read_numeral(tokens: Sequence[Token], i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that starts at token `i`, or None. With `money`, "2m" is two million.

    A fraction is offered wherever its words could be one: whether "a third" is a part or a
    rank is for the caller to decide from what follows.
    """
    if tokens[i].kind == "number":
        return _in_digits(tokens, i, money)
    if tokens[i].kind != "word":
        return None
    return (
        _vague(tokens, i)
        or _half_scale(tokens, i)
        or _fraction(tokens, i)
        or _ordinal(tokens, i)
        or _in_words(tokens, i)
    )
