"""Rulings on the ferry of the report tests, and a draft about it, checked."""

from hashlib import sha256
from pathlib import Path

from factcheck.check.model import Check, CheckVerdict, Draft, Evidence, Says, Statement
from factcheck.finding import Finding
from factcheck.rulings.model import (
    Decision,
    Quoted,
    Ruling,
    Rulings,
    Subject,
    finding_subject,
    statement_subject,
)
from tests.report.ferry import OWNER, REPORT, SOURCES, passage

FILE = Path("seeds/ferry/rulings.toml")
DRAFT = "The Kittiwake ran aground with 312 people aboard. It was refloated at noon.\n"


def ruling_on(
    subject: Subject | Finding | Statement,
    decision: Decision = Decision.DISMISSED,
    reason: str = "Checked with the harbour.",
) -> Ruling:
    if isinstance(subject, Finding):
        subject = finding_subject(subject)
    elif isinstance(subject, Statement):
        subject = statement_subject(subject)
    return Ruling(subject.id, decision, reason, subject.says, subject.passages)


def in_file(*entries: Ruling) -> Rulings:
    return Rulings(FILE, entries)


def subject(id_: str, says: str, *passages: tuple[str, str]) -> Subject:
    return Subject(id_, says, tuple(Quoted(*one) for one in passages))


def _statement(id_: str, text: str, verdict: CheckVerdict, *evidence: Evidence) -> Statement:
    start = DRAFT.index(text)
    return Statement(
        id=id_,
        code="" if verdict is CheckVerdict.SUPPORTED else "FC200",
        start=start,
        end=start + len(text),
        text=text,
        sentence=text,
        line=1,
        column=start + 1,
        kind="figure",
        verdict=verdict,
        reason=f"The sources on this: {verdict}.",
        evidence=evidence,
    )


def _evidence(source: str, words: str, says: Says) -> Evidence:
    found = passage(source, words)
    return Evidence(
        source=source,
        start=found.start,
        end=found.end,
        text=found.text,
        sentence=found.sentence,
        line=found.line,
        column=found.column,
        says=says,
    )


ABOARD = _statement(
    "s-3c11aa",
    "312 people aboard",
    CheckVerdict.DISPUTED,
    _evidence("gazette", "with 312 people aboard", Says.SUPPORTS),
    _evidence("tideline", "A total of 321 people were aboard the Kittiwake", Says.CONTRADICTS),
)
REFLOATED = _statement("s-9d02ff", "It was refloated at noon.", CheckVerdict.UNSUPPORTED)
CHECK = Check(
    event="Ferry Kittiwake",
    draft=Draft(path="draft.txt", sha256=sha256(DRAFT.encode()).hexdigest()),
    sources=SOURCES,
    statements=(ABOARD, REFLOATED),
    warnings=("the check's own warning",),
)
RULED = in_file(
    ruling_on(OWNER, reason="Petrel only *operates* the ship"),
    ruling_on(REPORT.findings[1], Decision.ACCEPTED, "The coastguard | says 312."),
    ruling_on(REPORT.checks[0], Decision.ACCEPTED, "Left out."),
    ruling_on(REPORT.findings[-1], reason="A slip of the owner's lawyer?"),
    ruling_on(ABOARD, Decision.ACCEPTED, "Now 312."),
)
