"""Parties to a deed: whether two sources speak of one and the same, or of two that differ."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.compare.links import tokens
from factcheck.deed import Party
from factcheck.lexicon.vocabulary import vocabulary

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence


class Identity(Enum):
    """What is known of two parties: one, two, or nothing."""

    ONE = 1
    OPEN = 0
    TWO = -1


_AGENTS = vocabulary(
    "council government cabinet lawyer people staff technician management board boss doctor crew "
    "army police ministry club side company firm administration leadership envoy ambassador "
    "attache attaché diplomat consul delegate spokesman spokeswoman delegation embassy"
)
"""Nouns for those who act for their owner: what "X's council" does, X does."""
_AKIN = 0.8


def identity(a: Party, b: Party, evidence: Evidence) -> Identity:
    """Whether two parties are one: by a name, or by a noun that is in the other's name."""
    names_a, names_b = _names(a, evidence), _names(b, evidence)
    if names_a & names_b:
        return Identity.ONE
    if names_a and names_b:
        return Identity.TWO if _kinds(names_a) & _kinds(names_b) else Identity.OPEN
    if a.head and b.head:
        akin = a.head == b.head or evidence.kin(a.head, b.head) >= _AKIN
        return Identity.ONE if akin else Identity.OPEN
    noun, names = (a.head, names_b) if a.head else (b.head, names_a)
    named = {word for name in names for word in tokens(name)[-1:]}
    return Identity.ONE if noun in named else Identity.OPEN


def named_alike(a: Party, b: Party, evidence: Evidence) -> bool:
    """Whether two parties share a name."""
    return bool(_names(a, evidence) & _names(b, evidence))


def _names(party: Party, evidence: Evidence) -> set[str]:
    owners: Sequence[str] = party.owners if party.head in _AGENTS else ()
    if party.head and not (party.names or owners or party.joined):
        holder = evidence.offices.holder(" ".join((*party.words, party.head)))
        return {holder} if holder else set()
    return {evidence.linked(n) for n in (*party.names, *owners)}


def _kinds(names: set[str]) -> set[str]:
    return {name.partition("/")[0] for name in names}
