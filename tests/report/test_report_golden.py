"""Every renderer against a file that a reviewer can read.

After a change that is meant, `GOLDEN=write pytest tests/report` draws the files anew; the diff
is the review.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.finding import Finding, Verdict
from factcheck.report.explain import render_explanation
from factcheck.report.jsonout import render_json
from factcheck.report.markdown import render_markdown
from factcheck.report.selection import select
from factcheck.report.terminal import render_summary, render_text
from tests.report.ferry import CALM, CROWD, REPORT, printed

GOLDEN = Path(__file__).parent / "golden"


def _first(verdict: str) -> Finding:
    """The finding of a verdict that is explained at most length."""
    return max((f for f in REPORT.findings if f.verdict == verdict), key=lambda f: len(f.because))


DRAWINGS: dict[str, Callable[[], str]] = {
    "ferry.md": lambda: render_markdown(REPORT),
    "ferry-linked.md": lambda: render_markdown(REPORT, linked_from="reports"),
    "ferry-only-conflicts.md": lambda: render_markdown(select(REPORT, {Verdict.CONFLICT})),
    "no-conflict.md": lambda: render_markdown(CALM),
    "seven-sources.md": lambda: render_markdown(CROWD),
    "ferry.json": lambda: render_json(REPORT),
    "ferry.txt": lambda: printed(render_text(REPORT)),
    "ferry-only-conflicts.txt": lambda: printed(render_text(REPORT, only_conflicts=True)),
    "explain-conflict.txt": lambda: printed(render_explanation(REPORT, _first("conflict"))),
    "explain-agreement.txt": lambda: printed(render_explanation(REPORT, _first("agreement"))),
    "explain-single.txt": lambda: printed(render_explanation(REPORT, _first("single-source"))),
    "explain-check.txt": lambda: printed(render_explanation(REPORT, REPORT.checks[0])),
    "ferry-summary.txt": lambda: printed(render_summary(REPORT, ["reports/ferry.md"])),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_report_is_drawn_as_the_reviewed_file_has_it(name: str) -> None:
    drawn = DRAWINGS[name]()
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(drawn, "utf-8", newline="\n")
    assert drawn == path.read_text("utf-8")


@pytest.mark.parametrize("name", DRAWINGS)
def test_files_end_in_one_newline_and_have_no_trailing_spaces(name: str) -> None:
    drawn = DRAWINGS[name]()
    assert drawn.endswith("\n")
    assert not drawn.endswith("\n\n")
    assert not [line for line in drawn.splitlines() if line != line.rstrip()]
