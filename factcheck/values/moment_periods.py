"""Months, years, decades, quarters and seasons, and when such a word is none.

"May", "March", "fall" and four digits are moments in some company only; the words around
them decide.
"""

from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment_dates import Read, is_name, month_at, year_behind
from factcheck.values.moment_model import (
    CalendarMonth,
    CalendarYear,
    Decade,
    Quarter,
    Season,
    SeasonName,
    Span,
)
from factcheck.values.moment_tokens import (
    DASHES,
    ORDINALS,
    Tokens,
    ordinal_at,
    word_set,
    year_number,
)

# Months that are also first names, surnames, verbs or nouns.
_AMBIGUOUS = frozenset({"march", "april", "may", "june", "august"})
_PLAIN_LEADS = word_set(
    """
    in since until till by from before after through throughout during late early mid last
    next this between about around for every
    """
)
_PARTS = word_set(
    """
    end start beginning middle close rest day days week weekend month half part morning
    night evening afternoon hours
    """
)
_NOT_A_NOUN = word_set(
    """
    on of for in to at by from is was were are has had have will would and or but that which
    who said says did does as it he she they we
    """
)
_SMALL_WORDS = word_set(
    """
    in on at since until till by from before after through during late early mid last next
    this the of to between and but or for about around every each when if while it that a an
    """
)
_CALENDAR_WORDS = frozenset(
    name.lower() for names in (MONTHS, WEEKDAYS) for full in names for name in (full, full[:3])
)
_YEAR_LEADS = word_set(
    """
    in since until till late early mid during throughout year years fiscal spring summer
    autumn winter fall back season election
    """
)
_LOOSE_YEAR_LEADS = word_set(
    "by from before after about around circa for to between and of through"
)
_DETERMINERS = word_set("the a an this that its his her their our your my each whose")
_COUNTED = word_set(
    """
    people men women children police troops staff crew fans metres meters feet miles km
    kilometres kilometers kg tonnes tons per percent m ft mph pounds dollars euros votes
    points jobs homes soldiers words pages seats deaths
    """
)
_SEASONS: dict[str, SeasonName] = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
_TURNS = {"last": -1, "this": 0, "next": 1}
_DAYTIMES = word_set("morning afternoon evening night day weekend")


def month_period_at(tokens: Tokens, index: int) -> Read | None:
    """ "March 2021", "last March", "March last year", or a bare month in the right company."""
    turn = _TURNS.get(tokens.low(index))
    month = month_at(tokens, index + (turn is not None), short=False)
    if month is None:
        return _short_month_year(tokens, index)
    number, behind = month
    if turn is not None:
        return CalendarMonth(month=number, turn=turn), behind
    year, end = year_behind(tokens, behind)
    if year is None and tokens.low(behind) in _DAYTIMES and tokens.low(behind + 1) == "in":
        year, end = year_number(tokens[behind + 2]), behind + 3  # "one May morning in 2022"
    if year is None:
        return _bare_month(tokens, index, number)
    return CalendarMonth(month=number, year=year), end


def _bare_month(tokens: Tokens, index: int, number: int) -> Read | None:
    shift = _TURNS.get(tokens.low(index + 1))
    if shift is not None and tokens.low(index + 2) == "year":
        return CalendarMonth(month=number, year_shift=shift), index + 3
    if tokens.low(index - 3) in ("a", "any") and tokens.low(index - 1) == "in":
        return None  # "like a Sunday in August"
    if tokens.low(index) in _AMBIGUOUS and not _is_month(tokens, index):
        return None
    return CalendarMonth(month=number), index + 1


def _short_month_year(tokens: Tokens, index: int) -> Read | None:
    month = month_at(tokens, index, short=True)
    year = year_number(tokens[month[1]]) if month else None
    if month is None or year is None:
        return None
    return CalendarMonth(month=month[0], year=year), month[1] + 1


def _is_month(tokens: Tokens, index: int) -> bool:
    """Whether "May" or "March" at `index` is the month, judged by the words beside it."""
    lead, follower = tokens.low(index - 1), tokens[index + 1]
    strong = lead in ("in", "since", "until", "till", "early", "late", "mid", "last", "next")
    if is_person(tokens, tokens.low(index)) and not strong:
        return False
    if follower.kind == "possessive":
        return tokens.low(index) == "march"
    if lead in _PLAIN_LEADS:
        return not (is_name(follower) and lead in ("for", "by", "after", "from", "about"))
    return _is_month_behind(tokens, index, lead)


def _is_month_behind(tokens: Tokens, index: int, lead: str) -> bool:
    """ "mid-May", "the end of May", "March and April", "the May election"."""
    before, follower = tokens.low(index - 2), tokens[index + 1]
    if lead in DASHES:
        return before in ("mid", "early", "late")
    if lead == "of":
        return before in _PARTS or ordinal_at(tokens, index - 2) is not None
    if lead in ("and", "to", "or"):
        return month_at(tokens, index - 2, short=False) is not None
    return lead == "the" and follower.kind == "word" and follower.low not in _NOT_A_NOUN


def is_person(tokens: Tokens, month: str) -> bool:
    """Whether the text uses the month's name behind a first name or a title ("Mrs May")."""
    return any(
        name.lower() == month
        and before.lower() not in _SMALL_WORDS
        and before.lower() not in _CALENDAR_WORDS
        for before, name in tokens.names
    )


def year_at(tokens: Tokens, index: int, *, certain: bool = False) -> Read | None:
    """A year or a row of years ("1910-45"); `certain` if the words before demand a year."""
    year = year_number(tokens[index])
    if year is None or (tokens.glued(index) and tokens[index - 1].kind == "word"):
        return None
    row = _second_year(tokens, index, year)
    if row is not None:
        return row
    if tokens.glued(index) and tokens.low(index - 1) in "$£€#/.,:":
        return None
    if not certain and not _is_year(tokens, index, year):
        return None
    return CalendarYear(year=year), index + 1


def _second_year(tokens: Tokens, index: int, year: int) -> Read | None:
    if tokens.low(index + 1) not in DASHES and tokens.low(index + 1) != "/":
        return None
    second = tokens[index + 2]
    if second.kind != "number" or not tokens.glued(index + 1) or not tokens.glued(index + 2):
        return None
    last = year_number(second)
    if len(second.text) == 2 and second.text.isdecimal():
        last = year - year % 100 + int(second.text)
    if last is None or last <= year or tokens.low(index + 3) in DASHES:
        return None
    return Span(first=CalendarYear(year=year), last=CalendarYear(year=last)), index + 3


def _is_year(tokens: Tokens, index: int, year: int) -> bool:
    lead, follower = tokens[index - 1], tokens[index + 1]
    glued = tokens.glued(index + 1) and follower.kind == "word"
    if glued or follower.low in _COUNTED or follower.low in ("%", "°"):
        return False
    plural = _looks_plural(follower.low)
    counted = plural and year % 100 == 0
    if lead.low in _YEAR_LEADS:
        return not (counted and lead.low == "in")
    if lead.low in _LOOSE_YEAR_LEADS:
        return _loosely_led(tokens, index) and not plural
    if lead.low in _DETERMINERS or lead.kind == "possessive":
        return follower.kind == "word" and not counted
    return _is_set_off(tokens, index) and not plural


def _is_set_off(tokens: Tokens, index: int) -> bool:
    """ "(2019)", "2009, 2012", or a year that opens a line or a sentence."""
    lead, follower = tokens[index - 1], tokens[index + 1]
    if lead.low in ("(", "["):
        return follower.low in (")", "]", ",", ";") or follower.low in DASHES
    if lead.low == ",":
        return year_number(tokens[index - 2]) is not None
    opening = lead.kind in ("end", "newline") or lead.low in (".", "!", "?", "•", "*", "●")
    return opening and follower.kind == "word"


def _loosely_led(tokens: Tokens, index: int) -> bool:
    """ "of 2016" and "to 2017" need a time word or another year before them."""
    lead, before = tokens.low(index - 1), tokens[index - 2]
    if lead == "of":
        timely = before.low in _PARTS or before.low in _SEASONS or before.low in ORDINALS
        named = before.text in MONTHS or before.low in ("quarter", "class", "election", "summer")
        return timely or named or int(tokens[index].text) % 100 != 0
    if lead in ("to", "and", "through"):
        return year_number(before) is not None or before.low in ("back", "prior", "dates", "up")
    return True


def _looks_plural(word: str) -> bool:
    return word in _COUNTED or (len(word) > 3 and word.endswith("s") and not word.endswith("ss"))


def decade_at(tokens: Tokens, index: int) -> Read | None:
    """ "the 1990s", "1990s", "the '90s"."""
    start = index + 1 if tokens.low(index) == "the" else index
    token = tokens[start]
    if token.kind != "decade":
        return None
    if token.text[0].isdigit():
        return Decade(year=int(token.text[:4])), start + 1
    return Decade(year=1900 + int(token.text[1:3])), start + 1


def year_tail(tokens: Tokens, index: int) -> tuple[int | None, int | None, int]:
    """ "of 2026", "2026", "of next year": the year, or its shift, and the index behind."""
    year, end = year_behind(tokens, index)
    if year is not None:
        return year, None, end
    start = index + 1 if tokens.low(index) == "of" else index
    shift = _TURNS.get(tokens.low(start))
    if shift is not None and tokens.low(start + 1) == "year":
        return None, shift, start + 2
    if tokens.phrase(index, "of", "the", "year"):
        return None, 0, index + 3
    return None, None, index


def quarter_at(tokens: Tokens, index: int) -> Read | None:
    """ "Q3 2025", "the third quarter of 2026", "in the third quarter"."""
    if tokens[index].text == "Q" and tokens.glued(index + 1):
        digit = tokens.low(index + 1)
        return _quarter(tokens, int(digit), index + 2) if digit in ("1", "2", "3", "4") else None
    start = index + 1 if tokens.low(index) == "the" else index
    number = ordinal_at(tokens, start)
    if number is None or number[0] > 4 or tokens.low(number[1]) != "quarter":
        return None
    read = _quarter(tokens, number[0], number[1] + 1)
    bare = read[1] == number[1] + 1
    return None if bare and tokens.low(start - 1) != "the" else read


def _quarter(tokens: Tokens, number: int, behind: int) -> Read:
    year, shift, end = year_tail(tokens, behind)
    return Quarter(number=number, year=year, year_shift=shift), end


def season_at(tokens: Tokens, index: int) -> Read | None:
    """ "spring 2024", "the summer of 2019", "last summer", "since the spring"."""
    turn = _TURNS.get(tokens.low(index))
    start = index + 1 if turn is not None or tokens.low(index) == "the" else index
    word = tokens.low(start)
    if word not in _SEASONS:
        return None
    name = _SEASONS[word]
    year, end = year_behind(tokens, start + 1)
    if year is not None:
        return Season(name=name, year=year), end
    if turn is not None:
        return Season(name=name, turn=turn), start + 1
    if tokens.low(start + 1) == "of" or not _is_season(tokens, index, start):
        return None
    return Season(name=name), start + 1


def _is_season(tokens: Tokens, index: int, start: int) -> bool:
    lead, definite = tokens.low(index - 1), start > index
    if tokens.low(start) == "fall":
        return definite and lead in ("in", "this", "early", "late", "of")
    if lead in ("early", "late", "mid") or lead in DASHES:
        return lead not in DASHES or tokens.low(index - 2) == "mid"
    timely = ("in", "since", "until", "till", "before", "by", "after", "during", "through")
    return lead in timely or (lead == "of" and tokens.low(index - 2) in _PARTS)


def period_at(tokens: Tokens, index: int) -> Read | None:
    """Any of the periods of this module at `index`."""
    return (
        quarter_at(tokens, index)
        or season_at(tokens, index)
        or month_period_at(tokens, index)
        or decade_at(tokens, index)
        or year_at(tokens, index)
    )
