"""Times of day in figures and words: "9:40 p.m.", "13.20 hrs", "a quarter past two", "midnight".

Minutes count from midnight. A time that leaves the half of the day open ("half past six")
is read as the morning and marked; the words around it may settle it.
"""

from dataclasses import replace

from factcheck.values.moment_model import ClockReading
from factcheck.values.moment_tokens import DASHES, Tokens, number_at, word_set
from factcheck.values.moment_zones import Zone, hours_word, zone_at

Timed = tuple[ClockReading, int]

_NAMED = {"noon": (720, 720), "midday": (690, 779), "midnight": (1440, 1440)}
_TIME_LEADS = word_set(
    """
    at by until till from since before after about around approximately to and between past
    shortly just or roughly nearly almost exactly precisely for today tomorrow yesterday
    tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon
    evening night
    """
)
_WORD_LEADS = word_set(
    """
    at by until till since before after about around just nearly almost exactly was is it's
    from shortly approximately roughly soon and or gone
    """
)
_AFTER_WORDS = word_set(
    """
    in on this that yesterday today tomorrow tonight last when and as local but while after
    before o'clock o’clock monday tuesday wednesday thursday friday saturday sunday for with
    he she they it the to until or
    """
)
# How far "shortly before" and the like reach, in minutes.
_NEAR = {"shortly": 15, "just": 10, "soon": 15, "little": 15, "minutes": 10, "moments": 5}


def clock_at(tokens: Tokens, index: int) -> Timed | None:
    """A time of day at `index`, with "about" or "shortly before" and the zone behind it."""
    word = tokens.low(index)
    if word in ("about", "around", "approximately", "roughly", "nearly", "almost"):
        read = plain_clock_at(tokens, index + 1)
        return (_about(read[0]), read[1]) if read else None
    near = _near_at(tokens, index)
    if near is None:
        return plain_clock_at(tokens, index)
    reach, behind = near
    read = plain_clock_at(tokens, behind) or hour_at(tokens, behind)
    return (_beside(read[0], reach), read[1]) if read else None


def _about(reading: ClockReading) -> ClockReading:
    return replace(reading, approximate=True)


def _beside(reading: ClockReading, reach: int) -> ClockReading:
    # "Shortly after midnight on Saturday" opens that Saturday.
    minute = 0 if reach > 0 and reading.first == 1440 else reading.first
    first, last = sorted((minute, minute + reach))
    return replace(reading, first=max(first, 0), last=last, approximate=True)


def _near_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """ "shortly before", "a few minutes to": signed reach in minutes, and the index behind."""
    start = index + 1 if tokens.low(index) in ("a", "some") else index
    if tokens.low(start) == "few":
        start += 1
    reach = _NEAR.get(tokens.low(start))
    sign = {"before": -1, "to": -1, "after": 1, "past": 1}.get(tokens.low(start + 1))
    return (reach * sign, start + 2) if reach and sign else None


def plain_clock_at(tokens: Tokens, index: int) -> Timed | None:
    """A time of day without "about" or "shortly before"."""
    read = (
        _in_figures(tokens, index)
        or _with_meridiem(tokens, index)
        or _military(tokens, index)
        or _oclock(tokens, index)
        or _past_or_to(tokens, index)
        or _hours_beside(tokens, index)
        or _named(tokens, index)
    )
    if read is None:
        return None
    reading, behind = read
    zone = zone_at(tokens, behind)
    if zone is None:
        return read
    return in_zone(reading, zone), zone.behind


def in_zone(reading: ClockReading, zone: Zone) -> ClockReading:
    """The reading with the zone that is written beside it."""
    return replace(reading, utc_offset=zone.utc_offset, local=zone.local, us_zone=zone.us_zone)


def hour_at(tokens: Tokens, index: int) -> Timed | None:
    """A bare hour, "six" or "10"; only the words behind it can make it a time."""
    number = number_at(tokens, index)
    if number is None or not 1 <= number[0] <= 12:
        return None
    return _reading(number[0], 0, known=False), number[1]


def dotted_hour_at(tokens: Tokens, index: int) -> Timed | None:
    """British "6.30"; like a bare hour it is a time only where the words behind make it one."""
    hour, dot, minute = tokens[index].text.partition(".")
    if tokens[index].kind != "number" or not dot or len(minute) != 2 or not hour.isdecimal():
        return None
    if not minute.isdecimal() or not 1 <= int(hour) <= 12 or int(minute) > 59:
        return None
    return _reading(int(hour), int(minute), known=False), index + 1


def _reading(hour: int, minute: int, *, known: bool) -> ClockReading:
    at = hour * 60 + minute
    return ClockReading(first=at, last=at, meridiem_known=known)


def _half_day(hour: int, marker: str) -> int:
    """An hour of the twelve-hour clock on the clock of 24."""
    return hour % 12 + (12 if marker.startswith("p") else 0)


def _in_figures(tokens: Tokens, index: int) -> Timed | None:
    """ "06:00", "9:40 p.m.", "23:47 hours", "3:20"."""
    if tokens[index].kind != "time":
        return None
    if tokens.glued(index) and tokens.low(index - 1) not in "(–—|[-":
        return None
    marked = tokens[index + 1].kind == "ampm"
    lead = tokens[index - 1]
    timely = lead.low in _TIME_LEADS or lead.kind in ("end", "newline", "mark", "number", "ampm")
    zoned = hours_word(tokens, index + 1) is not None or zone_at(tokens, index + 1) is not None
    return _figures(tokens, index) if marked or timely or zoned else None


def _figures(tokens: Tokens, index: int) -> Timed | None:
    digits = tokens[index].text
    hour, minute = (int(part) for part in digits.replace("h", ":").split(":")[:2])
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if tokens[index + 1].kind == "ampm":
        if not 1 <= hour <= 12:
            return None
        return _reading(_half_day(hour, tokens.low(index + 1)), minute, known=True), index + 2
    # "3:20" may be the afternoon; "03:20" and "13:20" are on the clock of 24.
    known = hour > 12 or hour == 0 or digits[0] == "0" or "h" in digits or digits.count(":") == 2
    hours = hours_word(tokens, index + 1)
    return _reading(hour, minute, known=known or hours is not None), hours or index + 1


def _with_meridiem(tokens: Tokens, index: int) -> Timed | None:
    """ "6 a.m.", "3.47am", "twelve noon"."""
    token = tokens[index]
    hour, _, minute = token.text.partition(".") if token.kind == "number" else (token.text, "", "")
    number = number_at(tokens, index)
    behind = number[1] if number else index + 1
    if number is None and not (hour.isdecimal() and len(hour) < 3 and len(minute) == 2):
        return None
    value, minutes = number[0] if number else int(hour), int(minute or 0) if not number else 0
    if not 1 <= value <= 12 or minutes > 59:
        return None
    if tokens[behind].kind == "ampm":
        return _reading(_half_day(value, tokens.low(behind)), minutes, known=True), behind + 1
    if value == 12 and tokens.low(behind) in ("noon", "midnight"):
        at = _NAMED[tokens.low(behind)][0]
        return ClockReading(first=at, last=at), behind + 1
    return None


def _military(tokens: Tokens, index: int) -> Timed | None:
    """ "0500 GMT", "at 2130 hrs", "13.20 hrs"."""
    text = tokens[index].text.replace(".", "")
    if tokens[index].kind != "number" or len(text) != 4 or not text.isdecimal():
        return None
    hour, minute = int(text[:2]), int(text[2:])
    hours = hours_word(tokens, index + 1)
    timely = tokens.low(index - 1) in _TIME_LEADS and tokens.low(index + 2) != "of"
    zone = zone_at(tokens, index + 1)
    zoned = zone is not None and (zone.utc_offset is not None or zone.local)
    if hour > 24 or minute > 59 or not (zoned or (hours is not None and timely)):
        return None
    return _reading(hour, minute, known=True), hours or index + 1


def _oclock(tokens: Tokens, index: int) -> Timed | None:
    hour = hour_at(tokens, index)
    if hour is None or tokens.low(hour[1]).replace("’", "'") != "o'clock":
        return None
    return hour[0], hour[1] + 1


def _named(tokens: Tokens, index: int) -> Timed | None:
    window = _NAMED.get(tokens.low(index))
    if window is None or tokens.low(index - 1) in ("high", "the") or _in_a_title(tokens, index):
        return None
    first, last = window
    reading = ClockReading(
        first=first, last=last, precision="minute" if first == last else "daypart"
    )
    return reading, index + 1


def _in_a_title(tokens: Tokens, index: int) -> bool:
    """ "Midnight Cowboy": a capital that no sentence start explains."""
    written, follower = tokens[index].text, tokens[index + 1].text
    return written.istitle() and follower[:1].isupper()


def _past_or_to(tokens: Tokens, index: int) -> Timed | None:
    """ "half past six", "half six", "a quarter to five", "17 minutes past nine"."""
    start = index + 1 if tokens.low(index) == "a" else index
    word = tokens.low(start)
    if word == "half":
        past = tokens.low(start + 1) == "past"
        return _half_past(tokens, start + 2) if past else _half_hour(tokens, start + 1)
    minutes, behind = (15, start + 1) if word == "quarter" else (None, start)
    if minutes is None:
        number = number_at(tokens, index)
        if number is None or number[0] > 59:
            return None
        minutes, behind = number
    stated = tokens.low(behind) in ("minutes", "minute")
    behind += stated
    sign = {"past": 1, "after": 1, "to": -1, "before": -1, "of": -1}.get(tokens.low(behind))
    plain = word == "quarter" or stated
    if sign is None or (not plain and tokens.low(behind) not in ("past", "to")):
        return None
    hour = hour_at(tokens, behind + 1) or _named_hour(tokens, behind + 1)
    named = hour is not None and hour[0].meridiem_known
    if hour is None or not (plain or named or _is_spoken(tokens, index, hour[1], sign)):
        return None
    return _minutes(hour[0], sign * minutes), hour[1]


def _half_past(tokens: Tokens, index: int) -> Timed | None:
    hour = hour_at(tokens, index) or _named_hour(tokens, index)
    return (_minutes(hour[0], 30), hour[1]) if hour else None


def _half_hour(tokens: Tokens, index: int) -> Timed | None:
    """British "half six" is 6:30; only in words, and only where nothing is halved."""
    hour = hour_at(tokens, index)
    if hour is None or tokens[index].kind != "word":
        return None
    spoken = _led(tokens, index - 1) and _closed(tokens, hour[1])
    return (_minutes(hour[0], 30), hour[1]) if spoken else None


def _hours_beside(tokens: Tokens, index: int) -> Timed | None:
    """ "an hour before midnight", "two hours after noon"."""
    number = (1, index + 1) if tokens.low(index) == "an" else number_at(tokens, index)
    if number is None or tokens.low(number[1]) not in ("hour", "hours"):
        return None
    sign = {"before": -1, "after": 1}.get(tokens.low(number[1] + 1))
    named = _named_hour(tokens, number[1] + 2) if sign else None
    if sign is None or named is None or number[0] > 11:
        return None
    return _minutes(named[0], sign * 60 * number[0]), named[1]


def _named_hour(tokens: Tokens, index: int) -> Timed | None:
    if tokens.low(index) not in ("noon", "midnight"):
        return None
    at = _NAMED[tokens.low(index)][0]
    return ClockReading(first=at, last=at), index + 1


def _minutes(hour: ClockReading, minutes: int) -> ClockReading:
    at = (hour.first + minutes) % 1440
    return replace(hour, first=at, last=at)


def _is_spoken(tokens: Tokens, index: int, behind: int, sign: int) -> bool:
    """Whether "ten past four" or "five to eight" is a time and no range or ratio."""
    led = sign > 0 or (_led(tokens, index) and tokens.low(index - 1) != "from")
    begins = tokens.low(index - 1) == "at" and tokens.low(behind) in _BEGINNERS
    return led and (begins or _closed(tokens, behind))


_BEGINNERS = frozenset(
    "the a an some about around nearly almost several he she it they we his her its their".split()
)
"""Words with which a new phrase begins, so that what stands before them counts nothing."""


def _led(tokens: Tokens, index: int) -> bool:
    return tokens.low(index - 1) in _WORD_LEADS or tokens[index - 1].kind in ("end", "newline")


def _closed(tokens: Tokens, behind: int) -> bool:
    """Whether nothing follows that could be counted."""
    follower = tokens[behind]
    return (follower.kind != "word" or follower.low in _AFTER_WORDS) and follower.low not in DASHES
