"""The redline of two wordings: what is shared, what differs, and nothing lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.model import Edit
from factcheck.check.redline import redline

WORDS = st.sampled_from("the a mayor not said 312 1,200 “we go” on Friday , . — ’s".split())
WORDINGS = st.lists(WORDS, max_size=14).flatmap(
    lambda words: st.sampled_from(["".join(words), " ".join(words), "  \n".join(words)])
)


def drawn(edits: tuple[Edit, ...]) -> str:
    """The edits in one line: [-draft-]{+source+} where they differ."""
    return "".join(
        edit.draft
        if edit.draft == edit.source
        else (f"[-{edit.draft}-]" if edit.draft else "")
        + (f"{{+{edit.source}+}}" if edit.source else "")
        for edit in edits
    )


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("Nobody was hurt.", "Nobody was hurt.", "Nobody was hurt."),
        ("It held 312 seats.", "It held 321 seats.", "It held [-312-]{+321+} seats."),
        ("It did not leak.", "It did leak.", "It did[- not-] leak."),
        ("We go", "“We go”", "{+“+}We go{+”+}"),
        ("Some 1,200.5 tons", "Some 1,250.5 tons", "Some [-1,200.5-]{+1,250.5+} tons"),
        ("in Rome, Milan", "in Bari, Turin", "in [-Rome, Milan-]{+Bari, Turin+}"),
        ("a  b\nc", "a b c", "a b c"),
        ("on Monday.", "on Monday", "on Monday[-.-]"),
        ("", "Late words", "{+Late words+}"),
        ("", "", ""),
    ],
)
def test_words_that_differ_stand_beside_those_that_are_shared(
    draft: str, source: str, expected: str
) -> None:
    assert drawn(redline(draft, source)) == expected


@given(WORDINGS | st.text(), WORDINGS | st.text())
def test_joined_edits_give_back_both_wordings(draft: str, source: str) -> None:
    edits = redline(draft, source)
    assert "".join(edit.draft for edit in edits) == " ".join(draft.split())
    assert "".join(edit.source for edit in edits) == " ".join(source.split())


@given(WORDINGS, WORDINGS)
def test_no_edit_is_empty_and_neighbours_alternate(draft: str, source: str) -> None:
    edits = redline(draft, source)
    shared = [edit.draft == edit.source for edit in edits]
    assert all(edit.draft or edit.source for edit in edits)
    assert all(one != other for one, other in pairwise(shared))


@given(WORDINGS, WORDINGS)
def test_the_reverse_is_the_mirror_image(draft: str, source: str) -> None:
    mirrored = tuple(Edit(draft=e.source, source=e.draft) for e in redline(source, draft))
    assert redline(draft, source) == mirrored


@given(WORDINGS)
def test_a_wording_held_against_itself_shows_no_change(wording: str) -> None:
    assert all(edit.draft == edit.source for edit in redline(wording, wording))
