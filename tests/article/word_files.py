"""Invented Word documents, made with the library and with what it has no method for."""

import io
import zipfile
from collections.abc import Callable

from docx import Document
from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def saved(document: Opened) -> bytes:
    """A document as the bytes of its file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word_file(*paragraphs: str) -> bytes:
    """A document of plain paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def with_markup(*paragraphs: str) -> bytes:
    """A document of paragraphs given as the markup within <w:p>."""
    document = Document()
    body = document.element.body
    for markup in paragraphs:
        paragraph = parse_xml(f"<w:p {nsdecls('w')} {_COMPATIBILITY}>{markup}</w:p>")
        body.insert(len(body) - 1, paragraph)
    return saved(document)


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The archive with every part changed; None leaves one out."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return file.getvalue()
