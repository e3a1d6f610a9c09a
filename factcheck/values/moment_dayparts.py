"""Parts of the day as windows on the clock, and how they settle an open hour."""

from dataclasses import replace
from typing import NamedTuple

from factcheck.values.moment_model import ClockReading
from factcheck.values.moment_tokens import Tokens

# Inclusive minutes after midnight; beyond 1439 lie the small hours of the next day.
WINDOWS = {
    "morning": (300, 719),
    "early morning": (0, 539),
    "late morning": (540, 779),
    "afternoon": (720, 1109),
    "early afternoon": (720, 899),
    "late afternoon": (900, 1139),
    "evening": (1020, 1439),
    "early evening": (960, 1199),
    "late evening": (1200, 1439),
    "night": (1080, 1739),
    "early night": (1080, 1319),
    "late night": (1260, 1739),
    "tonight": (1020, 1739),
    "small hours": (0, 299),
    "dead of night": (0, 299),
    "early hours": (0, 419),
    "before dawn": (0, 419),
    "dawn": (240, 479),
    "lunchtime": (690, 869),
    "dusk": (960, 1319),
    "midday": (690, 779),
    "early": (0, 599),
    "late": (1020, 1439),
}
_WORDS = frozenset({"morning", "afternoon", "evening", "night"})
_TWILIGHT = {
    "dawn": "dawn", "daybreak": "dawn", "sunrise": "dawn", "dusk": "dusk", "sunset": "dusk",
    "nightfall": "dusk", "lunchtime": "lunchtime",
}  # fmt: skip


class Daypart(NamedTuple):
    """A part of the day, a key of `WINDOWS`, from token `start` to before `behind`."""

    name: str
    start: int
    behind: int


def daypart_word(tokens: Tokens, index: int) -> Daypart | None:
    """ "morning", "late afternoon", "lunchtime" at `index`, as behind "Friday" or "this"."""
    modifier = tokens.low(index) if tokens.low(index) in ("early", "late") else ""
    word = tokens.low(index + bool(modifier))
    behind = index + bool(modifier) + 1
    if word in _WORDS:
        return Daypart(f"{modifier} {word}".strip(), index, behind)
    if not modifier and word in ("lunchtime", "dawn"):
        return Daypart(word, index, behind)
    return None


def daypart_phrase(tokens: Tokens, index: int) -> Daypart | None:
    """ "in the morning", "the small hours", "before dawn", "at night" at `index`."""
    if tokens.low(index) == "before" and tokens.low(index + 1) in ("dawn", "daybreak", "sunrise"):
        return Daypart("before dawn", index, index + 2)
    start = index
    if tokens.low(start) in ("in", "on", "during", "at", "by"):
        start += 1
    for name in ("small hours", "early hours", "dead of night"):
        for article in (("the",), ()):
            behind = tokens.phrase(start, *article, *name.split())
            if behind is not None:
                return Daypart(name, start, behind)
    twilight = _TWILIGHT.get(tokens.low(start))
    if twilight is not None:
        return Daypart(twilight, start, start + 1)
    named = tokens.low(start) in ("the", "a")
    word = daypart_word(tokens, start + 1) if named else None
    if word is not None:
        return Daypart(word.name, start, word.behind)
    night = tokens.phrase(start, "night") if tokens.low(index) == "at" else None
    return Daypart("night", start, night) if night is not None else None


def in_daypart(reading: ClockReading, name: str) -> ClockReading:
    """An open hour settled by the part of the day: "six" in the evening is 18:00."""
    if reading.meridiem_known:
        return reading
    first, last = _moved(reading, _shift(reading.first, name))
    return replace(reading, first=first, last=last, meridiem_known=True)


def _moved(reading: ClockReading, shift: int) -> tuple[int, int]:
    return reading.first + shift, reading.last + shift


def _shift(minute: int, name: str) -> int:
    """Minutes to add to an hour between 1 and 12 (with "12" as 720)."""
    part = name.rsplit(maxsplit=1)[-1]
    if name in ("small hours", "early hours", "dead of night", "before dawn", "early") or part in (
        "morning",
        "dawn",
    ):
        return -720 if minute >= 720 else 0
    if part in ("night", "tonight"):
        if minute >= 720:
            return 720  # "twelve at night" closes the day
        return 720 if minute >= 300 else 0
    return 720 if minute < 720 else 0


def window(name: str) -> ClockReading:
    """A part of the day as a reading of the clock."""
    first, last = WINDOWS[name]
    return ClockReading(first=first, last=last, precision="daypart")
