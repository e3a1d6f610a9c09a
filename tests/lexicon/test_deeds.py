"""Wordings of deeds and the bodies that decide: what the two files say when read."""

import pytest

from factcheck.lexicon.bodies import apart, is_body
from factcheck.lexicon.deeds import sort_of, wordings


@pytest.mark.parametrize(
    ("pos", "lemma", "deed"),
    [("v", "sue", "sue"), ("n", "lawsuit", "sue"), ("v", "lose", "beat"), ("v", "borrow", "lend")],
)
def test_a_word_leads_to_its_deed(pos: str, lemma: str, deed: str) -> None:
    assert deed in {wording.deed for wording in wordings(pos, lemma)}
    assert sort_of(deed) in {"once", "both", "again", "body", "one"}


def test_a_converse_turns_the_parties_round() -> None:
    (lend,) = (w for w in wordings("v", "lend") if w.deed == "lend")
    (borrow, *_) = (w for w in wordings("v", "borrow") if w.deed == "lend")
    assert lend.doer == ("subj",)
    assert borrow.other == ("subj",)


def test_the_most_particular_wording_comes_first() -> None:
    needs = [bool(w.needs) for w in wordings("v", "own")]
    assert needs == sorted(needs, reverse=True)


@pytest.mark.parametrize(
    ("here", "there", "two"),
    [
        ("labour court", "administrative court", True),
        ("court", "labour court", False),
        ("cabinet", "parliament", True),
        ("transport ministry", "road agency", False),
        ("watchdog", "civil aviation authority", False),
        ("space agency", "civil aviation authority", True),
        ("brewery", "labour court", False),
    ],
)
def test_two_bodies_are_told_apart(here: str, there: str, two: bool) -> None:
    assert apart(here.split(), there.split()) is two
    assert apart(there.split(), here.split()) is two


def test_a_firm_is_no_body_that_decides() -> None:
    assert is_body(["court"])
    assert not is_body(["brewery"])
