"""Calendar days in words: "Sunday 2 August", "March 3, 2019", "the sixteenth of April"."""

from dataclasses import replace
from functools import lru_cache

from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment_model import (
    CalendarDay,
    DayOfMonth,
    NthWeekday,
    Reference,
    Span,
)
from factcheck.values.moment_tokens import DASHES, Token, Tokens, ordinal_at, word_set, year_number

Read = tuple[Reference, int]

_FULL_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_SHORT_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)} | {
    "sept": 9
}
_FULL_WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_SHORT_WEEKDAYS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
_AFTER_A_DAY = word_set(
    "and but when at in for if to with as after before because that which while or so"
)
_BEFORE_A_DAY = word_set("on by until till before since from to of after through")
_HOLIDAYS = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "day"): (1, 1), ("new", "year", "'s", "eve"): (12, 31),
    ("valentine", "'s", "day"): (2, 14), ("may", "day"): (5, 1), ("bastille", "day"): (7, 14),
    ("halloween",): (10, 31), ("juneteenth",): (6, 19), ("armistice", "day"): (11, 11),
}  # fmt: skip
_BEFORE_CHRISTMAS = word_set("before by since at after over until till for from")


def is_name(token: Token) -> bool:
    """Whether the token is written like a proper name."""
    return token.kind == "word" and token.text[0].isupper()


def month_at(tokens: Tokens, index: int, *, short: bool) -> tuple[int, int] | None:
    """A capitalised month, and the index behind it; abbreviations only where `short`."""
    token = tokens[index]
    if not is_name(token):
        return None
    if token.low in _FULL_MONTHS:
        return _FULL_MONTHS[token.low], index + 1
    if not short or token.low not in _SHORT_MONTHS:
        return None
    dotted = tokens.low(index + 1) == "." and tokens.glued(index + 1)
    return _SHORT_MONTHS[token.low], index + 2 if dotted else index + 1


def weekday_name(tokens: Tokens, index: int, *, short: bool) -> tuple[int, int] | None:
    """A capitalised weekday, and the index behind it; abbreviations only where `short`."""
    token = tokens[index]
    if not is_name(token):
        return None
    if token.low in _FULL_WEEKDAYS:
        return _FULL_WEEKDAYS[token.low], index + 1
    if not short or token.low not in _SHORT_WEEKDAYS:
        return None
    return _SHORT_WEEKDAYS[token.low], index + 2 if tokens.low(index + 1) == "." else index + 1


def day_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A day of a month in digits, 1 to 31, that is not a part of a longer figure."""
    token = tokens[index]
    if token.kind not in ("number", "ordinal") or not (digits := token.text.rstrip("stndrh")):
        return None
    if not digits.isdecimal() or len(digits) > 2 or not 1 <= int(digits) <= 31:
        return None
    joined = tokens[index + 1]
    if tokens.glued(index + 1) and (joined.kind == "word" or joined.low in "%°/:"):
        return None
    return int(digits), index + 1


def year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year that closes a date, with or without a comma, and the index behind it."""
    for skip in (0, 1) if tokens.low(index) in (",", "of") else (0,):
        if (year := year_number(tokens[index + skip])) is not None:
            return year, index + skip + 1
    return None, index


def date_at(tokens: Tokens, index: int) -> Read | None:
    """A calendar day or a row of days ("19 and 20 February"), with the weekday before it."""
    weekday = weekday_name(tokens, index, short=True)
    behind = index
    if weekday:
        behind = weekday[1] + 1 if tokens.low(weekday[1]) == "," else weekday[1]
    read = _numeric(tokens, behind) or _day_month(tokens, behind) or _month_day(tokens, behind)
    if read is None:
        return _friday_the_13th(tokens, weekday) or holiday_at(tokens, index)
    reference, end = read
    if weekday is None:
        return _weekday_behind(tokens, reference, end)
    if isinstance(reference, CalendarDay):
        return replace(reference, weekday=weekday[0]), end
    return reference, end


def _weekday_behind(tokens: Tokens, reference: Reference, end: int) -> Read:
    if not isinstance(reference, CalendarDay) or tokens.low(end) not in (",", "("):
        return reference, end
    named = tokens.low(end + 1) == "a"
    weekday = weekday_name(tokens, end + (2 if named else 1), short=False)
    if weekday is None:
        return reference, end
    behind = weekday[1]
    if tokens.low(end) == "(":
        if tokens.low(behind) != ")":
            return reference, end
        behind += 1
    elif not named:
        return reference, end
    return replace(reference, weekday=weekday[0]), behind


def _numeric(tokens: Tokens, index: int) -> Read | None:
    token = tokens[index]
    if token.kind != "date" or tokens.glued(index):
        return None
    parsed = parse_date(token.text)
    if parsed is None:
        return None
    year, month, day = parsed
    return CalendarDay(month=month, day=day, year=year), index + 1


@lru_cache(maxsize=1024)
def parse_date(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in digits, or None where it could be read in two ways."""
    import dateparser  # noqa: PLC0415 - heavy, and most texts have no date in digits

    orders = ("YMD",) if text[:4].isdecimal() else ("DMY", "MDY")
    readings = set()
    for order in orders:
        settings = {"DATE_ORDER": order, "STRICT_PARSING": True}
        parsed = dateparser.parse(text, languages=["en"], settings=settings)
        if parsed is not None:
            readings.add((parsed.year, parsed.month, parsed.day))
    return readings.pop() if len(readings) == 1 else None


def _day_month(tokens: Tokens, index: int) -> Read | None:
    start = index + 1 if tokens.low(index) == "the" else index
    first = day_number(tokens, start)
    if first is None:
        first = ordinal_at(tokens, start)
        if first is None or tokens.low(first[1]) != "of" or not 1 <= first[0] <= 31:
            return None
    elif tokens.glued(start) and tokens.low(start - 1) in "$£€.,/:-–":
        return None
    last, behind = _second_day(tokens, first)
    if tokens.low(behind) == "of":
        behind += 1
    month = month_at(tokens, behind, short=True)
    if month is None or (tokens.low(behind) == "may" and tokens.low(behind + 1) == "day"):
        return None
    year, end = year_behind(tokens, month[1])
    return _days(month[0], first[0], last, year), end


def _month_day(tokens: Tokens, index: int) -> Read | None:
    month = month_at(tokens, index, short=True)
    if month is None:
        return None
    start = month[1] + 1 if tokens.low(month[1]) == "the" else month[1]
    first = day_number(tokens, start) or (
        ordinal_at(tokens, start) if start > month[1] or is_name(tokens[start]) else None
    )
    if first is None or first[0] > 31 or _counts_people(tokens, index, first[1]):
        return None
    last, behind = _second_day(tokens, first)
    if last is not None and month_at(tokens, behind, short=True):
        last, behind = None, first[1]  # "March 28 and 3 April" are two dates
    year, end = year_behind(tokens, behind)
    return _days(month[0], first[0], last, year), end


def _counts_people(tokens: Tokens, index: int, behind: int) -> bool:
    """ "In March 20 people died": a day is never said with "in"."""
    follower = tokens[behind]
    return tokens.low(index - 1) in ("in", "during") and follower.kind == "word"


def _second_day(tokens: Tokens, first: tuple[int, int]) -> tuple[int | None, int]:
    """The second of two days ("19 and 20", "9-12", "1 to 2") and the index behind it."""
    joint = tokens.low(first[1])
    if joint not in DASHES and joint not in ("and", "to", "or", "through"):
        return None, first[1]
    second = day_number(tokens, first[1] + 1)
    if second is None or second[0] <= first[0]:
        return None, first[1]
    if joint in ("and", "or") and second[0] != first[0] + 1:
        return None, first[1]
    return second


def _days(month: int, first: int, last: int | None, year: int | None) -> Reference:
    day = CalendarDay(month=month, day=first, year=year)
    if last is None:
        return day
    return Span(first=day, last=CalendarDay(month=month, day=last, year=year))


def _friday_the_13th(tokens: Tokens, weekday: tuple[int, int] | None) -> Read | None:
    if weekday is None:
        return None
    comma = tokens.low(weekday[1]) == ","
    start = weekday[1] + comma
    if tokens.low(start) != "the" or tokens[start + 1].kind != "ordinal":
        return None
    day = ordinal_at(tokens, start + 1)
    if day is None or day[0] > 31 or (comma and not _closes(tokens[day[1]])):
        return None
    return DayOfMonth(day=day[0], weekday=weekday[0]), day[1]


def holiday_at(tokens: Tokens, index: int) -> Read | None:
    """One of the few holidays with a fixed date; "Christmas" alone only behind a preposition."""
    if not is_name(tokens[index]):
        return None
    for words, (month, day) in _HOLIDAYS.items():
        behind = tokens.phrase(index, *words)
        straight = tokens.low(index + 2).replace("’", "'")
        if behind is None and words[2:3] == ("'s",) and straight == "'s":
            behind = index + 4 if tokens.low(index + 3) == words[3] else None
            behind = behind if tokens.phrase(index, *words[:2]) else None
        if behind is not None:
            year, end = year_behind(tokens, behind)
            return CalendarDay(month=month, day=day, year=year), end
    if tokens.low(index) == "christmas" and tokens.low(index - 1) in _BEFORE_CHRISTMAS:
        year, end = year_behind(tokens, index + 1)
        return CalendarDay(month=12, day=25, year=year), end
    return None


def nth_weekday_at(tokens: Tokens, index: int) -> Read | None:
    """ "the first Saturday in May", "last Friday of October 2025"."""
    start = index + 1 if tokens.low(index) == "the" else index
    nth = (-1, start + 1) if tokens.low(start) == "last" else ordinal_at(tokens, start)
    if nth is None or nth[0] > 5:
        return None
    weekday = weekday_name(tokens, nth[1], short=False)
    if weekday is None or tokens.low(weekday[1]) not in ("in", "of"):
        return None
    month = month_at(tokens, weekday[1] + 1, short=False)
    if month is None:
        return None
    year, end = year_behind(tokens, month[1])
    return NthWeekday(nth=nth[0], weekday=weekday[0], month=month[0], year=year), end


def day_of_month_at(tokens: Tokens, index: int) -> Read | None:
    """ "by the 22nd": the month is left open, so nothing may follow that could be counted."""
    if tokens.low(index) != "the" or tokens[index + 1].kind != "ordinal":
        return None
    day = int(tokens[index + 1].text[:-2])
    before = tokens.low(index - 1) in _BEFORE_A_DAY
    if not 1 <= day <= 31 or not before or not _closes(tokens[index + 2]):
        return None
    return DayOfMonth(day=day), index + 2


def _closes(follower: Token) -> bool:
    """Whether a token behind an ordinal is nothing that it could count."""
    return follower.kind != "word" or follower.low in _AFTER_A_DAY
