"""Tables of what is read as a quantity, by field of news. No case is taken from an article.

A quantity is written in brief: bound (unless exact), dimension, number, unit, /per.
"""

import pytest

from factcheck.values.quantity import Quantity, find_quantities


def figure(number: float) -> str:
    return f"{number:.0f}" if number == int(number) else f"{number:.10g}"


def brief(quantity: Quantity) -> str:
    parts: list[str] = [] if quantity.bound == "exact" else [quantity.bound]
    parts += [quantity.dimension, figure(quantity.number)]
    if quantity.dimension == "score":
        parts[-1] = quantity.digits or ""
    if quantity.unit:
        parts.append(quantity.unit)
    return " ".join(parts) + (f" /{quantity.per}" if quantity.per else "")


def read(text: str) -> list[str]:
    return [brief(mention.quantity) for mention in find_quantities(text)]


SPORT = [
    ("Rovers beat City 3-2 at home", ["score 3-2"]),
    ("they won 2–1 after extra time", ["score 2-1"]),
    ("the hosts were 0-1 down at the break", ["score 0-1"]),
    ("went down 1-3 in the first leg", ["score 1-3", "ordinal 1"]),
    ("won by four penalties to three", ["score 4-3"]),
    ("a 112-98 win for the visitors", ["score 112-98"]),
    ("took the set 7-6 before a 6-3 loss", ["score 7-6", "score 6-3"]),
    ("in front of 71,204 spectators", ["count 71204"]),
    ("a header in the 88th minute", ["ordinal 88"]),
    ("ten-man Harbour held on", ["count 10"]),
    ("their fifth title and the sixth time in the final", ["ordinal 5", "ordinal 6"]),
    ("a 19-year-old substitute", ["age 19 year"]),
    ("ran the marathon in two hours and four minutes", ["duration 2.066666667 hour"]),
    ("a world record of 8.95 metres", ["length 8.95 m"]),
    ("the 5ft 11in striker", ["length 5.916666667 ft"]),
    ("he is 6ft 2in tall", ["length 6.166666667 ft"]),
    ("the 100m champion", ["length 100 m"]),
    ("led twice but lost", ["count 2 time"]),
    ("scored 27 points and took 11 rebounds", ["points 27", "count 11"]),
    ("Dunmore 2 Kilcarra 1 (aet)", ["score 2-1"]),
    ("joined for £18.5m in January", ["money 18500000 GBP"]),
    ("finished third, 14 seconds behind", ["ordinal 3", "duration 14 second"]),
    ("ranked No. 4 in the world", ["category 4 rank"]),
]

MARKETS = [
    ("shares fell 6.2% to C$4.53", ["percent 6.2", "money 4.53 CAD"]),
    ("rose 2.3 per cent, or 14 pc in a year", ["percent 2.3", "percent 14"]),
    ("down 6 percent", ["percent 6"]),
    ("up seven percentage points", ["points 7 pp"]),
    ("cut rates by 25 basis points", ["points 25 bp"]),
    ("EUR 2.3 million", ["money 2300000 EUR"]),
    ("CLP 45,000 million", ["money 45000000000 CLP"]),
    ("3,400 million dollars", ["money 3400000000 dollar"]),
    ("S/ 52.5 million", ["money 52500000 PEN"]),
    ("a $48bn bid", ["money 48000000000 USD"]),
    ("€2.3m", ["money 2300000 EUR"]),
    ("38 mln crowns", ["money 38000000 crown"]),
    (
        "US$ 48 million and A$12m and HK$900",
        ["money 48000000 USD", "money 12000000 AUD", "money 900 HKD"],
    ),
    ("US$1.2tn", ["money 1200000000000 USD"]),
    ("45 billion Chilean pesos", ["money 45000000000 CLP"]),
    ("2.61bn Swiss francs", ["money 2610000000 CHF"]),
    ("Rs 500 crore", ["money 5000000000 INR"]),
    ("R$30 million", ["money 30000000 BRL"]),
    ("¥12 billion", ["money 12000000000 JPY"]),
    ("50,000 won", ["money 50000 KRW"]),
    ("Zinc rose to $2,870 a tonne", ["money 2870 USD /tonne"]),
    ("€340m a year", ["money 340000000 EUR /year"]),
    ("a £900-a-night suite", ["money 900 GBP /night"]),
    ("38 million crowns a year", ["money 38000000 crown /year"]),
    ("€50 per head", ["money 50 EUR /head"]),
    ("£12 each", ["money 12 GBP /head"]),
    ("eight to eleven billion euros", ["range money 9500000000 EUR"]),
    ("between $5m and $7m", ["range money 6000000 USD"]),
    ("$8-11bn", ["range money 9500000000 USD"]),
    ("profit doubled to €4m", ["factor 2", "money 4000000 EUR"]),
    ("a five-fold increase", ["factor 5"]),
    ("three times as many orders", ["factor 3"]),
    ("cut from 30 years to 12", ["duration 30 year", "count 12"]),
    ("from 54% to 61%", ["percent 54", "percent 61"]),
    ("a company 70% owned by the state", ["percent 70"]),
    ("99p a litre", ["money 0.99 GBP /litre"]),
    ("fined 500 pounds by the court", ["money 500 pound"]),
    ("a fine of 1.8 million soles", ["money 1800000 PEN"]),
    ("8.50 euros", ["money 8.5 EUR"]),
    ("45€", ["money 45 EUR"]),
    ("18,5 million euros", ["money 18500000 EUR"]),
]

DISASTERS = [
    ("at least 12 people died", ["at_least count 12"]),
    ("more than 340 were hurt", ["more_than count 340"]),
    ("about 350 had been injured", ["about count 350"]),
    ("nearly 60 aftershocks", ["nearly count 60"]),
    ("some 670,000 people", ["about count 670000"]),
    ("a 2,600-square-metre plant", ["area 2600 m2"]),
    ("a 2,600-square-foot plant", ["area 2600 sq ft"]),
    ("close to half a million residents", ["nearly count 500000"]),
    ("a magnitude 6.8 earthquake", ["magnitude 6.8"]),
    ("the 6.8-magnitude quake", ["magnitude 6.8"]),
    ("a magnitude of 7.1", ["magnitude 7.1"]),
    ("a 7.9 monster quake", ["magnitude 7.9"]),
    ("aftershocks of magnitude 4 or stronger", ["at_least magnitude 4"]),
    ("a Category 4 hurricane", ["category 4 category"]),
    ("winds of 140mph (225 kph)", ["speed 140 mph"]),
    ("gusts of 75 knots", ["speed 75 kn"]),
    ("120 miles per hour", ["speed 120 mph"]),
    ("90 kilometres an hour", ["speed 90 km/h"]),
    ("a pressure of 931 millibars", ["pressure 931 mb"]),
    ("931 hPa", ["pressure 931 mb"]),
    ("a 14ft wall of water", ["length 14 ft"]),
    ("an 11-METRE wave", ["length 11 m"]),
    ("at a depth of 27 kilometres (17 miles)", ["length 27 km"]),
    ("an 18-km (11-mile) stretch", ["length 18 km"]),
    ("Fourteen inches of rain", ["length 14 in"]),
    ("over a third of a metre", ["more_than length 0.3333333333 m"]),
    ("burned 3,200 acres, or five square miles", ["area 3200 acre"]),
    ("12,000 hectares", ["area 12000 ha"]),
    ("1,352 feet below ground", ["length 1352 ft"]),
    ("66cm wide", ["length 66 cm"]),
    ("a 4in tube", ["length 4 in"]),
    ("dozens of homes", ["about count 60"]),
    ("tens of thousands of people", ["about count 60000"]),
    ("a dozen were hurt", ["count 12"]),
    ("two dozen boats", ["count 24"]),
    ("half a dozen streets", ["count 6"]),
    ("nineteen (19) workers", ["count 19"]),
    ("thirty-eight (38) bodies", ["count 38"]),
    ("All 19 miners", ["count 19"]),
    ("one person died", ["count 1"]),
    ("1 304 officers", ["count 1304"]),
    ("thirteen hundred police", ["count 1300"]),
    ("one thousand six hundred and forty trains", ["count 1640"]),
    ("one hundred and two children", ["count 102"]),
    ("four hundred and twenty-one metres", ["length 421 m"]),
    ("1.2 lakh people", ["count 120000"]),
    ("27C in the shade, minus 5 degrees at night", ["temperature 27 C", "temperature -5 deg"]),
    ("86°F (30°C)", ["temperature 86 F"]),
    ("38 degrees Celsius", ["temperature 38 C"]),
    ("fewer than 200", ["less_than count 200"]),
    ("up to 30 years", ["at_most duration 30 year"]),
    ("the losses add up to 30 sheep", ["count 30"]),
    ("as many as 40 houses", ["at_most count 40"]),
    ("1,000-plus homes", ["at_least count 1000"]),
    ("200+ calls", ["at_least count 200"]),
    ("20 or so boats", ["about count 20"]),
    ("300-odd guests", ["about count 300"]),
    ("an estimated 1,200 houses", ["about count 1200"]),
    ("just under 600,000 customers", ["nearly count 600000"]),
    ("upwards of 90 fires", ["more_than count 90"]),
]

MEASURES = [
    ("0.8 ng/mL of lead", ["mass 0.8 ng /millilitre"]),
    ("0.8 nanograms per millilitre", ["mass 0.8 ng /millilitre"]),
    ("0.8 nanograms of the toxin per millilitre", ["mass 0.8 ng /millilitre"]),
    ("0.8 nanograms in each millilitre of water", ["mass 0.8 ng /millilitre"]),
    ("0.8 micrograms for every millilitre", ["mass 0.8 µg /millilitre"]),
    ("30 micrograms of lead a litre", ["mass 30 µg /litre"]),
    ("35 micrograms per cubic metre", ["mass 35 µg /cubic metre"]),
    ("35 µg/m3 of soot", ["mass 35 µg /cubic metre"]),
    ("35 \u03bcg/m³ of soot", ["mass 35 µg /cubic metre"]),
    ("12 g/l of salt", ["mass 12 g /litre"]),
    ("12 milligrams per decilitre", ["mass 12 mg /decilitre"]),
    ("0.08 grams of alcohol per 100 millilitres", ["mass 0.08 g /100 millilitres"]),
    ("80 milligrams per 100 millilitres of blood", ["mass 80 mg /100 millilitres"]),
    ("a level of 5.4 mmol/L", ["substance 5.4 mmol /litre"]),
    ("400 becquerels per kilogram", ["activity 400 Bq /kg"]),
    ("400 Bq/kg of caesium", ["activity 400 Bq /kg"]),
    ("a dose of 120 millisieverts", ["dose 120 mSv"]),
    ("3 microsieverts an hour", ["dose 3 µSv /hour"]),
    ("0.3 mSv a year", ["dose 0.3 mSv /year"]),
    ("40 nanometres across", ["length 40 nm"]),
    ("a film of five microns", ["length 5 µm"]),
    ("420 parts per million", ["concentration 420 ppm"]),
    ("12 ppb of arsenic", ["concentration 12 ppb"]),
    ("a 400-kilovolt line", ["voltage 400 kV"]),
    ("132 kV cables", ["voltage 132 kV"]),
    ("a shock of 220 volts", ["voltage 220 V"]),
    ("a current of 5 amps", ["current 5 A"]),
    ("a hum of 50 hertz", ["frequency 50 Hz"]),
    ("broadcast on 2.4 GHz", ["frequency 2.4 GHz"]),
    ("80 decibels at night", ["loudness 80 dB"]),
    ("a 60-watt bulb", ["power 60 W"]),
    ("3 million bushels of wheat", ["volume 3000000 bushel"]),
    ("6.5 million acre-feet of water", ["volume 6500000 acre ft"]),
    ("six fathoms down", ["length 6 fathom"]),
    ("12 km2 of forest", ["area 12 km2"]),
    ("500 m3 of rubble", ["volume 500 m3"]),
    ("40 quintals of rice", ["mass 40 quintal"]),
    ("a pressure of 10 kilopascals", ["pressure 10 kPa"]),
    ("two and a half feet of water", ["length 2.5 ft"]),
    ("two-and-a-half feet", ["length 2.5 ft"]),
    ("20 litres of water a minute", ["volume 20 l /minute"]),
    # the span of a sum or of a count that stands behind its noun
    ("2.6 million dollars' worth of exports a year", ["money 2600000 dollar /year"]),
    ("2.6 million dollars of goods every year", ["money 2600000 dollar /year"]),
    ("$2.6 billion in exports each year", ["money 2600000000 USD /year"]),
    ("$2.6 billion worth of goods annually", ["money 2600000000 USD /year"]),
    ("$2.6 billion each year", ["money 2600000000 USD /year"]),
    ("$12 each", ["money 12 USD /head"]),
    ("300 trains each day", ["count 300 /day"]),
    # no rates
    ("paid $3 million for the house a year ago", ["money 3000000 USD"]),
    ("paid $3 million for it a year and a half ago", ["money 3000000 USD", "duration 1.5 year"]),
    ("lost $3 million in trade in a year", ["money 3000000 USD"]),
    ("$3 million in daily trade", ["money 3000000 USD"]),
    ("5 mg in an hour", ["mass 5 mg", "duration 1 hour"]),
    ("spends 90,000 pounds an hour on upkeep", ["money 90000 pound /hour"]),
    ("12 kg of rice that lasts a month", ["mass 12 kg"]),
    ("3 grams of gold, a litre of oil", ["mass 3 g", "volume 1 l"]),
]

COURTS_AND_POLITICS = [
    ("a three-judge panel", ["count 3"]),
    ("the 12-point pact", ["count 12"]),
    ("the 150-seat parliament", ["count 150"]),
    ("by 61 votes to 39", ["score 61-39 votes"]),
    ("passed 318-112 in the lower house", ["score 318-112 votes"]),
    ("MPs voted 118 to 104", ["score 118-104 votes"]),
    ("a 5-4 ruling", ["score 5-4"]),
    ("with eight abstentions", ["count 8"]),
    ("four of the seven counts", ["count 4", "count 7"]),
    ("sentenced to 12 years", ["duration 12 year"]),
    ("a six-month suspended sentence", ["duration 6 month"]),
    ("questioned for five hours", ["duration 5 hour"]),
    ("aged between 17 and 54", ["range age 35.5 year"]),
    ("a man aged 34", ["age 34 year"]),
    ("Nora Prill, 54, denies it", ["age 54 year"]),
    ("the driver, Jon Vale, 31.", ["age 31 year"]),
    ("One gran, 83, was saved", ["count 1", "age 83 year"]),
    ("a woman of ninety-one", ["age 91 year"]),
    ("she is sixty-one and retired", ["age 61 year"]),
    ("who turned nineteen in March", ["age 19 year"]),
    ("at the age of 12", ["age 12 year"]),
    ("a man in his 40s", ["range age 44.5 year"]),
    ("the 57-year-old's trip", ["age 57 year"]),
    ("a 3-year-old pact", ["age 3 year"]),
    ("an 18-month-old boy", ["age 18 month"]),
    ("six in ten voters", ["ratio 0.6"]),
    ("one in four households", ["ratio 0.25"]),
    ("more than nine in ten searches", ["more_than ratio 0.9"]),
    ("a third of members", ["ratio 0.3333333333"]),
    ("two-thirds of the seats", ["ratio 0.6666666667"]),
    ("three-tenths of the shares", ["ratio 0.3"]),
    ("nearly half of them", ["nearly ratio 0.5"]),
    ("three quarters of the electorate", ["ratio 0.75"]),
    ("a quarter of the budget", ["ratio 0.25"]),
    ("a third straight defeat", ["ordinal 3"]),
    ("the second such march this year", ["ordinal 2"]),
    ("owned 70/30 by two families", ["score 70-30 share", "count 2"]),
]

SPACE_HEALTH_WAR_CULTURE = [
    ("lasted six hours and fifty minutes", ["duration 6.833333333 hour"]),
    ("took almost seven hours", ["nearly duration 7 hour"]),
    ("a 48-hour truce", ["duration 48 hour"]),
    ("two and a half miles", ["length 2.5 mi"]),
    ("two-and-a-half-mile march", ["length 2.5 mi"]),
    ("2½ miles", ["length 2.5 mi"]),
    ("an hour and a half", ["duration 1.5 hour"]),
    ("a year and a half", ["duration 1.5 year"]),
    ("a half-hour delay", ["duration 0.5 hour"]),
    ("half an hour", ["duration 0.5 hour"]),
    ("a quarter of an hour", ["duration 0.25 hour"]),
    ("90 minutes", ["duration 90 minute"]),
    ("a fortnight", ["duration 1 fortnight"]),
    ("three decades", ["duration 3 decade"]),
    ("for 10.5s", ["duration 10.5 second"]),
    ("30-second delay", ["duration 30 second"]),
    ("a 408-tonne rocket", ["mass 408 t"]),
    ("80 kilos of cocaine", ["mass 80 kg"]),
    ("lost 20 pounds in weight", ["mass 20 lb"]),
    ("11 stone 4 pounds", ["mass 11.28571429 st"]),
    ("a 250 MW plant", ["power 250 MW"]),
    ("2.5 gigawatts", ["power 2.5 GW"]),
    ("2,200 calories a day", ["energy 2200 kcal /day"]),
    ("5,000 litres of fuel", ["volume 5000 l"]),
    ("2 million barrels per day", ["volume 2000000 bbl /day"]),
    ("4 GB of files", ["data 4 GB"]),
    ("420 km above Earth", ["length 420 km"]),
    ("300 trains a day", ["count 300 /day"]),
    ("2.3m people", ["count 2300000"]),
    ("38k fans", ["count 38000"]),
    ("38,412", ["count 38412"]),
    ("a 2 1/2-inch nail", ["length 2.5 in"]),
    ("at $10 per share, 40 cents above", ["money 10 USD /share", "money 0.4 cent"]),
    ("a couple of days", ["about duration 2 day"]),
    ("five or six shells", ["range count 5.5"]),
    ("10-12 drones", ["range count 11"]),
    ("seven to nine weeks", ["range duration 8 week"]),
    ("zero casualties", ["count 0"]),
    ("measured it at 7.8", ["number 7.8"]),
    ("hundreds were held", ["about count 600"]),
    ("23 people were missing and 4 dead", ["count 23", "count 4"]),
    ("SOME 4,100 METRES UP", ["about length 4100 m"]),
    ("the tenth anniversary", ["ordinal 10"]),
    ("the twenty-first victim", ["ordinal 21"]),
    ("the 13th of 31 failings", ["ordinal 13", "count 31"]),
    ("a pressure of 941 mb", ["pressure 941 mb"]),
    ("a magnitude-7.1 quake", ["magnitude 7.1"]),
    ("the worst aftershock, a 6.4, came later", ["magnitude 6.4"]),
    ("one home in six burned", ["ratio 0.1666666667"]),
    ("losses of $8 million to $11 million", ["range money 9500000 USD"]),
    ("raised its bid $8 million to $11 million", ["money 8000000 USD", "money 11000000 USD"]),
    ("handed over 64 men", ["count 64"]),
    ("two-thirds of a million people", ["count 666666.6667"]),
    ("the mast is 148m.", ["length 148 m"]),
    ("passenger numbers fell to 148m.", ["number 148000000"]),
    ("It was 2.6 billion before", ["number 2600000000"]),
    ("three point eight per cent", ["percent 3.8"]),
    ("is a third higher", ["ratio 0.3333333333"]),
    ("the 12-point communique", ["count 12"]),
    ("a 12-point lead", ["points 12"]),
    ("a communique of twelve points", ["points 12"]),
    ("a mother of four", ["count 4"]),
    ("a boy of 16", ["age 16 year"]),
    ("And the one existing plant that will grow is in Sorrel.", []),
    ("The merger plan was sawn in two.", []),
    ("in two years", ["duration 2 year"]),
    ("Of the one thousand and ten seats", ["count 1010"]),
    ("only one person saw it", ["count 1"]),
    ("the toll—312 people—rose", ["count 312"]),
    ("the 12,000‑strong crowd", ["count 12000"]),
    ("closed at 33,002.38.", ["number 33002.38"]),
    ("an M6.2 quake", ["magnitude 6.2"]),
    ("won in 1:42.31", ["duration 1.705166667 minute"]),
    ("children aged five, seven and 12.", ["age 5 year", "age 7 year", "age 12 year"]),
    ("women aged 22 and 29 were held", ["age 22 year", "age 29 year"]),
    ("RM45 million", ["money 45000000 MYR"]),
    ("organisers spoke of 1.5m, police of less", ["number 1500000"]),
    ("a 4-3 win", ["score 4-3"]),
    ("seven in 10 trains", ["ratio 0.7"]),
    ("thirty-one of them were wet", ["count 31"]),
    ("a widow of eighty-four, alone", ["age 84 year"]),
    ("The judges split four to three", ["score 4-3 votes"]),
    ("The court ruled 5:2 for Dorn", ["score 5-2 votes"]),
    ("lost the vote by 91 to 104", ["score 91-104 votes"]),
    ("the 17st prop", ["mass 17 st"]),
    ("3pc plus a bonus", ["percent 3"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    SPORT + MARKETS + DISASTERS + MEASURES + COURTS_AND_POLITICS + SPACE_HEALTH_WAR_CULTURE,
)
def test_reads_the_quantities_of_news_language(text: str, expected: list[str]) -> None:
    assert read(text) == expected


NOT_QUANTITIES = [
    "The train left at 0630.",
    "In 2016 it closed; by 1910 it was gone",
    "the 1910-45 occupation",
    "the 2026-27 season and the 1990s",
    "since 2009, and again in 2019",
    "on March 3 and on 3 March 2019",
    "Sept. 26, 2026",
    "the 16th of April",
    "on April 16th",
    "the tenth of May",
    "the first Saturday in May",
    "Monday 31 May",
    "2026-05-20",
    "20/05/2026",
    "at 6 a.m. and 6pm",
    "at 21:40 and 16:12 hours",
    "(0747 GMT)",
    "5.40 in the morning",
    "twelve minutes past four in the afternoon",
    "at twenty to six on Monday",
    "thirteen minutes to midnight",
    "half past four",
    "a quarter to five",
    "at ten past four",
    "at five o'clock",
    "Resolution 1701",
    "No. 41/2026",
    "release No. 88-2024-ABC",
    "Article 9 of the treaty",
    "under section 12",
    "guilty on counts 12 and 13",
    "bays 34 to 38, lots 3, 4 and 7",
    "Flight MH370 and Flight 370",
    "a Boeing 737 crashed",
    "an Airbus A320",
    "G7 leaders, COVID-19, F-35 jets, SARS-CoV-2",
    "along Route 66",
    "World War II and World War Two",
    "open 24/7 since 9/11",
    "the first lady and the First Minister",
    "a second-hand car",
    "one of them",
    "no one came",
    "one by one",
    "at one point, and the lower one too",
    "two of a kind".replace("two", "each one"),
    "https://example.org/2026/44/12-dead",
    "write to press24@example.org",
    "call +44 20 7946 0958",
    "the 21st century",
    "at first, and first of all",
    "the second half",
    "1. The report\n2. The answer",
    "36.2°S",
    "a 4-4-2 formation",
    "the under-21s",
    "5G and 4K and 3D",
    "nineteen eighty-four",
    "the Falcon 9 lifted off, as Apollo 11 had",
    "a second later",
    "Formula One",
    "12' Brun heads home",
    "Ratings: Brun 7, Sole 6, Marr 8.",
    "Second, the court holds otherwise",
    "who blinked first.",
    "at five on Wednesday morning",
    "from about six tomorrow morning",
    "at twenty to four in the afternoon",
    "by ten past there was a queue",
    "in Case T-118/22, press release No 94/26",
    "press release No. 118",
    "reopened at kilometre 212",
    "($1 = 10.02 crowns)",
    "on platform two",
    "by the 22nd.",
    "on day three of the siege",
    "an M16 rifle",
    "the FTSE 100 and the S&P 500 closed",
    "Nos. 4 and 7",
    "watch the live scores",
    "the lower one lifts",
]


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_leaves_dates_clocks_names_and_idioms_alone(text: str) -> None:
    assert read(text) == []


ALTERNATIVES = [
    ("27 kilometres (17 miles) down", ["length 17 mi"]),
    ("an 18-km (11-mile) tunnel", ["length 11 mi"]),
    ("45 billion pesos ($48 million), most of it", ["money 48000000 USD"]),
    ("winds of 140 mph, or 225 kph, hit", ["speed 225 km/h"]),
    ("winds of 140mph/225kph", ["speed 225 km/h"]),
    ("2.34 billion euros, or $2.7 million", ["money 2700000 USD"]),
    ("£3m (€3.5m; $4m)", ["money 3500000 EUR", "money 4000000 USD"]),
    ("a fine of 1.8 million soles (about $480,000)", ["about money 480000 USD"]),
    ("S/ 52.5 million (approximately US$ 14 million)", ["about money 14000000 USD"]),
    ("thirty-eight (38) bodies", []),
]


@pytest.mark.parametrize(("text", "expected"), ALTERNATIVES)
def test_an_amount_in_brackets_is_the_same_claim(text: str, expected: list[str]) -> None:
    (mention,) = find_quantities(text)
    assert [brief(other) for other in mention.alternatives] == expected


HEADS = [
    ("312 people died", "people"),
    ("a three-judge panel", "judge"),
    ("an 18-km (11-mile) tunnel", "tunnel"),
    ("dozens of homes", "homes"),
    ("a third of members", "members"),
    ("80 kilos of cocaine", "cocaine"),
    ("nineteen (19) workers", "workers"),
    ("the toll stood at 312.", None),
    ("all 17 Orel-136 drones", "Orel-136"),
    ("more than 340 were", "were"),
]


@pytest.mark.parametrize(("text", "head"), HEADS)
def test_the_head_starts_where_the_counted_noun_would(text: str, head: str | None) -> None:
    (mention,) = find_quantities(text)
    found = None if mention.head_start is None else text[mention.head_start :].split(maxsplit=1)[0]
    assert found == head


TEXTS = [
    ("killing at least 12 people", "at least 12"),
    ("paid €340m a year for it", "€340m a year"),
    ("an 18-km (11-mile) tunnel", "18-km (11-mile)"),
    ("two hundred and forty men", "two hundred and forty"),
    ("wide, 66 INCHES across", "66 INCHES"),
]


@pytest.mark.parametrize(("text", "quoted"), TEXTS)
def test_the_mention_quotes_hedge_number_and_unit(text: str, quoted: str) -> None:
    assert [mention.text for mention in find_quantities(text)] == [quoted]


INTERVALS = [
    ("312 people", 312, 312),
    ("$96bn", 95.5e9, 96.5e9),
    ("100 people", 100, 100),
    ("600,000 homes", 592_500, 607_500),
    ("more than 340 people", 340, 391),
    ("dozens of people", 24, 96),
    ("between 17 and 54 people", 17, 54),
    ("magnitude 6.8", 6.75, 6.85),
]


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_the_interval_is_what_the_words_allow(text: str, low: float, high: float) -> None:
    (mention,) = find_quantities(text)
    assert mention.quantity.low == pytest.approx(low, rel=1e-3)
    assert mention.quantity.high == pytest.approx(high, rel=1e-3)


def test_scale_and_digits_are_kept_as_written() -> None:
    quantity = find_quantities("$2.34 billion")[0].quantity
    assert (quantity.words_scale, quantity.digits) == ("billion", "234")
    assert find_quantities("421 metres")[0].quantity.digits == "421"
    assert find_quantities("four hundred and twelve")[0].quantity.digits == "412"
