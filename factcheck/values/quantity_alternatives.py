"""The same amount said twice: "18 km (11 miles)", "140mph/225kph", "€2.3bn, or $2.7bn"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.quantity_amounts import read_amount
from factcheck.values.quantity_hedges import hedge_before
from factcheck.values.quantity_model import Quantity
from factcheck.values.quantity_rates import read_rate
from factcheck.values.quantity_tokens import Token
from factcheck.values.units import UNITS, to_base
from factcheck.values.wordlist import listed

_TAILS: Final = frozenset(
    listed(
        "long wide high deep tall away thick across each in total at the time then inland "
        "offshore down up below above sea level respectively today now or so heavy"
    )
)
"""Words that may close a bracket behind its amount."""
_AS_MUCH: Final = 0.1
"""How far a second amount outside brackets may be off to count as the same one."""


def read_alternatives(
    tokens: Sequence[Token], i: int, said: Quantity
) -> tuple[int, tuple[Quantity, ...]]:
    """Amounts at token `i` that repeat `said` in other units, and the index behind them."""
    token = tokens[i]
    if token.before == "|":
        return i, ()
    if token.text in {"(", "["}:
        return _bracketed(tokens, i, said)
    at = i + (token.text == ",")
    slash = token.text == "/" and token.before == ""
    if slash or (tokens[at].low == "or" and tokens[at].before != "|"):
        other = _other(tokens, at + 1, said, loose=slash)
        if other is not None:
            return other[0], (other[1],)
    return i, ()


def _bracketed(tokens: Sequence[Token], i: int, said: Quantity) -> tuple[int, tuple[Quantity, ...]]:
    others: list[Quantity] = []
    at = i + 1
    while (other := _other(tokens, at, said, loose=True)) is not None:
        at, quantity = other
        others.append(quantity)
        limit = at + 4
        while at < limit and tokens[at].low in _TAILS:
            at += 1
        if tokens[at].text in {")", "]"}:
            return at + 1, tuple(others)
        if tokens[at].text not in {";", ",", "/"} and tokens[at].low not in {"or", "and"}:
            break
        at += 1 + (tokens[at + 1].low == "or")
    return i, ()


def _other(
    tokens: Sequence[Token], i: int, said: Quantity, *, loose: bool
) -> tuple[int, Quantity] | None:
    """An amount of the same kind in another unit; unless `loose` it must also be as much."""
    hedge = hedge_before(tokens, i)
    amount = read_amount(tokens, i if hedge is None else hedge.next)
    if amount is None or amount.dimension != said.dimension or amount.unit == said.unit:
        return None
    if amount.unit is None or said.unit is None:
        return None
    rate = read_rate(tokens, amount)
    bound = "exact" if said.bound == "range" else said.bound
    quantity = replace(amount, per=rate.per).quantity(hedge.bound if hedge else bound)
    if not loose and said.dimension != "money" and not _as_much(quantity, said):
        return None
    return rate.next, quantity


def _as_much(one: Quantity, other: Quantity) -> bool:
    if one.unit not in UNITS or other.unit not in UNITS:
        return False
    a, b = to_base(one.number, one.unit), to_base(other.number, other.unit)
    return abs(a - b) <= _AS_MUCH * max(abs(a), abs(b))
