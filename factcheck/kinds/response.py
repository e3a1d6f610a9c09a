"""Responses: whether somebody has answered yet.

Agrees: "there was no immediate response from X" and "X did not immediately react".
Compatible: silence about an answer says nothing; an outlet's own unanswered request neither.
Conflicts: "no immediate response from the government of X" and "X's minister called it a mistake".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase
from factcheck.document.frames import frame
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.reading import Reading
from factcheck.document.voices import is_future, subject_of
from factcheck.lexicon.words import families
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_ANSWER_NOUNS = frozenset({"response", "reaction", "comment", "reply", "answer", "statement"})
_ANSWER_VERBS = frozenset({"respond", "react", "comment", "reply", "answer"})
_ANSWERING = frozenset({"criticise", "praise", "welcome", "regret", "apologise", "reply", "deny"})
_ANSWERING_VERBS = frozenset({"call", "protest", "condemn", "denounce", "summon", "reject", "hail"})
_ASKED = frozenset({"request", "email", "e-mail", "call", "inquiry", "enquiry", "question"})


class Response(ClaimBase):
    """Whether `actors` (name keys: a body, its country, its spokesman) have answered."""

    kind: Literal["response"] = "response"
    actors: tuple[str, ...]
    answered: bool

    def value_words(self) -> str:
        """Answered or not."""
        return "an answer" if self.answered else "no answer yet"

    def position(self) -> str:
        """All who answered stand together."""
        return self.value_words()

    def name_keys(self) -> tuple[str, ...]:
        """The actors."""
        return self.actors


CLAIM = Response


def extract(reading: Reading) -> Iterator[Response]:
    """Yield a claim for each "no response" and for each clause in which somebody reacts."""
    for sentence in reading.document.sentences:
        for clause in sentence.clauses:
            silent = _silence(sentence, clause)
            if silent is not None:
                yield from _response(reading, sentence, clause, silent, answered=False)
                continue
            speaker = _reacting(clause)
            if speaker is not None:
                yield from _response(reading, sentence, clause, [speaker], answered=True)


def _silence(sentence: Sentence, clause: Clause) -> list[Token] | None:
    """Who has not answered: "no immediate response from X", "X has not yet reacted"."""
    if any(t.lemma_.lower() in _ASKED for t in clause.tokens):
        return None
    head = clause.head
    for token in clause.tokens:
        if token.lower_ in _ANSWER_NOUNS and any(c.lower_ == "no" for c in token.children):
            named = [g for c in token.children if c.lower_ == "from" for g in c.subtree if g != c]
            if named:
                return named
            if token.dep_ == "dobj" and token.head == head and head.lemma_.lower() in _OFFERING:
                return _subject(head)
    answering = [t for t in (head, *head.children) if t.lemma_.lower() in _ANSWER_VERBS]
    if not answering:
        return None
    words = {t.lower_ for t in clause.tokens}
    negated = any(c.dep_ == "neg" for c in head.children)
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in head.children)
    so_far = bool(words & {"immediately", "yet", "immediate"}) or perfect
    not_yet = "yet" in words and answering[0].dep_ == "xcomp"
    return _subject(head) if (negated and so_far) or not_yet else None


_OFFERING = frozenset({"have", "make", "offer", "issue", "give", "release"})


def _subject(head: Token) -> list[Token] | None:
    subject = subject_of(head)
    return list(subject.subtree) if subject is not None else None


def _reacting(clause: Clause) -> Token | None:
    """The subject of a verb of reaction; "drawing a protest from X" reacts as well."""
    head = clause.head
    lemma = head.lemma_.lower()
    if is_future(clause) or any(c.tag_ == "MD" for c in head.children):
        return None
    if lemma in _ANSWERING_VERBS or families(f"{lemma}/v") & _ANSWERING:
        if any(c.dep_ in ("neg", "nsubjpass") for c in head.children):
            return None
        return subject_of(head)
    for child in head.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in _REACTIONS:
            if any(c.lower_ == "no" for c in child.children):
                return None
            for preposition in child.children:
                if preposition.lower_ == "from":
                    return next((g for g in preposition.children if g.dep_ == "pobj"), None)
    return None


_REACTIONS = frozenset({"protest", "criticism", "response", "rebuke", "praise", "answer"})


def _response(
    reading: Reading, sentence: Sentence, clause: Clause, who: list[Token], *, answered: bool
) -> Iterator[Response]:
    tokens = [t for token in who for t in token.subtree] if answered else who
    actors = reading.names.of(sentence, tokens)
    if not actors:
        return
    start, end = reading.trim(clause.start, clause.end)
    yield Response(
        **reading.fields(sentence, clause, start, end, "response", str(answered)),
        actors=actors,
        answered=answered,
        frame=frame(sentence, clause, reading.names, own=clause.tokens),
    )


def relate(a: Response, b: Response) -> Relation:
    """One has answered and the other not, or both alike."""
    if a.answered != b.answered:
        words = "an answer is on record; the line that there was none is stale"
        return Relation(step=Step.CONFLICT, shade="stale", words=words)
    return Relation(step=Step.SAME, shade="exact", words="both say so")


def match(a: Response, b: Response, evidence: Evidence) -> Match | None:
    """Propose by the actor whose answer is at stake."""
    if a.answered and b.answered:
        return None
    actors_a = {evidence.linked(n) for n in a.actors}
    actors_b = {evidence.linked(n) for n in b.actors}
    shared = tuple(sorted(actors_a & actors_b))
    answers = [claim for claim in (a, b) if claim.answered]
    if not shared or not all(evidence.is_central(claim, shared) for claim in answers):
        return None
    return Match(relate(a, b), 1.0, {"actor": 1.0}, "", shared)
