"""Amounts where they stand: money, measures, parts, ranks and bare counts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.values.numerals import Numeral, read_numeral
from factcheck.values.quantity_amount import Amount, amount_of
from factcheck.values.quantity_measures import (
    article_unit,
    attributive,
    compound,
    measure,
    millions,
    part,
    race_time,
)
from factcheck.values.quantity_money import read_money
from factcheck.values.quantity_tokens import Token
from factcheck.values.wordlist import listed

_NOT_ONE: Final = frozenset(
    listed(
        "of another or and in to for on at by from with who whom whose that which is was has had "
        "have can could would will must should may might does did do said says as but when where "
        "if so than then after before because a an the he she they it you i we his her their day "
        "thing way step side last final big such seems knows wants gets sees tells hopes fears "
        "thinks feels never ever always also not about into over under more less"
    )
)
"""Words behind "one" that show it to be a pronoun."""
_PRONOMINAL: Final = frozenset({"the", "a", "this", "that", "each", "every", "another"})


def read_amount(tokens: Sequence[Token], i: int, *, hedged: bool = False) -> Amount | None:
    """The amount that starts at token `i`, or None. `hedged`: a word like "about" stands before."""
    whole = read_money(tokens, i) or race_time(tokens, i)
    if whole is None and tokens[i].low in {"a", "an"}:
        whole = article_unit(tokens, i)
    numeral = read_numeral(tokens, i) if whole is None else None
    if numeral is None:
        return whole
    if numeral.form == "fraction":
        return part(tokens, numeral, hedged=hedged)
    if numeral.form == "ordinal":
        return _ordinal(tokens, i, numeral)
    numeral = millions(tokens, i, numeral)
    return _measured(tokens, i, numeral) or _count(tokens, i, numeral)


def _measured(tokens: Sequence[Token], i: int, numeral: Numeral) -> Amount | None:
    amount = amount_of(tokens, _past_repeat(tokens, numeral))
    measured = measure(tokens, amount)
    if measured is None and numeral.form == "vague" and tokens[amount.next].low == "of":
        measured = measure(tokens, replace(amount, next=amount.next + 1))
    return None if measured is None else _signed(tokens, i, compound(tokens, measured))


def _count(tokens: Sequence[Token], i: int, numeral: Numeral) -> Amount | None:
    amount = amount_of(tokens, _past_repeat(tokens, numeral))
    whole = amount.upper is not None
    if _torn(tokens, i, amount.next) or not (whole or _counts(tokens, numeral)):
        return None
    decimal = not whole and numeral.step < 1 and not amount.scale
    return replace(amount, dimension="number") if decimal or _bare(tokens, amount) else amount


def _past_repeat(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """The numeral with "(38)" taken in where that repeats its words in digits."""
    i = numeral.next
    if tokens[i].text == "(" and tokens[i + 1].kind == "number" and tokens[i + 2].text == ")":
        again = read_numeral(tokens, i + 1)
        if again is not None and again.value == numeral.value:
            return numeral._replace(next=i + 3)
    return numeral


def _counts(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether "one" counts something, instead of standing for somebody."""
    first = numeral.first
    token, after = tokens[first], tokens[first + 1]
    if token.low not in {"one", "zero"} or numeral.next > first + 1:
        return True
    if attributive(tokens, first + 1):
        return True
    if (
        after.kind != "word"
        or after.before == "|"
        or (token.text.istitle() and after.text.istitle())
    ):
        return False
    if first > 1 and tokens[first - 2].low in _PRONOMINAL and tokens[first - 1].kind == "word":
        return False  # "the lower one"
    return after.low not in _NOT_ONE and not after.low.endswith(("ly", "n't"))


def _torn(tokens: Sequence[Token], i: int, behind: int) -> bool:
    """Whether the figure is part of something longer: "3:1", "12x", "40s", "5/11"."""
    token, after, beyond = tokens[i], tokens[behind], tokens[behind + 1]
    if token.kind != "number":
        return False
    hangs = i > 1 and token.before == "" == tokens[i - 1].before
    if hangs and tokens[i - 1].text in {"/", ":", ".", "x"}:
        return True
    if after.text in {":", "/", "x"} and after.before == "" == beyond.before:
        return beyond.kind == "number"
    return after.kind == "word" and after.before == ""


def _bare(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a sum in millions has lost its unit: "It was 2.6 billion before"."""
    after = tokens[amount.next]
    alone = after.kind != "word" or after.before == "|" or after.low in _NOT_ONE - {"of"}
    return amount.scale in {"million", "billion", "trillion"} and alone and amount.spread is None


def _ordinal(tokens: Sequence[Token], i: int, numeral: Numeral) -> Amount | None:
    """A rank; not "first" as an adverb ("who blinked first."), not "Second, the court held"."""
    before, after = tokens[i - 1] if i else None, tokens[numeral.next]
    ranked = after.kind in {"word", "number"} and after.before == " "
    if tokens[i].low == "first" and not ranked and (
        before is None or before.low not in {"the", "very"}
    ):  # fmt: skip
        return None
    opening = before is None or before.kind == "mark" or tokens[i].before == "|"
    if opening and tokens[i].text.istitle() and after.text == ",":
        return None
    return replace(amount_of(tokens, numeral), dimension="ordinal")


def _signed(tokens: Sequence[Token], i: int, amount: Amount) -> Amount:
    """`amount` below zero where a minus stands before it and the dimension knows one."""
    if not i or amount.dimension not in {"temperature", "percent", "points"}:
        return amount
    before = tokens[i - 1]
    # "-3.1%" of a share price is what others call a fall of 3.1%
    sign = before.low == "-" and tokens[i].before == "" and before.before != ""
    sign = sign and amount.dimension == "temperature"
    negative = (sign or before.low == "minus") and amount.upper is None
    return replace(amount, value=-amount.value) if negative else amount
