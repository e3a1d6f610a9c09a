"""Straightened text: plain marks for the parser, every offset still the article's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.document.quotations import find_quotations
from factcheck.document.straighten import straighten
from tests.conftest import awaited


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_straightening_keeps_the_length_of_any_text(text: str) -> None:
    assert len(straighten(text, find_quotations(text))) == len(text)


@given(st.text(alphabet="aB c.“”‘’\u00a0\n'\"ÉßİŉDORN", max_size=60))
def test_straightening_twice_changes_nothing_more(text: str) -> None:
    once = straighten(text)
    assert straighten(once) == once


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“No,” she said.", '"No," she said.'),
        ("‘No,’ she said.", '"No," she said.'),
        ("the mayor’s car", "the mayor's car"),
        ("14\u00a0people", "14 people"),
        ("14\u202f000 people", "14 000 people"),
        ("one\nline", "one line"),
        ("«Non»", '"Non"'),
        ("Café in Łódź", "Café in Łódź"),
    ],
)
def test_marks_and_blanks_become_plain(text: str, plain: str) -> None:
    assert straighten(text, find_quotations(text)) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("SHOCK AS MINISTER QUITS", "Shock as minister quits"),
        ("MINISTER DORN QUITS", "Minister Dorn quits"),
        ("It was a DISGRACE, she said.", "It was a disgrace, she said."),
        ("The NATO summit was over.", "The NATO summit was over."),
        ("NASA and the FBI agree.", "NASA and the FBI agree."),
        ("A DAY OF RAIN", "A day of rain"),
        awaited("the country becomes a pronoun", "TRIAL IN US COURT", "Trial in US court"),
    ],
)
def test_shouting_is_lowered_and_names_and_acronyms_stay(text: str, plain: str) -> None:
    assert straighten(text) == plain
