"""A report in the order in which an editor wants it: the plain data that every renderer draws."""

from dataclasses import dataclass

from factcheck.finding import Passage, Source, Verdict
from factcheck.report.passages import Quotation, Wording


@dataclass(frozen=True)
class SourceEntry:
    """A source, the name that tells it from the others, and what it takes part in."""

    source: Source
    label: str
    claims: int
    conflicts: int


@dataclass(frozen=True)
class Side:
    """One answer to a question: the value, who holds it, and their words."""

    value: str
    holders: tuple[str, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True)
class Dispute:
    """A conflict or a check: what it is about, why it is one, who says what."""

    id: str
    topic: str
    reason: str
    because: tuple[str, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Agreed:
    """A fact in several sources: its value, and each source's wording by source id."""

    id: str
    topic: str
    value: str
    note: str
    wordings: dict[str, tuple[Wording, ...]]
    first: Passage


@dataclass(frozen=True)
class Lone:
    """A fact in one source only, and the lines where it stands."""

    id: str
    topic: str
    value: str
    attribution: str
    first: Passage
    also: tuple[int, ...]


@dataclass(frozen=True)
class Settled:
    """What an editor has ruled on: what it was called ("conflict", "check"), the word, and why."""

    dispute: Dispute
    was: str
    ruling: str
    why: str


@dataclass(frozen=True)
class Outline:
    """A report, grouped and ordered. `lone` follows the sources, each in text order.

    What is `ruled` stands in no other group.
    """

    event: str
    only: tuple[Verdict, ...]
    sources: tuple[SourceEntry, ...]
    conflicts: tuple[Dispute, ...]
    agreements: tuple[Agreed, ...]
    checks: tuple[Dispute, ...]
    lone: tuple[tuple[SourceEntry, tuple[Lone, ...]], ...]
    ruled: tuple[Settled, ...]
    warnings: tuple[str, ...]

    def counts(self) -> str:
        """The numbers of findings in one line; verdicts that were left out are not counted."""
        single = sum(len(items) for _, items in self.lone)
        parts = [
            (Verdict.CONFLICT, _counted(len(self.conflicts), "conflict")),
            (Verdict.AGREEMENT, _counted(len(self.agreements), "agreement")),
            (Verdict.SINGLE, f"{single} single-source"),
        ]
        words = [text for verdict, text in parts if not self.only or verdict in self.only]
        if self.checks:
            words.append(f"{len(self.checks)} worth a check")
        if self.ruled:
            words.append(f"{len(self.ruled)} ruled")
        return " · ".join(words)

    def all_clear(self) -> str:
        """One sentence if nothing conflicts, "" if something does or was not to be shown."""
        if self.conflicts or (self.only and Verdict.CONFLICT not in self.only):
            return ""
        if len(self.sources) < 2:
            return "Nothing was compared: there is only one source."
        if any(settled.was == Verdict.CONFLICT for settled in self.ruled):
            return "No conflict is left that an editor has not ruled on."
        return "No conflict was found between the sources."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
