"""Causes: what brought something about, where a report says so outright.

Agrees: "the fire was caused by a short circuit" and "faulty wiring started the blaze".
Compatible: a cause that is one link of the same chain; a cause that is only suspected.
Conflicts: "the fire was caused by a short circuit" and "the van was set alight by a mob".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.features import common
from factcheck.document.frames import frame, lemmas, phrase
from factcheck.document.parsed import Sentence
from factcheck.document.reading import MAX_SPAN, Reading
from factcheck.document.voices import speaker_words, subject_of
from factcheck.lexicon.causes import (
    Found,
    Word,
    answers_in,
    effects_in,
    effects_of,
    exclude,
    is_plain,
)
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence


class Cause(ClaimBase):
    """What is called the cause (`answers`, sorts of causes) of what (`effects`), and of which one.

    `objects` are the things that the effect befell, as lemmas and name keys.
    """

    kind: Literal["cause"] = "cause"
    effects: tuple[str, ...]
    answers: tuple[str, ...]
    said: str
    objects: tuple[str, ...] = ()

    def value_words(self) -> str:
        """The cause in the source's words."""
        return self.said


CLAIM = Cause

_BEFORE = re.compile(
    r"(?<= )(?:(?:cause|start|set off|trigger|spark|ignite|bring about|bring on) by|blame on|"
    r"put down to|due to|owing to|owe to|because of|as (?:a|the) (?:result|consequence) of|"
    r"by reason of|on account of|(?:attribut(?:e|able|ed)|trace)(?: [^.;:]{0,40}?)? to|"
    r"blame [^.;:]{0,40}? on|put [^.;:]{0,40}? down to|"
    r"(?:stem|result|arise) from|(?:the )?result of|originate (?:in|from|with)|"
    r"have (?:its|their|his|her) origin in|"
    r"(?:break down|collapse|founder|fall apart|fail) (?:over|on)|"
    r"be down to|(?:begin|start) (?:with|when|in)|(?:cause|culprit|origin|trigger|source|reason)"
    r"(?: [^.;:]{0,60}?)? (?:be|:)|"
    r"(?:stick(?:ing)? point|stumbl(?:e|ing) block)(?: [^.;:]{0,70}?)? (?:be|:)|"
    r"point(?:ed)? to|gain by way of|by way of|get in (?:through|by|via)|"
    r"come in (?:through|by|via)|resign over|quit over|blame|after it come out that|when|"
    r"minute after|moment after|second after)(?= )"
)
"""Ways to say that what comes behind is the cause, in lemmas."""
_BEHIND = re.compile(
    r"(?<= )(?:cause|trigger|spark|set off|lead to|bring about|start|ignite|be to blame for|"
    r"be behind|be the cause of|be responsible for|result in|be the culprit)(?= )"
)
"""Ways to say that what stands before is the cause."""
_POINTING = re.compile(
    r"(?<= )(?:point(?:ed)? to|"
    r"(?:culprit|cause|stick(?:ing)? point|stumbl(?:e|ing) block)(?: [^.;:]{0,70}?)? be|"
    r"it begin with|it start with)(?= )"
)
"""Ways so plain that what was caused need not be in the sentence."""
_DOUBT = frozenset(
    """may might could would perhaps possible possibly suspect suspected suspicion fear unclear
    unknown whether theory speculation speculate rumour rumor investigate probe probably likely
    allege allegedly apparently seem appear believe think assume reportedly initially hypothesis
    exclude deny dispute doubt if never similar previous unlike question consider examine""".split()
)
_NOT = frozenset({"not", "no", "neither", "nor", "without", "n't"})
_CLOSE = 50
"""Characters between "caused" and what was."""
_NEAR, _NEAR_BEHIND = 16, 9
"""Words between a cause and the phrase that makes it one."""


def extract(reading: Reading) -> Iterator[Cause]:
    """Yield a claim for each cause that a sentence gives without doubt."""
    for sentence in reading.document.sentences:
        tokens, words = _words(sentence)
        named = answers_in(words)
        if not named or _doubtful(tokens):
            continue
        effects = effects_in(words)
        seen: dict[frozenset[str], list[Found]] = {}
        for answer in named:
            told = _effects(tokens, words, answer, effects)
            if told and not _negated(tokens, answer):
                seen.setdefault(frozenset(told), []).append(answer)
        for caused, answers in seen.items():
            yield from _cause(reading, sentence, tokens, sorted(caused), answers, effects)


def _words(sentence: Sentence) -> tuple[list[Token], list[Word]]:
    """The words of a sentence, a hyphened one as one, each with the token that heads it."""
    tokens: list[Token] = []
    words: list[Word] = []
    glued = False
    for token in sentence.span:
        if token.is_space:
            continue
        word = Word(token.lemma_.lower(), token.lower_, _POS.get(token.pos_, ""))
        hyphen = token.text == "-" and bool(words) and not token.whitespace_
        if glued or (hyphen and not tokens[-1].whitespace_):
            last = words[-1]
            words[-1] = Word(last.form + word.lemma, last.form + word.form, word.pos)
            tokens[-1] = token
        else:
            words.append(word)
            tokens.append(token)
        glued = hyphen
    return tokens, words


_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a"}


def _doubtful(tokens: Sequence[Token]) -> bool:
    words = {t.lemma_.lower() for t in tokens if t.lemma_.lower() != "may" or t.tag_ == "MD"}
    text = " ".join(t.lemma_.lower() for t in tokens)
    ruled = "rule out" in text or "no indication" in text or "no evidence" in text
    return bool(words & _DOUBT) or ruled or tokens[-1].text == "?"


def _negated(tokens: Sequence[Token], answer: Found) -> bool:
    """Whether a cause is named to be dismissed: "not a worn part but faulty software"."""
    for place in range(answer.first - 1, max(-1, answer.first - _REACH), -1):
        word = tokens[place].lower_
        if word in ("but", ";", ",", "rather", "instead"):
            return word in ("rather", "instead")
        if word in _NOT:
            return True
    return False


_REACH = 9


def _effects(
    tokens: Sequence[Token], words: Sequence[Word], answer: Found, effects: list[Found]
) -> set[str]:
    """The effects of which a sentence calls this the cause."""
    possible = effects_of(answer.name)
    apart = [e for e in effects if e.last < answer.first or e.first > answer.last]
    here = {e.name for e in apart if e.name in possible}
    own = {e.name for e in effects if e.name in possible and _blended(e, answer)}
    plain: set[str] = {e.name for e in effects if e.name in possible and is_plain(e.name)}
    if plain:
        return plain
    text, starts = _line(words)
    before = [m for m in _BEFORE.finditer(text) if _reaches(starts, answer, m.end(), _NEAR)]
    after = [starts[e.first] for e in apart if e.name in possible]
    behind = [
        m
        for m in _BEHIND.finditer(text)
        if _leads(starts, answer, m.start()) and any(0 <= e - m.end() <= _CLOSE for e in after)
    ]
    if (before or behind) and not _cue_negated(text, before or behind):
        if here:
            return here
        if any(_POINTING.search(m.group(0).join("  ")) or _POINTING.search(text) for m in before):
            return set(possible)
    bound = {e.name for e in apart if e.name in possible and _bound(tokens, answer, e)}
    return bound | own


def _blended(effect: Found, answer: Found) -> bool:
    """Whether one word tells effect and cause: "torched"."""
    return (effect.first, effect.last) == (answer.first, answer.last) or (
        answer.name == "arson" and answer.first <= effect.first <= answer.last
    )


def _line(words: Sequence[Word]) -> tuple[str, list[int]]:
    """The lemmas as one line, and where each begins in it."""
    starts, text = [], " "
    for word in words:
        starts.append(len(text))
        text += word.lemma + " "
    return text, starts


def _reaches(starts: Sequence[int], answer: Found, end: int, most: int) -> bool:
    """Whether a phrase ends before a cause, near enough."""
    between = sum(end <= start < starts[answer.first] for start in starts)
    return end <= starts[answer.first] and between <= most


def _leads(starts: Sequence[int], answer: Found, start: int) -> bool:
    between = sum(starts[answer.last] < place < start for place in starts)
    return start > starts[answer.last] and between <= _NEAR_BEHIND


def _cue_negated(text: str, cues: Sequence[re.Match[str]]) -> bool:
    return any(re.search(r" (?:not|n't|never|no) (?:\w+ )?$", text[: m.start()]) for m in cues)


def _bound(tokens: Sequence[Token], answer: Found, effect: Found) -> bool:
    """Whether a cause is the subject of the verb that tells the effect, or its "by"."""
    verb = tokens[effect.first]
    if verb.pos_ != "VERB":
        return False
    inside = {t.i for t in tokens[answer.first : answer.last + 1]}
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    for child in verb.children:
        held = child.dep_ in ("agent", "prep") and child.lower_ == "by"
        active = child.dep_ == "nsubj" and not passive
        if (active or held) and _heads(child, inside):
            return active is False or any(c.dep_ == "dobj" for c in verb.children)
    return False


def _heads(token: Token, inside: set[int]) -> bool:
    """Whether the head of a phrase, or of the object of "by", is one of these tokens."""
    nouns = [token, *(c for c in token.children if c.dep_ in ("pobj", "amod", "compound"))]
    return any(n.i in inside for n in nouns)


def _cause(  # noqa: PLR0913, PLR0917 -- what a sentence says of one cause
    reading: Reading,
    sentence: Sentence,
    tokens: Sequence[Token],
    told: list[str],
    answers: list[Found],
    effects: list[Found],
) -> Iterator[Cause]:
    named = [tokens[i] for f in answers for i in range(f.first, f.last + 1)]
    what = [tokens[i] for e in effects if e.name in told for i in range(e.first, e.last + 1)]
    blended = any(t in named for t in what)
    befallen = _befallen([*what, *named] if blended else what)
    befallen = [t for t in befallen if t not in named and t not in what]
    if any(is_plain(effect) for effect in told):
        befallen = [t for t in tokens if reading.names.mention_at(sentence, t) is not None]
    head = next((t for t in named if t.head not in named), named[0])
    clause = sentence.clause_of(head)
    ends = [*named, *what, *befallen, *_tail(head)]
    start, end = reading.span(sentence, ends)
    if end - start > MAX_SPAN:
        start, end = reading.span(sentence, named)
    start, end = _in_clause(sentence, start, end)
    if reading.is_quoted(*reading.span(sentence, named)) or end - start > MAX_SPAN:
        return
    noun = head.pos_ in ("NOUN", "PROPN")
    whole = [t for t in phrase(head) if t.dep_ not in _LOOSE] if noun else named
    whole = _unbroken(whole)
    said = reading.document.text(*reading.span(sentence, whole))
    fields = reading.fields(sentence, clause, start, end, "cause", said)
    accuser = _accuser(reading, sentence)
    if accuser is not None:
        fields["voice"] = fields["voice"].model_copy(update={"speaker": accuser, "cue": "blame"})
    things = dict.fromkeys(
        (*lemmas(befallen, reading.names, sentence), *reading.names.of(sentence, befallen))
    )
    things = {thing: None for thing in things if thing[0] not in "@#"}
    yield Cause(
        **fields,
        effects=tuple(told),
        answers=tuple(sorted({f.name for f in answers})),
        said=" ".join(said.split()),
        objects=tuple(things),
        frame=frame(
            sentence,
            clause,
            reading.names,
            own=[t for t in tokens if start <= sentence.offset + t.idx < end],
            value=named,
            when=reading.when(clause),
        ),
    )


def _tail(head: Token) -> list[Token]:
    """The phrase of a cause with what says more of it, but no clause of its own."""
    clauses = {t.i for c in head.subtree if c.dep_ in ("relcl", "conj", "advcl") for t in c.subtree}
    last = head.idx + len(head) + _MORE
    return [t for t in head.subtree if t.i not in clauses and t.idx + len(t) <= last]


_MORE = 70
"""Characters behind a cause that may say more of it."""
_LOOSE = frozenset({"advmod", "npadvmod"})


def _unbroken(tokens: Sequence[Token]) -> list[Token]:
    """The words with all parts of a hyphened first one."""
    first = min(tokens, key=lambda t: t.i)
    parts = [first]
    while first.i > first.sent.start and not first.nbor(-1).whitespace_:
        first = first.nbor(-1)
        if not (first.text == "-" or first.is_alpha):
            break
        parts.append(first)
    return [*parts, *tokens]


def _in_clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Widen a short span to its clauses, so that it says what it is about."""
    clauses = [c for c in sentence.clauses if c.start < end and start < c.end]
    left = min((c.start for c in clauses), default=start)
    right = max((c.end for c in clauses), default=end)
    return (left, right) if right - left <= _ROOM else (start, end)


_ROOM = 130
"""Characters up to which a cause's span takes its whole clauses."""


def _befallen(what: Sequence[Token]) -> list[Token]:
    """The things that the effect befell: subject or object of a verb, "of" and "in" of a noun."""
    found: list[Token] = []
    for token in what:
        for child in token.children:
            if child.dep_ in ("nsubjpass", "dobj", "nsubj", "compound", "poss"):
                found += phrase(child)
        if token.dep_ == "acl" and token.head.pos_ in ("NOUN", "PROPN"):
            found += phrase(token.head)
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("in", "at", "of", "on", "aboard"):
                found += [t for g in child.children if g.dep_ == "pobj" for t in phrase(g)]
    return found


def _accuser(reading: Reading, sentence: Sentence) -> str | None:
    """Who blames: "the union blamed the crash on software"; None where it is not said who."""
    for token in sentence.span:
        accuses = token.lemma_.lower() in ("blame", "put", "attribute") and token.tag_ != "VBN"
        who = subject_of(token) if accuses else None
        if who is not None:
            return speaker_words(who, reading.names, sentence) or who.lemma_.lower()
    return None


def relate(a: Cause, b: Cause) -> Relation:
    """Compare the sorts of cause of what both speak of."""
    if set(a.answers) & set(b.answers):
        return Relation(step=Step.SAME, shade="exact", words="the same cause")
    shared = set(a.effects) & set(b.effects)
    if shared and all(exclude(effect, a.answers, b.answers) for effect in shared):
        return Relation(step=Step.CONFLICT, shade="cause", words=f"{a.said} against {b.said}")
    return Relation(step=Step.INCOMPARABLE, shade="chain", words="links of one chain, it may be")


_AUTHORITIES = frozenset(
    """police investigator inspector inspection brigade firefighter prosecutor ministry board
    commission agency authority official officer expert engineer examiner coroner spokesman
    spokeswoman bureau inquiry investigation department service health people source""".split()
)
"""Who speaks for what has been found out, rather than for one side; unnamed sources too."""


def match(a: Cause, b: Cause, evidence: Evidence) -> Match | None:
    """Propose by what was caused, and what it befell."""
    if not set(a.effects) & set(b.effects):
        return None
    relation = relate(a, b)
    if relation.step is Step.INCOMPARABLE:
        return None
    affinity = evidence.affinity(a, b)
    features = common(a, b, evidence, affinity, relation)
    if features["time differs"] or _two_things(a, b, evidence):
        return None
    features["effect"] = 1.0
    barred = ""
    if _partisan(a, b, evidence):
        barred = "two parties differ, not the outlets"
    elif Stance.SAID not in (a.voice.stance, b.voice.stance):
        barred = "neither says it for sure"
    elif _gives(a, b, evidence) or _gives(b, a, evidence):
        barred = "one source names both causes"
    return Match(relation, 1.0, features, barred, tuple(sorted({*a.effects} & {*b.effects})))


def _two_things(a: Cause, b: Cause, evidence: Evidence) -> bool:
    """Whether the effects befell two things: the fire in the van, the fire at the mill."""
    if not a.objects or not b.objects:
        return False
    linked_a, linked_b = ({evidence.linked(o) for o in c.objects} for c in (a, b))
    if linked_a & linked_b:
        return False
    plain_a, plain_b = ([o for o in found if "/" not in o] for found in (linked_a, linked_b))
    return evidence.closest(plain_a, plain_b) < _AKIN


_AKIN = 0.6
"""Kinship from which two nouns may mean one thing."""


def _partisan(a: Cause, b: Cause, evidence: Evidence) -> bool:
    """Whether a cause is what one party says, and the other is not that party's word."""
    left, right = (evidence.who(c.voice.speaker) if c.voice.speaker else "" for c in (a, b))
    if left == right:
        return False
    return any(speaker and speaker not in _AUTHORITIES for speaker in (left, right))


def _gives(a: Cause, b: Cause, evidence: Evidence) -> bool:
    """Whether the source of one claim elsewhere gives the cause that the other names."""
    return any(
        isinstance(claim, Cause)
        and claim.source == a.source
        and {*claim.effects} & {*b.effects}
        and {*claim.answers} & {*b.answers}
        for claim in evidence.claims
    )
