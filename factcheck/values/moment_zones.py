"""Time zones as news texts name them, in minutes east of Greenwich.

Abbreviations that stand for several zones (IST, AST, CST in Asia) are read as the one that
English-language news means by far most often, or left out. "ET", "PT" and the like carry no
offset, for it depends on the season.
"""

import re
from typing import NamedTuple

from factcheck.values.moment_tokens import Tokens

_ABBREVIATIONS = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "SAST": 120, "EAT": 180, "WAT": 60, "PKT": 300,
    "SGT": 480, "HKT": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300, "CST": -360,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKDT": -480, "HST": -600, "ADT": -180,
    "BRT": -180, "ART": -180, "CLT": -240, "CLST": -180, "PET": -300, "COT": -300,
}  # fmt: skip
_SEASONAL = frozenset({"ET", "CT", "MT", "PT"})
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


def zone_at(tokens: Tokens, index: int) -> Zone | None:
    """The zone named at `index` ("GMT", "local time", "UTC+2", "Moscow time"), if any."""
    token = tokens[index]
    if token.low == "local":
        return Zone(None, True, index + 2 if tokens.low(index + 1) == "time" else index + 1)
    for words, offset in _NAMES:
        behind = tokens.phrase(index, *words)
        if behind is not None:
            return Zone(offset, False, behind)
    if token.text in ("UTC", "GMT") and tokens.glued(index + 1) and tokens.glued(index + 2):
        return _shifted(tokens, index) or Zone(0, False, index + 1)
    if token.text in _ABBREVIATIONS:
        return Zone(_ABBREVIATIONS[token.text], False, index + 1)
    if token.text in _SEASONAL:
        return Zone(None, False, index + 1)
    named = token.kind == "word" and token.text[0].isupper() and tokens.low(index + 1) == "time"
    return Zone(None, False, index + 2) if named else None


def _shifted(tokens: Tokens, index: int) -> Zone | None:
    sign = {"+": 1, "-": -1, "−": -1}.get(tokens.low(index + 1))
    hours = tokens[index + 2]
    if sign is None or not hours.text.isdecimal() or int(hours.text) > 14:
        return None
    return Zone(sign * 60 * int(hours.text), False, index + 3)


def hours_word(tokens: Tokens, index: int) -> int | None:
    """The index behind "hrs", "hours" or "h", if it stands at `index`."""
    return index + 1 if _HOURS.fullmatch(tokens.low(index)) else None
