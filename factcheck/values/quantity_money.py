"""Sums of money that begin with their currency: "$48bn", "EUR 2.3 million", "$8m to $11m"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.numerals import read_numeral
from factcheck.values.quantity_amount import Amount, amount_of
from factcheck.values.quantity_tokens import Token
from factcheck.values.quantity_units import currency_before
from factcheck.values.wordlist import listed

_CHANGING: Final = frozenset(
    listed(
        "from rose rise rises rising fell raised raise raises cut increased increase jumped "
        "climbed lifted up down reduced revised by grew soared went gained added improved boosted"
    )
)
"""Words before "$8 million to $11 million" that make it a change, not a range."""


def read_money(tokens: Sequence[Token], i: int) -> Amount | None:
    """The sum that a currency sign or code at token `i` opens, as a range where it is one."""
    amount = _single(tokens, i)
    if amount is None or amount.upper is not None:
        return amount
    sign = tokens[amount.next].low
    changing = {token.low for token in tokens[max(0, i - 4) : i]} & _CHANGING
    if sign == "-" or (sign == "to" and not changing):
        other = _single(tokens, amount.next + 1)
        if other is not None and other.upper is None and other.unit == amount.unit:
            return amount.up_to(other) if amount.value < other.value else amount
    return amount


def _single(tokens: Sequence[Token], i: int) -> Amount | None:
    sign = currency_before(tokens, i)
    numeral = read_numeral(tokens, sign[1], money=True) if sign is not None else None
    if sign is None or numeral is None or numeral.form != "cardinal":
        return None
    if sign[0] == "ZAR" and not numeral.scale and numeral.value < 100:  # "R2"
        return None
    amount = replace(amount_of(tokens, numeral, money=True), dimension="money", unit=sign[0])
    return replace(amount, next=amount.next + (tokens[amount.next].low == "dollars"))
