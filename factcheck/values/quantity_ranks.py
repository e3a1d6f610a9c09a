"""Figures named by their ladder: "Category 4", "No. 4", "magnitude 6.8", "a 7.9 quake"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.numerals import Numeral, read_numeral, read_scale
from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import unit_at
from factcheck.values.wordlist import listed

_LADDERS: Final[dict[str, str]] = {
    name: name for name in listed("category level tier phase stage grade class")
} | {"cat": "category"}
_QUAKES: Final = frozenset(
    listed(
        "quake earthquake tremor temblor aftershock aftershocks foreshock quakes earthquakes "
        "tremors shock"
    )
)
_QUAKE_TALK: Final = 16
"""How many tokens back a quake still lends its scale to a bare decimal."""
_SIGNS: Final = frozenset("$€£¥%+-°")
_RANKED: Final = frozenset({"world", "the", "ranked", "as", "a"})
RANK_WORDS: Final = frozenset({*_LADDERS, "magnitude", "no", "number"})
"""Lower-case words that open a rank; "M6.2" opens one by its capital."""


def plain_figure(tokens: Sequence[Token], i: int) -> Numeral | None:
    """A cardinal without a scale word at token `i`, or None."""
    numeral = read_numeral(tokens, i)
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
    return numeral


def _following(tokens: Sequence[Token], i: int) -> Numeral | None:
    return None if tokens[i].before == "|" else plain_figure(tokens, i)


def read_rank(tokens: Sequence[Token], i: int) -> Amount | None:
    """The category, rank or magnitude that starts at token `i`, or None."""
    low = tokens[i].low
    if low in _LADDERS:
        return _ladder(tokens, i)
    if tokens[i].text == "M" and tokens[i + 1].before == "":  # "M6.2"
        low = "magnitude"
    if low in RANK_WORDS:
        return _magnitude_named(tokens, i) if low == "magnitude" else _rank(tokens, i)
    numeral = plain_figure(tokens, i) if tokens[i].kind == "number" else None
    return None if numeral is None else _magnitude_behind(tokens, numeral)


def _ladder(tokens: Sequence[Token], i: int) -> Amount | None:
    numeral = _following(tokens, i + 1 + (tokens[i + 1].low == "-"))
    if numeral is None or numeral.step != 1 or numeral.value > 21:
        return None
    after = tokens[numeral.next]
    if after.before == "" and after.text in {"-", "/", ":"}:  # "level 2-2"
        return None
    unit = _LADDERS[tokens[i].low]
    return Amount(numeral.next, numeral.value, "category", unit, 1.0, numeral.digits)


def _rank(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "No. 4", "No 4", "number one" where it is a place in an order."""
    word = tokens[i]
    dotted = tokens[i + 1].text == "." and tokens[i + 1].before == ""
    numeral = _following(tokens, i + 1 + dotted)
    if numeral is None or numeral.step != 1 or numeral.value > 5000:
        return None
    if word.low == "number":
        fits = i > 0 and tokens[i - 1].low in _RANKED and numeral.value <= 20
    else:
        fits = word.text[0].isupper() and numeral.in_digits
    if not fits:
        return None
    return Amount(numeral.next, numeral.value, "category", "rank", 1.0, numeral.digits)


def _magnitude(numeral: Numeral) -> Amount:
    return Amount(numeral.next, numeral.value, "magnitude", None, numeral.step, numeral.digits)


def _magnitude_named(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "magnitude 6.8", "magnitude of 6.8", "the magnitude at 7.6", "magnitude-6 quake"."""
    numeral = _following(tokens, i + 1 + (tokens[i + 1].low in {"of", "at", "was", "is", "-"}))
    return None if numeral is None or numeral.value > 10 else _magnitude(numeral)


def _magnitude_behind(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "6.8-magnitude", "6.8 on the Richter scale", "a 7.9 monster quake"."""
    if numeral.value > 10:
        return None
    at = numeral.next + (tokens[numeral.next].low == "-")
    if tokens[at].low == "magnitude" and tokens[at].before != "|":
        return replace(_magnitude(numeral), next=at + 1)
    decimal = numeral.step < 1
    richter = [token.low for token in tokens[numeral.next : numeral.next + 3]]
    if decimal and (
        richter == ["on", "the", "richter"]
        or _before_quake(tokens, numeral.next)
        or _of_quakes(tokens, numeral)
    ):
        return _magnitude(numeral)
    return None


def _before_quake(tokens: Sequence[Token], i: int) -> bool:
    for token in tokens[i : i + 3]:
        if token.kind != "word" or token.before != " ":
            return False
        if token.low in _QUAKES:
            return True
    return False


def _of_quakes(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a bare decimal stands in talk of quakes: "the worst aftershock, a 6.4"."""
    first, after = numeral.first, numeral.next
    before = tokens[max(0, first - _QUAKE_TALK) : first]
    if not {token.low.removesuffix("'s") for token in before} & {*_QUAKES, "magnitude"}:
        return False
    if tokens[first - 1].text in _SIGNS or tokens[after].text in _SIGNS:
        return False
    unit = unit_at(tokens, after + (tokens[after].low == "-"))
    return unit is None and read_scale(tokens, after, money=True) is None
