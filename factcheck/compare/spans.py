"""Spans: how much of its sentence a finding shows of a claim.

A value sits tight in its clause, so that two of one sentence keep apart. An editor reads it with
what it is said of: the sentence, where it is short, as far as the next claim of its sort.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from factcheck.claim import ClaimBase
from factcheck.kinds.figure import Figure

_READABLE = 300
"""Characters up to which a sentence is shown as a whole."""

_BARE = 24
"""Characters below which a span takes along what stands before it, up to the claim before that."""

Span = tuple[int, int]


def shown_spans(claims: Iterable[ClaimBase]) -> dict[str, Span]:
    """For the id of each claim the offsets, start and end, to show of its article."""
    claims = list(claims)
    sentences: dict[tuple[str, int, str], list[ClaimBase]] = defaultdict(list)
    for claim in claims:
        sentences[claim.source, claim.sentence_start, _sort(claim)].append(claim)
    shown = {c.id: _shown(c, mine) for mine in sentences.values() for c in mine}
    return {**shown, **_with_instead(claims, shown)}


def _with_instead(claims: Iterable[ClaimBase], shown: Mapping[str, Span]) -> dict[str, Span]:
    """The spans of what was not done with the sentence behind it that says what was instead."""
    deeds = sorted((c for c in claims if c.kind == "action"), key=lambda c: (c.source, c.start))
    found = {}
    for one, after in pairwise(deeds):
        start, end = shown[one.id][0], shown[after.id][1]
        follows = one.source == after.source and after.start == after.sentence_start
        instead = after.text.startswith("Instead") and one.sentence_end <= after.start
        if one.negated and follows and instead and end - start <= _READABLE:
            found[one.id] = (start, end)
    return found


def _sort(claim: ClaimBase) -> str:
    """What a claim could be taken for another one by: inches of snow are no number of days."""
    if isinstance(claim, Figure):
        return f"{claim.kind} {claim.quantity.dimension}"
    return claim.kind


def _shown(claim: ClaimBase, mine: Iterable[ClaimBase]) -> Span:
    before = [other.end for other in mine if other.end <= claim.start]
    behind = [other.start for other in mine if other.start >= claim.end]
    start = max([claim.sentence_start, *before])
    end = min([claim.sentence_end, *behind])
    if end - start < _BARE:  # "1,540 survive" says little without what they are left of
        start = max([claim.sentence_start, *(o.end for o in mine if o.end <= start - 1)])
    if end - start > _READABLE:
        return claim.start, claim.end
    return min(start, claim.start), max(end, claim.end)


_LOOSE = " \t\n,;:.\u2014\u2013-"
"""Characters that a span neither begins nor, but for a full stop, ends with."""


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks and loose marks at either end."""
    start, end = span
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE.replace(".", ""):
        end -= 1
    return start, end
