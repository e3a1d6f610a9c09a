"""The mention grammar: hedge, amount, base of the rate, hedge again, the same in brackets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.values.currencies import DOLLAR_PREFIXES, ISO, LETTER_SYMBOLS, SYMBOLS
from factcheck.values.numeral_words import ORDINALS, SCALES, SMALL, VAGUE
from factcheck.values.quantity_ages import read_age
from factcheck.values.quantity_amounts import Amount, read_amount
from factcheck.values.quantity_bounds import Hedge, hedge_after, hedge_before, is_during
from factcheck.values.quantity_model import Bound, Quantity
from factcheck.values.quantity_ranks import RANK_WORDS, read_rank
from factcheck.values.quantity_scores import read_score
from factcheck.values.quantity_tokens import Token
from factcheck.values.units import UNITS, to_base

_PER: Final[dict[str, str]] = {
    noun: noun
    for noun in (
        "year month week day night hour minute second head tonne ton barrel litre gallon kilo kg "
        "ounce pound share ticket household seat pint mile unit bottle copy dose piece season "
        "game match person km family student pupil child employee worker acre hectare room visit"
    ).split()
} | {"liter": "litre", "person": "head", "capita": "head", "annum": "year", "kilogram": "kg",
     "kilo": "kg", "kilometre": "km", "kilometer": "km"}  # fmt: skip
_PER_WORDS: Final[dict[str, str]] = {
    "each": "head", "apiece": "head", "annually": "year", "yearly": "year", "daily": "day",
    "monthly": "month", "weekly": "week", "hourly": "hour", "nightly": "night", "pa": "year",
}  # fmt: skip
_TIMES: Final = frozenset({"year", "month", "week", "day", "night", "hour", "minute", "second"})
_LATER: Final = frozenset("later ago earlier after before on into from since old".split())
_TAILS: Final = frozenset(
    "long wide high deep tall away thick across each in total at the time then inland offshore "
    "down up below above sea level respectively today now or so heavy".split()
)
_PHRASAL: Final[dict[str, frozenset[str]]] = {
    "over": frozenset(
        "handed hand hands handing took take taken taking turned turn turning gave give given "
        "came come brought sent passed signed knocked tipped crossed flew flown carried left "
        "victory win wins advantage".split()
    ),
    "about": frozenset(
        "talk talked talking talks told complained worried concerned know known learned learnt "
        "asked heard questions information reports story concerns doubts something".split()
    ),
}
"""Words before a preposition that would otherwise read as a hedge: "handed over 64 men"."""
_STARTS: Final = frozenset(
    {"a", "an", "half", "between", "aged", "age", "ages", "hundred", "tens", "several"}
    | set(SMALL) | set(ORDINALS) | RANK_WORDS | {key[0] for key in VAGUE}
)  # fmt: skip
_SIGNS: Final = frozenset({*SYMBOLS, *ISO, *LETTER_SYMBOLS, *DOLLAR_PREFIXES, "S"})


class Reading(NamedTuple):
    """A mention on tokens `first` up to `next`; reading goes on at `resume`."""

    first: int
    next: int
    resume: int
    quantity: Quantity
    alternatives: tuple[Quantity, ...] = ()


def _may_start(token: Token) -> bool:
    return token.kind == "number" or token.low in _STARTS or token.text in _SIGNS


def read_mention(tokens: Sequence[Token], i: int) -> Reading | None:
    """The mention that starts at token `i`, hedge included; or None."""
    hedge = hedge_before(tokens, i)
    at = i if hedge is None else hedge.next
    if not _may_start(tokens[at]) or (hedge is not None and tokens[at].before == "|"):
        return None
    if tokens[at].low == "between":
        return _between(tokens, i)
    score = read_score(tokens, at) if hedge is None else None
    if score is not None:
        return Reading(i, score.next, score.next, score.quantity)
    amount = (
        read_age(tokens, at)
        or read_rank(tokens, at)
        or read_amount(tokens, at, hedged=hedge is not None)
    )
    return None if amount is None else _mention(tokens, i, hedge, amount)


def _bound(tokens: Sequence[Token], i: int, hedge: Hedge | None, amount: Amount) -> Bound:
    if hedge is None:
        return "exact"
    previous = tokens[i - 1].low if i else ""
    if is_during(hedge.word, previous, amount.dimension):
        return "exact"
    after = tokens[amount.next]
    tied = after.low == "-" and after.before == "" and tokens[amount.next + 1].before == ""
    # "the victory over ten-man City", "the row about the 12-point plan"
    if tied and amount.dimension == "count" and hedge.word in {"over", "about", "around"}:
        return "exact"
    if previous in _PHRASAL.get(hedge.word, ()):
        return "exact"
    # "under one arm"
    if amount.value == 1 and amount.dimension == "count":
        return "exact"
    return hedge.bound


def _mention(tokens: Sequence[Token], i: int, hedge: Hedge | None, amount: Amount) -> Reading:
    bound = _bound(tokens, i, hedge, amount)
    first = i
    if hedge is not None and bound == "exact":
        first = hedge.next
    at, resume, per = _rate(tokens, amount)
    end = at
    behind = hedge_after(tokens, at)
    if behind is not None and bound == "exact" and amount.dimension not in {"ordinal"}:
        bound, end = behind.bound, behind.next
    quantity = replace(amount, per=per).quantity(bound)
    end, alternatives = _alternatives(tokens, end, quantity)
    if not per and alternatives:
        at, resume, per = _rate(tokens, replace(amount, next=end))
        if per and at > end:
            end, quantity = at, quantity.model_copy(update={"per": per})
    return Reading(first, end, max(resume, end), quantity, alternatives)


def _rate(tokens: Sequence[Token], amount: Amount) -> tuple[int, int, str | None]:
    """The base of a rate behind an amount: end of the mention, where to read on, the base."""
    at = amount.next
    token = tokens[at]
    if amount.dimension in {"ordinal", "age", "category", "magnitude", "ratio"}:
        return at, at, None
    if token.before == "|":
        return at, at, None
    if token.low in _PER_WORDS and amount.dimension in {"money", "energy", "volume", "mass"}:
        return at + 1, at + 1, _PER_WORDS[token.low]
    found = _base(tokens, at)
    if found is not None:
        base, behind = found
        return behind, behind, base
    # "300 trains a day": the noun stands between, and is not part of the mention
    if amount.dimension == "count" and token.kind == "word" and token.before == " ":
        found = _base(tokens, at + 1)
        if found is not None and found[0] in _TIMES:
            return at, found[1], found[0]
    return at, at, None


def _base(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """ "a year", "-a-night", "per person per day", "/day" from token `i`: base and index."""
    at = i + (tokens[i].low == "-" and tokens[i].before == "")
    sign = tokens[at]
    if sign.before == "|" or sign.low not in {"a", "an", "per", "every", "/"}:
        return None
    at += 1 + (tokens[at + 1].low == "-" and tokens[at + 1].before == "")
    base = _PER.get(tokens[at].low)
    if (
        base is None
        or tokens[at].before == "|"
        or (sign.low in {"/", "every"} and base not in _TIMES)
    ):
        return None
    behind = tokens[at + 1]
    if sign.low in {"a", "an"} and behind.low in _LATER and behind.before != "|":
        return None
    further = _base(tokens, at + 1)
    if further is not None and further[0] in _TIMES:
        return further
    if behind.low == "each":
        at += 1
    return base, at + 1


def _between(tokens: Sequence[Token], i: int) -> Reading | None:
    """ "between 17 and 54", "between $5m and $7m", "between six and seven hours"."""
    hedge = hedge_before(tokens, i)
    at = (i if hedge is None else hedge.next) + 1
    low = read_amount(tokens, at)
    if low is None or low.upper is not None or tokens[low.next].low != "and":
        return None
    high = read_amount(tokens, low.next + 1)
    if high is None or high.upper is not None or tokens[low.next + 1].before == "|":
        return None
    value = low.value
    if low.scale is None and high.scale is not None:
        scaled = value * SCALES[high.scale]
        value = scaled if scaled < high.value else value
    bare = low.dimension in {"count", "number"}
    fits = bare or (low.dimension == high.dimension and low.unit == high.unit)
    if not fits or value >= high.value:
        return None
    amount = replace(high, value=value, upper=high.value, digits="")
    return _mention(tokens, i, None, amount)


def _alternatives(
    tokens: Sequence[Token], i: int, said: Quantity
) -> tuple[int, tuple[Quantity, ...]]:
    """The same amount again in brackets, after a slash or ", or": index behind and amounts."""
    token = tokens[i]
    if token.before == "|":
        return i, ()
    if token.text in {"(", "["}:
        return _bracketed(tokens, i, said)
    if token.text == "/" and token.before == "":
        other = _other(tokens, i + 1, said)
        return (other[0], (other[1],)) if other else (i, ())
    at = i + (token.text == ",")
    if tokens[at].low == "or" and tokens[at].before != "|":
        other = _other(tokens, at + 1, said)
        if other is not None:
            return other[0], (other[1],)
    return i, ()


def _bracketed(tokens: Sequence[Token], i: int, said: Quantity) -> tuple[int, tuple[Quantity, ...]]:
    others: list[Quantity] = []
    at = i + 1
    while (other := _other(tokens, at, said, loose=True)) is not None:
        others.append(other[1])
        at = other[0]
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
    tokens: Sequence[Token], i: int, said: Quantity, *, loose: bool = False
) -> tuple[int, Quantity] | None:
    """An amount of the same kind in another unit; outside brackets it must also be as much."""
    hedge = hedge_before(tokens, i)
    at = i if hedge is None else hedge.next
    amount = read_amount(tokens, at) if _may_start(tokens[at]) else None
    if amount is None:
        return None
    behind, _, per = _rate(tokens, amount)
    quantity = replace(amount, per=per).quantity(hedge.bound if hedge else _taken_over(said))
    if quantity.dimension != said.dimension or quantity.unit == said.unit:
        return None
    if quantity.unit is None or said.unit is None:
        return None
    if not loose and said.dimension != "money" and not _as_much(quantity, said):
        return None
    return behind, quantity


def _taken_over(said: Quantity) -> Bound:
    """The bound that a converted amount takes over from the amount as said."""
    return "exact" if said.bound == "range" else said.bound


def _as_much(one: Quantity, other: Quantity) -> bool:
    if one.unit not in UNITS or other.unit not in UNITS:
        return False
    a, b = to_base(one.number, one.unit), to_base(other.number, other.unit)
    return abs(a - b) <= 0.1 * max(abs(a), abs(b))
