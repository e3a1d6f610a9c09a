"""Mends what the parser is known to get wrong, in places where the words leave no doubt.

Each mend hangs a word elsewhere in its sentence; texts and offsets stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon.speech import CONTENTS, is_reporting
from factcheck.values.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend(doc: Doc) -> None:
    """Mend a parsed text in place."""
    for token in doc:
        _subject_behind_date(token)
        _that_clause(token)
        _cleft(token)
        _verb_as_adjective(token)


def _verb_as_adjective(verb: Token) -> None:
    """In "Doe, the cook, dragged guard Roe out" free the verb taken for an adjective."""
    subject = any(c.dep_ in _SUBJECTS for c in verb.lefts)
    if verb.tag_ != "VBD" or verb.dep_ != "amod" or not subject:
        return
    noun = verb.head
    while noun.dep_ == "compound" and noun.head != noun:
        noun = noun.head
    above, link = noun.head, noun.dep_
    behind = [c for c in noun.rights if c.dep_ in ("prep", "prt", "advmod", "punct")]
    verb.head = verb if above == noun else above
    verb.dep_ = link
    noun.head, noun.dep_ = verb, "dobj"
    for child in behind:
        child.head = verb


def _cleft(verb: Token) -> None:
    """In "it was Doe that broke it off" hang the clause on Doe, who did it."""
    held = verb.head
    if verb.dep_ not in ("ccomp", "advcl") or held.lemma_ != "be" or verb.i < held.i:
        return
    if not any(c.lower_ == "it" and c.dep_ in ("nsubj", "expl") for c in held.children):
        return
    bearer = next((c for c in held.children if c.dep_ == "attr" and c.i < verb.i), None)
    relative = any(c.dep_ in _SUBJECTS and c.lower_ in ("who", "that", "which") for c in verb.lefts)
    if bearer is not None and relative:
        verb.head, verb.dep_ = bearer, "relcl"


def _subject_behind_date(name: Token) -> None:
    """In "On 9 July Ruritania had sued" free the name that was taken for part of the date."""
    verb = next((t for t in name.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if name.pos_ != "PROPN" or verb is None or name.i > verb.i or name.text in _DATES:
        return
    dated = [c for c in name.lefts if c.ent_type_ == "DATE" or c.text in MONTHS]
    taken = _has_subject(verb) and name.dep_ not in _SUBJECTS
    if taken or not dated or dated[-1].i != name.i - 1:
        return
    between = name.doc[name.i + 1 : verb.i]
    if any(t.head != verb or t.dep_ not in ("aux", "auxpass", "neg", "advmod") for t in between):
        return
    last = dated.pop()
    led = last.left_edge.nbor(-1) if last.left_edge.i > 0 else last
    if name.dep_ in _SUBJECTS:
        last.dep_ = "pobj" if led.pos_ == "ADP" else "npadvmod"
        last.head = led if led.pos_ == "ADP" else verb
    else:
        last.dep_ = name.dep_
        last.head = name.head
    for child in dated:
        child.head = last
    name.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    name.head = verb
    if name.ent_type_ == "DATE":
        name.ent_type_ = ""


_SUBJECTS = ("nsubj", "nsubjpass")
_DATES = frozenset({*MONTHS, *WEEKDAYS})


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in verb.children)


def _that_clause(clause: Token) -> None:
    """In "She denied on a call with analysts that it was so" hang the clause on the verb.

    The parser hangs it on the last noun before it, but no analysts are described there.
    """
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    if clause.dep_ not in ("acl", "relcl") or not that or clause.head.lemma_.lower() in CONTENTS:
        return
    for above in clause.head.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            if is_reporting(saying(above)) and not any(c.dep_ == "ccomp" for c in above.children):
                clause.dep_ = "ccomp"
                clause.head = above
            return
        if above.lemma_.lower() in CONTENTS:
            return


def saying(verb: Token) -> str:
    """The lemma of a verb, with its particle where both make a verb of saying ("own up")."""
    lemma = verb.lemma_.lower()
    phrasal = (f"{lemma}_{c.lower_}" for c in verb.children if c.dep_ == "prt")
    return next((whole for whole in phrasal if is_reporting(whole)), lemma)
