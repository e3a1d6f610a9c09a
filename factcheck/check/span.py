"""The words of a draft that a statement is shown with: from its first article or preposition on."""

from __future__ import annotations

import re

from factcheck.claim import ClaimBase

_OPENING = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|on|in|at|by|from|to|of|for|with|until|since)\s+)+$",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r"[;:]\s|\s[\u2013\u2014-]\s|,\s(?:and|but|while)\s(?=(?:the|a|an|he|she|it|they|there|his|her|its|"
    r"their)\b)"
)


def span_of(claim: ClaimBase, text: str) -> tuple[int, int]:
    """Where a claim's statement starts and ends in the draft's text.

    A claim starts at its first word of weight ("statue leaves on Thursday"), and one that is made
    for a value may run on into the next clause, which says something else.
    """
    before = _OPENING.search(text, claim.sentence_start, claim.start)
    start = before.start() if before else claim.start
    said = getattr(claim, "said", "")
    at = text.find(said, claim.start, claim.end) if said else -1
    if at < 0:
        return start, claim.end
    behind = _NEXT_CLAUSE.search(text, at + len(said), claim.end)
    return start, behind.start() if behind else claim.end
