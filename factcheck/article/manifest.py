"""The manifest of an event, `sources.toml`: which files, and what is known about each.

[[source]]
file = "wire.txt"
outlet = "A news agency"
published = 2026-03-12      # `id` and `url` may be given as well
"""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.article.decode import read_text
from factcheck.article.published import to_iso_date
from factcheck.errors import FactcheckError
from factcheck.toml import Table, read_tables

NAME = "sources.toml"
KEYS = ("file", "id", "outlet", "published", "url")


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
    tables = read_tables(read_text(path).text, path, "source", "a manifest")
    entries = tuple(map(_entry, tables))
    if not entries:
        raise FactcheckError(
            "lists no sources", path=path, remedy="add a [[source]] table with a `file` for each"
        )
    _check_files(entries, path)
    return entries


def _entry(table: Table) -> Entry:
    table.check_keys(KEYS)
    published = to_iso_date(table.values.get("published"))
    if "published" in table.values and published is None:
        raise table.error("`published` is not a date", "published", "write it as 2026-03-13")
    return Entry(
        file=table.path.parent / _file(table),
        line=table.line,
        id=table.text("id"),
        outlet=table.text("outlet"),
        published=published,
        url=table.text("url"),
    )


def _file(table: Table) -> PurePosixPath:
    name = table.text("file")
    if name is None:
        raise table.error("this source has no `file`", remedy='add file = "name.txt"')
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise table.error(
            f"`file` leads out of the folder ({name})", "file", "put the article beside it"
        )
    return relative


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
