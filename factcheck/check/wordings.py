"""Where a quotation of the draft stands in a source, and how its words there differ.

The place is found by partial alignment of the letters (rapidfuzz) over words without case and
punctuation; what differs is then decided word by word, never by a score.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from factcheck.article.model import Article
from factcheck.check.model import Rung

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})
_ENDS = " .,;:!?\u2026\u2013\u2014-'\"\u201c\u201d\u2018\u2019()[]"
_OMITTED = re.compile(r"\[?(?:\u2026|\.\.\.)\]?")
_LEFT_OUT = r"(?: \S+){0,40}? "
"""What may stand in a line of words where a quotation marks that it leaves some out."""
_BREAK = re.compile(r"[.!?\n\"]|(?<!\w)'|'(?!\w)")
_BOUNDS = "'\"\u2026-"
_CLOSED = re.compile(r"[,;:\u2014\u2013-]?\s*['\"]")
FOUND = 72.0
"""Alignment score, 0..100, from which a passage may hold the quotation."""
SURE = 88.0
"""The same from which a passage without quotation marks is a wording of it."""
_CLOSE = 0.6
"""Share of the longer wording's words that both have, from which one is the other altered."""


@dataclass(frozen=True)
class Wording:
    """A passage of a source that holds a quotation: `text == article.text[start:end]`."""

    source: str
    start: int
    end: int
    text: str
    rung: Rung
    score: float


_Place = tuple[int, int, float]
"""The first and the last word of a passage by number, and how well it fits, 0..100."""


class Searchable:
    """An article's words, with their offsets."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def _words(self) -> list[tuple[str, int, int]]:
        plain = self.article.text.translate(_PLAIN)
        return [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(plain)]

    @cached_property
    def _line(self) -> str:
        return " ".join(word for word, _, _ in self._words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word, _, _ in self._words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def find(self, quoted: str) -> Wording | None:
        """The passage nearest to a quotation, None if nothing is near."""
        parts = [part for part in map(words_of, _OMITTED.split(quoted)) if part]
        if not parts or not self._words:
            return None
        place = self._exact(parts) or self._aligned([word for part in parts for word in part])
        if place is None:
            return None
        first, last, score = place
        start, end = self._words[first][1], self._words[last][2]
        text = self.article.text[start:end]
        rung = rung_of(quoted, text)
        if rung in (Rung.VERBATIM, Rung.PUNCTUATION) and self._goes_on(start, end):
            rung = Rung.CLIPPED
        return Wording(self.article.id, start, end, text, rung, score)

    def _exact(self, parts: list[list[str]]) -> _Place | None:
        """Where all words stand as quoted, more of them only where some are left out."""
        pattern = _LEFT_OUT.join(re.escape(" ".join(part)) for part in parts)
        found = re.finditer(rf"(?<!\S)(?=({pattern})(?!\S))", self._line)
        spans = [match.span(1) for match in found]
        if not spans:
            return None
        start, end = min(spans, key=lambda span: span[1] - span[0])
        return self._at(start), self._at(end - 1), 100.0

    def _aligned(self, needle: list[str]) -> _Place | None:
        """The words that are nearest by their letters, without any that another passage ends in."""
        aligned = fuzz.partial_ratio_alignment(" ".join(needle), self._line, score_cutoff=FOUND)
        if aligned is None:
            return None
        first = self._at(aligned.dest_start)
        last = self._at(max(aligned.dest_start, aligned.dest_end - 1))
        while first < last and self._words[first][0] not in needle and self._ends_at(first):
            first += 1
        while first < last and self._words[last][0] not in needle and self._ends_at(last - 1):
            last -= 1
        return first, last, aligned.score

    def _ends_at(self, number: int) -> bool:
        """Whether a quotation or a sentence begins or ends behind a word."""
        between = self.article.text[self._words[number][2] : self._words[number + 1][1]]
        return _BREAK.search(between.translate(_PLAIN)) is not None

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether the sentence goes on in the source, before the passage or behind it."""
        before = self.article.text[:start].translate(_PLAIN).rstrip(" ")
        after = self.article.text[end:].translate(_PLAIN).lstrip(" ")
        begins = not before or before[-1] in _BOUNDS or before[-1] in ".!?:\n"
        if not begins:
            return True
        ends = not after or after[0] in ".!?\n" or _CLOSED.match(after) is not None
        return not ends

    def _at(self, offset: int) -> int:
        """The number of the word at an offset into the line."""
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._starts[middle] <= offset:
                low = middle
            else:
                high = middle - 1
        return low


def words_of(text: str) -> list[str]:
    """Lower-case words with straight apostrophes."""
    return [m.group().lower() for m in _WORD.finditer(text.translate(_PLAIN))]


def rung_of(quoted: str, passage: str) -> Rung:
    """How a quotation relates to a passage's wording, whoever said it."""
    draft, source = words_of(quoted), words_of(passage)
    if draft == source:
        same = _bare(quoted) == _bare(passage)
        return Rung.VERBATIM if same else Rung.PUNCTUATION
    if _clipped(quoted, draft, source):
        return Rung.CLIPPED
    shared = _shared(draft, source)
    return Rung.ALTERED if shared >= _CLOSE * max(len(draft), len(source)) else Rung.REWORDED


def _bare(text: str) -> str:
    """A wording in plain marks, without the first letter's case and the marks around it."""
    plain = " ".join(text.translate(_PLAIN).split()).strip(_ENDS)
    return plain[:1].lower() + plain[1:]


def _clipped(quoted: str, draft: list[str], source: list[str]) -> bool:
    """Whether the draft marks that it leaves out words, and changes none."""
    if not _OMITTED.search(quoted):
        return False
    at = 0
    for word in draft:
        if word not in source[at:]:
            return False
        at = source.index(word, at) + 1
    return True


def _shared(left: list[str], right: list[str]) -> int:
    rest = list(right)
    count = 0
    for word in left:
        if word in rest:
            rest.remove(word)
            count += 1
    return count
