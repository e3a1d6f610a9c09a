"""Comparison as a whole, on tiny invented events: what is flagged, and what must not be."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.finding import Finding, Report, Verdict
from factcheck.report.jsonout import render_json
from tests.compare.invented import conflicts, forget, report, sides
from tests.conftest import awaiting

EVENTS: Sequence[Mapping[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("events.yml").read_text("utf-8")
)
PASSING = [event for event in EVENTS if "xfail" not in event]


def _compared(event: Mapping[str, Any], *, backwards: bool = False) -> Report:
    sources = list(event["sources"].items())
    published = {
        source: day.isoformat() if isinstance(day, date) else day
        for source, day in event.get("published", {}).items()
    }
    return report(dict(sources[::-1] if backwards else sources), published)


def _name(event: Mapping[str, Any]) -> str:
    return str(event["name"]).replace(" ", "-")


def _parameters(events: Sequence[Mapping[str, Any]], awaited: str = "xfail") -> list[Any]:
    return [
        pytest.param(
            event,
            id=_name(event),
            marks=awaiting(event[awaited]) if awaited in event else (),
        )
        for event in events
    ]


def _holds(finding: Finding, words: str) -> bool:
    return any(
        re.search(words, passage.text)
        for position in finding.positions
        for passage in position.claims
    )


def _shown(findings: Sequence[Finding]) -> str:
    return "\n".join(f"  {f.kind} {f.shade}: {f.reason}" for f in findings) or "  nothing"


@pytest.mark.parametrize("event", _parameters(EVENTS))
def test_conflicts_of_an_event_are_those_that_an_editor_sees(event: Mapping[str, Any]) -> None:
    found = conflicts(_compared(event))
    left = list(found)
    for wanted in event["conflicts"]:
        expected = {frozenset(side) for side in wanted["sides"]}
        fitting = [
            f
            for f in left
            if f.kind == wanted["kind"] and sides(f) == expected and _holds(f, wanted["has"])
        ]
        assert fitting, f"no {wanted} among\n{_shown(found)}"
        left.remove(fitting[0])
    assert not left, f"false alarms:\n{_shown(left)}"
    agreed = [f for f in _compared(event).findings if f.verdict is Verdict.AGREEMENT]
    for unwanted in event.get("apart", []):
        wrong = [f for f in agreed if f.kind == unwanted["kind"] and _holds(f, unwanted["has"])]
        assert not wrong, f"no agreement:\n{_shown(wrong)}"


@pytest.mark.parametrize(
    "event", _parameters([e for e in PASSING if e.get("agreements")], "xfail_agreements")
)
def test_agreements_of_an_event_are_found(event: Mapping[str, Any]) -> None:
    found = [f for f in _compared(event).findings if f.verdict is Verdict.AGREEMENT]
    for wanted in event["agreements"]:
        assert any(
            f.kind == wanted["kind"]
            and set(wanted["sources"]) <= {c.source for c in f.positions[0].claims}
            and _holds(f, wanted["has"])
            for f in found
        ), f"no {wanted} among\n{_shown(found)}"


@pytest.mark.parametrize("event", _parameters([e for e in PASSING if "checks" in e]))
def test_doubtful_conflicts_of_an_event_are_listed_for_a_check(event: Mapping[str, Any]) -> None:
    listed = list(_compared(event).checks)
    assert len(listed) == len(event["checks"]), _shown(listed)
    for wanted, found in zip(event["checks"], listed, strict=True):
        assert found.kind == wanted["kind"]
        assert _holds(found, wanted["has"]), _shown(listed)
        assert f"Not called a conflict: {wanted['doubt']}." in found.reason


def _told(found: Report) -> set[tuple[Any, ...]]:
    """What findings say, without the order in which sources are named."""
    return {
        (
            f.id,
            f.kind,
            f.verdict,
            f.shade,
            f.weight,
            frozenset(frozenset(c.id for c in p.claims) for p in f.positions),
        )
        for f in (*found.findings, *found.checks)
    }


@pytest.mark.parametrize("event", _parameters(EVENTS, "xfail_order"))
def test_order_of_the_sources_changes_no_finding(event: Mapping[str, Any]) -> None:
    assert _told(_compared(event)) == _told(_compared(event, backwards=True))


@pytest.mark.parametrize("event", EVENTS[:6], ids=_name)
def test_same_articles_give_the_same_bytes(event: Mapping[str, Any]) -> None:
    first = render_json(_compared(event))
    forget()
    assert render_json(_compared(event)) == first


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_findings_stand_conflicts_first_then_by_weight(event: Mapping[str, Any]) -> None:
    ranks = {Verdict.CONFLICT: 0, Verdict.AGREEMENT: 1, Verdict.SINGLE: 2}
    keys = [(ranks[f.verdict], -f.weight) for f in _compared(event).findings]
    assert keys == sorted(keys)


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_every_passage_is_the_articles_own_words(event: Mapping[str, Any]) -> None:
    for finding in _compared(event).findings:
        for position in finding.positions:
            for passage in position.claims:
                text = event["sources"][passage.source]
                assert text[passage.start : passage.end] == passage.text
                assert passage.sentence in text


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_conflict_has_two_positions_and_agreement_two_sources(event: Mapping[str, Any]) -> None:
    for finding in _compared(event).findings:
        sources = [{c.source for c in p.claims} for p in finding.positions]
        if finding.verdict is Verdict.CONFLICT:
            assert len(sources) > 1
            assert sum(map(len, sources)) == len(set().union(*sources))
        elif finding.verdict is Verdict.AGREEMENT:
            assert len(sources) == 1 < len(sources[0])
        else:
            assert [len(s) for s in sources] == [1]


def test_one_source_alone_makes_no_agreement_and_no_conflict() -> None:
    found = report({"gazette": EVENTS[0]["sources"]["gazette"]})
    assert found.findings
    assert {f.verdict for f in found.findings} == {Verdict.SINGLE}


def test_article_without_words_makes_no_finding() -> None:
    assert report({"gazette": "…", "tideline": "—"}).findings == ()


def test_copied_article_agrees_with_itself_throughout() -> None:
    text = EVENTS[0]["sources"]["gazette"]
    found = report({"gazette": text, "tideline": text})
    assert {f.verdict for f in found.findings} == {Verdict.AGREEMENT}
