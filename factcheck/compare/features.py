"""Features of a pair of claims: what speaks for and against their being about one fact.

All are plain numbers, mostly 0..1, symmetric in the pair, and have a name that the weights file
and `explain` show.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.evidence import Affinity
from factcheck.values.moment import relate_moments
from factcheck.values.relation import Relation, Step
from factcheck.zone import Zone

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence

_AKIN = 0.7
"""Kinship from which two unnamed speakers are one ("police", "officers")."""
HEADINGS = (Zone.HEADLINE, Zone.SUBHEAD, Zone.BULLET)
"""Where a value stands that the text gives again."""
SLIPS = frozenset(
    {
        "transposed",
        "teen",
        "scale",
        "unit",
        "currency",
        "direction",
        "near",
        "weekday",
        "am-pm",
        "zone",
    }
)
"""Shades of conflict that look like a slip of the pen: they speak for one fact."""


def common(
    a: ClaimBase, b: ClaimBase, evidence: Evidence, affinity: Affinity, relation: Relation
) -> dict[str, float]:
    """Features that every kind shares."""
    left, right = evidence.linked_of(a), evidence.linked_of(b)
    only_a, only_b = left.names - right.all_names, right.names - left.all_names
    shared = (left.names & right.all_names) | (right.names & left.all_names)
    found = {
        "more": affinity.more,
        "less": affinity.less,
        "mass": math.log1p(affinity.mass),
        "names shared": min(1.0, sum(evidence.weight(n) for n in shared) / 6),
        "names apart": float(bool(only_a) and bool(only_b) and not shared),
        "names differ": float(bool(only_a) and bool(only_b) and bool(shared)),
        "name on one side": float(bool(only_a) != bool(only_b)),
        "event": evidence.closest(a.frame.deed, b.frame.deed),
        "heading": float(a.zone in HEADINGS or b.zone in HEADINGS),
        "negation differs": float(a.negated != b.negated),
        "far apart": evidence.far_apart(a, b),
        "planned by both": float(_planned(a) and _planned(b)),
        "planned by one": float(_planned(a) != _planned(b)),
        "quoted differs": float(a.quoted != b.quoted),
        **_wording(evidence.plain(a), evidence.plain(b)),
    }
    for name, here, there in (
        ("agent", left.agent, right.agent),
        ("patient", left.patient, right.patient),
    ):
        kin = evidence.closest(here, there)
        found[name] = kin
        found[f"{name} apart"] = float(bool(here and there) and not kin)
        found[f"deed of {name}"] = kin * found["event"]
    found["time same"], found["time differs"] = _times(a, b)
    found["voice same"], found["voice differs"] = _voices(a, b, evidence)
    found["value same"] = float(relation.step is Step.SAME)
    found["value compatible"] = float(relation.step is Step.COMPATIBLE)
    found["value slip"] = float(relation.step is Step.CONFLICT and relation.shade in SLIPS)
    return found


def counts_differ(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether the items of two clauses both have figures and share none: two offers, two bills."""
    here, there = ({item for item in items if item.startswith("#")} for items in (left, right))
    return bool(here and there and not here & there)


def _wording(one: str, other: str) -> dict[str, float]:
    """How alike two texts are letter by letter, their words sorted: all of them, and the shared
    ones against the rest. Endings, small words and figures count here, which frames leave out.
    """
    return {
        "like wording": fuzz.token_sort_ratio(one, other) / 100,
        "shared wording": fuzz.token_set_ratio(one, other) / 100,
    }


def _planned(claim: ClaimBase) -> bool:
    return claim.voice.stance is Stance.PLANNED


def _times(a: ClaimBase, b: ClaimBase) -> tuple[float, float]:
    if a.frame.when is None or b.frame.when is None:
        return 0.0, 0.0
    step = relate_moments(a.frame.when, b.frame.when).step
    return float(step in (Step.SAME, Step.COMPATIBLE)), float(step is Step.CONFLICT)


def _voices(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> tuple[float, float]:
    left, right = a.voice.speaker, b.voice.speaker
    if not left or not right:
        return 0.0, 0.0
    same = evidence.linked(left) == evidence.linked(right) or evidence.kin(left, right) > _AKIN
    return float(same), float(not same)
