"""Publication dates: as a manifest or front matter states them, or as an article's head does.

A date is never guessed: a head's date counts only if day, month and year all stand there.
"""

import re
from datetime import date, datetime

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_FULL_DATES = tuple(
    re.compile(rf"\b(?:{WEEKDAY},?\s+)?{pattern}(?!\d)", re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)",
        rf"(?P<day>1[3-9]|2\d|3[01])[/.](?P<month>[01]?\d)[/.]{_YEAR}",
        rf"(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}",
    )
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")


def to_iso_date(value: object) -> str | None:
    """An ISO date from a date, a datetime or an ISO string ("2026-03-13T08:15Z"), else None."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and _ISO.fullmatch(value.strip()):
        try:
            return datetime.fromisoformat(value.strip()).date().isoformat()
        except ValueError:
            return None
    return None


def find_full_date(text: str) -> tuple[str, int, int] | None:
    """The first full date in `text` as (ISO date, start, end), or None.

    "03/04/2026" does not count: which is the month depends on the country.
    """
    matches = [m for pattern in _FULL_DATES for m in pattern.finditer(text)]
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        month = match["month"].lower()
        number = int(month) if month.isdigit() else _month_number(month)
        try:
            found = date(int(match["year"]), number, int(match["day"]))
        except ValueError:
            continue
        return found.isoformat(), match.start(), match.end()
    return None


def _month_number(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))
