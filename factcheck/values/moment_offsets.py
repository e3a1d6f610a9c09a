"""Lengths of time counted from now or from an event: "ten days ago", "two weeks later"."""

from factcheck.values.moment_dates import Read, date_at, holiday_at, weekday_name
from factcheck.values.moment_model import (
    Anchored,
    Offset,
    Running,
    Step,
    Unit,
    Weekday,
)
from factcheck.values.moment_tokens import Tokens, number_at, ordinal_at, word_set

_UNITS: dict[str, tuple[Unit, float]] = {
    "minute": ("minute", 1),
    "hour": ("hour", 1),
    "day": ("day", 1),
    "night": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}
_LATER = frozenset({"later", "afterwards", "afterward"})
_EARLIER = frozenset({"earlier", "previously", "beforehand"})
# "the first time in six years": how long since the last one, and no point in time.
_RECORD = word_set(
    """
    first second third fourth fifth last only worst best largest biggest highest lowest
    deadliest most least longest hottest coldest strongest record times ever time
    """
)
_NOT_IN = word_set("of to without since over between on")
_DAYPARTS = word_set("morning afternoon evening night")

_GRANTING = word_set("have has given gives give get gets got allowed granted allows")
_JUST = word_set("just only another about up to now the them him her it us")
_NO_TASK = word_set(
    """
    go live serve spare run remember forget savour savor cherish mourn the a an his her their
    this that him them it us
    """
)

Steps = tuple[tuple[Step, ...], int]


def offset_at(tokens: Tokens, index: int) -> Read | None:
    """Any counted time at `index`."""
    return (
        _in_or_within(tokens, index)
        or _counted(tokens, index)
        or _neighbour(tokens, index)
        or _running(tokens, index)
    )


def steps_at(tokens: Tokens, index: int) -> Steps | None:
    """ "two months and ten days", "an hour and a half", "half a year", "a couple of weeks"."""
    first = _step(tokens, index)
    if first is None:
        return None
    step, behind = first
    half = tokens.phrase(behind, "and", "a", "half")
    if half is not None:
        return (Step(count=step.count + 0.5, unit=step.unit),), half
    second = _step(tokens, behind + 1) if tokens.low(behind) == "and" else None
    if second is not None:
        return (step, second[0]), second[1]
    return (step,), behind


def _step(tokens: Tokens, index: int) -> tuple[Step, int] | None:
    count, behind = _count(tokens, index)
    if count is None:
        return None
    word = tokens.low(behind)
    for name in (word, word.removesuffix("s")):
        if name in _UNITS:
            unit, factor = _UNITS[name]
            return Step(count=count * factor, unit=unit), behind + 1
    return None


def _count(tokens: Tokens, index: int) -> tuple[float | None, int]:
    word = tokens.low(index)
    if word == "half":
        return (0.5, index + 2) if tokens.low(index + 1) in ("a", "an") else (None, index)
    if word in ("a", "an"):
        couple = tokens.phrase(index, "a", "couple", "of")
        return (2.0, couple) if couple is not None else (1.0, index + 1)
    number = number_at(tokens, index)
    if number is None or (tokens.glued(index) and tokens.low(index - 1) in ".,-–$£€"):
        return None, index
    half = tokens.phrase(number[1], "and", "a", "half")
    return (number[0] + 0.5, half) if half is not None else (float(number[0]), number[1])


def _counted(tokens: Tokens, index: int) -> Read | None:
    """Steps and what they are counted from: "ago", "later", "before the vote"."""
    steps = steps_at(tokens, index)
    if steps is None:
        return None
    lengths, behind = steps
    word = tokens.low(behind)
    if word == "to" and _is_term(tokens, index, behind):
        return Offset(steps=lengths, sign=1, deadline=True, firm=False), behind
    if word in _LATER | _EARLIER:
        return Anchored(steps=lengths, sign=1 if word in _LATER else -1), behind + 1
    from_now = _from_now(tokens, lengths, index, behind)
    if from_now is not None:
        return from_now
    if word in ("from", "on"):
        return _from_weekday(tokens, lengths, index, behind)
    to_the_day = tokens.phrase(behind, "to", "the", "day")
    sign = {"before": -1, "after": 1}.get(tokens.low(to_the_day or behind))
    return _with_anchor(tokens, lengths, sign, (to_the_day or behind) + 1) if sign else None


def _is_term(tokens: Tokens, index: int, behind: int) -> bool:
    """ "have three weeks to reply", "were given ten days to leave": a term for a task."""
    granted = index - 1
    while tokens.low(granted) in _JUST:
        granted -= 1
    task = tokens[behind + 1]
    return tokens.low(granted) in _GRANTING and task.kind == "word" and task.low not in _NO_TASK


def _from_now(tokens: Tokens, steps: tuple[Step, ...], index: int, behind: int) -> Read | None:
    back = tokens.low(behind) == "back" and tokens.low(behind + 1) not in _RETURNING
    if tokens.low(behind) == "ago" or (back and tokens.low(index - 1) not in ("for", "in")):
        return Offset(steps=steps, sign=-1, vague=_is_vague(tokens, index)), behind + 1
    ahead = tokens.phrase(behind, "hence") or tokens.phrase(behind, "from", "now")
    return (Offset(steps=steps, sign=1), ahead) if ahead is not None else None


_RETURNING = frozenset({"to", "in", "at", "from", "into", "home", "on", "with", "up", "then"})
"""Words behind "back" that make it a return: "two days back home"."""


def _from_weekday(tokens: Tokens, steps: tuple[Step, ...], index: int, behind: int) -> Read | None:
    """ "a week from Monday", British "a week on Friday"."""
    weekday = weekday_name(tokens, behind + 1, short=False)
    if weekday is None or steps[0].unit != "week" or tokens.low(index - 1) in ("for", "of", "last"):
        return None
    return Anchored(steps=steps, sign=1, anchor=Weekday(weekday=weekday[0], turn=1)), weekday[1]


def _with_anchor(tokens: Tokens, steps: tuple[Step, ...], sign: int, behind: int) -> Read:
    anchor = _anchor_at(tokens, behind)
    if anchor is None:
        return Anchored(steps=steps, sign=sign), behind
    return Anchored(steps=steps, sign=sign, anchor=anchor[0]), anchor[1]


def _anchor_at(tokens: Tokens, index: int) -> Read | None:
    if tokens.low(index) == "christmas":
        return holiday_at(tokens, index)
    read = date_at(tokens, index)
    if read is not None:
        return read
    weekday = weekday_name(tokens, index, short=False)
    return (Weekday(weekday=weekday[0]), weekday[1]) if weekday else None


def _in_or_within(tokens: Tokens, index: int) -> Read | None:
    word = tokens.low(index)
    steps = steps_at(tokens, index + 1) if word in ("in", "within") else None
    if steps is None:
        return _steps_of_time(tokens, index)
    lengths, behind = steps
    if tokens.low(behind) in ("ago", "later", "earlier", "after", "before"):
        return None
    return _within(tokens, steps) if word == "within" else _in(tokens, index, lengths, behind)


def _within(tokens: Tokens, steps: Steps) -> Read:
    lengths, behind = steps
    of = tokens.low(behind) == "of"
    if of or lengths[0].unit == "minute":
        return Anchored(steps=lengths, sign=1, deadline=True), behind + of
    return Offset(steps=lengths, sign=1, deadline=True, firm=False), behind


def _in(tokens: Tokens, index: int, steps: tuple[Step, ...], behind: int) -> Read | None:
    timed = _time_behind(tokens, behind)
    if timed is not None:
        return Offset(steps=steps, sign=1), timed
    short = steps[0].unit in ("minute", "hour")
    if short or tokens.low(behind) in _NOT_IN or _is_record(tokens, index):
        return None
    return Offset(steps=steps, sign=1, firm=False), behind


def _steps_of_time(tokens: Tokens, index: int) -> Read | None:
    """ "three weeks' time" without the "in"."""
    steps = steps_at(tokens, index)
    timed = _time_behind(tokens, steps[1]) if steps else None
    return (Offset(steps=steps[0], sign=1), timed) if steps and timed is not None else None


def _time_behind(tokens: Tokens, index: int) -> int | None:
    """The index behind "' time" or "'s time"."""
    marked = tokens[index].kind == "possessive" or tokens.low(index) in "'’"
    return index + 2 if marked and tokens.low(index + 1) == "time" else None


def _is_record(tokens: Tokens, index: int) -> bool:
    for back in range(index - 1, index - 9, -1):
        word = tokens.low(back)
        if tokens[back].kind in ("end", "newline") or word in (".", ";", "!", "?"):
            return False
        if word in _RECORD or (word.endswith("est") and len(word) > 5):
            return True
    return False


def _is_vague(tokens: Tokens, index: int) -> bool:
    """ "about", "more than" and the like before a count."""
    near = ("about", "around", "nearly", "almost", "over", "roughly", "some", "than", "under")
    return tokens.low(index - 1) in near


def _neighbour(tokens: Tokens, index: int) -> Read | None:
    """ "the day before", "the next day", "the following week", "the same day", "the eve of"."""
    if tokens.low(index) == "that" and tokens.low(index + 1) in _DAYPARTS | {"day"}:
        day = tokens.low(index + 1) == "day"
        return Anchored(steps=(), sign=1), index + (2 if day else 1)
    if tokens.low(index) not in ("the", "on"):
        return None
    eve = tokens.phrase(index, "the", "eve", "of") or tokens.phrase(index, "on", "eve", "of")
    if eve is not None:
        return _with_anchor(tokens, (Step(count=1, unit="day"),), -1, eve)
    word = tokens.low(index + 1)
    if word in ("same", "next", "following", "previous", "preceding"):
        return _turned(tokens, index, word)
    unit = _unit_reference(word)
    sign = {"before": -1, "after": 1}.get(tokens.low(index + 2))
    if unit is None or sign is None or tokens.low(index + 3) in ("yesterday", "tomorrow"):
        return None
    return _with_anchor(tokens, (unit,), sign, index + 3)


def _turned(tokens: Tokens, index: int, word: str) -> Read | None:
    unit = _unit_reference(tokens.low(index + 2))
    over = tokens.low(index - 1) in ("over", "in", "for", "during", "within", "throughout")
    if unit is None or over:
        return None
    behind = index + (2 if tokens.low(index + 2) in _DAYPARTS else 3)
    if word == "same":
        return Anchored(steps=(), sign=1), behind
    return Anchored(steps=(unit,), sign=1 if word in ("next", "following") else -1), behind


def _unit_reference(word: str) -> Step | None:
    if word in _DAYPARTS:
        return Step(count=1, unit="day")
    if word in ("day", "week", "month", "year"):
        return Step(count=1, unit=_UNITS[word][0])
    return None


def _running(tokens: Tokens, index: int) -> Read | None:
    """ "for the third (straight) day", "on the seventh day"."""
    if tokens.low(index) not in ("for", "on") or tokens.low(index + 1) not in ("the", "a"):
        return None
    number = ordinal_at(tokens, index + 2)
    if number is None:
        return None
    row = ("straight", "consecutive", "successive", "running")
    behind = number[1] + (tokens.low(number[1]) in row)
    unit = _unit_reference(tokens.low(behind))
    if unit is None or tokens.low(behind + 1) == "of":
        return None
    return Running(count=number[0], unit=unit.unit), behind + 1
