"""Voices: who asserts a clause, and how surely. Reading only, no judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Stance, Voice
from factcheck.document.names import NameTable
from factcheck.document.parsed import Clause, Sentence
from factcheck.lexicon.speech import HEDGING, is_reporting, stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_NEGATIVE_DETERMINERS = frozenset(
    {"no", "neither", "none", "nobody", "nothing", "nowhere", "nor", "never"}
)
_NEGATIVE_VERBS = frozenset({"fail", "refuse", "decline", "avoid", "lack"})


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares over "and" or "to"."""
    current = verb
    for _ in range(4):
        for child in current.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child
        if current.dep_ in ("conj", "xcomp") and current.head != current:
            current = current.head
        elif current.dep_ in ("relcl", "acl"):
            return current.head
        else:
            break
    return None


def speaker_words(token: Token, table: NameTable, sentence: Sentence) -> str:
    """The name key of a speaker, or the lemma of an unnamed one ("police", "official")."""
    mention = table.mention_at(sentence, token)
    if mention is None or not table.key(mention).startswith("person/"):
        for child in token.subtree:
            if child.dep_ in ("appos", "compound", "flat", "nmod"):
                inner = table.mention_at(sentence, child)
                if inner is not None and table.key(inner).startswith("person/"):
                    mention = inner
                    break
    if mention is not None:
        return table.key(mention)
    key = table.pronouns.get((sentence.paragraph, token.i))
    return key or ("" if token.pos_ == "PRON" else token.lower_)


def voice_of(sentence: Sentence, clause: Clause, table: NameTable) -> Voice:
    """Say who asserts `clause`: the subject of the reporting verb that governs it, or nobody."""
    own = stance_of(clause)
    token = clause.head
    for _ in range(6):
        if token.dep_ in (
            "ccomp",
            "csubj",
            "parataxis",
            "pcomp",
            "advcl",
            "acl",
            "relcl",
            "conj",
            "xcomp",
        ):
            parent = token.head
            lemma = parent.lemma_.lower()
            if is_reporting(lemma) and token.dep_ in ("ccomp", "parataxis", "pcomp", "acl"):
                who = subject_of(parent)
                speaker = speaker_words(who, table, sentence) or None if who else None
                reported = stance(lemma) or Stance.SAID
                return Voice(
                    speaker=speaker,
                    cue=lemma,
                    stance=own if reported is Stance.SAID else reported,
                )
            token = parent
        else:
            break
    inserted = _inserted(sentence, clause, table)
    if inserted is not None:
        return inserted.model_copy(update={"stance": own})
    return Voice(stance=own)


def _inserted(sentence: Sentence, clause: Clause, table: NameTable) -> Voice | None:
    """Read "according to X" and a reporting verb that hangs inside the clause ("..., X said")."""
    for token in sentence.span:
        if token.lower_ == "according" and token.head in (*clause.tokens, clause.head.head):
            for child in token.subtree:
                if child.dep_ == "pobj":
                    speaker = speaker_words(child, table, sentence) or None
                    return Voice(speaker=speaker, cue="according to")
        if (
            token.dep_ == "parataxis"
            and token.head in clause.tokens
            and is_reporting(token.lemma_.lower())
        ):
            who = subject_of(token)
            if who is not None:
                return Voice(speaker=speaker_words(who, table, sentence), cue=token.lemma_.lower())
    return None


def stance_of(clause: Clause) -> Stance:
    """How surely a clause is put: planned, alleged, hedged, denied or plainly said."""
    head = clause.head
    lemmas = [t.lemma_.lower() for t in clause.tokens]
    words = [t.lower_ for t in clause.tokens]
    if any(w in HEDGING for w in lemmas) or any(w in HEDGING for w in words):
        return Stance.HEDGED
    own = stance(head.lemma_.lower())
    if own in (Stance.DENIED, Stance.ALLEGED):
        return own
    if is_future(clause):
        return Stance.PLANNED
    return Stance.SAID


_SCHEDULED = frozenset(
    """begin start open close end meet vote play face return resume arrive leave expire run reopen
    start_up kick_off convene retire sail depart conclude finish""".split()
)
"""Verbs whose present tense with a day is a timetable: "the fair opens on Saturday"."""


def is_future(clause: Clause) -> bool:
    """Whether a clause looks ahead: "will", "is to", "is due", "opens on Saturday"."""
    head = clause.head
    chain = [head, *(c for c in head.children if c.dep_ in ("aux", "auxpass", "acomp", "xcomp"))]
    words = {t.lower_ for t in chain} | {t.lemma_.lower() for t in chain}
    if any(t.lower_ == "had" for t in chain):  # "had been due": behind us by now
        return False
    if words & {"will", "shall", "'ll", "wo", "must"}:
        return True
    if any(stance(w) is Stance.PLANNED for w in words):
        return True
    if head.tag_ in ("VBZ", "VBP") and head.lemma_.lower() in _SCHEDULED:
        return True
    going = head.lemma_.lower() == "go" and any(c.dep_ == "xcomp" for c in head.children)
    return going or any(
        t.dep_ == "aux"
        and t.lower_ == "to"
        and t.head.dep_ == "xcomp"
        and t.head.head.lemma_ == "be"
        for t in clause.tokens
    )


def is_negated(clause: Clause) -> bool:
    """Whether the predicate is denied: "not", "never", "no" on an argument, "failed to"."""
    head = clause.head
    count = 0
    for token in clause.tokens:
        near = head in (token.head, token.head.head)
        if (token.dep_ == "neg" and near) or (token.lower_ in _NEGATIVE_DETERMINERS and near):
            count += 1
    if head.dep_ == "xcomp" and head.head.lemma_.lower() in _NEGATIVE_VERBS:
        count += 1
    if any(c.dep_ == "xcomp" for c in head.children) and head.lemma_.lower() in _NEGATIVE_VERBS:
        count += 1
    return count % 2 == 1
