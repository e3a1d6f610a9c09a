"""Compares two moments on the ladder of `values.relation`.

Days and times of day are compared first, then the prepositions: "by 31 March" is kept by
28 March, while "until 31 March" and "until 30 April" cannot both be right.
"""

from collections.abc import Iterator
from functools import lru_cache

from factcheck.values.calendar import months_on, shifted
from factcheck.values.moment_judgement import (
    APPROXIMATE,
    BOUND,
    COARSER,
    NOTHING,
    SAME,
    Judgement,
)
from factcheck.values.moment_model import Moment
from factcheck.values.moment_relate_clock import compare_clocks
from factcheck.values.moment_relate_days import compare_days, compare_weekdays, disjoint
from factcheck.values.relation import Relation, Step

_UPPER = ("by", "before", "until")
_LOWER = ("since", "from", "after")


@lru_cache(maxsize=8192)
def relate_moments(a: Moment, b: Moment) -> Relation:
    """How two moments relate; step and shade are the same from either side.

    Shades of a conflict: "weekday" (days at most a week apart), "day", "month", "year",
    "season", "transposed", "clock", "am-pm" (twelve hours apart), "zone" (the same figures,
    other zones). A year, month or week that was only filled in from the day of publication
    never makes a conflict by itself.
    """
    if a == b:
        return SAME.relation()
    return _bounded(a, b, _core(a, b)).relation()


def _core(a: Moment, b: Moment) -> Judgement:
    """The comparison without regard to prepositions."""
    if a.first is not None and b.first is not None and disjoint(a, b):
        if _is_one_weekday(a, b) and abs((a.first - b.first).days) <= _WEEKS_APART:
            return APPROXIMATE
        readings = [_aligned(*pair) for pair in _readings(a, b) if not disjoint(*pair)]
        if readings:
            best = min(readings, key=lambda judgement: judgement.rank)
            return APPROXIMATE if best.step in (Step.SAME, Step.COMPATIBLE) else best
    return _aligned(a, b)


def _is_one_weekday(a: Moment, b: Moment) -> bool:
    """Whether both say "Saturday", and neither says of which week."""
    return a.inferred == b.inferred == "week" and a.weekday == b.weekday is not None


_WEEKS_APART = 21
"""Days of publication apart within which two stories may mean one Saturday."""


def _readings(a: Moment, b: Moment) -> Iterator[tuple[Moment, Moment]]:
    """The pair with an inferred year, month or week read one earlier or later."""
    for shift in (-1, 1):
        if a.inferred is not None:
            yield _cycled(a, shift), b
        if b.inferred is not None:
            yield a, _cycled(b, shift)


def _cycled(moment: Moment, shift: int) -> Moment:
    if moment.first is None or moment.last is None:
        return moment
    if moment.inferred == "week":
        first, last = shifted(moment.first, 7 * shift), shifted(moment.last, 7 * shift)
    else:
        months = shift * (12 if moment.inferred == "year" else 1)
        first, last = months_on(moment.first, months), months_on(moment.last, months)
    return moment.model_copy(update={"first": first, "last": last})


def _aligned(a: Moment, b: Moment) -> Judgement:
    if a.first is None or b.first is None:
        return _partly_dated(a, b)
    days = compare_days(a, b)
    if a.clock is None and b.clock is None:
        return days
    if a.clock is None or b.clock is None:
        return _day_and_clock(a, b, days)
    apart = (b.first - a.first).days
    clocks = compare_clocks(a, b, apart)
    if clocks.step != Step.CONFLICT or days.step != Step.CONFLICT:
        weekday = days.step == Step.CONFLICT and apart == 0
        return days if weekday else clocks
    return days


def _day_and_clock(a: Moment, b: Moment, days: Judgement) -> Judgement:
    """One side has a time of day, the other only days."""
    if days.step == Step.SAME:
        return COARSER
    if days.step != Step.CONFLICT or a.first is None or b.first is None:
        return days
    timed, plain = (a, b) if a.clock is not None else (b, a)
    # "Thursday night" runs into Friday.
    if timed.clock is None or timed.last is None or timed.clock[1] < 1440:
        return days
    longer = timed.model_copy(update={"last": shifted(timed.last, timed.clock[1] // 1440)})
    return APPROXIMATE if not disjoint(longer, plain) else days


def _partly_dated(a: Moment, b: Moment) -> Judgement:
    """At least one side has no date: weekdays and times of day are all there is."""
    weekdays = compare_weekdays(a, b)
    clocks = compare_clocks(a, b, None)
    if weekdays.step == Step.CONFLICT or clocks.step == Step.INCOMPARABLE:
        return weekdays
    bare = a.first is None and b.first is None and a.weekday == b.weekday
    return COARSER if clocks.step == Step.SAME and not bare and clocks.shade == "exact" else clocks


def _bounded(a: Moment, b: Moment, core: Judgement) -> Judgement:
    """Let "by", "until", "since" and the like say whether a difference is one."""
    edges = _edge(a), _edge(b)
    if "upper" in edges and "lower" in edges:
        return NOTHING
    if edges[0] == edges[1]:
        return _same_edge(a, b, core)
    bound, point_is_first = (a, False) if edges[0] != "point" else (b, True)
    if core.step == Step.SAME and bound.relation in ("before", "after"):
        return BOUND
    if core.step != Step.CONFLICT or core.order == 0:
        return core
    point_earlier = (core.order < 0) == point_is_first
    kept = point_earlier if _edge(bound) == "upper" else not point_earlier
    return BOUND if kept and bound.relation != "from" else core


def _edge(moment: Moment) -> str:
    """Which edge of a time a moment is; on the clock, "until" and "since" name the minute."""
    strict = moment.relation in ("by", "before", "after")
    if moment.clock is not None and moment.grain == "minute" and not strict:
        return "point"
    if moment.relation in _UPPER:
        return "upper"
    return "lower" if moment.relation in _LOWER else "point"


def _same_edge(a: Moment, b: Moment, core: Judgement) -> Judgement:
    if core.step != Step.CONFLICT:
        return core
    if {a.relation, b.relation} & {"before", "after"}:
        return BOUND
    if a.relation == b.relation == "until" and a.through != b.through:
        return _through(a, b) or core
    return core


def _through(a: Moment, b: Moment) -> Judgement | None:
    """ "until Monday" may end where "through Sunday" does."""
    included, open_end = (a, b) if a.through else (b, a)
    if included.last is None or open_end.first is None or open_end.first != open_end.last:
        return None
    return BOUND if shifted(included.last, 1) == open_end.first else None
