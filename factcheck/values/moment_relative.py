"""Days named from the day of writing: "next Friday", "last week", "the end of the month"."""

from collections.abc import Callable

from factcheck.values.moment_dates import (
    Read,
    date_at,
    day_of_month_at,
    is_name,
    nth_weekday_at,
    weekday_name,
)
from factcheck.values.moment_model import (
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    Decade,
    NthWeekday,
    Part,
    Portion,
    Quarter,
    RelativeUnit,
    Season,
    Span,
    Unit,
    Weekday,
)
from factcheck.values.moment_offsets import offset_at
from factcheck.values.moment_periods import month_period_at, period_at, year_at
from factcheck.values.moment_tokens import DASHES, Tokens, ordinal_at, word_set

_TURNS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_UNITS: dict[str, Unit] = {
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
}
_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# "Black Friday", "every Friday" and "a Friday" name no day in particular.
_NO_DAY_BEFORE = word_set(
    """
    black good ash shrove super bloody palm cyber easter holy whit every each a an any most
    some per sheffield no
    """
)
_NO_DAY_BEHIND = word_set(
    """
    times mirror telegraph express post mail herald sun star people independent tribune
    guardian observer supplement roast school papers newspaper trading league
    """
)
_WEEKEND_LEADS = word_set("at over by before during since until till after for on through")
_EDGES: dict[str, Part] = {
    "end": "end",
    "close": "end",
    "start": "start",
    "beginning": "start",
    "middle": "mid",
    "rest": "rest",
    "remainder": "rest",
}
_WEEKS: dict[str, Part] = {
    "first": "early",
    "opening": "early",
    "second": "mid",
    "third": "mid",
    "last": "late",
    "final": "late",
    "closing": "late",
}
_PARTS: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}


def day_at(tokens: Tokens, index: int) -> Read | None:
    """The longest reading of a day, or of a longer time, that starts at `index`."""
    for reader in _READERS:
        if (read := reader(tokens, index)) is not None:
            return read
    return None


def weekday_at(tokens: Tokens, index: int) -> Read | None:
    """ "Friday", "last Friday", "the Tuesday", "Friday week", "Wednesday and Thursday"."""
    turn, start = _turn(tokens, index)
    weekday = weekday_name(tokens, start, short=False)
    if weekday is None or not _is_day(tokens, index, weekday[1]):
        return None
    number, behind = weekday
    if turn is None and tokens.low(behind) == "week" and tokens.low(behind + 1) != "'s":
        return Weekday(weekday=number, turn=1, weeks_on=1), behind + 1
    second = weekday_name(tokens, behind + 1, short=False) if tokens.low(behind) == "and" else None
    pair = second is not None and second[0] == (number + 1) % 7
    behind = second[1] if second is not None and pair else behind
    shift, end = _of_week(tokens, behind)
    hangs = _hangs(tokens, start, behind)
    loose = hangs or (turn is None and shift is None and _is_any(tokens, index))
    first = Weekday(weekday=number, turn=None if hangs else turn, week_shift=shift, any=loose)
    if not pair:
        return first, end
    last = Weekday(weekday=(number + 1) % 7, turn=None, week_shift=shift)
    return Span(first=first, last=last), end


def _hangs(tokens: Tokens, index: int, behind: int) -> bool:
    """ "the previous Friday", "the Friday before": counted from another day of the story."""
    named = tokens.low(index - 1) in ("the", "that") and tokens.low(behind) in ("before", "after")
    return tokens.low(index - 1) in _FROM_ANOTHER or named


_FROM_ANOTHER = frozenset({"previous", "preceding", "following"})


def _is_any(tokens: Tokens, index: int) -> bool:
    """ "on a Friday", "one wet Friday": a day of that name, and it is not said which."""
    before = [tokens.low(index - back) for back in (1, 2)]
    described = tokens[index - 1].kind == "word" and before[1] in _ANY
    return before[0] in _ANY or (described and before[0] not in _LEADING)


_ANY = frozenset({"a", "an", "one", "some", "every", "each", "any"})
_LEADING = frozenset({"on", "by", "since", "until", "from", "before", "after", "for", "of"})


def _turn(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """ "last", "this coming", "the following": which turn, and the index behind it."""
    word = tokens.low(index)
    if word == "this" and tokens.low(index + 1) in ("coming", "past"):
        return _TURNS[tokens.low(index + 1)], index + 2
    if word == "the":
        return (1, index + 2) if tokens.low(index + 1) == "coming" else (None, index + 1)
    return (_TURNS[word], index + 1) if word in _TURNS else (None, index)


def _is_day(tokens: Tokens, index: int, behind: int) -> bool:
    if tokens.low(index - 1) in _NO_DAY_BEFORE and tokens.low(index) != "the":
        return False
    if tokens.low(index - 1) == "on" and tokens.low(index - 2) == "mail":
        return False
    follower = tokens[behind]
    if follower.low in _NO_DAY_BEHIND:
        return False
    lights = tokens.low(behind + 1) in ("lights", "football", "live", "fever")
    return not (follower.text == "Night" and lights)


def _of_week(tokens: Tokens, index: int) -> tuple[int | None, int]:
    start = index + 1 if tokens.low(index) == "of" else index
    shift = {"last": -1, "this": 0, "next": 1}.get(tokens.low(start))
    if shift is None or tokens.low(start + 1) != "week":
        return None, index
    return shift, start + 2


def day_word_at(tokens: Tokens, index: int) -> Read | None:
    """ "today", "yesterday", "the day before yesterday"."""
    for words, shift in ((("before", "yesterday"), -2), (("after", "tomorrow"), 2)):
        for head in (("the", "day"), ("a", "day"), ("day",)):
            behind = tokens.phrase(index, *head, *words)
            if behind is not None:
                return RelativeUnit(unit="day", shift=shift), behind
    word = tokens.low(index)
    if word not in _DAY_WORDS or (is_name(tokens[index]) and _is_title(tokens, index)):
        return None
    return RelativeUnit(unit="day", shift=_DAY_WORDS[word]), index + (word != "tonight")


def _is_title(tokens: Tokens, index: int) -> bool:
    """ "USA Today", "the Tonight Show": a name and no day."""
    before = tokens[index - 1]
    return before.low == "usa" or tokens.low(index + 1) == "show"


def unit_at(tokens: Tokens, index: int) -> Read | None:
    """ "last week", "next year", "this past weekend", "the coming month", "the weekend"."""
    turn, start = _turn(tokens, index)
    unit = _UNITS.get(tokens.low(start))
    if unit is None:
        return None
    if turn is not None:
        counted = tokens.low(index - 1) == "the" and unit != "weekend"
        return None if counted else (RelativeUnit(unit=unit, shift=turn), start + 1)
    if unit == "weekend" and start > index and tokens.low(index - 1) in _WEEKEND_LEADS:
        return RelativeUnit(unit=unit, shift=None), start + 1
    return None


def portion_at(tokens: Tokens, index: int) -> Read | None:
    """ "the end of April", "early last month", "mid-May", "late on Tuesday", "later this week"."""
    return _edge(tokens, index) or _third(tokens, index) or _half(tokens, index)


def _edge(tokens: Tokens, index: int) -> Read | None:
    start = index + 1 if tokens.low(index) == "the" else index
    for part in _EDGE_DAYS:
        behind = tokens.phrase(start, *part.split())
        if behind is not None and tokens.low(behind) == "of":
            found = whole_at(tokens, behind + 1)
            if found is None or isinstance(found[0], CalendarDay | RelativeUnit | Weekday):
                return _edge_day_of_unit(found, part)
            return Portion(part=part, whole=found[0]), found[1]
    edge = _EDGES.get(tokens.low(start))
    if edge is None:
        return _week_of_month(tokens, start) or _year_end(tokens, start)
    behind = start + 2 if tokens.low(start + 1) == "of" else start + 1
    found = whole_at(tokens, behind)
    if found is None or (behind == start + 1 and (edge != "end" or start > index)):
        return None
    return Portion(part=edge, whole=found[0]), found[1]


_EDGE_DAYS: tuple[Part, ...] = ("last day", "first day")


def _edge_day_of_unit(found: Read | None, part: Part) -> Read | None:
    if found is None or not isinstance(found[0], RelativeUnit) or found[0].unit == "day":
        return None
    return Portion(part=part, whole=found[0]), found[1]


def _week_of_month(tokens: Tokens, index: int) -> Read | None:
    """ "the first week of May", "the last days of August"."""
    part = _WEEKS.get(tokens.low(index))
    ranged = tokens.low(index + 1) in ("week", "weeks", "days", "weekend")
    if part is None or not ranged or tokens.low(index + 2) not in ("of", "in"):
        return None
    month = month_period_at(tokens, index + 3)
    return (Portion(part=part, whole=month[0]), month[1]) if month else None


def _year_end(tokens: Tokens, index: int) -> Read | None:
    """ "year-end", "year's end", "month-end" behind "by", "at", "until" or "before"."""
    article = tokens.low(index - 1) == "the"
    unit = _UNITS.get(tokens.low(index))
    joint = tokens[index + 1]
    if unit not in ("year", "month") or tokens.low(index + 2) != "end":
        return None
    if joint.kind != "possessive" and joint.low not in DASHES:
        return None
    if tokens.low(index - 1 - article) not in ("by", "at", "until", "till", "before"):
        return None
    return Portion(part="end", whole=RelativeUnit(unit=unit, shift=0)), index + 3


def _third(tokens: Tokens, index: int) -> Read | None:
    word = tokens.low(index)
    if word in ("earlier", "later"):
        read = unit_at(tokens, index + 1) or day_word_at(tokens, index + 1)
        if tokens.low(index + 1) == "on":
            read = weekday_at(tokens, index + 2) or date_at(tokens, index + 2)
        return read
    part = _PARTS.get(word)
    if part is None:
        return None
    start = index + 1
    if tokens.low(start) in DASHES or (part != "mid" and tokens.low(start) in ("on", "in")):
        start += 1
    found = whole_at(tokens, start)
    return (Portion(part=part, whole=found[0]), found[1]) if found else None


def _half(tokens: Tokens, index: int) -> Read | None:
    start = index + 1 if tokens.low(index) == "the" else index
    number = ordinal_at(tokens, start)
    if number is None or number[0] > 2 or tokens.low(number[1]) != "half":
        return None
    found = whole_at(tokens, number[1] + 2) if tokens.low(number[1] + 1) == "of" else None
    if found is None:
        return None
    return Portion(part="first half" if number[0] == 1 else "2nd half", whole=found[0]), found[1]


def whole_at(tokens: Tokens, index: int) -> Read | None:
    """What "the end of" or "early" may stand before."""
    bare = _UNITS.get(tokens.low(index + 1)) if tokens.low(index) in ("the", "this") else None
    if bare is not None:
        return RelativeUnit(unit=bare, shift=0), index + 2
    read = (
        nth_weekday_at(tokens, index)
        or unit_at(tokens, index)
        or date_at(tokens, index)
        or weekday_at(tokens, index)
        or day_word_at(tokens, index)
        or year_at(tokens, index, certain=True)
        or period_at(tokens, index)
    )
    return read if read is not None and isinstance(read[0], _WHOLES) else None


_WHOLES = (
    CalendarDay
    | CalendarMonth
    | CalendarYear
    | Decade
    | NthWeekday
    | Quarter
    | RelativeUnit
    | Season
    | Weekday
)
_READERS: tuple[Callable[[Tokens, int], Read | None], ...] = (
    nth_weekday_at,
    portion_at,
    offset_at,
    date_at,
    day_word_at,
    unit_at,
    weekday_at,
    period_at,
    day_of_month_at,
)
