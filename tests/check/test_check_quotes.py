"""Quotations of a draft: whose words they are, and what a statement of one shows."""

import pytest

from factcheck.check.model import CheckVerdict, Rung, Says, Statement
from factcheck.check.quotes import Ear, Heard, direct_quotes
from tests.check.invented import check, hold, shown

SOURCES = {
    "gazette": (
        "The lock at Ferrow froze shut on Sunday. “We broke the ice with oars,” said the "
        "lock keeper, Agda Lunt. “It took us until noon.”"
    ),
    "tideline": (
        "Barges waited at Ferrow on Sunday. “We broke the ice with oars,” Lunt said. A skipper, "
        "Joel Prym, said: “My coffee froze before the lock did.”"
    ),
    "radio": "Ferrow's lock was shut on Sunday. Prym called the wait a comedy in five acts.",
}


def heard(draft: str) -> Heard:
    held = hold(SOURCES, draft)
    (quote,) = direct_quotes(held.mine)
    return Ear(held).hear(quote)


def quotation(draft: str) -> Statement:
    found = check(SOURCES, draft)
    quotes = [one for one in found.statements if one.quote]
    assert len(quotes) == 1, shown(found)
    return quotes[0]


@pytest.mark.parametrize(
    ("draft", "rung"),
    [
        ("“We broke the ice with oars,” said Agda Lunt.", Rung.VERBATIM),
        ("“We broke the ice,” said Agda Lunt.", Rung.CLIPPED),
        ("“We broke the ice with axes,” said Agda Lunt.", Rung.ALTERED),
        ("“We broke the ice with oars,” said Joel Prym.", Rung.SPEAKER),
        ("“My coffee froze before the lock did,” said Agda Lunt.", Rung.SPEAKER),
        ("“The canal is a museum of patience,” said Agda Lunt.", Rung.NOT_FOUND),
        ("Those on the bank still laugh: “We broke the ice with oars.”", Rung.VERBATIM),
    ],
)
def test_quotation_stands_on_the_rung_of_its_nearest_wording(draft: str, rung: Rung) -> None:
    assert heard(draft).rung is rung


def test_words_of_somebody_unnamed_are_nobodys_whom_no_source_names() -> None:
    sources = {"gazette": "The lock froze shut. “We broke the ice with oars,” said a bargeman."}
    said = {name: check(sources, f"“We broke the ice with oars,” said {name}.") for name in _TWO}
    verdicts = {name: {one.code for one in found.statements} for name, found in said.items()}
    assert "FC102" in verdicts["Sven Molder"]
    assert "FC102" not in verdicts["a bargeman"]


def test_speaker_in_another_spelling_is_nobody_else() -> None:
    sources = {"gazette": "Sven Moller had a barge. “We broke the ice with oars,” he said later."}
    found = check(sources, "“We broke the ice with oars,” said Sven Möller.")
    assert "FC102" not in {one.code for one in found.statements}


_TWO = ("Sven Molder", "a bargeman")


def test_speaker_is_held_against_every_source_that_has_the_words() -> None:
    found = heard("“We broke the ice with oars,” said Joel Prym.")
    assert {one.wording.source for one in found.others} == {"gazette", "tideline"}
    assert found.mine == ()
    assert found.speaker == "person/Joel Prym"


def test_name_of_a_tag_is_heard_though_it_was_not_known_for_a_person() -> None:
    assert heard("“We broke the ice with oars,” said Sal of Orrin's bakery.").rung is Rung.SPEAKER


def test_words_that_somebody_acts_with_are_that_persons() -> None:
    sources = {"almanac": "Joel Prym declined the medal with the words “Give it to the lock”."}
    held = hold(sources, "“Give it to the lock,” said Agda Lunt.")
    (quote,) = direct_quotes(held.mine)
    assert Ear(held).hear(quote).rung is Rung.SPEAKER


def test_statement_of_a_quotation_begins_in_its_own_sentence() -> None:
    found = quotation(
        "The skipper Joel Prym has been tied up at Ferrow in Upper Wend for longer than anybody "
        "else. “We broke the ice with oars,” he said."
    )
    assert found.text.startswith("We broke")


def test_words_that_no_source_puts_in_marks_are_a_wording_if_there_are_enough() -> None:
    assert heard("Prym spoke of “a comedy in five acts”.").rung is Rung.CLIPPED
    assert heard("Prym found it “a comedy”.").rung is Rung.NOT_FOUND


def test_reported_speech_is_no_quotation() -> None:
    held = hold(SOURCES, "Lunt said that they had broken the ice with oars.")
    assert direct_quotes(held.mine) == []


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“We broke the ice with oars,” said Agda Lunt.", CheckVerdict.SUPPORTED),
        ("“We broke the ice with axes,” said Agda Lunt.", CheckVerdict.CONTRADICTED),
        ("“We broke the ice with oars,” said Joel Prym.", CheckVerdict.CONTRADICTED),
        ("“The canal is a museum of patience,” said Agda Lunt.", CheckVerdict.UNSUPPORTED),
    ],
)
def test_verdict_follows_the_rung(draft: str, verdict: CheckVerdict) -> None:
    assert quotation(draft).verdict is verdict


def test_quotation_that_sources_give_to_two_people_is_disputed() -> None:
    sources = {
        "gazette": "“We broke the ice with oars,” said Agda Lunt, who keeps the lock at Ferrow.",
        "tideline": "“We broke the ice with oars,” said Joel Prym, a skipper, at Ferrow.",
    }
    found = check(sources, "“We broke the ice with oars,” said Agda Lunt.")
    (one,) = [s for s in found.statements if s.quote]
    assert (one.verdict, one.code) == (CheckVerdict.DISPUTED, "FC801")
    assert one.by_source == {"gazette": "supported", "tideline": "contradicted"}
    assert {e.source: e.says for e in one.evidence} == {
        "gazette": Says.SUPPORTS,
        "tideline": Says.CONTRADICTS,
    }


def test_statement_of_a_quotation_shows_what_differs_and_what_stands_around() -> None:
    reading = quotation("“We broke the ice with axes,” said Agda Lunt.").quote
    assert reading is not None
    changed = [(e.draft, e.source) for e in reading.redline if e.draft != e.source]
    assert changed == [("axes", "oars")]
    assert reading.before.endswith("froze shut on Sunday.")
    assert reading.draft_speaker == "Agda Lunt"


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (
            "“We broke the ice with oars,” said Agda Lunt, who has kept the lock since 2019.",
            "We broke the ice with oars,” said Agda Lunt",
        ),
        (
            "The lock froze on Sunday. “We broke the ice with oars,” said Agda Lunt.",
            "We broke the ice with oars,” said Agda Lunt",
        ),
        ("Agda Lunt said: “We broke the ice with oars.”", "We broke the ice with oars."),
    ],
)
def test_span_of_a_quotation_ends_behind_its_tag(draft: str, words: str) -> None:
    one = quotation(draft)
    assert one.text == draft[one.start : one.end]
    assert one.text.rstrip(".") == words.rstrip(".")


@pytest.mark.parametrize(
    "draft",
    [
        "“We broke the ice with oars,” said Agda Lunt. “It took us until noon.”",
        "“We broke the ice with oars,” said the keeper, Agda Lunt. “It took us until noon.”",
    ],
)
def test_quotation_with_its_tag_in_the_middle_is_no_altered_one(draft: str) -> None:
    sources = {"gazette": draft, "radio": SOURCES["radio"]}
    quotes = [s for s in check(sources, draft).statements if s.quote]
    assert quotes
    assert {s.verdict for s in quotes} == {CheckVerdict.SUPPORTED}
