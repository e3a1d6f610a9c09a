"""Bytes to text: which encoding a file is in, and which files are no text at all.

The text is what every offset counts into: the decoded characters without the byte order
mark, line ends normalised to a newline, nothing else changed.
"""

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError

MAX_BYTES = 2 * 1024 * 1024

# Longer marks first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAVE_AS_UTF8 = "save the article's text as UTF-8"


@dataclass(frozen=True)
class Decoded:
    """A file's text, the encoding it was read with, and the SHA-256 of its bytes (hex)."""

    text: str
    encoding: str
    sha256: str


def decode(data: bytes, path: Path | str) -> Decoded:
    """Decode a file's bytes; `path` only serves the error messages.

    A byte order mark decides; without one UTF-8 is tried, then Windows-1252.
    Raises FactcheckError if the bytes are no text or the text is empty.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        text, used = (data.decode(encoding), encoding) if encoding else _decode_unmarked(data)
    except UnicodeDecodeError:
        raise FactcheckError("is not text", path=path, remedy=_SAVE_AS_UTF8) from None
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls * 100 > len(text):
        raise FactcheckError("is a binary file, not text", path=path, remedy=_SAVE_AS_UTF8)
    if not text.strip():
        raise FactcheckError(
            "is empty", path=path, remedy="put the article's text into it, or leave the file out"
        )
    newlines = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(newlines, used, hashlib.sha256(data).hexdigest())


def _decode_unmarked(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252"), "cp1252"


def read_text(path: Path) -> Decoded:
    """Read and decode a file of at most `MAX_BYTES`; raises FactcheckError."""
    return decode(read_bytes(path, MAX_BYTES), path)


def read_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file, if they are no more than `most`; raises FactcheckError."""
    try:
        if not path.exists():
            raise FactcheckError("does not exist", path=path, remedy="check the path")
        if not path.is_file():
            what = "is not a file"
            raise FactcheckError(what, path=path, remedy="give a .txt, .md or .docx file")
        size = path.stat().st_size
        if size > most:
            raise FactcheckError(
                f"is too large ({size:,} bytes, at most {most:,})",
                path=path,
                remedy="give one article a file",
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FactcheckError(
            f"cannot be read ({reason})", path=path, remedy="check the path and its permissions"
        ) from None
