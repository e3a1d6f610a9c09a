"""Links between articles: which name keys mean one person, body or place, and which never."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.links import link, same_name
from tests.conftest import awaited

NAMES = (
    "Dorn|Ilka Dorn|Ugo Dorn|Dornov|Kardova|Kardovan|Wexmoor|Wexmoor Town|Wexmoor Council|"
    "University of Wexmoor|Brenholt|Brenholt Inc|SE|Ilka|Ilka van Dorn"
).split("|")
ALL_KEYS = [f"{kind}/{name}" for kind in ("person", "org", "place", "name") for name in NAMES]
KEYS = st.sampled_from([*ALL_KEYS, "nation/SE"])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("person/Ilka Dorn", "person/Dorn"),
        ("person/Beatriz Dorn", "person/Bea Dorn"),
        ("person/Ilka Dorn", "name/Dorn"),
        ("person/Ilka Dorn", "person/Ilka M. Dorn"),
        ("person/I. Dorn", "person/Ilka Dorn"),
        ("person/Eirik Næss", "person/Eirik Naess"),
        ("place/Tromsø", "place/Tromsoe"),
        awaited("an initial is read only if it comes first", "person/Ilka Dorn", "person/I. Dorn"),
        ("person/Mikhail Dornov", "person/Mikhael Dornov"),
        awaited(
            "two letters of a given name", "person/Volodymyr Hrenko", "person/Volodimir Hrenko"
        ),
        ("person/María Ibáñez", "person/Maria Ibanez"),
        ("person/Kim Dae-won", "person/Kim Dae Won"),
        ("org/Brenholt", "org/Brenholt Inc"),
        ("org/Brenholt", "name/Brenholt"),
        ("place/Kardova", "place/Kardovan"),
        ("place/Kardova", "place/Kardovans"),
        ("place/Sulmark", "name/Sulmarkers"),
        ("org/Wexmoor City Council", "org/Wexmoor Council"),
        ("place/Port of Sallow", "place/Port Sallow"),
        ("nation/SE", "nation/SE"),
        ("person/Angela van der Meer", "person/Van der Meer"),
    ],
)
def test_two_writings_of_one_name_are_linked(a: str, b: str) -> None:
    assert same_name(a, b)
    assert len(set(link([a, b]).values())) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("person/Ilka Dorn", "person/Ugo Dorn"),
        ("person/Ilka Dorn", "person/Ilka Varga"),
        ("person/Ilka Dorn", "org/Dorn"),
        ("person/Ann", "person/Anya"),
        ("nation/SE", "nation/NO"),
        ("nation/SE", "place/SE"),
        ("org/Wexmoor Council", "org/Sorrel Council"),
        ("org/University of Wexmoor", "org/University of Sorrel"),
        ("org/Ministry of Health", "org/Ministry of Fisheries"),
        ("place/Barents Sea", "place/Norwegian Sea"),
        ("place/North Tamsin", "place/South Tamsin"),
        ("org/Court 1", "org/Court 2"),
        ("person/Maria Pellin", "person/Mario Pellin"),
        ("person/Jon Pellin", "person/Jonas Pellin"),
    ],
)
def test_two_people_bodies_or_places_stay_apart(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert len(set(link([a, b]).values())) == 2


def test_bare_family_name_of_two_people_belongs_to_neither() -> None:
    links = link(["person/Ilka Dorn", "person/Ugo Dorn", "person/Dorn"])
    assert len(set(links.values())) == 3


def test_cluster_is_named_by_its_longest_key() -> None:
    assert link(["person/Dorn", "person/Ilka Dorn"])["person/Dorn"] == "person/Ilka Dorn"


def test_sameness_is_symmetric() -> None:
    for a, b in combinations([*ALL_KEYS, "nation/SE"], 2):
        assert same_name(a, b) == same_name(b, a), (a, b)


@given(st.lists(KEYS, max_size=8))
def test_links_do_not_hang_on_the_order_of_the_names(keys: list[str]) -> None:
    assert link(keys) == link(sorted(keys, key=lambda k: k[::-1]))
    assert set(link(keys)) == set(keys)
    assert all(link(keys)[root] == root for root in link(keys).values())
