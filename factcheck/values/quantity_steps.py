"""The rungs of the ladder as quantities use them, and when two numbers are one."""

from typing import Final

from factcheck.values.relation import Relation, Step

_EQUAL: Final = 1e-9


def incomparable(words: str) -> Relation:
    """Two figures that say nothing about each other."""
    return Relation(step=Step.INCOMPARABLE, shade="kind", words=words)


def same(shade: str, words: str) -> Relation:
    """Two figures that say the same."""
    return Relation(step=Step.SAME, shade=shade, words=words)


def compatible(shade: str, words: str) -> Relation:
    """Two figures that can both be true."""
    return Relation(step=Step.COMPATIBLE, shade=shade, words=words)


def conflict(shade: str, words: str) -> Relation:
    """Two figures that cannot both be true."""
    return Relation(step=Step.CONFLICT, shade=shade, words=words)


def equal(one: float, other: float) -> bool:
    """Whether two numbers differ by no more than binary dust."""
    return abs(one - other) <= _EQUAL * max(abs(one), abs(other), 1e-12)
