"""Units and currencies as they stand before or behind a numeral in a token sequence."""

from collections.abc import Sequence
from typing import Final

from factcheck.values.currencies import (
    ADJECTIVES,
    CENTS,
    DOLLAR_PREFIXES,
    GUARDED,
    ISO,
    LETTER_SYMBOLS,
    NAMES,
    SYMBOLS,
    of_country,
)
from factcheck.values.quantity_tokens import Token
from factcheck.values.units import ABBREVIATIONS, PHRASES, SPACED, Unit
from factcheck.values.wordlist import listed

_POINTED: Final = frozenset(
    listed(
        "lead gain rise fall drop margin cut swing increase advantage jump win defeat "
        "victory loss deficit haul game night hike decline cushion slide edge boost "
        "reduction"
    )
)
"""Nouns behind "12-point" that make the points a measure; of a pact they are counted."""
_MONEY_TALK: Final = frozenset(
    listed(
        "fine fined fines paid pay pays cost costs price priced worth tax bill budget "
        "earn earned earns earning salary wage wages fund sold raise raised loan prize ticket "
        "tickets rent sterling cash spent spend spends spending paying costing owe owes owed "
        "debt debts charge charged fee fees bought compensation reward "
        "stake bet donated donation £"
    )
)


def unit_at(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The unit that starts at token `i` and the index behind it; the longest spelling wins."""
    token = tokens[i]
    if token.before == "|":
        return None
    powered = _powered(tokens, i)
    if powered is not None:
        return powered, i + 2
    if token.text in ABBREVIATIONS and (token.before == "" or token.text in SPACED):
        return ABBREVIATIONS[token.text], i + 1
    slashed = _slashed(tokens, i)
    if slashed is not None:
        return slashed, i + 3
    for rest, unit in PHRASES.get(token.low, ()):
        after = tokens[i + 1 : i + 1 + len(rest)]
        if tuple(t.low for t in after) == rest and all(t.before != "|" for t in after):
            return _settled(tokens, unit, i + 1 + len(rest))
    return None


def _powered(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "m3", "km2": a word and a digit."""
    power = tokens[i + 1]
    if power.text not in {"2", "3"} or power.before != "":
        return None
    joined = tokens[i].low + power.text
    return next((unit for rest, unit in PHRASES.get(joined, ()) if not rest), None)


def _slashed(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "km/h", "m/s": three tokens."""
    if tokens[i + 1].text != "/":
        return None
    joined = "".join(token.low for token in tokens[i : i + 3])
    return next((unit for rest, unit in PHRASES.get(joined, ()) if not rest), None)


def _settled(tokens: Sequence[Token], unit: Unit, behind: int) -> tuple[Unit, int] | None:
    """Refuse "point" in "a 12-point plan", where points are counted."""
    tied = tokens[behind - 2].text == "-" and tokens[behind - 1].low == "point"
    if unit.name == "points" and tied and tokens[behind].low not in _POINTED:
        return None
    return unit, behind


def currency_before(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A currency sign or code at token `i` with its figure right behind: code and index."""
    token, after = tokens[i], tokens[i + 1]
    found: tuple[str, int] | None = None
    if token.text in SYMBOLS:
        found = SYMBOLS[token.text], i + 1
    elif token.kind != "word":
        return None
    elif after.text == "$" and after.before == "" and token.text in DOLLAR_PREFIXES:
        found = DOLLAR_PREFIXES[token.text], i + 2
    elif token.text == "US" and after.text == "$":
        found = "USD", i + 2
    elif token.text == "S" and after.text == "/" and after.before == "":
        found = "PEN", i + 2 + (tokens[i + 2].text == ".")
    elif token.text in ISO:
        found = token.text, i + 1
    elif token.text in LETTER_SYMBOLS and (len(token.text) > 1 or after.before == ""):
        found = LETTER_SYMBOLS[token.text], i + 1 + (after.text == "." and after.before == "")
    if found is None or tokens[found[1]].kind != "number" or tokens[found[1]].before == "|":
        return None
    return found


def _name_of(word: str) -> str | None:
    return NAMES.get(word) or (NAMES.get(word[:-1]) if word.endswith("s") else None)


def _country_and_name(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """ "Chilean pesos", "US dollars", "U.S. dollars", "Hong Kong dollars", "South Korean won"."""
    low = [token.low for token in tokens[i : i + 5]] + [""] * 5
    if low[:4] == ["u", ".", "s", "."] and _name_of(low[4]) == "dollar":
        return "USD", i + 5
    for skipped in (0, 1):
        name = low[skipped + 1]
        adjective = low[0] if low[0] in {"hong", "new", "sri"} else low[skipped]
        if adjective in ADJECTIVES and _name_of(name):
            singular = name if name in NAMES else name[:-1]
            code = of_country(adjective, singular)
            return (code, i + skipped + 2) if code else None
    return None


def currency_after(
    tokens: Sequence[Token], i: int, *, large: bool, million: bool
) -> tuple[str, float, int] | None:
    """A currency behind a figure: code, factor (0.01 for cents) and the index behind it.

    `large`: the figure has a scale word or is 100 or more, so "won" is money. `million`: it has
    a scale word, so "pounds" are money.
    """
    token = tokens[i]
    if token.before == "|":
        return None
    if token.text in SYMBOLS:
        tied = token.before == "" or tokens[i + 1].kind != "number"
        return (SYMBOLS[token.text], 1.0, i + 1) if tied else None
    compound = _country_and_name(tokens, i)
    if compound:
        return compound[0], 1.0, compound[1]
    name = _name_of(token.low)
    if name == "pound":
        return _pounds(tokens, i, million)
    if name and (large or token.low not in GUARDED):
        return name, 1.0, i + 1
    return _coin(token, i)


def _coin(token: Token, i: int) -> tuple[str, float, int] | None:
    """Cents and pence, ISO codes and letter signs behind a figure."""
    if token.low in CENTS:
        return CENTS[token.low], 0.01, i + 1
    if token.text == "p" and token.before == "":
        return "GBP", 0.01, i + 1
    if token.text in ISO:
        return token.text, 1.0, i + 1
    if token.text in {"kr", "zł", "Kč", "RMB"}:
        return LETTER_SYMBOLS[token.text], 1.0, i + 1
    return None


def _pounds(tokens: Sequence[Token], i: int, million: bool) -> tuple[str, float, int] | None:
    """Pounds are money behind a scale word or in talk of money, otherwise a weight (None)."""
    if tokens[i + 1].low == "sterling":
        return "GBP", 1.0, i + 2
    near = {token.low for token in tokens[max(0, i - 12) : i + 8]}
    if million or (near & _MONEY_TALK and tokens[i + 1].low != "of"):
        return "pound", 1.0, i + 1
    return None
