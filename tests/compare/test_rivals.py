"""A second look at pairs: rivals in the other source, company in the two sentences."""

from factcheck.compare.rivals import Rivals
from factcheck.values.relation import Step
from tests.compare.invented import edge, figure

A, B = figure("a", 14), figure("b", 14, place=5)
RIVAL = figure("b", 15, place=40)


def test_a_pair_without_a_rival_has_nearly_all_of_the_share() -> None:
    alone = edge(A, B, Step.SAME, 0.6)
    found = Rivals({"figure": [alone]}).features(alone)
    assert 0.9 < found["share"] < 1.0
    assert found["agreeing rival"] == 0.0


def test_a_likely_rival_takes_from_the_share_of_both() -> None:
    one, other = edge(A, B, Step.CONFLICT, 0.6), edge(A, RIVAL, Step.SAME, 0.6)
    rivals = Rivals({"figure": [one, other]})
    assert rivals.features(one)["share"] < 0.5
    assert rivals.features(one)["agreeing rival"] == 0.6
    assert rivals.features(other)["agreeing rival"] == 0.0


def test_another_pair_of_the_two_sentences_speaks_for_one_fact() -> None:
    one = edge(A, B, Step.CONFLICT, 0.3)
    beside = edge(figure("a", 70, place=9), figure("b", 70, place=30), Step.SAME, 0.8)
    rivals = Rivals({"figure": [one], "date": [beside]})
    same = one.a.sentence_start == beside.a.sentence_start
    assert rivals.features(one)["told beside"] == (0.8 if same else 0.0)


def test_the_order_of_the_claims_changes_nothing() -> None:
    one, turned = edge(A, B, Step.SAME, 0.6), edge(B, A, Step.SAME, 0.6)
    other = edge(A, RIVAL, Step.CONFLICT, 0.4)
    assert Rivals({"figure": [one, other]}).features(one) == (
        Rivals({"figure": [turned, other]}).features(turned)
    )
