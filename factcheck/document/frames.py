"""Frames: the lemmas and names that a claim is matched by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from anyascii import anyascii

from factcheck.claim import Frame
from factcheck.document.antecedents import antecedent
from factcheck.document.names import NameTable
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.voices import is_passive, subject_of
from factcheck.lexicon.words import has_relatives, is_word
from factcheck.values.moment import Moment

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_EMPTY = frozenset(
    """be have do get make take go come say tell put give use let keep seem become one thing way
    other same such own more most much many several own first last new mr mrs ms s t re ve ll
    d m say accord include""".split()
)
_AXES = frozenset(
    """below beneath under above deep down across wide long high tall away off ahead back up out
    apart never not no ashore aboard underground offshore overhead nearby together alone""".split()
)
"""Adverbs and prepositions that carry what a measure measures, or turn a statement round."""
_LIGHT = frozenset(
    """number total member people person man woman individual group set part piece series case
    figure amount sum lot pair couple dozen hundred thousand million billion""".split()
)
"""Counted nouns that say little alone: what hangs on them says what is counted."""


def lemmas(tokens: Iterable[Token], table: NameTable, sentence: Sentence) -> tuple[str, ...]:
    """Content lemmas of `tokens`, names left out, particle verbs and known compounds joined."""
    found: dict[str, None] = {}
    for token in tokens:
        if token.i in sentence.anchors:
            found.setdefault(sentence.anchors[token.i])
            continue
        if table.mention_at(sentence, token) is not None or token.ent_type_ in ("DATE", "TIME"):
            continue
        for lemma in _of(token):
            found.setdefault(lemma)
    return tuple(found)


def _lemma(token: Token) -> str:
    """The lemma; of a common noun in capitals ("Heads of State") the singular."""
    lemma = token.lemma_.lower()
    if not lemma.isascii():
        lemma = anyascii(lemma).lower()  # "gardaí" and "gardai" are one word
    plural = token.tag_ == "NNPS" or (token.tag_ == "NNP" and token.text.istitle())
    if plural and lemma.endswith("s") and not lemma.endswith("ss") and is_word(lemma[:-1]):
        return lemma[:-1]
    return lemma


def _of(token: Token) -> list[str]:
    lemma = _lemma(token)
    if token.lower_ in _AXES and token.pos_ in ("ADV", "ADP", "ADJ", "PART", "NOUN"):
        return [token.lower_] if token.lower_ not in ("not", "no") else []
    if token.pos_ not in _CONTENT or (
        token.is_stop and token.pos_ != "NOUN" and token.dep_ != "ROOT"
    ):
        return []
    if not lemma.isalpha() and "-" not in lemma:
        return []
    joined = _joined(token, lemma)
    if joined:
        return joined
    if lemma in _EMPTY or len(lemma) < 2:
        return []
    return [lemma]


_WHEN = frozenset({"DATE", "TIME"})
"""Entities behind a preposition that make it one of time: "closed in 2011" is no closing in."""


def _joined(token: Token, lemma: str) -> list[str]:
    """A verb with its particle, a noun with its modifier, where the lexicon joins them."""
    if token.pos_ == "VERB":
        tails = [c for c in token.children if c.dep_ == "prt" or c.pos_ == "ADV"]
        tails += [c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1]
        tails = [c for c in tails if not any(g.ent_type_ in _WHEN for g in c.children)]
        idioms = [f"{lemma}_{c.lower_}" for c in token.children if c.dep_ == "dobj"]
        reach = [token, *(c for c in token.children if c.dep_ == "dobj")]
        behind = [c for t in reach for c in t.children if c.dep_ == "prep"]  # "put it on hold"
        idioms += [
            f"{lemma}_{c.lower_}_{g.lower_}"
            for c in dict.fromkeys((*tails, *behind))
            for g in c.children
            if g.dep_ == "pobj"
        ]
        idioms += [f"{lemma}_{c.lower_}" for c in tails]
        return [j for j in idioms if has_relatives(j)][:1]
    if token.pos_ in ("NOUN", "PROPN"):
        heads = [c for c in token.children if c.dep_ in ("compound", "amod")]
        known = [j for c in heads if has_relatives(j := f"{c.lower_}_{lemma}")]
        return [*known, lemma] if known else []
    return []


def phrase(head: Token, skip: Sequence[Token] = ()) -> list[Token]:
    """The tokens of a noun phrase without its clauses: modifiers, and the object of "of"."""
    kept: list[Token] = []
    for child in head.children:
        if child in skip or child.dep_ in ("relcl", "acl", "appos", "conj", "cc", "punct", "det"):
            continue
        if child.dep_ == "prep" and not (child.lower_ == "of" or head.lemma_.lower() in _LIGHT):
            continue
        kept.extend(phrase(child, skip))
    return sorted([*kept, head], key=lambda t: t.i)


_AHEAD = frozenset(
    "expect plan hope intend aim mean want set schedule forecast tip project".split()
)
"""Verbs that only put a deed ahead: what is expected is told by the verb below."""


_LIGHT_VERBS = frozenset("give make take have do get lodge file submit".split())
"""Verbs whose object is what happens: "gave a speech", "made an arrest", "lodge an appeal"."""


def predicate(clause: Clause) -> list[Token]:
    """The words that say what happens: the verb, and what completes "is to", "was made"."""
    found = [clause.head]
    for token in found:
        if token.pos_ not in ("VERB", "AUX"):
            break
        found.extend(c for c in token.children if c.dep_ in ("xcomp", "acomp") and c not in found)
        if token.lemma_.lower() in _LIGHT_VERBS:
            found.extend(c for c in token.children if c.dep_ == "dobj" and _is_own(c))
    if len(found) > 1 and clause.head.lemma_.lower() in _AHEAD:
        return found[1:]
    return found


def _is_own(noun: Token) -> bool:
    """Whether a noun tells a deed, and nobody else's: not "took up the neighbour's offer"."""
    owners = (c for c in noun.children if c.dep_ == "poss" and c.pos_ != "PRON")
    return noun.pos_ == "NOUN" and next(owners, None) is None


def _borrowed(clause: Clause) -> list[Token]:
    """What a clause is about though it stands outside: a shared subject, an antecedent."""
    head = clause.head
    if head.dep_ in ("relcl", "acl") and head.head != head:
        return phrase(head.head)
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children)
    if own or head.dep_ not in ("conj", "advcl", "xcomp") or head.head == head:
        return []
    subject = next((c for c in head.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return phrase(subject) if subject is not None else []


def frame(  # noqa: PLR0913 -- keyword-only, each part of a claim its own
    sentence: Sentence,
    clause: Clause,
    table: NameTable,
    *,
    own: Sequence[Token],
    focus: Sequence[Token] = (),
    value: Sequence[Token] = (),
    when: Moment | None = None,
) -> Frame:
    """Build the frame of a claim whose tight span holds the tokens `own`.

    `value` tokens are what the claim says itself and match nothing; `focus` tokens are the
    value's own phrase.
    """
    taken = {t.i for t in value}
    inner = {t.i for t in focus}
    close = {t.i for t in own}
    verbs = [t for t in predicate(clause) if t.i not in taken | inner]
    event = (*lemmas(verbs, table, sentence), *_heard(clause.head))
    head = {t.i for t in verbs}
    near = [t for t in own if t.i not in taken | inner | head]
    rest = [t for t in sentence.span if t.i not in taken | inner | close | head]
    known = dict.fromkeys((*lemmas([t for t in focus if t.i not in taken], table, sentence),))
    near_lemmas = lemmas(near, table, sentence)
    if sentence.question is not None:
        asked = lemmas(sentence.question.span, table, sentence.question)
        near_lemmas = tuple(dict.fromkeys((*near_lemmas, *asked)))
    wide = dict.fromkeys((*lemmas(rest, table, sentence), *_heading(sentence)))
    borrowed = [t for t in _borrowed(clause) if t.i not in taken | inner | close]
    meant = {t.i for t in value if (sentence.paragraph, t.i) in table.pronouns}  # "the 40-year-old"
    names = [t for t in sentence.span if t.i in close | inner | meant and t.i not in taken - meant]
    near_lemmas = tuple(dict.fromkeys((*near_lemmas, *lemmas(borrowed, table, sentence))))
    if len({*known, *event, *near_lemmas}) < _THIN:
        near_lemmas = tuple(dict.fromkeys((*near_lemmas, *wide)))
        wide = dict.fromkeys(_context(sentence, table))
    seen = {*known, *event, *near_lemmas}
    agent, patient = (_party(t, sentence, table, taken) for t in _parties(clause.head))
    meant_names = [item for item in (*agent, *patient) if "/" in item]  # who "it" is
    return Frame(
        focus=tuple(known),
        event=event,
        near=near_lemmas,
        wide=tuple(w for w in wide if w not in seen),
        names=tuple(dict.fromkeys((*table.of(sentence, [*names, *borrowed]), *meant_names))),
        wide_names=table.of(sentence, rest),
        agent=agent,
        patient=patient,
        when=when,
    )


def _heard(verb: Token) -> tuple[str, ...]:
    """What befell somebody who "was told of" something; who tells it says little by that."""
    return ("inform",) if verb.lemma_ == "tell" and is_passive(verb) else ()


def _parties(verb: Token) -> tuple[Token | None, Token | None]:
    """Who does it and whom or what it is done to, by grammar, in either voice."""
    subject = subject_of(verb)
    if is_passive(verb):
        agents = (g for c in verb.children if c.dep_ == "agent" for g in c.children)
        return next((g for g in agents if g.dep_ == "pobj"), None), subject
    objects = (c for c in verb.children if c.dep_ in ("dobj", "attr", "oprd"))
    return subject, next(objects, None)


def _party(
    token: Token | None, sentence: Sentence, table: NameTable, taken: set[int]
) -> tuple[str, ...]:
    """The noun of a party and the names in its phrase; a pronoun is led to what it stands for."""
    found = antecedent(sentence, token) if token is not None else None
    if found is None or (found[0] is sentence and found[1].i in taken):
        return ()
    home, head = found
    names = table.of(home, phrase(head))
    nouns = lemmas([head], table, home)
    return tuple(dict.fromkeys((*nouns, *names)))


_THIN = 3
"""Words under which a clause says too little to be recognised by ("it has until Friday")."""


def _context(sentence: Sentence, table: NameTable) -> tuple[str, ...]:
    """What the sentence before speaks of, unless it stands under another heading."""
    before = sentence.before
    if before is None or before.block.zone is not sentence.block.zone:
        return ()
    return lemmas(before.span, table, before)


def _heading(sentence: Sentence) -> list[str]:
    words = [w.strip(":.,?!()").lower() for w in sentence.block.section.split()]
    return [w for w in words if len(w) > 3 and w.isalpha() and w not in _EMPTY]
