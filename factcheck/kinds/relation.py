"""Relations: what is left of an article and matters, a sentence at a time.

Agrees: "the row is about fees" and "a dispute over charges".
Compatible: the same cause, told in more detail.
Conflicts: "the brewery belongs to X" and "Y, which owns the brewery".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from factcheck.claim import ClaimBase
from factcheck.deed import Deed
from factcheck.document.deeds import deeds_in
from factcheck.document.frames import frame
from factcheck.document.polarity import Polar, polarity
from factcheck.document.reading import MAX_SPAN, Reading
from factcheck.kinds.action import match, relate

SHORTEST = 3
"""Words from which a piece of a sentence states something."""


class Statement(ClaimBase):
    """A clause or label line that no other kind takes."""

    kind: Literal["relation"] = "relation"
    polarity: tuple[Polar, ...] = ()
    deeds: tuple[Deed, ...] = ()

    def name_keys(self) -> tuple[str, ...]:
        """The names of the parties to its deeds."""
        return tuple(name for deed in self.deeds for name in deed.name_keys())


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
                deeds=deeds_in(reading, sentence, clause),
                polarity=polarity(reading.names, sentence, clause),
                frame=frame(
                    sentence, clause, reading.names, own=clause.tokens, when=reading.when(clause)
                ),
            )


__all__ = ["CLAIM", "Statement", "extract", "match", "relate"]
