"""The last comparison of each event, so that a run with nothing new compares nothing.

A comparison is a pure function of the event, the claims and the code. It is taken from the
memo only if all three are what they were; a memo that is damaged or of another state is not
used and not mentioned, as nothing in it is worth a review: the folder ignores itself in git.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pydantic

from factcheck.article.event import Event
from factcheck.files import file_name, write_atomically
from factcheck.finding import Report

PACKAGE = Path(__file__).parent


class Memo:
    """The memo of one event whose articles' claims have these checksums, by source id."""

    def __init__(self, folder: Path, event: Event, checksums: Mapping[str, str]) -> None:
        self.folder = folder
        self.path = folder / file_name(event.name, ".json")
        self.key = _key(event, checksums)

    def recall(self) -> Report | None:
        """The comparison of this very state, None if it is not the last one kept."""
        try:
            head, _, body = self.path.read_bytes().partition(b"\n")
            if head != self._head(body):
                return None
            return Report.model_validate_json(body)
        except (OSError, pydantic.ValidationError):
            return None

    def keep(self, report: Report) -> None:
        """Keep the comparison of this state in place of an earlier one.

        Raises:
            FactcheckError: the folder cannot be written.
        """
        body = report.model_dump_json(by_alias=True).encode()
        write_atomically(self.folder / ".gitignore", "*\n")
        write_atomically(self.path, f"{self._head(body).decode()}\n{body.decode()}")

    def _head(self, body: bytes) -> bytes:
        return f"{self.key} {sha256(body).hexdigest()}".encode()


def _key(event: Event, checksums: Mapping[str, str]) -> str:
    articles = [
        (a.id, a.outlet, a.published, str(a.path), a.url, a.sha256, checksums[a.id])
        for a in event.articles
    ]
    state = [event.name, event.warnings, articles, sys.version, list(_code())]
    return sha256(json.dumps(state).encode()).hexdigest()


def _code() -> Iterator[tuple[str, int, int]]:
    """Every file of this package with its size and time, and when the libraries last changed."""
    libraries = Path(pydantic.__file__).parents[1]
    yield (str(libraries), 0, libraries.stat().st_mtime_ns)
    for folder, subfolders, names in os.walk(PACKAGE):
        subfolders[:] = sorted(set(subfolders) - {"__pycache__"})
        for name in sorted(names):
            stat = os.stat(os.path.join(folder, name))
            yield (os.path.join(folder, name), stat.st_size, stat.st_mtime_ns)
