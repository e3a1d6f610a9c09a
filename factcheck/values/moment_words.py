"""Writes a moment out for an editor: "6 a.m., Friday 13 March 2026", "late 2016"."""

from datetime import date

from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment_dayparts import WINDOWS
from factcheck.values.moment_model import Moment

_BOUNDS = ("by", "before", "until", "since", "from", "after", "about")
_SEASON_NAMES = ("winter", "spring", "summer", "autumn")
_QUARTERS = ("first", "second", "third", "fourth")
# The first name of a window wins; "evening" and "late" share one.
_PART_NAMES = {window: name for name, window in reversed(WINDOWS.items())}


def moment_words(moment: Moment) -> str:
    """The moment in canonical words, with "by", "until" and the like where it was so said."""
    days = day_words(moment)
    clock = clock_words(moment)
    lead = f"{moment.relation} " if moment.relation in _BOUNDS else ""
    if moment.grain == "daypart" and moment.clock and days:
        return f"{lead}{_part_of_day(moment, days)}"
    return lead + (f"{clock}, {days}" if clock and days else clock or days or moment.text)


def long_day(day: date) -> str:
    """ "Saturday 24 August 2019"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_words(moment: Moment) -> str:
    """The days of a moment in words, "" where it has only a clock."""
    first, last = moment.first, moment.last
    if first is None or last is None:
        return WEEKDAYS[moment.weekday] if moment.weekday is not None else ""
    if moment.clock is not None or moment.grain == "day" or first == last:
        return long_day(first) if first == last else f"{long_day(first)} to {long_day(last)}"
    part = ("the " if moment.grain == "decade" else "") + (f"{moment.part} " if moment.part else "")
    return part + _period(moment, first, last)


def _period(moment: Moment, first: date, last: date) -> str:
    if moment.grain == "week":
        return _week(first, last)
    names = {
        "month": f"{MONTHS[first.month - 1]} {first.year}",
        "year": f"{first.year}",
        "decade": f"{first.year // 10 * 10}s",
        "quarter": f"{_QUARTERS[(first.month - 1) // 3]} quarter of {first.year}",
        "season": f"{_SEASON_NAMES[first.month % 12 // 3]} {last.year}",
    }
    return names.get(moment.grain) or _span(first, last)


def _week(first: date, last: date) -> str:
    whole = (last - first).days == 6
    return f"the week of {long_day(first)}" if whole else f"{long_day(first)} to {long_day(last)}"


def _span(first: date, last: date) -> str:
    """Two ends, only as exact as both of them are."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year} to {last.year}"
    if first.day == 1 and last.day >= 28 and last.month != first.month:
        ends = f"{MONTHS[first.month - 1]} {first.year}", f"{MONTHS[last.month - 1]} {last.year}"
        return " to ".join(ends)
    return f"{long_day(first)} to {long_day(last)}"


def _part_of_day(moment: Moment, days: str) -> str:
    if moment.clock == WINDOWS["late"] and moment.part == "late":
        return f"late on {days}"
    name = _PART_NAMES.get(moment.clock) if moment.clock else None
    if name == "early":
        return f"early on {days}"
    if name in ("before dawn", "dead of night"):
        return f"{name}, {days}"
    return f"the {name or 'day'} of {days}".replace("the tonight", "the night")


def clock_words(moment: Moment) -> str:
    """The time of day in words, "" where none is known."""
    if moment.clock is None:
        return ""
    first, last = moment.clock
    name = _PART_NAMES.get(moment.clock) if moment.grain == "daypart" else None
    if name is not None:
        return name
    say = _minute if moment.meridiem_known else _open_minute
    words = say(first) if first == last else f"{say(first)} to {say(last)}"
    return words + _zone(moment.utc_offset)


def _minute(minute: int) -> str:
    hour, rest = divmod(minute % 1440, 60)
    if rest == 0 and hour in (0, 12):
        return "midnight" if hour == 0 else "noon"
    half = "a.m." if hour < 12 else "p.m."
    return f"{(hour - 1) % 12 + 1}{f':{rest:02}' if rest else ''} {half}"


def _open_minute(minute: int) -> str:
    """A time that may be before or after noon, as "half past six" is."""
    hour, rest = divmod(minute % 1440, 60)
    return f"{(hour - 1) % 12 + 1}{f':{rest:02}' if rest else ' o’clock'}"


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    sign = "-" if offset < 0 else "+"
    return f" (UTC{sign}{hours}{f':{minutes:02}' if minutes else ''})" if offset else " (UTC)"
