"""Places: one inside the other, two names of one, or two places. Plain data, no gazetteer."""

import re

from rapidfuzz import fuzz

from factcheck.values.relation import Frozen, Relation, Step

_GENERIC = frozenset(
    """airport international bay beach bridge city coast county district harbour harbor hotel
    island islands lake mountain mount municipality old new ocean pass peninsula port
    prefecture province region river road sea square state station strait street terminal the
    of town upper lower village north south east west northern southern eastern western
    central""".split()
)
_FACILITIES = frozenset(
    """airport arena bridge castle cathedral church clinic college embassy hall harbour harbor
    hospital hotel library mall market mosque museum office palace park port prison school square
    stadium station street temple terminal theatre theater tower university""".split()
)
"""Words of buildings and sites, which lie in a town and do not rival it."""
_SIMILAR = 88


class Spot(Frozen):
    """A named place: its name, the country code that holds it, whether it is a country itself."""

    name: str
    country: str | None = None
    is_country: bool = False


def relate_places(left_spot: Spot, right_spot: Spot) -> Relation:
    """Relate two named places."""
    a, b = left_spot.name, right_spot.name
    left, right = _tokens(a), _tokens(b)
    if left == right:
        return Relation(step=Step.SAME, shade="exact", words=a)
    one_country = left_spot.country is not None and left_spot.country == right_spot.country
    if one_country and (left_spot.is_country or right_spot.is_country):
        words = f"{a} and {b}: one lies in the other"
        return Relation(step=Step.COMPATIBLE, shade="coarser", words=words)
    if bool(left & _FACILITIES) != bool(right & _FACILITIES) and not (left & right):
        return Relation(step=Step.INCOMPARABLE, shade="facility", words="a building and a town")
    return _relate_cores(a, b, left - _GENERIC, right - _GENERIC)


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
