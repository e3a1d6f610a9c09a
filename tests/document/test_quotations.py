"""Quotation marks: which characters open and close a quotation, and which are apostrophes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document.quotations import find_quotations
from tests.conftest import awaited

MARKED = st.text(alphabet="ab s.,!?'\"‘’“”«»„—\n", max_size=60)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"No," she said.', ['"No,"']),
        ("“No,” she said.", ["“No,”"]),
        ("«Non», she said.", ["«Non»"]),
        ("„Nein“, she said.", ["„Nein“"]),
        ("“No.” He left. “Yes.”", ["“No.”", "“Yes.”"]),
        ('He heard "a bang" and "a scream".', ['"a bang"', '"a scream"']),
        ("‘No,’ she said.", ["‘No,’"]),
        ("'No,' she said, 'not that.'", ["'No,'", "'not that.'"]),
        ("She called it 'a gift' to the town.", ["'a gift'"]),
        ("Rosa's 'gift' to the town", ["'gift'"]),
        ('("An aside," he said.)', ['"An aside,"']),
        ("the dam—“our dam”—held", ["“our dam”"]),
    ],
)
def test_marks_of_every_style_enclose_a_quotation(text: str, quoted: list[str]) -> None:
    found = find_quotations(text)
    assert [text[q.start : q.end] for q in found] == quoted
    assert all(q.closed for q in found)


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' homes and the sailors' boats burned.",
        "It wasn't the mayor's fault, and she's right.",
        "The '90s were good; it was the '90s.",
        "It is not for the Joneses' cat.",
        "O'Hara's ship",
        "The 6ft 2in striker",
        awaited(
            "inches open a quotation that ends with the paragraph", "The 6' 2\" striker scored."
        ),
        awaited(
            "an elision closes at a later apostrophe", "Give 'em a chance: 'tis rock 'n' roll."
        ),
    ],
)
def test_apostrophes_and_inches_are_no_quotation(text: str) -> None:
    assert find_quotations(text) == ()


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("‘It wasn’t our fault,’ she said.", "It wasn’t our fault,"),
        ("'I'm not going,' he said.", "I'm not going,"),
        ("‘The players’ wives were there,’ he said.", "The players’ wives were there,"),
        ("“He told me ‘go home’ and I went,” she said.", "He told me ‘go home’ and I went,"),
        ("‘He told me “go home” and I went,’ she said.", "He told me “go home” and I went,"),
        awaited(
            "a plural's apostrophe ends a quotation that goes on to a mark after a letter",
            "She said 'the girls' school is shut' and left.",
            "the girls' school is shut",
        ),
    ],
)
def test_apostrophes_and_inner_marks_do_not_end_a_quotation(text: str, inner: str) -> None:
    (quotation,) = find_quotations(text)
    assert text[slice(*quotation.inner)] == inner


@pytest.mark.parametrize("text", ["“We had a plan.", '"We had a plan.', "He said: “We had a plan."])
def test_quotation_that_a_paragraph_leaves_open_runs_to_its_end(text: str) -> None:
    (quotation,) = find_quotations(text)
    assert not quotation.closed
    assert text[slice(*quotation.inner)] == "We had a plan."


@given(MARKED)
def test_quotations_stand_in_order_and_never_overlap(text: str) -> None:
    found = find_quotations(text)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for quotation in found:
        first, last = quotation.inner
        assert 0 <= quotation.start < first <= last <= quotation.end <= len(text)
        assert quotation.closed or quotation.end == len(text)
