"""The JSON keeps its contract: offsets, verdicts by positions, keys in a stable order."""

import json
from typing import Any

from factcheck.finding import Report
from factcheck.report.jsonout import render_json
from tests.report.ferry import REPORT, TEXTS

TREE: dict[str, Any] = json.loads(render_json(REPORT))


def test_schema_comes_first() -> None:
    assert next(iter(TREE.items())) == ("schema", "factcheck.report/1")


def test_fields_that_readers_rely_on_are_there_in_order() -> None:
    assert list(TREE["sources"][0])[:5] == ["id", "outlet", "published", "path", "sha256"]
    finding = TREE["findings"][0]
    assert list(finding)[:6] == ["id", "kind", "verdict", "reason", "topic", "positions"]
    claim = finding["positions"][0]["claims"][0]
    assert list(claim)[:6] == ["id", "source", "kind", "start", "end", "text"]
    assert {"line", "column", "sentence", "zone", "speaker", "stance"} <= claim.keys()


def test_claims_text_is_what_stands_at_its_offsets() -> None:
    claims = [
        claim
        for finding in TREE["findings"] + TREE["checks"]
        for position in finding["positions"]
        for claim in position["claims"]
    ]
    assert claims
    for claim in claims:
        assert TEXTS[claim["source"]][claim["start"] : claim["end"]] == claim["text"]


def test_report_can_be_read_back() -> None:
    assert Report.model_validate_json(render_json(REPORT)) == REPORT


def test_letters_beyond_ascii_stay_readable() -> None:
    assert "£9,400" in render_json(REPORT)
