"""SARIF that any viewer can read: valid against the standard's schema, exact about places."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from factcheck.check.model import Check
from factcheck.report.sarif import render_sarif, uri_of
from tests.check.lock_gate import CHECK, CLEAN, COST, DRAFT, EMPTY, TEXTS, WEEKDAY

SCHEMA = Path(__file__).parent / "sarif" / "sarif-schema-2.1.0.json"
VALIDATOR = Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))


def log(check: Check) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(render_sarif(check, version="0.0.0"))
    return data


def run(check: Check) -> dict[str, Any]:
    (only,) = log(check)["runs"]
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize("check", [CHECK, CLEAN, EMPTY])
def test_log_is_valid_against_the_schema_of_the_standard(check: Check) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(log(check))] == []


def test_schema_refuses_what_is_not_sarif() -> None:
    wrong = log(CHECK)
    wrong["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(wrong)


def test_every_finding_is_a_result_of_a_listed_rule() -> None:
    found = run(CHECK)
    listed = found["tool"]["driver"]["rules"]
    codes = [one.code for one in CHECK.statements if one.code]
    assert [result["ruleId"] for result in found["results"]] == codes
    for result in found["results"]:
        rule = listed[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]
    assert [rule["id"] for rule in listed] == sorted(set(codes))


def test_regions_give_the_words_by_offset_and_by_line_and_column() -> None:
    texts = {"drafts/lock gate.md": DRAFT}
    texts |= {source.path: TEXTS[source.id] for source in CHECK.sources}
    located = [
        place["physicalLocation"]
        for result in run(CHECK)["results"]
        for place in (*result["locations"], *result["relatedLocations"])
    ]
    found = [one for one in CHECK.statements if one.code]
    words = [text for one in found for text in (one.text, *(e.text for e in one.evidence))]
    assert len(located) == len(words)
    for place in located:
        text = texts[unquote(place["artifactLocation"]["uri"])]
        region = place["region"]
        by_offset = text[region["charOffset"] :][: region["charLength"]]
        starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
        first = starts[region["startLine"] - 1] + region["startColumn"] - 1
        last = starts[region["endLine"] - 1] + region["endColumn"] - 1
        assert text[first:last] == by_offset
        assert by_offset in words
    assert run(CHECK)["columnKind"] == "unicodeCodePoints"


def test_artifacts_are_listed_with_the_hashes_of_what_was_read() -> None:
    found = run(CHECK)
    checksums = [CHECK.draft.sha256, *(source.sha256 for source in CHECK.sources)]
    assert [one["hashes"]["sha-256"] for one in found["artifacts"]] == checksums
    for result in found["results"]:
        for place in (*result["locations"], *result["relatedLocations"]):
            artifact = place["physicalLocation"]["artifactLocation"]
            assert found["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]


def test_message_links_to_every_passage() -> None:
    result = run(CHECK)["results"][0]
    ids = [place["id"] for place in result["relatedLocations"]]
    assert ids == [1, 2, 3, 4]
    assert all(f"]({number})" in result["message"]["text"] for number in ids)


def test_finding_keeps_its_fingerprint_while_the_text_around_it_moves() -> None:
    moved = WEEKDAY.model_copy(update={"line": 99, "start": 9999, "end": 9999 + 17})
    check = CHECK.model_copy(update={"statements": (moved,)})
    prints = [run(one)["results"][0]["partialFingerprints"] for one in (CHECK, check)]
    assert prints[0] == prints[1] == {"factcheckStatement/v1": WEEKDAY.id}


def test_ruled_finding_is_suppressed_with_the_editors_words_and_no_other_is() -> None:
    results = {r["partialFingerprints"]["factcheckStatement/v1"]: r for r in run(CHECK)["results"]}
    (suppression,) = results.pop(COST.id)["suppressions"]
    assert suppression["status"] == "accepted"
    assert suppression["justification"] == "dismissed: the trust confirmed 4.2 by phone"
    assert all(result["suppressions"] == [] for result in results.values())


def test_text_of_a_draft_that_is_no_text_file_goes_along() -> None:
    draft = CHECK.draft.model_copy(update={"path": "draft.docx", "text": DRAFT})
    check = CHECK.model_copy(update={"draft": draft})
    assert run(check)["artifacts"][0]["contents"] == {"text": DRAFT}
    assert VALIDATOR.is_valid(log(check))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a.md", "drafts/a.md"),
        ("../a b.md", "../a%20b.md"),
        ("<stdin>", "%3Cstdin%3E"),
        ("é#1.md", "%C3%A9%231.md"),
        ("a:b.md", "a%3Ab.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
    ],
)
def test_paths_become_uris_and_stay_relative(path: str, uri: str) -> None:
    assert uri_of(path) == uri


@settings(deadline=None, max_examples=25)
@given(st.text(st.sampled_from('a[](1) {0}"\\%\n') | st.characters(codec="utf-8"), min_size=1))
def test_no_text_makes_the_log_invalid_or_a_link_of_its_own(text: str) -> None:
    spoiled = WEEKDAY.model_copy(update={"reason": f"x{text}", "evidence": ()})
    check = CHECK.model_copy(update={"statements": (spoiled,), "warnings": (text,)})
    assert VALIDATOR.is_valid(log(check))


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("see [map](1)", r"see \[map](1)"),
        ("see [map] (1)", "see [map] (1)"),
        ("[a] [b](c)", r"[a] \[b](c)"),
    ],
)
def test_what_looks_like_a_link_in_a_reason_is_none(reason: str, text: str) -> None:
    spoiled = WEEKDAY.model_copy(update={"reason": reason, "evidence": ()})
    (result,) = run(CHECK.model_copy(update={"statements": (spoiled,)}))["results"]
    assert result["message"]["text"] == f"weekday differs: {text}"
