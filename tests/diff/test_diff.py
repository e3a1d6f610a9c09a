"""What differs between two versions of a text: one entry for each value that was edited."""

from itertools import chain
from random import Random

import pytest

from factcheck.article.model import Article
from factcheck.diff.diff import diff
from factcheck.diff.model import Diff, mirrored
from tests.conftest import article

REST = (
    "Divers will search the hull on Thursday.",
    "The harbour of Corvale has two docks.",
    "Nobody knew where to turn.",
)


def versions(old: str, new: str) -> Diff:
    """The diff of one sentence among others that stay, in another order."""
    return diff(article("\n\n".join((old, *REST))), article("\n\n".join((*REST, new))))


def told(found: Diff) -> list[tuple[str, str, str, str]]:
    """Status, kind and both values of each entry."""
    return [
        (e.status, e.kind, e.a.value if e.a else "", e.b.value if e.b else "")
        for e in found.entries
    ]


EDITS = {
    "a figure": (
        "The ferry carried 312 people from Corvale.",
        "The ferry carried 321 people from Corvale.",
        ("changed", "figure", "312 people", "321 people"),
    ),
    "a weekday": (
        "The council met in Corvale on Monday.",
        "The council met in Corvale on Tuesday.",
        ("changed", "date", "Monday 3 March 2031", "Tuesday 4 March 2031"),
    ),
    "a day in other words": (
        "The council met in Corvale yesterday.",
        "The council met in Corvale on Monday.",
        ("changed", "date", "Wednesday 5 March 2031", "Monday 3 March 2031"),
    ),
    "a speaker": (
        '"We will rebuild the old pier," said Ines Halloran.',
        '"We will rebuild the old pier," said Tom Reed.',
        ("changed", "quote", "Ines Halloran", "Tom Reed"),
    ),
    "an office": (
        "Finance Minister Anna Berg resigned from the cabinet.",
        "Interior Minister Anna Berg resigned from the cabinet.",
        ("changed", "role", "finance minister", "interior minister"),
    ),
    "a place": (
        "The company will close its plant in Gdansk.",
        "The company will close its plant in Lodz.",
        ("changed", "place", "in Gdansk", "in Lodz"),
    ),
    "a negation": (
        "The owner had been warned of the fault.",
        "The owner had not been warned of the fault.",
        (
            "changed",
            "action",
            "The owner had been warned of the fault.",
            "The owner had not been warned of the fault.",
        ),
    ),
    "a word within quotation marks": (
        '"We will rebuild the old pier," said Ines Halloran.',
        '"We may rebuild the old pier," said Ines Halloran.',
        (
            "quote_altered",
            "quote",
            "“We will rebuild the old pier”",
            "“We may rebuild the old pier”",
        ),
    ),
    "a word that no claim holds": (
        "The crew of the Kittiwake were asleep below.",
        "The crew of the Petrel were asleep below.",
        ("changed", "wording", "Kittiwake", "Petrel"),
    ),
    "a time beside figures": (
        "The blast at 0447 GMT trapped 12 miners for 35 minutes.",
        "The blast at 0448 GMT trapped 12 miners for 35 minutes.",
        ("changed", "date", "4:47 a.m. (UTC)", "4:48 a.m. (UTC)"),
    ),
    "a mark": (
        "The crew, they said, were asleep.",
        "The crew they said were asleep.",
        None,
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_one_changed_value(name: str) -> None:
    old, new, expected = EDITS[name]
    assert told(versions(old, new)) == ([expected] if expected else [])


def test_two_edits_of_a_sentence_are_two_values_with_one_redline() -> None:
    found = versions(
        "The ferry carried 312 people to Corvale on Monday.",
        "The ferry carried 321 people to Corvale on Tuesday.",
    )
    assert [entry.kind for entry in found.entries] == ["date", "figure"]
    assert found.entries[0].redline == found.entries[1].redline


def test_a_sentence_that_is_cut_is_told_even_if_it_makes_no_claim() -> None:
    found = diff(article("\n\n".join(REST)), article("\n\n".join(REST[:2])))
    assert [(e.status, e.a.text) for e in found.entries if e.a] == [("only_a", REST[2])]


def _articles() -> tuple[Article, Article]:
    olds, news, _ = zip(*EDITS.values(), strict=True)
    return article("\n\n".join((*olds, *REST))), article("\n\n".join((*news, *REST)), "other")


@pytest.fixture(scope="module")
def found() -> Diff:
    return diff(*_articles())


def test_the_reverse_is_the_mirror_image(found: Diff) -> None:
    a, b = _articles()
    assert diff(b, a) == mirrored(found)
    assert mirrored(mirrored(found)) == found


def test_an_article_does_not_differ_from_itself_and_needs_no_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("factcheck.extract.extract_each")
    found = diff(_articles()[0], _articles()[0])
    assert (found.entries, found.differs) == ((), False)
    assert found.unchanged > len(REST)


def test_paragraphs_in_another_order_are_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("factcheck.extract.extract_each")
    text = _articles()[0].text
    paragraphs = text.split("\n\n")
    Random(3).shuffle(paragraphs)
    assert diff(article(text), article("\n\n".join(paragraphs))).entries == ()


def test_every_passage_is_the_text_at_its_offsets(found: Diff) -> None:
    texts = [one.text for one in _articles()]
    places = chain.from_iterable(
        ((texts[0], entry.a), (texts[1], entry.b)) for entry in found.entries
    )
    for text, place in places:
        if place:
            assert text[place.start : place.end] == place.text
            lines = text.split("\n")
            assert lines[place.line - 1][place.column - 1 :].startswith(place.text.split("\n")[0])
