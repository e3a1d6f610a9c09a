"""TOML files of one kind of table (`[[source]]`, `[[ruling]]`), and where in them an error is.

`tomllib` says where a file is malformed, but not where a table or a key of a sound one stands.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError

_POSITION = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True)
class Table:
    """One `[[name]]` of a file: its keys, and the line from 1 on which it begins."""

    values: dict[str, object]
    path: Path
    lines: tuple[str, ...]
    line: int

    def error(self, what: str, key: str = "", remedy: str = "") -> FactcheckError:
        """An error at the line of `key`, or of the table where the key does not stand."""
        line, column = self.line, 1
        for number, source in enumerate(self.lines[self.line :], self.line + 1):
            if source.lstrip().startswith("["):
                break
            if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", source):
                line, column = number, len(source) - len(source.lstrip()) + 1
                break
        return FactcheckError(what, path=self.path, line=line, column=column, remedy=remedy)

    def check_keys(self, known: Sequence[str]) -> None:
        """Raise FactcheckError for a key that is not among those `known`."""
        for key in self.values:
            if key not in known:
                raise self.error(
                    f"unknown key `{key}`{suggestion(key, known)}",
                    key,
                    f"keys are {', '.join(known)}",
                )

    def text(self, key: str) -> str | None:
        """The text of a key, None where there is no such key. Raises FactcheckError."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"`{key}` must be text", key, f'write {key} = "..."')
        return value.strip()


def read_tables(text: str, path: Path, name: str, holder: str) -> list[Table]:
    """The `[[name]]` tables of a file, `holder` being what errors call it ("a manifest").

    Raises:
        FactcheckError: it is no TOML, or holds anything else; with line and column.
    """
    data = _parsed(text, path)
    lines = tuple(lines_of(text))
    for key in data:
        if key != name:
            header = re.compile(rf"[\s\[\"']*{re.escape(key)}")
            raise FactcheckError(
                f"unknown key `{key}`{suggestion(key, (name,))}",
                path=path,
                line=next((n for n, line in enumerate(lines, 1) if header.match(line)), 1),
                column=1,
                remedy=f"{holder} holds only [[{name}]] tables",
            )
    tables = data.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FactcheckError(f"`{name}` must be a table", path=path, remedy=f"write [[{name}]]")
    heads = heads_of(lines, name)
    if len(heads) != len(tables):  # an array of inline tables, which has no lines of its own
        heads = [0] * len(tables)
    return [Table(table, path, lines, head + 1) for table, head in zip(tables, heads, strict=True)]


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends: "".join gives the text back."""
    return _LINE.findall(text)


def heads_of(lines: Sequence[str], name: str) -> list[int]:
    """The indices of the lines `[[name]]` of a sound file, but for such lines within a string."""
    header = re.compile(rf"\s*\[\[\s*[\"']?{re.escape(name)}[\"']?\s*\]\]")
    heads: list[int] = []
    for number, line in enumerate(lines):
        if header.match(line) and _is_sound(lines[heads[-1] if heads else 0 : number]):
            heads.append(number)
    return heads


def suggestion(key: str, known: Sequence[str]) -> str:
    """ ", did you mean `outlet`?" if a known word is near, else nothing."""
    from rapidfuzz import process  # noqa: PLC0415 -- only for a misspelt key
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

    best = process.extractOne(
        key, known, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=0.6
    )
    return f", did you mean `{best[0]}`?" if best else ""


def _is_sound(lines: Sequence[str]) -> bool:
    """Whether lines are TOML on their own: a string that goes on below them makes them none."""
    try:
        tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _parsed(text: str, path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = str(error)
    position = _POSITION.search(message)
    last = text.rstrip().split("\n")
    line, column = len(last), len(last[-1]) + 1
    if position and position[1]:
        line, column = int(position[1]), int(position[2])
    raise FactcheckError(
        f"is not valid TOML ({_POSITION.sub('', message)})",
        path=path,
        line=line,
        column=column,
        remedy='write `key = "value"` lines',
    )
