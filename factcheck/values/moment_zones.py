"""Time zones as news texts name them, in minutes east of Greenwich.

Abbreviations that stand for several zones (IST, AST, CST in Asia) are read as the one that
English-language news means by far most often, or left out. The offset of "ET", "PT" and the
like depends on the day.
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from factcheck.values.calendar import nth_weekday
from factcheck.values.moment_tokens import Tokens

_ABBREVIATIONS = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "SAST": 120, "EAT": 180, "WAT": 60, "PKT": 300,
    "SGT": 480, "HKT": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300, "CST": -360,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKDT": -480, "HST": -600, "ADT": -180,
    "BRT": -180, "ART": -180, "CLT": -240, "CLST": -180, "PET": -300, "COT": -300,
}  # fmt: skip
UsZone = Literal["ET", "CT", "MT", "PT"]
_SEASONAL: dict[str, UsZone] = {"ET": "ET", "CT": "CT", "MT": "MT", "PT": "PT"}
_SEASONAL_NAMES: dict[str, UsZone] = {
    "eastern": "ET",
    "central": "CT",
    "mountain": "MT",
    "pacific": "PT",
}
_STANDARD = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
_NAMES = (
    (("central", "european", "summer", "time"), 120),
    (("central", "european", "time"), 60),
    (("greenwich", "mean", "time"), 0),
    (("british", "summer", "time"), 60),
    (("eastern", "european", "time"), 120),
    (("eastern", "daylight", "time"), -240),
    (("eastern", "standard", "time"), -300),
    (("central", "daylight", "time"), -300),
    (("pacific", "daylight", "time"), -420),
    (("pacific", "standard", "time"), -480),
)
_HOURS = re.compile(r"hrs?|hours?|h")


class Zone(NamedTuple):
    """A zone as written: `utc_offset` in minutes or None, `local` for "local time"."""

    utc_offset: int | None
    local: bool
    behind: int
    us_zone: UsZone | None = None


def zone_at(tokens: Tokens, index: int) -> Zone | None:
    """The zone named at `index` ("GMT", "local time", "UTC+2", "Moscow time"), if any."""
    return _spelt_out(tokens, index) or _abbreviated(tokens, index)


def _spelt_out(tokens: Tokens, index: int) -> Zone | None:
    for words, offset in _NAMES:
        behind = tokens.phrase(index, *words)
        if behind is not None:
            return Zone(offset, False, behind)
    token, timed = tokens[index], tokens.low(index + 1) == "time"
    if token.low == "local" and (timed or tokens[index + 1].kind != "word"):
        return Zone(None, True, index + 1 + timed)
    named = timed and token.kind == "word" and token.text[0].isupper()
    return Zone(None, False, index + 2, _SEASONAL_NAMES.get(token.low)) if named else None


def _abbreviated(tokens: Tokens, index: int) -> Zone | None:
    name = tokens[index].text
    if name in ("UTC", "GMT") and tokens.glued(index + 1) and tokens.glued(index + 2):
        return _shifted(tokens, index) or Zone(0, False, index + 1)
    if name in _ABBREVIATIONS:
        return Zone(_ABBREVIATIONS[name], False, index + 1)
    return Zone(None, False, index + 1, _SEASONAL[name]) if name in _SEASONAL else None


def us_offset(zone: UsZone, day: date) -> int:
    """The offset of a zone of the United States on a day.

    Daylight time runs from the second Sunday in March to the first Sunday in November (Energy
    Policy Act of 2005); earlier years are read by the same rule.
    """
    begin, end = nth_weekday(day.year, 3, 6, 2), nth_weekday(day.year, 11, 6, 1)
    daylight = begin is not None and end is not None and begin <= day < end
    return _STANDARD[zone] + 60 * daylight


def _shifted(tokens: Tokens, index: int) -> Zone | None:
    sign = {"+": 1, "-": -1, "−": -1}.get(tokens.low(index + 1))
    hours = tokens[index + 2]
    if sign is None or not hours.text.isdecimal() or int(hours.text) > 14:
        return None
    return Zone(sign * 60 * int(hours.text), False, index + 3)


def hours_word(tokens: Tokens, index: int) -> int | None:
    """The index behind "hrs", "hours" or "h", if it stands at `index`."""
    return index + 1 if _HOURS.fullmatch(tokens.low(index)) else None
