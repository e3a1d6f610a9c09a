"""Reported speech: what a sentence says that a named person said, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claim import Stance
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.reading import MAX_SPAN, Reading
from factcheck.document.voices import voice_of

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Reported:
    """What somebody said in the outlet's words: the clauses that tell it and the whole with its
    tag ("Doe told the court that ..."), as offsets into the article.
    """

    sentence: Sentence
    clause: Clause
    tokens: tuple[Token, ...]
    start: int
    end: int
    speaker: str
    cue: str


def reported(reading: Reading) -> Iterator[Reported]:
    """What the sentences without quotation marks report; only of speakers whom they name.

    Whom a pronoun stands for is too unsure to hold a speaker against another outlet's.
    """
    for sentence in reading.document.sentences:
        quotations = reading.document.quotations
        if any(q.start < sentence.end and sentence.start < q.end for q in quotations):
            continue
        told: dict[tuple[str, str], list[Clause]] = {}
        for clause in sentence.clauses:
            voice = voice_of(sentence, clause, reading.names)
            if voice.speaker and voice.cue and voice.stance in _OPEN:
                told.setdefault((voice.speaker, voice.cue), []).append(clause)
        named = set(reading.names.of(sentence, list(sentence.span), pronouns=False))
        for (speaker, cue), clauses in told.items():
            if speaker in named and speaker.startswith("person/"):
                yield _reported(sentence, clauses, speaker, cue)


_OPEN = frozenset({Stance.SAID, Stance.PLANNED, Stance.HEDGED})


def _reported(sentence: Sentence, clauses: list[Clause], speaker: str, cue: str) -> Reported:
    content = [t for clause in clauses for t in clause.tokens]
    tag = [c for c in sentence.clauses if c not in clauses and c.head.lemma_.lower() == cue]
    spans = [(c.start, c.end) for c in (*clauses, *tag)]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    if end - start > MAX_SPAN:
        start, end = min(c.start for c in clauses), max(c.end for c in clauses)
    words = tuple(t for t in content if not t.is_punct)
    return Reported(sentence, clauses[0], words, start, end, speaker, cue)
