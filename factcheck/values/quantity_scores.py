"""Scores and divided votes: "3-2", "61 votes to 39", "four penalties to three", "70/30"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_model import Quantity
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import unit_at
from factcheck.values.wordlist import listed

_CONTEXT: Final = frozenset(
    listed(
        "won win wins winning winner winners beat beats beaten beating lost lose loses "
        "losing draw draws drew drawn defeat defeats defeated victory score scored scores "
        "goal goals lead leads leading led trail trailed trailing down up ahead behind "
        "level leveled levelled tie tied halftime interval pens penalties penalty "
        "shootout vote votes voted voting ruled ruling split decision passed rejected "
        "approved aggregate set sets match game half break thrashed edged leg side win, "
        "time final court judge judges justices panel bench tighter majority margin narrowly"
    )
)
_VOTES: Final = frozenset(
    listed(
        "vote votes voted voting mps lawmakers members senators deputies parliament "
        "senate house passed rejected approved bill assembly court judge judges justices "
        "panel bench council committee board"
    )
)
_LOSING: Final = frozenset({"lost", "lose", "loses", "losing", "defeated", "beaten"})
_TALLIED: Final = frozenset(
    listed("votes vote goals goal penalties points sets games runs seats frames members ballots")
)
_BALLOTS: Final = frozenset({"vote", "votes", "members", "ballots"})
_LINE: Final = re.compile(
    r"(?m)^(?:[^\W\d_][^\W\d_'.-]*,? ){1,4}(?P<home>[0-9]{1,2}),? (?:v )?"
    r"(?:[A-Z][^\W\d_'.-]* ){1,4}(?P<away>[0-9]{1,2})(?= ?(?:\(|$|;|\.(?:\s|$)))"
)


class Score(NamedTuple):
    """A score on tokens up to but not including `next`."""

    next: int
    quantity: Quantity


def score_of(first: int, second: int, unit: str | None) -> Quantity:
    """A score as plain data; `number` is the first side's tally."""
    return Quantity(
        number=first, low=first, high=first, dimension="score", unit=unit,
        digits=f"{first}-{second}",
    )  # fmt: skip


def _tally(tokens: Sequence[Token], i: int) -> Numeral | None:
    numeral = read_numeral(tokens, i)
    if numeral is None or numeral.form != "cardinal" or numeral.scale or numeral.step != 1:
        return None
    return numeral if numeral.value < 1000 else None


def _near(tokens: Sequence[Token], i: int, behind: int) -> set[str]:
    return {token.low for token in (*tokens[max(0, i - 6) : i], *tokens[behind : behind + 4])}


def read_score(tokens: Sequence[Token], i: int) -> Score | None:
    """The score that starts at token `i`, or None."""
    first = _tally(tokens, i) if tokens[i].kind in {"number", "word"} else None
    if first is None or tokens[first.next].before == "|":
        return None
    sign, named = tokens[first.next], ""
    if first.in_digits and sign.before == "" and sign.low in {"-", "/", ":"}:
        return _share(tokens, first) if sign.low == "/" else _hyphenated(tokens, i, first)
    at = first.next
    if sign.low in _TALLIED:
        at, named = at + 1, sign.low
    return _spoken(tokens, i, first, at + 1, named) if tokens[at].low == "to" else None


def _hyphenated(tokens: Sequence[Token], i: int, first: Numeral) -> Score | None:
    """ "3-2", "2-nil"; not "10-12 drones", "5-10 minutes"."""
    at = first.next + 1
    if tokens[at].before != "":
        return None
    if tokens[at].low == "nil":
        return Score(at + 1, score_of(int(first.value), 0, None))
    second = _tally(tokens, at)
    if second is None or not second.in_digits or len(tokens[at].text) > 3:
        return None
    words = _near(tokens, i, second.next)
    colon = tokens[first.next].low == ":"
    if colon and (len(tokens[at].text) > 1 or not words & (_CONTEXT | _VOTES)):
        return None  # a clock time, or a ratio
    if not _scorelike(tokens, first, second, talk=bool(words & _CONTEXT)):
        return None
    unit = "votes" if words & _VOTES else None
    # a share that adds up to the whole ("owned 70-30") is no score
    if first.value + second.value == 100 and not words & _CONTEXT:
        unit = "share"
    return Score(second.next, score_of(int(first.value), int(second.value), unit))


def _scorelike(tokens: Sequence[Token], first: Numeral, second: Numeral, *, talk: bool) -> bool:
    """Whether a pair is a score: ranges ascend, have a unit or a noun, and no talk of winning."""
    after = tokens[second.next]
    if after.before == "" and (after.kind in {"word", "number"} or after.text in {"%", "-"}):
        return False
    if talk:
        return True
    counted = after.kind == "word" and after.before == " " and after.low not in _CONTEXT
    ranging = 0 < first.value < second.value and (counted or second.value > 20)
    return not ranging and unit_at(tokens, second.next) is None


def _share(tokens: Sequence[Token], first: Numeral) -> Score | None:
    second = _tally(tokens, first.next + 1)
    if second is None or first.value + second.value != 100:
        return None
    return Score(second.next, score_of(int(first.value), int(second.value), "share"))


def _spoken(tokens: Sequence[Token], i: int, first: Numeral, at: int, named: str) -> Score | None:
    second = _tally(tokens, at)
    if second is None or tokens[at].before == "|" or second.in_digits != first.in_digits:
        return None
    words = _near(tokens, i, second.next)
    previous = tokens[i - 1].low if i else ""
    descending = first.value >= second.value and bool(words & (_CONTEXT | _VOTES | {"by"}))
    losing = previous == "by" and bool(words & _LOSING)
    if previous == "from" or unit_at(tokens, second.next) is not None:
        return None
    if not (named or descending or losing):
        return None
    voted = named in _BALLOTS or (not named and bool(words & _VOTES))
    behind = second.next + (tokens[second.next].low in _TALLIED)
    score = score_of(int(first.value), int(second.value), "votes" if voted else None)
    return Score(behind, score)


def find_scorelines(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Lines that name both sides: "Dunmore 2 Kilcarra 1"; start, end and the score."""
    for match in _LINE.finditer(text):
        score = score_of(int(match["home"]), int(match["away"]), None)
        yield match.start("home"), match.end("away"), score
