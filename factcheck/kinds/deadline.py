"""Deadlines: by when something must be done, or until when it lasts.

Agrees: "by 30 June" and "no later than the last day of June".
Compatible: "by mid-April" and "by 15 April".
Conflicts: "has until May 25 to reply" and "has until 15 May to do so".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.document.reading import Reading
from factcheck.kinds.date import Dated, dated, is_deadline, match_moments
from factcheck.match import Match
from factcheck.values.moment import relate_moments
from factcheck.values.relation import Relation

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence


class Deadline(Dated):
    """The moment by which, and in its frame what is to be done by then."""

    kind: Literal["deadline"] = "deadline"


CLAIM = Deadline


def extract(reading: Reading) -> Iterator[Deadline]:
    """Yield a claim for each time by which something must be done."""
    for timed in reading.times:
        if is_deadline(timed):
            fields = dated(reading, timed, "deadline")
            if timed.moment.relation == "at":  # "30 June as the deadline" is a "by 30 June"
                fields["moment"] = timed.moment.model_copy(update={"relation": "by"})
            yield Deadline(**fields)


def relate(a: Deadline, b: Deadline) -> Relation:
    """Compare two moments."""
    return relate_moments(a.moment, b.moment)


def match(a: Deadline, b: Deadline, evidence: Evidence) -> Match | None:
    """Propose that two moments end one term."""
    return match_moments(a, b, evidence)
