"""Word documents (.docx) as plain text: one paragraph a line, so that a line is a paragraph.

Kept are paragraphs, headings ("# "), list items ("- "), the cells of tables and the text of
text boxes, in reading order and with tracked insertions. Left out is what no reader of the page
takes for the article: tracked deletions, hidden text, comments, footnotes, headers and footers.
The document's own properties (title, author, dates) are not read.
"""

import io
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.article.container import check_container
from factcheck.article.decode import MAX_BYTES
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.styles.style import BaseStyle

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE_ROW, _BOX = f"{_W}p", f"{_W}tr", f"{_W}txbxContent"
_TEXTS = (f"{_W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_MARKS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": " ",
    f"{_W}cr": " ",
    f"{_W}noBreakHyphen": "-",
}
_LEFT_OUT = frozenset(
    {
        *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sectPr", "rt")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # says it twice
    }
)
_BREAKS = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_HEADING = re.compile(r"Heading ([1-9])")
_DEEPEST = 6
"""Levels of headings that Markdown has."""


def read_word(data: bytes, path: Path | str) -> str:
    """The text of a .docx file; `path` only serves the error messages.

    Raises:
        FactcheckError: the file is no Word document, damaged, under a password, too large or
            holds no text.
    """
    check_container(data, path)
    from docx import Document as opened  # noqa: N813, PLC0415 -- a function; slow to import

    try:
        text = "\n".join(_Reader(opened(io.BytesIO(data))).lines())
    except Exception as error:  # whatever a damaged file makes of the reader
        raise FactcheckError(
            f"is damaged and cannot be read ({type(error).__name__})",
            path=path,
            remedy="open it in a word processor and save it anew as .docx",
        ) from error
    if not text.strip():
        raise FactcheckError(
            "holds no text", path=path, remedy="put the article's text into it, or leave it out"
        )
    if len(text) > MAX_BYTES:
        raise FactcheckError(
            f"is too large ({len(text):,} characters, at most {MAX_BYTES:,})",
            path=path,
            remedy="give one article a file",
        )
    return text


class _Reader:
    def __init__(self, document: "Document") -> None:
        self.document = document

    def lines(self) -> Iterator[str]:
        """One line a paragraph; one whose mark is deleted goes on in the next."""
        begun = ""
        for paragraph in self._paragraphs(self.document.element.body):
            text = begun + _BREAKS.sub(" ", _text(paragraph))
            if _has(paragraph, "pPr", "rPr", "del"):
                begun = text
                continue
            begun = ""
            yield (self._marker(paragraph) + text) if text.strip() else ""
        if begun:
            yield begun

    def _paragraphs(self, element: "Element") -> "Iterator[Element]":
        """Paragraphs in reading order; those of a text box follow the one that it hangs on."""
        for child in element:
            if child.tag == _PARAGRAPH:
                yield child
                for box in _boxes(child):
                    yield from self._paragraphs(box)
            elif child.tag not in _LEFT_OUT and not _is_deleted_row(child):
                yield from self._paragraphs(child)

    def _marker(self, paragraph: "Element") -> str:
        level = self._level(paragraph)
        if level:
            return "#" * min(level, _DEEPEST) + " "
        return "- " if self._is_item(paragraph) else ""

    def _level(self, paragraph: "Element") -> int:
        """The level of a heading from 1, 0 for any other paragraph."""
        for name, properties in self._properties(paragraph):
            found = _HEADING.fullmatch(name)
            if found or name == "Title":
                return int(found[1]) if found else 1
            outline = _value(properties, "outlineLvl")
            if outline is not None:
                return int(outline) + 1 if int(outline) < 9 else 0  # 9 is running text
        return 0

    def _is_item(self, paragraph: "Element") -> bool:
        for name, properties in self._properties(paragraph):
            numbered = None if properties is None else properties.find(f"{_W}numPr")
            if numbered is not None:
                return _value(numbered, "numId") != "0"  # 0 takes the style's list away
            if name.startswith(("List Bullet", "List Number")):
                return True
        return False

    def _properties(self, paragraph: "Element") -> "Iterator[tuple[str, Element | None]]":
        """The paragraph's own properties, then those of its style and the styles under that."""
        own = paragraph.find(f"{_W}pPr")
        yield "", own
        style = self._styles.get(_value(own, "pStyle") or "")
        seen: set[str] = set()
        while style is not None and style.style_id not in seen:
            seen.add(style.style_id)
            yield style.name or "", style.element.find(f"{_W}pPr")
            style = getattr(style, "base_style", None)

    @cached_property
    def _styles(self) -> "dict[str, BaseStyle]":
        return {style.style_id: style for style in self.document.styles}


def _value(properties: "Element | None", name: str) -> str | None:
    found = None if properties is None else properties.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}val")


def _has(element: "Element", *path: str) -> bool:
    return element.find("/".join(f"{_W}{name}" for name in path)) is not None


def _is_deleted_row(element: "Element") -> bool:
    return element.tag == _TABLE_ROW and _has(element, "trPr", "del")


def _boxes(element: "Element") -> "Iterator[Element]":
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _boxes(child)


def _text(element: "Element") -> str:
    return "".join(_pieces(element))


def _pieces(element: "Element") -> Iterator[str]:
    for child in element:
        if child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != _BOX and not _is_hidden(child):
            yield from _pieces(child)


def _is_hidden(run: "Element") -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false", "off")
