"""Which half of the day an open hour means, where its sentence says so.

"In the evening, at half past six, ..." and "at half past six on a winter evening" mean 18:30.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.values.moment_dayparts import in_daypart
from factcheck.values.moment_model import ClockReading, MomentMention

_PART = r"(?P<part>morning|afternoon|evening|night)"
_BEFORE = re.compile(
    r"\b(?:the|this|that|a|one|same|day|yesterday|tomorrow|last|early|late) "
    rf"{_PART}(?= of\b| at\b| when\b| it\b| he\b| she\b| they\b|[,;:]|\s*$)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf",? (?:on|in|of|that|this|every|each|one) (?:[\w-]+ ){{0,3}}?{_PART}\b"
    r"(?= (?:and|as|when|while|in|at|by|but|after|before|with)\b|[^\w -]|\s*$)",
    re.IGNORECASE,
)
_OF_24 = re.compile(r"\b(?:0[0-9]|1[3-9]|2[0-3]):[0-5][0-9]\b(?! ?[ap]\.?m\b)", re.IGNORECASE)
"""A time that only the clock of 24 hours writes so: "05:40", "17:15"."""
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s+(?=[^a-z])|\n")


def with_halves(text: str, mentions: Sequence[MomentMention]) -> list[MomentMention]:
    """The mentions with open hours settled by a part of the day in the same sentence."""
    found: list[MomentMention] = []
    behind = 0  # where the last time of day ends: a part of the day before it belongs to it
    for mention in mentions:
        clock = mention.clock
        if clock is None or clock.precision == "daypart":
            found.append(mention)
            continue
        settled = clock if clock.meridiem_known else _settled(text, mention, clock, behind)
        found.append(replace(mention, clock=settled))
        behind = mention.end
    return found


def _settled(text: str, mention: MomentMention, clock: ClockReading, behind: int) -> ClockReading:
    if ":" in mention.text and _OF_24.search(text):
        return replace(clock, meridiem_known=True)
    match = _BEHIND.match(text, mention.end)
    if match is None:
        lead = _SENTENCE_END.split(text[behind : mention.start])[-1]
        # the preposition of the time itself stands between: "that evening at"
        match = next(reversed(list(_BEFORE.finditer(lead.rstrip()))), None)
    return in_daypart(clock, match["part"].lower()) if match is not None else clock
