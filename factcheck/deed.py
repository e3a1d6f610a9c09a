"""Deeds: who did what to whom, under one name for all the ways in which it can be put."""

from __future__ import annotations

from factcheck.values.relation import Frozen


class Party(Frozen):
    """One side of a deed: its head noun, the words that mark it off, the names of it.

    `owners` are the names that it belongs to ("Ruritania's cabinet"): not the party itself.
    `joined` tells that others stand beside it ("the museum and its insurer").
    """

    head: str
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    joined: bool = False


class Deed(Frozen):
    """A deed with its two parties; `matter` are the words of what it is about."""

    name: str
    doer: Party
    other: Party
    matter: tuple[str, ...] = ()

    def name_keys(self) -> tuple[str, ...]:
        """The names of both parties and of their owners."""
        parties = (self.doer, self.other)
        return tuple(name for party in parties for name in (*party.names, *party.owners))
