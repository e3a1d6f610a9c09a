"""What every kind of claim shares: its place in the text, who says it, what it is matched by.

A claim is plain data. Whatever comparison needs is worked out when the claim is extracted,
so everything after extraction runs without a language model.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from factcheck.values.moment_model import Moment
from factcheck.values.relation import Frozen
from factcheck.zone import Zone


class Stance(StrEnum):
    """How surely a claim is put forward."""

    SAID = "said"
    DENIED = "denied"
    PLANNED = "planned"
    ALLEGED = "alleged"
    HEDGED = "hedged"


class Voice(Frozen):
    """Who asserts a claim: the outlet itself (`speaker` is None) or somebody it names.

    `speaker` is a name key ("person/Jane Doe") or the words for an unnamed one ("police").
    """

    speaker: str | None = None
    cue: str | None = None
    stance: Stance = Stance.SAID


class Frame(Frozen):
    """What a claim is matched by: lemmas and name keys, nearest to the value first.

    `focus` holds the lemmas of the value's own phrase (what is counted, its modifiers),
    `event` the predicate, `near` the rest of its clause, `wide` the rest of its sentence and
    the heading that it stands under. `names` and `wide_names` are name keys of the clause
    and of the sentence. `agent` and `patient` are the noun and the names of who does it and of
    whom or what it is done to, in either voice. `when` is the time that the clause gives, if any.
    """

    focus: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    wide: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    wide_names: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    when: Moment | None = None

    @property
    def deed(self) -> tuple[str, ...]:
        """What is done, or counted: the value's own phrase and the predicate."""
        return (*self.focus, *self.event)


KINDS = (
    "figure",
    "quote",
    "deadline",
    "date",
    "role",
    "cause",
    "owner",
    "place",
    "response",
    "action",
    "relation",
)
"""Kinds in the order in which one stands for a finding of several."""


def leading_kind(kinds: Iterable[str]) -> str:
    """The kind that names a finding of claims of several kinds, whatever their order."""
    return min(set(kinds), key=KINDS.index)


class ClaimBase(Frozen):
    """Fields of every claim. `text == article.text[start:end]`; `line` and `column` from 1."""

    kind: str
    id: str
    source: str
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    line: int
    column: int
    zone: Zone
    voice: Voice
    negated: bool = False
    quoted: bool = False
    frame: Frame

    def overlaps(self, other: ClaimBase) -> bool:
        """Whether both stand in one source and share some of its text."""
        one_source = self.source == other.source
        return one_source and self.start < other.end and other.start < self.end

    def value_words(self) -> str:
        """What the claim says, as a report shows it."""
        return " ".join(self.text.split())

    def position(self) -> str | None:
        """What makes two claims one position though they are not one thread; None for nothing."""
        return None

    def slot_value(self) -> str:
        """The bare value, as it is told apart from others of its sort."""
        return self.value_words()

    def told_values(self) -> tuple[tuple[str, str], ...]:
        """What the claim tells, each with its respect ("day", "2025-10-31"), the same however
        it is written: by these it is seen which sources tell one value. Names are name keys.
        """
        return ()

    @property
    def telling(self) -> float:
        """How telling the value is by itself, 0..1: how seldom two facts have it by chance."""
        return 0.0

    @property
    def supporting(self) -> bool:
        """Whether the claim only supports or opposes others, and is no finding by itself."""
        return False

    def name_keys(self) -> tuple[str, ...]:
        """Name keys that the claim holds outside its frame."""
        return ()
