"""Kinship of words: can two words stand for each other in reports of one fact?

All functions take lemmas in lower case, several words joined by "_" ("death_toll"), and with a
part of speech behind a slash where it is known ("strike/n"; n, v, a or r). Without one, any
part of speech counts. British and American spellings are the same word.

Two sources, both data files of this package: families of news words written for it, and a
table distilled from WordNet. Opposites and contrast sets veto both.
"""

from collections.abc import Container
from functools import lru_cache

from factcheck.lexicon import tables
from factcheck.lexicon.stemming import stem
from factcheck.lexicon.tables import canonical
from factcheck.lexicon.vocabulary import vocabulary

__all__ = [
    "canonical",
    "contrasting",
    "converse",
    "direction",
    "families",
    "has_opposites",
    "has_relatives",
    "is_word",
    "kinship",
    "opposed",
    "phrases",
    "relatives",
    "stem",
]

EQUAL, SAME_FAMILY = 1.0, 0.9
# Words that WordNet leaves out because they have no content.
_CLOSED_CLASS = vocabulary(
    "a about above across after against all along although am among an and another any "
    "anybody anyone anything are around as at be because been before behind being below "
    "between both but by can cannot could did do does doing down during each either else ever "
    "every everybody everyone everything few for from had has have having he her here hers "
    "herself him himself his how however i if in into is it its itself just less like many "
    "may me might mine more most much must my myself near neither never no nobody none nor "
    "not nothing now of off on once one only onto or other others our ours ourselves out over "
    "own per quite rather shall she should since so some somebody someone something such than "
    "that the their theirs them themselves then there these they this those though through "
    "throughout till to together too toward towards under unless until up upon us very was we "
    "were what whatever when where whether which while who whoever whom whose why will with "
    "within without would yet you your yours yourself"
)


@lru_cache(maxsize=65536)
def kinship(a: str, b: str) -> float:
    """How near two lemmas are, 0.0 to 1.0; symmetric.

    1.0 equal, 0.9 of one family of news words, 0.8 of one WordNet synset or one derived from the
    other, 0.6 one step apart (kind of, similar to, entails, a person of any sort); 0.0
    otherwise, and always where the
    two are opposed or contrasting.
    """
    a, b = tables.canonical(a), tables.canonical(b)
    if _same_word(a, b):
        return EQUAL
    if opposed(a, b) or contrasting(a, b):
        return 0.0
    if families(a) & families(b):
        return SAME_FAMILY
    if _anybody(a, b) or _anybody(b, a):
        return tables.ONE_STEP
    return _wordnet_kinship(*sorted((a, b)))


_ANYBODY = frozenset({"person", "people", "individual", "folk", "folks", "soul", "human"})
"""Nouns for persons of any sort: "19 people" may be 19 workers or 19 patients."""


def _anybody(a: str, b: str) -> bool:
    """Whether the one names persons of any sort, the other a sort of person."""
    word, other = a.partition("/")[0], b.partition("/")[0]
    return word in _ANYBODY and (other in tables.persons() or other in _ANYBODY)


def _wordnet_kinship(first: str, second: str) -> float:
    word, _, pos = first.partition("/")
    other, _, other_pos = second.partition("/")
    fits = [
        link.nearness
        for link in tables.links(word)
        if link.other == other and pos in ("", link.pos) and other_pos in ("", link.other_pos)
    ]
    return max(fits, default=0.0)


def _same_word(a: str, b: str) -> bool:
    """The same word, unless both name a part of speech and not the same one."""
    word, _, pos = a.partition("/")
    other, _, other_pos = b.partition("/")
    return word == other and (pos == other_pos or not pos or not other_pos)


def relatives(lemma: str, among: Container[str] | None = None) -> dict[str, float]:
    """The words akin to a lemma, without parts of speech, and how near each is.

    With `among`, just those that are in it.
    """
    lemma = tables.canonical(lemma)
    near = {
        other: kinship(lemma, other)
        for other in _candidates(lemma)
        if among is None or other in among
    }
    return {other: score for other, score in near.items() if score}


@lru_cache(maxsize=8192)
def has_relatives(lemma: str) -> bool:
    """Whether any word is akin to a lemma."""
    return bool(relatives(lemma))


@lru_cache(maxsize=8192)
def _candidates(lemma: str) -> tuple[str, ...]:
    """The words that the tables put near a lemma, whatever speaks against it."""
    word, _, _ = lemma.partition("/")
    others = {m[:-2] for name in families(lemma) for m in tables.families()[name]}
    others.update(link.other for link in tables.links(word))
    others.update(tables.wordnet_backwards().get(word, ()))
    if word in _ANYBODY:
        others |= tables.persons() | _ANYBODY
    elif word in tables.persons():
        others |= _ANYBODY
    return tuple(sorted(others - {word}))


def families(lemma: str) -> frozenset[str]:
    """Names of the families that a lemma belongs to; empty for most words."""
    return tables.families_of().get(tables.canonical(lemma), frozenset())


def opposed(a: str, b: str) -> bool:
    """Whether two lemmas exclude each other: rise and fall, accept and reject, north and south."""
    a, b = tables.canonical(a), tables.canonical(b)
    if _wordnet_opposes(a, b):
        return True
    return _excluded(tables.veto("opposites.txt"), a, b)


@lru_cache(maxsize=65536)
def has_opposites(lemma: str) -> bool:
    """Whether there is any word that a lemma can be `opposed` to."""
    lemma = tables.canonical(lemma)
    return lemma in tables.antonyms() or lemma in tables.veto("opposites.txt")


def contrasting(a: str, b: str) -> bool:
    """Whether two lemmas are categories side by side that must not be merged: killed, injured."""
    a, b = tables.canonical(a), tables.canonical(b)
    return _excluded(tables.veto("contrasts.txt"), a, b)


def converse(a: str, b: str) -> bool:
    """Whether two lemmas may tell one event from two sides: buy and sell, win and lose.

    Such words are opposed, too, but only of one and the same party.
    """
    return _excluded(tables.veto("converses.txt"), tables.canonical(a), tables.canonical(b))


def _wordnet_opposes(a: str, b: str) -> bool:
    word, other = a.partition("/")[0], b.partition("/")[0]
    opposites = tables.antonyms()
    return other in opposites.get(a, ()) and word in opposites.get(b, ())


def _excluded(veto: tables.Veto, a: str, b: str) -> bool:
    mine, theirs = veto.get(a), veto.get(b)
    if not mine or not theirs:
        return False
    return any(not sides & theirs[line] for line, sides in mine.items() if line in theirs)


def direction(lemma: str) -> int:
    """+1 for words of rising, -1 for words of falling, 0 for all others and for both."""
    signs = {name[0] for name in families(lemma)}
    return ("+" in signs) - ("-" in signs)


@lru_cache(maxsize=1)
def phrases() -> frozenset[str]:
    """All members of families that are more than one word ("give_way"), without part of speech."""
    return frozenset(word for word in tables.families_of() if "_" in word and "/" not in word)


@lru_cache(maxsize=16384)
def is_word(lemma: str) -> bool:
    """Whether this is an ordinary English word, inflected or not; names and acronyms are none."""
    word = tables.canonical(lemma.lower())
    return any(
        form in _CLOSED_CLASS
        or form in tables.wordnet()
        or form in tables.wordnet_backwards()
        or form in tables.families_of()
        for form in (word, *_base_forms(word))
    )


_ENDINGS = (
    ("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""),
    ("ing", ""), ("ing", "e"), ("ier", "y"), ("er", "e"), ("er", ""), ("iest", "y"), ("est", "e"),
    ("est", ""), ("men", "man"), ("ly", ""), ("'s", ""),
)  # fmt: skip


def _base_forms(word: str) -> list[str]:
    """What a regularly inflected word may be a form of; not all of these are words."""
    bases = [
        word[: -len(ending)] + base
        for ending, base in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= 2
    ]
    undoubled = [base[:-1] for base in bases if len(base) > 3 and base[-1] == base[-2]]
    return bases + undoubled
