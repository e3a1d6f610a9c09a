"""Charges that rules make alone: one number by another measure, one thing at another place."""

from collections.abc import Callable

import pytest

from factcheck.article.event import Event
from factcheck.check.charges.absent import absent_charge
from factcheck.check.charges.body import body_charge
from factcheck.check.charges.charge import Charge
from factcheck.check.charges.denied import denied_charge
from factcheck.check.charges.doer import doer_charge
from factcheck.check.charges.given import given_charge
from factcheck.check.charges.home import home_charge
from factcheck.check.charges.lead import lead_charge
from factcheck.check.charges.opposed import opposed_charge, polar_charge
from factcheck.check.charges.parity import parity_charge
from factcheck.check.charges.slip import calendar_charge, tally_charge
from factcheck.check.charges.unit import unit_charge
from factcheck.check.charges.venue import venue_charge
from factcheck.check.charges.where import where_charge
from factcheck.check.held import Held
from factcheck.check.span import span_of
from factcheck.claim import ClaimBase
from factcheck.extract import extract
from tests.conftest import article


def held(draft: str, *sources: str) -> Held:
    """A draft of one sentence held against sources of one."""
    mine = article(draft, source="draft")
    theirs = tuple(article(text, source=f"paper-{n}") for n, text in enumerate(sources))
    claims = extract([*theirs, mine])
    own = claims.pop("draft")
    return Held(Event("orchard", theirs, ()), claims, mine, own)


def charged(make: Callable[[ClaimBase, Held], Charge | None], draft: str, *sources: str) -> bool:
    found = held(draft, *sources)
    return any(make(claim, found) is not None for claim in found.mine)


UNITS = [
    (
        "The cider press handles 4,300 bottles a week.",
        "The cider press handles 4,300 bottles a day.",
    ),
    (
        "The growers get a subsidy of 45,000 euros a month.",
        "The growers get 45,000 euros in annual subsidy.",
    ),
    (
        "The orchard wall is 31 feet long.",
        "The wall of the orchard is 31 metres long.",
    ),
    (
        "The estate was sold for 7.4 million euros.",
        "The estate was sold for 7.4 billion euros.",
    ),
    (
        "Saplings are kept under glass for six weeks.",
        "The saplings are kept under glass for six months.",
    ),
    (
        "A hen of the champion breed weighs 33 pounds.",
        "Champion, female, 33 kg, was handed over at dusk.",
    ),
    (
        "Growers will have seven days to appeal against the decision.",
        "Appeals of growers against the decision have to be lodged within seven weeks.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), UNITS)
def test_number_by_another_measure_is_charged(draft: str, source: str) -> None:
    assert charged(unit_charge, draft, source)


@pytest.mark.parametrize(("draft", "source"), UNITS)
def test_number_that_some_source_gives_by_the_same_measure_is_not(draft: str, source: str) -> None:
    assert not charged(unit_charge, draft, source, draft)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The growers get a subsidy of 45,000 euros a year.",
            "The growers get 45,000 euros in annual subsidy.",
        ),
        (
            "Twelve days after the sale of the cider press it was seized.",
            "Twelve years on, the founder's daughter saw the cider press sold.",
        ),
        (
            "The orchard wall is 31 metres long.",
            "The beekeeper walked 31 kilometres to the fair with a cart.",
        ),
        (
            "The estate was sold for 7.4 million euros.",
            "The estate was sold for 7,400,000 euros.",
        ),
        (
            "Three weeks later the blossom was gone.",
            "The press had stood idle for three months.",
        ),
        (
            "The estate was sold for 380 million dollars.",
            "The estate was sold for $380 million.",
        ),
        (
            "The cider press handles 4,300 bottles a week.",
            "The cider press has handled 4,300 bottles.",
        ),
    ],
)
def test_number_of_something_else_or_by_no_measure_is_not(draft: str, source: str) -> None:
    assert not charged(unit_charge, draft, source)


PLACES = [
    (
        "The orchard lies 40 kilometres north of Quillan.",
        "The orchard lies 40 kilometres north of Darnholt.",
    ),
    (
        "The tram runs between Quillan and Darnholt.",
        "The tram runs between Esk and Darnholt.",
    ),
    (
        "Pomona, an insurer based in Quillan, covers the harvest.",
        "Pomona, the Darnholt-based company, covers the harvest.",
    ),
    (
        "The stolen apple cart was returned to the police station in Quillan.",
        "The stolen apple cart was found at the police station at Darnholt.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), PLACES)
def test_place_that_fixes_a_thing_otherwise_is_charged(draft: str, source: str) -> None:
    assert charged(where_charge, draft, source)


@pytest.mark.parametrize(("draft", "source"), PLACES)
def test_place_that_some_source_gives_as_well_is_not(draft: str, source: str) -> None:
    assert not charged(where_charge, draft, source, draft)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The orchard lies 40 kilometres north of Quillan.",
            "The orchard lies 55 kilometres south of Darnholt.",
        ),
        (
            "The tram runs between Quillan and Darnholt.",
            "The tram runs between Darnholt and Quillan.",
        ),
        (
            "Pomona, an insurer based in Quillan, covers the harvest.",
            "Brackett, the Darnholt-based brewer, buys the harvest.",
        ),
        (
            "The stolen apple cart was returned to the police station in Quillan.",
            "The apple cart was found at Quillan, not at the police station in Darnholt.",
        ),
        (
            "The stolen apple cart was returned to the police station in Quillan.",
            "The wounded beekeeper spent a night in the hospital at Darnholt.",
        ),
    ],
)
def test_place_that_fixes_another_thing_is_not(draft: str, source: str) -> None:
    assert not charged(where_charge, draft, source)


VENUES = [
    (
        "Prize marrows were judged at the brewery by two Belgian gardeners.",
        "Two Belgian gardeners judged the prize marrows in the old school.",
    ),
    (
        "Striking pickers carried forty empty crates to the courthouse.",
        "Some forty empty crates were carried to the warehouse by striking pickers.",
    ),
    (
        "A runaway piglet slept for three nights inside the saltworks.",
        "For three nights the runaway piglet slept inside a chapel.",
    ),
    (
        "Prize marrows were judged in the public library by two Belgian gardeners.",
        "Two Belgian gardeners judged the prize marrows in the Wool Exchange.",
    ),
    (
        "Prize marrows were judged at the town hall by two Belgian gardeners.",
        "Two Belgian gardeners judged the prize marrows in the Wool Exchange.",
    ),
    (
        "Prize marrows were judged at the Hotel Continental by two Belgian gardeners.",
        "Two Belgian gardeners judged the prize marrows in the railway station.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), VENUES)
def test_venue_that_a_source_names_otherwise_is_charged(draft: str, source: str) -> None:
    assert charged(venue_charge, draft, source)


@pytest.mark.parametrize(("draft", "source"), VENUES)
def test_venue_that_some_source_names_as_well_is_not(draft: str, source: str) -> None:
    assert not charged(venue_charge, draft, source, draft)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Prize marrows were judged at the brewery by two Belgian gardeners.",
            "Two Belgian gardeners judged the prize marrows in the malting works.",
        ),
        (
            "Striking pickers carried forty empty crates from the courthouse.",
            "Some forty empty crates were carried to the warehouse by striking pickers.",
        ),
        (
            "A runaway piglet slept for three nights inside the saltworks.",
            "A beekeeper was married in the chapel.",
        ),
        (
            "A runaway piglet slept for three nights inside the saltworks.",
            "The runaway piglet slept for three nights on the street beside a fountain.",
        ),
        (
            "A runaway piglet, later shown in the chapel, slept for three nights.",
            "The runaway piglet slept for three nights in a barn beside the chapel.",
        ),
    ],
)
def test_venue_that_may_be_the_same_or_of_something_else_is_not(draft: str, source: str) -> None:
    assert not charged(venue_charge, draft, source)


def test_statement_starts_at_its_article_and_ends_with_its_clause() -> None:
    text = "The press leaves on Monday, and the barrels follow it."
    found = held(text, "Nothing is known.")
    claim = next(c for c in found.mine if c.kind == "date")
    start, end = span_of(claim, text)
    assert text[start:end] == "The press leaves on Monday"


DENIED = [
    ("The growers decided to sell.", "The growers decided against selling."),
    (
        "Ferrer may stand again on 18 October.",
        "Ferrer is barred from standing on 18 October by a new rule.",
    ),
    (
        "The other five barrels were insured as well.",
        "The other five barrels were not insured, according to a broker who knows the trade.",
    ),
    ("The growers have set a price for the cider.", "The growers had yet to set a price."),
    (
        "The apprentices' pay and pensions will be cut.",
        "The apprentices' pensions and pay would not be cut, the growers said.",
    ),
    ("A repair of the cider press was ordered.", "The fault was known; no repair was ordered."),
    (
        "The press in Little Oakley has been shut, though 40 growers live there.",
        "The press in Little Oakley isn't shutting.",
    ),
    ("Lucia Ferrer said that she would appeal.", "Lucia Ferrer said she would not appeal."),
]


@pytest.mark.parametrize(("draft", "source"), DENIED)
def test_denial_is_charged(draft: str, source: str) -> None:
    assert charged(denied_charge, draft, source)


NOT_DENIED = [
    ("The growers bought a single ticket to Cork.", "They had no return ticket."),
    ("No class may have more than 28 pupils.", "Classes resume for more than 600 pupils."),
    ("Ferrer banned the word from the label.", "Ferrer forbade the word on the label."),
    ("The growers will not sell.", "The growers would not sell, they said."),
    ("The growers decided against selling.", "The growers decided not to sell."),
    ("None of the three casks with cider was found.", "The divers found six casks with cider."),
]


@pytest.mark.parametrize(("draft", "source"), NOT_DENIED)
def test_no_denial_is_read_into_the_same_or_another_thing(draft: str, source: str) -> None:
    assert not charged(denied_charge, draft, source)


def test_verb_that_denies_by_itself_is_not_counted_twice() -> None:
    assert charged(
        parity_charge,
        "The court accepted the argument that the label was new.",
        "The court rejects the argument that the label was new.",
    )


OPPOSED = [
    ("The bishop opposes the sale of the orchard.", "The bishop supports the sale."),
    ("The growers voted unanimously against it.", "The growers voted for it unanimously."),
]


@pytest.mark.parametrize(("draft", "source"), OPPOSED)
def test_opposite_deed_of_one_doer_is_charged(draft: str, source: str) -> None:
    assert charged(opposed_charge, draft, source)


NOT_OPPOSED = [
    ("The bishop opposes the sale of the orchard.", "The mayor supports the sale."),
    ("The bishop supports the sale of the orchard.", "The bishop backs the sale."),
    ("The growers voted for it by 9 to 2.", "The growers voted in favour of it."),
]


@pytest.mark.parametrize(("draft", "source"), NOT_OPPOSED)
def test_deed_of_another_or_on_one_side_is_left_alone(draft: str, source: str) -> None:
    assert not charged(opposed_charge, draft, source)


@pytest.mark.parametrize(
    ("make", "draft", "source"),
    [
        (
            where_charge,
            "Relations between Seoul and Tokyo were a barometer for the growers.",
            "The growers watched relations between Seoul and Japan as a barometer.",
        ),
        (
            doer_charge,
            "Ruth Kessler, a former foreign minister of Peru, said so in a statement.",
            "Foreign Minister Ian Moore of Peru said so in a statement.",
        ),
    ],
)
def test_capital_is_its_state_and_anybody_may_have_said_something(
    make: Callable[[ClaimBase, Held], Charge | None], draft: str, source: str
) -> None:
    assert not charged(make, draft, source)


BODIES = [
    (
        "It was the navy that escorted the herring boats out.",
        "They stayed until the coastguard escorted the herring boats out.",
    ),
    (
        "Army engineers searched the orchard.",
        "Police searched the orchard and two lanes.",
    ),
    (
        "The orchard board turned down the cider press.",
        "The farm ministry turned down the idea of a cider press.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), BODIES)
def test_body_of_another_sort_is_charged(draft: str, source: str) -> None:
    assert charged(body_charge, draft, source)


@pytest.mark.parametrize(("draft", "source"), BODIES)
def test_body_that_some_source_has_as_well_is_not(draft: str, source: str) -> None:
    assert not charged(body_charge, draft, source, draft)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The farm ministry searched the orchard.", "The government searched the orchard."),
        ("The board will meet in July.", "The union will meet in July."),
        ("Police searched the orchard.", "The army did not search the orchard."),
    ],
)
def test_body_that_may_be_the_same_or_did_nothing_is_not(draft: str, source: str) -> None:
    assert not charged(body_charge, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The winner is Norfeld Vind, which has its seat in Aalborg.",
            "The mill of Norfeld Vind A/S of Esbjerg has 46 sails.",
        ),
        (
            "Norfeld Vind is headquartered in Aalborg.",
            "The mill was built by Norfeld Vind of Esbjerg.",
        ),
    ],
)
def test_seat_of_a_firm_in_another_town_is_charged(draft: str, source: str) -> None:
    assert charged(home_charge, draft, source)


def test_spot_of_one_name_in_another_town_is_charged() -> None:
    draft = "A second piece of the balloon was found on a golf course at Northam."
    source = "The second piece was found by the keeper of the golf course at Merredin."
    assert charged(where_charge, draft, source)
    assert not charged(where_charge, draft, source, draft)


RULED = {
    "head of a body": (
        lead_charge,
        "Petra Holm, who runs the Cider Safety Directorate, was among the guests.",
        "The Cider Safety Directorate, led by Owen Lund, said so.",
    ),
    "given name": (
        given_charge,
        "The presiding judge, Erik Virtala, blamed the growers.",
        "Judge Esa Virtala blamed the growers for the wasps.",
    ),
    "what was not found": (
        absent_charge,
        "Swabs of the orchard well showed solvent.",
        "Swabs of the orchard well found no trace of solvent.",
    ),
    "what came to no harm": (
        absent_charge,
        "Several carts were damaged during the cider festival.",
        "No damage to carts was recorded during the cider festival.",
    ),
    "how somebody voted": (
        polar_charge,
        "Norway and Peru voted no.",
        "Norway and Peru abstained.",
    ),
    "what was not shown to be so": (
        polar_charge,
        "The panel found that Doreen Pike knew of the wasps.",
        "The panel is not satisfied that Doreen Pike knew of the wasps.",
    ),
    "a split of as many votes": (
        tally_charge,
        "By four votes to three the orchard court ruled against him.",
        "The orchard court ruled by five votes to two.",
    ),
    "the weekday of a month's only day": (
        calendar_charge,
        "Pike crossed the orchard bridge on a Sunday in June 2023.",
        "Pike was seen on the orchard bridge on Saturday, 17 June 2023.",
    ),
}


@pytest.mark.parametrize(("make", "draft", "source"), RULED.values(), ids=RULED.keys())
def test_other_telling_is_charged_by_its_rule(
    make: Callable[[ClaimBase, Held], Charge | None], draft: str, source: str
) -> None:
    assert charged(make, draft, source)
    assert not charged(make, draft, source, draft)


@pytest.mark.parametrize(
    ("make", "draft", "source"),
    [
        (
            lead_charge,
            "Petra Holm, who runs the Cider Safety Directorate, was among the guests.",
            "The Bridge Safety Directorate, led by Owen Lund, said so.",
        ),
        (
            given_charge,
            "The presiding judge, Erik Virtala, blamed the growers, as did his sister Esa.",
            "Judge Esa Virtala blamed the growers for the wasps.",
        ),
        (
            given_charge,
            "The presiding judge, Mohammed Virtala, blamed the growers.",
            "Judge Muhammad Virtala blamed the growers for the wasps.",
        ),
        (
            absent_charge,
            "A barge was damaged by a falling crane at the mill in Arles.",
            "No damage to carts was recorded during the cider festival.",
        ),
        (polar_charge, "Norway and Peru voted no.", "Chile and Kenya abstained."),
        (
            tally_charge,
            "By four votes to three the orchard court ruled against him.",
            "The orchard board met and voted for the press by nine votes to two.",
        ),
        (
            calendar_charge,
            "Pike crossed the orchard bridge on a Sunday in June 2023.",
            "Pike was seen on the orchard bridge on Sunday, 18 June 2023.",
        ),
    ],
)
def test_telling_that_may_be_of_another_matter_is_not(
    make: Callable[[ClaimBase, Held], Charge | None], draft: str, source: str
) -> None:
    assert not charged(make, draft, source)
