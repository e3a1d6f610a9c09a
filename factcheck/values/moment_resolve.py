"""Turns what the words say into days, from the day of publication and the tense.

A weekday that is the day of publication is that day, else the nearest past one, or the next
one in a clause about the future or a deadline. A date without a year takes the year nearest
to publication in that direction. Whatever was filled in is kept in `Moment.inferred`.
"""

from datetime import date
from typing import Literal, NamedTuple

from factcheck.values.calendar import (
    Days,
    months_on,
    nearest,
    nth_weekday,
    shifted,
    thirds,
    valid_day,
    week_of,
    years_around,
)
from factcheck.values.moment_model import (
    Anchored,
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    ClockReading,
    DayOfMonth,
    Decade,
    Direction,
    Grain,
    Moment,
    MomentMention,
    NthWeekday,
    Offset,
    Part,
    Portion,
    Quarter,
    Reference,
    RelativeUnit,
    Said,
    Season,
    Span,
    Step,
    Unit,
    Weekday,
)
from factcheck.values.moment_units import (
    Inferred,
    Resolved,
    month_interval,
    quarter_interval,
    season_interval,
    unit_interval,
    year_interval,
)
from factcheck.values.moment_zones import us_offset

Third = Literal["early", "mid", "late"]
_LATE: dict[Part, Third] = {"early": "early", "late": "late"}
_DEADLINES = ("by", "until", "before")


class _Context(NamedTuple):
    """What references are resolved against."""

    published: date | None
    direction: Direction | None
    relation: Said
    anchor: Moment | None


def resolve(
    mention: MomentMention,
    published: date | None,
    direction: Direction | None = None,
    *,
    anchor: Moment | None = None,
) -> Moment | None:
    """The moment that a mention stands for.

    `direction` is the tense of the clause, None if unknown. `anchor` is the moment of the
    event from which "two days later" counts. None where nothing at all is known: an
    anchored mention without anchor, a relative one without day of publication, "in three
    weeks" in the past tense.
    """
    if direction is None and mention.relation in (*_DEADLINES, "from") and _is_cyclic(mention.day):
        direction = "future"
    if mention.relation == "since":
        direction = "past"
    clock = mention.clock
    if mention.day is None:
        return _undated(mention, None, published) if clock is not None else None
    if isinstance(mention.day, Anchored) and mention.day.anchor is None:
        shifted_clock = _clock_from_anchor(mention.day, anchor)
        if shifted_clock is not None:
            return shifted_clock.model_copy(update={"text": mention.text})
    resolved = _days(mention.day, _Context(published, direction, mention.relation, anchor))
    if resolved is None:
        weekday = mention.day.weekday if isinstance(mention.day, Weekday) else None
        known = weekday is not None or (clock is not None and not _hangs(mention.day))
        return _undated(mention, weekday, published) if known else None
    return _dated(mention, resolved)


def _is_cyclic(day: Reference | None) -> bool:
    """Whether the day comes round within weeks, so that a deadline lies ahead."""
    if isinstance(day, Portion):
        return _is_cyclic(day.whole)
    return isinstance(day, Weekday | DayOfMonth) or (
        isinstance(day, RelativeUnit) and day.unit == "weekend"
    )


def _hangs(day: Reference) -> bool:
    """Whether the clock means nothing without the event that the day hangs on."""
    return isinstance(day, Anchored) and bool(day.steps)


def _undated(mention: MomentMention, weekday: int | None, published: date | None) -> Moment:
    moment = Moment(
        relation=mention.relation, weekday=weekday, text=mention.text, through=mention.through
    )
    return _clocked(moment, mention.clock, published)


def _dated(mention: MomentMention, resolved: Resolved) -> Moment:
    first, last = resolved.days
    weekday = mention.weekday if mention.weekday is not None else _weekday_written(mention.day)
    moment = Moment(
        first=first,
        last=last,
        grain=resolved.grain,
        relation=mention.relation,
        weekday=weekday,
        text=mention.text,
        part=resolved.part,
        approximate=resolved.approximate or mention.relation == "about",
        inferred=resolved.inferred,
        through=mention.through,
        weekday_mismatch=weekday is not None and first == last and first.weekday() != weekday,
    )
    return _clocked(moment, mention.clock, None)


def _clocked(moment: Moment, clock: ClockReading | None, published: date | None) -> Moment:
    if clock is None:
        return moment
    day, offset = moment.first or published, clock.utc_offset
    if offset is None and clock.us_zone is not None and day is not None:
        offset = us_offset(clock.us_zone, day)
    return moment.model_copy(
        update={
            "grain": clock.precision,
            "clock": (clock.first, clock.last),
            "utc_offset": offset,
            "local": clock.local,
            "meridiem_known": clock.meridiem_known,
            "approximate": moment.approximate or clock.approximate or moment.relation == "about",
        }
    )


def _weekday_written(day: Reference | None) -> int | None:
    if isinstance(day, Portion):
        return _weekday_written(day.whole)
    if isinstance(day, CalendarDay | DayOfMonth | Weekday | NthWeekday):
        return day.weekday
    return None


def _days(reference: Reference, context: _Context) -> Resolved | None:
    match reference:
        case Portion():
            found = _portion(reference, context)
        case Span():
            found = _span(reference, context)
        case Anchored():
            found = _anchored(reference, context)
        case CalendarYear():
            found = Resolved(year_interval(reference.year), "year")
        case Decade():
            first, last = year_interval(reference.year), year_interval(reference.year + 9)
            found = Resolved((first[0], last[1]), "decade")
        case CalendarDay():
            found = _calendar_day(reference, context)
        case NthWeekday():
            found = _nth_weekday(reference, context)
        case CalendarMonth():
            found = month_interval(reference, context.published, context.direction)
        case Quarter():
            found = quarter_interval(reference, context.published, context.direction)
        case Season():
            found = season_interval(reference, context.published, context.direction)
        case _:
            found = _from_publication(reference, context)
    return found


def _from_publication(reference: Reference, context: _Context) -> Resolved | None:
    """References that mean nothing without the day of publication."""
    if context.published is None or (isinstance(reference, Weekday) and reference.any):
        return None
    if isinstance(reference, Weekday):
        return _weekday(reference, context.published, context.direction)
    if isinstance(reference, DayOfMonth):
        return _day_of_month(reference, context.published, context.direction)
    if isinstance(reference, RelativeUnit):
        return unit_interval(reference, context.published, context.direction)
    return _offset(reference, context) if isinstance(reference, Offset) else None


def _calendar_day(day: CalendarDay, context: _Context) -> Resolved | None:
    if day.year is not None:
        found = valid_day(day.year, day.month, day.day)
        return Resolved((found, found), "day") if found else None
    if context.published is None:
        return None
    # Eight years hold a 29 February even around 1900.
    reach = 8 if (day.month, day.day) == (2, 29) else 1
    candidates = [
        (found, found)
        for year in years_around(context.published, reach)
        if (found := valid_day(year, day.month, day.day)) is not None
    ]
    return _inferred_day(candidates, day.weekday, context, "year")


def _inferred_day(
    candidates: list[Days], weekday: int | None, context: _Context, cycle: Inferred
) -> Resolved | None:
    """The candidate in the right direction, or the nearest if the weekday speaks against it."""
    published = context.published
    if published is None:
        return None
    chosen = nearest(candidates, published, context.direction)
    if chosen is None:
        return None
    if weekday is not None and chosen[0].weekday() != weekday:
        # The tense may be misread; a wrong weekday is not cured by going to a remoter year.
        chosen = nearest(candidates, published, None) or chosen
    return Resolved(chosen, "day", inferred=cycle)


def _day_of_month(day: DayOfMonth, published: date, direction: Direction | None) -> Resolved | None:
    months = (months_on(published.replace(day=1), shift) for shift in (-2, -1, 0, 1, 2))
    candidates = [
        (found, found)
        for month in months
        if (found := valid_day(month.year, month.month, day.day)) is not None
    ]
    context = _Context(published, direction, "at", None)
    return _inferred_day(candidates, day.weekday, context, "month")


def _nth_weekday(day: NthWeekday, context: _Context) -> Resolved | None:
    if day.year is not None:
        years = range(day.year, day.year + 1)
    elif context.published is not None:
        years = years_around(context.published)
    else:
        return None
    candidates = [
        (found, found)
        for year in years
        if (found := nth_weekday(year, day.month, day.weekday, day.nth)) is not None
    ]
    if day.year is not None:
        return Resolved(candidates[0], "day") if candidates else None
    return _inferred_day(candidates, None, context, "year")


def _weekday(day: Weekday, published: date, direction: Direction | None) -> Resolved:
    if day.week_shift is not None:
        monday = week_of(shifted(published, 7 * day.week_shift))[0]
        found = shifted(monday, day.weekday)
        return Resolved((found, found), "day")
    ahead = (day.weekday - published.weekday()) % 7
    if day.turn == 1:
        step = ahead or 7
    elif day.turn == -1:
        step = ahead - 7
    elif day.turn == 0:
        step = ahead if direction != "past" else ahead - 7 * (ahead > 0)
    else:
        step = ahead if direction == "future" else ahead - 7 * (ahead > 0)
    found = shifted(published, step + 7 * day.weeks_on)
    return Resolved((found, found), "day", inferred="week")


def _span(span: Span, context: _Context) -> Resolved | None:
    first = _days(span.first, context)
    if first is None:
        return None
    # The end is the first fitting one after the beginning.
    if isinstance(span.last, Weekday) and span.last.week_shift is None:
        last: Resolved | None = _weekday(span.last, first.days[0], "future")
    elif isinstance(span.last, CalendarDay | CalendarMonth) and span.last.year is None:
        last = _days(span.last, context._replace(published=first.days[0], direction="future"))
    else:
        last = _days(span.last, context)
    if last is None or last.days[1] < first.days[0]:
        return None
    days = first.days[0], last.days[1]
    return Resolved(days, "span", inferred=first.inferred or last.inferred)


def _portion(portion: Portion, context: _Context) -> Resolved | None:
    whole = _days(portion.whole, context)
    if whole is None:
        return None
    if whole.grain == "day":
        return whole._replace(part=_LATE.get(portion.part))
    return _cut(whole, portion.part, exact=context.relation in (*_DEADLINES, "from", "after"))


def _cut(whole: Resolved, part: Part, *, exact: bool) -> Resolved:
    first, last = whole.days
    length = (last - first).days + 1
    if part in ("first day", "last day"):
        day = first if part == "first day" else last
        return whole._replace(days=(day, day), grain="day")
    if part in ("first half", "2nd half"):
        return whole._replace(days=_half(whole.days, part), grain=_half_grain(whole.grain))
    if part in ("early", "mid", "late"):
        return whole._replace(days=thirds(whole.days, part), part=part)
    if length == 7:  # nobody means Sunday by "the end of the week"
        edge = thirds(whole.days, "early" if part == "start" else "late")
        return whole._replace(days=edge)
    if exact:
        day = first if part == "start" else last
        return whole._replace(days=(day, day), grain="day")
    third: Third = "early" if part == "start" else "late"
    return whole._replace(days=thirds(whole.days, third), part=third)


def _half(days: Days, part: Part) -> Days:
    first, last = days
    length = (last - first).days + 1
    if length > 360:
        middle = date(first.year, 7, 1)
    else:
        middle = shifted(first, 15 if length > 25 else length // 2)
    return (first, shifted(middle, -1)) if part == "first half" else (middle, last)


def _half_grain(grain: Grain) -> Grain:
    return grain if grain == "week" else "span"


def _offset(offset: Offset, context: _Context) -> Resolved | None:
    ahead = context.direction == "future" or (offset.deadline and context.direction is None)
    if context.published is None or not (offset.firm or ahead):
        return None
    day = moved(context.published, offset.steps, offset.sign)
    coarsest = _coarsest(offset.steps)
    if offset.deadline or coarsest in ("minute", "hour", "day"):
        days = offset.steps[0].count >= 7 or coarsest != "day"
        return Resolved((day, day), "day", approximate=offset.vague or offset.deadline or days)
    unit = RelativeUnit(unit=coarsest, shift=0)
    return unit_interval(unit, day, None)._replace(approximate=True)


def _coarsest(steps: tuple[Step, ...]) -> Unit:
    order: tuple[Unit, ...] = ("minute", "hour", "day", "week", "month", "year")
    return max((step.unit for step in steps), key=order.index, default="day")


def moved(day: date, steps: tuple[Step, ...], sign: int) -> date:
    """`day` moved by lengths of calendar time; parts of a day count only when they fill one."""
    for step in steps:
        count = sign * step.count
        if step.unit in ("month", "year"):
            months = count * (12 if step.unit == "year" else 1)
            day = months_on(day, max(min(round(months), 120_000), -120_000))
        else:
            hours = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 168}[step.unit]
            day = shifted(day, count * hours / 24)
    return day


def _anchored(reference: Anchored, context: _Context) -> Resolved | None:
    if reference.anchor is not None:
        base = _days(reference.anchor, context)
    elif context.anchor is not None and context.anchor.first and context.anchor.last:
        base = Resolved((context.anchor.first, context.anchor.last), "day")
    else:
        return None
    if base is None or any(step.unit == "minute" for step in reference.steps):
        return None
    day = moved(base.days[0], reference.steps, reference.sign)
    approximate = any(step.unit == "hour" for step in reference.steps)
    return Resolved((day, day), "day", inferred=base.inferred, approximate=approximate)


def _clock_from_anchor(reference: Anchored, anchor: Moment | None) -> Moment | None:
    """ "eight minutes later", counted on the clock of the anchor."""
    timed = all(step.unit in ("minute", "hour") for step in reference.steps)
    if anchor is None or anchor.clock is None or not reference.steps or not timed:
        return None
    minutes = sum(step.count * (60 if step.unit == "hour" else 1) for step in reference.steps)
    shift = round(reference.sign * minutes)
    first, last = anchor.clock[0] + shift, anchor.clock[1] + shift
    if first < 0 or last >= 2880:
        return None
    relation: Said = "by" if reference.deadline else "at"
    return anchor.model_copy(update={"clock": (first, last), "relation": relation})
