"""Hedges around a figure and the interval that hedge, precision and dimension leave open.

The reach of a bound is that of a sensible writer: who says "more than 340" means 341 to about
390, for 395 would have been "nearly 400"; the logical reading (anything above) never errs and
never tells anything.
"""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.values.quantity_model import Bound
from factcheck.values.quantity_tokens import Token

_BEFORE_TABLE: Final[dict[Bound, str]] = {
    "more_than": "more than|greater than|higher than|over|well over|just over|slightly over|"
    "a little over|a bit over|a little more than|slightly more than|just more than|above|"
    "well above|just above|exceeding|exceeds|exceeded|exceed|topping|topped|in excess of|"
    "upwards of|upward of|north of|beyond|much more than|far more than|surpassing|surpassed|>|"
    "just past",
    "at_least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
    "minimum of|minimum|at the very least|at the least|≥",
    "less_than": "less than|fewer than|under|well under|below|just below|well below|south of|"
    "lower than|shorter than|<",
    "at_most": "at most|no more than|not more than|up to|as many as|as much as|as high as|"
    "a maximum of|maximum of|maximum|not exceeding|at the most|a limit of|≤",
    "nearly": "nearly|almost|close to|just under|slightly under|just shy of|shy of|approaching|"
    "slightly less than|just less than|not quite|virtually|little short of|just short of|"
    "a little under|a little less than|the best part of|slightly fewer than",
    "about": "about|around|roughly|approximately|approx|approx.|some|an estimated|estimated|"
    "circa|ca.|c.|~|≈|in the region of|in the order of|of the order of|somewhere around|"
    "something like|more like|an approximate|the neighbourhood of",
    "exact": "exactly|precisely",
}
_BEFORE: Final[dict[str, list[tuple[tuple[str, ...], Bound]]]] = {}
for _bound, _phrases in _BEFORE_TABLE.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.replace(".", " .").split())
        _BEFORE.setdefault(_words[0], []).append((_words[1:], _bound))
for _listed in _BEFORE.values():
    _listed.sort(key=lambda entry: -len(entry[0]))

_AFTER: Final[tuple[tuple[tuple[str, ...], Bound], ...]] = (
    (("or", "so"), "about"),
    (("or", "thereabouts"), "about"),
    (("-", "odd"), "about"),
    (("odd",), "about"),
    (("-", "ish"), "about"),
    (("-", "plus"), "at_least"),
    (("plus",), "at_least"),
    (("+",), "at_least"),
    (("or", "more"), "at_least"),
    (("or", "above"), "at_least"),
    (("or", "over"), "at_least"),
    (("or", "higher"), "at_least"),
    (("or", "stronger"), "at_least"),
    (("or", "greater"), "at_least"),
    (("or", "larger"), "at_least"),
    (("or", "older"), "at_least"),
    (("and", "over"), "at_least"),
    (("or", "less"), "at_most"),
    (("or", "fewer"), "at_most"),
    (("or", "below"), "at_most"),
    (("or", "under"), "at_most"),
    (("or", "younger"), "at_most"),
    (("at", "least"), "at_least"),
    (("at", "most"), "at_most"),
)
_STRENGTH: Final[dict[Bound, int]] = {"about": 1, "nearly": 2, "at_least": 3, "more_than": 3,
                                      "less_than": 3, "at_most": 3}  # fmt: skip
_DURING: Final = frozenset({"over", "around", "about"})
_LASTING: Final = frozenset({
    "lasted", "lasting", "last", "took", "take", "taking", "for", "after", "spent", "just", "of",
    "well", "a", "is", "was", "in", "to", "by",
})  # fmt: skip


class Hedge(NamedTuple):
    """A bound and the index of the token after its words; `word` is the first of them."""

    bound: Bound
    next: int
    word: str


def hedge_before(tokens: Sequence[Token], i: int) -> Hedge | None:
    """The hedge that starts at token `i`; stacked hedges give the stronger one."""
    found: Hedge | None = None
    at = i
    while len_next := _phrase_at(tokens, at):
        bound, at = len_next
        if found is None or _STRENGTH.get(bound, 0) > _STRENGTH.get(found.bound, 0):
            found = Hedge(bound, at, tokens[i].low)
        found = found._replace(next=at)
        if at - i > 6:
            break
    return found


def _phrase_at(tokens: Sequence[Token], i: int) -> tuple[Bound, int] | None:
    for rest, bound in _BEFORE.get(tokens[i].low, ()):
        after = tokens[i + 1 : i + 1 + len(rest)]
        if tuple(token.low for token in after) == rest and all(t.before != "|" for t in after):
            return bound, i + 1 + len(rest)
    return None


def hedge_after(tokens: Sequence[Token], i: int) -> Hedge | None:
    """The hedge right behind an amount: "or so", "or more", "-plus"."""
    if tokens[i].before == "|":
        return None
    for words, bound in _AFTER:
        if tuple(token.low for token in tokens[i : i + len(words)]) != words:
            continue
        behind = tokens[i + len(words)]
        closing = behind.kind not in {"word", "number"} or behind.before == "|"
        if words[0] == "at" and not closing:
            return None
        if words == ("or", "so") and behind.kind == "number":
            return None
        return Hedge(bound, i + len(words), words[0])
    return None


def is_during(word: str, previous: str, dimension: str) -> bool:
    """Whether "over" means "in the course of" ("over three days"), not "more than"."""
    return word == "over" and dimension == "duration" and previous not in _LASTING


class Precision(NamedTuple):
    """What rounding depends on: the step as written, whether a scale word or vague word stands."""

    dimension: str
    step: float
    scaled: bool
    spread: tuple[float, float] | None = None


_FINE: Final = frozenset({"percent", "points", "magnitude", "temperature", "number", "ratio"})
_WHOLE: Final = frozenset({"ordinal", "score", "category", "age", "factor"})
_COUNTED: Final = frozenset({"count", "money"})
_PART: Final = {"ratio": 1.0, "percent": 100.0}


def _last_digit(value: float) -> float:
    """Place value of the last digit that is not a zero: 10 for 1,350."""
    if value == 0 or value != int(value):
        return 1.0
    whole = int(abs(value))
    return 10.0 ** (len(str(whole)) - len(str(whole).rstrip("0")))


def _rounding(value: float, precision: Precision) -> float:
    """Half-width of what a plain figure allows: what rounds to it as it is written."""
    step, size = precision.step, abs(value)
    if precision.dimension in _WHOLE:
        return 0.0
    if precision.dimension in _FINE:
        return 0.4999 * step
    if precision.dimension in _COUNTED and not precision.scaled and step >= 1:
        # "38,000 fans" is plainly rounded, "600 fans" and "38,410 fans" are not
        zeros = _last_digit(value)
        return min(0.4999 * zeros, 0.0125 * size) if size >= 1000 and zeros >= 100 else 0.0
    zeros = step if precision.scaled or step < 1 else _last_digit(value)
    half = max(0.4999 * step, min(0.4999 * zeros, 0.02 * size))
    return min(half, 0.125 * size)


def _about(value: float, precision: Precision) -> float:
    size = abs(value)
    zeros = max(precision.step, _last_digit(value) if precision.step >= 1 else 0)
    tolerance = min(max(0.4999 * zeros, 0.05 * size), 0.125 * size)
    if precision.dimension == "count" and size >= 8:
        tolerance = max(tolerance, 1.0)
    return max(tolerance, _rounding(value, precision))


def _reach(value: float) -> float:
    """The factor above which a sensible writer would have named a higher round figure."""
    if value <= 0:
        return 1.0
    lead = value / 10 ** math.floor(math.log10(value))
    if abs(lead - round(lead)) < 1e-9:
        return max(1.15, min(1.5, (lead + 1) / lead))
    return 1.15 if abs(lead * 10 - round(lead * 10)) < 1e-9 else 1.05


def _above(value: float, precision: Precision, generous: bool) -> float:
    if precision.dimension in _WHOLE and precision.dimension not in {"age", "factor"}:
        return value * 2
    reach = value * max(_reach(value), 1.5 if generous else 1.0)
    if precision.dimension == "count" and 0 < value <= 20:
        reach = max(reach, value * 1.5, value + 2)
    top = _PART.get(precision.dimension)
    if top is not None and value <= top:
        reach = min(reach, top)
    return max(reach, value + _rounding(value, precision))


def interval(value: float, bound: Bound, precision: Precision) -> tuple[float, float]:
    """The closed interval that the words allow, in the unit as said; low <= high always."""
    if precision.spread is not None:
        low, high = precision.spread
        return low, high
    rounding = _rounding(value, precision)
    if value < 0 or bound == "exact":
        low, high = value - rounding, value + rounding
    elif bound == "about":
        width = _about(value, precision)
        low, high = value - width, value + width
    elif bound in {"more_than", "at_least"}:
        low, high = value, _above(value, precision, bound == "at_least")
    elif bound == "nearly":
        low, high = value * 0.85, value
    elif bound == "less_than":
        low, high = value * 0.67, value
    else:
        low, high = value * 0.5, value
    return low, high
