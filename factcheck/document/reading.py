"""A reading: everything that the kinds of claim ask of one article, worked out once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from factcheck.document.names import NameTable, name_table
from factcheck.document.parsed import Clause, Document, Sentence
from factcheck.document.voices import is_negated, looks_ahead, voice_of
from factcheck.values.moment import Moment, MomentMention, find_moments, resolve
from factcheck.values.moment_model import Anchored
from factcheck.values.quantity import QuantityMention, find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token

MAX_SPAN = 300
"""Characters that a claim may span: one long newspaper clause."""


@dataclass(frozen=True)
class Timed:
    """A time expression in its clause, resolved. Offsets into the article."""

    mention: MomentMention
    moment: Moment
    start: int
    end: int
    sentence: Sentence
    clause: Clause


@dataclass(frozen=True)
class Counted:
    """A quantity in its clause. Offsets into the article."""

    mention: QuantityMention
    start: int
    end: int
    sentence: Sentence
    clause: Clause
    tokens: tuple[Token, ...]


@dataclass
class Reading:
    """An article, parsed, with its names, times, quantities and voices."""

    document: Document
    names: NameTable = field(init=False)

    def __post_init__(self) -> None:
        self.names = name_table(self.document)
        for counted in self.quantities:
            item = _figure_item(counted.mention)
            if item:
                for token in counted.tokens:
                    counted.sentence.anchors[token.i] = item
        for timed in self.times:
            if timed.moment.first is not None and timed.moment.first == timed.moment.last:
                for token in timed.sentence.tokens_between(timed.start, timed.end):
                    timed.sentence.anchors[token.i] = f"@{timed.moment.first.isoformat()}"

    @property
    def source(self) -> str:
        """The article's id."""
        return self.document.article.id

    @cached_property
    def published(self) -> date | None:
        """The day of publication, where it is known."""
        stamp = self.document.article.published
        return date.fromisoformat(stamp[:10]) if stamp else None

    @cached_property
    def times(self) -> tuple[Timed, ...]:
        """Every resolved time expression, in text order."""
        found: list[Timed] = []
        for sentence in self.document.sentences:
            for mention in find_moments(sentence.span.text):
                start, end = sentence.start + mention.start, sentence.start + mention.end
                tokens = sentence.tokens_between(start, end)
                if not tokens:
                    continue
                clause = sentence.clause_of(tokens[0])
                moment = resolve(
                    mention,
                    self.published,
                    _direction(mention, clause),
                    anchor=_anchor(mention, sentence, found),
                )
                if moment is not None:
                    found.append(Timed(mention, moment, start, end, sentence, clause))
        return tuple(found)

    @cached_property
    def quantities(self) -> tuple[Counted, ...]:
        """Every quantity that is no part of a time expression, in text order."""
        found: list[Counted] = []
        taken = defaultdict(list)
        for timed in self.times:
            taken[timed.sentence.index].append((timed.start, timed.end))
        for sentence in self.document.sentences:
            for mention in find_quantities(sentence.span.text):
                start, end = sentence.start + mention.start, sentence.start + mention.end
                if any(start < e and s < end for s, e in taken[sentence.index]):
                    continue
                tokens = sentence.tokens_between(start, end)
                if tokens:
                    clause = sentence.clause_of(_root(tokens))
                    found.append(Counted(mention, start, end, sentence, clause, tuple(tokens)))
        return tuple(found)

    def when(self, clause: Clause) -> Moment | None:
        """The time that a clause gives, with a day before one without."""
        moments = [t.moment for t in self.times if t.clause is clause]
        dated = [m for m in moments if m.first is not None]
        return next(iter(dated or moments), None)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a span lies inside quotation marks."""
        return any(q.start <= start and end <= q.end for q in self.document.quotations)

    def fields(  # noqa: PLR0913, PLR0917 -- the place of a claim is these
        self, sentence: Sentence, clause: Clause, start: int, end: int, kind: str, value: str
    ) -> dict[str, Any]:
        """The fields that every claim has, for a claim of `kind` at start..end."""
        article = self.document.article
        start, end = self.trim(start, end)
        line, column = article.position(start)
        seed = f"{self.source}|{kind}|{start}|{end}|{value}"
        return {
            "id": "c-" + hashlib.sha256(seed.encode()).hexdigest()[:8],
            "source": self.source,
            "start": start,
            "end": end,
            "text": article.text[start:end],
            "sentence_start": sentence.start,
            "sentence_end": sentence.end,
            "line": line,
            "column": column,
            "zone": sentence.block.zone,
            "voice": voice_of(sentence, clause, self.names),
            "negated": is_negated(clause),
            "quoted": self.is_quoted(start, end),
        }

    def roomy(self, start: int, end: int, clause: Clause) -> tuple[int, int]:
        """Widen a very short span within its clause, so that it says what it is about."""
        text = self.document.article.text
        missing = _ROOMY - (end - start)
        if missing <= 0:
            return start, end
        left = max(clause.start, start - missing)
        right = min(clause.end, end + missing)
        while left < start and left > clause.start and text[left - 1].isalnum():
            left += 1
        while right > end and right < clause.end and text[right : right + 1].isalnum():
            right -= 1
        return left, right

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Drop blanks and loose punctuation at both ends; cut what is over MAX_SPAN."""
        text = self.document.article.text
        end = min(end, start + MAX_SPAN)
        while start < end and text[start] in " \t\n,;:.\u2014\u2013-)":
            start += 1
        while end > start and text[end - 1] in " \t\n,;:\u2014\u2013-(":
            end -= 1
        return start, end

    def span(self, sentence: Sentence, tokens: Sequence[Token]) -> tuple[int, int]:
        """Article offsets of the stretch from the first to the last of `tokens`."""
        first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
        start, end = sentence.offset + first.idx, sentence.offset + last.idx + len(last)
        if sentence.question is not None and first.i - sentence.span.start <= _LEAD:
            start = sentence.question.start
        return start, end


def _figure_item(mention: QuantityMention) -> str:
    """A figure as an item to match by; "" for one too small to tell anything."""
    quantity = mention.quantity
    if quantity.bound != "exact" and quantity.dimension == "count":
        return ""
    if quantity.significant < _TELLING and quantity.unit is None:
        return ""
    return f"#{quantity.number:g} {quantity.unit or ''}".strip()


_TELLING = 2
"""Significant digits from which a bare count helps to recognise a sentence."""


def _anchor(mention: MomentMention, sentence: Sentence, before: Sequence[Timed]) -> Moment | None:
    """The day that "the next day" and "two weeks later" are counted from: the last one named.

    It stands in the same sentence or in the one before; "two days after the vote" has another.
    """
    day = mention.day
    if not isinstance(day, Anchored) or day.anchor is not None or day.deadline:
        return None
    if mention.text.split()[-1].lower() in _HUNG:
        return None
    if any(step.unit in ("month", "year") for step in day.steps):
        return None
    for timed in reversed(before):
        if timed.sentence not in (sentence, sentence.before):
            return None
        if timed.moment.first is not None and timed.moment.first == timed.moment.last:
            return timed.moment
    return None


_HUNG = frozenset({"after", "before", "of"})
"""Ends a time that is counted from what is told behind it."""


def _direction(mention: MomentMention, clause: Clause) -> Literal["past", "future"] | None:
    """Where to look for a weekday: behind us, or ahead in a clause that looks ahead.

    A day of a month without a year is the nearest one, whatever the tense, but a term that runs
    ("they have until 31 March") ends ahead of us.
    """
    ahead = looks_ahead(clause) or _is_set(mention, clause)
    helped = {c.lower_ for c in clause.head.children if c.dep_ == "aux"}
    past = clause.head.tag_ == "VBD" or "did" in helped
    past = past or (clause.head.tag_ == "VBN" and bool(helped & {"had", "'d"}))
    past = past and not any(t.lower_ == "would" for t in clause.tokens)
    if mention.kind == "absolute":
        if ahead or (mention.relation in _TERMS and _is_present(clause.head)):
            return "future"
        month = not any(map(str.isdigit, mention.text))
        return "past" if past and month else None
    if ahead:
        return (
            None if clause.head.tag_ in ("VBD", "VBN") and mention.kind != "weekday" else "future"
        )
    if clause.head.lemma_ == "be" and _is_present(clause.head):
        return "future"  # "the cut-off is Saturday", "polling is on Sunday"
    if mention.relation in _TERMS and not past:
        return None  # a term ends ahead of us: "before Saturday" is the next one
    return None if any(t.lower_ == "would" for t in clause.tokens) else "past"


def _is_set(mention: MomentMention, clause: Clause) -> bool:
    """Whether a start or an end is given of what is decided: "agreed on a truce from Friday"."""
    head = clause.head
    if head.lower_ in _STARTING:
        return head.head.lemma_.lower() in _DECIDING
    lead = mention.text.split(maxsplit=1)[0].lower()
    return lead in _STARTING and head.lemma_.lower() in _DECIDING


_STARTING = frozenset({"starting", "beginning", "effective", "ending", "lasting", "running"})
_DECIDING = frozenset(
    """agree announce approve order declare impose set call decide sign accept propose offer extend
    ban suspend grant issue adopt schedule endorse authorize authorise""".split()
)


def _is_present(head: Token) -> bool:
    """Whether a verb is in the present, "has got" among them, which is no perfect."""
    if head.tag_ == "VBN" and head.lemma_.lower() == "get":
        return any(c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBZ", "VBP") for c in head.children)
    return head.tag_ in ("VBZ", "VBP")


def _root(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head == token:
            return token
    return tokens[0]


def stretch(
    clause: Clause, anchor: Sequence[Token], rivals: Sequence[Sequence[Token]]
) -> list[Token]:
    """The unbroken run of a clause's tokens around `anchor` that holds no rival's tokens.

    A claim sits tight: where one clause gives two figures, each gets its own side of it.
    """
    first, last = min(t.i for t in anchor), max(t.i for t in anchor)
    low = max((max(t.i for t in r) + 1 for r in rivals if max(t.i for t in r) < first), default=-1)
    high = min((min(t.i for t in r) for r in rivals if min(t.i for t in r) > last), default=10**9)
    inside = [t for t in clause.tokens if low <= t.i < high]
    around = {t.i: t for t in (*inside, *anchor)}
    run = [around[i] for i in sorted(around)]
    start = next(k for k, t in enumerate(run) if t.i == first)
    stop = next(k for k, t in enumerate(run) if t.i == last)
    while start > 0 and run[start].i - run[start - 1].i <= _GAP:
        start -= 1
    while stop + 1 < len(run) and run[stop + 1].i - run[stop].i <= _GAP:
        stop += 1
    kept = run[start : stop + 1]
    while len(kept) > len(anchor) and kept[0].pos_ in _LOOSE and kept[0].i < first:
        kept = kept[1:]
    while len(kept) > len(anchor) and kept[-1].pos_ in _LOOSE and kept[-1].i > last:
        kept = kept[:-1]
    return kept


_TERMS = frozenset({"by", "before", "until"})
"""Relations of a moment that ends a term."""
_ROOMY = 40
"""Characters under which a span is widened within its clause."""
_LEAD = 4
"""Tokens that may stand before a claim which answers a question and so begins with it."""
_GAP = 12
"""Tokens of an inserted clause that a claim's span may run across."""
_LOOSE = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP", "DET", "SPACE"})
