"""Weight: the order in which an editor wants findings, numbers of dead before a nickname."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claim import ClaimBase, leading_kind
from factcheck.lexicon.words import families
from factcheck.zone import Zone

_GRAVE = frozenset({"die", "toll", "body", "murder"})
_SERIOUS = frozenset({"injured", "missing", "hostage", "trap", "evacuate", "arrest", "infect"})
_KINDS = {
    "quote": 65,
    "action": 60,
    "response": 60,
    "figure": 55,
    "deadline": 55,
    "date": 50,
    "cause": 60,
    "owner": 50,
    "role": 45,
    "place": 45,
    "relation": 40,
}


def weight_of(claims: Sequence[ClaimBase]) -> int:
    """A weight from 0 (trivia) to 100 (numbers of dead), by kind, subject and prominence."""
    kind = leading_kind(c.kind for c in claims)
    weight = _KINDS[kind]
    words = {w for c in claims for w in (*c.frame.focus, *c.frame.event)}
    found = {family for word in words for family in families(word)}
    if kind == "figure":
        dimensions = {getattr(getattr(c, "quantity", None), "dimension", "") for c in claims}
        if found & _GRAVE:
            weight = 95
        elif found & _SERIOUS:
            weight = 85
        elif "money" in dimensions:
            weight = 70
        elif "age" in dimensions:
            weight = 35
    if any(c.zone is Zone.HEADLINE for c in claims):
        weight += 5
    return min(100, weight + len({c.source for c in claims}) - 1)
