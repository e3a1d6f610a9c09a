"""Nouns of venues: what sort of building or site a word names."""

from functools import cache

from factcheck.lexicon.tables import entries


def sort_of(word: str) -> str:
    """The sort of venue that a word of a text names ("hospital"); "" for any other word."""
    named = word[:1].isupper()
    sort = _sorts().get(word.lower(), "")
    if not sort:
        sort = _sorts().get(f"^{word.lower()}", "") if named else ""
    return sort


def is_open(sort: str) -> bool:
    """Whether venues of a sort are squares and streets, on which buildings stand."""
    return sort.endswith("+")


@cache
def _sorts() -> dict[str, str]:
    found = {}
    for _, entry in entries("venues.txt"):
        sort, _, nouns = entry.partition(":")
        found.update(dict.fromkeys(nouns.split(), sort))
    return found
