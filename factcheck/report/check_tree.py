"""A check of a draft in reading order: the plain data that every renderer of a check draws."""

from collections import Counter
from dataclasses import dataclass

from factcheck.check.model import CheckVerdict, Evidence, Says, Statement
from factcheck.check.rules import Level
from factcheck.finding import Source
from factcheck.report.excerpt import Excerpt

VERDICTS = (
    CheckVerdict.CONTRADICTED,
    CheckVerdict.DISPUTED,
    CheckVerdict.UNSUPPORTED,
    CheckVerdict.SUPPORTED,
)
"""Verdicts in the order in which an editor wants them."""


@dataclass(frozen=True)
class Cited:
    """A passage of a source: whose it is, where it stands, and its sentence around it."""

    label: str
    path: str
    evidence: Evidence
    excerpt: Excerpt
    speaker: str

    @property
    def relation(self) -> str:
        """What the passage does to the statement: "contradicted by", "supported by"."""
        return "supported by" if self.evidence.says is Says.SUPPORTS else "contradicted by"

    @property
    def attribution(self) -> str:
        """Whom the source has it from: " (according to the police)", "" for the source itself."""
        return f" (according to {self.speaker})" if self.speaker else ""


@dataclass(frozen=True)
class Entry:
    """A statement of the draft and what there is to remark; `level` is None for nothing.

    `reason` says what differs, without the rule's name; `end_line` and `end_column` count from
    1, the column being the one behind the last character.
    """

    statement: Statement
    code: str
    name: str
    level: Level | None
    reason: str
    excerpt: Excerpt
    cited: tuple[Cited, ...]
    end_line: int
    end_column: int

    @property
    def message(self) -> str:
        """What the rule finds, and what differs."""
        return f"{self.name}: {self.reason}"

    @property
    def open(self) -> bool:
        """Whether this is a finding that no editor has ruled on."""
        return self.level is not None and self.statement.ruled is None


@dataclass(frozen=True)
class CheckTree:
    """All statements of a draft in text order, and the sources with the names to call them by."""

    event: str
    path: str
    published: str | None
    sources: tuple[tuple[str, Source], ...]
    entries: tuple[Entry, ...]
    warnings: tuple[str, ...]

    def findings(self, *verdicts: CheckVerdict) -> tuple[Entry, ...]:
        """The open findings, of these verdicts if some are given."""
        return tuple(
            entry
            for entry in self.entries
            if entry.open and (not verdicts or entry.statement.verdict in verdicts)
        )

    def supported(self) -> tuple[Entry, ...]:
        """What the sources bear out and nothing is to be said about."""
        return tuple(entry for entry in self.entries if entry.level is None)

    def ruled(self) -> tuple[Entry, ...]:
        """The findings that an editor has ruled on."""
        return tuple(entry for entry in self.entries if entry.level and not entry.open)

    def worst(self) -> Level | None:
        """The highest level among the open findings."""
        levels = (entry.level for entry in self.findings() if entry.level)
        return max(levels, key=lambda level: level.rank, default=None)

    def numbers(self) -> dict[str, int]:
        """How many statements there are of each verdict; those ruled on are counted apart."""
        standing = [entry for entry in self.entries if entry.level is None or entry.open]
        counted = Counter(entry.statement.verdict for entry in standing)
        return {
            **{verdict.value: counted[verdict] for verdict in VERDICTS},
            "ruled on": len(self.entries) - len(standing),
        }

    def counts(self) -> str:
        """The numbers in one line."""
        if not self.entries:
            return "nothing to check: no statement was found"
        noun = "statement" if len(self.entries) == 1 else "statements"
        parts = [f"{number} {what}" for what, number in self.numbers().items() if number]
        return f"{len(self.entries)} {noun}: {' · '.join(parts)}"
