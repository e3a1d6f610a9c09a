"""Actions: who did what to whom; denials and refusals included.

Agrees: "Tokyo summoned the ambassador" and "the ambassador was called in by Japan".
Compatible: "plans to suspend the pact" and, later, "suspended the pact".
Conflicts: "X invited Y" and "Y invited X"; "shook hands" and "did not shake hands".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase
from factcheck.document.frames import frame, lemmas, phrase
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.reading import Reading
from factcheck.document.voices import subject_of
from factcheck.match import Match
from factcheck.values.relation import Frozen, Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_SLOT_PREPOSITIONS = frozenset({"to", "from", "against", "with", "for", "of", "by", "between", "at", "in", "on"})


class Filler(Frozen):
    """What fills a slot: its head lemma, the lemmas of its phrase and the names in it."""

    head: str
    lemmas: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Action(ClaimBase):
    """A predicate with its slots. `actor` does it, `target` undergoes it, in either voice."""

    kind: Literal["action"] = "action"
    predicate: str
    actor: Filler | None = None
    target: Filler | None = None
    others: tuple[tuple[str, Filler], ...] = ()

    def name_keys(self) -> tuple[str, ...]:
        """The names in its slots."""
        fillers = [f for f in (self.actor, self.target, *(f for _, f in self.others)) if f]
        return tuple(name for filler in fillers for name in filler.names)

CLAIM = Action


def extract(reading: Reading) -> Iterator[Action]:
    """Yield a claim for each clause with a verb and at least one slot filled."""
    for sentence in reading.document.sentences:
        for clause in sentence.clauses:
            if clause.head.pos_ not in ("VERB", "AUX"):
                continue
            action = _action(reading, sentence, clause)
            if action is not None:
                yield action


def _action(reading: Reading, sentence: Sentence, clause: Clause) -> Action | None:
    head = clause.head
    predicate = lemmas([head], reading.names, sentence) or (head.lemma_.lower(),)
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in head.children)
    subject = subject_of(head)
    direct = next((c for c in head.children if c.dep_ in ("dobj", "attr", "oprd", "acomp")), None)
    agent = next((g for c in head.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
    actor, target = (agent, subject) if passive else (subject, direct)
    others = [
        (child.lower_, inner)
        for child in head.children
        if child.dep_ in ("prep", "dative") and child.lower_ in _SLOT_PREPOSITIONS
        for inner in child.children
        if inner.dep_ == "pobj"
    ]
    if actor is None and target is None and not others:
        return None
    if len([t for t in clause.tokens if not t.is_punct]) < 2:
        return None
    start, end = reading.trim(clause.start, clause.end)
    return Action(
        **reading.fields(sentence, clause, start, end, "action", predicate[0]),
        predicate=predicate[0],
        actor=_filler(reading, sentence, actor),
        target=_filler(reading, sentence, target),
        others=tuple((p, f) for p, t in others if (f := _filler(reading, sentence, t)) is not None),
        frame=frame(
            sentence, clause, reading.names, own=clause.tokens, focus=[head], when=reading.when(clause)
        ),
    )


def _filler(reading: Reading, sentence: Sentence, token: Token | None) -> Filler | None:
    if token is None:
        return None
    tokens = phrase(token)
    names = reading.names.of(sentence, [*tokens, *(c for c in token.children if c.dep_ in ("appos", "conj"))])
    return Filler(head=token.lemma_.lower(), lemmas=lemmas(tokens, reading.names, sentence), names=names)


def relate(a: Action, b: Action) -> Relation:
    """Compare two statements of one deed: polarity, then who did it to whom."""
    if a.negated != b.negated:
        return Relation(step=Step.CONFLICT, shade="negated", words="one says it was so, the other that it was not")
    return Relation(step=Step.COMPATIBLE, shade="reworded", words="the same in other words")


AGREE = 0.42
CONFLICT = 0.6


def match(a: Action, b: Action, evidence: Evidence) -> Match | None:
    """Propose by predicate and slots; polarity and swapped roles then decide."""
    if evidence.contrast(a, b) is not None:
        return None
    affinity = evidence.affinity(a, b)
    relation = relate(a, b)
    kin = max((evidence.kin(x, y) for x in (a.predicate, *a.frame.event) for y in (b.predicate, *b.frame.event)), default=0.0)
    strength = affinity.score + 0.1 * kin
    if affinity.mass < _LEAST_MASS:
        return None
    if _swapped(a, b, evidence) and kin >= 0.8:
        relation = Relation(step=Step.CONFLICT, shade="swapped", words="who did it and to whom are exchanged")
        strength += 0.3
    elif relation.step is Step.CONFLICT and kin < 0.8:
        return None
    return Match(relation, strength, (f"shared: {', '.join(affinity.shared)}",))


_LEAST_MASS = 4.0
"""Nats that two clauses must share."""


def _swapped(a: Action, b: Action, evidence: Evidence) -> bool:
    if a.actor is None or b.actor is None or a.target is None or b.target is None:
        return False
    actor_a, actor_b = _names(a.actor, evidence), _names(b.actor, evidence)
    target_a, target_b = _names(a.target, evidence), _names(b.target, evidence)
    return bool(actor_a & target_b and actor_b & target_a and not actor_a & actor_b)


def _names(filler: Filler, evidence: Evidence) -> set[str]:
    return {evidence.linked(n) for n in filler.names}
