"""Bodies that decide: what sort a noun for one is of, and which two cannot be one and the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.lexicon.tables import entries

FILE = "bodies.txt"
LOCALITIES = frozenset(
    "town city county district village municipality province state region".split()
)
"""Nouns for a place that stand for those who rule it: "the city tore up the contract"."""


def apart(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether the words for two bodies tell that they are two: of other sorts, or marked off."""
    here, there = set(left), set(right)
    sorts_here, sorts_there = _sorts_of(here), _sorts_of(there)
    if not sorts_here or not sorts_there:
        return False
    if not sorts_here & sorts_there:
        return not any(frozenset((a, b)) in _kin() for a in sorts_here for b in sorts_there)
    return any(_marked_off(marks, here, there) for marks in _marks())


def is_body(words: Iterable[str]) -> bool:
    """Whether words name a body that decides."""
    return bool(_sorts_of(set(words)))


def _marked_off(marks: tuple[frozenset[str], ...], here: set[str], there: set[str]) -> bool:
    mine = {n for n, mark in enumerate(marks) if mark & here}
    theirs = {n for n, mark in enumerate(marks) if mark & there}
    return bool(mine and theirs) and not mine & theirs


def _sorts_of(words: set[str]) -> set[str]:
    return {sort for sort, nouns in _sorts().items() if nouns & words}


@cache
def _sorts() -> dict[str, frozenset[str]]:
    lines = [entry.partition(":") for _, entry in entries(FILE) if ":" in entry]
    return {sort: frozenset(nouns.split()) for sort, _, nouns in lines}


@cache
def _kin() -> frozenset[frozenset[str]]:
    lines = [entry.partition(" ~ ") for _, entry in entries(FILE) if "~" in entry]
    return frozenset(frozenset((a.strip(), b.strip())) for a, _, b in lines)


@cache
def _marks() -> list[tuple[frozenset[str], ...]]:
    lines = [entry for _, entry in entries(FILE) if "/" in entry]
    return [tuple(frozenset(part.split()) for part in line.split("/")) for line in lines]
