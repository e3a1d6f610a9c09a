"""Events whose outlets contradict each other nowhere, full of what fools: figures, days, places."""

from pathlib import Path

import pytest

from factcheck.article.event import read_event
from factcheck.compare.compare import compare
from factcheck.extract import extract
from factcheck.finding import Verdict

QUIET = sorted(path.parent for path in Path(__file__).parent.glob("quiet/*/sources.toml"))
STILL_RED: dict[str, str] = {}
"""Events that raise an alarm today, with the reason."""


@pytest.mark.parametrize(
    "folder",
    [
        pytest.param(
            path,
            id=path.name,
            marks=[pytest.mark.xfail(reason=STILL_RED[path.name], strict=True)]
            if path.name in STILL_RED
            else [],
        )
        for path in QUIET
    ],
)
def test_event_without_a_contradiction_raises_no_alarm(folder: Path) -> None:
    event = read_event([folder])
    found = compare(event, extract(event.articles)).findings
    assert [f.reason for f in found if f.verdict is Verdict.CONFLICT] == []
