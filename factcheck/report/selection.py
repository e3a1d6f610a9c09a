"""Narrowing a report to the verdicts that a reader asked for."""

from collections.abc import Collection

from factcheck.finding import Report, Verdict


def select(report: Report, only: Collection[Verdict]) -> Report:
    """The report with only the findings whose verdict is in `only`; empty keeps everything.

    Checks are dropped: they are none of the three verdicts. Sources and warnings stay, and
    `Report.only` tells the renderers not to count what they cannot see.
    """
    if not only:
        return report
    return report.model_copy(
        update={
            "findings": tuple(found for found in report.findings if found.verdict in only),
            "checks": (),
            "only": tuple(verdict for verdict in Verdict if verdict in only),
        }
    )
