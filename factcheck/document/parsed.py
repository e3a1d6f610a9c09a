"""A parsed article: sentences and clauses with offsets into the article's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.article.model import CLAIMING, Article, Block
from factcheck.document.mend import mend
from factcheck.document.model import language
from factcheck.document.quotations import Quotation, find_quotations
from factcheck.document.straighten import straighten

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

CLAUSAL = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj"})
"""Dependencies under which a verb heads a clause of its own (ClearNLP labels)."""


@dataclass
class Clause:
    """A predicate and the words that belong to it and to no clause inside it."""

    head: Token
    tokens: list[Token]
    offset: int

    @property
    def start(self) -> int:
        """Offset of its first character in the article."""
        return self.offset + self.tokens[0].idx

    @property
    def end(self) -> int:
        """Offset behind its last character in the article."""
        return self.offset + self.tokens[-1].idx + len(self.tokens[-1])


@dataclass
class Sentence:
    """One sentence of one block.

    `before` is the one before it; `question` is the one that a verbless sentence answers;
    `anchors` are the figures and days in
    it by token, which other claims of the sentence may be matched by.
    """

    block: Block
    span: Span
    index: int
    paragraph: int
    before: Sentence | None = None
    question: Sentence | None = None
    clauses: list[Clause] = field(default_factory=list)
    anchors: dict[int, str] = field(default_factory=dict)

    @property
    def offset(self) -> int:
        """What to add to a token's index to get its place in the article."""
        return self.block.start

    @property
    def start(self) -> int:
        """Offset of its first character in the article."""
        return self.offset + self.span.start_char

    @property
    def end(self) -> int:
        """Offset behind its last character in the article."""
        return self.offset + self.span.end_char

    def clause_of(self, token: Token) -> Clause:
        """Return the clause that `token` belongs to."""
        return self._owners[token.i]

    @cached_property
    def _owners(self) -> dict[int, Clause]:
        return {token.i: clause for clause in self.clauses for token in clause.tokens}

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Tokens that share a character with article offsets start..end."""
        low, high = start - self.offset, end - self.offset
        return [t for t in self.span if t.idx < high and t.idx + len(t) > low]


@dataclass
class Document:
    """An article with its sentences; quotations carry offsets into the article."""

    article: Article
    sentences: list[Sentence]
    quotations: list[Quotation]

    def text(self, start: int, end: int) -> str:
        """Return the article's own characters start..end."""
        return self.article.text[start:end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`."""
        for sentence in self.sentences:
            if sentence.start <= offset < sentence.end:
                return sentence
        return None


def parse(articles: Sequence[Article]) -> Iterator[Document]:
    """Parse the claiming blocks of each article, in the order given.

    Raises:
        FactcheckError: the language model is missing or of another version.
    """
    nlp = language()
    jobs: list[tuple[Article, list[Block], list[list[Quotation]]]] = []
    texts: list[str] = []
    for article in articles:
        blocks = [block for block in article.blocks if block.zone in CLAIMING]
        quotations = []
        for block in blocks:
            raw = article.text[block.start : block.end]
            local = find_quotations(raw)
            texts.append(straighten(raw, local))
            quotations.append(
                [Quotation(q.start + block.start, q.end + block.start, q.closed) for q in local]
            )
        jobs.append((article, blocks, quotations))
    docs = nlp.pipe(texts, batch_size=64)
    for article, blocks, quotations in jobs:
        parsed = [next(docs) for _ in blocks]
        for doc in parsed:
            mend(doc)
        sentences = _sentences(blocks, parsed)
        yield Document(article, sentences, [q for group in quotations for q in group])


def _sentences(blocks: Sequence[Block], docs: Sequence[Doc]) -> list[Sentence]:
    sentences: list[Sentence] = []
    for paragraph, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        for span in doc.sents:
            if not any(token.is_alpha or token.like_num for token in span):
                continue
            before = sentences[-1] if sentences else None
            sentence = Sentence(block, span, len(sentences), paragraph, before)
            sentence.clauses = _clauses(span, block.start)
            if sentences and sentences[-1].paragraph == paragraph:
                sentence.question = _question(sentences[-1], sentence)
            sentences.append(sentence)
    return sentences


_SHORT = 90
"""Characters up to which a question and its verbless answer are read as one statement."""


def _question(before: Sentence, answer: Sentence) -> Sentence | None:
    """The question that a sentence without a verb answers: "The bill? A cool £3m."."""
    verbless = answer.span.root.pos_ not in ("VERB", "AUX")
    asks = before.span.text.rstrip().endswith("?") and len(before.span.text) < _SHORT
    return before if verbless and asks else None


def _clauses(span: Span, offset: int) -> list[Clause]:
    """Split a sentence at its clause heads; every token belongs to exactly one clause."""
    heads = {token.i for token in span if _heads_clause(token)}
    heads.add(span.root.i)
    owned: dict[int, list[Token]] = {head: [] for head in sorted(heads)}
    for token in span:
        owner = token
        while owner.i not in heads and owner.head != owner:
            owner = owner.head
        owned[owner.i if owner.i in owned else span.root.i].append(token)
    doc = span.doc
    for head in sorted(owned, reverse=True):
        words = [token for token in owned[head] if not token.is_punct]
        if len(words) < _LEAST_WORDS and head != span.root.i:
            owner = doc[head].head
            while owner.i not in owned and owner.head != owner:
                owner = owner.head
            if owner.i in owned and owner.i != head:
                owned[owner.i] = sorted([*owned[owner.i], *owned.pop(head)], key=lambda t: t.i)
    return [Clause(doc[head], tokens, offset) for head, tokens in owned.items() if tokens]


_LEAST_WORDS = 3
"""Words from which a clause stands alone; a shorter one belongs to the clause around it."""


def _heads_clause(token: Token) -> bool:
    if token.dep_ not in CLAUSAL:
        return False
    if token.pos_ in ("VERB", "AUX"):
        infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
        return not (infinitive and token.dep_ in ("advcl", "acl", "relcl", "conj", "ccomp"))
    return token.dep_ == "conj" and any(
        child.dep_ in ("nsubj", "nsubjpass") for child in token.children
    )
