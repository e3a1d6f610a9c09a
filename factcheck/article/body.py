"""The lines of an article below its head: paragraphs, subheadings, lists, and what is none of it.

Promotion between two paragraphs and subheadings look alike: both are short, set apart and
without a full stop. A subheading has at most six words or is a question; a full clause is
another story's headline, surely so if it comes again at the end.
"""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.article import furniture
from factcheck.article.lines import Line
from factcheck.article.shapes import is_byline, is_caption_label, is_prose, live_time
from factcheck.article.splits import caption_credit
from factcheck.zone import Zone

_LABEL = re.compile(r"[^:]{1,60}:\s+\S")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}\. +[A-Z(]")
_MINUTE = re.compile(r"\d{1,3}(?:\+\d{1,2})?['′]\s")
_OPEN_END = (":", ",", ";", "-", "–", "—")
_REPORTERS = re.compile(
    r"(?:[^\W\d_a-z][\w.'-]+ ){1,5}(?:(?:and|,) (?:[^\W\d_a-z][\w.'-]+ ){1,4})*reported from [A-Z]"
)
_SUBHEAD_WORDS, _QUESTION_WORDS, _CAPITALS_WORDS = 6, 14, 12
_STORY_WORDS = range(5, 21)
# How far from the end a line may stand and still be the outlet's parting words.
_CLOSING_LINES = 8
# How many stories a box of related ones may list.
_LINKED_STORIES = 12


def body_zones(lines: Sequence[Line], first: int, last: int, *, tail: bool = False) -> list[Zone]:
    """The zones of the lines from index `first` to `last` (excluded).

    With `tail` they stand behind the readers' comments, where no subheadings are left.
    """
    reader = _Reader(lines, first, last, tail)
    return [reader.zone(n) for n in range(first, last)]


class _Reader:
    """Knows a body's neighbours and habits: recurring lines, live entries, how lines end."""

    def __init__(self, lines: Sequence[Line], first: int, last: int, tail: bool) -> None:
        self.lines, self.first, self.last, self.tail = lines, first, last, tail
        body = lines[first:last]
        self.often = Counter(line.plain.casefold() for line in body)
        self.live = sum(1 for line in lines if live_time(line)) > 1
        long = [line for line in body if line.words > 12 and not line.marker]
        self.stopped = sum(line.stops for line in long) * 2 >= len(long)
        self.groups = Counter(line.group for line in lines)
        self.openers = {line.group: n for n, line in reversed(list(enumerate(lines)))}
        self.prose = Counter(line.group for line in lines if is_prose(line))
        self.listing = self._story_list()

    def zone(self, n: int) -> Zone:
        line = self.lines[n]
        worded = self._worded(n)
        if worded is not None:
            return worded
        if (n >= self.listing and self._is_story(line)) or self._under_promo_heading(n):
            return Zone.PROMO
        if self.live and live_time(line):
            return Zone.BODY
        above = self.lines[n - 1] if n > self.first else None
        if caption_credit(line.plain) is not None or (above and is_caption_label(above)):
            return Zone.CAPTION
        return self._shaped(n)

    def _shaped(self, n: int) -> Zone:
        """The zone that a line's shape among its neighbours decides."""
        line = self.lines[n]
        if self._is_subhead(n) or line.marker.startswith("#"):
            return Zone.SUBHEAD
        if line.marker or _MINUTE.match(line.plain):
            return Zone.BULLET
        return Zone.PROMO if self._is_stray_story(n) else Zone.BODY

    def _worded(self, n: int) -> Zone | None:
        """The zone that a line's own wording decides."""
        line = self.lines[n]
        rules = (
            (Zone.NOTE, line.empty or line.plain.startswith("![")),
            (Zone.CREDIT, furniture.CREDIT.opens(line)),
            (Zone.CREDIT, self._closes(n) and self._is_signed(line)),
            (Zone.NOTE, furniture.NOTE.opens(line)),
            (Zone.PROMO, furniture.PROMO.opens(line)),
            (Zone.PROMO, furniture.COMMENTS.opens(line) and not self._may_head_text(n)),
            (Zone.BYLINE, is_byline(line) and line.words <= 12 and not line.stops),
        )
        return next((zone for zone, holds in rules if holds), None)

    def _may_head_text(self, n: int) -> bool:
        """Whether a word like "Reactions" may be a subheading, as text follows."""
        follows = n + 1 < self.last and is_prose(self.lines[n + 1])
        return follows and self.lines[n].words <= 2

    def _under_promo_heading(self, n: int) -> bool:
        """Whether only titles and links stand between the line and "More stories" above it."""
        if not self._may_be_linked(self.lines[n]):
            return False
        for m in range(n - 1, max(self.first, n - _LINKED_STORIES) - 1, -1):
            if furniture.PROMO_HEADING.opens(self.lines[m]):
                return True
            if not self._may_be_linked(self.lines[m]):
                return False
        return False

    def _may_be_linked(self, line: Line) -> bool:
        short = line.words < max(_STORY_WORDS) and not line.stops
        return self._is_story(line) or (short and not _LABEL.match(line.plain))

    def _closes(self, n: int) -> bool:
        return self.last - n <= _CLOSING_LINES and n > self.first

    def _is_signed(self, line: Line) -> bool:
        bio = re.match(
            r".{2,80}\b(?:is|are) (?:an? |the )?[\w' -]{0,40}"
            r"\b(?:correspondents?|reporters?|staff writers?|columnists?)\b.{0,60}\.$",
            line.plain,
        )
        thanks = line.plain.endswith(("contributed.", "contributed"))
        return line.words <= 25 and bool(bio or thanks or _REPORTERS.match(line.plain))

    def _is_story(self, line: Line) -> bool:
        """Whether a line reads as the headline of a story: a clause without a full stop."""
        if line.stops and not line.plain.endswith("?"):
            return False
        sentences = line.plain.endswith(_OPEN_END) or _SENTENCE_END.search(line.plain)
        if sentences or _LABEL.match(line.plain):
            return False
        return line.words in _STORY_WORDS and line.plain[0] not in "\"'(["

    def _story_list(self) -> int:
        """The index from which on only other stories' headlines and furniture are left."""
        n, stories, furnished = self.last, 0, self.tail
        while n > self.first:
            line = self.lines[n - 1]
            if self._worded(n - 1) is not None:
                furnished = True
            elif self._is_story(line) and not self._in_content_list(n - 1):
                stories += 1
            else:
                break
            n -= 1
        sure = (
            furnished
            or stories > 1
            or any(self.often[line.plain.casefold()] > 1 for line in self.lines[n : self.last])
        )
        return n if stories and sure and (self.stopped or self.tail) else self.last

    def _in_content_list(self, n: int) -> bool:
        """Whether a line belongs to a list under a heading: results, a match sheet, a programme."""
        group = self.lines[n].group
        first = self.openers[group]
        heading = self.lines[first]
        if first == n or self.groups[group] < 2 or furniture.PROMO.opens(heading):
            return False
        return heading.plain.isupper() or heading.plain.endswith(":") or heading.words <= 3

    def _heads(self, n: int) -> bool:
        """Whether text stands under the line, so that it may be a subheading."""
        return n + 1 < self.last and self._worded(n + 1) is None

    def _is_subhead(self, n: int) -> bool:
        line = self.lines[n]
        if self.tail or not self._heads(n) or not self._may_be_heading(n):
            return False
        if line.marker and not self._is_numbered_heading(n):
            return False
        if self.live and n > 0 and _is_bare_time(self.lines[n - 1]):
            return line.words <= _QUESTION_WORDS and not is_prose(line)
        return self._reads_as_heading(line)

    def _reads_as_heading(self, line: Line) -> bool:
        capitals = line.plain.isupper() and line.words <= _CAPITALS_WORDS
        if line.plain.endswith("?"):
            return line.words <= _QUESTION_WORDS
        if line.plain.endswith(_OPEN_END) and (line.words > 3 or not line.plain.endswith(":")):
            return False
        if line.stops or _LABEL.match(line.plain):
            return capitals
        recurs = self.often[line.plain.casefold()] > 1 and line.words in _STORY_WORDS
        return capitals or (line.words <= _SUBHEAD_WORDS and not recurs)

    def _may_be_heading(self, n: int) -> bool:
        """Whether a line opens its group, or groups mean nothing here."""
        line = self.lines[n]
        opens = n == self.first or self.lines[n - 1].group != line.group
        if opens or _is_bare_time(self.lines[n - 1]):
            return True
        size = self.groups[line.group]
        return self.prose[line.group] * 2 > size or (size > 12 and self.prose[line.group] > 3)

    def _is_numbered_heading(self, n: int) -> bool:
        line, following = self.lines[n], self.lines[n + 1]
        if not line.marker[0].isalnum() or line.stops:
            return False
        return line.plain.isupper() or (
            line.words <= _SUBHEAD_WORDS and not following.marker and is_prose(following)
        )

    def _is_stray_story(self, n: int) -> bool:
        """Whether a line is a link to another story, alone between two paragraphs."""
        line = self.lines[n]
        if not (self._is_story(line) and self.stopped) or self._in_content_list(n):
            return False
        if self.often[line.plain.casefold()] > 1:
            return True
        alone = self.groups[line.group] == 1 or self.prose[line.group] > 3
        between = self.first < n < self.last - 1 and is_prose(self.lines[n - 1])
        return (
            alone
            and between
            and line.words > _SUBHEAD_WORDS
            and line.words <= 16
            and not re.search(r"\b(?:said|says|told|added)\b", line.plain)
        )


def _is_bare_time(line: Line) -> bool:
    return live_time(line) == len(line.plain)
