"""A redline drawn: struck out and inserted words in Markdown, and on a terminal."""

from collections.abc import Iterator, Sequence

from factcheck.check.model import Edit
from factcheck.report.excerpt import plain
from factcheck.report.markup import escaped
from factcheck.report.terminal import Piece

STRUCK, INSERTED = "red", "green"
"""How words of the draft alone, and of the source alone, look on a terminal."""


def redlined_markdown(edits: Sequence[Edit]) -> str:
    """The edits on one line: `<del>` around the draft's own words, `<ins>` around the source's.

    Tags, as asterisks and tildes beside a punctuation mark would not always render.
    """
    return "".join(_marked(edit) for edit in edits)


def _marked(edit: Edit) -> str:
    if edit.draft == edit.source:
        before, words, after = _parted(edit.draft)
        return before + escaped(words) + after
    return _tagged("del", edit.draft) + _tagged("ins", edit.source)


def _tagged(tag: str, text: str) -> str:
    before, words, after = _parted(text)
    return f"{before}<{tag}>{escaped(words)}</{tag}>{after}" if words else ""


def redlined_pieces(edits: Sequence[Edit]) -> Iterator[Piece]:
    """The edits as pieces of a line, marked as wdiff does: "[-draft-]{+source+}"."""
    for edit in edits:
        if edit.draft == edit.source:
            yield "".join(_parted(edit.draft))
            continue
        for text, style, (start, end) in (
            (edit.draft, STRUCK, ("[-", "-]")),
            (edit.source, INSERTED, ("{+", "+}")),
        ):
            before, words, after = _parted(text)
            if words:
                yield from (before, (f"{start}{words}{end}", style), after)


def _parted(text: str) -> tuple[str, str, str]:
    """The blank before, the words without controls, and the blank behind."""
    words = plain(text)
    if not words:
        return (" " if text else ""), "", ""
    return " " * text[:1].isspace(), words, " " * text[-1:].isspace()
