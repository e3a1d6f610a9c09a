"""Cutting a sentence down to what an editor needs to read around a claim."""

import re
from dataclasses import dataclass

QUOTE_LENGTH = 200
"""Characters of a sentence that a report quotes around a claim."""

ELLIPSIS = "…"

# Controls would move a terminal's cursor, bidirectional marks would reorder a line's display.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_REORDERING = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_DANGLING = " ,;:–—-"


@dataclass(frozen=True)
class Excerpt:
    """A quoted passage on one line: `before + words + after`, `words` being the claim's own.

    A side that was cut begins or ends with an ellipsis.
    """

    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The whole passage."""
        return self.before + self.words + self.after


def plain(text: str) -> str:
    """`text` on one line, without control characters or doubled spaces."""
    return _squeeze(text).strip()


def clip(text: str, length: int) -> str:
    """`text` on one line, cut at a word to at most `length` characters and an ellipsis."""
    return _head(plain(text), length)


def excerpt(sentence: str, words: str, length: int = QUOTE_LENGTH) -> Excerpt:
    """The claim `words` within its `sentence`, about `length` characters in all.

    Words that do not stand in the sentence are quoted alone.
    """
    start = sentence.find(words)
    if start < 0 or not plain(words):
        return Excerpt("", clip(words or sentence, length), "")
    before = _squeeze(sentence[:start]).lstrip()
    core = _squeeze(words)
    after = _squeeze(sentence[start + len(words) :]).rstrip()
    if core.startswith(" ") and before:
        before = before.rstrip() + " "
    if core.endswith(" ") and after:
        after = " " + after.lstrip()
    core = core.strip()
    if len(core) > length:
        return Excerpt(ELLIPSIS if before else "", _head(core, length), "")
    left, right = _share(length - len(core), len(before), len(after))
    return Excerpt(_tail(before, left), core, _head(after, right))


def _squeeze(text: str) -> str:
    return _SPACE.sub(" ", _REORDERING.sub("", _CONTROL.sub(" ", text)))


def _share(room: int, before: int, after: int) -> tuple[int, int]:
    """Divide `room` evenly, what one side leaves going to the other."""
    left = min(before, max(room // 2, room - after))
    return left, room - left


def _head(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    # One character more than fits, so that a word ending right at the limit stays whole.
    end = text.rfind(" ", 0, length + 1)
    return text[: end if end >= 0 else length].rstrip(_DANGLING) + ELLIPSIS


def _tail(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    cut = len(text) - length
    start = text.find(" ", cut - 1)
    return ELLIPSIS + text[start if start >= 0 else cut :].lstrip(_DANGLING)
