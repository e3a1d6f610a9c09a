"""Statements of a check: in text order, each with its own words and what speaks for them."""

import pytest

from factcheck.check.model import Check, CheckVerdict, Says
from factcheck.check.rules import rules
from factcheck.claim import KINDS
from tests.check.invented import charged, check, shown

SOURCES = {
    "gazette": (
        "The cheese market of Oudewater reopened on Friday. Carriers moved 320 wheels in the "
        "first hour, the guild said. “The scales are older than the town hall,” said the guild's "
        "master, Wies Koning."
    ),
    "tideline": (
        "Carriers moved 320 cheese wheels in an hour when the market of Oudewater opened again. "
        "It had been closed since 2029."
    ),
    "radio": "Rain is expected in the polders until Sunday.",
}
DRAFT = (
    "In Oudewater the cheese market has opened again. Carriers moved 230 wheels within an hour. "
    "A brass band from Gouda played sea shanties. “The scales are older than the town hall,” "
    "said Wies Koning."
)


@pytest.fixture(scope="module")
def found() -> Check:
    return check(SOURCES, DRAFT)


def test_statements_stand_in_the_order_of_the_text(found: Check) -> None:
    keys = [(s.start, s.end, KINDS.index(s.kind), s.id) for s in found.statements]
    assert keys == sorted(keys)
    assert {s.verdict for s in found.statements} == {
        CheckVerdict.SUPPORTED,
        CheckVerdict.CONTRADICTED,
        CheckVerdict.UNSUPPORTED,
    }, shown(found)


def test_statement_is_the_drafts_own_words_at_its_own_place(found: Check) -> None:
    for one in found.statements:
        assert one.text == DRAFT[one.start : one.end]
        assert (one.line, one.column) == (1, one.start + 1)
        assert one.sentence in DRAFT


def test_contradicted_statement_names_both_values_and_each_source(found: Check) -> None:
    (one,) = charged(found)
    assert "230" in one.text
    assert "230" in one.reason
    assert "320" in one.reason
    assert one.code == "FC305"
    assert one.by_source == {
        "gazette": "contradicted",
        "tideline": "contradicted",
        "radio": "silent",
    }
    assert {e.says for e in one.evidence} == {Says.CONTRADICTS}
    assert one.because


def test_unsupported_statement_shows_no_passage(found: Check) -> None:
    bare = [s for s in found.statements if s.verdict is CheckVerdict.UNSUPPORTED]
    assert ["brass band" in s.text for s in bare] == [True]
    assert [s.evidence for s in bare] == [()]
    assert set(bare[0].by_source.values()) == {"silent"}


def test_every_verdict_but_support_has_a_rule_of_its_own_verdict(found: Check) -> None:
    for one in found.statements:
        if one.verdict is not CheckVerdict.SUPPORTED:
            assert rules()[one.code].VERDICT is one.verdict


def test_evidence_names_a_source_once(found: Check) -> None:
    for one in found.statements:
        named = [e.source for e in one.evidence]
        assert len(named) == len(set(named))


def test_ids_hang_on_the_words_and_not_on_their_place(found: Check) -> None:
    moved = check(SOURCES, "Spring has come late this year.\n\n" + DRAFT)
    ids = [(s.id, s.text) for s in found.statements]
    assert [(s.id, s.text) for s in moved.statements if (s.id, s.text) in ids] == ids
    assert {s.line for s in moved.statements} >= {3}


def test_other_words_have_another_id(found: Check) -> None:
    other = check(SOURCES, DRAFT.replace("230", "240"))
    mine, theirs = charged(found), charged(other)
    assert {s.id for s in mine}.isdisjoint(s.id for s in theirs)


def test_ids_of_one_draft_are_told_apart(found: Check) -> None:
    ids = [s.id for s in found.statements]
    assert len(ids) == len(set(ids))


def test_draft_that_says_nothing_to_check_has_no_statements() -> None:
    assert check(SOURCES, "Well, well.").statements == ()


def test_check_names_its_sources_in_their_order(found: Check) -> None:
    assert [source.id for source in found.sources] == list(SOURCES)
    assert found.schema_name == "factcheck.check/1"
