"""Every form of a check against a file that a reviewer can read.

After a change that is meant, `GOLDEN=write pytest tests/check` draws the files anew; the diff
is the review.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.check.codes import rule_named
from factcheck.check.delivery import CheckForm, Style, draw
from factcheck.report.rulebook import render_rule, render_rule_json, render_rules
from factcheck.report.sarif import render_sarif
from tests.check.lock_gate import CHECK, CLEAN, EMPTY

GOLDEN = Path(__file__).parent / "golden"

DRAWINGS: dict[str, Callable[[], str]] = {
    "check.txt": lambda: draw(CHECK, CheckForm.TEXT),
    "check-all.txt": lambda: draw(CHECK, CheckForm.TEXT, Style(every=True)),
    "check-quiet.txt": lambda: draw(CHECK, CheckForm.TEXT, Style(terse=True)),
    "check-clean.txt": lambda: draw(CLEAN, CheckForm.TEXT),
    "check-empty.txt": lambda: draw(EMPTY, CheckForm.TEXT),
    "check.md": lambda: draw(CHECK, CheckForm.MD),
    "check-linked.md": lambda: draw(CHECK, CheckForm.MD, linked_from="reports"),
    "check-clean.md": lambda: draw(CLEAN, CheckForm.MD),
    "check-empty.md": lambda: draw(EMPTY, CheckForm.MD),
    "check.json": lambda: draw(CHECK, CheckForm.JSON),
    "check.sarif": lambda: render_sarif(CHECK, version="0.0.0"),
    "check.github.txt": lambda: draw(CHECK, CheckForm.GITHUB),
    "rules.txt": render_rules,
    "rule.txt": lambda: render_rule(rule_named("FC201")),
    "rule.json": lambda: render_rule_json(rule_named("FC201")),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_check_is_drawn_as_the_reviewed_file_has_it(name: str) -> None:
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
