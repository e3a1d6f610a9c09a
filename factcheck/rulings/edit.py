"""Changing one ruling in the text of a file, every other byte of which stays as it is.

An entry is taken to be its lines and the comment right above them; what stands at the top of the
file is the file's own. A ruling that is put in and taken out again leaves no trace.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.rulings.file import TABLE
from factcheck.rulings.model import Ruling
from factcheck.toml import heads_of, lines_of

HEADER = "# An editor's rulings on what factcheck finds; see factcheck accept --help.\n"
"""What a new file begins with."""


def put(text: str, ruling: Ruling) -> str:
    """`text` with a new ruling, before the first whose id is greater; none has its id yet."""
    lines = lines_of(text or HEADER)
    entry = _entry(ruling, "\r\n" if lines[0].endswith("\r\n") else "\n")
    blank = _end_of(entry[-1])
    for place in _places(lines):
        if place.id > ruling.id:
            return "".join([*lines[: place.lead], *entry, blank, *lines[place.lead :]])
    if not lines[-1].endswith("\n"):
        lines[-1] += blank
    return "".join([*lines, blank, *entry])


def take(text: str, id_: str) -> str:
    """`text` without the ruling that has this id, its comment and one blank line beside it.

    Nothing is left of a file that holds nothing else.
    """
    lines = lines_of(text)
    place = next(place for place in _places(lines) if place.id == id_)
    before, after = lines[: place.lead], lines[place.end :]
    if after and not after[0].strip():
        after = after[1:]
    elif not after and before and not before[-1].strip():
        before = before[:-1]
    left = "".join([*before, *after])
    return "" if left == HEADER else left


def swap(text: str, ruling: Ruling) -> str:
    """`text` with this ruling in place of the one of its id; the comment above that stays."""
    lines = lines_of(text)
    place = next(place for place in _places(lines) if place.id == ruling.id)
    entry = _entry(ruling, _end_of(lines[place.head]))
    return "".join([*lines[: place.head], *entry, *lines[place.end :]])


@dataclass(frozen=True)
class _Place:
    """Where an entry stands, by indices of lines: its comment, its header, behind its last."""

    id: str
    lead: int
    head: int
    end: int


def _places(lines: list[str]) -> Iterator[_Place]:
    for head, following in pairwise([*heads_of(lines, TABLE), len(lines)]):
        lead = head
        while lead and lines[lead - 1].lstrip().startswith("#"):
            lead -= 1
        whole = tomllib.loads("".join(lines[head:following]))
        # Below its last key there may be comments that are not its own: none of them is needed.
        end = next(n for n in range(head + 1, following + 1) if _loads(lines[head:n]) == whole)
        yield _Place(whole[TABLE][0]["id"].strip(), lead or head, head, end)


def _loads(lines: list[str]) -> dict[str, object] | None:
    try:
        return tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _entry(ruling: Ruling, end: str) -> list[str]:
    passages = (
        f"    {{ source = {_quoted(source)}, text = {_quoted(text)} }},"
        for source, text in ruling.passages
    )
    lines = [
        f"[[{TABLE}]]",
        f"id = {_quoted(ruling.id)}",
        f"ruling = {_quoted(ruling.ruling)}",
        f"reason = {_quoted(ruling.reason)}",
        *([f"finding = {_quoted(ruling.finding)}"] if ruling.finding else []),
        *([f"draft = {_quoted(ruling.draft)}"] if ruling.draft else []),
        "passages = [",
        *passages,
        "]",
    ]
    return [line + end for line in lines]


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's, which wants one for DEL as well."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _end_of(line: str) -> str:
    return "\r\n" if line.endswith("\r\n") else "\n"
