"""Judgement of charges: which stand, what makes a dispute, and what only says a thing again."""

from collections.abc import Sequence

import pytest

from factcheck.check import judge
from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.check.judge import BY_RULE, STANDS, UNSAID, Standing, standing, unsaid
from factcheck.check.weighing import MODELS
from factcheck.values.relation import Step
from tests.check.invented import hold
from tests.compare.invented import edge, figure

DRAFT = figure("draft", 41)


def pairing(source: str, step: Step, strength: float = 0.9, number: float = 14) -> Pairing:
    other = figure(source, number)
    return Pairing(DRAFT, other, edge(DRAFT, other, step, strength))


def charge(
    against: Sequence[Pairing],
    fitting: Sequence[Pairing] = (),
    *,
    sort: str = "office",
    place: int = 0,
    words: str = "41 against 14",
) -> Charge:
    claim = figure("draft", 41, place=place)
    return Charge(sort, claim, "exact", words, tuple(against), {}, tuple(fitting))


AGAINST = pairing("gazette", Step.CONFLICT)


def test_charge_that_no_source_bears_out_is_no_dispute() -> None:
    one = Standing(charge([AGAINST]), 0.9)
    assert not one.disputed
    assert one.siding == ()


def test_source_that_says_the_same_makes_a_dispute() -> None:
    fitting = pairing("tideline", Step.SAME, number=41)
    assert Standing(charge([AGAINST], [fitting]), 0.9).siding == (fitting,)


def test_source_that_says_both_takes_no_side() -> None:
    fitting = pairing("gazette", Step.SAME, number=41)
    assert not Standing(charge([AGAINST], [fitting]), 0.9).disputed


def test_source_that_hardly_speaks_of_the_fact_takes_no_side() -> None:
    fitting = pairing("tideline", Step.SAME, strength=0.05, number=41)
    assert not Standing(charge([AGAINST], [fitting]), 0.9).disputed


def judged(monkeypatch: pytest.MonkeyPatch, *made: Charge) -> list[Charge]:
    """The charges that stand, of those made."""
    monkeypatch.setattr(judge, "charges", lambda held: list(made))
    held = hold({"gazette": "Fourteen houses burned."}, "Fourteen houses burned.")
    return [one.charge for one in standing(held)]


def test_one_claim_is_charged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = charge([AGAINST]), charge([AGAINST], sort="side", words="west against east")
    assert len(judged(monkeypatch, first, second)) == 1


def test_overlapping_claims_are_charged_once_with_the_same_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert len(judged(monkeypatch, charge([AGAINST]), charge([AGAINST], place=4))) == 1


def test_claims_apart_are_charged_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    apart = charge([AGAINST], place=90)
    assert len(judged(monkeypatch, charge([AGAINST]), apart)) == 2


def test_who_it_was_is_said_once_of_the_same_words_and_passage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = charge([AGAINST], place=4, words="rector against clerk")
    assert len(judged(monkeypatch, charge([AGAINST]), other)) == 1


def test_order_in_which_charges_are_made_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [charge([AGAINST], place=place) for place in (0, 4, 8, 60)]
    assert judged(monkeypatch, *made) == judged(monkeypatch, *made[::-1])


def test_every_sort_of_charge_has_a_model_or_a_rule() -> None:
    assert set(STANDS) & set(BY_RULE) == set()
    for sort in STANDS:
        assert 0 < MODELS.likelihood(sort, {}) < 1
        assert 0 < STANDS[sort] < 1
    assert all(0 < chance <= 1 for chance in BY_RULE.values())


SOURCES = {
    "gazette": "The tower clock of Sorrel stopped at noon on Monday. A swift had nested in it.",
    "tideline": "On Monday the clock in the tower of Sorrel stood still from noon.",
}


def said(held: Held) -> dict[str, float]:
    chances = unsaid(held.mine, held)
    assert set(chances) == {claim.id for claim in held.mine}
    return {held.draft.text[c.start : c.end]: chances[c.id] for c in held.mine}


def test_what_a_source_says_is_supported_and_what_none_says_is_not() -> None:
    held = hold(SOURCES, "The tower clock of Sorrel stopped on Monday.")
    assert max(said(held).values()) < UNSAID
    held = hold(SOURCES, "Schoolchildren have painted a mural of whales in the harbour.")
    assert min(said(held).values()) >= UNSAID


def test_likeness_leaves_values_out_and_counts_words_by_how_rare_they_are() -> None:
    held = hold(SOURCES, "The tower clock of Sorrel stopped at noon on Monday.")
    other = hold(SOURCES, "The tower clock of Sorrel stopped at noon on Friday.")
    for a, b in zip(held.mine, other.mine, strict=True):
        mine, theirs = held.sentences.like(a), other.sentences.like(b)
        assert {p: round(v.share, 6) for p, v in mine.items()} == {
            p: round(v.share, 6) for p, v in theirs.items()
        }


def test_likeness_is_a_share_and_whole_for_the_words_themselves() -> None:
    held = hold(SOURCES, SOURCES["gazette"])
    for claim in held.mine:
        found = held.sentences.like(claim)
        assert all(0 < one.share <= 1 + 1e-9 and one.mass > 0 for one in found.values())
        if found:
            assert found["gazette", claim.sentence_start].share == pytest.approx(1)


def test_likeness_of_what_no_source_speaks_of_is_nothing() -> None:
    held = hold(SOURCES, "Schoolchildren painted whales.")
    assert [dict(held.sentences.like(claim)) for claim in held.mine] == [{}] * len(held.mine)
    assert held.sentences.best("whale") == 0.0
