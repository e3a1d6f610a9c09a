"""Readers' comments at the end of an article: where they begin and where they stop.

A heading ("Comments (12)") announces them, or else their pattern gives them away: lines that
open with a handle and a colon, or posts under lines that hold nothing but a user's name.
"""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.article import furniture
from factcheck.article.lines import Line

_POST = re.compile(r"(?P<name>@?[^\W_][\w.'-]{0,29}(?: [\w.'-]{1,20}){0,3}): \S")
_NAME = re.compile(r"@?[\w.'-]{2,30}(?: [\w.'-]{1,20}){0,2}")
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|O')\w*[a-z][A-Z]")
_INFORMAL = re.compile(
    r"\b(?:I|I'm|I've|I'd|I'll|(?i:my|me|you|your|yours|you're|lol|imo|imho|btw|omg|haha|yeah|yep"
    r"|nope|guys|mate|wow|gonna|thats|dont|cant|im))\b|[!?]{2,}|\.{4,}|^@\w",
)
# How many lines below a heading tell whether they are posts or the article going on.
_GLANCE = 40
_QUOTED = re.compile(r"\"[^\"]*\"")


def comment_range(lines: Sequence[Line], first: int) -> tuple[int, int]:
    """The lines from index `first` on that are readers' comments, as a half-open range.

    Empty (both ends `len(lines)`) if there are none.
    """
    for find in (_after_heading, _posts_with_handles, _posts_under_names):
        start = find(lines, first)
        if start is not None:
            return start, _end(lines, start)
    return len(lines), len(lines)


def _after_heading(lines: Sequence[Line], first: int) -> int | None:
    for n in range(first, len(lines)):
        if furniture.COMMENTS.opens(lines[n]) and not _reads_as_article(lines[n + 1 : n + _GLANCE]):
            return n
    return None


def _reads_as_article(rest: Sequence[Line]) -> bool:
    """Whether most of the lines are a reporter's paragraphs rather than readers' posts."""
    prose = [line for line in rest if line.words >= 12 and line.stops]
    plain = [line for line in prose if not (_is_informal(line) or _POST.match(line.plain))]
    posts = [line for line in rest if _POST.match(line.plain) or _is_handle(line.plain)]
    return len(plain) * 2 > len(rest) - 1 and len(plain) >= 2 and len(posts) * 4 < len(rest)


def _is_informal(line: Line) -> bool:
    return bool(_INFORMAL.search(_QUOTED.sub(" ", line.plain)))


def _is_handle(name: str) -> bool:
    """Whether a name is one that only a website's user would have (`goat77`, `OldSignal`)."""
    if not _NAME.fullmatch(name) or name.isupper():
        return False
    if re.fullmatch(r"[\d.,:'/-]+\w{0,2}", name):
        return False
    single = " " not in name
    odd = "_" in name or name.startswith("@") or bool(_CAMEL.match(name))
    numbered = bool(re.search(r"[a-zA-Z]\d+$", name)) and len(name) > 4
    return single and (odd or numbered or name.islower())


def _posts_with_handles(lines: Sequence[Line], first: int) -> int | None:
    """Three posts or more in a row, each opening with a name and a colon, most names handles."""
    n = len(lines)
    while n > first and len(lines) - n < 8 and _name_of(lines[n - 1]) is None:
        n -= 1
    start = n
    while start > first and _name_of(lines[start - 1]) is not None:
        start -= 1
    names = [name for line in lines[start:n] if (name := _name_of(line))]
    handles = [name for name in names if _is_handle(name)]
    if len(names) < 3 or len(handles) * 2 < len(names):
        return None
    heading = lines[start - 1]
    return start - 1 if start > first and heading.words <= 6 and not heading.stops else start


def _name_of(line: Line) -> str | None:
    found = _POST.match(line.plain)
    return found["name"] if found and not (line.marker or furniture.PROMO.opens(line)) else None


def _posts_under_names(lines: Sequence[Line], first: int) -> int | None:
    """A pile of posts, each under a line with its author's name and nothing else.

    Subheadings and the speakers of an interview look the same, so a handle has to be among the
    names, and a good part of the posts has to be written as nobody reports.
    """
    names = [n for n in range(first, len(lines) - 1) if _is_name_line(lines[n], lines[n + 1])]
    often = Counter(lines[n].plain for n in names)
    sure = {n for n in names if _is_handle(lines[n].plain) or often[lines[n].plain] > 1}
    if not any(_is_handle(lines[n].plain) for n in names):
        return None
    named, certain, informal, start = 0, 0, 0, None
    handles = {lines[n].plain for n in names if _is_handle(lines[n].plain)}
    share = 4 if len(handles) < _MANY_HANDLES else 12
    authors = set(names)
    for n in range(len(lines) - 1, first - 1, -1):
        named += n in authors
        certain += n in sure
        informal += n not in authors and _is_informal(lines[n])
        size = len(lines) - n
        enough = named >= 3 and certain >= 2 and named * 6 >= size
        if n in sure and enough and informal * share >= size - named:
            start = n
    return None if start is None else _extended_back(lines, start, first, names)


_MANY_HANDLES = 3
"""Different handles that settle it: no article has so many lines with nothing else."""


def _is_name_line(line: Line, following: Line) -> bool:
    name = line.plain
    if line.marker or line.words > 3 or len(name) > 30 or not _NAME.fullmatch(name):
        return False
    return name[-1] != "." and following.words > 2


def _extended_back(lines: Sequence[Line], start: int, first: int, names: Sequence[int]) -> int:
    """Take in posts before `start` whose authors bear ordinary names."""
    for n in reversed([name for name in names if first <= name < start]):
        if all(_is_informal(line) for line in lines[n + 1 : start]):
            start = n
        else:
            break
    return start


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the comments stop: an outlet's own last lines may follow posts with handles."""
    posts = [n for n in range(start, len(lines)) if _name_of(lines[n]) is not None]
    if len(posts) < 2:
        return len(lines)
    end = posts[-1] + 1
    pile = lines[posts[0] : end]
    rest = lines[end:]
    solid = len(posts) == len(pile)
    set_apart = bool(rest) and rest[0].group != lines[end - 1].group
    if solid and set_apart and len(rest) <= 6 and not any(_is_informal(line) for line in rest):
        return end
    return len(lines)
