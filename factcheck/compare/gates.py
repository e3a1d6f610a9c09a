"""Gates: what forbids taking two claims for the same fact, however alike their words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import ClaimBase
from factcheck.values.moment import relate_moments
from factcheck.values.relation import Step

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence


def times_differ(a: ClaimBase, b: ClaimBase) -> bool:
    """Whether both clauses give a time and the times cannot be one."""
    if a.frame.when is None or b.frame.when is None:
        return False
    return relate_moments(a.frame.when, b.frame.when).step is Step.CONFLICT


def names_differ(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether each claim is tied to a name that the other nowhere mentions."""
    near_a = {evidence.linked(n) for n in a.frame.names}
    near_b = {evidence.linked(n) for n in b.frame.names}
    all_a = near_a | {evidence.linked(n) for n in a.frame.wide_names}
    all_b = near_b | {evidence.linked(n) for n in b.frame.wide_names}
    return bool(near_a - all_b) and bool(near_b - all_a)


def names_shared(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> int:
    """How many names both claims are tied to."""
    near_a = {evidence.linked(n) for n in a.frame.names}
    near_b = {evidence.linked(n) for n in b.frame.names}
    return len(near_a & near_b)
