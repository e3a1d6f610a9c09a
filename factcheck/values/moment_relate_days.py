"""Compares the days of two moments, with room for what is said loosely."""

import re
from datetime import date

from factcheck.values.calendar import WEEKDAYS, Days, month_days
from factcheck.values.moment_judgement import (
    APPROXIMATE,
    COARSER,
    NOTHING,
    SAME,
    Judgement,
    conflict,
    loosened,
)
from factcheck.values.moment_model import Moment
from factcheck.values.moment_words import day_words, long_day
from factcheck.values.relation import Step

# Days by which something said loosely may miss.
_APPROXIMATE = {"day": 1, "week": 4, "month": 31, "quarter": 31, "year": 183}
_PARTLY = {"week": 1, "month": 4, "quarter": 15, "season": 20, "year": 45, "decade": 365}
_WEEK_SLACK = 2  # some begin the week on Sunday, and "last week" may be the last seven days
_SEASON_SLACK = 31  # seasons have no agreed first day
_END_SLACK = 2  # "the end of January" may be its last working day
_ENDING = re.compile(r"(?i)\b(?:end|close) of\b|['’]s end\b|\bis out$")


def days_of(moment: Moment) -> Days | None:
    """The interval of days, None where the date is not known."""
    if moment.first is None or moment.last is None:
        return None
    return moment.first, moment.last


def compare_days(one: Moment, other: Moment) -> Judgement:
    """How the days of two dated moments relate, whatever their times of day."""
    ones, others = days_of(one), days_of(other)
    if ones is None or others is None:
        return NOTHING
    judgement = _fitting(one, other, ones, others) or _conflict(one, other, ones, others)
    return loosened(judgement) if one.approximate or other.approximate else judgement


def disjoint(one: Moment, other: Moment) -> bool:
    """Whether two dated moments share no day."""
    ones, others = days_of(one), days_of(other)
    if ones is None or others is None:
        return False
    judgement = _fitting(one, other, ones, others)
    return judgement is None or judgement.step is Step.CONFLICT


def _fitting(one: Moment, other: Moment, ones: Days, others: Days) -> Judgement | None:
    """How the days of two moments fit, None if they do not; one date may be two weekdays."""
    if ones == others:
        return _same_days(one, other, ones)
    if one.grain == other.grain == "span":
        return COARSER if _spans_agree(ones, others) else None
    if holds(ones, others) or holds(others, ones):
        return COARSER
    gap = max((others[0] - ones[1]).days, (ones[0] - others[1]).days)
    if gap <= slack(one) + slack(other):
        return APPROXIMATE
    if "season" in (one.grain, other.grain) and gap < 200 and one.grain != other.grain:
        return NOTHING  # nobody says on which half of the globe it is spring
    return None


def _same_days(one: Moment, other: Moment, days: Days) -> Judgement:
    named = one.weekday is not None and other.weekday is not None
    if days[0] == days[1] and named and one.weekday != other.weekday:
        first, second = sorted((one.weekday or 0, other.weekday or 0))
        words = f"the same date, called {WEEKDAYS[first]} and {WEEKDAYS[second]}"
        return conflict("weekday", words, 0)
    return SAME


def holds(outer: Days, inner: Days) -> bool:
    """Whether one interval lies inside another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def slack(moment: Moment) -> int:
    """Days by which the moment may miss what it is compared with."""
    days = _APPROXIMATE.get(moment.grain, 0) if moment.approximate else 0
    if moment.part is not None:
        days += _PARTLY.get(moment.grain, 0)
    if moment.grain == "season":
        days += _SEASON_SLACK
    if moment.grain == "day" and _ENDING.search(moment.text):
        days += _END_SLACK
    whole_week = moment.first and moment.last and (moment.last - moment.first).days == 6
    return days + (_WEEK_SLACK if moment.grain == "week" and whole_week else 0)


def _spans_agree(ones: Days, others: Days) -> bool:
    """Two spans of the same thing must have the same ends, as exactly as each is said."""
    begin = _ends_agree(ones[0], others[0], last=False)
    end = _ends_agree(ones[1], others[1], last=True)
    inside = holds(ones, others) or holds(others, ones)
    return (begin and end) or (inside and not begin and not end)


def _ends_agree(one: date, other: date, *, last: bool) -> bool:
    """Whether two ends are one day, or one of them is only said to the month or the year."""
    if one == other:
        return True
    edges = (12, 31) if last else (1, 1)
    if one.year == other.year and edges in ((one.month, one.day), (other.month, other.day)):
        return True
    bounds = month_days(one.year, one.month)
    return (one.year, one.month) == (other.year, other.month) and bounds[last] in (one, other)


def _conflict(one: Moment, other: Moment, ones: Days, others: Days) -> Judgement:
    order = -1 if ones < others else 1
    early, late = (one, other) if order < 0 else (other, one)
    shade = _shade(one, other, ones, others)
    if shade == "weekday":
        words = f"{_name(early)} against {_name(late)}"
    elif shade == "transposed":
        words = f"{_name(early)} against {_name(late)}, the digits of the day look transposed"
    else:
        words = f"{_name(early)} against {_name(late)}, not the same {shade}"
    return conflict(shade, words, order)


def _name(moment: Moment) -> str:
    if moment.first is not None and moment.first == moment.last:
        return long_day(moment.first)
    return day_words(moment)


def _shade(one: Moment, other: Moment, ones: Days, others: Days) -> str:
    if one.grain == other.grain == "season":
        return "season"
    coarse = _coarse(one) or _coarse(other)
    if coarse:
        return _coarse_shade(one, other, ones, others)
    if abs((ones[0] - others[0]).days) <= 7 and _is_short(ones) and _is_short(others):
        return "day" if "week" in (one.grain, other.grain) else "weekday"
    return _day_shade(ones[0], others[0])


def _day_shade(first: date, second: date) -> str:
    """The one part of two dates that differs, "day" where it is more than one."""
    if (first.month, first.day) == (second.month, second.day):
        return "year"
    if (first.year, first.day) == (second.year, second.day):
        return "month"
    swapped = f"{first.day:02}" == f"{second.day:02}"[::-1]
    same_month = (first.year, first.month) == (second.year, second.month)
    return "transposed" if swapped and same_month else "day"


def _is_short(days: Days) -> bool:
    return (days[1] - days[0]).days <= 14


def _coarse(moment: Moment) -> bool:
    days = days_of(moment)
    long_span = moment.grain == "span" and days is not None and not _is_short(days)
    return long_span or moment.grain in ("month", "quarter", "season", "year", "decade")


def _coarse_shade(one: Moment, other: Moment, ones: Days, others: Days) -> str:
    yearly = {"year", "decade"}
    both_yearly = all(_is_yearly(days) for days in (ones, others))
    apart = ones[1].year < others[0].year or others[1].year < ones[0].year
    if both_yearly or (apart and yearly & {one.grain, other.grain}):
        return "year"
    if one.grain == other.grain == "month" and ones[0].month == others[0].month:
        return "year"
    return "month"


def _is_yearly(days: Days) -> bool:
    return (days[0].month, days[0].day, days[1].month, days[1].day) == (1, 1, 12, 31)


def compare_weekdays(one: Moment, other: Moment) -> Judgement:
    """Two moments of which at least one is known by its weekday only."""
    names = [_weekday(moment) for moment in (one, other)]
    if names[0] is None or names[1] is None:
        return NOTHING
    if names[0] == names[1]:
        return SAME if one.first is None and other.first is None else COARSER
    first, second = sorted(names)  # type: ignore[type-var]
    words = f"{WEEKDAYS[first or 0]} against {WEEKDAYS[second or 0]}"
    return conflict("weekday", words, 0)


def _weekday(moment: Moment) -> int | None:
    if moment.first is None:
        return moment.weekday
    return moment.first.weekday() if moment.first == moment.last else None
