"""Offices and occupations: their names, their ranks, and how two of them relate.

`parse_office` takes an office apart ("Peru's deputy minister for energy and mines": minister,
{energy, mines}, deputy); `offices_relation` says whether two could be the same person's. The
words are in offices.txt.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.lexicon.spelling import american
from factcheck.lexicon.tables import entries
from factcheck.lexicon.vocabulary import vocabulary

HONORIFICS = vocabulary(
    "mr mrs ms miss mx dr rt sir dame lord lady prof professor rev reverend fr father hon sr sra "
    "señor señora senhor senhora dona don herr frau monsieur madame mme mlle sig signor "
    "signora gen general lt lieutenant col colonel maj major capt captain cpl corporal sgt "
    "sergeant brig brigadier adm admiral cmdr commander cdr pte private pvt wo insp inspector "
    "det detective supt superintendent dci di pc ch const constable sen senator rep "
    "representative gov governor pres president pm cllr councillor judge justice sheikh "
    "sheikha imam rabbi ayatollah mullah cardinal bishop archbishop pope sister brother "
    "mother king queen prince princess duke duchess earl count countess baron baroness emir "
    "sultan ambassador chancellor mayor minister"
)
"""Words that stand before a name and are no part of it; lower case, without full stops."""

_RANKS = {
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "junior": "deputy",
    "under": "deputy", "acting": "acting", "interim": "acting", "caretaker": "acting",
    "stand-in": "acting", "former": "former", "ex": "former", "erstwhile": "former",
    "one-time": "former", "onetime": "former", "late": "former", "retired": "former",
    "past": "former", "previous": "former", "then": "then", "elect": "designate",
    "designate": "designate", "incoming": "designate", "honorary": "honorary",
}  # fmt: skip
_RANKS_THAT_FIT = frozenset({"acting", "then"})  # an acting head is called head, too
_LINKS = vocabulary("of for at in to on with from responsible")
_SKIPPED = vocabulary(
    "the a an its his her their our my this that country's nation's new first senior longtime "
    "long-time veteran state chief-minister current outgoing sitting top"
)
_TOKEN = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*", re.UNICODE)
_OWNER = re.compile(r"^.*(?:'s|s')\s+(?=\S)")


class Office(NamedTuple):
    """An office taken apart. `rank` is "deputy", "acting", "former", "designate", ... or None."""

    head: str
    portfolio: frozenset[str]
    rank: str | None

    @property
    def concept(self) -> str:
        """The office under its canonical name, without its rank: "energy and mines minister"."""
        fields = " and ".join(sorted(self.portfolio))
        return f"{fields} {self.head}" if fields else self.head


class OfficeRelation(StrEnum):
    """How two offices relate; only the last three are different offices."""

    SAME = "same"
    COMPATIBLE = "compatible"
    RANK = "different rank"
    PORTFOLIO = "different portfolio"
    OFFICE = "different office"


class _Tables(NamedTuple):
    names: dict[tuple[str, ...], str]
    loose: dict[str, frozenset[str]]
    fields: dict[tuple[str, ...], str]


@lru_cache(maxsize=4096)
def parse_office(text: str) -> Office:
    """Take an office apart; unknown head nouns are kept as they stand.

    >>> parse_office("the minister for energy and mines").concept
    'energy and mines minister'
    """
    ranks, words = _without_ranks(_words(text))
    found = _head(words)
    if found is None:
        if "deputy" in ranks:  # "a Socialist deputy" sits in parliament
            return Office("lawmaker", frozenset(), _joined(ranks - {"deputy"}))
        return Office(" ".join(words), frozenset(), _joined(ranks))
    head, rest = found
    return _as_minister(head, rest, _portfolio(rest), _joined(ranks))


def office(text: str) -> tuple[str, str | None]:
    """The canonical name of an office and its rank: ("foreign minister", "deputy")."""
    parsed = parse_office(text)
    return parsed.concept, parsed.rank


def offices_relation(a: str, b: str) -> OfficeRelation:
    """How two offices relate. COMPATIBLE is a looser or shorter name ("the minister", "boss")."""
    one, other = parse_office(a), parse_office(b)
    if one == other:
        return OfficeRelation.SAME
    fields = _fields(one), _fields(other)
    apart = all(fields) and not fields[0] & fields[1]
    unlike = one.head != other.head and not _one_is_looser(one.head, other.head)
    special = one.head != other.head and bool(one.portfolio or other.portfolio)
    if unlike or (special and exclusive(a, b)):  # a foreign minister is no prime minister
        alone = apart and {one.head, other.head} <= _ONE_POST
        return OfficeRelation.PORTFOLIO if alone else OfficeRelation.OFFICE
    if apart:
        return OfficeRelation.PORTFOLIO
    if {one.rank, other.rank} - _RANKS_THAT_FIT - {None} and one.rank != other.rank:
        return OfficeRelation.RANK
    return OfficeRelation.COMPATIBLE


_FIELD_OF = {"chief financial officer": "finance", "chief operating officer": "operations"}
"""Offices that have their field in the name."""
_ONE_POST = frozenset(
    {"minister", "director", "head", "chief", "commissioner", "manager", *_FIELD_OF}
)
"""Heads of offices of which nobody has two at a time, in two fields."""


def _fields(office: Office) -> frozenset[str]:
    return office.portfolio or frozenset(filter(None, [_FIELD_OF.get(office.head)]))


def exclusive(a: str, b: str) -> bool:
    """Whether nobody holds both offices at a time: minister and president, coach and referee."""
    first, second = parse_office(a), parse_office(b)
    if first.rank == second.rank:
        one, other = first.head, second.head
    else:
        one, other = _ranked(first), _ranked(second)
    return one != other and any(one in offices and other in offices for offices in _exclusive())


def _ranked(office: Office) -> str:
    """The head of an office with its rank, as exclusive-offices.txt names it."""
    return f"{office.rank} {office.head}" if office.rank else office.head


@cache
def _exclusive() -> tuple[frozenset[str], ...]:
    """Read exclusive-offices.txt."""
    return tuple(
        frozenset(_spelt(name.strip()) for name in line.split(","))
        for _, line in entries("exclusive-offices.txt")
    )


@cache
def head_nouns() -> frozenset[str]:
    """Lemmas, single words, that name an office or occupation: "minister", "coach", "singer"."""
    return frozenset(name[0] for name in _tables().names if len(name) == 1)


def is_office(word: str) -> bool:
    """Whether one word, in British or American spelling, names an office or occupation."""
    return american(word.lower()) in head_nouns()


@cache
def _title_words() -> frozenset[str]:
    tables = _tables()
    return frozenset(word for name in (*tables.names, *tables.fields) for word in name)


def is_title_word(word: str) -> bool:
    """Whether a word may stand in an office or its field: "prime", "medical", "interior"."""
    return american(word.lower()) in _title_words()


def is_honorific(word: str) -> bool:
    """Whether a word before a name is a form of address: "Mr", "Lt.", "Dame"."""
    return word.lower().rstrip(".") in HONORIFICS


def _words(text: str) -> list[str]:
    lowered = text.replace("’", "'").lower().strip()
    return [american(w) for w in _TOKEN.findall(_OWNER.sub("", lowered).replace("ex-", "ex "))]


def _without_ranks(words: list[str]) -> tuple[frozenset[str], list[str]]:
    ranks: set[str] = set()
    rest: list[str] = []
    for word in words:
        for part in (word,) if word in _single_names() else word.split("-"):
            if part in _RANKS:
                ranks.add(_RANKS[part])
            elif part not in _SKIPPED or rest:
                rest.append(part)
    return frozenset(ranks), [w for w in rest if w not in ("the", "a", "an", "'s")]


@cache
def _single_names() -> frozenset[str]:
    return frozenset(name[0] for name in _tables().names if len(name) == 1 and "-" in name[0])


def _joined(ranks: frozenset[str]) -> str | None:
    return " ".join(sorted(ranks)) or None


def _head(words: list[str]) -> tuple[str, list[str]] | None:
    """The head noun under its canonical name, and all other words.

    It is the longest known name that reaches past the last word before "of" or "for", so
    "member of parliament" is one; else the last known name there.
    """
    names = _tables().names
    bound = next((i for i, w in enumerate(words) if w in _LINKS and i), len(words))
    for start, end in _spans(len(words), reach=bound):
        if tuple(words[start:end]) in names:
            return names[tuple(words[start:end])], words[:start] + words[end:]
    return None


def _spans(count: int, reach: int) -> Iterator[tuple[int, int]]:
    """Spans that hold the last word before `reach`, longest first; then those before them."""
    for last in range(reach - 1, -1, -1):
        held = [(s, e) for s in range(last + 1) for e in range(last + 1, count + 1)]
        yield from sorted(held, key=lambda span: (span[0] - span[1], span))
        # A longer name may begin with the head and go on past "of".


def _portfolio(words: list[str]) -> frozenset[str]:
    fields, found, at = _tables().fields, set(), 0
    while at < len(words):
        for size in (3, 2, 1):
            if field := fields.get(tuple(words[at : at + size])):
                found.add(field)
                at += size - 1
                break
        at += 1
    return frozenset(found)


def _as_minister(head: str, rest: list[str], portfolio: frozenset[str], rank: str | None) -> Office:
    """A secretary with a field of government is a minister, however the country calls it."""
    if head == "secretary of state":
        return Office("minister", portfolio or frozenset({"foreign"}), rank)
    if head == "secretary" and portfolio:
        return Office("minister", portfolio, rank)
    if head == "chancellor" and "finance" in portfolio:
        return Office("minister", portfolio, rank)
    return Office(head, portfolio, rank)


def _one_is_looser(a: str, b: str) -> bool:
    loose = _tables().loose
    return b in loose.get(a, ()) or a in loose.get(b, ())


@cache
def _tables() -> _Tables:
    """Read offices.txt."""
    tables = _Tables({}, {}, {})
    for number, line in entries("offices.txt"):
        if " = " in line:
            concept, others = line.split(" = ", 1)
            for name in (concept, *others.split(", ")):
                tables.names[_key(name)] = _spelt(concept)
        elif " > " in line:
            concept, others = line.split(" > ", 1)
            tables.names.setdefault(_key(concept), _spelt(concept))
            tables.loose[_spelt(concept)] = frozenset(map(_spelt, others.split(", ")))
        elif line.startswith("heads:"):
            for name in line.split()[1:]:
                tables.names.setdefault(_key(name.replace("_", " ")), _spelt(name))
        elif ":" in line:
            field, names = line.split(":")
            for name in names.split():
                tables.fields[_key(name.replace("_", " "))] = _spelt(field)
        else:
            raise FactcheckError("unreadable entry", path="offices.txt", line=number)
    tables.names.setdefault(("secretary", "of", "state"), "secretary of state")
    return tables


def _key(name: str) -> tuple[str, ...]:
    return tuple(american(word) for word in name.split() if word != "the")


def _spelt(name: str) -> str:
    return " ".join(american(word) for word in name.replace("_", " ").split())
