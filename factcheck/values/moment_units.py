"""The days of months, quarters, seasons, and of "last week" and its kin."""

from datetime import MAXYEAR, MINYEAR, date
from typing import Literal, NamedTuple

from factcheck.values.calendar import (
    SEASONS,
    Days,
    month_days,
    months_span,
    nearest,
    shifted,
    week_of,
    years_around,
)
from factcheck.values.moment_model import (
    CalendarMonth,
    Direction,
    Grain,
    Quarter,
    RelativeUnit,
    Season,
    Unit,
)

Inferred = Literal["year", "week", "month"]


class Resolved(NamedTuple):
    """An inclusive interval of days, how coarse it is said, and what was filled in."""

    days: Days
    grain: Grain
    inferred: Inferred | None = None
    approximate: bool = False
    part: Literal["early", "mid", "late"] | None = None


def year_interval(year: int) -> Days:
    """1 January to 31 December, held inside the calendar that `date` knows."""
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, 1, 1), date(year, 12, 31)


def month_interval(
    month: CalendarMonth, published: date | None, direction: Direction | None
) -> Resolved | None:
    """The days of a month, of the year that is said or meant."""
    if month.year is not None:
        return Resolved(month_days(month.year, month.month), "month")
    if published is None:
        return None
    if month.year_shift is not None:
        return Resolved(month_days(published.year + month.year_shift, month.month), "month")
    candidates = [month_days(year, month.month) for year in years_around(published, 2)]
    found = _turned(candidates, published, month.turn, direction)
    return Resolved(found, "month", inferred="year") if found else None


def quarter_interval(
    quarter: Quarter, published: date | None, direction: Direction | None
) -> Resolved | None:
    """The three months of a calendar quarter, of the year that is said or meant."""
    year, first_month = quarter.year, 3 * quarter.number - 2
    if year is None and quarter.year_shift is not None and published is not None:
        year = published.year + quarter.year_shift
    if year is not None:
        return Resolved(months_span(year, first_month, 3), "quarter")
    if published is None:
        return None
    candidates = [months_span(year, first_month, 3) for year in years_around(published)]
    found = nearest(candidates, published, direction)
    return Resolved(found, "quarter", inferred="year") if found else None


def season_interval(
    season: Season, published: date | None, direction: Direction | None
) -> Resolved | None:
    """The three months of a northern season; "winter 2024" ends in early 2024."""
    first_month = SEASONS[season.name]
    if season.year is not None:
        year = season.year - (season.name == "winter")
        return Resolved(months_span(year, first_month, 3), "season")
    if published is None:
        return None
    candidates = [months_span(year, first_month, 3) for year in years_around(published, 2)]
    found = _turned(candidates, published, season.turn, direction)
    return Resolved(found, "season", inferred="year") if found else None


def _turned(
    candidates: list[Days], published: date, turn: int | None, direction: Direction | None
) -> Days | None:
    """ "last", "this" or "next" among the years' intervals; else the nearest."""
    if turn == -1:
        over = [days for days in candidates if days[1] < published]
        return max(over, default=None)
    if turn == 1:
        ahead = [days for days in candidates if days[0] > published]
        return min(ahead, default=None)
    if turn == 0:
        same_year = [days for days in candidates if days[0].year == published.year]
        return same_year[0] if same_year else None
    return nearest(candidates, published, direction)


def unit_interval(
    reference: RelativeUnit, published: date, direction: Direction | None
) -> Resolved:
    """The days of "yesterday", "last week", "this month", "next year", "the weekend"."""
    shift = reference.shift or 0
    if reference.unit == "weekend":
        return Resolved(_weekend(published, reference.shift, direction), "day")
    if reference.unit == "week":
        return Resolved(week_of(shifted(published, 7 * shift)), "week")
    if reference.unit in ("day", "hour", "minute"):
        day = shifted(published, shift)
        return Resolved((day, day), "day")
    return _longer_unit(reference.unit, shift, published)


def _longer_unit(unit: Unit, shift: int, published: date) -> Resolved:
    if unit == "month":
        return Resolved(month_days(published.year, published.month + shift), "month")
    if unit == "quarter":
        first_month = 3 * ((published.month - 1) // 3) + 1 + 3 * shift
        return Resolved(months_span(published.year, first_month, 3), "quarter")
    if unit == "year":
        return Resolved(year_interval(published.year + shift), "year")
    begin = published.year // 10 * 10 + 10 * shift
    return Resolved((year_interval(begin)[0], year_interval(begin + 9)[1]), "decade")


def _weekend(published: date, shift: int | None, direction: Direction | None) -> Days:
    """Saturday and Sunday; without "last" or "next" the near one in the direction."""
    saturday = shifted(published, 5 - published.weekday())
    if shift is None and direction != "future" and published.weekday() < 5:
        saturday = shifted(saturday, -7)
    if shift == -1 or (shift == 1 and published.weekday() >= 5):
        saturday = shifted(saturday, 7 * shift)
    return saturday, shifted(saturday, 1)
