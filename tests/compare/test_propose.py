"""The proposer's weights: a file that a reviewer can read, and no name in it unknown."""

import math
from collections.abc import Iterator

import pytest

from factcheck.claim import ClaimBase
from factcheck.compare.contest import MODEL
from factcheck.compare.evidence import Evidence
from factcheck.compare.pairs import AT_FIRST, edges_by_group
from factcheck.compare.propose import BIAS, WEIGHTS, contributions, likelihood
from factcheck.extract import extract
from factcheck.kinds import GROUPS
from tests.conftest import article

ROWS = [
    (kind, name, float(weight))
    for kind, name, weight in (
        line.split("\t")
        for line in WEIGHTS.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
]
LEADERS = [group[0] for group in GROUPS]
STORY = """Mayor Rosa Pellin of Wexmoor, 61, said on Monday: "The dam will never be sold to a fund."

She met Energy Minister Ilka Dorn in Lisbon. {silence}

The town has until 31 March to answer. The dam cost £4.5m and killed 14 workers in 1998.

The fire at the mill was caused by lightning. Skyhand, owned by Varnholm Holding, sold the mill.
"""


@pytest.fixture(scope="module")
def claims() -> list[ClaimBase]:
    silences = (
        "There was no immediate response from Norway.",
        "Norway condemned the visit.",
        "Norway has not answered.",
    )
    articles = [article(STORY.format(silence=s), f"s{i}") for i, s in enumerate(silences)]
    return [claim for found in extract(articles).values() for claim in found]


def _known(kind: str, claims: list[ClaimBase]) -> Iterator[str]:
    yield BIAS
    for edge in edges_by_group(claims, Evidence(claims))[kind]:
        yield from edge.features


def test_weights_are_sorted_within_each_kind_and_stand_once() -> None:
    keys = [(kind, name) for kind, name, _ in ROWS]
    assert len(set(keys)) == len(keys)
    for kind in dict.fromkeys(kind for kind, _ in keys):
        names = [name for k, name in keys if k == kind]
        assert names == sorted(names)


def test_every_group_of_kinds_has_weights_and_a_bias() -> None:
    models = {*LEADERS, *(kind + AT_FIRST for kind in LEADERS), MODEL}
    assert {kind for kind, _, _ in ROWS} == models
    assert {kind for kind, name, _ in ROWS if name == BIAS} == models


@pytest.mark.parametrize("kind", LEADERS)
def test_every_weight_belongs_to_a_feature_that_pairs_have(
    kind: str, claims: list[ClaimBase]
) -> None:
    known = set(_known(kind, claims))
    assert len(known) > 1, "the story must make a pair of this kind"
    assert {name for k, name, _ in ROWS if k == kind} <= known


@pytest.mark.parametrize("kind", LEADERS)
def test_likelihood_stays_between_nothing_and_everything(kind: str) -> None:
    for value in (-1e6, -1.0, 0.0, 1.0, 1e6):
        features = {name: value for k, name, _ in ROWS if k == kind and name != BIAS}
        assert 0.0 < likelihood(kind, features) < 1.0


def test_unknown_feature_weighs_nothing() -> None:
    assert likelihood("figure", {"phase of the moon": 1.0}) == likelihood("figure", {})


def _sharing(words: float, names: float = 0.0) -> dict[str, float]:
    """Features of two clauses of 24 and 32 nats that share words and names of these weights.

    One item moves several features at once, and a fit may part its weight among them in many
    ways; so only their sum can be judged.
    """
    mass = words + names
    shares = {"more": mass / 24, "less": mass / 32, "mass": math.log1p(mass)}
    return shares | {"names shared": min(1.0, names / 6)}


@pytest.mark.parametrize("kind", ["figure", "date", "action", "quote", "place"])
def test_more_shared_weight_never_speaks_against_one_fact(kind: str) -> None:
    model = kind + AT_FIRST  # the one that knows no other pair
    weights = {name: weight for k, name, weight in ROWS if k == model}
    assert weights["best of both"] >= weights["best of one"]
    masses = (0.0, 1.5, 3.0, 6.0, 12.0)
    chances = [likelihood(model, _sharing(words=mass)) for mass in masses]
    assert chances == sorted(set(chances))
    for mass, alone in zip(masses, chances, strict=True):
        apart = likelihood(model, _sharing(words=mass) | {"names apart": 1.0})
        for name in masses[1:]:
            assert likelihood(model, _sharing(words=mass, names=name)) >= max(alone, apart)


@pytest.mark.parametrize("kind", ["figure", "date", "action", "quote", "place"])
def test_what_other_pairs_say_weighs_in_one_direction(kind: str) -> None:
    weights = {name: weight for k, name, weight in ROWS if k == kind}
    assert weights.get("share", 0.0) >= 0
    assert weights.get("told beside", 0.0) >= 0
    assert weights.get("agreeing rival", 0.0) <= 0
    assert not {"share", "told beside", "agreeing rival"} & {
        name for k, name, _ in ROWS if k == kind + AT_FIRST
    }


def test_contributions_name_the_weightiest_feature_first() -> None:
    parts = contributions("figure", {"mass": 1.0, "value same": 1.0, "heading": 0.0})
    assert [name for name, _ in parts] == sorted(
        (name for name, _ in parts), key=lambda n: -abs(dict(parts)[n])
    )
    assert "heading" not in dict(parts)
