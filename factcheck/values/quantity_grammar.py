"""The mention grammar: hedge, amount, base of the rate, hedge again, the same in brackets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.values.currencies import DOLLAR_PREFIXES, ISO, LETTER_SYMBOLS, SYMBOLS
from factcheck.values.numeral_words import ORDINALS, SCALES, SMALL, VAGUE
from factcheck.values.quantity_ages import read_age
from factcheck.values.quantity_alternatives import read_alternatives
from factcheck.values.quantity_amount import Amount
from factcheck.values.quantity_amounts import read_amount
from factcheck.values.quantity_hedges import Hedge, hedge_after, hedge_before, is_during
from factcheck.values.quantity_model import Bound, Quantity
from factcheck.values.quantity_parts import PART_WORDS, read_part
from factcheck.values.quantity_ranks import RANK_WORDS, read_rank
from factcheck.values.quantity_rates import read_rate
from factcheck.values.quantity_scores import read_score
from factcheck.values.quantity_tokens import Token
from factcheck.values.wordlist import listed

_PHRASAL: Final[dict[str, frozenset[str]]] = {
    "over": frozenset(
        listed(
            "handed hand hands handing took take taken taking turned turn turning gave give "
            "given came come brought sent passed signed knocked tipped crossed flew flown "
            "carried left victory win wins advantage"
        )
    ),
    "about": frozenset(
        listed(
            "talk talked talking talks told complained worried concerned know known learned "
            "learnt asked heard questions information reports story concerns doubts something"
        )
    ),
}
"""Words before a preposition that would otherwise read as a hedge: "handed over 64 men"."""
_STARTS: Final = frozenset(
    {"a", "an", "half", "between", "aged", "age", "ages", "hundred", "tens", "several"}
    | set(SMALL)
    | set(ORDINALS)
    | RANK_WORDS
    | PART_WORDS
    | {key[0] for key in VAGUE}
)
_SIGNS: Final = frozenset({*SYMBOLS, *ISO, *LETTER_SYMBOLS, *DOLLAR_PREFIXES, "S", "M"})


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
        amount = _between(tokens, at + 1)
    else:
        score = read_score(tokens, at) if hedge is None else None
        if score is not None:
            return Reading(i, score.next, score.next, score.quantity)
        amount = (
            read_age(tokens, at)
            or read_rank(tokens, at)
            or read_part(tokens, at)
            or read_amount(tokens, at, hedged=hedge is not None)
        )
    return None if amount is None else _mention(tokens, i, hedge, amount)


def _between(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "17 and 54", "$5m and $7m", "six and seven hours" behind "between"."""
    low = read_amount(tokens, i)
    if low is None or low.upper is not None or tokens[low.next].low != "and":
        return None
    high = read_amount(tokens, low.next + 1)
    if high is None or high.upper is not None or tokens[low.next + 1].before == "|":
        return None
    if low.scale is None and high.scale is not None:
        scaled = low.value * SCALES[high.scale]
        low = replace(low, value=scaled) if scaled < high.value else low
    bare = low.dimension in {"count", "number"}
    fits = bare or (low.dimension == high.dimension and low.unit == high.unit)
    return low.up_to(high) if fits and low.value < high.value else None


def _bound(tokens: Sequence[Token], i: int, hedge: Hedge | None, amount: Amount) -> Bound:
    """The bound that a hedge sets, once "over three days" and "under one arm" are told apart."""
    if hedge is None:
        return "exact"
    previous, after = tokens[i - 1].low if i else "", tokens[amount.next]
    tied = after.low == "-" and after.before == "" and tokens[amount.next + 1].before == ""
    plain_count = amount.dimension == "count"
    idle = (
        is_during(hedge.word, previous, amount.dimension)
        or previous in _PHRASAL.get(hedge.word, ())
        # "the row about the 12-point plan"
        or (tied and plain_count and hedge.word in {"over", "about", "around"})
        or (plain_count and amount.value == 1)
    )
    return "exact" if idle else hedge.bound


def _mention(tokens: Sequence[Token], i: int, hedge: Hedge | None, amount: Amount) -> Reading:
    bound = _bound(tokens, i, hedge, amount)
    first = hedge.next if hedge is not None and bound == "exact" else i
    rate = read_rate(tokens, amount)
    end, resume, per = rate.next, rate.resume, rate.per
    behind = hedge_after(tokens, end)
    if behind is not None and bound == "exact" and amount.dimension != "ordinal":
        bound, end = behind.bound, behind.next
    quantity = replace(amount, per=per).quantity(bound)
    end, alternatives = read_alternatives(tokens, end, quantity)
    if alternatives and not per:
        late = read_rate(tokens, replace(amount, next=end))
        if late.per and late.next > end:
            end, quantity = late.next, quantity.model_copy(update={"per": late.per})
    return Reading(first, end, max(resume, end), quantity, alternatives)
