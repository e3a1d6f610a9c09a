"""An editor's rulings: each one's word on one finding, known again by the passages behind it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from factcheck.finding import Finding, Report
from factcheck.report.excerpt import plain

if TYPE_CHECKING:
    from factcheck.check.model import Check, Statement

DRAFT = "draft"
"""What a ruling calls the source of a statement's own words."""

_STATEMENT = "s-"


class Decision(StrEnum):
    """What an editor says of a finding: it is real and dealt with, or it is no problem."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class Quoted(NamedTuple):
    """A passage as a ruling names it: the source's id and the exact text."""

    source: str
    text: str


@dataclass(frozen=True)
class Ruling:
    """One entry of a file of rulings; `line` is where it begins, from 1 (0: nowhere yet).

    `draft` is the file name of the draft that it is about, "" for a report or for any draft.
    """

    id: str
    ruling: Decision
    reason: str
    finding: str
    passages: tuple[Quoted, ...]
    draft: str = ""
    line: int = field(default=0, compare=False)

    @property
    def on_draft(self) -> bool:
        """Whether it is about a statement of a draft, and not about a report's finding."""
        return self.id.startswith(_STATEMENT)

    def is_about(self, document: "Report | Check") -> bool:
        """Whether it may be about something in this report, or in the check of this draft."""
        if isinstance(document, Report):
            return not self.on_draft
        return self.on_draft and self.draft in ("", draft_name(document))


def draft_name(check: "Check") -> str:
    """The file name of a checked draft, which tells its rulings from those of others."""
    return PurePath(check.draft.path).name


@dataclass(frozen=True)
class Rulings:
    """The rulings of one event, in the order of their file."""

    path: Path
    entries: tuple[Ruling, ...] = ()


@dataclass(frozen=True)
class Subject:
    """What can be ruled on: a finding, a check or a statement of a draft.

    `says` is its reason on one line. Passages are in its own order, none twice.
    """

    id: str
    says: str
    passages: tuple[Quoted, ...]


def finding_subject(finding: Finding) -> Subject:
    """A finding or a check of a report as something to rule on."""
    claims = (claim for position in finding.positions for claim in position.claims)
    quoted = (Quoted(claim.source, claim.text) for claim in claims)
    return _subject(finding.id, finding.reason, quoted)


def statement_subject(statement: "Statement") -> Subject:
    """A statement of a draft, with the passages that speak for and against it."""
    quoted = (Quoted(passage.source, passage.text) for passage in statement.evidence)
    own = Quoted(DRAFT, statement.text)
    return _subject(statement.id, statement.reason, (own, *quoted))


def subjects_of(document: "Report | Check") -> list[Subject]:
    """Everything in a report or a check that can be ruled on, in its order."""
    if isinstance(document, Report):
        return [finding_subject(found) for found in (*document.findings, *document.checks)]
    return [statement_subject(statement) for statement in document.statements]


def _subject(id_: str, reason: str, passages: Iterable[Quoted]) -> Subject:
    return Subject(id_, plain(reason), tuple(dict.fromkeys(passages)))
