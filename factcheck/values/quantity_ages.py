"""Ages of people and things: "aged 34", "Nora Prill, 54,", "a 3-year-old pact", "in his 40s"."""

from collections.abc import Sequence
from typing import Final

from factcheck.lexicon.persons import is_person_noun
from factcheck.lexicon.titles import is_office
from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_tokens import Token
from factcheck.values.wordlist import listed

_PEOPLE: Final = frozenset(
    listed(
        "man woman boy girl child youth teenager teen schoolboy schoolgirl lad lass son "
        "daughter pensioner gran granny grandmother grandfather grandad mother father "
        "widow widower person student toddler baby one tourist hiker driver suspect "
        "victim"
    )
)
_OF_AGE: Final = frozenset(
    listed(
        "man woman boy girl child youth teenager teen schoolboy schoolgirl lad lass "
        "pensioner student toddler"
    )
)
"""Behind these "of 16" is an age; "a mother of four" has children."""
_GROWN: Final = 16
"""Years from which somebody has a job: "a bus driver of 58"."""
_SPANS: Final = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})
_TURNING: Final = frozenset({"turned", "turning", "turns"})
_BEING: Final = frozenset({"is", "was", "am"})
_WHO: Final = frozenset({"she", "he", "who", "i"})
_SO: Final = frozenset({"and", "but", "when", "now", "then"})
_ON: Final = frozenset({"and", "or", "in", "were", "was", "who", "from", "at", "on"})
_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})
_NO_NAMES: Final = frozenset(
    listed(
        "monday tuesday wednesday thursday friday saturday sunday january february march "
        "april may june july august september october november december room flat "
        "apartment no nos number"
    )
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
    found = (
        _in_a_row(tokens, i, after, closed)
        or (one.text == "," and closed and _in_commas(tokens, i, after))
        or (one.text == "(" and after.text == ")" and _in_brackets(tokens, i, numeral))
        or (one.low in _TURNING and (closed or after.low in {"in", "on", "this"}))
        or (one.low == "of" and two.low in _OF_AGE and _of_age(after, closed))
        or (one.low == "of" and _employed(two, after, closed) and numeral.value >= _GROWN)
        or (one.low in _BEING and two.low in _WHO and (closed or after.low in _SO))
        or (one.low in _BEING and two.low == "and" and after.low in {"now", "then"})
        or (one.low == "at" and _at_age(tokens, i, numeral))
    )
    return _age(numeral, numeral.next) if found else None


def _in_a_row(tokens: Sequence[Token], i: int, after: Token, closed: bool) -> bool:
    """ "aged five, seven and 12", "women aged 22 and 29 were"."""
    at = i - 1
    if tokens[at].low not in {",", "and", "or"} or not (closed or after.low in _ON):
        return False
    while at > 0 and (tokens[at].low in {",", "and", "or"} or _years(tokens, at) is not None):
        at -= 1
    return tokens[at].low in {"aged", "ages"}


def _in_commas(tokens: Sequence[Token], i: int, after: Token) -> bool:
    """ "Nora Prill, 54,", "One gran, 83,"."""
    one, two = tokens[i - 1], tokens[i - 2]
    if tokens[i].kind != "number" or tokens[i].before != " " or one.before != "":
        return False
    named = two.text[:1].isupper() and two.low not in _NO_NAMES
    return two.kind == "word" and (named or (two.low in _PEOPLE and after.text == ","))


def _in_brackets(tokens: Sequence[Token], i: int, numeral: Numeral) -> bool:
    """ "Nora Prill (54)"."""
    named = i > 2 and tokens[i - 2].text.istitle() and tokens[i - 3].text.istitle()
    return named and numeral.value > 13 and tokens[i - 2].before == " "


def _employed(noun: Token, after: Token, closed: bool) -> bool:
    """ "a bus driver of 58", "a widow of 84", "a teacher of 29 from Lisbon"."""
    return (is_office(noun.low) or is_person_noun(noun.low)) and (
        closed or after.low in {"from", "who", "with", "in"}
    )


def _of_age(after: Token, closed: bool) -> bool:
    """ "a boy of 16 was", not "a woman of 12 children"."""
    return closed or not (after.low.endswith("s") or after.low in {"children", "people"})


def _at_age(tokens: Sequence[Token], i: int, numeral: Numeral) -> bool:
    """ "who at 22 is", "at 22 the youngest"."""
    two, after, best = tokens[i - 2], tokens[numeral.next], tokens[numeral.next + 1].low
    if after.low == "the":
        return best.endswith("est") or best == "baby"
    return after.low in {"is", "was", "became"} and two.low in {"who", ","}
