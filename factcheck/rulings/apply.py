"""Rulings laid over a report or a check. Nothing is worked out anew: a ruling only marks."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.finding import Report, Ruled
from factcheck.rulings.match import matched
from factcheck.rulings.model import Ruling, Rulings, Subject, subjects_of
from factcheck.rulings.stale import stale, warnings_of

if TYPE_CHECKING:
    from factcheck.check.model import Check


def ruled_report(report: Report, rulings: Rulings) -> Report:
    """The report with `ruled` set where a ruling fits, and a warning for each that is stale.

    Rulings on statements of drafts have no say here.
    """
    entries = [entry for entry in rulings.entries if entry.is_about(report)]
    if not entries:
        return report
    subjects = subjects_of(report)
    found = matched(entries, subjects)
    every = [
        one.model_copy(update={"ruled": ruled_by(found.get(index))})
        for index, one in enumerate((*report.findings, *report.checks))
    ]
    return report.model_copy(
        update={
            "findings": tuple(every[: len(report.findings)]),
            "checks": tuple(every[len(report.findings) :]),
            "warnings": report.warnings + _warnings(rulings, entries, found, subjects),
        }
    )


def with_rulings(check: "Check", rulings: Rulings) -> "Check":
    """The check with `ruled` set where a ruling fits, and a warning for each that is stale.

    Rulings on findings of reports and on other drafts have no say here.
    """
    entries = [entry for entry in rulings.entries if entry.is_about(check)]
    if not entries:
        return check
    subjects = subjects_of(check)
    found = matched(entries, subjects)
    statements = tuple(
        one.model_copy(update={"ruled": ruled_by(found.get(index))})
        for index, one in enumerate(check.statements)
    )
    warnings = check.warnings + _warnings(rulings, entries, found, subjects)
    return check.model_copy(update={"statements": statements, "warnings": warnings})


def ruled_by(ruling: Ruling | None) -> Ruled | None:
    """A ruling as a finding carries it."""
    return Ruled(verdict=ruling.ruling.value, reason=ruling.reason) if ruling else None


def _warnings(
    rulings: Rulings,
    entries: Sequence[Ruling],
    found: Mapping[int, Ruling],
    subjects: Sequence[Subject],
) -> tuple[str, ...]:
    return warnings_of(rulings, stale(entries, found.values(), subjects))
