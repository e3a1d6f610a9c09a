"""Places: one inside the other, two names of one, or two places. Plain data, no gazetteer."""

import re

from rapidfuzz import fuzz

from factcheck.lexicon.venues import is_open, sort_of
from factcheck.values.relation import Frozen, Relation, Step

_SAYING_NOTHING = frozenset(
    """international county district municipality municipal old new state the of town city upper
    lower north south east west northern southern eastern western central general regional
    national royal public football secondary primary university memorial s""".split()
)
_GENERIC = _SAYING_NOTHING | frozenset(
    """airport bay beach bridge coast harbour harbor hotel island islands lake mountain mount
    ocean pass peninsula port prefecture province region river road sea square station strait
    street terminal village""".split()
)
_SIMILAR = 88
UNTOLD = "?"
"""The sort of a venue whose noun is left out: "taken to St Mary's"."""


class Spot(Frozen):
    """A named place: its name, the country code that holds it, whether it is a country itself.

    `sort` is the sort of venue that it is, "" for a town or a land; `within` are the places that
    the text says, or its name shows, that it lies in.
    """

    name: str
    country: str | None = None
    is_country: bool = False
    sort: str = ""
    within: tuple[str, ...] = ()


def relate_places(left_spot: Spot, right_spot: Spot) -> Relation:
    """Relate two named places."""
    a, b = left_spot.name, right_spot.name
    if _tokens(a) == _tokens(b):
        return _apart(left_spot, right_spot) or Relation(step=Step.SAME, shade="exact", words=a)
    one_country = left_spot.country is not None and left_spot.country == right_spot.country
    if not _turned(a, b) and one_country and (left_spot.is_country or right_spot.is_country):
        return _one_inside(a, b)
    if _lies_in(left_spot, right_spot) or _lies_in(right_spot, left_spot):
        return _one_inside(a, b)
    if left_spot.sort and right_spot.sort:
        return _relate_venues(left_spot, right_spot)
    if left_spot.sort or right_spot.sort:
        venue, area = (left_spot, right_spot) if left_spot.sort else (right_spot, left_spot)
        if not _tokens(a) & _tokens(b):
            return _relate_to_area(a, b, venue, area)
    relation = _relate_cores(a, b, _core(a), _core(b))
    if _turned(a, b):
        relation = Relation(step=Step.CONFLICT, shade="place", words=f"{a} against {b}")
    return _apart(left_spot, right_spot) or relation if relation.step is Step.SAME else relation


_COMPASS = ("north", "south", "east", "west")


def _turned(a: str, b: str) -> bool:
    """Whether two names differ by the point of the compass: North Yorkshire, West Yorkshire."""
    points = [{p for p in _COMPASS if any(w.startswith(p) for w in _tokens(x))} for x in (a, b)]
    return bool(points[0] and points[1] and points[0] != points[1] and _core(a) & _core(b))


def _one_inside(a: str, b: str) -> Relation:
    words = f"{a} and {b}: one lies in the other"
    return Relation(step=Step.COMPATIBLE, shade="coarser", words=words)


def _lies_in(inner: Spot, outer: Spot) -> bool:
    return any(_same_area(name, outer.name) for name in inner.within)


def _relate_to_area(a: str, b: str, venue: Spot, area: Spot) -> Relation:
    """Relate a venue and a town, which it shares no word with, by where the venue lies."""
    if venue.within and all(_rivals(name, area.name) for name in venue.within):
        return Relation(step=Step.CONFLICT, shade="place", words=f"{a} against {b}")
    return Relation(step=Step.INCOMPARABLE, shade="facility", words="a building and a town")


def _relate_venues(left: Spot, right: Spot) -> Relation:
    """Relate two venues: by their towns first, then by sort and name."""
    a, b = left.name, right.name
    apart = _apart(left, right)
    if apart is not None:
        return apart
    towns = frozenset(word for x in (left, right) for name in x.within for word in _tokens(name))
    cores = _own_core(left) - towns, _own_core(right) - towns
    if left.sort != right.sort and UNTOLD not in (left.sort, right.sort):
        nested = is_open(left.sort) != is_open(right.sort) or _core(a) & _core(b)
        if nested or not (cores[0] or cores[1]):
            words = "one venue may lie in the other"
            return Relation(step=Step.INCOMPARABLE, shade="facility", words=words)
        return Relation(step=Step.CONFLICT, shade="place", words=f"{a} against {b}")
    if not cores[0] and not cores[1] and _core(a) == _core(b):
        return Relation(step=Step.SAME, shade="reworded", words=f"{a} is {b}")
    if not (_is_named(left, towns) and _is_named(right, towns)):
        words = "one is named by its town only"
        return Relation(step=Step.INCOMPARABLE, shade="facility", words=words)
    return _relate_cores(a, b, cores[0] or _core(a), cores[1] or _core(b))


def _is_named(spot: Spot, towns: frozenset[str]) -> bool:
    """Whether a venue has a name: "Lyon General Hospital", not "Lyon hospital" or "the clinic"."""
    if _own_core(spot) - towns:
        return True
    bare = {w for w in _tokens(spot.name) - towns if sort_of(w) != spot.sort}
    return bool(bare and _core(spot.name))


def _apart(left: Spot, right: Spot) -> Relation | None:
    """A conflict where two venues are said to lie in two different towns."""
    pairs = [(x, y) for x in left.within for y in right.within]
    if not pairs or not all(_rivals(x, y) for x, y in pairs):
        return None
    words = f"{left.name} in {left.within[0]} against {right.name} in {right.within[0]}"
    return Relation(step=Step.CONFLICT, shade="place", words=words)


def _rivals(a: str, b: str) -> bool:
    return _relate_cores(a, b, _core(a), _core(b)).step is Step.CONFLICT


def _same_area(a: str, b: str) -> bool:
    return _tokens(a) == _tokens(b) or _relate_cores(a, b, _core(a), _core(b)).shade == "spelling"


def _own_core(spot: Spot) -> frozenset[str]:
    """The words of a venue's name that are neither its own noun nor a bare attribute."""
    return frozenset(
        w for w in _tokens(spot.name) if w not in _SAYING_NOTHING and sort_of(w) != spot.sort
    )


def _core(name: str) -> frozenset[str]:
    return frozenset(w for w in _tokens(name) if w not in _GENERIC and not sort_of(w))


def _relate_cores(a: str, b: str, left: frozenset[str], right: frozenset[str]) -> Relation:
    """Relate two places by the words that are not "bay", "old" or "street"."""
    if not left or not right:
        return Relation(step=Step.INCOMPARABLE, shade="generic", words="too little is named")
    if left <= right or right <= left:
        return Relation(step=Step.SAME, shade="reworded", words=f"{a} is {b}")
    if fuzz.ratio(" ".join(sorted(left)), " ".join(sorted(right))) >= _SIMILAR:
        return Relation(step=Step.SAME, shade="spelling", words=f"{a} and {b}: two spellings")
    return Relation(step=Step.CONFLICT, shade="place", words=f"{a} against {b}")


def _tokens(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower()))
