"""An article's text as the lines a reader sees: one a paragraph, heading or list item.

Text wrapped at a fixed width is unwrapped: a line goes on in the next one if the next one's
first word would not have fitted any more, which is how every wrapping program breaks lines.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

_EMOJI = r"[☀-➿⬀-⯿🀀-🫿]\ufe0f?"
_MARKER = re.compile(
    rf"(?P<bullet>(?:>+|[•●◦○▪■□‣⁃∙·►▶➤→*+–—-]|{_EMOJI})\s+)"
    r"|(?P<number>(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s+|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+)"
    r"|(?P<hash>#{1,6}\s+)"
)
_NUMBER_WITHOUT_DIGIT = re.compile(r"[a-z]\.\s")  # "a. m." is no list marker
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})
_STOP = re.compile(r"[.!?…。][\"')\]»*_]*$")
_WORD = re.compile(r"[^\W_][\w'.-]*")
# Widths that people and programs wrap text at; longer lines are paragraphs of their own.
_NARROWEST, _WIDEST = 40, 120


@dataclass(frozen=True)
class Line:
    """One line, or one unwrapped paragraph.

    `start` and `end` are offsets into the text, without the list marker that stands before
    `start`. `plain` is the line for matching: quotes and blanks straightened, Markdown
    emphasis off. `group` numbers the runs of lines that no empty line parts.
    """

    start: int
    end: int
    plain: str
    marker: str
    group: int

    @property
    def words(self) -> int:
        """How many words and numbers the line has."""
        return len(_WORD.findall(self.plain))

    @property
    def stops(self) -> bool:
        """Whether the line ends as a sentence does."""
        return bool(_STOP.search(self.plain))

    @property
    def empty(self) -> bool:
        """Whether there is neither letter nor digit: a rule, a row of asterisks."""
        return not any(c.isalnum() for c in self.plain)


def split_lines(text: str, start: int = 0, *, paragraphs: bool = False) -> list[Line]:
    """The lines of `text` from offset `start` on, in order; blank lines are left out.

    With `paragraphs` each line is a paragraph set apart from the next, as if by an empty line;
    only the items of a list stand together.
    """
    raw = _raw_lines(text, start)
    if paragraphs:
        raw = [part for group in raw for part in _set_apart(text, group)]
    width = 0 if paragraphs else _wrap_width(text, raw)
    lines: list[Line] = []
    for number, group in enumerate(raw):
        for first, last in _unwrapped(text, group, width):
            lines.append(_line(text, first, last, number))
    return lines


def _raw_lines(text: str, start: int) -> list[list[tuple[int, int]]]:
    """Stripped spans of the non-empty lines, in groups parted by empty lines."""
    groups: list[list[tuple[int, int]]] = [[]]
    offset = start
    for line in text[start:].split("\n"):
        kept = line.strip()
        if kept:
            begin = offset + line.index(kept)
            groups[-1].append((begin, begin + len(kept)))
        elif groups[-1]:
            groups.append([])
        offset += len(line) + 1
    return [group for group in groups if group]


def _set_apart(text: str, group: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """A group of lines cut between any two that are not items of one list."""
    parts = [[group[0]]]
    for first, second in pairwise(group):
        if _is_item(text, first) and _is_item(text, second):
            parts[-1].append(second)
        else:
            parts.append([second])
    return parts


def _is_item(text: str, span: tuple[int, int]) -> bool:
    marker = _marker(text[slice(*span)])
    return marker is not None and marker.lastgroup != "hash"


def _wrap_width(text: str, groups: list[list[tuple[int, int]]]) -> int:
    """The width that the text is wrapped at, 0 if it is not."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    inner = [first[1] - first[0] for first, _ in pairs if " " in text[first[0] : first[1]]]
    width = max(inner, default=0)
    longest = max((end - begin for group in groups for begin, end in group), default=0)
    if not _NARROWEST <= width <= _WIDEST or longest > _WIDEST:
        return 0
    full = sum(_is_full(text, first, second, width) for first, second in pairs)
    return width if full >= 3 and full * 2 >= len(pairs) else 0


def _is_full(text: str, first: tuple[int, int], second: tuple[int, int], width: int) -> bool:
    word = text[second[0] : second[1]].split(maxsplit=1)[0]
    # Two columns of grace: some programs count the newline, some double the blank after a stop.
    return first[1] - first[0] + 1 + len(word) > width - 2


def _unwrapped(text: str, group: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    joined = [group[0]]
    for first, second in pairwise(group):
        if width and _is_full(text, first, second, width) and not _starts_item(text, first, second):
            joined[-1] = (joined[-1][0], second[1])
        else:
            joined.append(second)
    return joined


def _starts_item(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    marker = _marker(text[second[0] : second[1]])
    if marker is None:
        return False
    # "... on March" / "24. It was" is a wrapped sentence; an item follows a finished one.
    return marker.lastgroup != "number" or text[first[0] : first[1]].endswith((".", ":", ";"))


def _marker(content: str) -> re.Match[str] | None:
    found = _MARKER.match(content)
    if found is None or _NUMBER_WITHOUT_DIGIT.match(content) or found.end() == len(content):
        return None
    return found


def _line(text: str, start: int, end: int, group: int) -> Line:
    found = _marker(text[start:end])
    marker = found[0].strip() if found else ""
    begin = start + (found.end() if found else 0)
    plain = text[begin:end].translate(_STRAIGHT)
    bare = plain.strip("*_") if plain.startswith(("**", "__", "*", "_")) else plain
    return Line(begin, end, bare.strip() or plain, marker, group)
