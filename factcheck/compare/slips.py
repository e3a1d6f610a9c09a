"""Slips of the pen: two figures that are one by their digits alone.

"$14 million" and "$14 billion" in two reports of one event are one sum, whatever they say of it,
as are 2.4 gigabytes and 2.4 terabytes: two would hardly have the same digits.
"""

from factcheck.compare.tellers import Parting
from factcheck.values.quantity import Quantity
from factcheck.values.quantity_slips import has_lost_scale
from factcheck.values.relation import Relation

SLIP = 0.6
"""Likelihood that two figures alike by a slip are about one fact."""
_TWO_DIGITS = 2


def is_slip(p: Quantity, q: Quantity, relation: Relation, parting: Parting) -> bool:
    """Whether two figures differ by a slip in one of them, by `relation`'s shade.

    No source may tell both. Likenesses that chance makes as well, such as two digits exchanged,
    count only where the values part the sources clearly.
    """
    tenfold = _is_tenfold(p, q) and parting.clear
    short = min(p.significant, q.significant) < _TWO_DIGITS
    if not parting.apart or (short and not tenfold):
        return False
    if tenfold or relation.shade == "scale":
        return tenfold or _has_other_scale(p, q, parting)
    if p.dimension != q.dimension:
        return False
    same = p.number == q.number
    if relation.shade == "unit" and same and p.dimension != "duration":
        return parting.clear or p.significant > _TWO_DIGITS or p.number != int(p.number)
    return parting.clear and (
        (relation.shade == "direction" and p.dimension in _SHARES)
        or (relation.shade == "currency" and same)
        or (relation.shade == "transposed" and p.unit == q.unit)
    )


def _is_tenfold(p: Quantity, q: Quantity) -> bool:
    """Whether two sums of one currency are alike but for a nought."""
    less, more = sorted((p.number, q.number))
    money = p.dimension == q.dimension == "money" and p.unit == q.unit
    return money and more == _TEN * less > 0


_TEN = 10
_SHARES = frozenset({"percent", "points"})


def _is_scale_apart(p: Quantity, q: Quantity) -> bool:
    """Whether two amounts differ by a nought or by thousands, not by a hundred."""
    less, more = sorted((p.number, q.number))
    return less > 0 and any(abs(more / less / step - 1) < _ROUNDING for step in _SCALES)


_SCALES, _ROUNDING = (10, 1e3, 1e6, 1e9), 0.06


def _has_other_scale(p: Quantity, q: Quantity, parting: Parting) -> bool:
    one_sort = p.dimension == q.dimension
    if has_lost_scale(p, q):  # "a mere 4.2 million is left" names no currency
        return one_sort or {p.dimension, q.dimension} == {"money", "number"}
    scaled = bool(p.words_scale and q.words_scale) and _is_scale_apart(p, q)
    return one_sort and p.dimension == "money" and scaled and parting.clear
