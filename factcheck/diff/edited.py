"""An edited sentence: which claim each edit changes, and what no claim accounts for.

Every edit ends in exactly one entry: nothing that was edited goes unsaid, and one edited value
is one change however many claims of the sentence hold it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.article.model import Article
from factcheck.check.model import Edit
from factcheck.check.redline import redline
from factcheck.claim import KINDS, ClaimBase
from factcheck.diff.edits import Change, Span, changes
from factcheck.diff.model import Entry, Status
from factcheck.diff.pieces import Piece, words_of
from factcheck.diff.places import claim_place, passage, quoted_words, speaker_of, value_of
from factcheck.kinds import kinds
from factcheck.values.relation import Step
from factcheck.values.wording import turns

WORDING = "wording"
_TYPED = frozenset(KINDS) - {"quote", "action", "relation"}
_PLAIN = frozenset({"action", "relation"})
_VOICED = _PLAIN | {"quote"}
_TIMES = frozenset({"date", "deadline"})
_LEAST_ALIKE = 0.3
"""Share of common words from which two claims of one sentence are the same one, edited."""

Pair = tuple[ClaimBase, ClaimBase]


@dataclass(frozen=True)
class Text:
    """An article with its claims."""

    article: Article
    claims: Sequence[ClaimBase]

    def within(self, piece: Piece) -> list[ClaimBase]:
        """The claims that overlap a sentence."""
        return [c for c in self.claims if c.start < piece.end and piece.start < c.end]


def entries_of(a: Text, b: Text, first: Piece, second: Piece) -> Iterator[Entry]:
    """One entry for each changed claim of an edited sentence, one for all other edits."""
    spans: tuple[Span, Span] = ((first.start, first.end), (second.start, second.end))
    edits, found = changes(a.article.text, spans[0], b.article.text, spans[1])
    pairs = _pairs(a.within(first), b.within(second))
    held: dict[tuple[str, str, str], tuple[_Rule, Pair]] = {}
    loose: list[Change] = []
    for change in found:
        rule, pair = _changed(change, pairs)
        if rule and pair:
            held[rule.name, pair[0].id, pair[1].id] = (rule, pair)
        else:
            loose.append(change)
    for rule, pair in held.values():
        yield _entry(rule, pair, edits, (a, b))
    if loose:
        yield Entry(
            kind=WORDING,
            status=Status.CHANGED,
            a=passage(a.article, spans[0], _joined([c.edit.draft for c in loose])),
            b=passage(b.article, spans[1], _joined([c.edit.source for c in loose])),
            redline=edits,
        )


def _joined(words: Sequence[str]) -> str:
    return " … ".join(stripped for one in words if (stripped := one.strip()))


def _pairs(left: Sequence[ClaimBase], right: Sequence[ClaimBase]) -> list[Pair]:
    """Claims of one kind that are one claim, edited: the likest in their words first."""
    ranked = sorted(
        (
            (-Indel.normalized_similarity(words_of(a.text), words_of(b.text)), i, j, a, b)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if a.kind == b.kind
        ),
        key=lambda item: (item[0], abs(item[1] - item[2]), item[1], item[2]),
    )
    taken: set[str] = set()
    pairs: list[Pair] = []
    for unlike, _, _, a, b in ranked:
        if -unlike >= _LEAST_ALIKE and not taken & {a.id, b.id}:
            taken |= {a.id, b.id}
            pairs.append((a, b))
    return sorted(pairs, key=lambda pair: (KINDS.index(pair[0].kind), pair[0].start, pair[0].id))


@dataclass(frozen=True)
class _Rule:
    """One way for an edit to change a claim, and the value that it changes."""

    name: str
    holds: Callable[[Change, ClaimBase, ClaimBase], bool]
    value: Callable[[ClaimBase], str]


def _changed(change: Change, pairs: Sequence[Pair]) -> tuple["_Rule | None", Pair | None]:
    near = [(a, b) for a, b in pairs if _overlaps(change, a, b)]
    for rule in _RULES:
        for a, b in near:
            if rule.holds(change, a, b):
                return rule, (a, b)
    return None, None


def _overlaps(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    """Whether an edit lies in either claim; words that are missing have no length."""
    return (change.a[0] <= a.end and a.start <= change.a[1] and bool(change.edit.draft)) or (
        change.b[0] <= b.end and b.start <= change.b[1] and bool(change.edit.source)
    )


def _in_values(change: Change, left: str, right: str) -> bool:
    """Whether an edit is what tells two values apart: each holds its side of the edit."""
    mine, others = set(words_of(left)), set(words_of(right))
    held = all(
        not words or words & value
        for words, value in ((change.a_words, mine), (change.b_words, others))
    )
    return held and bool((mine ^ others) & change.words)


def _quoted_otherwise(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    said, told = quoted_words(a), quoted_words(b)
    return bool(said and told and said != told) and _in_values(change, said, told)


def _negated(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    turned = turns(change.edit.draft) != turns(change.edit.source)
    return turned and a.negated != b.negated and a.kind in _PLAIN


def _spoken(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    left, right = speaker_of(a), speaker_of(b)
    return a.kind in _VOICED and left != right and _in_values(change, left, right)


def _valued(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    return a.kind in _TYPED and _in_values(change, a.value_words(), b.value_words())


def _timed(change: Change, a: ClaimBase, b: ClaimBase) -> bool:
    """Another day in words that the value does not have: "tomorrow" for "on Monday"."""
    said = words_of(str(getattr(a, "said", ""))), words_of(str(getattr(b, "said", "")))
    other = a.kind in _TIMES and a.value_words() != b.value_words()
    return other and bool(change.words & (set(said[0]) ^ set(said[1])))


_RULES = (
    _Rule("quote", _quoted_otherwise, value_of),
    _Rule("negation", _negated, value_of),
    _Rule("speaker", _spoken, speaker_of),
    _Rule("value", _valued, value_of),
    _Rule("time", _timed, value_of),
)
"""Tried in this order: a word within quotation marks is first of all another quotation."""


def _entry(rule: _Rule, pair: Pair, edits: tuple[Edit, ...], texts: tuple[Text, Text]) -> Entry:
    a, b = pair
    quote = rule.name == "quote"
    return Entry(
        kind=a.kind,
        status=Status.QUOTE_ALTERED if quote else Status.CHANGED,
        a=claim_place(texts[0].article, a, rule.value(a)),
        b=claim_place(texts[1].article, b, rule.value(b)),
        reason=_reason(rule, a, b),
        redline=redline(quoted_words(a), quoted_words(b)) if quote else edits,
    )


def _reason(rule: _Rule, a: ClaimBase, b: ClaimBase) -> str:
    if rule.name == "speaker":
        return "another speaker"
    if rule.name == "negation":
        return "one says that it is not so"
    if rule.name == "quote":
        turned = turns(quoted_words(a)) != turns(quoted_words(b))
        return "a “not” makes the difference" if turned else ""
    return reason_of(a, b)


def reason_of(a: ClaimBase, b: ClaimBase) -> str:
    """How two values relate, in few words; "" where that is no more than the values say."""
    relation = kinds()[a.kind].relate(a, b)
    told = relation.step in (Step.CONFLICT, Step.COMPATIBLE) and " against " not in relation.words
    return relation.words if told else ""
