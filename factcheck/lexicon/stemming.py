"""A cautious stem, for derivations that no table knows: new verbs, names of unknown places.

Only endings that seldom mislead are touched: "-isation" and "-ation" nouns go back to their
verbs, demonyms to the bare name of the place. What is left has at least five letters, so short
words keep their shape: better to miss a pair than to find "nation" in "native".
"""

from functools import lru_cache

from factcheck.lexicon.spelling import american

SHORTEST = 5
# Ending, what stands in its place. The first that fits is taken, and only that one.
_ENDINGS = (
    *((ending, "ize") for ending in ("izations", "ization", "izing", "ized", "izers", "izer")),
    *((ending, "ate") for ending in ("ations", "ation", "ating", "ated", "ators", "ator")),
    ("landers", "land"),
    ("lander", "land"),
    *((ending, "") for ending in ("ians", "ian", "ans", "an", "ese", "ites", "ite")),
    ("ies", "y"),
    ("s", ""),
)
_KEPT_AS_THEY_ARE = ("ss", "us", "is", "man", "oan")
_VOWELS = "aeio"


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of one word, lower case and in American spelling; a short word is its own stem.

    "nationalise" and "nationalisation" share one; so do an invented "Ruritania" and "Ruritanian".
    """
    word = american(word.lower())
    for possessive in ("'s", "’s", "'", "’"):
        word = word.removesuffix(possessive)
    if not word.endswith(_KEPT_AS_THEY_ARE):
        word = _strip_ending(word)
    while len(word) > SHORTEST and word[-1] in _VOWELS and not word.endswith("ee"):
        word = word[:-1]
    return word


def _strip_ending(word: str) -> str:
    for ending, base in _ENDINGS:
        kept = len(word) - len(ending)
        if word.endswith(ending) and kept >= 3 and kept + len(base) >= SHORTEST:
            return word[:kept] + base
    return word
