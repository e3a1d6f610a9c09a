"""Hedges around a figure: "more than", "just under", "or so", "-plus" and what bound they set."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.values.quantity_model import Bound
from factcheck.values.quantity_tokens import Token
from factcheck.values.wordlist import listed

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

_AFTER_TABLE: Final[dict[Bound, str]] = {
    "about": "or so|or thereabouts|- odd|odd|- ish",
    "at_least": "- plus|plus|+|or more|or above|or over|or higher|or stronger|or greater|"
    "or larger|or older|and over|at least",
    "at_most": "or less|or fewer|or below|or under|or younger|at most",
}
_AFTER: Final = tuple(
    (tuple(phrase.split()), bound)
    for bound, phrases in _AFTER_TABLE.items()
    for phrase in phrases.split("|")
)
_WEAK: Final[dict[Bound, int]] = {"exact": 2, "about": 1, "nearly": 0}
"""Of two stacked hedges the less weak one counts: "up to about 30" is a limit."""
_LASTING: Final = frozenset(
    listed("lasted lasting last took take taking for after spent just of well a is was in to by")
)
"""Words behind which "over three days" is a length, not a span."""

_SUMMING: Final = frozenset(listed("add adds added adding"))
"""Words behind which "up to 30" is the sum, not a limit."""


class Hedge(NamedTuple):
    """A bound and the index of the token after its words; `word` is the first of them."""

    bound: Bound
    next: int
    word: str


def hedge_before(tokens: Sequence[Token], i: int) -> Hedge | None:
    """The hedge that starts at token `i`; stacked hedges give the stronger one."""
    found = _phrase_at(tokens, i)
    while found is not None and found.next - i < 6:
        further = _phrase_at(tokens, found.next)
        if further is None:
            break
        stronger = _WEAK.get(further.bound, 0) < _WEAK.get(found.bound, 0)
        bound = further.bound if stronger else found.bound
        found = Hedge(bound, further.next, found.word)
    return found


def _phrase_at(tokens: Sequence[Token], i: int) -> Hedge | None:
    for rest, bound in _BEFORE.get(tokens[i].low, ()):
        after = tokens[i + 1 : i + 1 + len(rest)]
        if rest == ("to",) and i and tokens[i - 1].low in _SUMMING:
            continue
        if tuple(token.low for token in after) == rest and all(t.before != "|" for t in after):
            return Hedge(bound, i + 1 + len(rest), tokens[i].low)
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
        if words[0] in {"at", "plus"} and not closing:
            return None
        if words == ("or", "so") and behind.kind == "number":
            return None
        return Hedge(bound, i + len(words), words[0])
    return None


def is_during(word: str, previous: str, dimension: str) -> bool:
    """Whether "over" means "in the course of" ("over three days"), not "more than"."""
    return word == "over" and dimension == "duration" and previous not in _LASTING
