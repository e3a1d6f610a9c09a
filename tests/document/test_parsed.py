"""Parsed articles: every word in one clause, every offset the article's own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.document.parsed import Document, parse
from factcheck.zone import Zone
from tests.conftest import Read, article

SNIPPETS = (
    "The dam held.",
    "“We’re done,” said Mayor Rosa Pellin.",
    "Police said\u00a014 people — nine of them children — were hurt",
    "‘No.’",
    "KARDOVA SHUTS BORDER",
    "Who pays? The town.",
    "\n\n",
    "# ",
    " ",
    "…",
    "£4.5m (€5.2m)",
    "«Non», dit-elle",
    "the soldiers' homes",
    "é\u0301 \u200b☂",
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(SNIPPETS), max_size=8).map(" ".join),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=80),
)


def _parsed(text: str) -> Document:
    return next(iter(parse([article(text)])))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_every_token_belongs_to_exactly_one_clause_of_its_sentence(text: str) -> None:
    for sentence in _parsed(text).sentences:
        owned = sorted(token.i for clause in sentence.clauses for token in clause.tokens)
        assert owned == [token.i for token in sentence.span]
        for token in sentence.span:
            assert token.i in [t.i for t in sentence.clause_of(token).tokens]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_offsets_lead_back_into_the_article_untouched(text: str) -> None:
    document = _parsed(text)
    assert document.article.text == text
    for sentence in document.sentences:
        raw = document.text(sentence.start, sentence.end)
        assert len(raw) == len(sentence.span.text)
        assert sentence.block.start <= sentence.start <= sentence.end <= sentence.block.end
        for plain, own in zip(sentence.span.text, raw, strict=True):
            assert plain.lower() == own.lower() or not own.isalnum()
        for clause in sentence.clauses:
            assert sentence.start <= clause.start < clause.end <= sentence.end


def test_tokens_between_are_those_that_share_a_character(read: Read) -> None:
    text = "It rained.\n\nThe old dam held."
    sentence = read(text).document.sentences[1]
    start = text.index("ld d")
    assert [t.text for t in sentence.tokens_between(start, start + 4)] == ["old", "dam"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The dam held.", ["held"]),
        ("The dam held and the town slept.", ["held", "slept"]),
        ("Police said the dam held.", ["said", "held"]),
        ("The man who opened the gate has fled.", ["fled", "opened"]),
        ("The town slept while the dam held.", ["slept", "held"]),
        ("The council wants to sell the park.", ["wants"]),
    ],
)
def test_each_predicate_heads_a_clause_of_its_own(read: Read, text: str, heads: list[str]) -> None:
    (sentence,) = read(text).document.sentences
    assert sorted(clause.head.text for clause in sentence.clauses) == sorted(heads)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The bill? A cool £3m.", "The bill?"),
        ("The bill rose. A cool £3m.", None),
        ("Who pays? The town paid.", None),
        ("The bill?\n\nA cool £3m.", None),
    ],
)
def test_verbless_answer_is_read_with_its_question(
    read: Read, text: str, asked: str | None
) -> None:
    question = read(text).document.sentences[-1].question
    assert (question.span.text if question else None) == asked


def test_only_claiming_zones_are_parsed_and_several_articles_keep_their_order() -> None:
    texts = ["# A headline\n\nThe dam held.", "It rained."]
    documents = list(parse([article(text, f"s{i}") for i, text in enumerate(texts)]))
    assert [d.article.id for d in documents] == ["s0", "s1"]
    assert [s.block.zone for s in documents[0].sentences] == [Zone.HEADLINE, Zone.BODY]


def test_sentence_at_finds_the_sentence_that_holds_a_character(read: Read) -> None:
    text = "It rained. The dam held."
    document = read(text).document
    found = document.sentence_at(text.index("dam"))
    assert found is document.sentences[1]
    assert document.sentence_at(len(text) + 5) is None


@pytest.mark.parametrize(
    "text",
    [
        "The mill was built by Norfeld Vind A/S of Esbjerg, which has 46 sails.",
        "In the witness box swearing blind he knew nothing of the fiddled figures.",
    ],
)
def test_sentence_goes_on_where_nothing_has_ended(read: Read, text: str) -> None:
    assert [s.span.text for s in read(text).document.sentences] == [text]
