"""Calendar arithmetic on inclusive intervals of days, and the English names of its units."""

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Days = tuple[date, date]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# The first month of each meteorological season of the northern hemisphere.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def shifted(day: date, days: float) -> date:
    """`day` moved by whole days, held inside the calendar that `date` knows."""
    ordinal = day.toordinal() + int(days)
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def month_days(year: int, month: int) -> Days:
    """First and last day of a month; `month` may lie outside 1..12 and carries over."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year = min(max(year, MINYEAR), MAXYEAR)
    first = date(year, month, 1)
    if (year, month) == (MAXYEAR, 12):
        return first, date.max
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)


def months_on(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day."""
    first, last = month_days(day.year, day.month + months)
    return min(shifted(first, day.day - 1), last)


def months_span(year: int, first_month: int, count: int) -> Days:
    """`count` whole months from `first_month` on."""
    return month_days(year, first_month)[0], month_days(year, first_month + count - 1)[1]


def week_of(day: date) -> Days:
    """Monday to Sunday of the week that holds `day`."""
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def valid_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The `nth` (-1: last) `weekday` of a month, or None where it has none."""
    first, last = month_days(year, month)
    if nth < 0:
        return shifted(last, -((last.weekday() - weekday) % 7))
    found = shifted(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found <= last else None


def years_around(day: date, reach: int = 1) -> range:
    """The years within `reach` of `day` that `date` can express."""
    return range(max(day.year - reach, MINYEAR), min(day.year + reach, MAXYEAR) + 1)


def nearest(
    candidates: Iterable[Days], day: date, direction: Literal["past", "future"] | None
) -> Days | None:
    """The interval that somebody writing on `day` means.

    "past": the latest that has begun; "future": the earliest that has not ended; None: the
    one with the smallest distance, the earlier of two. None where there is no candidate.
    """
    ordered = sorted(candidates)
    begun = [days for days in ordered if days[0] <= day]
    to_come = [days for days in ordered if days[1] >= day]
    if direction == "past" and begun:
        return begun[-1]
    if direction == "future" and to_come:
        return to_come[0]
    return min(ordered, key=lambda days: distance(days, day), default=None)


def distance(days: Days, day: date) -> int:
    """Days from `day` to the interval, 0 inside it."""
    return max((days[0] - day).days, (day - days[1]).days, 0)


def thirds(days: Days, part: Literal["early", "mid", "late"]) -> Days:
    """The early, middle or late third of an interval, on whole months or days.

    A decade is cut by years, a year by months (January to April), a month by tens (1 to 10), a
    week into Monday-Tuesday, Tuesday-Thursday and Friday-Sunday, as newspapers use the words.
    """
    first, last = days
    length = (last - first).days + 1
    if length > 3600:
        begin, end = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}[part]
        return date(first.year + begin, 1, 1), date(first.year + end, 12, 31)
    if length > 360:
        start = {"early": 1, "mid": 5, "late": 9}[part]
        return months_span(first.year, start, 4)
    if length == 7:
        begin, end = {"early": (0, 1), "mid": (1, 3), "late": (4, 6)}[part]
        return shifted(first, begin), shifted(first, end)
    third = length // 3
    if part == "early":
        return first, shifted(first, third - 1)
    if part == "mid":
        return shifted(first, third), shifted(first, 2 * third - 1)
    return shifted(first, 2 * third), last
