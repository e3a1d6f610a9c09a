"""Given names: whether a word is one, and whether a man or a woman bears it."""

import unicodedata
from functools import cache
from pathlib import Path

from factcheck.lexicon.tables import persons
from factcheck.lexicon.vocabulary import vocabulary

_TABLE = Path(__file__).with_name("given-names.tsv")


_MORE = vocabulary(
    "grandad granddad grandpa gran granny grandma mum mom mummy dad daddy pensioner widower "
    "stewardess schoolboy schoolgirl teen teenager toddler newlywed fiance fiancee hubby missus "
    "lad lass tycoon supremo kingpin heroine hitman gunman fraudster conman crook thug cop bobby "
    "footballer cricketer golfer goalkeeper keeper winger postie binman lollipop_lady dinnerlady "
    "wife husband suspect fugitive whistleblower loner oap mogul beauty hunk veteran youngster"
)
"""Nouns for persons that newspapers like and the table from WordNet leaves out."""


def is_person_noun(word: str) -> bool:
    """Whether a word, in lower case, is a noun for a person: "widower", "skipper"."""
    return word in persons() or word in _MORE


def is_given_name(word: str) -> bool:
    """Whether a word, with or without accents, is a given name known somewhere."""
    return _folded(word) in _genders()


def gender_of(word: str) -> str | None:
    """ "m" or "f" for a given name that only men or only women bear; None for all others."""
    found = _genders().get(_folded(word))
    return found if found in ("m", "f") else None


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@cache
def _genders() -> dict[str, str]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
