"""An article of an event, checked as if it were the draft: against itself, and the others."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.article.event import read_event
from factcheck.article.model import Article
from factcheck.check.draft import ID
from tests.check.invented import check_article, contradicted, shown
from tests.conftest import awaiting

SEEDS = Path(__file__).parents[2] / "seeds"
CONFLICTS = {
    "ferry-grounding": (
        "174 passengers",
        "BILLION",
        "£4.2m",
        "No timetable is worth a life",
        "(?i)harbourmaster",
        "Duty Commander Ishbel Corrie",
        "grounded on Monday",
        "towed to Stourness",
    ),
    "gsomia-2019-retold": ("four chemicals", "(?s)Kono.*Beijing", "completely misread"),
}
"""What articles of an event say otherwise than others of it, as an editor sees it."""
EVENTS = {name: read_event([SEEDS / name]) for name in CONFLICTS}
ARTICLES = [(name, article) for name, event in EVENTS.items() for article in event.articles]
_AGAINST_ITSELF: dict[str, str] = {}
_AGAINST_OTHERS = {
    "ennick-packet": "a headland's head and a first officer are taken for offices of others",
    "varrow-coastguard": "a distress call and a refloating are two times",
    "shortsea-monitor": "who sold nothing is set against who else is named as chief executive",
    "marketquay": "dates of other things in one long sentence",
    "morrow-digest": "North Korea is taken for a side",
    "castellan-wire": "the leaders of two countries are taken for holders of one office",
}


def _parameters(awaited: dict[str, str]) -> list[Any]:
    return [
        pytest.param(
            name,
            article,
            id=f"{name}-{article.id}",
            marks=awaiting(awaited[article.id]) if article.id in awaited else (),
        )
        for name, article in ARTICLES
    ]


@pytest.mark.parametrize(("event", "article"), _parameters(_AGAINST_ITSELF))
def test_article_checked_against_itself_is_contradicted_nowhere(
    event: str, article: Article
) -> None:
    found = check_article([article], replace(article, id=ID))
    assert found.statements, event
    assert contradicted(found) == [], shown(found)


@pytest.mark.parametrize(("event", "article"), _parameters(_AGAINST_OTHERS))
def test_only_what_is_a_conflict_is_contradicted_by_other_articles(
    event: str, article: Article
) -> None:
    others = [other for other in EVENTS[event].articles if other.id != article.id]
    found = check_article(others, replace(article, id=ID))
    known = [re.compile(words) for words in CONFLICTS[event]]
    wrong = [s for s in contradicted(found) if not any(w.search(s.text) for w in known)]
    assert wrong == [], shown(found)
