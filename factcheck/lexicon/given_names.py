"""Make given-names.tsv anew: `python -m factcheck.lexicon.given_names`, with Faker installed.

Faker (MIT licence) carries lists of given names for many countries. Those in Latin script are
kept, without accents and in lower case, with the gender that six lists in seven agree on: m or
f, and x where they differ.
"""

import importlib
import pkgutil
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

TABLE = Path(__file__).with_name("given-names.tsv")
HEAD = """\
# Given names in Latin script, without accents: name, gender (m, f, or x for both or unknown).
# Made by factcheck/lexicon/given_names.py from the name lists of Faker (MIT licence); do not edit.
"""


def folded(name: str) -> str:
    """A name without accents, in lower case."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def main() -> int:
    """Write the table."""
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    for gender, name in _names():
        plain = folded(name)
        if plain.isascii() and plain.isalpha() and len(plain) > 2:
            genders[plain][gender] += 1
    rows = [f"{name}\t{_majority(found)}" for name, found in sorted(genders.items())]
    TABLE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


def _majority(found: Counter[str]) -> str:
    """m or f where six lists in seven say so, x elsewhere."""
    (gender, most), *_ = found.most_common()
    return gender if most * 7 >= sum(found.values()) * 6 else "x"


def _names() -> Iterator[tuple[str, str]]:
    from faker.providers import person  # noqa: PLC0415 -- only this script needs it

    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        male = set(_listed(provider, "first_names_male"))
        female = set(_listed(provider, "first_names_female"))
        for name in male | female:
            if name in male:
                yield "m", name
            if name in female:
                yield "f", name


def _listed(provider: type, attribute: str) -> Iterable[str]:
    names = getattr(provider, attribute, ())
    return [name for name in names if isinstance(name, str)]


if __name__ == "__main__":
    sys.exit(main())
