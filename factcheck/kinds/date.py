"""Dates: when something happened or will happen.

Agrees: "on Saturday" in a story of Thursday 3 June and "on 5 June".
Compatible: "late 2009" and "in November 2009".
Conflicts: "on Friday 7 May" and "on Thursday, May 6".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from factcheck.claim import ClaimBase
from factcheck.compare.features import common
from factcheck.document.frames import frame
from factcheck.document.reading import Reading, Timed, stretch
from factcheck.match import OTHER_NAMES, TOO_LITTLE, Match
from factcheck.values.moment import Moment, moment_words, relate_moments
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence

_SAYING = frozenset(
    """say tell add note warn comment write speak insist stress argue reply explain describe tweet
    post maintain remark recall repeat emphasise emphasize""".split()
)
"""Verbs whose day is that of a saying, of which there may be several."""
DEADLINE_RELATIONS = frozenset({"by", "before", "until"})


class Date(ClaimBase):
    """A moment, and in its frame the event that it dates; `of_speech` if that is a saying."""

    kind: Literal["date"] = "date"
    moment: Moment
    said: str
    of_speech: bool = False

    def value_words(self) -> str:
        """The moment, resolved where it can be."""
        return moment_words(self.moment)


CLAIM = Date


def extract(reading: Reading) -> Iterator[Date]:
    """Yield a claim for each time expression that is no deadline."""
    for timed in reading.times:
        if not is_deadline(timed):
            yield Date(**dated(reading, timed, "date"))


def is_deadline(timed: Timed) -> bool:
    """Whether a time is one by which something must be done."""
    if timed.moment.relation in DEADLINE_RELATIONS:
        return True
    return any(t.lemma_.lower() in ("deadline", "expire", "expiry") for t in timed.clause.tokens)


def dated(reading: Reading, timed: Timed, kind: str) -> dict[str, Any]:
    """The fields of a claim about one moment."""
    sentence, clause = timed.sentence, timed.clause
    anchor = sentence.tokens_between(timed.start, timed.end)
    rivals = [
        sentence.tokens_between(t.start, t.end)
        for t in reading.times
        if t.sentence is sentence and t is not timed
    ]
    own = stretch(clause, anchor, [r for r in rivals if r])
    start, end = reading.span(sentence, own)
    said = reading.document.text(timed.start, timed.end)
    return {
        **reading.fields(sentence, clause, start, end, kind, said),
        "moment": timed.moment,
        "of_speech": clause.head.lemma_.lower() in _SAYING,
        "said": said,
        "frame": frame(sentence, clause, reading.names, own=own, value=anchor),
    }


def relate(a: Date, b: Date) -> Relation:
    """Compare two moments."""
    return relate_moments(a.moment, b.moment)


def _closeness(a: ClaimBase, b: ClaimBase, shade: str) -> dict[str, float]:
    """What about two moments would be a strange coincidence: a day apart, an odd minute."""
    left, right = getattr(a, "moment", None), getattr(b, "moment", None)
    found = dict.fromkeys(
        ("a day apart", "other month", "odd minute", "both days", "same minutes"), 0.0
    )
    found["swapped digits"] = float(shade == "transposed")
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return found
    if left.first and right.first and left.grain == right.grain == "day":
        found["both days"] = 1.0
        apart = abs((left.first - right.first).days)
        found["a day apart"] = float(apart == 1 and _is_named(left) and _is_named(right))
        same_day = left.first.day == right.first.day and left.first != right.first
        found["other month"] = float(same_day and left.first.year == right.first.year)
    if left.clock and right.clock:
        odd = [c for c in (left.clock[0], right.clock[0]) if c % 15]
        found["odd minute"] = len(odd) / 2
        exact = left.grain == right.grain == "minute"
        minutes = left.clock[0] % 60 == right.clock[0] % 60 != 0
        found["same minutes"] = float(exact and minutes and shade in ("clock", "am-pm"))
    return found


def _is_dated(claim: ClaimBase) -> bool:
    moment = getattr(claim, "moment", None)
    return isinstance(moment, Moment) and _is_named(moment)


def _is_named(moment: Moment) -> bool:
    """Whether a day is named itself, not counted from the day of publication ("tomorrow")."""
    words = {word.strip(".,").capitalize()[:3] for word in moment.text.split()}
    return moment.weekday is not None or bool(words & _MONTHS) or any(map(str.isdigit, moment.text))


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def match(a: Date, b: Date, evidence: Evidence) -> Match | None:
    """Propose that two moments date one event."""
    return match_moments(a, b, relate(a, b), evidence)


def _tells(claim: ClaimBase) -> bool:
    """Whether a claim says what was then: the dateline "PORTO, 3 May (Agency)" does not."""
    return bool(claim.frame.event or claim.frame.focus or claim.frame.near)


def match_moments(
    a: ClaimBase, b: ClaimBase, relation: Relation, evidence: Evidence
) -> Match | None:
    """Propose by the events that two moments date."""
    affinity = evidence.affinity(a, b)
    if relation.step is Step.INCOMPARABLE or affinity.mass == 0.0:
        return None
    features = common(a, b, evidence, affinity, relation)
    contrast = evidence.contrast(a, b)
    features["contrast"] = float(contrast is not None)
    features["exact"] = float(relation.shade == "exact")
    features |= _closeness(a, b, relation.shade)
    barred = ""
    if contrast is not None:
        barred = f"{contrast[0]} is not {contrast[1]}"
    elif features["both days"] and not _is_dated(a) and not _is_dated(b):
        barred = "each is counted from its own day"
    elif getattr(a, "of_speech", False) or getattr(b, "of_speech", False):
        barred = "somebody may have spoken twice"
    elif features["names apart"]:
        barred = OTHER_NAMES
    elif all(item.startswith("place/") for item in affinity.shared) and not (
        _tells(a) and _tells(b)
    ):
        barred = TOO_LITTLE
    return Match(relation, affinity.score, features, barred, affinity.shared)
