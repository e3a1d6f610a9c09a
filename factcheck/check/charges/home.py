"""Where somebody or something is from: the publisher of Dublin, the village on Brava.

Such a place hangs on the name and not on the clause, so it makes no claim of its own. A home is
wrong if the sources give the name another one and never name the draft's beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck.check.charges.charge import Charge, ruled
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.links import plain, words_in
from factcheck.lexicon.bodies import is_body
from factcheck.lexicon.titles import is_office
from factcheck.lexicon.words import is_word
from factcheck.values.geography import nation_of
from factcheck.values.relation import Relation, Step

_NAME = r"[A-Z][\w'\u2019-]*\w(?: (?:& |of the |das |da |de |del |du )?[A-Z][\w'\u2019-]*\w)*"
_SUFFIX = r"(?: (?:A/S|S\.A\.|S\.p\.A\.|N\.V\.|B\.V\.))?"
"""What a firm's name may end with that is spelt like no other name."""
_SEAT = (
    r"(?:(?:has|have|had) (?:its|their|a|the) (?:[a-z]+ )?(?:seat|headquarters|head office|base)|"
    r"(?:is|are|was|were) (?:based|headquartered|domiciled))"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?P<who>{_NAME}){_SUFFIX}(?:, \d{{1,3}})?,? (?:of|from) (?P<home>{_NAME})",
        rf"\b(?P<home>{_NAME})(?:['\u2019]s|-based) (?P<who>{_NAME})",
        rf"\b(?P<who>{_NAME}) \((?P<home>{_NAME})[;,)]",
        rf"\b(?P<who>{_NAME}), (?:an?|the) (?:[a-z-]+ ){{1,3}}(?:in|on|from|of|at) "
        rf"(?:the (?:[a-z]+ )+)?(?P<home>{_NAME})",
        rf"\b(?P<who>{_NAME}){_SUFFIX}, (?:the|an?) (?P<home>{_NAME}) "
        rf"(?:group|firm|company|brewer|maker|builder|carrier|bank|retailer|operator|developer)\b",
        rf"\b(?P<who>{_NAME}){_SUFFIX},? (?:which )?{_SEAT} in (?P<home>{_NAME})",
        rf"\b(?P<who>{_NAME}),? who [^.;]{{0,40}}?(?:comes?|came|hails?) from (?P<home>{_NAME})",
    )
)
_TITLE = re.compile(
    r"^(?:(?:Captain|Capt\.?|Dr|Doctor|Prof\.?|Professor|Mr|Mrs|Ms|Sir|Sergeant|Father|Sister|"
    r"Colonel|Major|Lieutenant|Judge|Bishop|Mayor|Skipper|Coach) )+"
)
"""What stands before the name of somebody, and is no part of it."""
_SMALL = frozenset({"the", "of", "and", "mr", "mrs", "ms", "dr"})
_ONE_NAME = 75.0
"""Likeness of two spellings of one place, as of letters that others transcribe: Oe for Ø."""


class _Home(NamedTuple):
    who: str
    home: str


def home_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against where a name is from, if the sources have it from elsewhere only."""
    if claim.kind not in ("action", "relation", "figure", "role") or claim.quoted:
        return None
    for mine in _homes(claim.text):
        against: list[Pairing] = []
        for other, sentence in held.sentences_told():
            theirs = next((h for h in _homes(sentence) if _elsewhere(mine, h)), None)
            if theirs is not None:
                relation = Relation(Step.CONFLICT, "place", f"{mine.home} against {theirs.home}")
                against.append(Pairing.of(claim, other, relation))
        if against and not _is_told(mine, held):
            return ruled("home", claim, against, held)
    return None


@lru_cache(maxsize=16384)
def _homes(text: str) -> tuple[_Home, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Home]:
    for form in _FORMS:
        for found in form.finditer(text):
            who = found["who"].removesuffix("'s").removesuffix("\u2019s")
            home = found["home"].removesuffix("'s").removesuffix("\u2019s")
            who = _TITLE.sub("", who)
            words = [word.lower() for word in who.split()]
            common = any(is_office(word) for word in (*words, *home.split())) or is_body(words)
            if not common and not all(map(is_word, words)):
                yield _Home(who, home)


def _words(text: str) -> set[str]:
    return {*words_in(text)} - _SMALL


def _elsewhere(mine: _Home, theirs: _Home) -> bool:
    """Whether one name is from two places: two towns, or two countries, but not a town of one."""
    one, other = _words(mine.who), _words(theirs.who)
    if not one or not other or not (one <= other or other <= one):
        return False
    if _words(mine.home) & _words(theirs.home) or _one_spelling(mine.home, theirs.home):
        return False
    nations = nation_of(mine.home), nation_of(theirs.home)
    if any(nations):
        return all(nations) and nations[0] != nations[1]
    return not (mine.home.isupper() or theirs.home.isupper())  # "ESP" is a code, not a town


def _one_spelling(mine: str, theirs: str) -> bool:
    return fuzz.ratio(plain(mine), plain(theirs)) >= _ONE_NAME


def _is_told(mine: _Home, held: Held) -> bool:
    """Whether a sentence of a source names the place beside the name, in whatever way."""
    home, who = _words(mine.home), words_in(mine.who)
    for _, sentence in held.sentences_told():
        words = _words(sentence)
        if home <= words and (who[-1] in words or {*who} - _SMALL <= words):
            return True
    return False
