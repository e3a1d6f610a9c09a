"""Deeds: one name and the same two parties for many ways to put what was done."""

import pytest

from factcheck.deed import Deed, Party
from factcheck.extract import extract
from factcheck.kinds.action import Action
from factcheck.kinds.figure import Figure
from factcheck.kinds.relation import Statement
from tests.conftest import article


def _deeds(text: str) -> list[Deed]:
    claims = extract([article(text)])["gazette"]
    return [d for c in claims if isinstance(c, Action | Statement) for d in c.deeds]


def _name(party: Party) -> str:
    return " ".join(n.partition("/")[2] for n in party.names) or party.head


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aldwin sued Kestrop in Wexmoor.", "Aldwin sue Kestrop"),
        ("Kestrop was sued by Aldwin in Wexmoor.", "Aldwin sue Kestrop"),
        ("Aldwin took Kestrop to court.", "Aldwin sue Kestrop"),
        ("Aldwin has filed a lawsuit against Kestrop.", "Aldwin sue Kestrop"),
        ("Proceedings were initiated by Aldwin against Kestrop.", "Aldwin sue Kestrop"),
        ("Kestrop faces a lawsuit from Aldwin.", "Aldwin sue Kestrop"),
        ("The brewery Aldwin grew fast. It sued the museum in May.", "Aldwin sue museum"),
        ("The museum, which sued Aldwin over a fire, is closed.", "museum sue Aldwin"),
        ("The airline belongs to the museum.", "museum own airline"),
        ("The airline, in which Aldwin holds a stake, made a loss.", "Aldwin own airline"),
        ("The duke came at the invitation of Rosa Pellin.", "Rosa Pellin invite duke"),
        ("Rosa Pellin lost to Timo Hale in Sorrel.", "Timo Hale beat Rosa Pellin"),
        ("The baker borrowed 200 crowns from Rosa Pellin.", "Rosa Pellin lend baker"),
        ("The guard worked for Rosa Pellin.", "Rosa Pellin hire guard"),
        ("Aldwin wrote to Kestrop on Monday.", "Aldwin inform Kestrop"),
        ("On 9 July Aldwin wrote to Kestrop.", "Aldwin inform Kestrop"),
        (
            "Aldwin went to the police with a complaint against Kestrop.",
            "Aldwin report-to-authority Kestrop",
        ),
        (
            "Aldwin told the police that Kestrop was passing invoices.",
            "Aldwin report-to-authority Kestrop",
        ),
        ("The auditor walked out on Kestrop.", "auditor dismiss Kestrop"),
        ("Kestrop fired the auditor.", "Kestrop dismiss auditor"),
        ("It was the captain who carried out the stewardess.", "captain rescue stewardess"),
        ("It was the captain that broke off the talks.", "captain walk-out talk"),
        ("Aldwin offered to carry the freight.", "Aldwin offer-to "),
        ("The mayor rebuffed an appeal from Kestrop.", "Kestrop request mayor"),
        ("The mayor rebuffed an appeal from Kestrop.", "mayor turn-down Kestrop"),
        ("Repairs were deferred by decision of the council.", "council postpone-work repair"),
    ],
)
def test_a_deed_has_one_name_and_its_parties(text: str, told: str) -> None:
    assert told in [f"{_name(d.doer)} {d.name} {_name(d.other)}" for d in _deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Aldwin may sue Kestrop.",
        "Aldwin did not sue Kestrop.",
        "Aldwin threatened to sue Kestrop.",
        "If Aldwin sued Kestrop, the firm would close.",
        "Aldwin wants to sue Kestrop over the glass.",
        "Rosa Pellin was beaten by 38 votes.",
        "Aldwin was sued in May.",
        "The transfer took place in all likelihood by night.",
    ],
)
def test_what_was_not_done_or_lacks_a_party_is_no_deed(text: str) -> None:
    assert _deeds(text) == []


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The blast killed 14 Danes and nine Swedes.", ["DK", "SE"]),
        ("It hurt 8% of boys on the syrup and 3% of those on placebo.", ["syrup", "placebo"]),
        ("Bergen lost 19 and Harwick lost 14.", ["Bergen", "Harwick"]),
    ],
)
def test_a_figure_has_the_group_that_it_is_said_of(text: str, groups: list[str]) -> None:
    figures = [c for c in extract([article(text)])["gazette"] if isinstance(c, Figure)]
    assert len(figures) == len(groups)
    for figure, group in zip(figures, groups, strict=True):
        said = {item.rpartition("/")[2] for item in figure.group}
        assert group in said or not group
        assert not said & (set(groups) - {group, ""})
