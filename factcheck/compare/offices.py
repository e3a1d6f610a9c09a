"""Offices of an event: who holds which, as far as any source says so.

A speaker named by the office alone ("the president fumed") is led to the person who has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from factcheck.claim import ClaimBase
from factcheck.lexicon.titles import parse_office


class Offices:
    """The present offices of each person of an event, and the persons in each office."""

    def __init__(self, claims: Iterable[ClaimBase], linked: Callable[[str], str]) -> None:
        self._held: dict[str, set[str]] = defaultdict(set)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._bodies: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            office, person = getattr(claim, "office", None), getattr(claim, "person", None)
            if office is None or person is None or getattr(claim, "former", False):
                continue
            self._bodies[linked(person)].update(map(linked, getattr(claim, "bodies", ())))
            self._held[linked(person)].add(office)
            self._holders[parse_office(office).head].add(linked(person))

    def of(self, person: str) -> frozenset[str]:
        """The offices that the sources give to a person."""
        return frozenset(self._held.get(person, ()))

    def bodies(self, person: str) -> frozenset[str]:
        """The bodies that a person has an office in."""
        return frozenset(self._bodies.get(person, ()))

    def holder(self, office: str) -> str | None:
        """The only person in an office, whatever its field; None for several or nobody."""
        if "/" in office:
            return None
        found = self._holders.get(parse_office(office).head, set())
        return next(iter(found)) if len(found) == 1 else None
