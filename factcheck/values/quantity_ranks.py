"""Figures named by their ladder: "Category 4", "magnitude 6.8", "one in four", "doubled"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.numeral_words import ONES
from factcheck.values.numerals import Numeral, read_numeral, read_scale
from factcheck.values.quantity_amounts import Amount
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import unit_at

_LADDERS: Final[dict[str, str]] = {
    "category": "category", "cat": "category", "level": "level", "tier": "tier",
    "phase": "phase", "stage": "stage", "grade": "grade", "class": "class",
}  # fmt: skip
_QUAKES: Final = frozenset({
    "quake", "earthquake", "tremor", "temblor", "aftershock", "aftershocks", "foreshock",
    "quakes", "earthquakes", "tremors", "shock",
})  # fmt: skip
_FACTORS: Final[dict[str, float]] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_SIGNS: Final = frozenset("$€£¥%+-°")
_COMPARING: Final = frozenset(
    "as the its their his her that what more larger higher bigger greater less faster longer "
    "heavier over stronger".split()
)
_ROUND: Final = frozenset({*range(3, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 1000, 10000})
RANK_WORDS: Final = frozenset(
    {*_LADDERS, *_FACTORS, "magnitude", "no", "number", "twice", "thrice", "double"}
    | {word + "fold" for word in ONES}
)


def _figure(tokens: Sequence[Token], i: int) -> Numeral | None:
    if tokens[i].before == "|":
        return None
    numeral = read_numeral(tokens, i)
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
    return numeral


def read_rank(tokens: Sequence[Token], i: int) -> Amount | None:
    """The category, magnitude, part or factor that starts at token `i`, or None."""
    low = tokens[i].low
    if low in RANK_WORDS:
        return _named(tokens, i, low)
    if tokens[i].kind not in {"number", "word"}:
        return None
    numeral = _figure(tokens, i) if i else read_numeral(tokens, i)
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        numeral = read_numeral(tokens, i) if tokens[i].before == "|" else None
        if numeral is None or numeral.form != "cardinal" or numeral.scale:
            return None
    return (
        _ratio(tokens, numeral) or _magnitude_behind(tokens, numeral) or _multiple(tokens, numeral)
    )


def _named(tokens: Sequence[Token], i: int, low: str) -> Amount | None:
    if low in _FACTORS:
        return Amount(i + 1, _FACTORS[low], "factor", None, 1.0, f"{_FACTORS[low]:g}")
    if low.endswith("fold"):
        return Amount(i + 1, float(ONES[low.removesuffix("fold")]), "factor")
    if low in {"twice", "thrice", "double"}:
        value = 3.0 if low == "thrice" else 2.0
        if tokens[i + 1].low in _COMPARING:
            return Amount(i + 1, value, "factor", None, 1.0, f"{value:g}")
        return None if low == "double" else Amount(i + 1, value, "count", "time", digits="2")
    if low == "magnitude":
        return _magnitude_named(tokens, i)
    if low in {"no", "number"}:
        return _rank(tokens, i)
    return _ladder(tokens, i)


def _ladder(tokens: Sequence[Token], i: int) -> Amount | None:
    at = i + 1 + (tokens[i + 1].low == "-")
    numeral = _figure(tokens, at)
    if numeral is None or numeral.step != 1 or not 0 <= numeral.value <= 21:
        return None
    after = tokens[numeral.next]
    if (
        after.before == ""
        and after.text in {"-", "/", ":"}
        and tokens[numeral.next + 1].kind == "number"
    ):
        return None
    unit = _LADDERS[tokens[i].low]
    return Amount(numeral.next, numeral.value, "category", unit, 1.0, numeral.digits)


def _rank(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "No. 4", "No 4", "number one" where it is a place in an order."""
    word = tokens[i]
    at = i + 1 + (tokens[i + 1].text == "." and tokens[i + 1].before == "")
    numeral = _figure(tokens, at)
    if numeral is None or numeral.step != 1 or numeral.value > 5000:
        return None
    if word.low == "number":
        previous = tokens[i - 1].low if i else ""
        if previous not in {"world", "the", "ranked", "as", "a"} or numeral.value > 20:
            return None
    elif not word.text[0].isupper() or not numeral.in_digits:
        return None
    return Amount(numeral.next, numeral.value, "category", "rank", 1.0, numeral.digits)


def _magnitude_named(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "magnitude 6.8", "magnitude of 6.8", "the magnitude at 7.6", "magnitude-6 quake"."""
    at = i + 1
    at += tokens[at].low in {"of", "at", "was", "is", "-"}
    numeral = _figure(tokens, at)
    if numeral is None or numeral.value > 10:
        return None
    return Amount(numeral.next, numeral.value, "magnitude", None, numeral.step, numeral.digits)


def _magnitude_behind(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "6.8-magnitude", "6.8 on the Richter scale", "a 7.9 monster quake"."""
    if numeral.value > 10 or not numeral.in_digits:
        return None
    magnitude = Amount(numeral.next, numeral.value, "magnitude", None, numeral.step, numeral.digits)
    at = numeral.next + (tokens[numeral.next].low == "-")
    if tokens[at].low == "magnitude" and tokens[at].before != "|":
        return replace(magnitude, next=at + 1)
    if numeral.step >= 1:
        return None
    if _of_quakes(tokens, numeral):
        return magnitude
    near = tokens[numeral.next : numeral.next + 4]
    if near[0].low == "on" and near[2].low == "richter":
        return magnitude
    for token in near[:3]:
        if token.kind != "word" or token.before != " ":
            return None
        if token.low in _QUAKES:
            return magnitude
    return None


def _ratio(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "one in four", "nine out of ten", "one in every five"."""
    at = numeral.next
    low = [token.low for token in tokens[at : at + 2]]
    if tokens[numeral.first].low == "one" and low[0] not in {"in", "out"}:
        at = _past_noun(tokens, at)  # "one train in five"
        low = [tokens[at].low, tokens[at + 1].low]
    if low[0] == "in":
        at += 2 if low[1] == "every" else 1
    elif low == ["out", "of"]:
        at += 2 + (tokens[at + 2].low == "every")
    else:
        return None
    whole = _figure(tokens, at)
    if whole is None or whole.value not in _ROUND or numeral.value >= whole.value:
        return None
    if whole.in_digits != numeral.in_digits or numeral.step != 1:
        return None
    if unit_at(tokens, whole.next) is not None:
        return None
    value = numeral.value / whole.value
    digits = f"{numeral.value:g}/{whole.value:g}"
    return Amount(whole.next, value, "ratio", None, 0.5 / whole.value, digits)


def _of_quakes(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a bare decimal stands in talk of quakes: "the worst aftershock, a 6.4"."""
    first, after = numeral.first, numeral.next
    words = {token.low.removesuffix("'s") for token in tokens[max(0, first - 16) : first]}
    talk = words & (_QUAKES | {"magnitude"}) or any(w.endswith("-quake") for w in words)
    if not talk or tokens[first - 1].text in _SIGNS or tokens[after].text in _SIGNS:
        return False
    unit = unit_at(tokens, after + (tokens[after].low == "-"))
    return unit is None and read_scale(tokens, after, money=True) is None


def _past_noun(tokens: Sequence[Token], i: int) -> int:
    """Index of the "in" behind up to three words of one clause, else `i`."""
    for at in range(i, min(i + 4, len(tokens) - 4)):
        if tokens[at].low == "in":
            return at
        if tokens[at].kind != "word" or tokens[at].before != " ":
            break
    return i


def _multiple(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "five-fold", "three times as many"; "three times" alone is a count."""
    at = numeral.next
    if tokens[at].low == "-" and tokens[at + 1].low == "fold":
        return Amount(at + 2, numeral.value, "factor", None, numeral.step, numeral.digits)
    if tokens[at].low == "times" and tokens[at].before != "|":
        if tokens[at + 1].low in _COMPARING:
            return Amount(at + 1, numeral.value, "factor", None, numeral.step, numeral.digits)
    return None
