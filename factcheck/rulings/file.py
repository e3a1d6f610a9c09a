"""The file that rulings are kept in, `rulings.toml`, beside the articles. People may edit it.

[[ruling]]
id = "f-0b11e9"
ruling = "dismissed"        # or "accepted"
reason = "Petrel only operates the ship."
finding = "The sources name two owners."
passages = [
    { source = "tideline", text = "The owner, Sallow Lines" },
    { source = "radio", text = "The operator, Petrel Shipping" },
]
"""

import re
from pathlib import Path

from factcheck.article import manifest
from factcheck.delivery import RULINGS
from factcheck.errors import FactcheckError
from factcheck.rulings.model import Decision, Quoted, Ruling, Rulings
from factcheck.toml import Table, read_tables, suggestion

NAME = RULINGS
TABLE = "ruling"
KEYS = ("id", "ruling", "reason", "finding", "draft", "passages")
_PASSAGE = {"source", "text"}


def rulings_file(first: Path) -> Path:
    """Where the rulings of an event are kept whose first article has this path.

    In the folder with the event's manifest, above the article if it lies in a subfolder; where
    there is no manifest, beside the article.
    """
    listed = (folder for folder in first.parents if (folder / manifest.NAME).is_file())
    return next(listed, first.parent) / NAME


def load_rulings(path: Path) -> Rulings:
    """Read a file of rulings; a missing one holds none.

    Raises:
        FactcheckError: it cannot be read, or used as it stands; with line and column.
    """
    return parse_rulings(read_text(path), path)


def read_text(path: Path) -> str:
    """The text of a file of rulings with its line ends, "" where there is none.

    Raises:
        FactcheckError: it cannot be read, or is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise FactcheckError(f"cannot be read ({error.strerror})", path=path) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        raise FactcheckError(
            "is not UTF-8 text",
            path=path,
            line=before.count("\n") + 1,
            column=len(before) - (before.rfind("\n") + 1) + 1,
            remedy="save it as UTF-8",
        ) from None


def parse_rulings(text: str, path: Path) -> Rulings:
    """The rulings that a file's text holds. Raises FactcheckError, `path` being named in it."""
    tables = read_tables(text, path, TABLE, "a file of rulings")
    entries = tuple(map(_ruling, tables))
    seen: dict[str, int] = {}
    for table, entry in zip(tables, entries, strict=True):
        if entry.id in seen:
            what = f"{entry.id} is ruled twice (first in line {seen[entry.id]})"
            raise table.error(what, "id", "keep one of them")
        seen[entry.id] = entry.line
    return Rulings(path, entries)


def _ruling(table: Table) -> Ruling:
    if not re.match(r"\s*\[\[", table.lines[table.line - 1]):
        raise table.error("holds rulings in one line", TABLE, f"write each as [[{TABLE}]]")
    table.check_keys(KEYS)
    return Ruling(
        id=_needed(table, "id"),
        ruling=_decision(table),
        reason=_needed(table, "reason"),
        finding=table.text("finding") or "",
        passages=_passages(table),
        draft=table.text("draft") or "",
        line=table.line,
    )


def _needed(table: Table, key: str) -> str:
    value = table.text(key)
    if value is None:
        raise table.error(f"this ruling has no `{key}`", remedy=f'add {key} = "..."')
    return value


def _decision(table: Table) -> Decision:
    word = _needed(table, "ruling")
    try:
        return Decision(word)
    except ValueError:
        raise table.error(
            f'`ruling` is "{word}"{suggestion(word, list(Decision))}',
            "ruling",
            f"write {' or '.join(Decision)}",
        ) from None


def _passages(table: Table) -> tuple[Quoted, ...]:
    given = table.values.get("passages")
    if not isinstance(given, list) or not given or not all(map(_is_passage, given)):
        raise table.error(
            "`passages` must be a list of passages",
            "passages",
            'write passages = [{ source = "...", text = "..." }], or rule again',
        )
    return tuple(dict.fromkeys(Quoted(one["source"], one["text"]) for one in given))


def _is_passage(value: object) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == _PASSAGE
        and all(isinstance(text, str) and text for text in value.values())
    )
