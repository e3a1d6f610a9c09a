"""Compares two times of day: windows, half days, zones and swapped digits.

Everything is counted in minutes; where a date is missing, the day is a circle.
"""

import re

from factcheck.values.moment_judgement import (
    APPROXIMATE,
    COARSER,
    NOTHING,
    ROUNDED,
    SAME,
    Judgement,
    conflict,
    loosened,
)
from factcheck.values.moment_model import Moment
from factcheck.values.moment_words import clock_words
from factcheck.values.relation import Step

Window = tuple[int, int]

_DAY = 1440
_LOOSE_POINT = 20  # "about six" may be 6:20
_LOOSE_WINDOW = 10  # "shortly before ten" is a window already


def compare_clocks(one: Moment, other: Moment, days_apart: int | None) -> Judgement:
    """How two times of day relate.

    `days_apart` is how many days the second moment's first day lies after the first one's,
    None where one of the dates is unknown.
    """
    if one.clock is None or other.clock is None:
        return NOTHING
    judgement = _in_zones(one, other, days_apart)
    if judgement.step == Step.CONFLICT and not (one.meridiem_known and other.meridiem_known):
        judgement = _other_half(one, other, days_apart) or judgement
    if judgement.step == Step.CONFLICT and _is_one_midnight(one.clock, other.clock):
        return APPROXIMATE
    return judgement


def _in_zones(one: Moment, other: Moment, days_apart: int | None) -> Judgement:
    raw = _placed(one, other, days_apart, 0)
    if one.utc_offset is not None and other.utc_offset is not None:
        shift = one.utc_offset - other.utc_offset
        if shift == 0:
            return raw
        judgement = _placed(one, other, days_apart, shift)
        if judgement.step == Step.SAME:
            return judgement._replace(shade="converted", words="the same moment in another zone")
        if judgement.step == Step.CONFLICT and raw.step == Step.SAME:
            words = f"the same time of day in zones {abs(shift)} minutes apart"
            return conflict("zone", words, judgement.order)
        return judgement
    if raw.step == Step.CONFLICT and (_may_be_zones(one, other) or _in_other_zones(one, other)):
        return NOTHING
    return raw


def _in_other_zones(one: Moment, other: Moment) -> bool:
    """Whether either is told in a zone that only has a name ("UK time"), and not both in one."""
    named = [_NAMED.findall(m.text) if m.utc_offset is None else [] for m in (one, other)]
    return named[0] != named[1]


_NAMED = re.compile(r"\b[A-Z]\w+ time\b")


def _may_be_zones(one: Moment, other: Moment) -> bool:
    """Whether an unnamed zone on one side could explain the difference."""
    if one.utc_offset is None and other.utc_offset is None:
        return False
    zoned = one if one.utc_offset is not None else other
    step = 30 if zoned.utc_offset == 0 else 60
    if zoned.local or one.clock is None or other.clock is None:
        return False
    return (one.clock[0] - other.clock[0]) % step == 0


def _placed(one: Moment, other: Moment, days_apart: int | None, shift: int) -> Judgement:
    """Compare with the second one moved by `shift` minutes, on every day it may lie on."""
    turns = (-1, 0, 1) if days_apart is None else (days_apart,)
    readings = [_compare(one, other, turn * _DAY + shift) for turn in turns]
    best = min(readings, key=lambda judgement: judgement.rank)
    if best.step != Step.CONFLICT:
        return best
    if days_apart is not None:
        return readings[0]
    closest = min(abs(judgement.order) for judgement in readings)
    near = [judgement for judgement in readings if abs(judgement.order) == closest]
    first = min(near, key=lambda judgement: judgement.rank)
    # Half a day apart on the circle, neither is the earlier one.
    return first if len({judgement.order > 0 for judgement in near}) == 1 else _unordered(first)


def _unordered(judgement: Judgement) -> Judgement:
    return judgement._replace(order=0)


def _compare(one: Moment, other: Moment, shift: int) -> Judgement:
    ones = one.clock or (0, 0)
    others = (other.clock or (0, 0))[0] + shift, (other.clock or (0, 0))[1] + shift
    loose = one.approximate or other.approximate
    judgement = _windows(one, other, ones, others)
    return loosened(judgement) if loose else judgement


def _windows(one: Moment, other: Moment, ones: Window, others: Window) -> Judgement:
    if ones == others:
        return SAME
    if one.grain == other.grain == "span":
        shared = ones[0] == others[0] or ones[1] == others[1]
        nested = _inside(ones, others) and not shared
        return COARSER if nested else _clock_conflict(one, other, ones, others)
    if _inside(ones, others):
        return COARSER
    gap = max(others[0] - ones[1], ones[0] - others[1])
    if gap <= _slack(one) + _slack(other):
        return APPROXIMATE
    if _is_rounding(ones, others, gap):
        return ROUNDED
    return _clock_conflict(one, other, ones, others)


def _inside(ones: Window, others: Window) -> bool:
    return (ones[0] <= others[0] and others[1] <= ones[1]) or (
        others[0] <= ones[0] and ones[1] <= others[1]
    )


def _slack(moment: Moment) -> int:
    if not moment.approximate or moment.clock is None:
        return 0
    return _LOOSE_POINT if moment.clock[0] == moment.clock[1] else _LOOSE_WINDOW


def _is_rounding(ones: Window, others: Window, gap: int) -> bool:
    """9:40 for 9:41, or half past for 6:33: minutes that a writer rounds."""
    ends = (ones[0], others[0])
    return (gap <= 2 and any(end % 5 == 0 for end in ends)) or (
        gap <= 5 and any(end % 30 == 0 for end in ends)
    )


def _clock_conflict(one: Moment, other: Moment, ones: Window, others: Window) -> Judgement:
    gap = max(others[0] - ones[1], ones[0] - others[1])
    apart = max(abs(others[0] - ones[0]), abs(others[1] - ones[1])) if gap < 0 else gap
    names = sorted((clock_words(one), clock_words(other)))
    shade, reason = "clock", f"{apart} minutes apart"
    if one.clock and other.clock and ones[0] == ones[1] and others[0] == others[1]:
        minutes = one.clock[0] % _DAY, other.clock[0] % _DAY
        if abs(minutes[0] - minutes[1]) == 720 and apart % _DAY == 720:
            shade, reason = "am-pm", "twelve hours apart"
        elif _in_digits(one) and _in_digits(other) and is_transposed(*minutes):
            shade, reason = "transposed", "the digits look transposed"
    order = -apart if ones < others else apart
    return conflict(shade, f"{names[0]} against {names[1]}, {reason}", order)


def _in_digits(moment: Moment) -> bool:
    """Whether the time stands there in digits, which can be swapped; words cannot."""
    return not moment.text or any(map(str.isdigit, moment.text))


def is_transposed(one: int, other: int) -> bool:
    """Whether two times differ by two swapped digits, on the clock of 24 or of 12."""
    for half in (_DAY, 720):
        texts = [f"{minute % half // 60:02}{minute % 60:02}" for minute in (one, other)]
        differing = [pair for pair in zip(*texts, strict=True) if pair[0] != pair[1]]
        if len(differing) == 2 and differing[0] == differing[1][::-1]:
            return half == _DAY or (one < 720) == (other < 720)
    return False


def _other_half(one: Moment, other: Moment, days_apart: int | None) -> Judgement | None:
    """Read an open "half past six" as morning or evening, whichever brings the two closer."""
    readings = [
        _in_zones(first, second, days_apart) for first in _halves(one) for second in _halves(other)
    ]
    best = min(readings, key=lambda judgement: judgement.rank)
    if best.step == Step.INCOMPARABLE:
        return None
    if best.step != Step.CONFLICT:
        return COARSER
    apart = [judgement for judgement in readings if judgement.step == Step.CONFLICT]
    return min(apart, key=lambda judgement: abs(judgement.order))


def _halves(moment: Moment) -> list[Moment]:
    if moment.meridiem_known or moment.clock is None:
        return [moment]
    shift = 720 if moment.clock[0] < 720 else -720
    first, last = max(moment.clock[0] + shift, 0), max(moment.clock[1] + shift, 0)
    return [moment, moment.model_copy(update={"clock": (first, last)})]


def _is_one_midnight(one: Window, other: Window) -> bool:
    """ "12 a.m. Saturday" opens the day; "midnight on Saturday" may be either end of it."""
    return {one, other} == {(0, 0), (_DAY, _DAY)}
