"""A match: what comparing two claims of one kind yields, before any verdict."""

from dataclasses import dataclass

from factcheck.values.relation import Relation


@dataclass(frozen=True)
class Match:
    """How two claims' values relate, and how strong the evidence is that they are one fact.

    `strength` is about 0..1; `why` says in plain words what the evidence is.
    """

    relation: Relation
    strength: float
    why: tuple[str, ...] = ()
