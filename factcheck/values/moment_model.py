"""What a text can say about time, as plain data: references, mentions and resolved moments.

A *reference* is what the words say ("Thursday of next week"), before anybody knows the day of
publication. A *mention* is a reference with its place in the text. A *moment* is what a
mention stands for once the day of publication is known.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

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


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CalendarDay(_Plain):
    """ "Sunday 2 August", "March 3, 2019": a day of a month; `weekday` only if written."""

    form: Literal["calendar-day"] = "calendar-day"
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None


class CalendarMonth(_Plain):
    """ "March 2021", "last March" (`turn` -1), "March last year" (`year_shift` -1)."""

    form: Literal["calendar-month"] = "calendar-month"
    month: int
    year: int | None = None
    turn: int | None = None
    year_shift: int | None = None


class CalendarYear(_Plain):
    """ "2016"."""

    form: Literal["calendar-year"] = "calendar-year"
    year: int


class Decade(_Plain):
    """ "the 1990s": `year` is the first of the ten."""

    form: Literal["decade"] = "decade"
    year: int


class Quarter(_Plain):
    """ "Q3 2025", "the second quarter of next year"."""

    form: Literal["quarter"] = "quarter"
    number: int
    year: int | None = None
    year_shift: int | None = None


class Season(_Plain):
    """ "spring 2024", "last summer" (`turn` -1), "the autumn"."""

    form: Literal["season"] = "season"
    name: SeasonName
    year: int | None = None
    turn: int | None = None


class DayOfMonth(_Plain):
    """ "the 22nd", "Friday the 13th": the month is not said."""

    form: Literal["day-of-month"] = "day-of-month"
    day: int
    weekday: int | None = None


class Weekday(_Plain):
    """ "Friday", "next Friday" (`turn` 1), "Friday week", "Friday of next week" (`week_shift`)."""

    form: Literal["weekday"] = "weekday"
    weekday: int
    turn: int | None = None
    week_shift: int | None = None
    weeks_on: int = 0


class NthWeekday(_Plain):
    """ "the first Saturday in May"; `nth` is -1 for the last."""

    form: Literal["nth-weekday"] = "nth-weekday"
    nth: int
    weekday: int
    month: int
    year: int | None = None


class RelativeUnit(_Plain):
    """ "yesterday" (day, -1), "next week" (week, 1), "the weekend" (weekend, None)."""

    form: Literal["relative-unit"] = "relative-unit"
    unit: Unit
    shift: int | None = 0


class Step(_Plain):
    """A length of calendar time: "two months", "an hour and a half"."""

    count: float
    unit: Unit


class Offset(_Plain):
    """ "10 days ago" (`sign` -1), "in three weeks", "within ten days" (`deadline`).

    `firm` says that the phrase can only be a moment ("in three weeks' time"); otherwise, in a
    clause about the past, "in three weeks" is how long something took.
    """

    form: Literal["offset"] = "offset"
    steps: tuple[Step, ...]
    sign: int
    deadline: bool = False
    firm: bool = True
    vague: bool = False


class Anchored(_Plain):
    """ "two days later", "six weeks after Tuesday": counted from an event, or from `anchor`."""

    form: Literal["anchored"] = "anchored"
    steps: tuple[Step, ...]
    sign: int
    anchor: Reference | None = None
    deadline: bool = False


class Running(_Plain):
    """ "for the third day": which one of a row of days it is, not when."""

    form: Literal["running"] = "running"
    count: int
    unit: Unit


class Portion(_Plain):
    """ "late 2016", "the end of this month": a part of a longer time."""

    form: Literal["portion"] = "portion"
    part: Part
    whole: Reference


class Span(_Plain):
    """ "from 2009 to 2017", "Thursday and Friday": all days from the first to the last."""

    form: Literal["span"] = "span"
    first: Reference
    last: Reference


Reference = Annotated[
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
    | Span,
    Field(discriminator="form"),
]


class ClockReading(_Plain):
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


class MomentMention(_Plain):
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


class Moment(_Plain):
    """A resolved moment.

    `first` and `last` are an inclusive interval of days, None where only a clock or a bare
    weekday is known. `clock` is a window in minutes after midnight of `first`, see
    `ClockReading`; `utc_offset` is in minutes. `inferred` names the cycle that was filled in
    from the day of publication: the year of "March 31", the week of "Friday", the month of
    "the 22nd".
    """

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


for _model in (Anchored, Portion, Span, MomentMention):
    _model.model_rebuild()
