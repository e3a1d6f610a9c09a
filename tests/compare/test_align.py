"""Alignment: claims grow into threads that agree, threads are set against each other."""

import random
from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import ClaimBase
from factcheck.compare.align import (
    AGREE,
    AGREE_DESPITE,
    AGREE_IN_WORDS,
    CHECK,
    NEVER,
    RED,
    Opposition,
    agreement_threshold,
    oppositions_of,
    threads_of,
)
from factcheck.compare.contest import Thread
from factcheck.compare.evidence import Evidence
from factcheck.compare.pairs import Edge, edges_by_group
from factcheck.kinds import kinds
from factcheck.kinds.figure import Figure
from factcheck.values.quantity import Quantity
from factcheck.values.relation import Step
from tests.compare.invented import edge, figure

FIGURE = kinds()["figure"]
A, B, C, D = (figure(source) for source in "abcd")


@st.composite
def alignments(draw: st.DrawFn) -> tuple[list[ClaimBase], list[Edge]]:
    """Claims of up to four sources and random relations between them."""
    claims: list[ClaimBase] = [
        figure(source, draw(st.sampled_from((14, 41))), place=place)
        for source in "abcd"
        for place in range(draw(st.integers(0, 2)))
    ]
    edges = []
    for a, b in combinations(claims, 2):
        step = draw(st.sampled_from([None, Step.SAME, Step.COMPATIBLE, Step.CONFLICT]))
        if a.source != b.source and step is not None:
            strength = draw(st.sampled_from((0.3, 0.55, 0.7, 0.9)))
            barred = draw(st.sampled_from(("", "", "two deeds")))
            edges.append(edge(a, b, step, strength, barred=barred))
    return claims, edges


def _aligned(
    claims: Sequence[ClaimBase], edges: Sequence[Edge]
) -> tuple[list[Thread], list[Opposition]]:
    threads = threads_of(claims, edges)
    return threads, oppositions_of(threads, edges)[0]


def _contradicts_itself(thread: Thread) -> bool:
    """Whether one source stands in a thread with two values that differ."""
    return any(
        one.source == other.source and FIGURE.relate(one, other).step is Step.CONFLICT
        for one, other in combinations(thread.claims, 2)
    )


def _ids(threads: Sequence[Thread]) -> set[str]:
    return {thread.key for thread in threads}


@given(alignments())
def test_every_claim_stands_in_exactly_one_thread(
    alignment: tuple[list[ClaimBase], list[Edge]],
) -> None:
    threads, _ = _aligned(*alignment)
    assert sorted(c.id for t in threads for c in t.claims) == sorted(c.id for c in alignment[0])


@given(alignments())
def test_no_thread_holds_two_claims_that_conflict(
    alignment: tuple[list[ClaimBase], list[Edge]],
) -> None:
    threads, _ = _aligned(*alignment)
    conflicting = {
        frozenset((e.a.id, e.b.id)) for e in alignment[1] if e.relation.step is Step.CONFLICT
    }
    for thread in threads:
        for a, b in combinations(thread.claims, 2):
            assert frozenset((a.id, b.id)) not in conflicting


@given(alignments())
def test_no_thread_holds_two_differing_values_of_one_source(
    alignment: tuple[list[ClaimBase], list[Edge]],
) -> None:
    threads, _ = _aligned(*alignment)
    for thread in threads:
        assert not _contradicts_itself(thread)


@given(alignments())
def test_opposition_never_has_one_source_on_two_sides(
    alignment: tuple[list[ClaimBase], list[Edge]],
) -> None:
    threads, oppositions = _aligned(*alignment)
    opposed = [id(t) for o in oppositions for t in o.threads]
    assert len(set(opposed)) == len(opposed)
    assert set(opposed) <= {id(t) for t in threads}
    for opposition in oppositions:
        sources = [source for t in opposition.threads for source in t.sources]
        assert len(set(sources)) == len(sources)
        assert all(e.relation.step is Step.CONFLICT for e in opposition.edges)
        assert not any(e.match.barred for e in opposition.edges)


@given(alignments(), st.integers(0, 999))
def test_order_of_claims_and_edges_changes_nothing(
    alignment: tuple[list[ClaimBase], list[Edge]], seed: int
) -> None:
    claims, edges = alignment
    shuffle = random.Random(seed)
    turned = [edge(e.b, e.a, e.relation.step, e.strength, barred=e.match.barred) for e in edges]
    shuffled = shuffle.sample(claims, len(claims))
    threads, oppositions = _aligned(claims, edges)
    others, other_oppositions = _aligned(shuffled, shuffle.sample(turned, len(turned)))
    assert _ids(threads) == _ids(others)
    assert {frozenset(_ids(o.threads)) for o in oppositions} == {
        frozenset(_ids(o.threads)) for o in other_oppositions
    }


def test_agreeing_pairs_join_into_one_thread() -> None:
    threads, _ = _aligned([A, B, C], [edge(A, B, Step.SAME), edge(B, C, Step.COMPATIBLE)])
    (thread,) = threads
    assert thread.sources == {"a", "b", "c"}
    assert len(thread.edges) == 2


def _agreeing(features: Mapping[str, float], strength: float = 0.9) -> Edge:
    """Two figures that give one value."""
    same = edge(A, B, Step.SAME, strength)
    return Edge(A, B, same.relation, strength, same.match, {**same.features, **features})


@pytest.mark.parametrize(
    ("features", "least"),
    [
        ({"telling value": 0.4}, AGREE["figure"]),
        ({"telling value": 0.1}, AGREE_DESPITE),
        ({"telling value": 0.4, "names apart": 1.0}, AGREE_DESPITE),
        ({"telling value": 0.1, "nouns apart": 1.0}, NEVER),
        ({"telling value": 0.8, "names apart": 1.0}, AGREE["figure"]),
        ({"telling value": 1.0, "contrast": 1.0}, NEVER),
        ({"telling value": 1.0, "time differs": 1.0}, NEVER),
    ],
)
def test_agreement_needs_more_evidence_where_something_speaks_against_it(
    features: Mapping[str, float], least: float
) -> None:
    assert agreement_threshold(_agreeing(features)) == least


@pytest.mark.parametrize(("above", "threads"), [(-0.01, 2), (0.0, 1)])
@pytest.mark.parametrize("telling", [0.1, 0.8])
def test_weak_agreement_joins_nothing(telling: float, above: float, threads: int) -> None:
    features = {"telling value": telling}
    least = agreement_threshold(_agreeing(features))
    assert len(threads_of([A, B], [_agreeing(features, least + above)])) == threads


@pytest.mark.parametrize("against", ["contrast", "time differs"])
def test_two_things_or_two_times_never_agree(against: str) -> None:
    assert len(threads_of([A, B], [_agreeing({"telling value": 1.0, against: 1.0}, 1.0)])) == 2


def test_figures_and_places_agree_on_less_evidence_than_words_and_days_on_more() -> None:
    assert all(AGREE[kind] < AGREE_IN_WORDS for kind in ("figure", "place"))
    assert AGREE["date"] > AGREE_IN_WORDS  # much happens on one day


def test_stronger_agreement_wins_the_claim_that_two_want() -> None:
    edges = [
        edge(A, B, Step.SAME, 0.95),
        edge(B, C, Step.SAME, 0.6),
        edge(A, C, Step.CONFLICT, 0.9),
    ]
    threads, (opposition,) = _aligned([A, B, C], edges)
    assert _ids(threads) == {f"{A.id} {B.id}", C.id}
    assert _ids(opposition.threads) == _ids(threads)


def test_barred_and_weak_conflicts_oppose_nothing() -> None:
    for doubtful in (
        edge(A, B, Step.CONFLICT, barred="each is about another name"),
        edge(A, B, Step.CONFLICT, 0.2),
        edge(A, B, Step.INCOMPARABLE),
    ):
        assert _aligned([A, B], [doubtful])[1] == []


@given(alignments())
def test_what_is_worth_a_check_stands_in_no_conflict(
    alignment: tuple[list[ClaimBase], list[Edge]],
) -> None:
    claims, edges = alignment
    oppositions, doubtful = oppositions_of(threads_of(claims, edges), edges)
    settled = {id(t) for o in oppositions for t in o.threads}
    listed = [id(t) for o in doubtful for t in o.threads]
    assert len(set(listed)) == len(listed)
    assert not settled & set(listed)
    for left, right in (o.threads for o in doubtful):
        assert not left.sources & right.sources


@pytest.mark.parametrize(("chance", "listed"), [(RED - 0.01, 1), (CHECK - 0.01, 0)])
def test_pair_a_little_too_weak_for_a_conflict_is_worth_a_check(chance: float, listed: int) -> None:
    weak = edge(A, B, Step.CONFLICT, chance)
    oppositions, doubtful = oppositions_of(threads_of([A, B], [weak]), [weak])
    assert (len(oppositions), len(doubtful)) == (0, listed)


def test_values_that_can_both_be_so_are_not_even_worth_a_check() -> None:
    barred = edge(A, B, Step.CONFLICT, 0.95, barred="they speak of different times")
    assert oppositions_of(threads_of([A, B], [barred]), [barred]) == ([], [])


def test_third_value_joins_the_same_opposition() -> None:
    edges = [edge(x, y, Step.CONFLICT) for x, y in combinations([A, B, C], 2)]
    (opposition,) = _aligned([A, B, C], edges)[1]
    assert len(opposition.threads) == 3


def test_third_value_joins_an_opposition_only_on_surer_ground_than_the_first_two() -> None:
    strong = edge(A, B, Step.CONFLICT)
    weak = RED + 0.01
    edges = [strong, edge(A, C, Step.CONFLICT, weak), edge(B, C, Step.CONFLICT, weak)]
    (opposition,) = _aligned([A, B, C], edges)[1]
    assert _ids(opposition.threads) == {A.id, B.id}


def test_source_that_gives_both_values_is_in_no_conflict_with_either() -> None:
    again = figure("a", place=30)
    edges = [edge(A, B, Step.SAME), edge(again, B, Step.CONFLICT)]
    assert _aligned([A, again, B], edges)[1] == []


def _loose(source: str) -> Figure:
    """About 315 houses: a value that 312 and 321 both fit."""
    about = Quantity(number=315, low=305, high=325, digits="315", bound="about")
    return figure(source, 315).model_copy(update={"quantity": about})


@pytest.mark.parametrize(
    ("claims", "pairs"),
    [
        ([figure("a", 312), figure("a", 321, place=30), _loose("b")], [(0, 2), (1, 2)]),
        (
            [figure("a", 312), figure("a", 321, place=30), _loose("b"), _loose("c")],
            [(0, 2), (2, 3), (3, 1)],
        ),
        (
            [figure("a", 312), figure("b", 312), figure("a", 321, place=30), _loose("c")],
            [(0, 1), (1, 3), (3, 2)],
        ),
    ],
    ids=["one loose value", "a chain of loose values", "a pair, a loose value and a second one"],
)
def test_looser_value_does_not_join_two_values_of_one_source(
    claims: Sequence[ClaimBase], pairs: Sequence[tuple[int, int]]
) -> None:
    edges = [edge(claims[i], claims[j], Step.COMPATIBLE) for i, j in pairs]
    threads, _ = _aligned(claims, edges)
    assert not any(_contradicts_itself(thread) for thread in threads)
    assert any(len(thread.sources) > 1 for thread in threads)


def test_one_source_may_give_one_value_twice_in_a_thread() -> None:
    first, again = figure("a", 312), figure("a", 312, place=30)
    other = figure("b", 312)
    (thread,) = threads_of(
        [first, again, other], [edge(first, other, Step.SAME), edge(again, other, Step.SAME)]
    )
    assert len(thread.claims) == 3


@pytest.mark.parametrize(("above", "found"), [(-0.01, 0), (0.01, 1)])
def test_likelihood_decides_whether_a_pair_is_a_conflict(above: float, found: int) -> None:
    assert len(_aligned([A, B], [edge(A, B, Step.CONFLICT, RED + above)])[1]) == found


def test_claims_of_one_source_are_never_paired() -> None:
    claims = [figure("a", 14), figure("a", 17, place=30), figure("b", 14)]
    for found in edges_by_group(claims, Evidence(claims))["figure"]:
        assert found.a.source != found.b.source
