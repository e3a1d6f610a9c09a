"""Which sources tell a value: where two values part the sources, they may be of one fact."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.evidence import Evidence
from factcheck.compare.tellers import Parting, Tellers
from tests.compare.invented import figure

SOURCES = "abcde"


def _parting(*told: str) -> Parting:
    """How the first two figures part the sources; each is given as its source and number."""
    claims = [figure(t[0], float(t[1:]), place=i) for i, t in enumerate(told)]
    return Tellers(claims, str, lambda source: set()).parting(*claims[:2])


def test_values_that_no_source_tells_both_part_the_sources() -> None:
    found = _parting("a312", "b321", "c312")
    assert found.clear
    assert (found.told, found.backed, found.whole) == (0, True, True)


def test_a_source_that_tells_both_values_parts_nothing() -> None:
    assert not _parting("a312", "b321", "a321", "c312").apart
    assert _parting("a312", "b321", "a321").told == 1


def test_a_third_source_that_tells_both_values_parts_nothing() -> None:
    found = _parting("a312", "b321", "c312", "c321")
    assert (found.told, found.apart) == (0, False)


def test_two_sources_alone_part_nothing_clearly() -> None:
    assert not _parting("a312", "b321").clear


def test_two_single_tellers_among_several_sources_part_nothing_clearly() -> None:
    found = _parting("a312", "b321", "c5", "d6")
    assert found.apart
    assert not found.clear


@given(st.lists(st.tuples(st.sampled_from(SOURCES), st.integers(1, 4)), min_size=2, max_size=9))
def test_parting_is_symmetric(told: list[tuple[str, int]]) -> None:
    claims = [figure(source, number, place=i) for i, (source, number) in enumerate(told)]
    tellers = Evidence(claims).tellers
    assert tellers.parting(claims[0], claims[1]) == tellers.parting(claims[1], claims[0])
