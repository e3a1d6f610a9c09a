"""The lexicon's data files, read when first needed and kept.

Everything is keyed by "word/pos" where a part of speech is given, and by the bare "word" for
all of them together, so that a caller may ask with or without one. Words are in American
spelling throughout.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.lexicon.spelling import american

PARTS_OF_SPEECH = "nvar"
NEAR, ONE_STEP = 0.8, 0.6

Veto = dict[str, dict[int, frozenset[int]]]
"""Word to the lines of a veto file it stands in, and the numbers of its sides there."""


class Link(NamedTuple):
    """A WordNet pair: the other word, both parts of speech and how near (0 to 1)."""

    other: str
    pos: str
    other_pos: str
    nearness: float


@lru_cache(maxsize=65536)
def canonical(lemma: str) -> str:
    """A lemma as the tables spell it; "colour/n" keeps its part of speech."""
    word, slash, pos = lemma.partition("/")
    return american(word) + slash + pos


def entries(name: str) -> Iterator[tuple[int, str]]:
    """Yield (line number, entry) of a readable lexicon file; indented lines are joined on."""
    held, at = "", 0
    for number, line in enumerate(_read(name).splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        if line[0].isspace():
            held += " " + line.strip()
            continue
        if held:
            yield at, held
        held, at = line.strip(), number
    if held:
        yield at, held


def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _forms(member: str, where: str) -> list[str]:
    """ "strike/nv" as ["strike/n", "strike/v"]; without a part of speech, all of them."""
    word, _, letters = member.partition("/")
    if not word or set(letters) - set(PARTS_OF_SPEECH):
        raise FactcheckError(f"unreadable lexicon member {member!r}", path=where)
    return [f"{american(word)}/{pos}" for pos in letters or PARTS_OF_SPEECH]


@cache
def families() -> dict[str, frozenset[str]]:
    """Family name, with its sign of direction if any, to its members as "word/pos"."""
    found: dict[str, frozenset[str]] = {}
    for number, entry in entries("families.txt"):
        name, colon, members = entry.partition(":")
        if not colon or name in found:
            raise FactcheckError(f"bad family {name!r}", path="families.txt", line=number)
        forms = [f for m in members.split() for f in _forms(m, "families.txt")]
        found[name] = frozenset(forms)
    return found


@cache
def families_of() -> dict[str, frozenset[str]]:
    """Word, bare or with part of speech, to the names of the families it belongs to."""
    index: dict[str, set[str]] = defaultdict(set)
    for name, members in families().items():
        for member in members:
            index[member].add(name)
            index[member[:-2]].add(name)
    return {word: frozenset(names) for word, names in index.items()}


@cache
def veto(name: str) -> Veto:
    """A file of sides that exclude each other: word to {line: the sides that it stands on}."""
    index: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, entry in entries(name):
        for side, members in enumerate(entry.split("|")):
            for form in _side(members.split(), f"{name}:{number}"):
                index[form][number].add(side)
                index[form[:-2]][number].add(side)
    return {w: {n: frozenset(s) for n, s in rows.items()} for w, rows in index.items()}


def _side(members: list[str], where: str) -> Iterator[str]:
    for member in members:
        if not member.startswith("@"):
            yield from _forms(member, where)
        elif member[1:] in families():
            yield from families()[member[1:]]
        else:
            raise FactcheckError(f"no family {member[1:]!r}", path=where)


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Word, bare or with part of speech, to WordNet's opposites of it in the same form."""
    index: dict[str, set[str]] = defaultdict(set)
    for _, entry in entries("antonyms.tsv"):
        word, pos, others = entry.split("\t")
        for other in others.split():
            index[word].add(other)
            index[other].add(word)
            index[f"{word}/{pos}"].add(other)
            index[f"{other}/{pos}"].add(word)
    return {word: frozenset(others) for word, others in index.items()}


@cache
def persons() -> frozenset[str]:
    """Nouns for persons."""
    return frozenset(entry for _, entry in entries("persons.txt"))


@cache
def irregular() -> dict[str, frozenset[str]]:
    """The forms of irregular verbs by their lemma: "take" has "took", "taken"."""
    lines = (line.split() for _, line in entries("irregular.txt"))
    return {lemma: frozenset(forms) for lemma, *forms in lines}


@cache
def wordnet() -> dict[str, list[str]]:
    """Word to its lines of the WordNet table, unparsed: few of its words are ever asked for."""
    table: dict[str, list[str]] = {}
    for line in _read("wordnet.tsv").splitlines():
        if not line.startswith("#"):
            table.setdefault(line.partition("\t")[0], []).append(line)
    return table


@cache
def wordnet_backwards() -> dict[str, list[str]]:
    """Word to the words before it in the alphabet on whose lines it stands."""
    table: dict[str, list[str]] = {}
    for word, lines in wordnet().items():
        for line in lines:
            for name in line.split()[2:]:
                table.setdefault(name.partition("/")[0], []).append(word)
    return table


def links(word: str) -> Iterator[Link]:
    """WordNet links from a word to words after it in the alphabet."""
    for line in wordnet().get(word, ()):
        _, pos, *columns = line.split("\t")
        for column, nearness in zip(columns, (NEAR, ONE_STEP), strict=False):
            for name in column.split():
                other, _, other_pos = name.partition("/")
                yield Link(other, pos, other_pos or pos, nearness)
