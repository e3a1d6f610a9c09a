"""What a .docx file has to be before it is opened: a sound zip archive of bearable size."""

import io
import zipfile
from pathlib import Path

from factcheck.errors import FactcheckError

MAX_PACKED = 20 * 1024 * 1024
"""Bytes of a file; pictures are most of it."""
MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes of all that it unpacks to."""
MAX_MARKUP = 16 * 1024 * 1024
"""Bytes of one part that is parsed."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how .doc begins, and .docx under a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BODY = "word/document.xml"
_SAVE_AS_DOCX = "open it in a word processor and save it as .docx"
_NO_PASSWORD = "save it without a password"


def check_container(data: bytes, path: Path | str) -> None:
    """See that a file can be opened as .docx; `path` only serves the error messages.

    Nothing is unpacked: an archive is held to the sizes that it declares, beyond which its
    parts are not read either.

    Raises:
        FactcheckError: it is no zip archive of a document, under a password or too large.
    """
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise FactcheckError("is under a password", path=path, remedy=_NO_PASSWORD)
        what = "is a Word file of the old kind (.doc), not .docx"
        raise FactcheckError(what, path=path, remedy=_SAVE_AS_DOCX)
    if not data.startswith(b"PK"):
        raise FactcheckError("is not a Word document", path=path, remedy=_SAVE_AS_DOCX)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        what = "is damaged and cannot be read (its archive is broken)"
        raise FactcheckError(what, path=path, remedy="get another copy of it") from error
    _check_parts(parts, path)


def _check_parts(parts: list[zipfile.ZipInfo], path: Path | str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise FactcheckError("is under a password", path=path, remedy=_NO_PASSWORD)
    unpacked = sum(part.file_size for part in parts)
    largest = max((p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))), default=0)
    if unpacked > MAX_UNPACKED or largest > MAX_MARKUP:
        raise FactcheckError(
            f"is too large (unpacks to {unpacked:,} bytes)",
            path=path,
            remedy="give one article a file, without its pictures",
        )
    if _BODY not in {part.filename for part in parts}:
        raise FactcheckError("is not a Word document", path=path, remedy=_SAVE_AS_DOCX)
