"""The page for an editor: worst first, and it holds together whatever the texts say."""

import re

from hypothesis import given, settings

from factcheck.check.delivery import CheckForm, draw
from factcheck.check.model import Check, Edit, Evidence, Statement
from tests.check.lock_gate import ALTERED, CHECK, CLEAN, WEEKDAY
from tests.report.test_report_markdown import HOSTILE, headings


def page(check: Check, linked_from: str | None = None) -> str:
    return draw(check, CheckForm.MD, linked_from=linked_from)


def spoiled(text: str) -> Check:
    """The sample check with `text` wherever a text from outside can stand."""

    def passage(one: Evidence) -> Evidence:
        return one.model_copy(update=dict.fromkeys(("text", "sentence", "speaker"), text))

    def statement(one: Statement) -> Statement:
        fields = {"text": text, "sentence": text, "reason": text, "value": text, "because": (text,)}
        quote = one.quote and one.quote.model_copy(
            update={"redline": (Edit(draft=text, source="a"),), "before": text, "after": text}
        )
        evidence = tuple(map(passage, one.evidence))
        return one.model_copy(update={**fields, "evidence": evidence, "quote": quote})

    return CHECK.model_copy(
        update={
            "event": text,
            "draft": CHECK.draft.model_copy(update={"path": text}),
            "sources": tuple(
                one.model_copy(update={"outlet": text, "path": text}) for one in CHECK.sources
            ),
            "statements": tuple(map(statement, CHECK.statements)),
            "warnings": (text,),
        }
    )


@settings(deadline=None)
@given(HOSTILE)
def test_no_text_adds_a_line_a_heading_or_a_cell(text: str) -> None:
    drawn, sane = page(spoiled(text)), page(spoiled("a"))
    assert len(drawn.split("\n")) == len(sane.split("\n"))
    assert headings(drawn) == headings(sane)
    for line, expected in zip(drawn.split("\n"), sane.split("\n"), strict=True):
        if expected.startswith("|"):
            assert re.sub(r"\\.", "", line).count("|") == expected.count("|")


def test_errors_come_first_and_what_is_settled_last() -> None:
    assert re.findall(r"^## (.*)$", page(CHECK), re.MULTILINE) == [
        "Contradicted by the sources",
        "Disputed among the sources",
        "In no source",
        "Supported, with a remark",
        "Supported",
        "Ruled on by an editor",
        "Warnings",
    ]


def test_sections_without_content_are_left_out() -> None:
    drawn = page(CLEAN)
    assert re.findall(r"^## (.*)$", drawn, re.MULTILINE) == ["Supported"]
    assert "No source contradicts the draft." in drawn


def test_counts_of_the_table_add_up_to_all_statements() -> None:
    numbers = re.findall(r"^\| \w[\w ]* +\| (\d+) +\|$", page(CHECK), re.MULTILINE)
    assert sum(map(int, numbers)) == len(CHECK.statements)


def test_places_are_links_from_the_folder_of_the_page() -> None:
    drawn = page(CHECK, "reports")
    assert "](../drafts/lock%20gate.md#L3)" in drawn
    assert "](../mereham%20lock/beacon.txt#L1)" in drawn
    assert "](" not in page(CHECK)


def test_draft_from_standard_input_is_no_link() -> None:
    draft = CHECK.draft.model_copy(update={"path": "<stdin>"})
    drawn = page(CHECK.model_copy(update={"draft": draft}), "reports")
    assert "`<stdin>:3`" in drawn
    assert "stdin%3E" not in drawn


def test_altered_quotation_shows_what_goes_and_what_comes() -> None:
    drawn = page(CHECK.model_copy(update={"statements": (ALTERED,)}))
    assert "… If the frost comes, “We ~~will~~ **would** drain the basin” to save it. …" in drawn


def test_silent_sources_are_named() -> None:
    drawn = page(CHECK.model_copy(update={"statements": (ALTERED,)}))
    assert "- Silent: Mereham Herald, Radio Mere, The Gazette" in drawn
    assert "Silent" not in page(CHECK.model_copy(update={"statements": (WEEKDAY,)}))
