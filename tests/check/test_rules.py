"""The contract that every rule of a check keeps, and what findings fall under which rule."""

import re

import pytest

from factcheck.check.model import CheckVerdict
from factcheck.check.ruledoc import rule_doc
from factcheck.check.rules import Level, rule_for, rules
from factcheck.claim import KINDS
from factcheck.report.rulebook import render_rule, render_rules

CODES = list(rules())
CONTRADICTED, DISPUTED = CheckVerdict.CONTRADICTED, CheckVerdict.DISPUTED
UNSUPPORTED, SUPPORTED = CheckVerdict.UNSUPPORTED, CheckVerdict.SUPPORTED

FILED = [
    (CONTRADICTED, "quote", "altered", "FC101"),
    (CONTRADICTED, "quote", "speaker", "FC102"),
    (CONTRADICTED, "quote", "reworded", "FC103"),
    (SUPPORTED, "quote", "clipped", "FC104"),
    (SUPPORTED, "quote", "punctuation", "FC105"),
    (UNSUPPORTED, "quote", "not found", "FC106"),
    (CONTRADICTED, "date", "weekday", "FC201"),
    (CONTRADICTED, "deadline", "weekday", "FC201"),
    (CONTRADICTED, "date", "year", "FC202"),
    (CONTRADICTED, "deadline", "", "FC202"),
    (CONTRADICTED, "date", "am-pm", "FC203"),
    (CONTRADICTED, "date", "zone", "FC203"),
    (CONTRADICTED, "figure", "differs", "FC301"),
    (CONTRADICTED, "figure", "near", "FC301"),
    (CONTRADICTED, "figure", "currency", "FC302"),
    (CONTRADICTED, "figure", "scale", "FC303"),
    (CONTRADICTED, "figure", "direction", "FC304"),
    (CONTRADICTED, "figure", "teen", "FC305"),
    (CONTRADICTED, "figure", "exchanged", "FC306"),
    (CONTRADICTED, "relation", "swapped", "FC401"),
    (CONTRADICTED, "response", "actor", "FC402"),
    (CONTRADICTED, "action", "name", "FC402"),
    (CONTRADICTED, "role", "portfolio", "FC403"),
    (CONTRADICTED, "role", "holder", "FC404"),
    (CONTRADICTED, "action", "spelling", "FC404"),
    (CONTRADICTED, "owner", "owner", "FC405"),
    (CONTRADICTED, "place", "place", "FC501"),
    (CONTRADICTED, "response", "negated", "FC601"),
    (CONTRADICTED, "action", "opposed", "FC601"),
    (CONTRADICTED, "cause", "cause", "FC701"),
    (CONTRADICTED, "action", "something new", "FC799"),
    (CONTRADICTED, "quote", "negated", "FC799"),
    (DISPUTED, "figure", "transposed", "FC801"),
    (DISPUTED, "quote", "altered", "FC801"),
    (UNSUPPORTED, "figure", "", "FC901"),
    (UNSUPPORTED, "quote", "", "FC901"),
]


@pytest.mark.parametrize(("verdict", "kind", "shade", "code"), FILED)
def test_finding_falls_under_the_rule_that_says_most(
    verdict: CheckVerdict, kind: str, shade: str, code: str
) -> None:
    rule = rule_for(verdict, kind, shade)
    assert rule
    assert code == rule.CODE


def test_table_above_leaves_no_rule_out() -> None:
    assert {code for *_, code in FILED} == set(CODES)


@pytest.mark.parametrize("verdict", set(CheckVerdict) - {SUPPORTED})
@pytest.mark.parametrize("kind", [*KINDS, "a new kind"])
def test_every_verdict_that_wants_a_remark_has_a_rule_for_anything(
    verdict: CheckVerdict, kind: str
) -> None:
    assert rule_for(verdict, kind, "a new shade")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_simply_supported_falls_under_no_rule(kind: str) -> None:
    assert rule_for(SUPPORTED, kind, "") is None
    assert rule_for(SUPPORTED, kind, "exact") is None


def test_no_two_rules_are_alike() -> None:
    every = list(rules().values())
    assert len({(r.VERDICT, r.KINDS, r.SHADES) for r in every}) == len(every)
    assert len({rule.NAME for rule in every}) == len(every)


@pytest.mark.parametrize("code", CODES)
def test_rule_has_a_code_a_name_and_kinds_that_exist(code: str) -> None:
    rule = rules()[code]
    assert re.fullmatch(r"FC[1-9]\d\d", rule.CODE)
    assert re.fullmatch(r"[a-z][a-z ]+", rule.NAME)
    assert set(KINDS) >= rule.KINDS


@pytest.mark.parametrize("code", CODES)
def test_what_contradicts_is_an_error_and_nothing_else_is(code: str) -> None:
    rule = rules()[code]
    assert (rule.LEVEL is Level.ERROR) == (rule.VERDICT is CONTRADICTED)


@pytest.mark.parametrize("code", CODES)
def test_docstring_says_what_is_found_shows_an_example_and_says_what_to_do(code: str) -> None:
    doc = rule_doc(rules()[code])
    assert doc.summary.endswith(".")
    for part in (doc.draft, doc.source, doc.remedy):
        assert len(part) > 20
    assert doc.draft != doc.source


def test_docstring_in_another_form_is_refused() -> None:
    class Undocumented:
        CODE = "FC999"
        __doc__ = "Finds something."

    with pytest.raises(ValueError, match="docstring of FC999"):
        rule_doc(Undocumented())  # type: ignore[arg-type]


def test_levels_rank_from_note_to_error() -> None:
    assert sorted(Level, key=lambda level: level.rank) == ["note", "warning", "error"]


def test_codes_that_share_a_beginning_name_no_two_rules() -> None:
    assert len(set(CODES)) == len(CODES) == len(render_rules().splitlines())


@pytest.mark.parametrize("code", CODES)
def test_listing_and_page_of_a_rule_agree_with_its_module(code: str) -> None:
    rule = rules()[code]
    assert re.search(rf"^{code} +{rule.LEVEL} +{rule.NAME}$", render_rules(), re.MULTILINE)
    assert render_rule(rule).startswith(
        f"{code} {rule.LEVEL}: {rule.NAME}\n\n  {rule_doc(rule).summary}"
    )
