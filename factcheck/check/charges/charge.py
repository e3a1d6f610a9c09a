"""A charge: one thing that may be wrong with a claim of the draft."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.match import OTHER_NAMES, TOO_LITTLE, TWO_DEEDS


@dataclass(frozen=True)
class Charge:
    """What sources say otherwise than a claim of the draft.

    `sort` names the model that weighs it by its `features`; `shade` and `words` say what
    differs, as a relation's do; `against` are the pairs that say so, the likeliest first;
    `fitting` are those whose source says the same as the draft.
    """

    sort: str
    claim: ClaimBase
    shade: str
    words: str
    against: tuple[Pairing, ...]
    features: Mapping[str, float]
    fitting: tuple[Pairing, ...] = ()


def ruled(sort: str, claim: ClaimBase, against: Sequence[Pairing], held: Held) -> Charge | None:
    """The charge of a rule that needs no weighing, None if nothing speaks against the claim.

    The passage that is most like the claim's clause comes first and says what differs.
    """
    if not against:
        return None
    pairs = sorted(against, key=lambda p: (-held.like(claim, p.other).share, p.other.id))
    relation = pairs[0].edge.relation
    return Charge(sort, claim, relation.shade, relation.words, tuple(pairs), {})


DOUBTS = frozenset({OTHER_NAMES, TOO_LITTLE, TWO_DEEDS})
"""Bars that only doubt that two claims are of one fact."""
_SOME = 0.3
"""Likelihood from which a source counts as one that speaks of the fact."""


def weighed(
    against: Sequence[Pairing], fitting: Sequence[Pairing], sources: int
) -> dict[str, float]:
    """How strongly the sources of an event stand on each side."""
    strengths = sorted(by_source(against).values(), reverse=True)
    support = [*sorted(by_source(fitting).values(), reverse=True), 0.0, 0.0]
    return {
        "best": strengths[0],
        "second": strengths[1] if len(strengths) > 1 else 0.0,
        "sources": sum(s > _SOME for s in strengths) / max(1, sources),
        "support": support[0],
        "support of two": support[1],
        "lead": strengths[0] - support[0],
        "odds": odds(strengths[0]),
        "support odds": odds(support[0]),
    }


def by_source(pairings: Sequence[Pairing]) -> dict[str, float]:
    """The strongest pair of each source."""
    found: dict[str, float] = defaultdict(float)
    for pairing in pairings:
        found[pairing.other.source] = max(found[pairing.other.source], pairing.strength)
    return found


def odds(chance: float) -> float:
    """A likelihood as log-odds, bounded and scaled to about -1..1."""
    bounded = min(max(chance, 0.01), 0.99)
    return math.log(bounded / (1 - bounded)) / 4


def bars(pairing: Pairing) -> dict[str, float]:
    """Whether something forbids calling a pair a conflict, or only doubts it."""
    bar = pairing.edge.match.barred
    return {"doubt": float(bar in DOUBTS), "barred": float(bool(bar) and bar not in DOUBTS)}
