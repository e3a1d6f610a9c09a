"""Markdown (GitHub's dialect) for text that may hold anything: it must read as it was written.

Pipes are escaped by `table` alone, as elsewhere they mean nothing.
"""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PureWindowsPath
from posixpath import relpath
from urllib.parse import quote

from factcheck.report.excerpt import Excerpt, plain

_ANYWHERE = re.compile(r"[\\`*_\[\]<#~]|&(?=#?\w+;)")
_AT_START = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+=>])")


def inline(text: str) -> str:
    """`text` on one line, so escaped that it renders as itself, at a line's start too."""
    return _AT_START.sub(r"\1\\", escaped(plain(text)))


def bold(text: str) -> str:
    """`text` in bold; "" stays empty."""
    return f"**{escaped(plain(text))}**" if plain(text) else ""


def struck(text: str) -> str:
    """`text` crossed out; "" stays empty."""
    return f"~~{escaped(plain(text))}~~" if plain(text) else ""


def code(text: str) -> str:
    """`text` as a code span, or as escaped text where a span cannot hold it."""
    text = plain(text)
    return inline(text) if not text or "`" in text or "|" in text else f"`{text}`"


def emphasised(quoted: Excerpt) -> str:
    """An excerpt with the claim's own words in bold, unless they are the whole of it."""
    before, words, after = quoted.before, quoted.words, quoted.after
    if not any(char.isalnum() for char in before + after):
        return escaped(quoted.text)
    # Two asterisks between a letter and a punctuation mark do not open or close bold.
    while words and _cannot_edge(words[0], before[-1:]):
        before, words = before + words[0], words[1:]
    while words and _cannot_edge(words[-1], after[:1]):
        words, after = words[:-1], words[-1] + after
    return escaped(before) + bold(words) + escaped(after)


def file_name(path: str, linked_from: str | None = None) -> str:
    """`path` as a code span, or as a link to it for a file in `linked_from`."""
    return _linked(code(path), path, "", linked_from)


def place(path: str, line: int, linked_from: str | None = None) -> str:
    """`path:line` as a code span, or as a link to that line for a file in `linked_from`."""
    shown = code(f"{path}:{line}")
    return _linked(shown, path, f"#L{line}", linked_from)


def line_number(words: str, path: str, line: int, linked_from: str | None = None) -> str:
    """`words` followed by the line, linked like `place`."""
    return _linked(f"{words}{line}", path, f"#L{line}", linked_from)


def table(header: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """The lines of a table of inline Markdown. Cells are padded to at least `widths`.

    Widths are the caller's, not the longest cell's, so one changed cell changes one line.
    """
    rule = ["-" * max(width, 3) for width in widths]
    return [_row(cells, widths) for cells in (header, rule, *rows)]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell.replace("|", "\\|").ljust(width) for cell, width in zip(cells, widths, strict=True)
    )
    return f"| {' | '.join(padded)} |"


def _linked(shown: str, path: str, fragment: str, linked_from: str | None) -> str:
    windows = PureWindowsPath(path)
    if linked_from is None or windows.drive or windows.root:
        return shown
    target = relpath(windows.as_posix(), linked_from or ".")
    return f"[{shown}]({quote(target)}{fragment})"


def escaped(text: str) -> str:
    """`text` so escaped that it renders as itself, but at a line's start; blanks stay."""
    return _ANYWHERE.sub(r"\\\g<0>", text)


def _cannot_edge(inner: str, outer: str) -> bool:
    """Whether asterisks between these two characters would be no edge of bold text."""
    if inner.isspace():
        return True
    return _is_mark(inner) and bool(outer) and not (outer.isspace() or _is_surely_mark(outer))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _is_surely_mark(char: str) -> bool:
    """Readers of Markdown differ on whether symbols beyond ASCII are punctuation."""
    return unicodedata.category(char)[0] == "P" or (char.isascii() and _is_mark(char))
