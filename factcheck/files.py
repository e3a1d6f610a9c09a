"""Writing files whole or not at all, and never over a file that somebody else made."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from factcheck.errors import FactcheckError

MARKER = "<!-- Written by factcheck; the next run overwrites this file. -->\n"
_SCHEMA = re.compile(rb'"schema":\s*"factcheck\.')
_SCHEMA_WITHIN = 300  # bytes: the schema is the first field of every JSON file written here


def file_name(name: str, suffix: str = "") -> str:
    """A file name for an event or a source, whatever its id holds.

    Letters and digits of any script, blanks, dots, hyphens and underscores stay; the rest
    (separators above all) is percent-encoded, and so is a leading dot: no id leads out of a
    folder or to a hidden file.
    """
    kept = "".join(
        c if c.isalnum() or c in " .-_" else quote(c, safe="", errors="surrogatepass") for c in name
    )
    return ("%2E" + kept[1:] if kept.startswith(".") else kept) + suffix


def write_atomically(path: Path, text: str) -> bool:
    """Write `text` as UTF-8 through a temporary file in the same folder, then rename.

    Whoever reads `path` meanwhile finds the old file or the new one, never half of one.
    Folders on the way are made. Returns False where `path` holds these very bytes already:
    then nothing is touched.

    Raises:
        FactcheckError: the folder or the file cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")  # names of files may hold stray bytes
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        if path.exists() and not path.is_file():  # a device or a pipe takes the bytes as they come
            path.write_bytes(data)
            return True
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path.resolve(), data)  # a link goes on pointing where it points
    except OSError as error:
        raise FactcheckError(
            f"cannot be written ({error.strerror or error})",
            path=path,
            remedy="work in a folder where you may write",
        ) from error
    return True


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def written_by_factcheck(path: Path) -> bool:
    """Whether a file ends with our marker (Markdown) or opens with our schema (JSON)."""
    data = path.read_bytes()
    marked = data.rstrip().endswith(MARKER.strip().encode())
    return marked or bool(_SCHEMA.search(data[:_SCHEMA_WITHIN]))


def write_generated(texts: Mapping[Path, str]) -> None:
    """Write reports to their paths, over earlier reports only: either all of them or none.

    Raises:
        FactcheckError: a file stands there that factcheck did not write, or as
            `write_atomically`.
    """
    for path in texts:
        try:
            foreign = path.exists() and not (path.is_file() and written_by_factcheck(path))
        except OSError as error:
            raise FactcheckError(f"cannot be read ({error.strerror})", path=path) from error
        if foreign:
            raise FactcheckError(
                "was not written by factcheck and is left as it is",
                path=path,
                remedy="move it away, or name another file with --out",
            )
    for path, text in texts.items():
        write_atomically(path, text)
