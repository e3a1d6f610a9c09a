"""Relations: what is left of an article and matters, a sentence at a time.

Agrees: "the row is about compensation" and "a dispute over damages".
Compatible: the same cause, told in more detail.
Conflicts: "70% owned by X" and "the larger owner, with 70%, is Y".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase
from factcheck.compare.features import common
from factcheck.document.frames import frame
from factcheck.document.reading import MAX_SPAN, Reading
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence

SHORTEST = 3
"""Words from which a piece of a sentence states something."""


class Statement(ClaimBase):
    """A clause or label line that no other kind takes."""

    kind: Literal["relation"] = "relation"


CLAIM = Statement


def extract(reading: Reading) -> Iterator[Statement]:
    """Yield a claim for each clause without a verb of its own, and for what has no clause."""
    for sentence in reading.document.sentences:
        for clause in sentence.clauses:
            if clause.head.pos_ in ("VERB", "AUX"):
                continue
            words = [t for t in clause.tokens if not t.is_punct]
            if len(words) < SHORTEST or clause.end - clause.start > MAX_SPAN:
                continue
            start, end = reading.trim(clause.start, clause.end)
            yield Statement(
                **reading.fields(sentence, clause, start, end, "relation", ""),
                frame=frame(
                    sentence, clause, reading.names, own=clause.tokens, when=reading.when(clause)
                ),
            )


def relate(a: Statement, b: Statement) -> Relation:
    """Two statements can agree; whether they conflict, their words alone do not tell."""
    return Relation(step=Step.COMPATIBLE, shade="reworded", words="the same in other words")


def match(a: Statement, b: Statement, evidence: Evidence) -> Match | None:
    """Propose by words and names alone."""
    affinity = evidence.affinity(a, b)
    if affinity.mass < _LEAST_MASS:
        return None
    relation = relate(a, b)
    features = common(a, b, evidence, affinity, relation)
    features["contrast"] = float(evidence.contrast(a, b) is not None)
    return Match(relation, affinity.score, features, "", affinity.shared)


_LEAST_MASS = 2.0
"""Nats that two statements must share."""
