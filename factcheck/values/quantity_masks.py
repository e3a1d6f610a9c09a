"""Blanks what has digits or number words and is no quantity, before the grammar reads.

So a date never lends its day to a noun that follows. Offsets stay as they are: every blanked
character becomes one `MASK`.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from factcheck.values import quantity_calendar as calendar
from factcheck.values import quantity_idioms as idioms
from factcheck.values.quantity_tokens import MASK
from factcheck.values.wordlist import listed


def _any(lead: str, patterns: Sequence[str]) -> re.Pattern[str]:
    """One pattern for all, tried only where `lead` holds: fast, and the first listed wins."""
    return re.compile(f"{lead}(?:{'|'.join(patterns)})")


def _folded(patterns: Sequence[str]) -> list[str]:
    return [f"(?i:{pattern})" for pattern in patterns]


_NEAR: Final = 48
"""How far around its cue word a spoken pattern may reach, in characters."""
_SPOKEN: Final = (*idioms.SPOKEN, *calendar.SPOKEN)
_compiled: Final = cache(re.compile)
"""A spoken pattern, made when its cue is first found: many a text has none of the cues."""
_PASSES: Final = (
    _any("", idioms.ADDRESSES),
    _any(r"(?=[0-9])", (*calendar.DIGITS_FIRST, *idioms.DIGITS_FIRST)),
    _any(r"\b(?=[JFMASOND])", calendar.MONTH_FIRST),
    _any(r"\b(?=[A-Za-z])", calendar.WORDS_FIRST),
    _any(r"\b(?=[A-Za-z])", idioms.DESIGNATORS),
    _any(r"\b(?=[onaetwsmgzlONAETWSMGZL])", _folded(idioms.ONE)),
    _any(r"\b(?=[afstelqhAFSTELQH])", _folded(idioms.ORDER)),
)

# "the Falcon 9 lifted off": a capitalised name right before a small bare number names a thing.
_NAMED: Final = re.compile(
    r"(?:(?P<prior>\b[a-z]+),? |(?P<opening>(?:^|(?<=[.!?:;\n] )|(?<=\n))\"?))"
    r"(?P<name>(?:[A-Z][\w'-]*[a-z]\w* )+)(?P<number>[0-9]{1,4})(?![\w%,.:/-]*[0-9]|[\w%-])"
    r"(?! (?:million|billion|bn|km|m|ft|cm|mph|kph|kg|per|metres|meters|miles|feet|euros"
    r"|dollars)\b)"
    r"(?P<plural> (?:\w+s|people|men|women|children|dead)\b)?"
)
_LISTED: Final = re.compile(
    r"(?:\b[A-Z][\w'-]+ [0-9]{1,3}(?: ?\(\w+\.?\))?(?:[,;] |\.(?=\s|$)|$)){2,}", re.MULTILINE
)
"""Line-ups and ratings: "Brun 7, Sole 6, Marr 8."."""
_OPENERS: Final = frozenset(
    listed(
        "about above across after all almost also among an and another any are around as "
        "at barely before below besides between both but by close exactly far few for "
        "from full how if in including into is just last least like more most nearly next "
        "no not now of on only or other our over past per plus roughly since so some "
        "still than that the their then there these they this those though through to "
        "today total under until up was we were when where which while who with within "
        "without yet you january february march april may june july august september "
        "october november december monday tuesday wednesday thursday friday saturday "
        "sunday category cat level tier phase stage grade class magnitude no rs kr rp "
        "number"
    )
)
_PLACING: Final = frozenset({"in", "at", "near", "from", "across", "outside", "around"})


def _title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _blank(match: re.Match[str]) -> str:
    return MASK * len(match.group())


def _blank_named(match: re.Match[str]) -> str:
    found, text = match.group(), match.string
    prior, last = match["prior"], match["name"].split()[-1].lower()
    if last in _OPENERS or (match["plural"] and (prior is None or prior in _PLACING)):
        return found
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if _title_case(line):
        return found
    begin = match.start("number") - match.start()
    end = match.end("number") - match.start()
    return found[:begin] + MASK * (end - begin) + found[end:]


def _blank_spoken(text: str) -> str:
    folded = text.lower()
    if len(folded) != len(text):  # a letter that grows in lower case would shift the offsets
        folded = text
    for cue, pattern in _SPOKEN:
        at = folded.find(cue)
        while at >= 0:
            match = _compiled(pattern).search(text, max(0, at - _NEAR), at + _NEAR)
            if match is not None:
                text = text[: match.start()] + _blank(match) + text[match.end() :]
            at = folded.find(cue, at + 1)
    return text


def mask(text: str) -> str:
    """Blank out of a normalised text whatever is no quantity; the length stays the same."""
    text = _blank_spoken(text)
    for pattern in _PASSES:
        text = pattern.sub(_blank, text)
    return _NAMED.sub(_blank_named, _LISTED.sub(_blank, text))
