"""What a text can say about time, as plain data: references, mentions and resolved moments.

A *reference* is what the words say ("Thursday of next week"), before anybody knows the day of
publication. A *mention* is a reference with its place in the text. A *moment* is what a
mention stands for once the day of publication is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

Grain = Literal[
    "minute",
    "hour",
    "daypart",
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "span",
]
Said = Literal[
    "at", "by", "before", "until", "since", "from", "after", "about", "early", "mid", "late"
]
Kind = Literal["absolute", "relative", "clock", "weekday", "duration", "anchored"]
Part = Literal[
    "early",
    "mid",
    "late",
    "start",
    "end",
    "rest",
    "first day",
    "last day",
    "first half",
    "2nd half",
]
Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade"]
SeasonName = Literal["spring", "summer", "autumn", "winter"]
Direction = Literal["past", "future"]


@dataclass(frozen=True, kw_only=True)
class CalendarDay:
    """ "Sunday 2 August", "March 3, 2019": a day of a month; `weekday` only if written."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, kw_only=True)
class CalendarMonth:
    """ "March 2021", "last March" (`turn` -1), "March last year" (`year_shift` -1)."""

    month: int
    year: int | None = None
    turn: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, kw_only=True)
class CalendarYear:
    """ "2016"."""

    year: int


@dataclass(frozen=True, kw_only=True)
class Decade:
    """ "the 1990s": `year` is the first of the ten."""

    year: int


@dataclass(frozen=True, kw_only=True)
class Quarter:
    """ "Q3 2025", "the second quarter of next year"."""

    number: int
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, kw_only=True)
class Season:
    """ "spring 2024", "last summer" (`turn` -1), "the autumn"."""

    name: SeasonName
    year: int | None = None
    turn: int | None = None


@dataclass(frozen=True, kw_only=True)
class DayOfMonth:
    """ "the 22nd", "Friday the 13th": the month is not said."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, kw_only=True)
class Weekday:
    """ "Friday", "next Friday" (`turn` 1), "Friday week", "Friday of next week" (`week_shift`).

    `any` for "on a Friday": which one is not said.
    """

    weekday: int
    turn: int | None = None
    week_shift: int | None = None
    weeks_on: int = 0
    any: bool = False


@dataclass(frozen=True, kw_only=True)
class NthWeekday:
    """ "the first Saturday in May"; `nth` is -1 for the last."""

    nth: int
    weekday: int
    month: int
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class RelativeUnit:
    """ "yesterday" (day, -1), "next week" (week, 1), "the weekend" (weekend, None)."""

    unit: Unit
    shift: int | None = 0


@dataclass(frozen=True, kw_only=True)
class Step:
    """A length of calendar time: "two months", "an hour and a half"."""

    count: float
    unit: Unit


@dataclass(frozen=True, kw_only=True)
class Offset:
    """ "10 days ago" (`sign` -1), "in three weeks", "within ten days" (`deadline`).

    `firm` says that the phrase can only be a moment ("in three weeks' time"); otherwise, in a
    clause about the past, "in three weeks" is how long something took.
    """

    steps: tuple[Step, ...]
    sign: int
    deadline: bool = False
    firm: bool = True
    vague: bool = False


@dataclass(frozen=True, kw_only=True)
class Anchored:
    """ "two days later", "six weeks after Tuesday": counted from an event, or from `anchor`."""

    steps: tuple[Step, ...]
    sign: int
    anchor: Reference | None = None
    deadline: bool = False


@dataclass(frozen=True, kw_only=True)
class Running:
    """ "for the third day": which one of a row of days it is, not when."""

    count: int
    unit: Unit


@dataclass(frozen=True, kw_only=True)
class Portion:
    """ "late 2016", "the end of this month": a part of a longer time."""

    part: Part
    whole: Reference


@dataclass(frozen=True, kw_only=True)
class Span:
    """ "from 2009 to 2017", "Thursday and Friday": all days from the first to the last."""

    first: Reference
    last: Reference


Reference = (
    CalendarDay
    | CalendarMonth
    | CalendarYear
    | Decade
    | Quarter
    | Season
    | DayOfMonth
    | Weekday
    | NthWeekday
    | RelativeUnit
    | Offset
    | Anchored
    | Running
    | Portion
    | Span
)


@dataclass(frozen=True, kw_only=True)
class ClockReading:
    """A time of day: an inclusive window in minutes after midnight of the day it belongs to.

    Minutes beyond 1439 lie in the small hours of the next day ("last night" ends at 1739).
    `meridiem_known` is False for "half past six"; `local` is True for "local time". The offset
    of a `us_zone` ("3 p.m. ET") depends on the day.
    """

    first: int
    last: int
    utc_offset: int | None = None
    local: bool = False
    us_zone: Literal["ET", "CT", "MT", "PT"] | None = None
    approximate: bool = False
    meridiem_known: bool = True
    precision: Literal["minute", "daypart", "span"] = "minute"


@dataclass(frozen=True, kw_only=True)
class MomentMention:
    """Words in a text that name a moment: `text[start:end]` is `text`.

    `day` and `clock` are what the words say. `weekday` is one written beside another date
    ("yesterday, Saturday"). `possessive` marks "Tuesday's", which dates the noun that
    follows. `through` marks an end that is included ("through Thursday").
    """

    start: int
    end: int
    text: str
    kind: Kind
    day: Reference | None = None
    clock: ClockReading | None = None
    weekday: int | None = None
    relation: Said = "at"
    possessive: bool = False
    through: bool = False


class Moment(BaseModel):
    """A resolved moment.

    `first` and `last` are an inclusive interval of days, None where only a clock or a bare
    weekday is known. `clock` is a window in minutes after midnight of `first`, see
    `ClockReading`; `utc_offset` is in minutes. `inferred` names the cycle that was filled in
    from the day of publication: the year of "March 31", the week of "Friday", the month of
    "the 22nd".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: date | None = None
    last: date | None = None
    grain: Grain = "day"
    clock: tuple[int, int] | None = None
    utc_offset: int | None = None
    relation: Said = "at"
    weekday: int | None = None
    text: str = ""
    part: Literal["early", "mid", "late"] | None = None
    approximate: bool = False
    inferred: Literal["year", "week", "month"] | None = None
    local: bool = False
    meridiem_known: bool = True
    through: bool = False
    weekday_mismatch: bool = False

    def told(self) -> Iterator[tuple[str, str]]:
        """Yield what is said, each with its respect: day, time of day, month and year."""
        fine = self.grain in ("minute", "hour", "daypart", "day")
        if self.first and fine:
            yield "day", self.first.isoformat()
        timed = self.clock if self.grain in ("minute", "hour") else None
        if timed and self.meridiem_known:
            yield "clock", str(timed[0])
        if timed:
            yield "dial", str(timed[0] % _DIAL)
        if self.first and (fine or self.grain in ("week", "month")):
            yield "month", self.first.isoformat()[:7]
        if self.first:
            yield "year", str(self.first.year)


_DIAL = 12 * 60
"""Minutes of a clock's dial."""
