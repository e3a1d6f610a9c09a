"""The Markdown page holds together whatever the articles say."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding import Finding, Passage, Position, Report
from factcheck.report.excerpt import plain
from factcheck.report.markdown import render_markdown
from factcheck.report.terminal import render_text
from tests.report.ferry import CALM, HURT, REPORT, printed

HOSTILE = st.text(
    st.sampled_from("a1 |*_`<>[]#\\\n-\x1b\u2028") | st.characters(codec="utf-8")
).filter(plain)


def spoiled(text: str) -> Report:
    """The sample event with `text` wherever a text from outside can stand."""

    def claim(passage: Passage) -> Passage:
        fields = dict.fromkeys(("text", "sentence", "speaker", "value"), text)
        return passage.model_copy(update=fields)

    def finding(found: Finding) -> Finding:
        positions = tuple(
            Position(value=text, claims=tuple(map(claim, position.claims)))
            for position in found.positions
        )
        fields = {"topic": text, "reason": text, "because": (text,), "positions": positions}
        return found.model_copy(update=fields)

    return REPORT.model_copy(
        update={
            "event": text,
            "sources": tuple(
                one.model_copy(update={"outlet": text, "path": text}) for one in REPORT.sources
            ),
            "findings": tuple(map(finding, REPORT.findings)),
            "checks": tuple(map(finding, REPORT.checks)),
            "warnings": (text,),
        }
    )


def headings(page: str) -> list[str]:
    return re.findall(r"^#+", page, re.MULTILINE)


@settings(deadline=None)
@given(HOSTILE)
def test_no_text_adds_a_line_a_heading_or_a_cell(text: str) -> None:
    page, sane = render_markdown(spoiled(text)), render_markdown(spoiled("a"))
    assert len(page.split("\n")) == len(sane.split("\n"))
    assert headings(page) == headings(sane)
    for line, expected in zip(page.split("\n"), sane.split("\n"), strict=True):
        if expected.startswith("|"):
            cells = re.sub(r"\\.", "", line).count("|")
            assert cells == expected.count("|")


@settings(deadline=None)
@given(HOSTILE)
def test_rendering_is_deterministic(text: str) -> None:
    assert render_markdown(spoiled(text)) == render_markdown(spoiled(text))
    assert printed(render_text(spoiled(text))) == printed(render_text(spoiled(text)))


def test_conflicts_come_before_everything_else() -> None:
    sections = re.findall(r"^## (.*)$", render_markdown(REPORT), re.MULTILINE)
    assert sections == [
        "Conflicts",
        "Agreements",
        "Worth a check",
        "Only in one source",
        "Warnings",
    ]


def test_sections_without_content_are_left_out() -> None:
    page = render_markdown(CALM.model_copy(update={"findings": (HURT,)}))
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == ["Agreements"]
