"""Tables of how two figures relate: same, compatible, conflict (and its shade), incomparable."""

import pytest

from factcheck.values.quantity import find_quantities, relate_quantities
from factcheck.values.relation import Relation


def relate(left: str, right: str) -> Relation:
    (a,) = find_quantities(left)
    (b,) = find_quantities(right)
    return relate_quantities(a, b)


SAME = [
    ("312 people", "312 dead", "exact"),
    ("nineteen men", "19 miners", "exact"),
    ("a dozen serious ones", "12 of them", "exact"),
    ("more than 340 people", "over 340 people", "exact"),
    ("38 million crowns", "38,000,000 crowns", "exact"),
    ("€18.5m", "18.5 million euros ($21.6 million)", "exact"),
    ("$48m", "45 billion pesos ($48 million)", "exact"),
    ("45bn pesos", "CLP 45,000 million", "exact"),
    ("2,200 calories", "2,200 kilocalories", "exact"),
    ("11 ft", "3.4 m", "converted"),
    ("140mph", "225 km/h", "converted"),
    ("120 knots", "138 mph", "converted"),
    ("14ft", "13.8 feet (4.2 metres)", "converted"),
    ("240 minutes", "4 hours", "converted"),
    ("18 months", "a year and a half", "converted"),
    ("66 cm", "26 inches", "converted"),
    ("4,100 metres", "13,450 feet", "converted"),
    ("86F", "30C", "converted"),
    ("5ft 11in", "1.8 metres", "converted"),
    ("a third of voters", "33% of voters", "converted"),
    ("three-tenths of it", "30 per cent of it", "converted"),
    ("one in four people", "25% of people", "converted"),
    ("a fortnight", "14 days", "converted"),
    ("won 3-1", "lost 1-3", "reworded"),
    ("by 118 votes to 104", "118-104 in the vote", "exact"),
    ("seven percentage points", "seven points", "exact"),
    ("500 tons", "500 tonnes", "exact"),
    ("3 million dollars", "$3m", "exact"),
    ("magnitude 7.8", "measured it at 7.8", "exact"),
    ("shares -3.1%", "a fall of 3.1%", "exact"),
    ("a 12-point pact", "a pact of twelve points", "exact"),
    ("€2.61 billion", "it was 2.61 billion before", "exact"),
    ("0.8 ng/mL", "0.8 nanograms of it per millilitre", "exact"),
    ("35 micrograms per cubic metre", "35 µg/m³", "exact"),
    ("0.8 micrograms", "800 nanograms", "converted"),
    ("1.2 millisieverts", "1,200 microsieverts", "converted"),
    ("5 mg per litre", "5 micrograms per millilitre", "converted"),
    ("80 mg per 100 millilitres", "0.8 grams per litre", "converted"),
    ("$2.6 billion a year", "$2.6 billion in exports", "exact"),
    ("2.6 million dollars' worth of exports a year", "$2.6 million a year", "exact"),
]
COMPATIBLE = [
    ("about 350 hurt", "346 hurt", "approximate"),
    ("38 million people", "38.4m people", "rounded"),
    ("half an hour later", "25 minutes later", "rounded"),
    ("$96bn", "$96.4bn", "rounded"),
    ("1,350ft", "1,352 feet", "rounded"),
    ("1,300 police", "1,304 police", "rounded"),
    ("38,000 fans", "38,412 fans", "rounded"),
    ("more than 340 hurt", "346 hurt", "bound"),
    ("at least 12 dead", "14 dead", "bound"),
    ("at least 12 dead", "12 dead", "bound"),
    ("more than 38,000 fans", "38,412 fans", "bound"),
    ("more than 5,000 people", "5,200 people", "bound"),
    ("more than 1,000 homes", "about 1,200 houses", "bound"),
    ("dozens of people", "46 people", "approximate"),
    ("nearly 60 boats", "58 boats", "bound"),
    ("nearly a dozen dead", "11 dead", "bound"),
    ("up to 30 years", "30 years", "bound"),
    ("10-12 drones", "11 drones", "bound"),
    ("about 600,000 homes", "612,000 homes", "approximate"),
    ("two and a half miles", "4.2 kilometres", "rounded"),
    ("six in ten voters", "61% of voters", "rounded"),
    ("almost seven hours", "six hours and fifty minutes", "bound"),
    ("some 340 people", "340 people", "approximate"),
    ("some 48 dancers", "47 dancers", "approximate"),
    ("some 50 dancers", "47 dancers", "approximate"),
    ("thousands of marchers", "85,000 marchers", "approximate"),
    ("more than nine in ten", "94% of searches", "bound"),
    ("more than 670,000 people", "close to 670,000 people", "bound"),
    ("$480,000", "$478,500", "rounded"),
    ("more than two and a half feet of water", "31 inches of water", "bound"),
    ("more than two and a half feet of water", "two feet nine inches", "bound"),
]
CONFLICT = [
    ("312 dead", "321 dead", "transposed"),
    ("6,400 homes", "4,600 homes", "transposed"),
    ("38,412 fans", "34,812 fans", "transposed"),
    ("27 dead", "72 dead", "transposed"),
    ("€18.5m", "€15.8 million", "transposed"),
    ("412 metres (1,352 feet)", "four hundred and twenty-one metres", "transposed"),
    ("85,000 people", "58,000 people", "transposed"),
    ("$14 million", "$14 billion", "scale"),
    ("€340m a year", "€340 billion a year", "scale"),
    ("45 billion pesos ($48 million)", "$48 billion", "scale"),
    ("€3.2m", "€32m", "scale"),
    ("18 km", "18 miles", "unit"),
    ("six metres (20 feet)", "six feet", "unit"),
    ("140 mph", "140 km/h", "unit"),
    ("66 centimetres (26 inches)", "66 inches", "unit"),
    ("27 miles down", "17 miles (27 kilometres)", "unit"),
    ("38C", "38F", "unit"),
    ("two days", "two weeks", "unit"),
    ("0.8 ng/mL", "0.8 micrograms per millilitre", "unit"),
    ("0.8 nanograms of it per millilitre", "0.8 micrograms in each millilitre", "unit"),
    ("12 millisieverts", "12 microsieverts", "unit"),
    ("40 milligrams per litre", "40 micrograms per litre", "unit"),
    ("40 ppm", "40 ppb", "unit"),
    ("400 volts", "400 kV", "unit"),
    ("$2.6 billion a year", "2.6 million dollars' worth of exports a year", "scale"),
    ("$2.6 billion a year", "2.6 million dollars' worth of exports", "scale"),
    ("€340m a year", "€340 billion", "scale"),
    ("€18.5m", "£18.5m", "currency"),
    ("12 dead", "13 dead", "near"),
    ("312 dead", "342 dead", "near"),
    ("fifth title", "sixth title", "near"),
    ("12 dead", "19 dead", "differs"),
    ("100 people", "102 people", "near"),
    ("more than 340 hurt", "436 hurt", "bound"),
    ("at least 12 dead", "11 dead", "bound"),
    ("6.2%", "6.4%", "differs"),
    ("won 4-3", "won 4-2", "near"),
    ("600,000 homes", "640,000 homes", "differs"),
    ("more than 5,000 people", "fewer than 5,000 people", "bound"),
    ("a quarter of voters", "a third of voters", "differs"),
    ("an hour and a half", "45 minutes", "differs"),
    ("about 100 people", "150 people", "differs"),
    ("some 48 dancers", "46 dancers", "differs"),
    ("magnitude 7.9", "magnitude 7.6", "differs"),
    ("Category 5", "Category 4", "near"),
    ("aged 26", "a 62-year-old", "transposed"),
    ("$8 million to $11 million", "$8bn-$11bn", "scale"),
    ("$8 million to $11 million", "up to $11 billion", "scale"),
    ("a dozen officers", "twenty-one officers", "differs"),
    ("dozens of people", "312 people", "bound"),
    ("84 out of 100 workers", "48% of workers", "transposed"),
    ("941 millibars", "914 hPa", "transposed"),
]
INCOMPARABLE = [
    ("$48 million", "48 million people"),
    ("€18.5m", "$21.6m"),
    ("€40m a year", "€3m a month"),
    ("12 miles", "12 hours"),
    ("Category 4", "Level 3"),
    ("19 miners", "19-year-old"),
    ("fifth title", "five titles"),
    ("34%", "seven percentage points"),
    ("€340m a year", "€300m"),
    ("$3 million a year", "$3 billion"),
    ("€340m a year", "€340 billion a month"),
    ("5 mg per litre", "5 mg per kg"),
    ("120 millisieverts", "120 becquerels"),
    ("€2.34 billion", "it was 2.61 billion before"),
]


@pytest.mark.parametrize(("left", "right", "shade"), SAME)
def test_says_the_same(left: str, right: str, shade: str) -> None:
    relation = relate(left, right)
    assert (relation.step, relation.shade) == ("same", shade)


@pytest.mark.parametrize(("left", "right", "shade"), COMPATIBLE)
def test_can_both_be_true(left: str, right: str, shade: str) -> None:
    relation = relate(left, right)
    assert (relation.step, relation.shade) == ("compatible", shade)


@pytest.mark.parametrize(("left", "right", "shade"), CONFLICT)
def test_cannot_both_be_true(left: str, right: str, shade: str) -> None:
    relation = relate(left, right)
    assert (relation.step, relation.shade) == ("conflict", shade)


@pytest.mark.parametrize(("left", "right"), INCOMPARABLE)
def test_cannot_be_compared(left: str, right: str) -> None:
    assert relate(left, right).step == "incomparable"


WORDS = [
    ("312 dead", "321 dead", "digits look transposed"),
    ("$14 million", "$14 billion", "million against billion"),
    ("18 km", "18 miles", "kilometres against miles"),
    ("18 km", "11 miles", "18 km is 11 miles"),
    ("more than 340 hurt", "346 hurt", "“more than 340” allows 346"),
    ("more than 340 hurt", "436 hurt", "“more than 340” does not reach 436"),
    ("€18.5m", "£18.5m", "euros against pounds sterling"),
    ("312 dead", "312 hurt", "the same figure"),
    ("dozens of people", "46 people", "“dozens” fits 46"),
    ("45 billion pesos ($48 million)", "$48 billion", "million against billion"),
    ("38,412 fans", "38,000 fans", "38,412 rounds to 38,000"),
    ("146,600 hens", "a hundred and forty-six thousand birds", "146,600 rounds to 146,000"),
    ("1.3 nautical miles", "1.3 miles", "the same figure"),
]


@pytest.mark.parametrize(("left", "right", "words"), WORDS)
def test_words_speak_to_an_editor(left: str, right: str, words: str) -> None:
    assert relate(left, right).words == words
