"""Whether any source says what a claim of the draft says: the evidence for "no source has it"."""

from __future__ import annotations

import math
from collections.abc import Mapping

from factcheck.check.charges.charge import by_source
from factcheck.check.held import VALUED, Held
from factcheck.check.likeness import NOTHING
from factcheck.claim import ClaimBase
from factcheck.values.relation import Step

MODEL = "unsupported"
"""The model that weighs these features."""
_WEIGHTY = 6.0
"""Nats from which a sentence holds enough for its share to count in full."""
_KNOWN = 0.9
"""Match from which a name stands in a source."""


def support(claim: ClaimBase, held: Held) -> dict[str, float]:
    """Features of how much of a claim the sources hold, together and in one sentence."""
    fitting = [
        p for p in held.pairings(claim) if p.edge.relation.step in (Step.SAME, Step.COMPATIBLE)
    ]
    strengths = [*sorted(by_source(fitting).values(), reverse=True), 0.0, 0.0]
    same = (p.strength for p in fitting if p.edge.relation.step is Step.SAME)
    likes = list(held.sentences.like(claim).values())
    best = max(likes, key=lambda k: k.share * min(1.0, k.mass / _WEIGHTY), default=NOTHING)
    valued = claim.kind in VALUED
    items = held.evidence.bag(claim).near
    return {
        "fitting": strengths[0],
        "fitting of two": strengths[1],
        "same": max(same, default=0.0),
        "value fitting": strengths[0] * valued,
        "like": best.share,
        "mass": math.log1p(best.mass),
        "best share": max((k.share for k in likes), default=0.0),
        "total": math.log1p(sum(items.values())),
        **_known(items, held),
        **_kind(claim),
    }


def _known(items: Mapping[str, float], held: Held) -> dict[str, float]:
    """How much of the words, figures and names of a claim stands anywhere in the sources."""
    best = {item: held.sentences.best(item) for item in items}
    total = sum(items.values()) or 1.0
    figures = [item for item in items if item.startswith("#")]
    return {
        "known": sum(weight * best[item] for item, weight in items.items()) / total,
        "figure known": float(any(best[f] for f in figures)),
        "figure unknown": float(any(not best[f] for f in figures)),
        "name unknown": float(any("/" in item and best[item] < _KNOWN for item in items)),
    }


def _kind(claim: ClaimBase) -> dict[str, float]:
    return {
        "valued": float(claim.kind in VALUED),
        "is figure": float(claim.kind == "figure"),
        "is action": float(claim.kind == "action"),
        "is quote": float(claim.kind == "quote"),
        "is role": float(claim.kind == "role"),
        "is date": float(claim.kind in ("date", "deadline")),
    }
