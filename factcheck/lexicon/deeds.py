"""Wordings of deeds between two parties: the lexicon file `deeds.txt`, read and indexed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from factcheck.errors import FactcheckError
from factcheck.lexicon.tables import entries

FILE = "deeds.txt"
SORTS = frozenset({"once", "both", "again", "body", "one"})
ANY = "*"
NONE = ("-",)
"""The slot of the other party where a deed has none."""


@dataclass(frozen=True)
class Wording:
    """One way to put a deed.

    `needs` are slots with the nouns of which one has to fill them; `doer` and `other` are the
    slots to try in turn for the two parties.
    """

    deed: str
    pos: str
    word: str
    particle: str
    needs: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    doer: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True)
class _Table:
    sorts: dict[str, str]
    wordings: dict[tuple[str, str], list[Wording]]


def sort_of(deed: str) -> str:
    """The sort of a deed: "once", "both", "again", "body" or "one" (see the head of the file)."""
    return _table().sorts[deed]


def wordings(pos: str, lemma: str) -> list[Wording]:
    """The wordings of deeds that begin with a verb ("v") or a noun ("n")."""
    return _table().wordings.get((pos, lemma), [])


@cache
def _table() -> _Table:
    sorts: dict[str, str] = {}
    found: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    name = ""
    for number, line in entries(FILE):
        if line.startswith("["):
            name, _, sort = line.strip("[]").partition(" ")
            if sort not in SORTS or name in sorts:
                raise FactcheckError(f"bad deed {line!r}", path=FILE, line=number)
            sorts[name] = sort
            continue
        parts = [part.split() for part in line.split(":")]
        if len(parts) != _PARTS or len(parts[2]) != 2 or parts[0][0] not in ("v", "n") or not name:
            raise FactcheckError(f"bad wording {line!r}", path=FILE, line=number)
        (pos, *words), needs, (doer, other) = parts
        for word in words:
            verb, _, particle = word.partition("_")
            wording = Wording(
                name,
                pos,
                verb,
                particle,
                tuple(_need(n) for n in needs),
                tuple(doer.split("/")),
                tuple(other.split("/")),
            )
            found[pos, verb].append(wording)
    for known in found.values():
        known.sort(key=lambda w: not w.needs)  # the most particular wording first
    return _Table(sorts, dict(found))


_PARTS = 3


def _need(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    slots, _, nouns = text.partition("=")
    return tuple(slots.split("/")), frozenset(nouns.split(","))
