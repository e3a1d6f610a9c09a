"""Which sentences of two articles are the same, nearly the same, or without a counterpart.

Only words count, never the order in which sentences stand: what has moved has not changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.diff.pieces import Piece, words_of

NEARLY = 0.8
"""Share of common words from which two sentences of any two articles are one, edited."""
EDITED = 0.55
"""The same between two versions of one text, where an edit is likelier than a coincidence."""
_VERSIONS = 0.5
"""Share of the shorter article's sentences that the other has, in versions of one text."""


@dataclass(frozen=True)
class Pairing:
    """The sentences of two articles, sorted out; `edited` are pairs of nearly the same ones."""

    unchanged: frozenset[str]
    edited: tuple[tuple[Piece, Piece], ...]
    only_a: tuple[Piece, ...]
    only_b: tuple[Piece, ...]
    versions: bool


def paired(a: Sequence[Piece], b: Sequence[Piece]) -> Pairing:
    """Pair up the sentences; a sentence that an article repeats counts once."""
    left, right = _by_key(a), _by_key(b)
    unchanged = left.keys() & right.keys()
    lefts, rights = left.keys() - unchanged, right.keys() - unchanged
    ranked = _ranked(lefts, rights)
    sure = _best(pair for pair in ranked if pair[0] >= NEARLY)
    found = len(unchanged) + len(sure)
    versions = found >= _VERSIONS * max(1, min(len(left), len(right)))
    edited = _best(ranked) if versions else sure
    return Pairing(
        frozenset(unchanged),
        tuple((left[one], right[other]) for one, other in edited.items()),
        tuple(left[key] for key in left if key in lefts and key not in edited),
        tuple(right[key] for key in right if key in rights and key not in edited.values()),
        versions,
    )


def _by_key(pieces: Sequence[Piece]) -> Mapping[str, Piece]:
    """The first of each sentence that has words, by its key."""
    return {piece.key: piece for piece in reversed(pieces) if piece.words}


def _ranked(lefts: Iterable[str], rights: Iterable[str]) -> list[tuple[float, str, str]]:
    """Pairs with their likeness, the likest first; among equals the text decides."""
    left = [(key, words_of(key)) for key in lefts]
    right = [(key, words_of(key)) for key in rights]
    pairs = (
        (Indel.normalized_similarity(words, others, score_cutoff=EDITED), key, other)
        for key, words in left
        for other, others in right
    )
    return sorted(
        (pair for pair in pairs if pair[0] >= EDITED),
        key=lambda pair: (-pair[0], sorted(pair[1:])),
    )


def _best(ranked: Iterable[tuple[float, str, str]]) -> dict[str, str]:
    """Each sentence with at most one other: the likest that is still free."""
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for _, one, other in ranked:
        if one not in chosen and other not in taken:
            chosen[one] = other
            taken.add(other)
    return chosen
