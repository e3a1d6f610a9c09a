"""Polarity: which deeds a clause affirms and which it denies, in whatever words."""

import pytest

from factcheck.document.polarity import Polar, polarity
from tests.conftest import Read


def _polars(read: Read, text: str) -> list[Polar]:
    reading = read(text)
    return [
        polar
        for sentence in reading.document.sentences
        for clause in sentence.clauses
        for polar in polarity(reading.names, sentence, clause)
    ]


@pytest.mark.parametrize(
    ("text", "deed", "holds"),
    [
        ("The coaches shook hands.", "handshake", True),
        ("The coaches never shook hands.", "handshake", False),
        ("The coach left without so much as a handshake.", "handshake", False),
        ("His wrist was broken.", "harm", True),
        ("Ilka Dorn spent two days in the witness box.", "testimony", True),
        ("Ilka Dorn denied the charge and did not testify.", "testimony", False),
        ("The engine conked out.", "failure", True),
        ("Neither engine failed.", "failure", False),
        ("There was no handshake.", "handshake", False),
        ("Not a single engine failed.", "failure", False),
        ("Nobody shook hands.", "handshake", False),
        ("The crew sent out a mayday.", "distress-call", True),
        ("At no point did the crew send out a mayday.", "distress-call", False),
        ("The rider was unhurt.", "harm", False),
        ("The rider broke an arm.", "harm", True),
        ("The rider suffered no injury.", "harm", False),
        ("The rider did not escape injury.", "harm", True),
        ("The wall collapsed.", "collapse", True),
        ("The wall is intact.", "collapse", False),
        ("Reports that the wall has collapsed are false.", "collapse", False),
        ("It is not true that the wall has collapsed.", "collapse", False),
        ("The sculptor was nowhere to be seen.", "presence", False),
        ("The sculptor was present at the ceremony.", "presence", True),
        ("The sculptor turned down the prize.", "acceptance", False),
        ("The sculptor did not turn down the prize.", "acceptance", True),
        ("She left without ever meeting the queen.", "meeting", False),
        ("She was told to buy no more shares.", "permission", False),
        ("She is free to sell, and is at liberty to go on buying.", "permission", True),
        ("Nurses were not eligible.", "inclusion", False),
        ("No rubber bullets were fired.", "the bullet", False),
        ("There is no secret annex.", "the annex", False),
        ("There was no sign of a struggle.", "the struggle", False),
        ("The driver was unlicensed.", "be licensed", False),
    ],
)
def test_a_deed_is_affirmed_or_denied(read: Read, text: str, deed: str, *, holds: bool) -> None:
    """The negation may be a word, a prefix, an argument, a verb or what is said of a report."""
    assert (deed, holds) in [(p.deed, p.holds) for p in _polars(read, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Did the wall collapse?",
        "The wall might collapse.",
        "Engineers had feared that the wall would collapse.",
        "The guild has not paid yet.",
        "The hearing was not broadcast live.",
        "The guild threatened to withhold payment.",
    ],
)
def test_what_is_asked_possible_or_in_part_is_not_real(read: Read, text: str) -> None:
    """Such clauses neither affirm nor deny."""
    assert not [p for p in _polars(read, text) if p.real and p.deed in _KNOWN]


_KNOWN = {"collapse", "payment", "broadcast"}


def test_a_negation_does_not_reach_over_and(read: Read) -> None:
    """ "Did not resign and paid" says that somebody paid."""
    polars = _polars(read, "The chairman did not wait and paid the bill.")
    assert [p.holds for p in polars if p.deed == "payment"] == [True]


def test_a_deed_knows_what_it_is_said_of(read: Read) -> None:
    """What stands beside it in the clause is left out."""
    polars = _polars(read, "Envoy Per Dalgaard caught a plane without ever meeting Queen Idony.")
    found = next(p for p in polars if p.deed == "meeting")
    assert "plane" not in found.things
    assert any("Idony" in name for name in found.names)
    assert any("Dalgaard" in name for name in found.doers)
