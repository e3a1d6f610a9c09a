"""Deeds in other words: which words affirm a deed or a state, and which deny it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.lexicon.spelling import american
from factcheck.lexicon.tables import PARTS_OF_SPEECH, entries
from factcheck.lexicon.vocabulary import vocabulary

_FILE = "denials.txt"
_LINE = re.compile(
    r"(?P<name>[\w-]+)(?P<flags>(?: (?:!|2|own|named|open|lasting))*)(?: \((?P<about>[^)]*)\))?:"
    r"(?P<yes>[^|]*)\|(?P<no>[^|]*)"
)


class Deed(NamedTuple):
    """A deed or state. `single`: an event hardly has two; `mutual`: between two parties;
    `own`: said of its subject alone; `named`: of one named on both sides; `open`: one that may
    still come; `lasting`: a state that changes; `about`: what it must be said of, if not of
    anything.
    """

    name: str
    single: bool = False
    mutual: bool = False
    own: bool = False
    named: bool = False
    open: bool = False
    lasting: bool = False
    about: frozenset[str] = frozenset()


class Wording(NamedTuple):
    """One way to say a deed: its lemmas, the parts of speech it may have, and the polarity."""

    deed: str
    lemmas: tuple[str, ...]
    tags: str
    affirms: bool


@cache
def deeds() -> dict[str, Deed]:
    """All deeds by name."""
    found = {}
    for number, entry in entries(_FILE):
        row = _read(entry, number)
        flags = row["flags"].split()
        about = frozenset((row["about"] or "").split())
        found[row["name"]] = Deed(
            row["name"],
            "!" in flags,
            "2" in flags,
            "own" in flags,
            "named" in flags,
            "open" in flags,
            "lasting" in flags,
            about,
        )
    return found


@cache
def wordings() -> dict[str, tuple[Wording, ...]]:
    """Every wording by its first lemma."""
    found: dict[str, list[Wording]] = defaultdict(list)
    for number, entry in entries(_FILE):
        row = _read(entry, number)
        for side in ("yes", "no"):
            for member in row[side].split():
                words, _, tags = member.partition("/")
                if set(tags) - set(PARTS_OF_SPEECH):
                    raise FactcheckError(f"unreadable {member!r}", path=_FILE, line=number)
                lemmas = tuple(american(word) for word in words.split("_"))
                found[lemmas[0]].append(Wording(row["name"], lemmas, tags, side == "yes"))
    return {first: tuple(rows) for first, rows in found.items()}


def _read(entry: str, number: int) -> dict[str, str]:
    row = _LINE.fullmatch(entry)
    if row is None:
        raise FactcheckError(f"unreadable deed {entry!r}", path=_FILE, line=number)
    return row.groupdict()


NEGATORS = vocabulary("not n't never nor neither hardly scarcely nowhere no-one")
"""Words that turn the verb or the noun they hang on."""

NOBODY = vocabulary("nobody none nothing no-one noone")
"""Words that deny by standing where somebody or something would."""

NEGATIVE_VERBS = vocabulary("fail refuse decline avoid omit neglect")
"""Verbs whose "to ..." did not come about."""

UNTRUE = vocabulary(
    "false untrue incorrect wrong unfounded baseless groundless inaccurate fabricated bogus "
    "mistaken erroneous fictitious invented"
)
"""What is said of a report that does not hold."""

REPORTS = vocabulary(
    "report claim statement rumor rumour story suggestion allegation assertion speculation account"
)
"""Nouns for what others have said."""

EXISTING = vocabulary(
    "be exist use employ fire deploy hold make take occur happen arise send issue put transmit "
    "give receive lodge sign file place impose find record detect see hear launch declare conduct "
    "carry release provide undergo undertake perform"
)
"""Verbs with which a "no" denies that the thing was there at all."""

UNREAL = vocabulary(
    "want need seek demand request ask call urge propose suggest offer promise threaten fear "
    "expect plan intend consider discuss debate ban prohibit forbid prevent stop block avoid lack "
    "reject refuse deny rule oppose drop cancel scrap abolish await hope try "
    "attempt fail mean doubt believe think say tell claim allege accuse report warn predict wish "
    "investigate examine study review order carry_out train practise practice describe define"
)
"""Verbs whose objects need not have come about."""

LACKING = vocabulary(
    "close closed shut cancel suspend halt stop lack ban absent miss missing scrap abandon ground "
    "empty unable fail refuse decline block prevent forbid bar without off out lose deny drop "
    "cease end reject lift withhold postpone"
)
"""Words of a clause without a "not" that say as much as one with it: "remain closed"."""

SIGNS = vocabulary("sign trace evidence indication hint")
"""Nouns that deny a thing where there is none of them: "no sign of a struggle"."""

RESTRICTING = vocabulary(
    "live immediately only fully all alone solely entirely always everywhere initially first "
    "completely merely just simply necessarily officially formally directly personally yet"
)
"""Words that a negation may be aimed at, instead of the deed: "not broadcast live"."""

INTENDING = vocabulary("intend plan vow pledge promise")
"""Verbs that tell what somebody means to do."""

DIRECTING = vocabulary("order direct instruct tell command oblige require")
"""Verbs that lay something on somebody."""

CONTINUING = vocabulary("continue remain stay still keep")
"""Words that say that a state goes on, against what somebody may think."""

WIDE_NOUNS = vocabulary(
    "structure facility vehicle vessel craft device building site object item product substance "
    "thing kind sort type time point stage moment any one person people anybody anyone subject "
    "matter occasion case place nearby further way body part party side"
)
"""Nouns for anything of a wide sort: they stand for what another report calls by its name."""
