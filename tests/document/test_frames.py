"""Frames: the lemmas and names that a claim is matched by, nearest first."""

from dataclasses import replace

import pytest

from factcheck.claim import ClaimBase, Frame
from factcheck.document.parsed import parse
from factcheck.document.reading import Reading
from factcheck.kinds import kinds
from tests.conftest import Read, article


def _claims(read: Read, text: str, kind: str) -> list[ClaimBase]:
    return list(kinds()[kind].extract(read(text)))


def _frame(read: Read, text: str, kind: str = "figure") -> Frame:
    (claim,) = _claims(read, text, kind)
    return claim.frame


@pytest.mark.parametrize(
    ("text", "focus", "event"),
    [
        ("Fourteen miners were killed.", ("miner",), ("kill",)),
        ("The storm destroyed 40 wooden houses.", ("wooden", "house"), ("destroy",)),
        ("The army lost a total of 12 tanks.", ("tank",), ("lose",)),
    ],
)
def test_focus_is_what_is_counted_and_event_what_happened(
    read: Read, text: str, focus: tuple[str, ...], event: tuple[str, ...]
) -> None:
    found = _frame(read, text)
    assert found.focus == focus
    assert found.event == event


def test_accent_does_not_make_another_word(read: Read) -> None:
    assert _frame(read, "Forty gardaí cleared the gate.").focus == ("gardai",)


def test_value_itself_matches_nothing(read: Read) -> None:
    found = _frame(read, "The storm destroyed 40 houses on the coast.")
    words = {*found.focus, *found.event, *found.near, *found.wide}
    assert not words & {"40", "forty"}
    assert {"storm", "coast"} <= set(found.near)


def test_empty_words_and_names_are_no_lemmas(read: Read) -> None:
    found = _frame(read, "Mayor Rosa Pellin has said that several nurses sold 40 houses.")
    words = {*found.focus, *found.event, *found.near, *found.wide}
    assert not words & {"have", "say", "several", "rosa", "pellin"}
    assert "person/Rosa Pellin" in {*found.names, *found.wide_names}


def test_name_of_another_clause_is_wide(read: Read) -> None:
    found = _frame(read, "Mayor Rosa Pellin wept, and the storm destroyed 40 houses.")
    assert found.names == ()
    assert found.wide_names == ("person/Rosa Pellin",)


def test_pronoun_brings_the_name_it_stands_for(read: Read) -> None:
    found = _frame(read, "Mayor Rosa Pellin wept. She had sold 40 houses.")
    assert "person/Rosa Pellin" in found.names


def test_words_stand_in_the_nearest_part_only(read: Read) -> None:
    for kind in ("figure", "date", "place"):
        for claim in _claims(
            read, "The storm destroyed 40 houses in Lisbon on Monday, and the storm passed.", kind
        ):
            frame = claim.frame
            assert not set(frame.wide) & {*frame.focus, *frame.event, *frame.near}


def test_relative_clause_borrows_what_it_is_about(read: Read) -> None:
    found = _frame(read, "The storm, which destroyed 40 houses, has passed.")
    assert "storm" in found.near


def test_shared_subject_is_borrowed_over_and(read: Read) -> None:
    found = _frame(read, "The storm crossed the coast and destroyed 40 houses.")
    assert "storm" in found.near


def test_time_of_the_clause_is_kept(read: Read) -> None:
    found = _frame(read, "The storm destroyed 40 houses on Monday.")
    assert found.when is not None
    assert found.when.weekday == 0 or str(found.when.first) == "2031-03-03"


def test_section_heading_is_a_part_of_what_a_claim_is_about() -> None:
    plain = article("It cost £3m.")
    headed = replace(plain, given=(replace(plain.blocks[0], section="Stadium roof:"),))
    (document,) = parse([headed])
    (claim,) = kinds()["figure"].extract(Reading(document))
    assert {"stadium", "roof"} <= {*claim.frame.near, *claim.frame.wide}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The firm laid off 40 welders.", "lay_off"),
        ("Police called off 40 searches.", "call_off"),
    ],
)
def test_particle_verb_is_one_word(read: Read, text: str, lemma: str) -> None:
    assert lemma in _frame(read, text).event


@pytest.mark.parametrize(
    ("text", "deed", "agent", "patient"),
    [
        ("The storm sank the barge.", "sink", "storm", "barge"),
        ("The barge was sunk by the storm.", "sink", "storm", "barge"),
        ("The barge, chartered by the council, sank.", "charter", "council", "barge"),
        ("The crew was hired and paid by the council.", "pay", "council", "crew"),
        ("The council had hired the crew and paid the pilot.", "pay", "council", "pilot"),
    ],
)
def test_agent_is_who_does_it_in_either_voice(
    read: Read, text: str, deed: str, agent: str, patient: str
) -> None:
    frames = [c.frame for c in _claims(read, text, "action")]
    assert (deed, (agent,), (patient,)) in [(f.deed[0], f.agent, f.patient) for f in frames]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The town had been told of the cuts by post.", ("inform",)),
        ("The owner lodged an appeal against the wall.", ("lodge", "appeal")),
        ("An appeal would put the repayment on hold.", ("put_on_hold",)),
        ("Norway has taken up Denmark's offer to host the fair.", ("take_up",)),
    ],
)
def test_deed_is_what_befell_somebody_and_not_somebody_elses(
    read: Read, text: str, deed: tuple[str, ...]
) -> None:
    assert _claims(read, text, "action")[0].frame.deed == deed
