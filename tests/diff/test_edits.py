"""The edits of a sentence: where they stand, and which of them count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.diff.edits import changes

WORDS = st.lists(
    st.sampled_from(["the", "mayor", "312", "not", "“go”", ",", "\n", " "]), max_size=9
)


@given(WORDS, WORDS)
def test_a_change_names_the_words_at_its_offsets(a: list[str], b: list[str]) -> None:
    left, right = "Lead. " + " ".join(a), " ".join(b)
    _, found = changes(left, (6, len(left)), right, (0, len(right)))
    for change in found:
        assert left[slice(*change.a)].split() == change.edit.draft.split()
        assert right[slice(*change.b)].split() == change.edit.source.split()


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        ("It sank on Friday.", "It sank on Monday.", 1),
        ("It sank, they said", "It sank they said.", 0),
        ("Ferry Sinks", "Ferry sinks", 0),
        ("They say it sank", "They say it “sank”", 2),
        ("the mayor's car", "the mayor’s car", 0),
    ],
)
def test_only_other_words_and_new_quotation_marks_count(a: str, b: str, count: int) -> None:
    assert len(changes(a, (0, len(a)), b, (0, len(b)))[1]) == count
