"""Countries and cities: who acts, where a place lies, what contains what.

"Tokyo", "Japan", "the Japanese" and "Japan's government" are one actor; a capital stands for its
government only as an actor, never as a place. Codes are ISO 3166-1 ("JP"), 3166-2 for parts of
the United Kingdom and the United States ("GB-SCT", "US-FL"), and "EU", "UN", "NATO".

The names are in factcheck/lexicon: nations.tsv and city-names.tsv, written for this project, and
gazetteer.tsv, distilled from GeoNames. Everything is loaded when first asked for.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from factcheck.lexicon.vocabulary import vocabulary

_LEXICON = Path(__file__).parent.parent / "lexicon"
_UNIONS = frozenset({"EU", "UN", "NATO"})  # they act, but nothing is said to lie in them
_CONTINENTS = {
    "africa": "AF",
    "antarctica": "AN",
    "asia": "AS",
    "europe": "EU",
    "north america": "NA",
    "oceania": "OC",
    "south america": "SA",
}
# Written in capitals these are countries, otherwise pronouns, vehicles and the like.
_ONLY_IN_CAPITALS = frozenset({"us", "un", "eu", "uk", "usa", "car", "la", "prc", "rok", "uae"})
# Capitals that are more often a person, another town or a plain word.
_NO_METONYMS = vocabulary(
    "basseterre douglas george_town georgetown hamilton kingston male plymouth saint-pierre "
    "san_jose san_juan st._george's st._john's stanley victoria"
)
_GOVERNMENTS = re.compile(
    r"(?:'s)?\s+(?:government|authorities|administration|officials|leadership|regime|side|state|"
    r"people|nationals?|citizens?|delegation|diplomats|negotiators)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class Place(NamedTuple):
    """A place: kind ("continent", "country", "state" or "city"), country code, part of it.

    `region` is "US-FL", "GB-SCT" or the like; "" elsewhere. A continent has its code as country.
    """

    kind: str
    country: str
    region: str = ""


class _Nation(NamedTuple):
    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


class _City(NamedTuple):
    country: str
    region: str
    population: int


@lru_cache(maxsize=8192)
def actor_of(name: str) -> str | None:
    """The state that a name stands for as somebody who acts; None for all other names.

    Takes countries, adjectives, peoples, seats of government and capitals: "Washington",
    "the Americans" and "the US government" are "US", "Brussels" is "EU".
    """
    bare = _GOVERNMENTS.sub("", _bare(name))
    return _named(bare) or (_seats().get(_folded(bare)) if _is_name(bare) else None)


def is_one_state(a: str, b: str) -> bool:
    """Whether two names stand for one state: "Tokyo" and "Japan"."""
    state = actor_of(a)
    return state is not None and state == actor_of(b)


@lru_cache(maxsize=8192)
def nation_of(name: str) -> str | None:
    """The state that a name or adjective is of, without metonyms: "Japan", "Japanese": "JP"."""
    return _named(_bare(name))


@lru_cache(maxsize=8192)
def readings(name: str) -> tuple[Place, ...]:
    """All places of this name, the likeliest first: countries, states, then cities by size."""
    bare = _bare(name)
    if not _is_name(bare):
        return ()
    key = _folded(bare)
    found = [Place("continent", _CONTINENTS[key])] if key in _CONTINENTS else []
    codes = [code for code in (_countries().get(key), _states().get(key)) if code]
    found += [_area(code) for code in codes]
    found += [Place("city", city.country, city.region) for city in _cities(key)]
    return tuple(dict.fromkeys(found))


def place_of(name: str) -> Place | None:
    """The likeliest place of this name: a country, a state, or the largest city so called.

    A city that shares its name with a state ("New York") is the city.
    """
    found = readings(name)
    if len(found) > 1 and found[0].kind == "state" and found[1].region == found[0].region:
        return found[1]
    return found[0] if found else None


def contains(outer: str, inner: str) -> bool:
    """Whether some place called `inner` lies in some place called `outer`, and is not all of it."""
    return any(_holds(a, b) for a in readings(outer) for b in readings(inner))


def _holds(outer: Place, inner: Place) -> bool:
    if outer.kind == "continent":
        return inner.kind != "continent" and _continents().get(inner.country) == outer.country
    if outer.kind == "country":
        return inner.kind in ("state", "city") and inner.country == outer.country
    return outer.kind == "state" and inner.kind == "city" and inner.region == outer.region


def _area(code: str) -> Place:
    return Place("state", code[:2], code) if "-" in code else Place("country", code)


def _bare(name: str) -> str:
    """A name without article and possessive ending, its quotes straight."""
    straight = _ARTICLE.sub("", name.replace("’", "'").strip())
    return straight.removesuffix("'s").removesuffix("'").strip()


def _folded(name: str) -> str:
    if name.isascii():
        return name.casefold()
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def _is_name(bare: str) -> bool:
    if not bare or not (bare[0].isupper() or bare[0].isdigit()):
        return False
    return bare.isupper() or bare.casefold() not in _ONLY_IN_CAPITALS


def _named(bare: str) -> str | None:
    return _peoples().get(_folded(bare)) if _is_name(bare) else None


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_LEXICON / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@cache
def _nations() -> tuple[_Nation, ...]:
    nations = []
    for code, *columns in _rows("nations.tsv"):
        names, adjectives, seats = (
            tuple(column.split(", ")) if column else () for column in (*columns, "", "")[:3]
        )
        nations.append(_Nation(code, names, adjectives, seats))
    return tuple(nations)


@cache
def _peoples() -> dict[str, str]:
    """Names and adjectives of what can act as a state; American states cannot."""
    return {
        _folded(name): nation.code
        for nation in _nations()
        if not nation.code.startswith("US-")
        for name in nation.names + nation.adjectives
    }


def country_name(code: str) -> str:
    """The usual name of a state by its code; the code itself for one that is not known."""
    return _usual_names().get(code, code)


@cache
def _usual_names() -> dict[str, str]:
    return {nation.code: nation.names[0] for nation in _nations() if nation.names}


@cache
def _seats() -> dict[str, str]:
    """Capitals and seats of government. "Brussels" is the Union's before it is Belgium's."""
    known = {nation.code for nation in _nations()}
    seats = {
        _folded(capital): country
        for country, (_, capital) in _country_rows().items()
        if country in known and _folded(capital).replace(" ", "_") not in _NO_METONYMS
    }
    for other, name in _rows("city-names.tsv"):
        if _folded(name) in seats:
            seats[_folded(other)] = seats[_folded(name)]
    seats |= {_folded(seat): nation.code for nation in _nations() for seat in nation.seats}
    return seats


@cache
def _countries() -> dict[str, str]:
    countries = (x for x in _nations() if "-" not in x.code and x.code not in _UNIONS)
    return {_folded(name): nation.code for nation in countries for name in nation.names}


@cache
def _states() -> dict[str, str]:
    return {_folded(n): x.code for x in _nations() if "-" in x.code for n in x.names}


@cache
def _gazetteer() -> tuple[list[list[str]], list[list[str]]]:
    """The rows of countries and of cities; an empty line parts them."""
    rows = list(_rows("gazetteer.tsv"))
    gap = rows.index([""])
    return rows[:gap], rows[gap + 1 :]


def _country_rows() -> dict[str, tuple[str, str]]:
    """Country code to continent and capital."""
    return {code: (continent, capital) for code, continent, capital in _gazetteer()[0]}


@cache
def _continents() -> dict[str, str]:
    return {code: continent for code, (continent, _) in _country_rows().items()}


def _cities(folded: str) -> list[_City]:
    """The cities of a folded name, largest first."""
    cities = [
        _City(country, f"{country}-{part}" if part else "", int(population))
        for _, country, part, population in _city_rows().get(folded, ())
    ]
    return sorted(cities, key=lambda city: -city.population)


@cache
def _city_rows() -> dict[str, list[list[str]]]:
    """Folded name to its rows, unread: few of them are ever asked for; other names included."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in _gazetteer()[1]:
        found[_folded(row[0])].append(row)
    for other, name in _rows("city-names.tsv"):
        found[_folded(other)] += found[_folded(name)]
    return found
