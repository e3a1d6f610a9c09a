"""Every drawing of a diff against a file that a reviewer can read.

After a change that is meant, `GOLDEN=write pytest tests/diff` draws the files anew.
"""

import os
from collections.abc import Callable
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from factcheck.article.event import read_article
from factcheck.diff.diff import diff
from factcheck.diff.model import Diff
from factcheck.report.diff_markdown import render_diff_markdown
from factcheck.report.diff_text import render_diff_text
from factcheck.report.terminal import drawn

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"


@cache
def compared(name: str) -> Diff:
    """The diff of the two stories of one folder, as seen from among the articles."""
    sides = [
        read_article(HERE / "articles" / name / version / "story.md") for version in ("v1", "v2")
    ]
    found = diff(*sides)
    paths = [f"{name}/{version}/story.md" for version in ("v1", "v2")]
    sources = [
        source.model_copy(update={"path": path})
        for source, path in zip((found.a, found.b), paths, strict=True)
    ]
    return found.model_copy(update={"a": sources[0], "b": sources[1]})


DRAWINGS: dict[str, Callable[[], str]] = {
    "ferry.md": lambda: render_diff_markdown(compared("ferry")),
    "ferry-linked.md": lambda: render_diff_markdown(compared("ferry"), linked_from="reports"),
    "ferry.txt": lambda: drawn(render_diff_text(compared("ferry")), StringIO()),
    "quarter.md": lambda: render_diff_markdown(compared("quarter")),
    "council.md": lambda: render_diff_markdown(compared("council")),
    "council.txt": lambda: drawn(render_diff_text(compared("council")), StringIO()),
    "council.json": lambda: compared("council").model_dump_json(by_alias=True, indent=2) + "\n",
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_diff_is_drawn_as_the_reviewed_file_has_it(name: str) -> None:
    text = DRAWINGS[name]()
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, "utf-8", newline="\n")
    assert text == path.read_text("utf-8")
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_json_is_read_back_as_it_was_written() -> None:
    found = compared("council")
    assert Diff.model_validate_json(found.model_dump_json(by_alias=True)) == found
