"""Charges that a rule makes alone over names, owners, homes, digits and days."""

from collections.abc import Callable

import pytest

from factcheck.check.charges.beside import beside_charge
from factcheck.check.charges.charge import Charge
from factcheck.check.charges.home import home_charge
from factcheck.check.charges.office import office_charge
from factcheck.check.charges.owned import owned_charge
from factcheck.check.charges.slip import calendar_charge, slip_charge
from factcheck.check.charges.turned import turned_charge
from factcheck.check.charges.value import value_charges
from factcheck.check.held import Held
from factcheck.claim import ClaimBase
from tests.check.test_charges_by_rule import charged

Make = Callable[[ClaimBase, Held], Charge | None]

WRONG: list[tuple[Make, str, str]] = [
    # digits that no source has in this order
    (slip_charge, "The cellar holds 4,732 bottles of cider.", "The cellar holds 4,372 bottles."),
    (slip_charge, "The fair drew 86 growers.", "There were 68 growers at the fair."),
    (slip_charge, "The press cost 5.2 million euros.", "The press cost €2.5m."),
    # a date of another month, or one digit off
    (
        slip_charge,
        "The growers' market opens again on 4 June.",
        "The growers' market opens again on 4 May.",
    ),
    (
        slip_charge,
        "Bids for the orchard must be in by 27 March.",
        "Bids for the orchard must be in by 17 March.",
    ),
    # a weekday that the day has not
    (
        calendar_charge,
        "The cider press was sold on Monday 4 March.",
        "The cider press went under the hammer on Tuesday 4 March.",
    ),
    # who did it is in another part of the draft's sentence
    (
        turned_charge,
        "Anna Bergström sold the orchard to Peter Lindahl last spring.",
        "Peter Lindahl sold the orchard in spring.",
    ),
    (
        turned_charge,
        "Ruth Kessler wrote the recipe, and Ian Moore printed it.",
        "The recipe was written by Ian Moore.",
    ),
    (
        office_charge,
        "Emil Sorensen, the sporting director, opened the fair.",
        "The fair was opened by the commercial director, Emil Sorensen.",
    ),
    (
        home_charge,
        "The label is the work of Harrow & Finch, a printer from Cork.",
        "Harrow & Finch (Bristol) made the label. In Cork, the Harrow brothers made the caps.",
    ),
    # whose request, or against whom it was
    (
        owned_charge,
        "The auction was called off at Norway's request.",
        "The auction was called off at the request of Denmark.",
    ),
    (
        owned_charge,
        "The judge threw out the council's appeal over the orchard.",
        "An appeal by the police over the orchard was thrown out by the judge.",
    ),
    (
        owned_charge,
        "The growers lost a lawsuit against 14 brewers over the name.",
        "A lawsuit by 14 brewers over the name failed against the growers.",
    ),
    # where somebody is from
    (
        home_charge,
        "The cider is shipped by Harrow & Finch of Cork.",
        "Harrow & Finch of Bristol ships the cider.",
    ),
    (
        home_charge,
        "The apples come from Little Oakley, a village on Guernsey.",
        "They were grown in Little Oakley (Jersey), where frost is rare.",
    ),
    (
        home_charge,
        "The case rests on Captain Emil Sorensen, from Cork.",
        "Skipper Emil Sorensen, a grandfather from Bristol, was heard.",
    ),
    # another name beside what is the same
    (
        beside_charge,
        "The cider may not be sold in Latvia and Finland before the autumn.",
        "Before the autumn the cider may not be sold in Estonia and Finland.",
    ),
    (
        beside_charge,
        "The growers will meet again in Winterholm on 16 April.",
        "The growers are to meet again in Ravensund on 16 April.",
    ),
    # offices: former ones, fields, countries, the first of a kind, the other side of the bench
    (
        office_charge,
        "Nora Whitcombe, a retired plumber, planted the orchard.",
        "The orchard was planted by Nora Whitcombe, a retired postman.",
    ),
    (
        office_charge,
        "Emil Sorensen, the justice commissioner, opened the fair.",
        "The fair was opened by the competition commissioner, Emil Sorensen.",
    ),
    (
        office_charge,
        "Lucia Ferrer, the fisheries minister of Chile, tasted the cider.",
        "Lucia Ferrer, the fisheries minister of Peru, tasted the cider.",
    ),
    (
        office_charge,
        "Vera Malone, the magistrate, read the letter.",
        "The letter was read by his lawyer, Vera Malone.",
    ),
]


@pytest.mark.parametrize(("make", "draft", "source"), WRONG)
def test_what_a_source_tells_otherwise_is_charged(make: Make, draft: str, source: str) -> None:
    assert charged(make, draft, source)


RIGHT: list[tuple[Make, str, list[str]]] = [
    # the draft's own figure stands in a source, exactly or roughly
    (
        slip_charge,
        "The cellar holds 4,732 bottles of cider.",
        ["The cellar holds 4,732 bottles.", "A truck took 4,372 bottles away."],
    ),
    (
        slip_charge,
        "A survey found 54 per cent of the pupils in favour of cider.",
        ["Harrow & Finch owns 45 per cent of the press."],
    ),
    (slip_charge, "Some 160 pupils picked apples.", ["The firm has 610 barrels of it."]),
    (slip_charge, "The fair drew 8 growers.", ["There were 80 growers at the fair."]),
    # the day has that weekday
    (
        calendar_charge,
        "The cider press was sold on Tuesday 4 March.",
        ["The cider press went under the hammer on 4 March."],
    ),
    # the draft's doer does it in some source, or each did it to the other
    (
        turned_charge,
        "Anna Bergström sold the orchard to Peter Lindahl last spring.",
        ["Anna Bergström sold the orchard in spring.", "Peter Lindahl sold the orchard again."],
    ),
    (
        turned_charge,
        "Harrow & Finch terminated the contract in March.",
        ["The council terminated the contract with Harrow & Finch in March."],
    ),
    (
        turned_charge,
        "Sweden has since lowered Norway's own rank.",
        ["Norway dropped Sweden from its list of buyers in August."],
    ),
    (
        turned_charge,
        "Anna Bergström testified for three days about Peter Lindahl.",
        ["Peter Lindahl testified for two days."],
    ),
    # one owner under two names, or a title
    (
        owned_charge,
        "The auction was called off at Norway's request.",
        ["The auction was called off at the request of Oslo."],
    ),
    (
        owned_charge,
        "The growers put off Strake's proposal for the orchard.",
        ["The growers put off the Auditor's proposal for the orchard."],
    ),
    # one home in two spellings, a town of a country, or both told
    (
        home_charge,
        "The cider is shipped by Harrow & Finch of Tromsø.",
        ["Harrow & Finch of Tromsoe ships the cider."],
    ),
    (
        home_charge,
        "The cider is shipped by Harrow & Finch of Ireland.",
        ["Harrow & Finch of Cork ships the cider."],
    ),
    (
        home_charge,
        "The cider is shipped by Harrow & Finch of Cork.",
        ["Harrow & Finch of Bristol ships the cider.", "In Cork, Harrow & Finch has its sheds."],
    ),
    (
        home_charge,
        "Emil Sorensen is a director with Japan's Ministry of Fruit.",
        ["South Korea's Fisheries Ministry had no comment."],
    ),
    # both names are told together, or the place with the date
    (
        beside_charge,
        "The cider may not be sold in Latvia and Finland before the autumn.",
        ["It may not be sold in Estonia and Finland, nor in Latvia, before the autumn."],
    ),
    (
        beside_charge,
        "The growers will meet again in Winterholm on 16 April.",
        [
            "The growers are to meet again in Ravensund on 16 April.",
            "On 16 April the growers meet again, as ever, in Winterholm.",
        ],
    ),
    # an office that fits, is now another's, or was somebody else's before
    (
        office_charge,
        "Nora Whitcombe, a retired postman, planted the orchard.",
        ["The orchard was planted by Nora Whitcombe, a former postman."],
    ),
    (
        office_charge,
        "Emil Sorensen, the competition commissioner, opened the fair.",
        ["The fair was opened by the antitrust chief, Emil Sorensen."],
    ),
    (
        office_charge,
        "She may not be a director. Nora Whitcombe said so.",
        ["Nora Whitcombe, the founder, said so."],
    ),
]


@pytest.mark.parametrize(("make", "draft", "sources"), RIGHT)
def test_what_the_sources_bear_out_is_left_alone(
    make: Make, draft: str, sources: list[str]
) -> None:
    assert not charged(make, draft, *sources)


def test_doer_is_wrong_where_two_sources_tell_of_a_body_that_the_draft_does_not() -> None:
    draft = "Harrow & Finch terminated the contract in March."
    council = "The council terminated the contract with Harrow & Finch in March."
    city = "Harrow & Finch pressed cider until the city terminated the contract."
    assert charged(turned_charge, draft, council, city)
    assert not charged(turned_charge, "The council terminated the contract.", council, city)


@pytest.mark.parametrize(
    ("draft", "source", "conflicts"),
    [
        ("Five days later the press burned.", "The press burned four days before the fair.", False),
        ("The press burned for five days.", "The press burned for four days.", True),
    ],
)
def test_days_until_and_days_long_are_not_held_against_each_other(
    draft: str, source: str, conflicts: bool
) -> None:
    assert charged(lambda claim, held: next(value_charges(claim, held), None), draft, source) is (
        conflicts
    )
