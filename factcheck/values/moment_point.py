"""A day and a time of day that stand side by side are one point in time.

"at six on Friday morning", "Wednesday at 14:50", "6 a.m. local time (0500 GMT) on Friday",
"the night of March 1 to 2": the parts may come in any order, joined by a few small words.
"""

from dataclasses import dataclass, replace

from factcheck.values.clock import clock_at, dotted_hour_at, hour_at, in_zone
from factcheck.values.moment_dates import weekday_name
from factcheck.values.moment_dayparts import (
    WINDOWS,
    Daypart,
    daypart_phrase,
    daypart_word,
    in_daypart,
    window,
)
from factcheck.values.moment_hours import hour_behind_verb
from factcheck.values.moment_model import (
    Anchored,
    CalendarDay,
    ClockReading,
    DayOfMonth,
    NthWeekday,
    Portion,
    Reference,
    RelativeUnit,
    Span,
    Weekday,
)
from factcheck.values.moment_relative import day_at
from factcheck.values.moment_spans import clock_span_at, day_span_at
from factcheck.values.moment_tokens import Tokens, word_set
from factcheck.values.moment_zones import zone_at

_BARE_PART_LEADS = word_set("in on during at by before since until till from around after")
_HOUR_LEADS = word_set(
    """
    at by until till since from before after about around to and between shortly
    approximately for just
    """
)
_SPOKEN_DAYS = {"last": -1, "this": 0, "tomorrow": 1, "yesterday": -1}


@dataclass
class Point:
    """What has been read so far: tokens `start` to before `behind`."""

    start: int
    behind: int
    day: Reference | None = None
    clock: ClockReading | None = None
    part: str | None = None
    weekday: int | None = None

    @property
    def spanned(self) -> bool:
        """Whether it runs from one day or time to another."""
        timed = self.clock is not None and self.clock.precision == "span"
        return timed or isinstance(self.day, Span)


def is_day(reference: Reference | None) -> bool:
    """Whether a reference names single days, so that a time of day may stand beside it."""
    if isinstance(reference, Portion):
        return reference.part in ("early", "late", "mid", "end") and is_day(reference.whole)
    if isinstance(reference, Span):
        return is_day(reference.first)
    if isinstance(reference, RelativeUnit):
        return reference.unit == "day"
    if isinstance(reference, Anchored):
        return all(step.unit not in ("minute", "hour") for step in reference.steps)
    return isinstance(reference, CalendarDay | Weekday | DayOfMonth | NthWeekday)


def point_at(tokens: Tokens, index: int, lead: str = "") -> Point | None:
    """A day, a time of day, or both, at `index`; `lead` is the preposition before it."""
    point = _opening(tokens, index, lead) or _bare_hour(tokens, index)
    if point is None:
        timed = hour_behind_verb(tokens, index)
        point = Point(index, timed[1], clock=timed[0]) if timed is not None else None
    if point is None:
        return None
    _extend(tokens, point)
    _settle(point)
    return point


def _opening(tokens: Tokens, index: int, lead: str) -> Point | None:
    spoken = _spoken_part(tokens, index)
    if spoken is not None:
        return spoken
    timed = clock_span_at(tokens, index, lead) or clock_at(tokens, index)
    if timed is not None:
        return Point(index, timed[1], clock=timed[0])
    part = _bare_part(tokens, index)
    if part is not None:
        return Point(part.start, part.behind, part=part.name)
    read = day_at(tokens, index)
    return Point(index, read[1], day=read[0]) if read is not None else None


def _spoken_part(tokens: Tokens, index: int) -> Point | None:
    """ "last night", "this morning", "tonight", "yesterday afternoon"."""
    word = tokens.low(index)
    if word == "tonight" and tokens.low(index + 1) != "show":
        return Point(index, index + 1, day=RelativeUnit(unit="day", shift=0), part="tonight")
    shift = _SPOKEN_DAYS.get(word)
    part = daypart_word(tokens, index + 1) if shift is not None else None
    if part is None or shift is None or (word == "last" and part.name not in ("night", "evening")):
        return None
    day = RelativeUnit(unit="day", shift=shift)
    return Point(index, part.behind, day=day, part=part.name)


def _bare_part(tokens: Tokens, index: int) -> Daypart | None:
    """ "the small hours", "before dawn", "dawn": no day yet, so a preposition is asked for."""
    part = daypart_phrase(tokens, index)
    if part is None or part.start != index:
        return None
    if tokens.low(part.behind) in ("before", "after"):
        return None  # "the night before" hangs on another day
    if part.name == "before dawn" or tokens.low(index) == "the":
        led = tokens.low(index - 1) in _BARE_PART_LEADS or part.name == "before dawn"
        return part if led or tokens.low(part.behind) in ("of", "from", "between") else None
    return part if tokens.low(index - 1) in _BARE_PART_LEADS else None


def _bare_hour(tokens: Tokens, index: int) -> Point | None:
    """ "six on Friday morning": a number is an hour only where a part of the day follows."""
    about = tokens.low(index) in ("about", "around", "approximately")
    hour = hour_at(tokens, index + about) or dotted_hour_at(tokens, index + about)
    if hour is None or not (about or tokens.low(index - 1) in _HOUR_LEADS):
        return None
    reading = replace(hour[0], approximate=about)
    point = Point(index, hour[1], clock=reading)
    _extend(tokens, point)
    return point if point.part is not None else None


def _extend(tokens: Tokens, point: Point) -> None:
    """Take in whatever part of the point is still missing, as long as something fits."""
    steps = (_add_zone, _add_spoken, _add_part, _add_weekday, _add_day, _add_clock)
    while any(step(tokens, point) for step in steps):
        pass


def _add_zone(tokens: Tokens, point: Point) -> bool:
    """ "(0500 GMT)" behind a local time tells its offset; "(ET)" names its zone."""
    if point.clock is None:
        return False
    opening = tokens.low(point.behind)
    if opening not in ("(", "/"):
        return False
    start = point.behind + 1
    zone = zone_at(tokens, start)
    if zone is not None and opening == "(" and tokens.low(zone.behind) == ")":
        point.clock, point.behind = in_zone(point.clock, zone), zone.behind + 1
        return True
    other = clock_at(tokens, start)
    if other is None or not (opening == "(" or _is_zoned(other[0])):
        return False
    behind = other[1] if opening == "/" else _closing(tokens, other[1])
    if behind is None:
        return False
    point.clock, point.behind = _with_offset(point.clock, other[0]), behind
    return True


def _is_zoned(clock: ClockReading) -> bool:
    return clock.utc_offset is not None or clock.us_zone is not None or clock.local


def _closing(tokens: Tokens, index: int) -> int | None:
    for behind in range(index, index + 10):
        if tokens.low(behind) == ")":
            return behind + 1
    return None


def _with_offset(clock: ClockReading, other: ClockReading) -> ClockReading:
    """The local `clock` with the offset that the `other` zone's reading gives away."""
    if other.utc_offset is None or clock.utc_offset is not None:
        return clock
    offset = (clock.first - other.first + other.utc_offset + 720) % 1440 - 720
    if offset < -660:
        offset += 1440  # Pacific islands run up to fourteen hours ahead
    if offset % 15 or not clock.meridiem_known:
        return clock
    return replace(clock, utc_offset=offset, local=True)


def _add_spoken(tokens: Tokens, point: Point) -> bool:
    if point.day is not None or point.part is not None:
        return False
    spoken = _spoken_part(tokens, point.behind)
    if spoken is None:
        return False
    point.day, point.part, point.behind = spoken.day, spoken.part, spoken.behind
    return True


def _add_part(tokens: Tokens, point: Point) -> bool:
    small = ("small hours", "early hours", "dead of night", "before dawn")
    if point.part in small and point.day is not None and tokens.low(point.behind) == "morning":
        point.behind += 1  # "the early hours of Sunday morning"
        return True
    if point.part is not None or (point.day is not None and not is_day(point.day)):
        return False
    part = daypart_word(tokens, point.behind) if point.day is not None else None
    part = part or daypart_phrase(tokens, point.behind)
    if part is None or (point.clock is not None and part.name in ("dawn", "lunchtime", "dusk")):
        return False
    point.part, point.behind = part.name, part.behind
    return True


def _add_weekday(tokens: Tokens, point: Point) -> bool:
    """ "yesterday, Saturday," repeats the day by its name."""
    relative = isinstance(point.day, RelativeUnit) and is_day(point.day)
    if not relative or point.weekday is not None:
        return False
    mark = tokens.low(point.behind)
    weekday = weekday_name(tokens, point.behind + 1, short=False) if mark in (",", "(") else None
    closed = weekday is not None and tokens.low(weekday[1]) in (",", ")", ".", "")
    if weekday is None or not closed:
        return False
    point.weekday, point.behind = weekday[0], weekday[1] + (mark == "(")
    return True


def _add_day(tokens: Tokens, point: Point) -> bool:
    if point.day is not None:
        return False
    start = point.behind + (tokens.low(point.behind) == ",")
    word = tokens.low(start)
    joints = ("on", "of", "from", "between") if point.part else ("on",)
    start += word in joints
    span = day_span_at(tokens, start, word) if word in ("from", "between") else None
    read = span or day_at(tokens, start)
    if read is None or not is_day(read[0]):
        return False
    point.day, point.behind = read
    return True


def _add_clock(tokens: Tokens, point: Point) -> bool:
    if point.clock is not None or not is_day(point.day) or isinstance(point.day, Anchored):
        return False
    start = point.behind + (tokens.low(point.behind) == ",")
    lead = tokens.low(start)
    if lead in ("between", "from"):
        read = clock_span_at(tokens, start + 1, lead)
    else:
        start += lead == "at"
        read = clock_span_at(tokens, start, "") or clock_at(tokens, start)
        if read is None and lead == "at":
            read = _hour_before_part(tokens, start, known=point.part is not None)
    if read is None:
        return False
    point.clock, point.behind = read
    return True


def _hour_before_part(
    tokens: Tokens, index: int, *, known: bool
) -> tuple[ClockReading, int] | None:
    hour = hour_at(tokens, index)
    if hour is None or (tokens[hour[1]].kind == "word" and not daypart_phrase(tokens, hour[1])):
        return None
    return hour if known or daypart_phrase(tokens, hour[1]) else None


def _settle(point: Point) -> None:
    """Let the part of the day decide an open hour, or stand for the clock itself."""
    edge = point.day.part if isinstance(point.day, Portion) and is_day(point.day) else ""
    if point.clock is not None and point.part is not None:
        point.clock = _after_midnight(in_daypart(point.clock, point.part), point.part)
    elif point.clock is None and point.part is not None:
        name = f"{edge} {point.part}".strip()
        point.clock = window(name if name in WINDOWS else point.part)
    elif point.clock is None and edge in ("early", "late"):
        point.clock = window(edge)


def _after_midnight(clock: ClockReading, part: str) -> ClockReading:
    """1 a.m. "last night" lies in the small hours that follow that night."""
    if part not in ("night", "tonight") or clock.first >= 360 or not clock.meridiem_known:
        return clock
    return replace(clock, first=clock.first + 1440, last=clock.last + 1440)
