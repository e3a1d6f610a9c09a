"""What a clause of the draft says otherwise: not so, done by another, or in opposed words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.check.charges.charge import Charge, bars, weighed
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.values.relation import Step

_EXCHANGED = frozenset({"swapped", "actor", "target", "exchanged", "owner", "cause", "chain"})
_TAKEN_OVER = ("best of both", "mass", "less", "more", "event", "names shared")


def clause_charges(claim: ClaimBase, held: Held) -> Iterator[Charge]:
    """The charges against what a clause says, one of each sort."""
    found = held.pairings(claim)
    against = [p for p in found if p.edge.relation.shade in _EXCHANGED and not _one_name(p)]
    yield from _charge("exchange", claim, against, held)
    against = [p for p in found if _contrasted(p)]
    yield from _charge("contrast", claim, against, held)


def _one_name(pairing: Pairing) -> bool:
    """Whether both sides are called the same, though they were taken for two."""
    left, _, right = pairing.edge.relation.words.partition(" against ")
    return left == right


def _contrasted(pairing: Pairing) -> bool:
    """Whether the values fit and a word beside them does not: armed for unarmed."""
    fits = pairing.edge.relation.step is not Step.CONFLICT
    if not fits or not pairing.edge.features.get("contrast"):
        return False
    return not any(map(_goes_on, (pairing.claim, pairing.other)))


def _goes_on(claim: ClaimBase) -> bool:
    """Whether a verb is another one by the word behind it: who draws away plays no draw."""
    return "draw" in claim.frame.deed and _DRAWS.search(claim.text) is not None


_DRAWS = re.compile(r"\bdr(?:aw(?:s|ing|n)?|ew) (?:\w+ )?(?:away|up|in|on|back|out|near|from|to)\b")


def _charge(
    sort: str, claim: ClaimBase, against: Sequence[Pairing], held: Held
) -> Iterator[Charge]:
    if not against:
        return
    fitting = [
        p
        for p in held.pairings(claim)
        if p.edge.relation.step is not Step.CONFLICT and not _contrasted(p)
    ]
    best = against[0]
    relation = best.edge.relation
    features = weighed(against, fitting, len(held.articles)) | bars(best)
    features |= {f"is {n}": best.edge.features.get(n, 0.0) for n in _TAKEN_OVER}
    features["sure"] = best.edge.match.sure
    features["figure"] = float(claim.kind == "figure")
    features["same value"] = float(relation.step is Step.SAME)
    features["like"] = held.like(claim, best.other).share
    shade, words = relation.shade, relation.words
    if sort == "contrast":
        shade, words = "opposed", best.edge.match.barred
    yield Charge(sort, claim, shade, words, tuple(against), features, tuple(fitting))
