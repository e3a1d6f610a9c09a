"""Entity linking between articles: which name keys mean one person, body or place.

Surnames, given names that may be missing, spelling variants and the adjective of an unknown
place ("Ruritanian" for "Ruritania") are linked; two people who share only a family name are not.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

_DEMONYM = ("ns", "n", "ans", "an", "ians", "ian", "ese", "is", "i", "ish", "ers", "er", "ic", "s")
_GENERIC = frozenset(
    """the of and for de da do agency association authority bank board bureau center centre club
    co commission committee company corp corporation council court department foundation fund
    group government hospital inc institute international ltd ministry national office
    organisation organization party plc police service society state union university""".split()
)
_ORGS = frozenset(
    """hospital university school college club council police court bank airport port church
    museum institute trust union office group company ministry""".split()
)
_SPELLING = 84
_STEM = 4


def link(keys: Iterable[str]) -> dict[str, str]:
    """Map each name key to the key that stands for its cluster (the longest, then the first)."""
    ordered = sorted(set(keys), key=lambda k: (-len(k), k))
    parent = {key: key for key in ordered}

    def find(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    for position, left in enumerate(ordered):
        matches = [right for right in ordered[:position] if same_name(left, right)]
        roots = {find(right) for right in matches}
        if len(roots) == 1:
            parent[left] = roots.pop()
        elif roots and len(tokens(left)) > 1:
            parent[left] = find(matches[0])
    return {key: find(key) for key in ordered}


@lru_cache(maxsize=65536)
def tokens(key: str) -> tuple[str, ...]:
    """Lower-case words of a name key, without accents."""
    return tuple(w for w in words_in(key.partition("/")[2]) if w not in ("the", "of"))


def item_words(item: str) -> tuple[str, ...]:
    """The words of an item of a frame: of a name key, or of a lemma of several words."""
    return tokens(item) if "/" in item else tuple(item.split("_"))


def words_in(text: str) -> list[str]:
    """Lower-case words without accents, in their order."""
    return _WORD.findall(plain(text))


_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Lower case, in plain letters: "Næss" and "Naess" are one name."""
    return anyascii(text).lower()


def same_name(a: str, b: str) -> bool:
    """Whether two name keys can mean the same thing."""
    kinds = {key.partition("/")[0] for key in (a, b)}
    left, right = tokens(a), tokens(b)
    if not left or not right:
        return False
    if "nation" in kinds or left == right:
        return a == b if "nation" in kinds else True
    if "person" in kinds:
        return kinds <= {"person", "name"} and _same_person(left, right)
    if kinds == {"place", "org"} and left[-1] != right[-1] and _ORGS & {left[-1], right[-1]}:
        return False  # a hospital named after a town is not the town
    return _same_thing(left, right)


def _same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return any(_spelt_alike(short[0], w) for w in (long[-1], long[0])) and len(short[0]) > 2
    if set(short) <= set(long):
        return True
    if not _spelt_alike(short[-1], long[-1]):
        return False
    if _spelt_alike(short[0], long[0]) or _is_clipped(short[0], long[0]):
        return True
    return short[0][0] == long[0][0] and len(short[0]) == 1


def _is_clipped(a: str, b: str) -> bool:
    """Whether one given name is short for the other: Bea for Beatriz, but not Paul for Paula."""
    short, long = sorted((a, b), key=len)
    return len(short) >= _CLIPPED and len(long) - len(short) >= _CUT and long.startswith(short)


_CLIPPED, _CUT = 3, 3
"""Letters that a clipped given name keeps, and loses, at least."""


def _spelt_alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= _SPELLING)


def _same_thing(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    core_left = [w for w in left if w not in _GENERIC]
    core_right = [w for w in right if w not in _GENERIC]
    if not core_left or not core_right:
        return set(left) == set(right)
    if len(core_left) == len(core_right) == 1:
        return _demonym(core_left[0], core_right[0]) or _spelt_alike(core_left[0], core_right[0])
    if set(core_left) == set(core_right):
        return True
    short, long = sorted((core_left, core_right), key=len)
    if set(short) < set(long) and long[0] == short[0] and len(short[0]) > 3:
        return True
    if len(short) > 1 and long[-len(short) :] == short:  # "the Harbour Trust" of some town
        return True
    return fuzz.ratio(" ".join(core_left), " ".join(core_right)) >= _SPELLING + 4


def _demonym(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    stem = short.rstrip("aeiouy") if len(short) > _STEM + 1 else short
    return len(stem) >= _STEM and any(long in (stem + end, short + end) for end in _DEMONYM)
