"""Units of measure: spellings, dimensions and factors to a base unit.

Base units: metre, square metre, litre, kilogram, mole, sievert, becquerel, km/h, millibar, second,
watt, volt, ampere, hertz, decibel, kilocalorie, byte, degree Celsius; a concentration's is one in
one. Currencies are in `currencies`.
"""

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A canonical unit. One of it is `factor` base units, from `offset` on; `words` names it."""

    name: str
    dimension: str
    factor: float
    words: str
    offset: float = 0.0


_INCH: Final = 0.0254
_POUND: Final = 0.45359237
_DAY: Final = 86_400.0
_YEAR: Final = 365.25 * _DAY

# canonical name, dimension, factor to base, name in the plural | spellings.
# A spelling with "!" is read only in that very case and right behind the digits ("4in", "60W"),
# one with "~" also behind a space ("14 m", "0.8 ng").
_TABLE: Final = f"""
nm     length 1e-9 nanometres | nanometre nanometer
µm     length 1e-6 micrometres | µm~ micrometre micrometer micron
mm     length 0.001 millimetres | mm millimetre millimeter
cm     length 0.01 centimetres | cm cms centimetre centimeter
m      length 1 metres | m~ metre meter mtr
km     length 1000 kilometres | km kms kilometre kilometer klick
in     length {_INCH} inches | in! inch inches
ft     length {12 * _INCH} feet | ft foot feet
yd     length {36 * _INCH} yards | yd yds yard
mi     length 1609.344 miles | mi mile
fathom length 1.8288 fathoms | fathom
nmi    length 1852 nautical_miles | nautical_mile nm!
au     length 149597870700 astronomical_units | astronomical_unit
ly     length 9.4607e15 light_years | light_year
mm2    area 1e-6 square_millimetres | square_millimetre square_millimeter sq_mm mm² mm2
cm2    area 0.0001 square_centimetres | square_centimetre square_centimeter sq_cm cm² cm2
m2     area 1 square_metres | square_metre square_meter sq_m sqm m² m2
ha     area 1e4 hectares | ha hectare
km2    area 1e6 square_kilometres | square_kilometre square_kilometer sq_km km² km2
sq_ft  area {144 * _INCH**2} square_feet | square_foot square_feet sq_ft sqft
sq_yd  area {(36 * _INCH) ** 2} square_yards | square_yard sq_yd
acre   area 4046.8564 acres | acre
sq_mi  area {1609.344**2} square_miles | square_mile sq_mi sq_mile
µl     volume 1e-6 microlitres | µl~ µL~ microlitre microliter
ml     volume 0.001 millilitres | ml millilitre milliliter cubic_centimetre cubic_centimeter \
cm³ cm3
cl     volume 0.01 centilitres | cl centilitre centiliter
dl     volume 0.1 decilitres | dl~ dL~ decilitre deciliter
l      volume 1 litres | l~ L! litre liter
hl     volume 100 hectolitres | hl~ hectolitre hectoliter
Ml     volume 1e6 megalitres | Ml~ ML~ megalitre megaliter
m3     volume 1000 cubic_metres | cubic_metre cubic_meter m³ m3
km3    volume 1e12 cubic_kilometres | cubic_kilometre cubic_kilometer
cu_ft  volume 28.316846592 cubic_feet | cubic_foot cubic_feet
cu_yd  volume 764.554857984 cubic_yards | cubic_yard
acre_ft volume 1233481.84 acre-feet | acre_-_foot acre_-_feet acre_foot acre_feet
bushel volume 35.23907 bushels | bushel
pint   volume 0.568 pints | pint
gal    volume 3.785 gallons | gallon gal
bbl    volume 158.987 barrels | barrel bbl
pg     mass 1e-15 picograms | pg~ picogram picogramme
ng     mass 1e-12 nanograms | ng~ nanogram nanogramme
µg     mass 1e-9 micrograms | µg~ mcg~ microgram microgramme
mg     mass 1e-6 milligrams | mg milligram milligramme
g      mass 0.001 grams | g~ gram gramme
kg     mass 1 kilograms | kg kgs kilo kilogram kilogramme
quintal mass 100 quintals | quintal
t      mass 1000 tonnes | t~ tonne metric_ton metric_tonne
ton    mass 1000 tons | ton
kt     mass 1e6 kilotonnes | kilotonne kiloton
Mt     mass 1e9 megatonnes | megatonne megaton
Gt     mass 1e12 gigatonnes | gigatonne gigaton
oz     mass {_POUND / 16} ounces | oz ounce
lb     mass {_POUND} pounds | lb lbs pound
st     mass {14 * _POUND} stone | st! stone
nmol   substance 1e-9 nanomoles | nmol~ nanomole
µmol   substance 1e-6 micromoles | µmol~ micromole
mmol   substance 0.001 millimoles | mmol~ millimole
nSv    dose 1e-9 nanosieverts | nSv~ nanosievert
µSv    dose 1e-6 microsieverts | µSv~ microsievert
mSv    dose 0.001 millisieverts | mSv~ millisievert
Sv     dose 1 sieverts | Sv~ sievert
mBq    activity 0.001 millibecquerels | mBq~ millibecquerel
Bq     activity 1 becquerels | Bq~ becquerel
kBq    activity 1e3 kilobecquerels | kBq~ kilobecquerel
MBq    activity 1e6 megabecquerels | MBq~ megabecquerel
GBq    activity 1e9 gigabecquerels | GBq~ gigabecquerel
TBq    activity 1e12 terabecquerels | TBq~ terabecquerel
pCi    activity 0.037 picocuries | pCi~ picocurie
Ci     activity 3.7e10 curies | curie
ppm    concentration 1e-6 parts_per_million | ppm part_per_million
ppb    concentration 1e-9 parts_per_billion | ppb part_per_billion
ppt    concentration 1e-12 parts_per_trillion | part_per_trillion
km/h   speed 1 km/h | km/h kph kmh kmph kilometre_per_hour kilometer_per_hour kilometre_an_hour \
kilometer_an_hour
mph    speed 1.609344 mph | mph mile_per_hour mile_an_hour
kn     speed 1.852 knots | knot kt! kts
m/s    speed 3.6 metres_per_second | m/s metre_per_second meter_per_second metre_a_second
km/s   speed 3600 kilometres_per_second | km/s kilometre_per_second kilometer_per_second
C      temperature 1 degrees_Celsius | C~ degree_celsius degree_c degree_centigrade °_c celsius
F      temperature {5 / 9} degrees_Fahrenheit | F~ degree_fahrenheit degree_f °_f fahrenheit
deg    temperature 1 degrees | degree °
mb     pressure 1 millibars | mb~ millibar hpa hectopascal
bar    pressure 1000 bar | bar
Pa     pressure 0.01 pascals | pascal
kPa    pressure 10 kilopascals | kPa~ kilopascal
MPa    pressure 1e4 megapascals | MPa~ megapascal
psi    pressure 68.9476 psi | psi
inhg   pressure 33.8639 inches_of_mercury | inhg
ns     duration 1e-9 nanoseconds | nanosecond
µs     duration 1e-6 microseconds | µs~ microsecond
ms     duration 0.001 milliseconds | millisecond ms!
second duration 1 seconds | second sec secs s!
minute duration 60 minutes | minute min mins
hour   duration 3600 hours | hour hr hrs h~
day    duration {_DAY} days | day
week   duration {7 * _DAY} weeks | week wk wks
fortnight duration {14 * _DAY} fortnights | fortnight
month  duration {_YEAR / 12} months | month mth mths
quarter_year duration {_YEAR / 4} quarters | quarter_year
year   duration {_YEAR} years | year yr yrs
decade duration {10 * _YEAR} decades | decade
century duration {100 * _YEAR} centuries | century centuries
µW     power 1e-6 microwatts | µW~ microwatt
mW     power 0.001 milliwatts | milliwatt
W      power 1 watts | W! watt
kW     power 1e3 kilowatts | kw kilowatt
MW     power 1e6 megawatts | mw megawatt
GW     power 1e9 gigawatts | gw gigawatt
TW     power 1e12 terawatts | TW~ terawatt
hp     power 745.7 horsepower | hp bhp horsepower
mV     voltage 0.001 millivolts | mV~ millivolt
V      voltage 1 volts | V! volt
kV     voltage 1e3 kilovolts | kV~ kilovolt
mA     current 0.001 milliamps | mA~ milliamp milliampere
A      current 1 amps | amp ampere
Hz     frequency 1 hertz | Hz~ hertz
kHz    frequency 1e3 kilohertz | kHz~ kilohertz
MHz    frequency 1e6 megahertz | MHz~ megahertz
GHz    frequency 1e9 gigahertz | GHz~ gigahertz
dB     loudness 1 decibels | dB~ dBA~ decibel
kcal   energy 1 kilocalories | kcal calorie kilocalorie
kWh    energy 860.421 kilowatt_hours | kwh kilowatt_hour
MWh    energy 860421 megawatt_hours | mwh megawatt_hour
GWh    energy 860420650 gigawatt_hours | gwh gigawatt_hour
TWh    energy 8.6042065e11 terawatt_hours | twh terawatt_hour
J      energy 0.000239006 joules | joule
kJ     energy 0.239006 kilojoules | kj kilojoule
MJ     energy 239.006 megajoules | MJ~ megajoule
GJ     energy 239006 gigajoules | GJ~ gigajoule
KB     data 1e3 kilobytes | kb kilobyte
MB     data 1e6 megabytes | MB~ megabyte
GB     data 1e9 gigabytes | gb gigabyte
TB     data 1e12 terabytes | tb terabyte
PB     data 1e15 petabytes | PB~ petabyte
%      percent 1 per_cent | % percent per_cent pc pct
pp     points 1 percentage_points | percentage_point per_cent_point pp
bp     points 0.01 basis_points | basis_point bps bp
points points 1 points | point pt! pts
time   count 1 times | time
"""

UNITS: Final[dict[str, Unit]] = {}
PHRASES: Final[dict[str, list[tuple[tuple[str, ...], Unit]]]] = {}
"""Spellings by their first word, each with the words that follow it; the longest first."""
ABBREVIATIONS: Final[dict[str, Unit]] = {}
"""Spellings that count only in this very case and right behind the digits."""
SPACED: Final[set[str]] = set()
"""The abbreviations that may also stand behind a space."""


def _plural(word: str) -> str:
    return word + "s"


def _add(spelling: str, unit: Unit) -> None:
    if spelling[-1] in "!~":
        ABBREVIATIONS[spelling[:-1]] = unit
        if spelling[-1] == "~":
            SPACED.add(spelling[:-1])
        return
    words = spelling.split("_")
    counted = next((i for i, w in enumerate(words) if w in {"per", "an", "a"} and i), len(words))
    forms = [words]
    if words[0] == "degree":
        counted = 1
    if len(words[counted - 1]) > 2 and words[counted - 1].isalpha():
        forms.append([*words[: counted - 1], _plural(words[counted - 1]), *words[counted:]])
    for form in forms:
        known = PHRASES.setdefault(form[0], [])
        if (tuple(form[1:]), unit) not in known:
            known.append((tuple(form[1:]), unit))


def _load() -> None:
    for line in _TABLE.strip().replace("\\\n", "").splitlines():
        head, _, spellings = line.partition("|")
        name, dimension, factor, words = head.split()
        name, words = name.replace("_", " "), words.replace("_", " ")
        offset = -160 / 9 if name == "F" else 0.0
        unit = Unit(name, dimension, float(factor), words, offset)
        UNITS[name] = unit
        for spelling in spellings.split():
            _add(spelling, unit)
    for phrases in PHRASES.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))


_load()


def to_base(number: float, unit: str) -> float:
    """`number` of a canonical unit in base units. Raises KeyError for an unknown unit."""
    found = UNITS[unit]
    return number * found.factor + found.offset


def from_base(number: float, unit: str) -> float:
    """`number` base units in a canonical unit. Raises KeyError for an unknown unit."""
    found = UNITS[unit]
    return (number - found.offset) / found.factor
