"""Sentences of two articles paired up by their words, wherever they stand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.diff.pairing import Pairing, paired
from factcheck.diff.pieces import Piece, pieces_of
from tests.conftest import article

NAMES = st.sampled_from(["mayor", "pilot", "judge", "nurse", "ferry", "court"])
VERBS = st.sampled_from(["won", "left", "paid", "said", "lost"])
SENTENCES = st.builds("The {} {} {} times before noon.".format, NAMES, VERBS, st.integers(1, 12))
TEXTS = st.lists(SENTENCES, max_size=8)


def pieces(sentences: list[str]) -> tuple[Piece, ...]:
    return pieces_of(article("\n\n".join(sentences)))


def keys(pairing: Pairing) -> tuple[object, ...]:
    """What was paired, without the places."""
    edited = {(a.key, b.key) for a, b in pairing.edited}
    alone = [{p.key for p in side} for side in (pairing.only_a, pairing.only_b)]
    return pairing.unchanged, edited, *alone, pairing.versions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank. Nobody died.", ["It sank.", "Nobody died."]),
        ("“Go!” she said. He went.", ['"Go!" she said.', "He went."]),
        ("Mr. Bell and Dr. Ito met J. Smith. It rained.", None),
        ("It cost $1.5 billion. Shares fell", ["It cost $1.5 billion.", "Shares fell"]),
        ("He left at 5 p.m. on Friday.", ["He left at 5 p.m. on Friday."]),
        ("A line\nthat is wrapped.", ["A line", "that is wrapped."]),
    ],
)
def test_text_is_cut_into_sentences(text: str, expected: list[str] | None) -> None:
    expected = expected or ["Mr. Bell and Dr. Ito met J. Smith.", "It rained."]
    assert [piece.key for piece in pieces_of(article(text))] == expected


def test_front_matter_and_list_markers_belong_to_no_sentence() -> None:
    text = "---\noutlet: Gazette\n---\n# Ferry sinks\n\n- It sank.\n"
    story = replace(article(text), given=None, body=text.index("---\n#") + 3)
    assert [piece.key for piece in pieces_of(story)] == ["Ferry sinks", "It sank."]


@given(TEXTS)
def test_an_article_is_unchanged_against_itself(text: list[str]) -> None:
    pairing = paired(pieces(text), pieces(text))
    assert (pairing.edited, pairing.only_a, pairing.only_b) == ((), (), ())
    assert len(pairing.unchanged) == len(set(text))


@given(TEXTS, TEXTS.flatmap(lambda b: st.tuples(st.just(b), st.permutations(b))))
def test_the_order_of_sentences_decides_nothing(
    a: list[str], orders: tuple[list[str], list[str]]
) -> None:
    one, other = (keys(paired(pieces(a), pieces(b))) for b in orders)
    assert one == other


@given(TEXTS, TEXTS)
def test_pairing_is_the_same_from_either_side(a: list[str], b: list[str]) -> None:
    unchanged, edited, only_a, only_b, versions = keys(paired(pieces(a), pieces(b)))
    assert isinstance(edited, set)
    turned = {(y, x) for x, y in edited}
    assert keys(paired(pieces(b), pieces(a))) == (unchanged, turned, only_b, only_a, versions)


@given(TEXTS, TEXTS)
def test_every_sentence_ends_in_exactly_one_place(a: list[str], b: list[str]) -> None:
    pairing = paired(pieces(a), pieces(b))
    left = [*pairing.unchanged, *(x.key for x, _ in pairing.edited)]
    assert sorted([*left, *(p.key for p in pairing.only_a)]) == sorted(set(a))
    right = [*pairing.unchanged, *(y.key for _, y in pairing.edited)]
    assert sorted([*right, *(p.key for p in pairing.only_b)]) == sorted(set(b))


def test_a_loosely_alike_sentence_is_an_edit_only_between_versions() -> None:
    old, new = (
        "The mayor opened the old bridge on Friday.",
        "The mayor closed the bridge on Sunday.",
    )
    apart = paired(pieces([old]), pieces([new]))
    assert (apart.versions, len(apart.edited)) == (False, 0)
    shared = ["It rained.", "Nobody was hurt."]
    versions = paired(pieces([*shared, old]), pieces([new, *shared]))
    assert (versions.versions, len(versions.edited)) == (True, 1)
