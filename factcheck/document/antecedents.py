"""Antecedents of pronouns that stand for bodies: "it", "they", "which" and the subject before.

Persons are resolved elsewhere (see coreference.py). Here only the plainest case is taken: the
subject of the clause around or, where there is none, of the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document.parsed import Sentence
from factcheck.document.voices import subject_of
from factcheck.lexicon.speech import is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset({"it", "they", "them", "its", "their", "itself", "themselves"})
_RELATIVE = frozenset({"which", "who", "that", "whom"})


def antecedent(sentence: Sentence, token: Token) -> tuple[Sentence, Token] | None:
    """The noun that a token stands for, with its sentence: itself, unless it is a pronoun.

    None for a pronoun of which it is not plain what it stands for.
    """
    for _ in range(_STEPS):
        if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "SCONJ", "DET"):
            clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
            if clause is None:
                return None
            token = _named_before(clause.head)
        elif token.lower_ in _BODIES:
            found = _subject_before(sentence, token)
            if found is None:
                return None
            sentence, token = found
        else:
            return (sentence, token) if token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ") else None
    return None


_STEPS = 3


def _named_before(token: Token) -> Token:
    """Of "Marsh, of Leeds, who" Marsh: a relative clause behind a place in commas."""
    held = token.head
    if token.dep_ == "pobj" and held.lower_ in ("of", "from", "in") and held.i > 0:
        before = held.nbor(-1)
        if before.text == "," and held.head.pos_ in ("PROPN", "NOUN"):
            return held.head
    return token


def _subject_before(sentence: Sentence, token: Token) -> tuple[Sentence, Token] | None:
    verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    own = subject_of(verb) if verb is not None else None
    for ancestor in verb.ancestors if verb is not None else ():
        if ancestor.pos_ in ("VERB", "AUX"):
            subject = next((c for c in ancestor.children if c.dep_ in _SUBJECTS), None)
            if _fits(subject, token, own):
                return sentence, subject  # type: ignore[return-value]
    for child in verb.children if verb is not None else ():
        if child.dep_ in ("ccomp", "parataxis") and child.i < token.i:  # "X can talk: it sued Y"
            subject = next((c for c in child.children if c.dep_ in _SUBJECTS), None)
            if _fits(subject, token, own):
                return sentence, subject  # type: ignore[return-value]
    before = sentence.before
    if before is None or before.paragraph not in (sentence.paragraph, sentence.paragraph - 1):
        return None
    subject = next((c for c in before.span.root.children if c.dep_ in _SUBJECTS), None)
    if is_reporting(before.span.root.lemma_.lower()) and not _fits(subject, token, None):
        return None
    return (before, subject) if subject is not None and _fits(subject, token, None) else None


_SUBJECTS = ("nsubj", "nsubjpass")


def _fits(subject: Token | None, pronoun: Token, own: Token | None) -> bool:
    """Whether a subject may be meant: in front, of one number, and not the pronoun's own."""
    if subject is None or subject.i == pronoun.i or (own is not None and subject.i == own.i):
        return False
    if subject.doc is pronoun.doc and subject.i > pronoun.i:
        return False
    if subject.lower_ in _BODIES:
        return _number(subject.lower_) == _number(pronoun.lower_)
    if subject.pos_ not in ("NOUN", "PROPN"):
        return False
    plural = subject.tag_ in ("NNS", "NNPS")
    return plural == (_number(pronoun.lower_) == "p") or (
        not plural and _number(pronoun.lower_) == "p"
    )


def _number(pronoun: str) -> str:
    return "s" if pronoun in ("it", "its", "itself") else "p"
