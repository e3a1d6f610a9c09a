"""Units and currencies: the tables hold together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.currencies import ISO, NAMES, SYMBOLS, currency_words, same_currency
from factcheck.values.units import ABBREVIATIONS, PHRASES, UNITS, from_base, to_base

CONVERSIONS = [
    (1, "mi", 1.609344, "km"),
    (1, "ft", 30.48, "cm"),
    (100, "kn", 185.2, "km/h"),
    (1, "kg", 2.20462, "lb"),
    (100, "C", 212, "F"),
    (-40, "C", -40, "F"),
    (1, "fortnight", 14, "day"),
    (2, "year", 24, "month"),
    (1, "sq mi", 2.58999, "km2"),
    (1, "acre", 0.404686, "ha"),
    (10, "bar", 10_000, "mb"),
    (1, "µg", 1000, "ng"),
    (1, "mSv", 1000, "µSv"),
    (1, "kV", 1000, "V"),
    (1, "acre ft", 1233.48, "m3"),
    (1, "kPa", 10, "mb"),
    (1, "fathom", 6, "ft"),
]


@pytest.mark.parametrize(("number", "unit", "same", "other"), CONVERSIONS)
def test_units_convert(number: float, unit: str, same: float, other: str) -> None:
    assert from_base(to_base(number, unit), other) == pytest.approx(same, rel=1e-4)


@given(st.sampled_from(sorted(UNITS)), st.floats(min_value=0.01, max_value=1e6))
def test_conversion_and_back_changes_nothing(unit: str, number: float) -> None:
    assert from_base(to_base(number, unit), unit) == pytest.approx(number)


def test_no_spelling_stands_for_two_units() -> None:
    for phrases in PHRASES.values():
        spellings = [rest for rest, _ in phrases]
        assert len(spellings) == len(set(spellings))
    assert set(ABBREVIATIONS) & set(PHRASES) == set()


@pytest.mark.parametrize("unit", ["furlong", ""])
def test_an_unknown_unit_is_a_key_error(unit: str) -> None:
    with pytest.raises(KeyError):
        to_base(1, unit)


GENERIC = [
    ("peso", "CLP", True),
    ("crown", "SEK", True),
    ("dollar", "USD", True),
    ("dollar", "CAD", True),
    ("USD", "CAD", False),
    ("peso", "crown", False),
    ("pound", "GBP", True),
    ("EUR", "EUR", True),
]


@pytest.mark.parametrize(("one", "other", "same"), GENERIC)
def test_a_generic_currency_fits_each_of_its_name(one: str, other: str, same: bool) -> None:
    assert same_currency(one, other) is same
    assert same_currency(other, one) is same


def test_every_currency_can_be_said() -> None:
    assert all(currency_words(code) for code in {*ISO, *NAMES.values(), *SYMBOLS.values()})
