"""The manifest of an event, `sources.toml`: which files, and what is known about each.

[[source]]
file = "wire.txt"
outlet = "A news agency"
published = 2026-03-12      # `id` and `url` may be given as well
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.article.decode import read_text
from factcheck.article.published import to_iso_date
from factcheck.errors import FactcheckError

NAME = "sources.toml"
KEYS = ("file", "id", "outlet", "published", "url")

_POSITION = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADER = re.compile(r"\s*\[\[\s*source\s*\]\]")


@dataclass(frozen=True)
class Entry:
    """One `[[source]]`: its file, what is stated about it, and its line in the manifest."""

    file: Path
    line: int
    id: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


def read_manifest(path: Path) -> tuple[Entry, ...]:
    """Read `sources.toml`; the files' paths are joined to its folder.

    Raises FactcheckError (with line and column) if it is malformed, empty, has unknown keys
    or wrong types, or names a file twice or one that does not exist.
    """
    text = read_text(path).text
    tables = _tables(text, path)
    entries = tuple(_entry(table, _Place(path, text, n)) for n, table in enumerate(tables))
    if not entries:
        raise FactcheckError(
            "lists no sources", path=path, remedy="add a [[source]] table with a `file` for each"
        )
    _check_files(entries, path)
    return entries


@dataclass(frozen=True)
class _Place:
    """The nth `[[source]]` table of a manifest, to say where an error is."""

    path: Path
    text: str
    number: int

    def line(self) -> int:
        headers = [n for n, s in enumerate(self.text.split("\n"), 1) if _HEADER.match(s)]
        return headers[self.number] if self.number < len(headers) else 1

    def error(self, what: str, key: str = "", remedy: str = "") -> FactcheckError:
        first = self.line()
        column = 1
        for number, source in enumerate(self.text.split("\n")[first:], first + 1):
            if source.lstrip().startswith("["):
                break
            if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", source):
                first, column = number, len(source) - len(source.lstrip()) + 1
                break
        return FactcheckError(what, path=self.path, line=first, column=column, remedy=remedy)


def _tables(text: str, path: Path) -> list[dict[str, object]]:
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = str(error)
        position = _POSITION.search(message)
        last = text.rstrip().split("\n")
        line, column = len(last), len(last[-1]) + 1
        if position and position[1]:
            line, column = int(position[1]), int(position[2])
        what = f"is not valid TOML ({_POSITION.sub('', message)})"
        raise FactcheckError(
            what, path=path, line=line, column=column, remedy='write `key = "value"` lines'
        ) from None
    for key in data:
        if key != "source":
            header = re.compile(rf"[\s\[\"']*{re.escape(key)}")
            numbered = enumerate(text.split("\n"), 1)
            line = next((n for n, source in numbered if header.match(source)), 1)
            raise FactcheckError(
                f"unknown key `{key}`{_suggestion(key, ('source',))}",
                path=path,
                line=line,
                column=1,
                remedy="a manifest holds only [[source]] tables",
            )
    tables = data.get("source", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FactcheckError("`source` must be a table", path=path, remedy="write [[source]]")
    return tables


def _entry(table: dict[str, object], place: _Place) -> Entry:
    for key in table:
        if key not in KEYS:
            raise place.error(
                f"unknown key `{key}`{_suggestion(key, KEYS)}", key, f"keys are {', '.join(KEYS)}"
            )
    published = to_iso_date(table.get("published"))
    if "published" in table and published is None:
        raise place.error("`published` is not a date", "published", "write it as 2026-03-13")
    return Entry(
        file=place.path.parent / _file(table, place),
        line=place.line(),
        id=_text(table, "id", place),
        outlet=_text(table, "outlet", place),
        published=published,
        url=_text(table, "url", place),
    )


def _file(table: dict[str, object], place: _Place) -> PurePosixPath:
    name = _text(table, "file", place)
    if name is None:
        raise place.error("this source has no `file`", remedy='add file = "name.txt"')
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise place.error(
            f"`file` leads out of the folder ({name})", "file", "put the article beside it"
        )
    return relative


def _text(table: dict[str, object], key: str, place: _Place) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise place.error(f"`{key}` must be text", key, f'write {key} = "..."')
    return value.strip()


def _check_files(entries: tuple[Entry, ...], path: Path) -> None:
    seen: dict[Path, int] = {}
    for entry in entries:
        if entry.file in seen:
            raise FactcheckError(
                f"{entry.file.name} is listed twice (first in line {seen[entry.file]})",
                path=path,
                line=entry.line,
                column=1,
                remedy="list each file once",
            )
        seen[entry.file] = entry.line
        if not entry.file.exists():
            raise FactcheckError(
                f"names {entry.file.name}, which does not exist",
                path=path,
                line=entry.line,
                column=1,
                remedy="correct `file`, or take the source out",
            )


def _suggestion(key: str, known: tuple[str, ...]) -> str:
    from rapidfuzz import process  # noqa: PLC0415 -- only for a misspelt key
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

    best = process.extractOne(
        key, known, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=0.6
    )
    return f", did you mean `{best[0]}`?" if best else ""
