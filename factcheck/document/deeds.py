"""Deeds in a clause: who did what to whom, read off the grammar with the wordings of deeds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.deed import Deed, Party
from factcheck.document.antecedents import antecedent
from factcheck.document.deed_slots import Slots, noun_slots, verb_slots
from factcheck.document.frames import lemmas, phrase
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.reading import Reading
from factcheck.lexicon.deeds import ANY, NONE, Wording, sort_of, wordings
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNREAL = frozenset({"may", "might", "could", "would", "should", "can", "must", "will", "shall"})
_LEADS_ON = frozenset(
    {"go", "come", "begin", "start", "continue", "manage", "help", "proceed", "vote", "decide"}
)
"""Verbs of which the infinitive is a deed done ("went on to sue"); behind others it is a wish."""
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def deeds_in(reading: Reading, sentence: Sentence, clause: Clause) -> tuple[Deed, ...]:
    """The deeds that a clause tells as done, both parties known, each once."""
    found: dict[Deed, None] = {}
    for token in clause.tokens:
        if not (token is clause.head and _goes_on(token)):
            found.update(dict.fromkeys(_deeds(reading, sentence, token)))
        for verb in (c for c in token.children if c not in clause.tokens and _goes_on(c)):
            found.update(dict.fromkeys(_deeds(reading, sentence, verb)))
    return tuple(found)


def _goes_on(verb: Token) -> bool:
    """Whether a clause goes on with what the one around it begins: "went to court, where it sued".

    Its deed is told by the clause around it, which names the doer.
    """
    if verb.dep_ not in ("relcl", "advcl") or not any(c.lower_ == "where" for c in verb.children):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in ("it", "they", "he", "she") for c in verb.children)


def _deeds(reading: Reading, sentence: Sentence, token: Token) -> Iterator[Deed]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and lemma == "be"):
        if not wordings("v", lemma) or not _is_done(token) or _is_tag(token):
            return
        slots, pos = verb_slots(token, lambda t: _is_name(reading, sentence, t)), "v"
    elif token.pos_ == "NOUN":
        slots, pos = noun_slots(token), "n"
    else:
        return
    told: set[bool] = set()
    for wording in wordings(pos, lemma):
        alone = sort_of(wording.deed) == "one"
        if alone not in told and _has_particle(token, wording) and _needed(slots, wording):
            deed = _deed(reading, sentence, token, slots, wording)
            if deed is not None:
                told.add(alone)
                yield deed


def _is_tag(verb: Token) -> bool:
    """Whether a verb only says who told what stands before it: "..., the chairman told them"."""
    if not is_reporting(verb.lemma_.lower()):
        return False
    spliced = verb.dep_ == "conj" and not any(
        c.dep_ == "cc" and c.i < verb.i for c in verb.head.children
    )
    before = any(c.dep_ in ("ccomp", "parataxis") and c.i < verb.i for c in verb.children)
    return spliced or before


def _is_name(reading: Reading, sentence: Sentence, token: Token) -> bool:
    return reading.names.mention_at(sentence, token) is not None


def _is_done(verb: Token) -> bool:
    """Whether a verb tells what was or is done, not what may, should or will be."""
    current = verb
    for _ in range(_DEPTH):
        for child in current.children:
            if child.dep_ == "aux" and child.lower_ in _UNREAL:
                return False
            if child.dep_ == "neg" or child.lower_ in _CONDITIONS:
                return False
        if current.dep_ == "xcomp" and current.head.lemma_.lower() not in _LEADS_ON:
            return False
        infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in current.children)
        if infinitive and current.dep_ not in ("xcomp", "conj"):
            return False
        if current.dep_ not in ("xcomp", "conj"):
            return True
        current = current.head
    return True


_DEPTH = 4


def _has_particle(token: Token, wording: Wording) -> bool:
    if not wording.particle:
        return True
    return any(
        c.lower_ == wording.particle
        and c.dep_ != "neg"
        and not (c.dep_ == "prep" and any(g.dep_ == "pobj" for g in c.children))
        for c in token.children
    )


def _needed(slots: Slots, wording: Wording) -> bool:
    return all(
        any(
            ANY in nouns or t.lemma_.lower() in nouns for name in names for t in slots.get(name, ())
        )
        for names, nouns in wording.needs
    )


def _deed(
    reading: Reading, sentence: Sentence, token: Token, slots: Slots, wording: Wording
) -> Deed | None:
    needed = {
        t.i
        for names, nouns in wording.needs
        for name in names
        for t in slots.get(name, ())
        if t.lemma_.lower() in nouns
    }
    doer = _slot(slots, wording.doer, None)
    first = _party(reading, sentence, doer) if doer is not None else None
    other = _other(slots, wording, needed, doer)
    if doer is None or first is None:
        return None
    if wording.other == NONE:
        second: Party | None = Party(head="")
    else:
        second = _party(reading, sentence, other) if other is not None else None
    if second is None or (other is not None and doer.i == other.i):
        return None
    if other is not None and _is_thing(wording):
        second = second.model_copy(update={"names": _names_below(reading, sentence, other)})
    parties = [t for held in (doer, other) if held is not None for t in phrase(held)]
    taken = {t.i for t in (*parties, token)} | needed
    rest = [t for t in sentence.span if t.i not in taken]
    return Deed(
        name=wording.deed,
        doer=first,
        other=second,
        matter=(*lemmas(rest, reading.names, sentence), *reading.names.of(sentence, rest)),
    )


def _is_thing(wording: Wording) -> bool:
    """Whether the other slot holds the thing that makes the deed: the licence suspended."""
    return any(
        ANY not in nouns and (wording.other == names or wording.other in [(n,) for n in names])
        for names, nouns in wording.needs
    )


def _other(slots: Slots, wording: Wording, needed: set[int], doer: Token | None) -> Token | None:
    """What fills the slot of the other party; of an appeal "by Doe" whoever rebuffs it."""
    if _is_thing(wording):
        return _slot(slots, wording.other, needed)
    other = _slot(slots, wording.other, None, needed)
    if other is None and wording.pos == "n" and "to" in wording.other:
        heard = _slot(slots, ("hearer",), None)
        return heard if heard is not None and doer is not None and heard.i != doer.i else None
    return other


def _names_below(reading: Reading, sentence: Sentence, thing: Token) -> tuple[str, ...]:
    """The names of what a thing is of or for: "the licence of the meat firm Brenholt"."""
    below = [
        t
        for c in thing.children
        if c.dep_ == "prep" and c.lower_ in ("of", "for", "on", "to")
        for t in c.subtree
    ]
    near = [c for c in thing.children if c.dep_ in ("compound", "amod", "nmod")]
    return reading.names.of(sentence, [*near, thing, *below])


def _slot(
    slots: Slots, names: Sequence[str], within: set[int] | None, but: Iterable[int] = ()
) -> Token | None:
    """The first token in one of the slots: one of those `within`, if given, and none of `but`."""
    for name in names:
        for token in slots.get(name, ()):
            if token.i not in but and (within is None or token.i in within):
                return token
    return None


_MEASURES = vocabulary(
    "vote point goal run length second minute hour day week month year % percent cent margin "
    "number per_cent time people reporter journalist newspaper magazine radio television tv "
    "broadcaster crowd audience interviewer correspondent viewer listener reader"
)
_AMOUNTS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
"""What is no party: "beaten by 38 votes", "told state radio"."""


def _party(reading: Reading, sentence: Sentence, token: Token) -> Party | None:
    person = reading.names.pronouns.get((sentence.paragraph, token.i))
    if person is not None:
        return Party(head="", names=(person,))
    found = antecedent(sentence, token)
    if found is None and _is_name(reading, sentence, token):
        found = sentence, token
    if found is None or found[1].lemma_.lower() in _MEASURES or found[1].ent_type_ in _AMOUNTS:
        return None
    where, noun = _behind(*found)
    bearer = noun.head if noun.dep_ == "appos" else None
    if noun.pos_ == "PRON":
        return Party(head=noun.lower_) if noun.lower_ in ("we", "us") else None
    owners = [t for c in noun.children if c.dep_ == "poss" for t in _owner(reading, where, c)]
    own = [t for t in phrase(noun) if t not in owners and t.dep_ != "poss"]
    beside = [c for c in noun.children if c.dep_ == "appos"]  # not whose, or of where, they are
    if bearer is not None:
        beside.append(bearer)
    mention = reading.names.mention_at(where, noun)
    plain = own if mention is None else [noun]
    return Party(
        head="" if mention is not None else noun.lemma_.lower(),
        words=lemmas([t for t in own if t is not noun], reading.names, where),
        names=reading.names.of(where, [*plain, *beside], pronouns=False),
        owners=reading.names.of(where, owners),
        joined=any(c.dep_ == "conj" for c in noun.children),
    )


_RULINGS = frozenset({"resolution", "decision", "order", "vote", "decree", "ruling", "judgment"})


def _behind(sentence: Sentence, noun: Token) -> tuple[Sentence, Token]:
    """Of "a decision of the court" the court, which it was that decided."""
    if noun.lemma_.lower() in _RULINGS:
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "by"):
                return sentence, next((c for c in child.children if c.dep_ == "pobj"), noun)
    return sentence, noun


def _owner(reading: Reading, sentence: Sentence, token: Token) -> list[Token]:
    """The words for a possessor, of "whose" and "its" those for what it stands for."""
    if token.lower_ == "whose":
        clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
        return phrase(clause.head) if clause is not None else []
    found = antecedent(sentence, token)
    return phrase(found[1]) if found is not None and found[0] is sentence else phrase(token)
