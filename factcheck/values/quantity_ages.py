"""Ages of people and things: "aged 34", "Nora Prill, 54,", "a 3-year-old pact", "in his 40s"."""

from collections.abc import Sequence
from typing import Final

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_amounts import Amount
from factcheck.values.quantity_tokens import Token

_PEOPLE: Final = frozenset(
    "man woman boy girl child youth teenager teen schoolboy schoolgirl lad lass son daughter "
    "pensioner gran granny grandmother grandfather grandad mother father widow widower person "
    "student toddler baby one tourist hiker driver suspect victim".split()
)
_OF_AGE: Final = frozenset(
    "man woman boy girl child youth teenager teen schoolboy schoolgirl lad lass pensioner student "
    "toddler".split()
)
"""Behind these "of 16" is an age; "a mother of four" has children."""
_SPANS: Final = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})
_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})
_NO_NAMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december room flat apartment no nos number".split()
)


def _years(tokens: Sequence[Token], i: int) -> Numeral | None:
    numeral = read_numeral(tokens, i)
    if numeral is None or numeral.form != "cardinal" or numeral.scale or numeral.step != 1:
        return None
    return numeral if 0 < numeral.value < 120 else None


def _age(numeral: Numeral, behind: int, unit: str = "year") -> Amount:
    return Amount(behind, numeral.value, "age", unit, 1.0, numeral.digits)


def read_age(tokens: Sequence[Token], i: int) -> Amount | None:
    """The age that starts at token `i`, or None."""
    low = tokens[i].low
    if low in {"aged", "age", "ages"}:
        return _aged(tokens, i)
    if tokens[i].kind not in {"number", "word"}:
        return None
    numeral = _years(tokens, i)
    if numeral is None:
        return None
    return _old(tokens, numeral) or _decade(tokens, i, numeral) or _by_place(tokens, i, numeral)


def _aged(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "aged 34", "aged between 17 and 54", "ages 12 to 15", "age of 12"."""
    at = i + 1
    if tokens[i].low == "age" and tokens[at].low not in {"of", "between"}:
        previous = tokens[i - 1].low if i else ""
        if previous in {"bronze", "iron", "ice", "stone", "golden", "new"}:
            return None
    at += tokens[at].low in {"of", "between", "from", "just", "only", "around", "about"}
    if tokens[at].before == "|" or (lower := _years(tokens, at)) is None:
        return None
    sign = tokens[lower.next]
    upper = _years(tokens, lower.next + 1) if sign.low in {"to", "and", "-"} else None
    if upper is None or upper.value <= lower.value or tokens[lower.next].before == "|":
        return _age(lower, lower.next)
    # "a couple aged 34 and 36" are two ages, not a range
    if sign.low == "and" and tokens[at - 1].low not in {"between", "from"}:
        return _age(lower, lower.next)
    return Amount(upper.next, lower.value, "age", "year", upper=upper.value)


def _old(tokens: Sequence[Token], numeral: Numeral) -> Amount | None:
    """ "34-year-old", "18 months old"."""
    at = numeral.next
    at += tokens[at].low == "-"
    if tokens[at].low not in _SPANS or tokens[at].before == "|":
        return None
    unit = tokens[at].low.removesuffix("s")
    at += 1
    at += tokens[at].low == "-"
    if tokens[at].low.removesuffix("'s") not in {"old", "olds"} or tokens[at].before == "|":
        return None
    return _age(numeral, at + 1, unit)


def _decade(tokens: Sequence[Token], i: int, numeral: Numeral) -> Amount | None:
    """ "in his 40s", "in her late 70s"."""
    after = tokens[numeral.next]
    if after.low != "s" or after.before != "" or numeral.value % 10 or i < 2:
        return None
    part = tokens[i - 1].low
    if part not in _WHOSE and tokens[i - 2].low not in _WHOSE:
        return None
    low = numeral.value + {"mid": 3, "late": 6}.get(part, 0)
    high = numeral.value + {"early": 4, "mid": 7}.get(part, 9)
    return Amount(numeral.next + 1, low, "age", "year", upper=high)


def _by_place(tokens: Sequence[Token], i: int, numeral: Numeral) -> Amount | None:
    """An age told by its place alone: between commas, behind "turned", "a boy of"."""
    if i < 2:
        return None
    one, two, after = tokens[i - 1], tokens[i - 2], tokens[numeral.next]
    closed = after.text in {",", ".", ";", ")"} or after.before == "|"
    if one.text == "," and tokens[i].before == " " and one.before == "":
        named = two.text[:1].isupper() and two.low not in _NO_NAMES
        person = two.low in _PEOPLE and after.text == ","
        if two.kind == "word" and (named or person) and closed and tokens[i].kind == "number":
            return _age(numeral, numeral.next)
    if one.text == "(" and after.text == ")" and 13 < numeral.value and i > 2:
        if two.text.istitle() and tokens[i - 3].text.istitle() and two.before == " ":
            return _age(numeral, numeral.next)
    if one.low in {"turned", "turning", "turns"} and (closed or after.low in {"in", "on", "this"}):
        return _age(numeral, numeral.next)
    if one.low == "of" and two.low in _OF_AGE and after.low not in {"children", "people"}:
        return None if after.low.endswith("s") and not closed else _age(numeral, numeral.next)
    if one.low in {"is", "was", "am"} and two.low in {"she", "he", "who", "i"}:
        if closed or after.low in {"and", "but", "when", "now"}:
            return _age(numeral, numeral.next)
    best = tokens[numeral.next + 1].low
    if one.low == "at" and after.low == "the" and (best.endswith("est") or best == "baby"):
        return _age(numeral, numeral.next)
    if one.low == "at" and after.low in {"is", "was", "became"} and two.low in {"who", ","}:
        return _age(numeral, numeral.next)
    return None
