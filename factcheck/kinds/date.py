"""Dates: when something happened or will happen.

Agrees: "on Saturday" in a story of Thursday 3 June and "on 5 June".
Compatible: "late 2009" and "in November 2009".
Conflicts: "on Friday 7 May" and "on Thursday, May 6".
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from factcheck.claim import ClaimBase
from factcheck.compare.features import common, counts_differ
from factcheck.compare.slips import SLIP
from factcheck.compare.tellers import NO_PARTING
from factcheck.document.frames import frame
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.reading import Reading, Timed, stretch
from factcheck.lexicon.speech import is_reporting
from factcheck.match import OTHER_NAMES, SPOKEN_TWICE, TOO_LITTLE, TWO_DEEDS, Match
from factcheck.values.moment import Moment, moment_words, relate_moments
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_SAYING = frozenset(
    """say tell add note warn comment write speak insist stress argue reply explain describe tweet
    post maintain remark recall repeat emphasise emphasize""".split()
)
"""Verbs whose day is that of a saying, of which there may be several."""
DEADLINE_RELATIONS = frozenset({"by", "before", "until"})


class Dated(ClaimBase):
    """A claim about a moment; `of_speech` if what is dated is a saying."""

    moment: Moment
    said: str
    of_speech: bool = False

    def value_words(self) -> str:
        """The moment, resolved where it can be."""
        return moment_words(self.moment)

    def told_values(self) -> tuple[tuple[str, str], ...]:
        """The day, the month, the year and the time of day, as far as they are said."""
        return tuple(self.moment.told())


class Date(Dated):
    """A moment, and in its frame the event that it dates; `of_speech` if that is a saying."""

    kind: Literal["date"] = "date"


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
    if any(t.lemma_.lower() in _TERM_WORDS for t in timed.clause.tokens):
        return True
    return timed.moment.relation == "at" and _ends_a_term(timed)


_TERM_WORDS = frozenset({"deadline", "expire", "expiry", "cutoff", "cut-off"})
_TERMS = frozenset(
    """consultation application registration ultimatum truce ceasefire armistice period window term
    tender bidding bid nomination enrolment enrollment offer licence license permit contract lease
    mandate amnesty moratorium submission entry entries poll ballot voting auction inquiry comment
    sale time clock visa passport warranty notice grace clearance option supply fuel""".split()
)
"""What ends at a set time and not by what somebody does that day."""
_CLOSED_UP = frozenset(
    """road bridge street tunnel lane line station school factory plant mine shop store branch
    hospital airport border park library court pool museum club""".split()
)
"""What is shut from the day on which it closes."""


def _ends_a_term(timed: Timed) -> bool:
    """Whether something closes, ends, runs out or is due at that time.

    By the words, for a small model often takes "closes" and "runs" for nouns.
    """
    anchor = timed.sentence.tokens_between(timed.start, timed.end)
    left = [t for t in anchor[0].sent if t.i < anchor[0].i]
    while left and left[-1].lower_ in _AT:
        left.pop()
    words = [t.lower_ for t in left]
    if words[-1:] == ["due"]:
        return True
    if any(pair in _CLOSING_DATE for pair in itertools.pairwise(words[-3:])):
        return True
    verb = _governor(anchor[0]).lower_
    nouns = {t.lemma_.lower() for t in timed.clause.tokens if t.i < anchor[0].i}
    if words[-1:] == ["out"] and words[-2:][0] in _RUN:
        return bool(nouns & _TERMS)  # a player runs out, too
    if words[-1:] and words[-1] in _ENDING and not {*words[-2:-1]} & _NOUN_MARKS:
        verb = words[-1]
    if verb in ("close", "closes"):
        return bool(nouns & _TERMS) or not nouns & _CLOSED_UP
    return verb in _ENDING and bool(nouns & _TERMS)


_AT = frozenset({"on", "at", "by", "in", "is", "was"})
_RUN = frozenset({"run", "runs", "ran", "running"})
_NOUN_MARKS = frozenset({"the", "a", "its", "their", "at", "market", "this", "that"})
"""Words before "close" that make it a noun: "at the close on Friday"."""
_CLOSING_DATE = frozenset({("closing", "date"), ("closing", "day"), ("due", "date")})
_ENDING = frozenset(
    "close closes closed end ends ended finish finishes finished lapse lapses lapsed".split()
)


def _governor(token: Token) -> Token:
    """The verb that a time hangs on."""
    for _ in range(4):
        if token.pos_ in ("VERB", "AUX") or token.head == token:
            break
        token = token.head
    return token


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
        "of_speech": _is_saying(reading, sentence, clause),
        "said": said,
        "frame": frame(sentence, clause, reading.names, own=own, value=anchor),
    }


def _is_saying(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """Whether what a clause dates is a saying; a paper that is repeated is none."""
    if any(c.dep_ == "nsubjpass" for c in clause.head.children):
        return False
    verb = clause.head.lemma_.lower()
    quotes = any(clause.start < q.start < sentence.end for q in reading.document.quotations)
    return verb in _SAYING or (quotes and is_reporting(verb))


def relate(a: Date, b: Date) -> Relation:
    """Compare two moments."""
    return relate_moments(a.moment, b.moment)


def _closeness(left: Moment, right: Moment, shade: str) -> dict[str, float]:
    """What about two moments would be a strange coincidence: a day apart, an odd minute."""
    found = dict.fromkeys(
        (
            "a day apart",
            "a month apart",
            "other month",
            "half a day apart",
            "odd minute",
            "both days",
            "same minutes",
            "to for past",
            "one digit",
            "same bound",
        ),
        0.0,
    )
    found["swapped digits"] = float(shade == "transposed")
    if left.first and right.first and left.grain == right.grain == "month":
        months = [12 * m.first.year + m.first.month for m in (left, right) if m.first]
        found["a month apart"] = float(abs(months[0] - months[1]) == 1)
    if left.first and right.first and left.first == right.first:
        found["half a day apart"] = float(shade == "am-pm")
    if left.first and right.first and _is_day(left) and _is_day(right) and _one_hour(left, right):
        found["both days"] = 1.0
        apart = abs((left.first - right.first).days)
        found["a day apart"] = float(apart == 1 and _is_named(left) and _is_named(right))
        same_day = left.first.day == right.first.day and left.first != right.first
        found["other month"] = float(same_day and left.first.year == right.first.year)
        found["one digit"] = float(_one_digit(left, right))
    found["same bound"] = float(left.relation == right.relation != "at")
    if left.clock and right.clock:
        odd = [c for c in (left.clock[0], right.clock[0]) if c % 15]
        found["odd minute"] = len(odd) / 2
        exact = left.grain == right.grain == "minute"
        minutes = left.clock[0] % 60 == right.clock[0] % 60 != 0
        found["same minutes"] = float(exact and minutes and shade in _OF_CLOCKS)
        known = left.meridiem_known and right.meridiem_known
        found["to for past"] = float(
            exact and _mirrored(left.clock[0], right.clock[0], known=known)
        )
    return found


def _mirrored(one: int, other: int, *, known: bool) -> bool:
    """Whether two times of day lie as far before an hour as behind it: ten to and ten past.

    On the dial, unless the half of the day is known of both.
    """
    apart = abs(one - other) if known else abs(one % _DIAL - other % _DIAL)
    return 0 < apart < _HOUR and (one + other) % (2 * _HOUR) == 0


_HOUR, _DIAL = 60, 720
_OF_CLOCKS = ("clock", "am-pm", "zone")
_SLIPS = (
    "a day apart", "other month", "one digit", "same minutes", "to for past", "swapped digits",
    "half a day apart",
)  # fmt: skip
"""What is so close by chance less often than by a slip, as `_closeness` names it."""


def _is_day(moment: Moment) -> bool:
    return moment.grain in ("day", "hour", "minute")


def _one_hour(left: Moment, right: Moment) -> bool:
    """Whether two moments of two days are of one time of day, or both of none."""
    return left.clock == right.clock


def _one_digit(left: Moment, right: Moment) -> bool:
    """Whether two days of one month differ in one digit: 19 and 29, 12 and 17."""
    if not left.first or not right.first or left.first == right.first:
        return False
    if (left.first.year, left.first.month) != (right.first.year, right.first.month):
        return False
    one, two = f"{left.first.day:02}", f"{right.first.day:02}"
    written = _has_digits(left) and _has_digits(right)
    return written and (one[0] == two[0]) != (one[1] == two[1])


def _misprinted(left: Moment, right: Moment) -> bool:
    """Whether two years look like a slip: 1923 and 1932, or one digit apart as 1923 and 1933."""
    if not left.first or not right.first:
        return False
    years = str(left.first.year), str(right.first.year)
    apart = sum(x != y for x, y in zip(*years, strict=False))
    return apart == 1 or sorted(years[0]) == sorted(years[1])


def _is_named(moment: Moment) -> bool:
    """Whether a day is named itself, not counted from the day of publication ("tomorrow")."""
    words = {word.strip(".,").capitalize()[:3] for word in moment.text.split()}
    return moment.weekday is not None or bool(words & _MONTHS) or _has_digits(moment)


def _each_of_its_own(one: Moment, other: Moment) -> bool:
    """Whether two days are both counted from when they are said: "tonight", "tomorrow"."""
    days = {one.grain, other.grain} <= {"day", "daypart"} and one.first != other.first
    return days and not _is_named(one) and not _is_named(other)


def _other_verbs(a: Dated, b: Dated, features: Mapping[str, float]) -> bool:
    """Whether two moments are of two verbs: the storm hit at four and left at eleven."""
    return bool(a.frame.event and b.frame.event) and features["event"] == 0.0


def _has_digits(moment: Moment) -> bool:
    return any(map(str.isdigit, moment.text))


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def match(a: Date, b: Date, evidence: Evidence) -> Match | None:
    """Propose that two moments date one event."""
    return match_moments(a, b, evidence)


def _tells(claim: ClaimBase) -> bool:
    """Whether a claim says what was then: the dateline "PORTO, 3 May (Agency)" does not."""
    return bool(claim.frame.event or claim.frame.focus or claim.frame.near)


def _hours_between(one: Moment, other: Moment) -> float:
    """By how many hours two times of day differ, 0.0 where one has none."""
    if one.clock is None or other.clock is None:
        return 0.0
    return abs(one.clock[0] - other.clock[0]) / 60


def _tells_much(moment: Moment) -> bool:
    """Whether a moment is more than a weekday or a month, in which much happens."""
    return _is_day(moment) and (moment.clock is not None or _has_digits(moment))


def _gives_both(a: Dated, b: Dated, evidence: Evidence) -> bool:
    """Whether the sentence of either names the other's day too: "due on 3 July, now the 12th"."""
    return any(
        isinstance(c, Dated)
        and c.moment.first is not None
        and relate_moments(c.moment, value).step is Step.SAME
        for claim, value in ((a, b.moment), (b, a.moment))
        for c in evidence.beside(claim, "date", "deadline")
    )


def match_moments(a: Dated, b: Dated, evidence: Evidence) -> Match | None:
    """Propose by the events that two moments date."""
    one, other = a.moment, b.moment
    affinity = evidence.affinity(a, b)
    terms = a.kind == b.kind == "deadline"
    alone = terms and all(evidence.how_many(c) == 1 for c in (a, b))
    relation = relate_moments(one, other)
    if relation.step is Step.INCOMPARABLE:
        return None
    differ = relation.step is Step.CONFLICT
    parting = evidence.tellers.parting(a, b) if differ else NO_PARTING
    once = relation.step is Step.SAME and evidence.tellers.told_once(a, b)
    once = once and (terms or (_tells_much(one) and _tells_much(other)))
    linked = affinity.mass if differ else affinity.more
    if linked == 0.0 and not alone and not parting.clear and not once:
        return None
    near = _closeness(one, other, relation.shade)
    odd = near["same minutes"] or near["to for past"]
    if relation.shade in _OF_CLOCKS and not (odd or near["half a day apart"]):
        parting = NO_PARTING  # hardly two deeds of an event have one time of day
    slip = parting.clear and any(near[name] for name in _SLIPS)
    slip = slip or (parting.clear and parting.whole and bool(near["a month apart"]))
    sure = terms or parting.whole or odd
    if linked == 0.0 and not alone and not (slip and sure) and not once:
        return None
    features = common(a, b, evidence, affinity, relation)
    contrast = evidence.contrast(a, b)
    features["contrast"] = float(contrast is not None)
    features["both terms"] = float(terms)
    features["only terms"] = float(alone)
    features["exact"] = float(relation.shade == "exact")
    features |= near | parting.features()
    features["parting slip"] = float(slip)
    features["told once"] = float(once)
    lies = evidence.lies(a.source, one), evidence.lies(b.source, other)
    features["before and after"] = float(lies[0] * lies[1] < 0)
    features["of that day"] = float(lies[0] != lies[1] and lies[0] * lies[1] == 0)
    if contrast is not None:
        barred = f"{contrast[0]} is not {contrast[1]}"
    else:
        barred = _bar(a, b, relation, features, evidence)
    bare = not (_tells(a) and _tells(b)) and all("/" in item for item in affinity.shared)
    if not barred and bare:
        barred = TOO_LITTLE
    sure = SLIP if differ and affinity.mass and _impossible(one, other) else 0.0
    return Match(relation, affinity.score, features, barred, affinity.shared, sure=sure)


def _impossible(one: Moment, other: Moment) -> bool:
    """Whether one date has a weekday that it cannot have, and the other gives the right one."""
    wrong = one.weekday_mismatch != other.weekday_mismatch
    named = one.weekday is not None and other.weekday is not None
    return wrong and named and one.first == other.first == one.last == other.last


def _bar(  # noqa: PLR0911 -- a return for each reason
    a: Dated, b: Dated, relation: Relation, features: Mapping[str, float], evidence: Evidence
) -> str:
    """What keeps two moments from being a conflict, "" for nothing."""
    one, other = a.moment, b.moment
    differ = relation.step is Step.CONFLICT
    if relation.shade in _OF_CLOCKS and _hours_between(one, other) in evidence.hours_apart:
        return "the sources tell of clocks that are hours apart"
    if _each_of_its_own(one, other):
        return "each is counted from its own day"
    if any(c.kind == "date" and c.of_speech for c in (a, b)):
        return SPOKEN_TWICE
    if differ and _gives_both(a, b, evidence):
        return "one source gives both days"
    if features["names apart"]:
        return OTHER_NAMES
    if relation.shade == "year" and not _misprinted(one, other):
        return "each may be of a year of its own"
    unlike = _other_verbs(a, b, features)
    few = not evidence.several and (unlike or counts_differ(a.frame.near, b.frame.near))
    times = unlike and relation.shade == "clock" and not features["parting slip"]
    return TWO_DEEDS if differ and (few or times) else ""
