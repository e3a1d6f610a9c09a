"""The floors of the check: what it finds in drafts of many fields may rise, not fall."""

import json

import pytest

from tests.benchmark.draft_scoring import DraftScore
from tests.benchmark.fit_check import read_drafts
from tests.benchmark.run_drafts import DRAFTS, KEPT, measure, total

_LABELS = {"supported", "contradicted", "unsupported"}


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, DraftScore]]:
    return {key: measure(folder) for key, folder in DRAFTS.items()}


@pytest.mark.parametrize("key", DRAFTS)
def test_no_figure_lies_under_its_floor(scores: dict[str, dict[str, DraftScore]], key: str) -> None:
    figures = total(scores[key]).figures()
    floors = json.loads(KEPT.read_text(encoding="utf-8"))[key]
    assert set(floors) == set(figures)
    assert {n: f for n, f in figures.items() if f < floors[n]} == {}


@pytest.mark.parametrize("key", DRAFTS)
def test_every_draft_of_the_benchmark_is_scored(
    scores: dict[str, dict[str, DraftScore]], key: str
) -> None:
    assert set(scores[key]) == {path.parent.name for path in DRAFTS[key].glob("*/draft.md")}
    assert [name for name, one in scores[key].items() if not one.counts["errors"]] == []


def test_every_statement_of_the_gold_stands_where_it_says() -> None:
    for draft in (draft for folder in DRAFTS.values() for draft in read_drafts(folder)):
        sources = {article.id for article in draft.event.articles}
        for one in draft.gold["statements"]:
            assert one["text"] == draft.article.text[one["start"] : one["end"]]
            assert one["label"] in _LABELS
            assert ("error_kind" in one) == (one["label"] == "contradicted")
            assert set(one["sources"]) <= sources
