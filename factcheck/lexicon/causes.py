"""Causes: the words for effects and their causes, and which causes exclude each other.

The words are in causes.txt.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.lexicon.tables import entries


class Word(NamedTuple):
    """A word of a sentence: lemma, form and part of speech ("n", "v", "a" or "")."""

    lemma: str
    form: str
    pos: str


Words = Sequence[Word]


class Found(NamedTuple):
    """A phrase of the lexicon in a sentence: what it stands for and where it is."""

    name: str
    first: int
    last: int


_Phrase = tuple[tuple[str, str], ...]
_Phrases = dict[str, list[tuple[str, _Phrase]]]
"""Phrases with what they stand for, by their first word."""


class _Tables(NamedTuple):
    effects: _Phrases
    answers: _Phrases
    apart: dict[str, list[frozenset[str]]]
    plain: set[str]


def effects_in(words: Words) -> list[Found]:
    """The effects that a sentence speaks of."""
    return _found(_tables().effects, words)


def answers_in(words: Words) -> list[Found]:
    """The causes that a sentence names."""
    return _found(_tables().answers, words)


def effects_of(answer: str) -> frozenset[str]:
    """The effects of which a cause is known to be one."""
    return frozenset(e for e, sets in _tables().apart.items() if any(answer in s for s in sets))


def is_plain(effect: str) -> bool:
    """Whether an effect's answers need no "because"."""
    return effect in _tables().plain


def exclude(effect: str, one: Collection[str], other: Collection[str]) -> bool:
    """Whether all of these causes of an effect exclude all of those."""
    sets = _tables().apart.get(effect, [])
    return all(a != b and any(a in s and b in s for s in sets) for a in one for b in other)


def _found(table: _Phrases, words: Words) -> list[Found]:
    found: dict[tuple[str, int], int] = {}
    for place, first in enumerate(words):
        for name, phrase in {*table.get(first.lemma, ()), *table.get(first.form, ())}:
            here = words[place : place + len(phrase)]
            if len(here) == len(phrase) and all(map(_fits, here, phrase)):
                last = place + len(phrase) - 1
                found[name, place] = max(last, found.get((name, place), last))
    return [Found(name, first, last) for (name, first), last in sorted(found.items())]


def _fits(word: Word, wanted: tuple[str, str]) -> bool:
    return wanted[0] in (word.lemma, word.form) and wanted[1] in ("", word.pos)


@cache
def _tables() -> _Tables:
    """Read causes.txt."""
    tables = _Tables(defaultdict(list), defaultdict(list), defaultdict(list), set())
    for number, line in entries("causes.txt"):
        key, _, rest = line.partition(":")
        sort, _, name = key.strip().partition(" ")
        if sort == "effect":
            _add(tables.effects, name, rest)
        elif sort == "answer":
            _add(tables.answers, name, rest)
        elif sort == "apart":
            tables.apart[name].append(frozenset(rest.split()))
        elif sort == "plain":
            tables.plain.add(name)
        else:
            raise FactcheckError("unreadable entry", path="causes.txt", line=number)
    return tables


def _add(table: _Phrases, name: str, phrases: str) -> None:
    for phrase in map(_phrase, phrases.split(",")):
        table[phrase[0][0]].append((name, phrase))


def _phrase(text: str) -> _Phrase:
    parts = (word.partition("/") for word in text.split())
    return tuple((word, pos) for word, _, pos in parts)
