"""What is ruled is no conflict any more, until one character of one passage changes."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding import Finding, Ruled, Verdict
from factcheck.report.explain import render_explanation
from factcheck.report.jsonout import render_json
from factcheck.report.markdown import render_markdown
from factcheck.report.outline import outline
from factcheck.report.selection import select
from factcheck.report.terminal import render_summary, render_text
from factcheck.rulings import ruled_report, with_rulings
from factcheck.rulings.model import Quoted, Ruling
from tests.report.ferry import OWNER, REPORT, printed
from tests.rulings.invented import ABOARD, CHECK, REFLOATED, RULED, in_file, ruling_on

GOLDEN = Path(__file__).parent / "golden"
BOTH = ruled_report(REPORT, RULED)
FINDINGS = (*REPORT.findings, *REPORT.checks)
DRAWINGS: dict[str, Callable[[], str]] = {
    "ferry-ruled.md": lambda: render_markdown(BOTH, linked_from="reports"),
    "ferry-ruled.txt": lambda: printed(render_text(BOTH)),
    "ferry-ruled-summary.txt": lambda: printed(render_summary(BOTH)),
    "explain-ruled.txt": lambda: printed(render_explanation(BOTH, BOTH.findings[0])),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_ruled_report_is_drawn_as_the_reviewed_file_has_it(name: str) -> None:
    drawn = DRAWINGS[name]()
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / name).write_text(drawn, "utf-8", newline="\n")
    assert drawn == (GOLDEN / name).read_text("utf-8")


def test_json_carries_the_ruling_where_the_finding_stands() -> None:
    assert BOTH.findings[0] == OWNER.model_copy(
        update={"ruled": Ruled(verdict="dismissed", reason="Petrel only *operates* the ship")}
    )
    assert '"ruled": {\n        "verdict": "dismissed"' in render_json(BOTH)


def test_report_with_every_conflict_ruled_has_none_and_does_not_say_it_never_had() -> None:
    tree = outline(BOTH)
    assert not tree.conflicts
    assert not BOTH.has_open_conflict()
    assert {entry.conflicts for entry in tree.sources} == {0}
    assert tree.counts().startswith("0 conflicts")
    assert tree.all_clear() == "No conflict is left that an editor has not ruled on."
    assert outline(select(BOTH, {Verdict.CONFLICT})).all_clear() == tree.all_clear()


def test_what_is_ruled_stands_under_ruled_and_nowhere_else() -> None:
    tree = outline(BOTH)
    disputes = {one.id for one in (*tree.conflicts, *tree.checks)}
    lone = {item.id for _, items in tree.lone for item in items}
    elsewhere = disputes | lone | {fact.id for fact in tree.agreements}
    ruled = {entry.id for entry in RULED.entries if entry.id.startswith("f-")}
    assert {settled.dispute.id for settled in tree.ruled} == ruled
    assert elsewhere == {found.id for found in FINDINGS} - ruled


def test_rulings_on_drafts_and_on_reports_keep_out_of_each_others_way() -> None:
    ruled = with_rulings(CHECK, RULED)
    assert [one.ruled for one in ruled.statements] == [
        Ruled(verdict="accepted", reason="Now 312."),
        None,
    ]
    assert (ruled.warnings, BOTH.warnings) == (CHECK.warnings, REPORT.warnings)


def test_statement_without_evidence_is_known_by_its_own_words() -> None:
    (_, ruled) = with_rulings(CHECK, in_file(ruling_on(REFLOATED))).statements
    assert ruled.ruled
    changed = REFLOATED.model_copy(update={"text": "It was refloated at one."})
    check = CHECK.model_copy(update={"statements": (ABOARD, changed)})
    after = with_rulings(check, in_file(ruling_on(REFLOATED)))
    assert not any(one.ruled for one in after.statements)
    assert "draft had “…refloated at noon.”, has “…refloated at one.”" in after.warnings[-1]


def test_nothing_ruled_changes_nothing() -> None:
    assert ruled_report(REPORT, in_file()) == REPORT
    assert with_rulings(CHECK, in_file()) == CHECK


@st.composite
def _off_by_one(draw: st.DrawFn) -> tuple[Finding, Ruling]:
    """A finding, and a ruling on it in which one character of one passage is another."""
    finding = draw(st.sampled_from(FINDINGS))
    ruling = ruling_on(finding)
    number = draw(st.integers(0, len(ruling.passages) - 1))
    source, text = ruling.passages[number]
    place = draw(st.integers(0, len(text) - 1))
    letter = draw(st.sampled_from("aZ0 .\n").filter(lambda one: one != text[place]))
    changed = Quoted(source, text[:place] + letter + text[place + 1 :])
    passages = (*ruling.passages[:number], changed, *ruling.passages[number + 1 :])
    return finding, replace(ruling, passages=passages)


@settings(deadline=None)
@given(_off_by_one())
def test_one_other_character_in_one_passage_makes_the_ruling_stale(
    made: tuple[Finding, Ruling],
) -> None:
    finding, ruling = made
    after = ruled_report(REPORT, in_file(ruling))
    assert (after.findings, after.checks) == (REPORT.findings, REPORT.checks)
    assert after.has_open_conflict()
    assert len(after.warnings) == len(REPORT.warnings) + 1
    assert f"{finding.id} (dismissed) does not apply any more" in after.warnings[-1]


@settings(deadline=None)
@given(st.lists(st.sampled_from(FINDINGS), unique=True), st.data())
def test_order_of_the_file_plays_no_part(findings: list[Finding], data: st.DataObject) -> None:
    entries = [ruling_on(one) for one in findings]
    shuffled = data.draw(st.permutations(entries))
    first = ruled_report(REPORT, in_file(*entries))
    assert ruled_report(REPORT, in_file(*shuffled)) == first
    ruled = {one.id for one in (*first.findings, *first.checks) if one.ruled}
    assert ruled == {one.id for one in findings}


def test_a_ruling_on_another_draft_is_neither_applied_nor_called_stale() -> None:
    ruling = ruling_on(CHECK.statements[0])
    other = replace(ruling, draft="another.md")
    assert with_rulings(CHECK, in_file(other)) == CHECK
    own = replace(ruling, draft=PurePath(CHECK.draft.path).name)
    assert with_rulings(CHECK, in_file(own)).statements[0].ruled is not None
