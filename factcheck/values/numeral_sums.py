"""Cardinal numbers in words: "two hundred and forty thousand", "two and a half million"."""

from collections.abc import Sequence

from factcheck.values.numeral_digits import Numeral, half_tail, plain_digits, skip_hyphen
from factcheck.values.numeral_words import ONES, SCALES, SMALL
from factcheck.values.quantity_tokens import Token


class _Sum:
    """Adds number words from left to right, as far as the grammar of numbers has room."""

    def __init__(self, tokens: Sequence[Token], i: int, group: int = 0) -> None:
        self.tokens, self.at = tokens, i
        self.total, self.group, self.room = 0, group, 10**15
        self.scale: str | None = None
        self.any = group > 0

    def small(self) -> bool:
        """Take a word below one hundred where it fits."""
        at = self.at
        if self.any and self.tokens[at].low == "and":
            if self.group and (self.group < 100 or self.group % 100):
                return False
            at += 1
        elif self.any:
            at = skip_hyphen(self.tokens, at)
        token = self.tokens[at]
        value = SMALL.get(token.low)
        if value is None or (self.any and (token.before == "|" or not self._fits(value))):
            return False
        self.group, self.at, self.any = self.group + value, at + 1, True
        return True

    def _fits(self, value: int) -> bool:
        last = self.group % 100
        return value > 0 and (last == 0 or (last >= 20 and last % 10 == 0 and value < 10))

    def scaled(self) -> bool:
        """Take "hundred", "thousand", "million" ... behind what stands so far."""
        at = skip_hyphen(self.tokens, self.at)
        token = self.tokens[at]
        factor = SCALES.get(token.low)
        if factor is None or token.before == "|" or not self.group:
            return False
        if factor == 100:
            if self.group >= 100:
                return False
            self.group *= 100
        elif factor >= self.room:
            return False
        else:
            self.total, self.group, self.room = self.total + self.group * factor, 0, factor
            self.scale = token.low.removesuffix("s")
        self.at = at + 1
        return True


def _spoken_decimals(tokens: Sequence[Token], i: int) -> tuple[int, float, float] | None:
    """ "point eight", "point two five" from `i` on: index after it, value and step."""
    digits, at = "", i + 1
    while tokens[i].low == "point" and ONES.get(tokens[at].low, 10) < 10:
        if tokens[at].before == "|":
            break
        digits, at = digits + str(ONES[tokens[at].low]), at + 1
    return (at, float("0." + digits), 10.0 ** -len(digits)) if digits else None


def _with_half(tokens: Sequence[Token], whole: Numeral) -> Numeral | None:
    """ "two and a half", "a million and a half", "two and a half million"."""
    tail = half_tail(tokens, whole.next)
    if tail is None or (whole.value >= 100 and not whole.scale):
        return None
    at, part = tail
    factor, scale, value = float(SCALES.get(whole.scale or "", 1)), whole.scale, whole.value
    later = _Sum(tokens, at, group=1)
    if scale is None and later.scaled() and later.scale:
        scale, at, factor = later.scale, later.at, float(SCALES[later.scale])
        value *= factor
    value += part * factor
    return Numeral(whole.first, at, value, part * factor, plain_digits(value / factor), scale)


def read_sum(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The cardinal in words that starts at token `i`, or None."""
    article = tokens[i].low in {"a", "an"} and tokens[i + 1].low in SCALES
    words = _Sum(tokens, i + 1, group=1) if article else _Sum(tokens, i)
    while words.small() or words.scaled():
        pass
    if not words.any:
        return None
    value = float(words.total + words.group)
    scale = words.scale if words.group == 0 else None
    factor = SCALES[scale] if scale else 1
    step = float(factor) if scale not in {None, "thousand"} else 1.0
    whole = Numeral(i, words.at, value, step, plain_digits(value / factor), scale)
    decimals = _spoken_decimals(tokens, words.at) if scale is None else None
    if decimals is not None:
        at, part, step = decimals
        spoken = round(value + part, 9)
        named = tokens[at].low if tokens[at].low in SCALES and tokens[at].before != "|" else None
        factor = SCALES[named] if named else 1
        at += named is not None
        return Numeral(i, at, spoken * factor, step * factor, plain_digits(spoken), named)
    dozen = skip_hyphen(tokens, words.at)
    if tokens[dozen].low == "dozen" and tokens[dozen].before != "|" and value < 100:
        return Numeral(i, dozen + 1, value * 12, 1.0, "")
    return _with_half(tokens, whole) or whole
