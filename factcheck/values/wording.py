"""Wording: how two quotations of one remark relate, word by word.

No similarity threshold can tell "would" from "would not", so the words that turn a sentence
round are compared for themselves.
"""

import re

from rapidfuzz.distance import Indel

from factcheck.values.relation import Relation, Step

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_TURNING = frozenset(
    {"not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "cannot"}
)


def words_of(text: str) -> list[str]:
    """Lower-case words, apostrophes straightened, contractions of "not" opened."""
    plain = (
        text.lower().replace("\u2019", "'").replace("can't", "can not").replace("won't", "will not")
    )
    plain = re.sub(r"n't\b", " not", plain)
    return _WORD.findall(plain)


def turns(text: str) -> bool:
    """Whether a sentence is negated (an even number of negations is none)."""
    return sum(word in _TURNING for word in words_of(text)) % 2 == 1


def compare_wording(a: str, b: str) -> Relation:
    """Relate two wordings: verbatim, clipped, reworded. Only proposes; never a conflict."""
    left, right = words_of(a), words_of(b)
    if left == right:
        return Relation(step=Step.SAME, shade="exact", words="word for word")
    short, long = sorted((left, right), key=len)
    if short and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
        return Relation(
            step=Step.COMPATIBLE, shade="clipped", words="one quotes a part of the other"
        )
    if Indel.normalized_similarity(left, right) >= 0.8:
        return Relation(step=Step.COMPATIBLE, shade="reworded", words="nearly the same words")
    return Relation(step=Step.COMPATIBLE, shade="translated", words="in other words")
