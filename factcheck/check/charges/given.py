"""Another given name: "Erika Mustermann" where all sources have "Ella Mustermann".

Two people may share a surname, but then one of them stands in the sources by a name of his own.
A given name that no source has, before a surname that they all have with one other, is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.links import words_in
from factcheck.values.relation import Relation, Step

_PERSON = "person/"
_WHOLE = 2
"""Words of a name that is a given name and a surname."""
_ONE_NAME = 75.0
"""Likeness of two spellings of one given name."""
_LEAST = 3
"""Letters of a given name that is no mere initial."""


def given_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against a person's given name, where sources have one other."""
    if claim.quoted:
        return None
    for given, surname in _people(claim):
        if given in held.words or given not in words_in(claim.text):
            continue
        told = [(c, t) for c in held.theirs for t, name in _people(c) if name == surname]
        others = {other for _, other in told}
        if len(others) != 1 or not _are_two(given, other := others.pop(), held):
            continue
        words = f"{given.title()} {surname.title()} against {other.title()} {surname.title()}"
        relation = Relation(Step.CONFLICT, "spelling", words)
        against = {c.source: Pairing.of(claim, c, relation) for c, _ in reversed(told)}
        return ruled("given", claim, list(against.values()), held)
    return None


def _are_two(given: str, other: str, held: Held) -> bool:
    """Whether two given names are of two people of whom the draft names one only."""
    spelt_alike = fuzz.ratio(given, other) >= _ONE_NAME
    return len(other) >= _LEAST and not spelt_alike and other not in held.own_words


def _people(claim: ClaimBase) -> Iterator[tuple[str, str]]:
    """The given names and the surnames of the people that a claim names."""
    frame = claim.frame
    for key in dict.fromkeys((*frame.names, *frame.agent, *frame.patient)):
        if key.startswith(_PERSON):
            words = words_in(key.removeprefix(_PERSON))
            if len(words) == _WHOLE:
                yield words[0], words[1]
