"""Excerpts keep the claim, stay short, and cut at words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.report.excerpt import Excerpt, clip, excerpt, plain

SENTENCES = st.text(st.sampled_from("ab ,.\n\x1b\u202e“é") | st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    ("sentence", "words", "length", "expected"),
    [
        ("It had 312 people aboard.", "312 people", 80, ("It had ", "312 people", " aboard.")),
        ("It had\n312  people aboard.", "312  people", 80, ("It had ", "312 people", " aboard.")),
        ("It had 312 people aboard.", " 312 people ", 80, ("It had ", "312 people", " aboard.")),
        ("One two three four five", "three", 15, ("…two ", "three", " four…")),
        ("One two three four five", "One", 15, ("", "One", " two three…")),
        ("One two three four five", "five", 15, ("…three four ", "five", "")),
        ("One two three four five", "two three four", 8, ("…", "two…", "")),
        ("Nothing of it", "312 people", 80, ("", "312 people", "")),
    ],
)
def test_claim_is_quoted_with_what_fits_around_it(
    sentence: str, words: str, length: int, expected: tuple[str, str, str]
) -> None:
    assert excerpt(sentence, words, length) == Excerpt(*expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("exactly ten", "exactly…"),
        ("ten chars!", "ten chars!"),
        ("unbreakable-word", "unbreakabl…"),
    ],
)
def test_clip_cuts_at_a_word_where_it_can(text: str, expected: str) -> None:
    assert clip(text, 10) == expected


@settings(deadline=None)
@given(SENTENCES, SENTENCES, SENTENCES, st.integers(1, 60))
def test_excerpt_is_one_short_line_holding_nothing_that_was_not_said(
    before: str, words: str, after: str, length: int
) -> None:
    sentence = before + words + after
    quoted = excerpt(sentence, words, length)
    assert len(quoted.text) <= length + 2
    assert "\n" not in quoted.text
    assert "\x1b" not in quoted.text
    for part in (quoted.before, quoted.words, quoted.after):
        assert part.strip("… ") in plain(sentence)


@settings(deadline=None)
@given(SENTENCES)
def test_plain_text_is_stable(text: str) -> None:
    assert plain(plain(text)) == plain(text)
