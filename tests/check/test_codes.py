"""Choosing rules by code: beginnings of codes, the longer one winning, and clear errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.codes import Codes, narrowed, read_codes, rule_named, rule_of
from factcheck.check.model import CheckVerdict
from factcheck.check.rules import rules
from factcheck.errors import FactcheckError
from tests.check.lock_gate import CHECK, CLIPPED, CLOSED, WEEKDAY

BEGINNINGS = sorted({code[:length] for code in rules() for length in (2, 3, 4, 5)})


@pytest.mark.parametrize(
    ("select", "ignore", "kept", "dropped"),
    [
        ([], [], {"FC101", "FC901"}, set()),
        (["FC2"], [], {"FC201", "FC203"}, {"FC101", "FC301"}),
        (["FC201,FC3"], [], {"FC201", "FC305"}, {"FC202", "FC101"}),
        (["FC201", " fc301 "], [], {"FC201", "FC301"}, {"FC302"}),
        ([], ["FC9"], {"FC101", "FC801"}, {"FC901"}),
        (["FC1"], ["FC104", "FC105"], {"FC101", "FC106"}, {"FC104", "FC201"}),
        (["FC101"], ["FC1"], {"FC101"}, {"FC102", "FC201"}),
        (["FC101"], ["FC101"], set(), {"FC101"}),
        ([","], [""], {"FC101"}, set()),
    ],
)
def test_rules_are_chosen_by_the_beginnings_of_their_codes(
    select: list[str], ignore: list[str], kept: set[str], dropped: set[str]
) -> None:
    codes = read_codes(select, ignore)
    assert {code for code in kept | dropped if codes.keep(code)} == kept


@given(st.lists(st.sampled_from(BEGINNINGS)), st.lists(st.sampled_from(BEGINNINGS)))
def test_ignoring_more_never_brings_a_rule_back(select: list[str], ignore: list[str]) -> None:
    wide, narrow = read_codes(select, []), read_codes(select, ignore)
    assert all(wide.keep(code) for code in rules() if narrow.keep(code))


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("FC210", "did you mean FC201 (weekday differs)?"),
        ("FC21", "did you mean FC201 (weekday differs)?"),
        ("weekday", "did you mean FC201 (weekday differs)?"),
        ("E501", "factcheck rules lists them all"),
    ],
)
def test_unknown_code_is_an_error_that_names_near_ones(word: str, near: str) -> None:
    for ask in (
        lambda: read_codes([word], []),
        lambda: read_codes([], [f"FC1,{word}"]),
        lambda: rule_named(word),
    ):
        with pytest.raises(FactcheckError) as error:
            ask()
        assert str(error.value).startswith("no rule has the code")
        assert near in str(error.value)


def test_narrowed_check_keeps_what_is_supported_and_the_findings_that_count() -> None:
    shown = narrowed(CHECK, Codes(select=("FC201",)))
    assert [one.code for one in shown.statements if one.code] == ["FC201"]
    supported = [one for one in CHECK.statements if one.verdict is CheckVerdict.SUPPORTED]
    assert len(shown.statements) == len(supported) + 1


def test_quotation_without_its_remark_is_still_supported() -> None:
    shown = narrowed(CHECK, Codes(ignore=("FC104",)))
    (clipped,) = (one for one in shown.statements if one.id == CLIPPED.id)
    assert rule_of(CLIPPED)
    assert rule_of(clipped) is None


def test_finding_without_a_code_is_filed_by_what_it_is() -> None:
    rule = rule_of(WEEKDAY.model_copy(update={"code": ""}))
    assert rule
    assert WEEKDAY.code == rule.CODE
    assert rule_of(CLOSED) is None
