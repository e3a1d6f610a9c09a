"""The slots of a verb or a noun: its subject and object as in the active voice, and what hangs on
its prepositions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.document.voices import is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Slots = Mapping[str, list["Token"]]
_OBJECTS = ("dobj", "attr", "oprd")
_STRAY = ("advmod", "npadvmod", "acomp")
_UPON = frozenset({"at", "on", "after", "following", "upon"})
"""Prepositions that lead a deed's noun to the clause of the other party: "at the invitation"."""


def verb_slots(verb: Token, is_name: Callable[[Token], bool]) -> Slots:
    """The slots of a verb; of a passive one, the agent is the subject and the subject the object.

    A rare name that the model takes for an adverb fills the slot that its place shows.
    """
    found: dict[str, list[Token]] = defaultdict(list)
    for child in verb.children:
        _complement(child, found)
    subject = subject_of(verb)
    if is_passive(verb) and subject is not None:
        _prepositions(subject, found)  # "an appeal by X was refused by Y"
    _prepositions(verb, found)
    if is_passive(verb):
        if subject is not None:
            found["obj"].insert(0, subject)
        for agent in (c for c in verb.children if c.dep_ == "agent"):
            found["subj"].extend(g for g in agent.children if g.dep_ == "pobj")
    elif subject is not None:
        found["subj"].append(subject)
    for stray in (c for c in verb.children if c.dep_ in _STRAY and is_name(c)):
        slot = "subj" if stray.i < verb.i else "obj"
        if not found.get(slot) and not is_passive(verb):
            found[slot].append(stray)
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if not found.get("subj") and not is_passive(verb) and is_name(before):
        found["subj"].append(before)  # "On 11 September Ruritania sued": read as one name
    return found


def _complement(child: Token, found: dict[str, list[Token]]) -> None:
    """Put what hangs on a verb behind it into its slots."""
    if child.dep_ in _OBJECTS:
        found["obj"].append(child)
        _prepositions(child, found)
        owners = [c for c in child.children if c.dep_ == "poss"]
        found["poss"].extend(owners)
        if child.dep_ == "attr":  # "is X's owner"
            found["of"].extend(owners)
    elif child.dep_ == "dative" and child.pos_ != "ADP":
        found["to"].append(child)
    elif child.dep_ == "xcomp" and child.pos_ == "VERB":
        found["xcomp"].append(child)
    elif child.dep_ in ("prt", "advmod"):
        _prepositions(child, found)
    elif child.dep_ == "ccomp":  # "told the board that Doe had": whom it is told of
        found["that"].extend(c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))


def noun_slots(noun: Token) -> Slots:
    """The slots of a noun: its possessor, its prepositions, and the clause that it leads to."""
    found: dict[str, list[Token]] = defaultdict(list)
    found["poss"].extend(c for c in noun.children if c.dep_ == "poss")
    if noun.dep_ == "appos":
        found["appos"].append(noun.head)
    _prepositions(noun, found)
    held = noun.head
    if noun.dep_ == "pobj" and held.lower_ in _UPON:
        verb = next((t for t in held.ancestors if t.pos_ in ("VERB", "AUX")), held)
        subject = subject_of(verb) if verb is not held else None
        if subject is not None and not is_passive(verb):
            found["clause"].append(subject)
    if noun.dep_ == "dobj":  # "filed a suit against": the preposition may hang on the verb
        _prepositions(held, found)
        hearer = subject_of(held)
        if hearer is not None and not is_passive(held):
            found["hearer"].append(hearer)
    return found


def _prepositions(token: Token, found: dict[str, list[Token]]) -> None:
    for child in token.children:
        if child.dep_ in ("prep", "dative", "agent") and child.pos_ in ("ADP", "SCONJ", "ADV"):
            found[child.lower_].extend(g for g in child.children if g.dep_ == "pobj")
            _deeper(child, found)


def _deeper(preposition: Token, found: dict[str, list[Token]]) -> None:
    for child in preposition.children:
        if child.dep_ == "prep":  # "out of the wreck"
            found[child.lower_].extend(g for g in child.children if g.dep_ == "pobj")
        if child.dep_ == "pobj":  # "with a complaint against Doe"
            against = (c for c in child.children if c.lower_ == "against")
            found["against"].extend(g for c in against for g in c.children if g.dep_ == "pobj")
