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


def calendar_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a weekday that the day has not, where sources tell of that day."""
    mine = getattr(claim, "moment", None)
    if not isinstance(mine, Moment) or not mine.weekday_mismatch or mine.weekday is None:
        return None
    day = mine.first
    if day is None:
        return None
    relation = Relation(Step.CONFLICT, "weekday", _no_such_day(day, mine.weekday))
    against = [
        Pairing.of(claim, other, relation)
        for other in held.theirs
        if _is_of_day(getattr(other, "moment", None), day, mine.weekday)
    ]
    return ruled("calendar", claim, against, held)


def _is_of_day(moment: object, day: date, weekday: int) -> bool:
    """Whether a source tells of the day itself, or of the nearest one with that weekday."""
    if not isinstance(moment, Moment) or moment.first is None or moment.first != moment.last:
        return False
    apart = abs((moment.first - day).days)
    return apart == 0 or (apart < _WEEK and moment.first.weekday() == weekday)


_WEEK = 7


def _no_such_day(day: date, weekday: int) -> str:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{written} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}"
