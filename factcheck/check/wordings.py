"""Where a quotation of the draft stands in a source, and how its words there differ.

The place is where the same words stand, without case and punctuation, or else what partial
alignment of the letters (rapidfuzz) finds; what differs is then decided word by word, never by a
score.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
_MARKED = re.compile(r'"([^"\n]+)(?:"|$)', re.MULTILINE)
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


class _Line:
    """Words of an article in one line, with their offsets into its text."""

    def __init__(self, words: list[tuple[str, int, int]]) -> None:
        self.words = words
        self.text = " ".join(word for word, _, _ in words)
        self._starts: list[int] = []
        at = 0
        for word, _, _ in words:
            self._starts.append(at)
            at += len(word) + 1

    def number(self, offset: int) -> int:
        """The number of the word at an offset into the line."""
        return bisect_right(self._starts, offset) - 1

    def exact(self, parts: list[list[str]]) -> tuple[int, int] | None:
        """Where all words stand as quoted, more of them only where some are left out."""
        pattern = _LEFT_OUT.join(re.escape(" ".join(part)) for part in parts)
        found = re.finditer(rf"(?<!\S)(?=({pattern})(?!\S))", self.text)
        spans = [match.span(1) for match in found]
        if not spans:
            return None
        start, end = min(spans, key=lambda span: span[1] - span[0])
        return self.number(start), self.number(end - 1)


class Searchable:
    """An article's words, with their offsets."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def _plain(self) -> str:
        return self.article.text.translate(_PLAIN)

    @cached_property
    def _all(self) -> _Line:
        return _Line(_placed(self._plain, 0, len(self._plain)))

    @cached_property
    def _spoken(self) -> _Line:
        """The words in quotation marks alone: a tag may stand between two of them."""
        marks = _MARKED.finditer(self._plain)
        return _Line([word for m in marks for word in _placed(self._plain, *m.span(1))])

    def find(self, quoted: str) -> Wording | None:
        """The passage nearest to a quotation, None if nothing is near."""
        parts = [part for part in map(words_of, _OMITTED.split(quoted)) if part]
        if not parts or not self._all.words:
            return None
        if place := self._all.exact(parts):
            return self._wording(quoted, self._all, place, 100.0)
        if place := self._spoken.exact(parts):
            return self._wording(quoted, self._spoken, place, 100.0)
        needle = [word for part in parts for word in part]
        aligned = fuzz.partial_ratio_alignment(" ".join(needle), self._all.text, score_cutoff=FOUND)
        if aligned is None:
            return None
        first = self._all.number(aligned.dest_start)
        last = self._all.number(max(aligned.dest_start, aligned.dest_end - 1))
        place = self._trimmed(first, last, set(needle))
        return self._wording(quoted, self._all, place, aligned.score)

    def _wording(self, quoted: str, line: _Line, place: tuple[int, int], score: float) -> Wording:
        first, last = place
        start, end = line.words[first][1], line.words[last][2]
        text = self.article.text[start:end]
        rung = rung_of(quoted, text)
        if line is self._spoken:
            rung = rung_of(quoted, " ".join(word for word, _, _ in line.words[first : last + 1]))
            rung = Rung.VERBATIM if rung is Rung.PUNCTUATION else rung
        if rung in (Rung.VERBATIM, Rung.PUNCTUATION) and self._goes_on(start, end):
            rung = Rung.CLIPPED
        return Wording(self.article.id, start, end, text, rung, score)

    def _trimmed(self, first: int, last: int, needle: set[str]) -> tuple[int, int]:
        """A passage without words of its neighbours that only fill up its length."""
        words = self._all.words
        while first < last and words[first][0] not in needle and self._ends_at(first):
            first += 1
        while first < last and words[last][0] not in needle and self._ends_at(last - 1):
            last -= 1
        return first, last

    def _ends_at(self, number: int) -> bool:
        """Whether a quotation or a sentence begins or ends behind a word."""
        words = self._all.words
        return _BREAK.search(self._plain[words[number][2] : words[number + 1][1]]) is not None

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether the sentence goes on in the source, before the passage or behind it."""
        before = self._plain[:start].rstrip(" ")
        after = self._plain[end:].lstrip(" ")
        begins = not before or before[-1] in _BOUNDS or before[-1] in ".!?:\n"
        if not begins:
            return True
        ends = not after or after[0] in ".!?\n" or _CLOSED.match(after) is not None
        return not ends


def _placed(plain: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(plain, start, end)]


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
