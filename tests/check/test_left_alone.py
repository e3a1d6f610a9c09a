"""Right drafts that look wrong at first sight: nothing in them is called contradicted."""

import pytest

from tests.check.invented import check, contradicted, shown

CASES = {
    "no fault in a clause of its own": (
        "The city has invoked a treaty of 1972, under which no fault need be proved.",
        "A state is liable for damage of that sort; no fault need be shown.",
    ),
    "a vote not to do something": (
        "About 90 per cent of the weavers who voted at Sallow Mill will stay away.",
        "The weavers at Sallow Mill voted 71 to 4 not to go back to the looms.",
    ),
    "what holds before a thing is done": (
        "In spring no piles may be driven.",
        "The builder shall lodge a bond of 90 million crowns before any pile is driven.",
    ),
    "the day on which a closure ends": (
        "The bakehouse was closed on 9 February for three weeks.",
        "Bread will not be made before April, well after the bakehouse closure ends on 2 March.",
    ),
    "what comes on top": (
        "The dancers get 38 euros a show and want 17 euros more.",
        "Dancers get 38 euros a show. They want 55 euros.",
    ),
    "dollars of the country": (
        "Renting a harvester costs A$3,400 a day.",
        "Hiring a harvester costs $3,400 a day, if you can find one.",
    ),
    "a town to measure from": (
        "A balloon fell on a farm some 150 miles east of Perth on Wednesday.",
        "A balloon fell on a farm near Bruce Rock on Wednesday, 240 km east of Perth.",
    ),
    "where it was and what it ran into": (
        "About two million litres of sludge ran into the Danube.",
        "Before dawn the dam at Vienna broke and two million litres of sludge ran off.",
    ),
    "a month and a half": (
        "Bidders are to be given a month and a half for the tender.",
        "Bidders will have six weeks for the tender.",
    ),
    "so much past an estimate": (
        "Bidders pushed the hammer price 1.2 million francs past the upper estimate.",
        "The hammer price was 7.2 million francs; the upper estimate had been six million.",
    ),
    "whose offer is taken up": (
        "Only Norway has taken up Denmark's offer to host talks.",
        "Denmark has offered to host talks. Norway has accepted.",
    ),
    "who draws away": (
        "They ran together until Pike drew away with five kilometres left.",
        "The judges took away the biggest win of Pike's life with five kilometres left.",
    ),
    "never again": (
        "Pike never drove a tram again and works for a parcel firm.",
        "Pike, who drove a tram for nine years, wept.",
    ),
    "harm to a beast, none to people": (
        "The wolf stayed out until venison tempted him into a trap, nursing an injured paw.",
        "The wolf went into a trap at dawn. No person was hurt.",
    ),
    "a club under its name": (
        "Pike's own club protested that afternoon.",
        "In the afternoon Harriers Leigh protested.",
    ),
}


@pytest.mark.parametrize(("draft", "source"), CASES.values(), ids=CASES.keys())
def test_right_draft_that_looks_wrong_is_left_alone(draft: str, source: str) -> None:
    found = check({"herald": source}, draft)
    assert contradicted(found) == [], shown(found)
