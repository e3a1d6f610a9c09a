"""Judgement: a finding's reason, its positions, and an id that the order of sources leaves be."""

import pytest

from factcheck.compare.align import Opposition
from factcheck.compare.contest import Thread
from factcheck.compare.judge import Judge, finding_id
from factcheck.compare.pairs import Edge
from factcheck.finding import Verdict
from factcheck.kinds import kinds
from factcheck.values.relation import Relation, Step
from tests.compare.invented import edge, figure
from tests.conftest import article

FIGURE = kinds()["figure"]
SOURCES = ("gazette", "tideline", "harbour-radio")
GAZETTE, TIDELINE, RADIO = (
    figure(source, number) for source, number in zip(SOURCES, (14, 14, 41), strict=True)
)
AGREED = edge(GAZETTE, TIDELINE, Step.SAME)
TRANSPOSED = Relation(step=Step.CONFLICT, shade="transposed", words="digits look transposed")


def _judge(sources: tuple[str, ...] = SOURCES) -> Judge:
    return Judge({s: article("14 houses burned down in Wexmoor on Monday.", s) for s in sources})


def _opposition() -> Opposition:
    conflict = edge(TIDELINE, RADIO, Step.CONFLICT)
    told = Edge(TIDELINE, RADIO, TRANSPOSED, 0.9, conflict.match, conflict.features)
    return Opposition([Thread([TIDELINE, GAZETTE], [AGREED]), Thread([RADIO])], [told])


def test_single_source_names_its_outlet() -> None:
    finding = _judge().thread(FIGURE, Thread([RADIO]))
    assert finding.verdict is Verdict.SINGLE
    assert finding.reason == "Only Harbour Radio has this."
    assert finding.shade == ""


def test_agreement_counts_its_sources() -> None:
    finding = _judge().thread(FIGURE, Thread([TIDELINE, GAZETTE], [AGREED]))
    assert finding.verdict is Verdict.AGREEMENT
    assert finding.reason == "Two sources say so."
    assert [c.source for c in finding.positions[0].claims] == ["gazette", "tideline"]


def test_two_claims_of_one_source_are_no_agreement() -> None:
    again = figure("gazette", 14, place=30)
    finding = _judge().thread(FIGURE, Thread([GAZETTE, again]))
    assert finding.verdict is Verdict.SINGLE


def test_conflict_says_who_says_what_and_what_it_looks_like() -> None:
    finding = _judge().conflict(FIGURE, _opposition())
    assert finding.verdict is Verdict.CONFLICT
    assert finding.shade == "transposed"
    for words in ("Gazette and Tideline say 14 houses", "Harbour Radio says 41 houses"):
        assert words in finding.reason
    assert finding.reason.endswith("digits look transposed.")


def test_check_says_why_it_is_not_called_a_conflict() -> None:
    finding = _judge().check(FIGURE, _opposition())
    assert finding.reason.startswith(_judge().conflict(FIGURE, _opposition()).reason)
    assert finding.reason.endswith("Not called a conflict: little shows that it is one fact.")


def test_position_with_more_sources_comes_first() -> None:
    finding = _judge().conflict(FIGURE, _opposition())
    assert [position.value for position in finding.positions] == ["14 houses", "41 houses"]


def test_topic_leaves_the_value_blank() -> None:
    claim = figure("gazette").model_copy(update={"text": "14 houses burned down"})
    finding = _judge().thread(FIGURE, Thread([claim]))
    assert finding.topic == "… houses burned down"


def test_because_shows_the_strongest_pair_first() -> None:
    weak, strong = edge(GAZETTE, TIDELINE, Step.SAME, 0.6), edge(GAZETTE, TIDELINE, Step.SAME, 0.9)
    thread = Thread([GAZETTE, TIDELINE], [weak, strong])
    because = _judge().thread(FIGURE, thread).because
    assert len(because) == 2
    assert "(surely one fact)" in because[0]
    assert "(very likely one fact)" in because[1]


def test_because_of_a_conflict_shows_what_conflicts_before_what_agrees() -> None:
    because = _judge().conflict(FIGURE, _opposition()).because
    assert ["conflict: " in line for line in because] == [True, False]


@pytest.mark.parametrize("order", [SOURCES, SOURCES[::-1], (SOURCES[1], SOURCES[2], SOURCES[0])])
def test_id_reason_and_positions_hold_for_every_order_of_sources(order: tuple[str, ...]) -> None:
    usual = _judge().conflict(FIGURE, _opposition())
    turned = _judge(order).conflict(FIGURE, _opposition())
    assert turned.id == usual.id
    assert [p.value for p in turned.positions] == [p.value for p in usual.positions]
    assert turned.shade == usual.shade


def test_ids_differ_by_kind_and_by_claims() -> None:
    ids = {
        finding_id(FIGURE, [GAZETTE]),
        finding_id(FIGURE, [GAZETTE, TIDELINE]),
        finding_id(kinds()["date"], [GAZETTE]),
    }
    assert len(ids) == 3
