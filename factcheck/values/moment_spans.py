"""Two days or two times joined by "to", "and" or a dash: "from 2009 to 2017", "9-11 a.m."."""

from dataclasses import replace

from factcheck.values.clock import Timed, clock_at, hour_at
from factcheck.values.moment_dates import Read
from factcheck.values.moment_model import (
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    ClockReading,
    DayOfMonth,
    Portion,
    Quarter,
    Reference,
    RelativeUnit,
    Season,
    Span,
    Weekday,
)
from factcheck.values.moment_periods import year_at
from factcheck.values.moment_relative import day_at
from factcheck.values.moment_tokens import DASHES, Tokens

_TO = frozenset({"to", "until", "till", "through"}) | DASHES
_ENDS = (
    CalendarDay
    | CalendarMonth
    | CalendarYear
    | DayOfMonth
    | Portion
    | Quarter
    | RelativeUnit
    | Season
    | Weekday
)


def _joints(lead: str) -> frozenset[str]:
    """The words that may join two ends behind the preposition `lead`."""
    if lead == "between":
        return frozenset({"and"})
    return _TO if lead == "from" else _TO - {"until", "till"}


def day_span_at(tokens: Tokens, index: int, lead: str) -> Read | None:
    """Two days or longer times and what joins them; without "from" both must be of a kind."""
    certain = lead in ("from", "between")
    first = (year_at(tokens, index, certain=True) if certain else None) or day_at(tokens, index)
    if first is None or isinstance(first[0], Span):
        return first
    if not isinstance(first[0], _ENDS) or tokens.low(first[1]) not in _joints(lead):
        return None
    start = first[1] + 1
    second = year_at(tokens, start, certain=True) or day_at(tokens, start)
    if second is None or not isinstance(second[0], _ENDS):
        return None
    if not certain and (type(first[0]) is not type(second[0]) or isinstance(first[0], Portion)):
        return None
    return Span(first=_same_year(first[0], second[0]), last=second[0]), second[1]


def _same_year(first: Reference, last: Reference) -> Reference:
    """ "from March to September 2019": the year is said once, at the end."""
    if not isinstance(first, CalendarDay | CalendarMonth):
        return first
    if not isinstance(last, CalendarDay | CalendarMonth):
        return first
    if first.year is not None or last.year is None:
        return first
    return replace(first, year=last.year - (first.month > last.month))


def clock_span_at(tokens: Tokens, index: int, lead: str) -> Timed | None:
    """Two times of day and what joins them: "between 07:20 and 08:50", "8 p.m. to 6 a.m."."""
    first = clock_at(tokens, index) or hour_at(tokens, index)
    if first is None or tokens.low(first[1]) not in _joints(lead):
        return None
    second = clock_at(tokens, first[1] + 1)
    if second is None or first[0].precision == "daypart":
        return None
    bare = clock_at(tokens, index) is None
    if bare and (tokens.glued(index) or not second[0].meridiem_known):
        return None
    return _window(first[0], second[0]), second[1]


def _window(first: ClockReading, second: ClockReading) -> ClockReading:
    begin, end = first.first, second.last
    if not first.meridiem_known and second.meridiem_known:
        noon_hour = begin - 720 if begin >= 720 else begin
        begin = max((at for at in (noon_hour, noon_hour + 720) if at < end), default=begin)
    if first.meridiem_known and not second.meridiem_known and end <= begin:
        end += 720
    if end <= begin:
        end += 1440
    return ClockReading(
        first=begin,
        last=max(begin, end),
        utc_offset=second.utc_offset if first.utc_offset is None else first.utc_offset,
        local=first.local or second.local,
        approximate=first.approximate or second.approximate,
        meridiem_known=first.meridiem_known or second.meridiem_known,
        precision="span",
    )
