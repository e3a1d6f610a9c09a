"""Clauses that deny what sources affirm, and deeds with another doer; and their look-alikes."""

from pathlib import Path

import pytest

from factcheck.article.event import read_article, read_event
from factcheck.check.charges.denied import denied_charge
from factcheck.check.charges.doer import doer_charge
from factcheck.check.held import Held
from factcheck.extract import extract

_SOURCES = """The lighthouse keeper declined to sign the petition. No lamp inspection was ordered.
The parish has pledged 70,000 crowns for the tower. Visitors have not yet returned to the quay.
The county granted 4,200 crowns to the choir. The bell foundry rang no alarm before the fire.

The keeper lives on the island with two goats and a parrot. Ferries run twice a day.
"""


def _charges(tmp_path: Path, draft: str) -> set[str]:
    head = "---\noutlet: The Reed\npublished: 2025-03-04\n---\n# Lamp out\n\n"
    sources = tmp_path / "event"
    sources.mkdir()
    (sources / "reed.md").write_text(head + _SOURCES, encoding="utf-8")
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    event = read_event([sources])
    article = read_article(
        tmp_path / "draft.md", id="(draft)", outlet="", published=event.articles[0].published
    )
    claims = extract([*event.articles, article])
    held = Held(event, claims, article, claims.pop(article.id))
    made = (make(c, held) for c in held.mine for make in (denied_charge, doer_charge))
    return {charge.sort for charge in made if charge is not None}


@pytest.mark.parametrize(
    ("draft", "sort"),
    [
        ("The lighthouse keeper signed the petition.", "denied"),
        ("A lamp inspection was ordered.", "denied"),
        ("On Friday the bank granted 4,200 crowns to the choir.", "doer"),
    ],
)
def test_other_telling_is_charged(tmp_path: Path, draft: str, sort: str) -> None:
    assert sort in _charges(tmp_path, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "The lighthouse keeper refused to sign the petition.",
        "No inspection of the lamp was ordered.",
        "Visitors have returned to the quay.",
        "The county gave the choir 4,200 crowns.",
        "The foundry had 70,000 crowns to spare.",
    ],
)
def test_same_telling_is_left_alone(tmp_path: Path, draft: str) -> None:
    assert not _charges(tmp_path, draft)
