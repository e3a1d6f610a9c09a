"""Given names: which words are one, with or without accents, and who bears them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.persons import gender_of, is_given_name
from tests.conftest import awaited


@pytest.mark.parametrize(
    "word",
    [
        "John",
        "Emma",
        "Ahmed",
        "Hiroshi",
        "Fatima",
        "Sven",
        "Zoë",
        "José",
        "François",
        "Günther",
        "Sofía",
        "OTTO",
        "otto",
        awaited('a letter that is no base letter with an accent ("ø") is not folded', "Søren"),
        awaited('a letter that is no base letter with an accent ("ł") is not folded', "Łukasz"),
        awaited("a name of two with a hyphen is not looked up by its parts", "Jean-Pierre"),
    ],
)
def test_given_names_of_many_countries_are_known(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize(
    "word",
    ["", "Monday", "The", "Ministry", "police", "Government", "Müller", "O'Brien", "12", "-"],
)
def test_other_words_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)
    assert gender_of(word) is None


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("John", "m"),
        ("Ivan", "m"),
        ("Jürgen", "m"),
        ("Hiroshi", "m"),
        ("Anna", "f"),
        ("Fatima", "f"),
        ("Zoë", "f"),
        ("Elizabeth", "f"),
        ("Maria", "f"),
        ("Emma", "f"),
        ("Olga", "f"),
        ("Mohammed", "m"),
        ("Ahmed", "m"),
    ],
)
def test_gender_of_a_name_that_men_or_women_bear(word: str, gender: str) -> None:
    assert gender_of(word) == gender


@pytest.mark.parametrize(
    "word",
    [
        "Kim",
        "Alexis",
        "Taylor",
        "Jordan",
        "Robin",
        "Jamie",
        awaited("a name of women in most countries and of men in one counts as women's", "Andrea"),
    ],
)
def test_name_that_both_bear_has_no_gender(word: str) -> None:
    assert is_given_name(word)
    assert gender_of(word) is None


@given(st.text(max_size=20))
def test_any_word_has_a_gender_only_if_it_is_a_given_name(word: str) -> None:
    assert gender_of(word) in ("m", "f", None)
    assert gender_of(word) is None or is_given_name(word)


@given(st.sampled_from(["Zoë", "José", "François", "Günther", "Sofía", "Emma"]))
def test_accents_and_capitals_change_nothing(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    for other in (apart, plain, name.upper(), name.lower()):
        assert is_given_name(other)
        assert gender_of(other) == gender_of(name)
