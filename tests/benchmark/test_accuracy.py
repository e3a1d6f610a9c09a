"""The benchmark's floors: accuracy on events of many fields may rise, not fall."""

import json

import pytest

from tests.benchmark.run_accuracy import KEPT, SETS, measure, total
from tests.benchmark.scoring import Score


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Score]]:
    return {key: measure(folder) for key, folder in SETS.items()}


@pytest.mark.parametrize("key", SETS)
def test_no_figure_lies_under_its_floor(scores: dict[str, dict[str, Score]], key: str) -> None:
    figures = total(scores[key]).figures()
    floors = json.loads(KEPT.read_text(encoding="utf-8"))[key]
    assert set(floors) == set(figures)
    assert {n: f for n, f in figures.items() if f < floors[n]} == {}


def test_an_event_without_a_conflict_raises_no_alarm(scores: dict[str, dict[str, Score]]) -> None:
    every = {name: one for found in scores.values() for name, one in found.items()}
    quiet = [name for name, one in every.items() if not one.counts["conflict gold"]]
    assert quiet
    assert [alarm for name in quiet for alarm in every[name].alarms] == []


def test_every_mention_of_the_gold_stands_where_it_says() -> None:
    for path in sorted(p for folder in SETS.values() for p in folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        texts = {
            d["id"]: (path.parent / d["file"]).read_text(encoding="utf-8")
            for d in gold["documents"]
        }
        for fact in gold["facts"]:
            for mention in fact["mentions"]:
                found = texts[mention["doc"]][mention["start"] : mention["end"]]
                assert found == mention["text"], (path.parent.name, fact["id"])
