"""Quotation marks in raw text: where a quotation begins and ends, whatever marks it uses.

Double marks (straight, curly, guillemets) and British single marks are read; an apostrophe
is not a mark. A quotation that a paragraph leaves open goes on in the next paragraph if that
one begins with an opening mark.
"""

from dataclasses import dataclass

_PAIRS = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", '"': '"\u201d'}
_SINGLE = {"\u2018": "\u2019'", "'": "'\u2019"}
_BEFORE_OPENING = ' \t\n([\u2014\u2013-:\u201c"'
_AFTER_CLOSING = ' \t\n)].,;:!?\u2014\u2013-\u201d"'


@dataclass(frozen=True)
class Quotation:
    """A quoted passage: `text[start:end]` with its marks; `closed` says whether it ends."""

    start: int
    end: int
    closed: bool

    @property
    def inner(self) -> tuple[int, int]:
        """Offsets of the words between the marks."""
        return self.start + 1, self.end - 1 if self.closed else self.end


def is_title(words: str) -> bool:
    """Whether words in quotation marks are the title of a work: "Water at the Door"."""
    found = words.strip(" ,.").split()
    long = [w for w in found if len(w) > _SMALL]
    short = _LEAST <= len(found) <= _TITLE and not words.isupper()  # a shouted headline is none
    return short and all(w[:1].isupper() for w in (found[0], found[-1], *long))


_LEAST, _TITLE, _SMALL = 2, 8, 3
"""Words of a title, and the letters up to which they need no capital."""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of one paragraph, in order, never overlapping."""
    found: list[Quotation] = []
    place = 0
    while place < len(text):
        mark = text[place]
        if mark in _PAIRS:
            end = _double_end(text, place + 1, _PAIRS[mark])
        elif mark in _SINGLE and _opens(text, place):
            end = _single_end(text, place + 1, _SINGLE[mark])
            if end is None:  # an elision ('em), not a quotation
                place += 1
                continue
        else:
            place += 1
            continue
        closed = end is not None
        stop = end if end is not None else len(text)
        if stop - place > 2:
            found.append(Quotation(place, stop, closed))
        place = stop
    return tuple(found)


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    return before in _BEFORE_OPENING and (after.isalnum() or after in '\u201c"\u2026')


def _double_end(text: str, start: int, closers: str) -> int | None:
    for place in range(start, len(text)):
        if text[place] in closers:
            return place + 1
    return None


def _single_end(text: str, start: int, closers: str) -> int | None:
    """End of a single-quoted passage: the last mark before the next opening one that can close.

    A mark after a letter may be a plural's apostrophe ("the soldiers' homes"), so a mark after
    punctuation is preferred, and a mark after a letter counts where none such follows.
    """
    fallback: int | None = None
    for place in range(start, len(text)):
        if text[place] not in closers or text[place + 1 : place + 2].isalnum():
            continue
        after = text[place + 1 : place + 2]
        if after and after not in _AFTER_CLOSING:
            continue
        if text[place - 1] in ",.!?\u2026":
            return place + 1
        if fallback is None:
            fallback = place + 1
        if text[place - 1] != "s" or after in ".,;:)" or not after:
            return fallback
    return fallback
