"""Who acts and what lies where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import geography
from factcheck.values.geography import Place

PEOPLES = [
    (adjective, nation.code)
    for nation in geography._nations()
    if not nation.code.startswith("US-")
    for adjective in nation.adjectives
]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Tokyo", "JP"),
        ("Japan", "JP"),
        ("the Japanese", "JP"),
        ("Japan’s", "JP"),
        ("Japan's government", "JP"),
        ("JAPAN", "JP"),
        ("Washington", "US"),
        ("US", "US"),
        ("U.S.", "US"),
        ("American", "US"),
        ("the United States", "US"),
        ("the White House", "US"),
        ("Seoul", "KR"),
        ("South Korean", "KR"),
        ("Beijing", "CN"),
        ("the Kremlin", "RU"),
        ("Moscow", "RU"),
        ("Downing Street", "GB"),
        ("Britain", "GB"),
        ("UK", "GB"),
        ("Scottish", "GB-SCT"),
        ("Brussels", "EU"),
        ("Belgian", "BE"),
        ("Brasília", "BR"),
        ("Kiev", "UA"),
        ("Cote d'Ivoire", "CI"),
        ("the Dutch", "NL"),
        ("Polish", "PL"),
    ],
)
def test_names_of_one_state_are_one_actor(name: str, code: str) -> None:
    assert geography.actor_of(name) == code


@pytest.mark.parametrize("name", ["us", "Us", "polish", "turkey", "Korean", "Victoria", "Male", ""])
def test_ambiguous_and_plain_words_are_no_actor(name: str) -> None:
    assert geography.actor_of(name) is None


@pytest.mark.parametrize(("name", "code"), [("Japanese", "JP"), ("Tokyo", None), ("London", None)])
def test_a_capital_is_no_nation(name: str, code: str | None) -> None:
    assert geography.nation_of(name) == code


@pytest.mark.parametrize(("adjective", "code"), PEOPLES)
def test_every_adjective_names_one_nation(adjective: str, code: str) -> None:
    assert geography.nation_of(adjective) == code


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Paris", Place("city", "FR")),
        ("Birmingham", Place("city", "GB", "GB-ENG")),
        ("New York", Place("city", "US", "US-NY")),
        ("Florida", Place("state", "US", "US-FL")),
        ("Fla.", Place("state", "US", "US-FL")),
        ("Portugal", Place("country", "PT")),
        ("Europe", Place("continent", "EU")),
        ("Cologne", Place("city", "DE")),
        ("Japanese", None),
        ("the European Union", None),
        ("nice", None),
    ],
)
def test_a_place_is_the_largest_of_its_name(name: str, place: Place | None) -> None:
    assert geography.place_of(name) == place


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Canada", "Ottawa"),
        ("France", "Paris"),
        ("Florida", "Miami"),
        ("United States", "Florida"),
        ("Scotland", "Glasgow"),
        ("UK", "Scotland"),
        ("Europe", "Lisbon"),
        ("Georgia", "Atlanta"),
        ("Georgia", "Tbilisi"),
    ],
)
def test_containment_goes_one_way(outer: str, inner: str) -> None:
    assert geography.contains(outer, inner)
    assert not geography.contains(inner, outer)


@pytest.mark.parametrize(("outer", "inner"), [("Japan", "Japan"), ("Spain", "Oslo"), ("X", "Y")])
def test_nothing_contains_itself_or_what_lies_elsewhere(outer: str, inner: str) -> None:
    assert not geography.contains(outer, inner)


@given(st.text(max_size=20))
def test_any_text_may_be_asked_for(name: str) -> None:
    geography.actor_of(name)
    assert not geography.contains(name, name) or len(geography.readings(name)) > 1
