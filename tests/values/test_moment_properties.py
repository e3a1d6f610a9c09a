"""What must hold for any text and any two moments."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.moment import (
    Moment,
    find_moments,
    moment_words,
    relate_moments,
    resolve,
)

VOCABULARY = """
at on in by the of until since from to between and before after early late mid - , . ( )
3 03:47 9.17am 6 p.m. noon midnight half past quarter twenty six o'clock GMT CEST hrs March May
Aug. 31 1st 22nd 2016 2016's 1990s 1910-45 Friday Sunday today tonight yesterday last next this
week month year night morning ago later within days two a day weekend Q3 quarter spring Christmas
Eve Day eve third for end no later than up including through 2026-03-12 99 0500 0 24:00 25:61
31 February 29 99999 13/13/2026
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))
DIRECTIONS = st.sampled_from(["past", "future", None])


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_mentions_quote_the_text_and_do_not_overlap(text: str) -> None:
    mentions = find_moments(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    assert all(mention.start < mention.end for mention in mentions)


@given(TEXTS, PUBLISHED, DIRECTIONS)
@settings(max_examples=300, deadline=None)
def test_resolving_never_raises_and_gives_ordered_days(
    text: str, published: date | None, direction: str | None
) -> None:
    for mention in find_moments(text):
        moment = resolve(mention, published, direction)  # type: ignore[arg-type]
        if moment is None:
            continue
        assert (moment.first is None) == (moment.last is None)
        if moment.first is not None and moment.last is not None:
            assert moment.first <= moment.last
        if moment.clock is not None:
            assert 0 <= moment.clock[0] <= moment.clock[1]
        assert moment_words(moment)
        assert Moment.model_validate_json(moment.model_dump_json()) == moment


MOMENTS = st.tuples(TEXTS, PUBLISHED, DIRECTIONS).map(
    lambda case: [
        moment
        for mention in find_moments(case[0])
        if (moment := resolve(mention, case[1], case[2])) is not None  # type: ignore[arg-type]
    ]
)


@given(MOMENTS, MOMENTS)
@settings(max_examples=300, deadline=None)
def test_relating_is_symmetric_and_reflexive(ones: list[Moment], others: list[Moment]) -> None:
    for one in [*ones, *others]:
        assert relate_moments(one, one).step == "same"
        for other in [*ones, *others]:
            there, back = relate_moments(one, other), relate_moments(other, one)
            assert (there.step, there.shade) == (back.step, back.shade)


@pytest.mark.parametrize("repeats", [60])
def test_reading_stays_fast_on_a_long_article(repeats: int) -> None:
    paragraph = (
        "The two governments signed the pact at 9:40 p.m. on March 12, officials said on Thursday, "
        "and troops must be gone by the end of the month under a plan drawn up last year. "
    )
    text = paragraph * repeats
    find_moments(text)
    begun = time.perf_counter()
    find_moments(text)
    # The aim is 40 ms for 1,500 words; the margin is for a busy machine.
    assert time.perf_counter() - begun < 0.5
