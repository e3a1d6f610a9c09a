"""The ladder of wordings: where a quotation stands in a source, and on which rung."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.model import Rung
from factcheck.check.wordings import SURE, Searchable, Wording, rung_of, words_of
from tests.conftest import article, awaited

TEXT = """\
The keeper of the light laughed. “We’ve never sold a single lamp to them, and we never will,” \
she said. Then the room emptied.
A clerk, who asked not to be named, called the affair “a quarrel about nothing”.
"The fog came in at four. Nobody saw the second boat until it struck," the pilot said, "and \
by then it was too late."
"""
SOURCE = Searchable(article(TEXT))


def found(quoted: str) -> Wording:
    wording = SOURCE.find(quoted)
    assert wording is not None
    assert wording.text == TEXT[wording.start : wording.end]
    assert wording.source == "gazette"
    return wording


@pytest.mark.parametrize(
    ("quoted", "rung", "words"),
    [
        (
            "We’ve never sold a single lamp to them, and we never will",
            Rung.VERBATIM,
            "We’ve never sold a single lamp to them, and we never will",
        ),
        (
            "We've never sold a single lamp to them, and we never will.",
            Rung.VERBATIM,
            "We’ve never sold a single lamp to them, and we never will",
        ),
        ("a quarrel about nothing", Rung.VERBATIM, "a quarrel about nothing"),
        ("A quarrel about nothing!", Rung.VERBATIM, "a quarrel about nothing"),
        (
            "We’ve never sold a single lamp to them and we never will",
            Rung.PUNCTUATION,
            "We’ve never sold a single lamp to them, and we never will",
        ),
        ("a quarrel about Nothing", Rung.PUNCTUATION, "a quarrel about nothing"),
        ("sold a single lamp", Rung.CLIPPED, "sold a single lamp"),
        (
            "We’ve never sold a single lamp to them",
            Rung.CLIPPED,
            "We’ve never sold a single lamp to them",
        ),
        ("we never will", Rung.CLIPPED, "we never will"),
        (
            "We’ve never sold … to them, and we never will",
            Rung.CLIPPED,
            "We’ve never sold a single lamp to them, and we never will",
        ),
        (
            "Nobody saw ... until it struck",
            Rung.CLIPPED,
            "Nobody saw the second boat until it struck",
        ),
        (
            "The fog came in [...] until it struck",
            Rung.CLIPPED,
            "The fog came in at four. Nobody saw the second boat until it struck",
        ),
        (
            "Nobody saw the first boat until it struck",
            Rung.ALTERED,
            "Nobody saw the second boat until it struck",
        ),
        (
            "Nobody saw the boat until it struck",
            Rung.ALTERED,
            "Nobody saw the second boat until it struck",
        ),
        (
            "We’ve never sold a single candle to them, and we never will",
            Rung.ALTERED,
            "We’ve never sold a single lamp to them, and we never will",
        ),
        awaited(
            "a word in square brackets is read as the speaker's",
            "[We have] never sold a single lamp to them",
            Rung.CLIPPED,
            "never sold a single lamp to them",
        ),
    ],
)
def test_quotation_is_found_on_its_rung(quoted: str, rung: Rung, words: str) -> None:
    wording = found(quoted)
    assert (wording.rung, wording.text) == (rung, words)


@pytest.mark.parametrize("quoted", ["", "…", "“ — ”", "The harvest was good in all four valleys."])
def test_what_is_nowhere_is_not_found(quoted: str) -> None:
    assert SOURCE.find(quoted) is None


def test_quotation_is_not_found_inside_longer_words_before_its_own() -> None:
    text = "They spoke of the rainfall in April. She was silent about “the rain in April”."
    wording = Searchable(article(text)).find("the rain")
    assert wording is not None
    assert (wording.start, wording.rung) == (text.index("the rain in"), Rung.CLIPPED)


def test_nothing_is_found_in_a_source_without_words() -> None:
    assert Searchable(article("— … —")).find("a quarrel about nothing") is None


@pytest.mark.parametrize(
    ("quoted", "passage", "rung"),
    [
        ("We came.", "we came", Rung.VERBATIM),
        ("We’re “done”", "We're 'done'", Rung.PUNCTUATION),
        ("We came and stayed", "We came, and stayed", Rung.PUNCTUATION),
        ("We … stayed", "We came, and stayed", Rung.CLIPPED),
        ("stayed … We", "We came, and stayed", Rung.REWORDED),
        ("We came and left", "We came and stayed", Rung.ALTERED),
        ("We … left", "We came, and stayed", Rung.REWORDED),
        ("They all went home", "We came and stayed", Rung.REWORDED),
        ("We never came and stayed", "We came and stayed", Rung.ALTERED),
    ],
)
def test_rung_is_decided_word_by_word(quoted: str, passage: str, rung: Rung) -> None:
    assert rung_of(quoted, passage) is rung


@pytest.mark.parametrize("one", ["more", "not", "never"])
def test_a_single_word_more_alters_a_quotation_of_any_length(one: str) -> None:
    said = "the harbour will stay open for as long as anybody still wants to sail from it"
    assert rung_of(said, said) is Rung.VERBATIM
    for place in range(1, 15):
        words = said.split()
        assert rung_of(" ".join([*words[:place], one, *words[place:]]), said) is Rung.ALTERED


def test_words_are_lower_case_with_straight_apostrophes() -> None:
    assert words_of("It’s THE 3rd “Großmarkt”—isn't it?") == [
        "it's", "the", "3rd", "großmarkt", "isn't", "it",
    ]  # fmt: skip


_WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=7)
_MARK = st.sampled_from([" ", ", ", ". ", "; ", " — ", ": ", ".\n"])


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text of words that are all different, and a cut of it at the bounds of words."""
    words = draw(st.lists(_WORD, min_size=4, max_size=30, unique=True))
    text = "".join(word + draw(_MARK) for word in words)
    spans = [m.span() for m in re.finditer(r"[a-z]+", text)]
    first = draw(st.integers(0, len(spans) - 1))
    last = draw(st.integers(first, len(spans) - 1))
    return text, spans[first][0], spans[last][1]


@given(cut())
def test_cut_of_a_source_is_found_verbatim_or_clipped_with_all_its_words(
    source: tuple[str, int, int],
) -> None:
    text, start, end = source
    wording = Searchable(article(text)).find(text[start:end])
    assert wording is not None
    assert wording.rung in (Rung.VERBATIM, Rung.CLIPPED)
    assert wording.score >= SURE
    assert wording.text == text[wording.start : wording.end] == text[start:end]
    assert (wording.start, wording.end) == (start, end)


@given(cut(), st.data())
def test_cut_with_words_left_out_and_marked_is_clipped(
    source: tuple[str, int, int], data: st.DataObject
) -> None:
    text, start, end = source
    words = text[start:end].split()
    kept = data.draw(st.integers(1, max(1, len(words) - 1)))
    quoted = " ".join([*words[:kept], "…", *words[kept + 1 :]])
    wording = Searchable(article(text)).find(quoted)
    assert wording is not None
    assert wording.rung in (Rung.CLIPPED, Rung.VERBATIM, Rung.PUNCTUATION)
    assert start <= wording.start
    assert wording.end <= end
