"""Actions: who did what to whom; denials and refusals included.

Agrees: "Paris summoned the envoy" and "the envoy was called in by France".
Compatible: "plans to close the school" and, later, "closed the school".
Conflicts: "X sued Y" and "Y sued X"; "signed the lease" and "did not sign the lease".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.avowal import avowed, denies, surely_one
from factcheck.compare.denial import SURE, denial, other_people
from factcheck.compare.features import common, counts_differ
from factcheck.deed import Deed
from factcheck.document.deeds import deeds_in
from factcheck.document.frames import frame, lemmas, phrase
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.polarity import Polar, polarity
from factcheck.document.reading import Reading
from factcheck.document.voices import subject_of
from factcheck.lexicon.denials import LACKING
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.words import converse, opposed
from factcheck.match import DENIAL, SO_AND_NOT, TWO_DEEDS, Match
from factcheck.values.relation import Frozen, Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_SLOT_PREPOSITIONS = frozenset(
    {"to", "from", "against", "with", "for", "of", "by", "between", "at", "in", "on"}
)


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
    deeds: tuple[Deed, ...] = ()
    polarity: tuple[Polar, ...] = ()

    def name_keys(self) -> tuple[str, ...]:
        """The names in its slots, and those that pronouns in its deeds stand for."""
        fillers = [f for f in (self.actor, self.target, *(f for _, f in self.others)) if f]
        names = [name for filler in fillers for name in filler.names]
        return (*names, *(name for deed in self.deeds for name in deed.name_keys()))


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
    if subject is not None and subject.tag_ in ("WP", "WDT") and head.dep_ == "relcl":
        subject = head.head
    direct = next((c for c in head.children if c.dep_ in ("dobj", "attr", "oprd", "acomp")), None)
    if direct is None and not passive:
        direct = next(
            (
                g
                for c in head.children
                if c.dep_ == "dative" or c.lower_ == "to"
                for g in c.children
            ),
            None,
        )
    agent = next(
        (g for c in head.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"),
        None,
    )
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
    words = [t for t in clause.tokens if not t.is_punct]
    if len(words) < _LEAST_WORDS or (direct is None and _is_tag(head, words, subject)):
        return None
    start, end = reading.trim(clause.start, clause.end)
    return Action(
        **reading.fields(sentence, clause, start, end, "action", predicate[0]),
        predicate=predicate[0],
        actor=_filler(reading, sentence, actor),
        target=_filler(reading, sentence, target),
        others=tuple((p, f) for p, t in others if (f := _filler(reading, sentence, t)) is not None),
        deeds=deeds_in(reading, sentence, clause),
        polarity=polarity(reading.names, sentence, clause),
        frame=frame(
            sentence,
            clause,
            reading.names,
            own=clause.tokens,
            focus=[head],
            when=reading.when(clause),
        ),
    )


_LEAST_WORDS = 2
_TAG = 4
"""Words of a bare tag ("the coastguard said"), which states nothing itself."""


def _is_tag(head: Token, words: Sequence[Token], subject: Token | None) -> bool:
    """Whether a clause only says who speaks; "did not testify" and "she would appeal" tell more."""
    if len(words) > _TAG or not is_reporting(head.lemma_.lower()):
        return False
    if any(c.dep_ in ("neg", "mark") or c.tag_ == "MD" for c in head.children):
        return False
    if subject is None or subject.dep_ != "nsubjpass":
        return True
    return not any(c.lower_ == "no" for c in subject.children)  # "no repair was ordered"


def _filler(reading: Reading, sentence: Sentence, token: Token | None) -> Filler | None:
    if token is None:
        return None
    tokens = phrase(token)
    names = reading.names.of(
        sentence, [*tokens, *(c for c in token.children if c.dep_ in ("appos", "conj"))]
    )
    return Filler(
        head=token.lemma_.lower(), lemmas=lemmas(tokens, reading.names, sentence), names=names
    )


def relate(a: ClaimBase, b: ClaimBase) -> Relation:
    """Compare two statements of one deed: polarity, then who did it to whom."""
    if denies(a) != denies(b):
        return Relation(
            step=Step.CONFLICT,
            shade="negated",
            words=SO_AND_NOT,
        )
    return Relation(step=Step.COMPATIBLE, shade="reworded", words="the same in other words")


def share_enough(a: ClaimBase, b: ClaimBase, mass: float) -> bool:
    """Whether so many nats are enough to compare two clauses: fewer if one may deny the other."""
    if mass >= _LEAST_IN_WORDS:
        return True
    if mass >= _LEAST and denies(a) != denies(b):
        return True
    deeds = [{p.deed for p in getattr(c, "polarity", ())} for c in (a, b)]
    return mass >= _LEAST_OF_DEEDS and bool(deeds[0] & deeds[1])


def match(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> Match | None:
    """Propose by predicate and slots; polarity and exchanged roles then decide.

    Statements without a verb are matched too: a headline or a label may tell the same deed.
    """
    affinity = evidence.affinity(a, b)
    if not share_enough(a, b, affinity.mass):
        return None
    denied = denial(a, b, evidence)
    if denied is not None:
        features = common(a, b, evidence, affinity, denied.relation)
        barred = denied.barred or (_OTHER_TIMES if features["time differs"] else "")
        return Match(denied.relation, denied.score, features, barred, denied.shared, sure=SURE)
    deeds = isinstance(a, Action) and isinstance(b, Action)
    relation = relate(a, b)
    features = common(a, b, evidence, affinity, relation)
    contrast = evidence.contrast(a, b)
    features["contrast"] = float(contrast is not None)
    features["no verb"] = float(not deeds)
    if isinstance(a, Action) and isinstance(b, Action):
        swapped = _swapped(a, b, evidence)
        features["swapped"] = float(swapped)
        features["actor"] = 0.0 if swapped else _filled(a.actor, b.actor, evidence)
        features["target"] = 0.0 if swapped else _filled(a.target, b.target, evidence)
        features["deed"] = features["event"] * max(0.0, features["target"])
        if swapped:
            relation = _SWAPPED
        elif relation.step is not Step.CONFLICT:
            relation = _slots(a, b, features, evidence) or relation
    barred, sure = "", 0.0
    if relation.shade == "negated" and avowed(a, b, evidence) and surely_one(a, b, evidence):
        sure = SURE
    elif (
        contrast is not None
        and _opposite(contrast, features)
        and not counts_differ(a.frame.near, b.frame.near)
    ):
        words = f"{contrast[0]} against {contrast[1]}"
        relation = Relation(step=Step.CONFLICT, shade="opposed", words=words)
    elif contrast is not None:
        barred = f"{contrast[0]} is not {contrast[1]}"
    elif relation.shade == "negated" and (why := _both_so(a, b, features, evidence)):
        barred = why
    elif features["time differs"]:
        barred = _OTHER_TIMES
    elif features["event"] < _ONE_DEED or not deeds:
        barred = TWO_DEEDS
    return Match(relation, affinity.score, features, barred, affinity.shared, sure=sure)


_OTHER_TIMES = "they speak of different times"


def _both_so(a: ClaimBase, b: ClaimBase, features: Mapping[str, float], evidence: Evidence) -> str:
    """Why a statement and its denial can both stand, if they can."""
    if a.quoted and b.quoted:
        return "both are a speaker's words"
    if a.negated == b.negated:
        return "" if avowed(a, b, evidence) else DENIAL
    if (_may_come(a, b) or _has_come(a, b, evidence)) and not avowed(a, b, evidence):
        return "it may have come about later"
    if why := _not_denied(a, b):
        return why
    if other_people(a, b, evidence):
        return "they name other people"
    return "two speakers differ, not the outlets" if features["voice differs"] else ""


def _not_denied(a: ClaimBase, b: ClaimBase) -> str:
    """Why a "not" in one of two statements does not deny the other, if it does not."""
    if any(not c.negated and LACKING & {*c.frame.event, *c.frame.near} for c in (a, b)):
        return "both may say that there is none"
    denying, affirming = (a, b) if a.negated else (b, a)
    without = (rf"\bnon-?{word}|\b{word}-free\b" for word in _NO.findall(denying.text.lower()))
    if any(re.search(pattern, affirming.text.lower()) for pattern in without):
        return "both say that there is none"
    if _LIMIT.search(denying.text):
        return "it sets a limit"
    instead = any(c.negated and _INSTEAD.search(c.text) for c in (a, b))
    return "the denial is of how it was" if instead else ""


def _may_come(a: ClaimBase, b: ClaimBase) -> bool:
    """Whether the one only says "not yet", or the other only what is planned."""
    denying, affirming = (a, b) if a.negated else (b, a)
    if denying.voice.stance is Stance.PLANNED:
        return False
    so_far = _SO_FAR.search(denying.text) is not None
    return so_far or affirming.voice.stance is Stance.PLANNED


def _has_come(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether the one is told of a day after the other was published."""
    denying, affirming = (a, b) if a.negated else (b, a)
    when = affirming.frame.when
    return when is not None and evidence.may_follow(when, denying)


_INSTEAD = re.compile(r"\bnot\b[^.;]*,? but (?:by|in|on|at|to|for|from|with|because|rather)\b")
"""Not by this, but by that: what was done is not denied."""
_LIMIT = re.compile(
    r"\b(?:not|no|never)\b.{0,12}\b(?:exceed|more|longer|later|less|fewer|beyond)\b"
)
"""Not more than that: as much may well be."""
_NO = re.compile(r"\bno (\w+)")
_SO_FAR = re.compile(r"\b(?:yet|so far|until now|to date)\b", re.IGNORECASE)


def _opposite(contrast: tuple[str, str], features: Mapping[str, float]) -> bool:
    """Whether two verbs say the opposite of one thing: approved and rejected the bill."""
    one_thing = features.get("target", 0.0) > 0 and features.get("actor", 0.0) >= 0
    return one_thing and opposed(*contrast) and not converse(*contrast)


_SWAPPED = Relation(
    step=Step.CONFLICT, shade="swapped", words="who did it and to whom are exchanged"
)
_LEAST, _LEAST_OF_DEEDS = 2.0, 1.7
"""Nats that two clauses must share: any, and those of one deed that may be denied."""
_LEAST_IN_WORDS = 4.0
"""The same where nothing but their words shows that they tell one deed."""
_ONE_DEED = 0.8
"""Kinship from which two verbs name one deed."""


def _slots(
    a: Action, b: Action, features: Mapping[str, float], evidence: Evidence
) -> Relation | None:
    """A conflict where one deed has another actor, or another target of the same sort."""
    if features["event"] < _ONE_DEED or a.negated or b.negated:
        return None
    if features["actor"] < 0 and features["target"] > 0 and a.actor and b.actor:
        if not _one_doer(a, b, evidence):
            return None
        words = f"{_said(a.actor)} against {_said(b.actor)}"
        return Relation(step=Step.CONFLICT, shade="actor", words=words)
    if a.target and b.target and features["actor"] >= 0:
        names_a, names_b = _names(a.target, evidence), _names(b.target, evidence)
        counted = any("#" in word for word in (*a.target.lemmas, *b.target.lemmas))
        one_sort = a.target.head == b.target.head and not counted
        if names_a and names_b and not names_a & names_b and one_sort:
            words = f"{_said(a.target)} against {_said(b.target)}"
            return Relation(step=Step.CONFLICT, shade="target", words=words)
    return None


_ONE_DOER = frozenset(
    """lead head chair win own found invent write direct design host command captain referee
    preside discover compose paint score open launch build""".split()
)
"""Verbs of deeds that one party does; others may be done by many ("attended the funeral")."""


def _one_doer(a: Action, b: Action, evidence: Evidence) -> bool:
    """Whether a deed is so particular that only one party can have done it."""
    if {a.predicate, b.predicate} & _ONE_DOER:
        return True
    if a.target is None or b.target is None:
        return False
    if _names(a.target, evidence) & _names(b.target, evidence):
        return True
    shared = set(a.target.lemmas) & set(b.target.lemmas)
    return any("#" in word for word in shared) or len(shared) >= _PARTICULAR


_PARTICULAR = 2
"""Shared words of two targets from which they are one thing."""


def _said(filler: Filler) -> str:
    names = [n.partition("/")[2] for n in filler.names]
    return " ".join(names) or filler.head


def _filled(a: Filler | None, b: Filler | None, evidence: Evidence) -> float:
    """Whether one slot holds the same in both (1), something else (-1), or is open (0)."""
    if a is None or b is None:
        return 0.0
    names_a, names_b = _names(a, evidence), _names(b, evidence)
    if names_a & names_b:
        return 1.0
    if names_a and names_b:
        kinds_a, kinds_b = ({n.partition("/")[0] for n in names} for names in (names_a, names_b))
        return -1.0 if kinds_a == kinds_b else 0.0
    kin = max(evidence.kin(a.head, b.head), evidence.kin(b.head, a.head))
    return float(kin >= _ONE_DEED)  # a head may be no item of the event: both ways


_MUTUAL = frozenset(
    """meet marry fight face play agree talk kiss join embrace hug greet accompany resemble write
    call phone telephone visit thank praise see know love hate help tell ask answer reply threaten
    criticise criticize warn accuse blame shoot attack""".split()
)
"""Verbs that say the same with actor and target exchanged, or are as often done both ways."""


def _swapped(a: Action, b: Action, evidence: Evidence) -> bool:
    if a.predicate in _MUTUAL or b.predicate in _MUTUAL:
        return False
    if a.actor is None or b.actor is None or a.target is None or b.target is None:
        return False
    actor_a, actor_b = _parties(a.actor, evidence), _parties(b.actor, evidence)
    target_a, target_b = _parties(a.target, evidence), _parties(b.target, evidence)
    crossed = actor_a & target_b and actor_b & target_a
    return bool(crossed and not actor_a & actor_b and not target_a & target_b)


def _parties(filler: Filler, evidence: Evidence) -> set[str]:
    """Who fills a slot: the names in it, and the noun ("the government")."""
    return {*_names(filler, evidence), filler.head}


def _names(filler: Filler, evidence: Evidence) -> set[str]:
    return {evidence.linked(n) for n in filler.names}
