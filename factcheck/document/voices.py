"""Voices: who asserts a clause, and how surely. Reading only, no judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Stance, Voice
from factcheck.document.mend import saying
from factcheck.document.names import NameTable
from factcheck.document.parsed import Clause, Sentence
from factcheck.lexicon.denials import REPORTS, UNTRUE
from factcheck.lexicon.speech import (
    ACTING,
    ADMITTING,
    CONTENTS,
    DENYING,
    HEDGING,
    is_reporting,
    stance,
)
from factcheck.lexicon.spelling import american
from factcheck.lexicon.titles import is_office

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


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: by its auxiliary, as a bare participle behind a noun, or by the
    passive verb that it follows ("was hired and paid by the owner")."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ in _OF_ITS_OWN for c in verb.children):
        return False
    joined = verb.dep_ == "conj" and verb.head != verb and is_passive(verb.head)
    return joined or verb.dep_ in ("acl", "relcl")


_OF_ITS_OWN = frozenset({"aux", "auxpass", "nsubj", "dobj"})
"""What hangs on a participle that stands in the active voice."""


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
    behind = table.mention_at(sentence, token.nbor(1)) if token.i + 1 < len(token.doc) else None
    if mention is None and behind is not None and is_office(token.lemma_):
        mention = behind if table.key(behind).startswith("person/") else None
    if mention is not None:
        return table.key(mention)
    key = table.pronouns.get((sentence.paragraph, token.i))
    if key or token.pos_ == "PRON":
        return key or ""
    return token.lower_ if _can_speak(token) else ""


_BODIES_THAT_SPEAK = frozenset(
    """police government ministry company firm club union party court army navy office agency
    council commission charity group team hospital school university bank airline embassy source
    people resident villager witness expert critic analyst observer economist scientist fan
    protester campaigner activist neighbour neighbor family relative parent friend colleague
    woman man child boy girl mother father daughter son insider aide outlet newspaper report
    statement release pal worker staff employee member board regulator authority
    prosecutor""".split()
)
"""Nouns that stand for somebody who can say something, besides offices and occupations."""


def _can_speak(token: Token) -> bool:
    word = token.lemma_.lower()
    return word in _BODIES_THAT_SPEAK or is_office(word)


def voice_of(sentence: Sentence, clause: Clause, table: NameTable) -> Voice:
    """Say who asserts `clause`: the subject of the reporting verb that governs it, or nobody."""
    own = stance_of(clause)
    token = clause.head
    beside = False
    for _ in range(6):
        beside = beside or _stands_beside(token)
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
            parent = _of_report(token) or token.head
            lemma = saying(parent)
            told = token.dep_ in ("ccomp", "parataxis", "pcomp", "acl") or parent != token.head
            if is_reporting(lemma) and told:
                who = subject_of(parent) or _named_before(parent, table, sentence)
                speaker = speaker_words(who, table, sentence) or None if who else None
                reported = stance(lemma) or Stance.SAID
                return Voice(
                    speaker=speaker,
                    cue=lemma,
                    stance=own if beside or reported is Stance.SAID else reported,
                )
            token = parent
        else:
            break
    inserted = _inserted(sentence, clause, table)
    if inserted is not None:
        return inserted.model_copy(update={"stance": own})
    return Voice(stance=own)


def _named_before(verb: Token, table: NameTable, sentence: Sentence) -> Token | None:
    """The person named right before a verb whose subject the parser missed."""
    before = verb.nbor(-1) if verb.i > sentence.span.start else None
    mention = table.mention_at(sentence, before) if before is not None else None
    return before if mention and table.key(mention).startswith("person/") else None


def _of_report(clause: Token) -> Token | None:
    """The verb over a report that a clause gives: "denied a newspaper report that he had sold"."""
    if clause.dep_ not in ("acl", "relcl") or clause.left_edge.lower_ != "that":
        return None
    if not any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ != "that" for c in clause.children):
        return None
    report = clause.head
    if report.lemma_.lower() not in REPORTS and report.dep_ == "pobj":
        report = report.head.head  # "a report in a newspaper that"
    if report.lemma_.lower() not in REPORTS or report.dep_ not in ("dobj", "nsubjpass"):
        return None
    verb = report.head
    return verb if american(verb.lemma_.lower()) in _ON_REPORTS else None


_ON_REPORTS = DENYING | ADMITTING


def _stands_beside(head: Token) -> bool:
    """Whether a clause only says when, or which one: whoever denies the rest takes it for true."""
    if head.dep_ == "relcl" and _of_report(head) is None:
        return True
    marks = (c.lower_ for c in head.children if c.dep_ in ("mark", "advmod"))
    return head.dep_ == "advcl" and any(mark in _WHEN for mark in marks)


_WHEN = frozenset({"when", "while", "as", "before", "after", "until", "since", "whenever", "once"})


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
    words = {
        word
        for t in clause.tokens
        if t.lower_ not in _MODALS or t.tag_ == "MD"  # "May" is a month as well
        for word in (t.lemma_.lower(), t.lower_)
    }
    if words & HEDGING or _is_unreal(head):
        return Stance.HEDGED
    own = None if _is_deed(head) else stance(head.lemma_.lower())
    if own is Stance.DENIED or (own is Stance.ALLEGED and not is_negated(clause)):
        return own
    if is_future(clause):
        return Stance.PLANNED
    return Stance.SAID


def _is_unreal(verb: Token) -> bool:
    """Whether a verb tells what was not done: "should have tested", "would have sunk"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return "have" in helpers and bool(helpers & {"should", "would"})


def _is_deed(verb: Token) -> bool:
    """Whether a verb that may deny does something instead: "dismissed the minister"."""
    if american(verb.lemma_.lower()) not in ACTING:
        return False
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    said = any(c.dep_ in ("ccomp", "pcomp") for c in verb.children)
    return bool(objects) and not said and not any(o.lemma_.lower() in CONTENTS for o in objects)


_SCHEDULED = frozenset(
    """begin start open close end meet vote play face return resume arrive leave expire run reopen
    start_up kick_off convene retire sail depart conclude finish""".split()
)
"""Verbs whose present tense with a day is a timetable: "the fair opens on Saturday"."""


def is_future(clause: Clause) -> bool:
    """Whether a clause looks ahead: "will", "is to", "is due", "plans to"."""
    head = clause.head
    chain = [head, *(c for c in head.children if c.dep_ in ("aux", "auxpass", "acomp", "xcomp"))]
    words = {t.lower_ for t in chain} | {t.lemma_.lower() for t in chain}
    if any(t.lower_ == "had" for t in chain):  # "had been due": behind us by now
        return False
    if words & {"will", "shall", "'ll", "wo", "must"}:
        return True
    if any(stance(w) is Stance.PLANNED for w in words):
        return True
    going = head.lemma_.lower() == "go" and any(c.dep_ == "xcomp" for c in head.children)
    return going or any(
        t.dep_ == "aux"
        and t.lower_ == "to"
        and t.head.dep_ == "xcomp"
        and t.head.head.lower_ in ("is", "are")
        for t in clause.tokens
    )


def looks_ahead(clause: Clause) -> bool:
    """Whether a day named in a clause lies ahead: plans, timetables, possibilities, deadlines."""
    head = clause.head
    if is_future(clause):
        return True
    present = head.tag_ in ("VBZ", "VBP", "VB") and not any(
        c.dep_ == "aux" and c.lower_ == "did" for c in head.children
    )
    if (present and head.lemma_.lower() in _SCHEDULED) or _is_fixed(head):
        return True
    if any(c.dep_ == "aux" and c.lower_ in ("may", "might", "can") for c in head.children):
        return True
    if head.dep_ == "ROOT" and any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children):
        return True  # headlines: "Mayor to step down on Friday"
    forecast = any(t.lemma_.lower() in _FORECASTING for t in clause.tokens)
    term = any(t.lemma_.lower() in ("deadline", "cutoff", "cut-off") for t in clause.tokens)
    return forecast or (term and head.tag_ in ("VBZ", "VBP"))


def _is_fixed(verb: Token) -> bool:
    """Whether a verb puts something down for a day: "is set for Friday", "a vote called for"."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in _FIXING:
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    now = helpers <= {"is", "are", "'s", "'re"} and is_passive(verb)
    return now and any(c.dep_ == "prep" and c.lower_ == "for" for c in verb.children)


_FIXING = frozenset("announce book call convene fix pencil plan set".split())
_FORECASTING = frozenset({"forecast", "predict", "foresee", "tip", "slate", "schedule"})
_MODALS = frozenset({"may", "might", "could"})


def is_negated(clause: Clause) -> bool:
    """Whether the predicate is denied: "not", "never", "no" on an argument, "failed to"."""
    head = clause.head
    count = 0
    own = False
    for token in clause.tokens:
        near = head == token.head or (head == token.head.head and token.head.dep_ != "conj")
        if token.dep_ == "neg" and token.head == head and token.lower_ in ("not", "n't"):
            own = True  # once, for "has not resigned and would not" denies it twice
        elif (token.dep_ == "neg" and near) or (token.lower_ in _NEGATIVE_DETERMINERS and near):
            count += 1
    count += own
    if head.dep_ == "xcomp" and head.head.lemma_.lower() in _NEGATIVE_VERBS:
        count += 1
    if any(c.dep_ == "xcomp" for c in head.children) and head.lemma_.lower() in _NEGATIVE_VERBS:
        count += 1
    count += any(c.dep_ in _SUBJECTS and _denied_below(c, head) for c in head.children)
    return (count + _yet_to(clause) + _at_no_time(head) + is_untrue(clause)) % 2 == 1


def not_one(noun: Token) -> Token | None:
    """The "not" of "not one guest" and "not a single guest"."""
    first = noun.left_edge
    if first.lower_ != "not" or first == noun:
        return None
    behind = first.nbor(1).lower_
    return (
        first if behind == "one" or (behind == "a" and first.nbor(2).lower_ == "single") else None
    )


def _denied_below(subject: Token, head: Token) -> bool:
    """Whether a "not one" stands too deep in the subject to be counted by its place alone."""
    token = not_one(subject)
    return token is not None and head not in (token.head, token.head.head)


def _yet_to(clause: Clause) -> bool:
    """Whether it has yet to come about: "a reward has yet to be claimed"."""
    words = [t.lower_ for t in clause.tokens]
    places = (i for i, word in enumerate(words[:-1]) if word == "yet" and words[i + 1] == "to")
    return any({"has", "have", "had", "is", "are", "was", "were"} & {*words[:i]} for i in places)


def _at_no_time(head: Token) -> bool:
    """Whether a verb is denied by its time or manner: "at no point", "under no circumstances"."""
    return any(
        inner.lemma_.lower() in _TIMES and any(c.lower_ == "no" for c in inner.children)
        for child in head.children
        if child.dep_ == "prep"
        for inner in child.children
    )


_TIMES = frozenset({"time", "point", "stage", "moment", "circumstance", "way"})


def is_untrue(clause: Clause) -> bool:
    """Whether what the clause tells is called untrue: by its own predicate, or from outside."""
    head = clause.head
    subject = subject_of(head)
    if subject is not None and subject.lemma_.lower() in REPORTS and _called_untrue(head):
        return True
    if head.dep_ in ("acl", "relcl", "ccomp") and head.head.lemma_.lower() in REPORTS:
        above = head.head.head
        return head.head.dep_ in ("nsubj", "nsubjpass") and _called_untrue(above)
    if head.dep_ in ("ccomp", "csubj", "advcl") and head.head.lemma_ == "be":
        return _called_untrue(head.head) or _is_unproved(head.head)
    above = head.head.head if head.head.pos_ == "ADJ" else head.head
    return head.dep_ == "ccomp" and _is_unproved(above)


def _is_unproved(verb: Token) -> bool:
    """Whether a verb says of what hangs on it that it was not found to be so."""
    proving = verb.lemma_.lower() in _PROVING and verb.pos_ == "VERB"
    sure = any(c.lower_ in _SURE and c.dep_ in ("acomp", "attr") for c in verb.children)
    passive = verb.lower_ in _SURE and verb.tag_ == "VBN"
    denied = any(c.dep_ == "neg" and c.lower_ in ("not", "n't") for c in verb.children)
    return denied and (proving or sure or passive)


_PROVING = frozenset("find conclude establish prove show demonstrate determine".split())
_SURE = frozenset({"satisfied", "convinced", "persuaded"})


def _called_untrue(verb: Token) -> bool:
    words = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    denied = any(c.dep_ == "neg" for c in verb.children)
    return bool(words & UNTRUE) != (denied and bool(words & ({"true", "correct"} | UNTRUE)))
