"""Slips that need no likeness: digits turned round, and a weekday that the date does not have.

A value that stands nowhere in the sources, where the same digits in another order do, is hardly
ever another value; and a day of the sources that the draft gives with a weekday of another one is
wrong whatever is said of it.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.links import words_in
from factcheck.kinds import GROUP
from factcheck.kinds.figure import Figure
from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment import Moment
from factcheck.values.quantity_slips import is_transposed
from factcheck.values.relation import Relation, Step

_COUNTED = "count"
_DIGITS = 10
"""Numbers below it have one digit only."""
_FITS = 0.3
"""Likelihood of one fact from which a source's rounder value is the draft's."""
_SOME, _MUCH = 0.1, 0.35
"""Share of a clause that the other sentence has to hold: for two counts of one thing, and for
two of unlike things or of two digits and one measure, as 45 and 54 per cent of anything."""
_SHORT = 2
"""Digits of which another order is met with by chance."""


def slip_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a value whose digits the sources only give in another order."""
    if claim.kind not in ("figure", "date", "deadline") or _is_small(claim):
        return None
    found: list[Pairing] = []
    for other in held.theirs:
        if GROUP[other.kind] != GROUP[claim.kind]:
            continue
        relation = _bare(claim, other) or held.relation(claim, other)
        if relation.step is Step.SAME:
            return None
        slipped = relation.shade == "transposed" or _is_digit_off(claim, other, held)
        if relation.step is Step.CONFLICT and slipped:
            found.append(Pairing.of(claim, other, relation))
    against = [p for p in found if _is_one_thing(claim, p.other, held)]
    if not against or _is_told_roughly(claim, held):
        return None
    return ruled("slip", claim, against, held)


def _is_small(claim: ClaimBase) -> bool:
    """Whether a figure has one digit only, so that nothing in it can be turned round."""
    if not isinstance(claim, Figure):
        return False
    number = claim.quantity.number
    return abs(number) < _DIGITS and float(number).is_integer()


def _is_digit_off(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether two days are told of one thing, and a month or the tens of the day are off by one."""
    mine, theirs = (getattr(c, "moment", None) for c in (claim, other))
    if not isinstance(mine, Moment) or not isinstance(theirs, Moment):
        return False
    one, two = mine.first, theirs.first
    if one is None or two is None or (one, two) != (mine.last, theirs.last):
        return False
    if not re.search(rf"\b{one.day}(?!\d)", mine.text) or mine.text.startswith("within"):
        return False  # worked out from a weekday or a span
    months = abs((one.year - two.year) * 12 + one.month - two.month)
    month_off = one.day == two.day and months == 1
    tens_off = months == 0 and abs(one.day - two.day) in _TENS
    return (month_off or tens_off) and held.like(claim, other).share >= _NEAR


_TENS = (10, 20)
_NEAR = 0.25
"""Share of a clause that the other sentence has to hold where a date is only one digit off."""


def _bare(claim: ClaimBase, other: ClaimBase) -> Relation | None:
    """How millions of what the draft does not say relate to millions of a currency, if at all."""
    if not isinstance(claim, Figure) or not isinstance(other, Figure):
        return None
    mine, theirs = claim.quantity, other.quantity
    if not mine.words_scale or (mine.dimension, theirs.dimension) != (_COUNTED, "money"):
        return None
    if claim.counted:
        return None
    if mine.number == theirs.number:
        return Relation(Step.SAME, "", "")
    turned = is_transposed(mine.number, theirs.number)
    return Relation(Step.CONFLICT, "transposed", "digits look transposed") if turned else None


def _is_told_roughly(claim: ClaimBase, held: Held) -> bool:
    """Whether a source has the value more roughly: "nearly fifty" for 48."""
    return any(
        p.edge.relation.step is Step.COMPATIBLE
        and p.strength >= _FITS
        and not _names_no_month(p.other)
        for p in held.pairings(claim)
    )


def _names_no_month(claim: ClaimBase) -> bool:
    """Whether a day is told without its month: "the 22nd" fits that of any."""
    moment = getattr(claim, "moment", None)
    return isinstance(moment, Moment) and moment.inferred == "month"


def _is_one_thing(claim: ClaimBase, other: ClaimBase, held: Held) -> bool:
    """Whether two values could be of one thing: of one measure, or of one noun."""
    like = held.like(claim, other).share
    if not isinstance(claim, Figure) or not isinstance(other, Figure):
        return like >= _SOME
    mine, theirs = claim.quantity, other.quantity
    if _bare(claim, other):
        return like >= _SOME
    if (mine.dimension, mine.unit) != (theirs.dimension, theirs.unit):
        return False
    nouns = claim.frame.focus[-1:], other.frame.focus[-1:]
    short = max(mine.significant, theirs.significant) <= _SHORT
    akin = held.evidence.closest(*nouns) > 0 if mine.dimension == _COUNTED else not short
    return like >= (_SOME if akin else _MUCH) or _names_noun(claim, other)


def _names_noun(claim: Figure, other: Figure) -> bool:
    """Whether both count what one word names: 46 Tajiks, 64 Tajik nationals."""
    stems = [
        {w[:_STEM] for w in words_in(c.value_words()) if w.isalpha() and len(w) >= _STEM}
        for c in (claim, other)
    ]
    return bool(stems[0] & stems[1])


_STEM = 5


def tally_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a split of votes, where sources split as many of them otherwise."""
    if not isinstance(claim, Figure) or (mine := _votes(claim)) is None:
        return None
    tallies = [(c, t) for c in held.theirs if (t := _votes(c)) is not None]
    if any(t == mine for _, t in tallies):
        return None
    found = [
        Pairing.of(
            claim, other, Relation(Step.CONFLICT, "differs", f"{_split(mine)} against {_split(t)}")
        )
        for other, t in tallies
        if sum(t) == sum(mine) and held.like(claim, other).share >= _SOME
    ]
    return ruled("slip", claim, found, held)


def _votes(claim: ClaimBase) -> tuple[int, int] | None:
    """Both sides of a vote, the more votes first; None for what is no split of votes."""
    if not isinstance(claim, Figure) or claim.quantity.unit != "votes":
        return None
    found = re.findall(r"\d+", claim.quantity.digits or "")
    if len(found) != _SIDES:
        return None
    more, less = sorted(map(int, found), reverse=True)
    return more, less


_SIDES = 2


def _split(votes: tuple[int, int]) -> str:
    return f"{votes[0]} to {votes[1]}"


def calendar_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a weekday that the day has not, where sources tell of that day."""
    mine = getattr(claim, "moment", None)
    if isinstance(mine, Moment) and (named := _OF_MONTH.search(claim.text)) is not None:
        return _no_day_of_month(claim, mine, named["day"], held)
    if not isinstance(mine, Moment) or not mine.weekday_mismatch or mine.weekday is None:
        return None
    day = mine.first
    if day is None:
        return None
    relation = Relation(Step.CONFLICT, "weekday", _no_such_day(day, mine.weekday))
    against = [
        Pairing.of(claim, other, relation)
        for other in held.theirs
        if _is_of_day(_day(other), day, mine.weekday)
    ]
    return ruled("calendar", claim, against, held)


_OF_MONTH = re.compile(
    rf"\ba (?P<day>{'|'.join(WEEKDAYS)}) (?:in|of) (?:early |mid-|late |the middle of )?"
    rf"(?:{'|'.join(MONTHS)})\b"
)
"""A day that is told by its weekday and its month alone: "on a Sunday in June"."""


def _no_day_of_month(claim: ClaimBase, month: Moment, day: str, held: Held) -> Charge | None:
    """The charge against the weekday of what sources tell of another day of that month."""
    if month.first is None or month.last is None:
        return None
    if any((m := _OF_MONTH.search(c.text)) and m["day"] == day for c in held.theirs):
        return None
    told = [(c, d) for c in held.theirs if (d := _day(c)) and month.first <= d <= month.last]
    days = {d for _, d in told}
    if any(WEEKDAYS[d.weekday()] == day for d in days):
        return None
    least = _NEAR if len(days) > 1 else _ANY
    found = [
        Pairing.of(claim, other, _another_weekday(day, of))
        for other, of in told
        if held.like(claim, other).share >= least
    ]
    return ruled("calendar", claim, found, held)


_ANY = 0.05
"""Share of a clause that a sentence has to hold that tells of the only day of a month."""


def _another_weekday(day: str, told: date) -> Relation:
    return Relation(Step.CONFLICT, "weekday", f"a {day} against a {WEEKDAYS[told.weekday()]}")


def _day(claim: ClaimBase) -> date | None:
    """The one day that a claim tells of, if it does."""
    moment = getattr(claim, "moment", None)
    if not isinstance(moment, Moment) or moment.first != moment.last:
        return None
    return moment.first


def _is_of_day(told: date | None, day: date, weekday: int) -> bool:
    """Whether a source tells of the day itself, or of the nearest one with that weekday."""
    if told is None:
        return False
    apart = abs((told - day).days)
    return apart == 0 or (apart < _WEEK and told.weekday() == weekday)


_WEEK = 7


def _no_such_day(day: date, weekday: int) -> str:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{written} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}"
