"""A match: what comparing two claims of one kind yields, before any verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.values.relation import Relation

OTHER_NAMES = "each is about a name that the other does not mention"
TOO_LITTLE = "too little else is shared"
TWO_DEEDS = "the verbs may mean two deeds"
DENIAL = "one source reports a denial, and both may be right that it was said"
"""Bars that doubt that two claims are about one fact; any other says that both can be so."""
SPOKEN_TWICE = "somebody may have spoken twice"
"""A bar that says that both can be so."""
SO_AND_NOT = "one says it was so, the other that it was not"
"""What a conflict over whether something is so is called."""


@dataclass(frozen=True)
class Match:
    """How two claims' values relate, and what speaks for their being about one fact.

    `base` (about 0..1) ranks the candidates of a claim among themselves; `features` go to the
    proposer; `barred` names what forbids calling the pair a conflict, if anything does, and
    `soft` is the likelihood from which it gives way, 0 for never; `why` says in plain words what
    they share.
    `sure` is the least likelihood of one fact that a rule of its own gives.
    """

    relation: Relation
    base: float
    features: Mapping[str, float] = field(default_factory=dict)
    barred: str = ""
    why: tuple[str, ...] = ()
    soft: float = 0.0
    sure: float = 0.0
