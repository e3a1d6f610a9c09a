"""A stale ruling says which source's passage is another one now."""

import pytest

from factcheck.rulings.model import Subject
from factcheck.rulings.stale import change
from tests.rulings.invented import ruling_on, subject

HURT = ("gazette", "Two people were hurt when the ferry struck the bank.")
RULED = ruling_on(subject("f-1", "two or three hurt", HURT, ("radio", "Three are hurt.")))
LONG = ("tideline", " ".join(f"word{n}" for n in range(40)))


@pytest.mark.parametrize(
    ("now", "says"),
    [
        (
            subject("f-1", "", HURT, ("radio", "Four are hurt.")),
            "radio had “Three are hurt.”, has “Four are hurt.” (f-1)",
        ),
        (
            subject("f-2", "", (HURT[0], HURT[1].replace("ferry", "ship")), RULED.passages[1]),
            "gazette had “…when the ferry struck the…”, has “…when the ship struck the…” (f-2)",
        ),
        (subject("f-1", "", HURT), "radio no longer has “Three are hurt.” (f-1)"),
        (
            subject("f-1", "", *RULED.passages, LONG),
            "tideline also has “word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10"
            " word11 word12…” (f-1)",
        ),
        (
            subject("f-1", "", HURT, ("radio", "Three\nare hurt.")),
            "radio has other spaces or line ends in “Three are hurt.” (f-1)",
        ),
        (
            subject("f-2", "", ("radio", "The ferry is afloat.")),
            f"no finding has its passages: gazette “{HURT[1]}”, radio “Three are hurt.”",
        ),
        (
            subject("f-2", "", *RULED.passages),
            "its passages make f-2, none surely the finding that was ruled on",
        ),
    ],
)
def test_change_names_the_source_and_both_wordings(now: Subject, says: str) -> None:
    assert change(RULED, [now]) == says


def test_finding_of_the_same_id_is_compared_before_one_that_shares_more() -> None:
    same = subject("f-1", "", ("radio", "Four are hurt."), ("tideline", "Nobody is."))
    more = subject("f-2", "", HURT, ("radio", "Five are hurt."))
    assert change(RULED, [more, same]).endswith("(f-1)")
    assert change(RULED, [more]).endswith("(f-2)")
