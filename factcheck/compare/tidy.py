"""Tidying: what a report need not say twice.

One clause makes claims of several kinds. Where a plain statement says no more than the figure,
date or quote in it, the typed finding alone is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.finding import Finding, Passage, Verdict

_PLAIN = frozenset({"action", "relation"})
_IN_PART = frozenset({"cause", "owner"})
"""Kinds whose agreement is not yet one on all that the clause says."""
_COVERED = 0.75
"""Share of a plain statement's span from which a typed claim says all of it."""


def tidy(findings: Sequence[Finding]) -> list[Finding]:
    """Drop what other findings say already; of conflicts what a typed one tells as well."""
    typed: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if finding.kind not in _PLAIN and finding.kind != "response":
            for passage in _passages(finding):
                typed[passage.source].append((passage.start, passage.end, number))
    return [f for f in findings if not _redundant(f, findings, typed)]


def _redundant(
    finding: Finding,
    findings: Sequence[Finding],
    typed: dict[str, list[tuple[int, int, int]]],
) -> bool:
    if finding.verdict is Verdict.CONFLICT:
        return finding.kind in _PLAIN and (
            _told_twice(finding, findings, typed) or _is_part(finding, findings)
        )
    if finding.kind == "response":  # only an answer that another source misses is news
        return finding.positions[0].value != "no answer yet"
    if finding.kind not in _PLAIN:
        return False
    covers: list[set[int]] = []
    for passage in _passages(finding):
        covers.append({n for s, e, n in typed[passage.source] if _covers(s, e, passage)})
    if finding.verdict is Verdict.SINGLE:
        return all(covers)
    joined = set.intersection(*covers) if covers else set()
    said = (f for n in joined if (f := findings[n]).kind not in _IN_PART)
    return any(f.verdict is not Verdict.SINGLE for f in said)


def _is_part(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether another plain conflict holds all of this one: "denied that he had sold" the sale."""
    mine, before = _spans(finding), True
    for other in findings:
        if other is finding:
            before = False
        elif other.verdict is Verdict.CONFLICT and other.kind in _PLAIN:
            around = _spans(other)
            told_before = before and around == mine
            if told_before or all(any(_holds(there, here) for there in around) for here in mine):
                return True
    return False


_Span = tuple[str, int, int]
"""A passage's source and offsets, start and end."""


def _spans(finding: Finding) -> set[_Span]:
    return {(p.source, p.start, p.end) for p in _passages(finding)}


def _holds(outer: _Span, inner: _Span) -> bool:
    """Whether a passage is part of a longer one."""
    around = outer[0] == inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2]
    return around and outer != inner


def _told_twice(
    finding: Finding,
    findings: Sequence[Finding],
    typed: dict[str, list[tuple[int, int, int]]],
) -> bool:
    """Whether an owner, cause or office that conflicts tells a deed's conflict once more."""
    common: set[int] | None = None
    for passage in _passages(finding):
        here = {n for s, e, n in typed[passage.source] if s < passage.end and passage.start < e}
        common = here if common is None else common & here
    return any(
        findings[n].verdict is Verdict.CONFLICT and findings[n].kind in _SLOTS for n in common or ()
    )


_SLOTS = frozenset({"owner", "cause", "role"})
"""Kinds whose conflicts a plain statement may tell once more."""


def _covers(start: int, end: int, passage: Passage) -> bool:
    shared = min(end, passage.end) - max(start, passage.start)
    return shared >= _COVERED * (passage.end - passage.start)


def _passages(finding: Finding) -> Iterable[Passage]:
    return (passage for position in finding.positions for passage in position.claims)
