"""How news copy writes numbers: value and fineness of what is read."""

import pytest

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_tokens import normalise, tokenise


def first(text: str, *, money: bool = False) -> Numeral | None:
    return read_numeral(tokenise(normalise(text)), 0, money=money)


CARDINALS = [
    ("7", 7, 1),
    ("1,352", 1352, 1),
    ("1 352", 1352, 1),
    ("2'300'000", 2_300_000, 1),
    ("1.304.000", 1_304_000, 1),
    ("1,20,000", 120_000, 1),
    ("2.34", 2.34, 0.01),
    ("2.34 billion", 2_340_000_000, 10_000_000),
    ("38 mln", 38_000_000, 1_000_000),
    ("45 thousand million", 45_000_000_000, 1_000_000_000),
    ("2½", 2.5, 0.5),
    ("nine", 9, 1),
    ("fourteen", 14, 1),
    ("thirty-eight", 38, 1),
    ("thirty eight", 38, 1),
    ("two hundred and forty", 240, 1),
    ("two hundred forty", 240, 1),
    ("a hundred and one", 101, 1),
    ("thirteen hundred", 1300, 1),
    ("one thousand six hundred and forty", 1640, 1),
    ("two million three hundred thousand", 2_300_000, 1),
    ("a million", 1_000_000, 1_000_000),
    ("a million and a half", 1_500_000, 500_000),
    ("two and a half", 2.5, 0.5),
    ("two-and-a-half", 2.5, 0.5),
    ("two and a half million", 2_500_000, 500_000),
    ("half a million", 500_000, 100_000),
    ("nine point four million", 9_400_000, 100_000),
    ("eight-tenths of one per cent", 0.8, 0.04),
    ("a dozen", 12, 1),
    ("two dozen", 24, 1),
    ("half a dozen", 6, 1),
    ("three point eight", 3.8, 0.1),
]


@pytest.mark.parametrize(("text", "value", "step"), CARDINALS)
def test_cardinals_have_their_value_and_fineness(text: str, value: float, step: float) -> None:
    numeral = first(text)
    assert numeral is not None
    assert numeral.form == "cardinal"
    assert numeral.value == pytest.approx(value)
    assert numeral.step == pytest.approx(step)


ENDS = [
    ("two three", 1),
    ("twenty and six", 1),
    ("six hundred and the rest", 2),
    ("five to six", 1),
    ("twelve hundred", 2),
]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_number_words_end_where_the_grammar_of_numbers_does(text: str, words: int) -> None:
    numeral = first(text)
    assert numeral is not None
    assert numeral.next == words


OTHERS = [
    ("fifth", "ordinal", 5),
    ("6th", "ordinal", 6),
    ("twenty-first", "ordinal", 21),
    ("a third", "fraction", 1 / 3),
    ("two-thirds", "fraction", 2 / 3),
    ("three tenths", "fraction", 0.3),
    ("half", "fraction", 0.5),
    ("1/4", "fraction", 0.25),
    ("dozens", "vague", 60),
    ("tens of thousands", "vague", 60_000),
    ("a couple of", "vague", 2),
]


@pytest.mark.parametrize(("text", "form", "value"), OTHERS)
def test_ranks_parts_and_vague_words_are_told_apart(text: str, form: str, value: float) -> None:
    numeral = first(text)
    assert numeral is not None
    assert numeral.form == form
    assert numeral.value == pytest.approx(value)


def test_a_bare_m_is_a_million_for_money_only() -> None:
    as_money, as_length = first("2m", money=True), first("2m")
    assert as_money is not None
    assert as_length is not None
    assert (as_money.value, as_length.value) == (2_000_000, 2)


@pytest.mark.parametrize("text", ["", "people", "a dog", "and", "9" * 400, "-"])
def test_what_is_no_number_reads_as_none(text: str) -> None:
    assert first(text) is None
