"""Polarity: which deeds a clause affirms and which it denies, in whatever words.

"There was no handshake", "the two never shook hands" and "without a handshake" are one denial;
"the guard was unhurt" denies what "the guard broke an arm" affirms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.document.frames import lemmas
from factcheck.document.names import NameTable
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.voices import is_untrue, not_one, subject_of
from factcheck.lexicon.denials import (
    CONTINUING,
    DIRECTING,
    EXISTING,
    INTENDING,
    NEGATIVE_VERBS,
    NEGATORS,
    NOBODY,
    RESTRICTING,
    SIGNS,
    UNREAL,
    Wording,
    wordings,
)
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.spelling import american
from factcheck.lexicon.words import is_word
from factcheck.values.relation import Frozen

if TYPE_CHECKING:
    from spacy.tokens import Token


class Polar(Frozen):
    """A deed that a clause affirms (`holds`) or denies.

    `deed` is a name of the lexicon, "the NOUN" for a thing that was there or used, or "be ADJ".
    `words` are the lemmas that say it, `things` and `names` what it is said of, `doers` the names
    of those who did it, `sorts` nouns with what tells them from others of their sort; `marked`
    where a negation or a "still" stands with it; `ever` where all the time until now is meant
    ("has not paid"); `real` unless it is wished, asked, possible, or may still come; `ahead` if
    it is yet to come.
    """

    deed: str
    holds: bool
    words: tuple[str, ...]
    things: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    sorts: tuple[tuple[str, str], ...] = ()
    marked: bool = False
    ever: bool = False
    real: bool = True
    ahead: bool = False


_SLOTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative", "npadvmod", "dep"})
_CORE = _SLOTS | {"acomp", "conj", "csubj"}
_LINKS = frozenset({"xcomp", "acomp", "attr", "oprd", "ccomp", "pcomp", "prep", "pobj", "prt"})
_LOOSE = frozenset({"det", "poss", "case", "aux", "auxpass", "punct", "nummod", "predet"})
_GAP = 2
_TAGS = {"n": ("NOUN", "PROPN"), "v": ("VERB", "AUX"), "a": ("ADJ", "VERB"), "r": ("ADV", "ADP")}
_Said = tuple[str, bool, list["Token"]]
"""A deed, whether its words affirm it, and the tokens that say it."""


def polarity(names: NameTable, sentence: Sentence, clause: Clause) -> tuple[Polar, ...]:
    """Every deed of a clause that another report could deny or affirm."""
    asked = sentence.span.text.rstrip().endswith("?")
    found: dict[tuple[str, bool], Polar] = {}
    said = (*_worded(clause), *_denied_nouns(clause), *_un_words(clause), *_directed(clause))
    for deed, affirms, tokens in said:
        anchor = min(tokens, key=lambda t: _depth(t, clause.head))
        turns = _turns(anchor, clause, tokens) + is_untrue(clause)
        about, doers = _scope(anchor, clause, tokens)
        holds = affirms == (turns % 2 == 0)
        partly = turns > 0 and any(t.lower_ in RESTRICTING for t in clause.tokens)
        polar = Polar(
            deed=deed,
            holds=holds,
            words=tuple(american(t.lemma_.lower()) for t in tokens),
            things=lemmas(about, names, sentence),
            names=names.of(sentence, about),
            doers=names.of(sentence, doers),
            sorts=_sorts([*about, *doers]),
            marked=turns > 0 or _continues(clause),
            ever=_ever(clause),
            real=not asked and not partly and _real(anchor, clause),
            ahead=_ahead(clause),
        )
        found.setdefault((deed, holds), polar)
    return tuple(found.values())


def _scope(anchor: Token, clause: Clause, own: list[Token]) -> tuple[list[Token], list[Token]]:
    """What a deed is said of, and who does it, where that is somebody else."""
    verb = next((t for t in _path(anchor, clause.head) if t.pos_ in ("VERB", "AUX")), clause.head)
    inside = {t.i for t in clause.tokens} - {t.i for t in own}
    about: list[Token] = []
    for node in dict.fromkeys((verb, *own)):
        for child in node.children:
            slot = child.dep_ in _SLOTS - {"nsubj"} or child.dep_ == "prep"
            if (
                slot or (node.pos_ == "NOUN" and child.dep_ in ("amod", "nmod"))
            ) and child.lower_ not in _ASIDE:
                about.extend(t for t in child.subtree if t.i in inside)
    subject = subject_of(verb) or subject_of(clause.head)
    if subject is not None and subject.tag_ in ("WP", "WDT") and clause.head.dep_ == "relcl":
        subject = clause.head.head
    doers = [] if subject is None else [t for t in subject.subtree if t.sent == verb.sent]
    doers = [t for t in doers if t.i not in {o.i for o in own}]
    stated = anchor.pos_ not in ("VERB", "AUX") and verb.lemma_ == "be"
    if stated or not any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in about):
        about.extend(doers)
    return about, doers


def _sorts(tokens: list[Token]) -> tuple[tuple[str, str], ...]:
    """Nouns with their modifiers: the bus driver, the first offer."""
    pairs = dict.fromkeys(
        (t.head.lemma_.lower(), t.lemma_.lower())
        for t in tokens
        if t.dep_ in ("compound", "amod", "nmod") and t.head.pos_ == "NOUN" and t.pos_ != "PROPN"
    )
    return tuple(pairs)


_ASIDE = frozenset(
    """according after before without despite during until till since pending following""".split()
)
"""Prepositions of what stands beside a deed, and is no part of it."""


def _worded(clause: Clause) -> Iterator[_Said]:
    """The wordings of the lexicon that the clause's predicate or its arguments hold."""
    row = [t for t in clause.tokens if t.dep_ not in _LOOSE]
    known = wordings()
    for place, token in enumerate(row):
        for wording in known.get(american(token.lemma_.lower()), ()):
            tokens = _follow(row, place, wording) or _passive(row, place, wording)
            if len(tokens) > 1 or (tokens and (_carries(token, clause) or _left_out(token))):
                yield wording.deed, wording.affirms, tokens


def _passive(row: list[Token], place: int, wording: Wording) -> list[Token]:
    """The tokens of a verb with its object where that is the subject: "his wrist was broken"."""
    if len(wording.lemmas) != _VERB_AND_OBJECT:
        return []
    verb = row[place]
    for child in verb.children:
        if child.dep_ == "nsubjpass" and american(child.lemma_.lower()) == wording.lemmas[1]:
            return [verb, child]
    return []


_VERB_AND_OBJECT = 2


def _follow(row: list[Token], place: int, wording: Wording) -> list[Token]:
    """The tokens that say a wording from `place` on; none if they do not follow."""
    first = row[place]
    if wording.tags and not any(first.pos_ in _TAGS[tag] for tag in wording.tags):
        return []
    tokens = [first]
    for lemma in wording.lemmas[1:]:
        ahead = row[place + 1 : place + 2 + _GAP]
        step = next((k for k, t in enumerate(ahead) if american(t.lemma_.lower()) == lemma), None)
        if step is None:
            return []
        place += step + 1
        tokens.append(row[place])
    return tokens


def _carries(token: Token, clause: Clause) -> bool:
    """Whether a token is the predicate of its clause, completes it or fills a core slot."""
    current = token
    for _ in range(5):
        if current == clause.head:
            return True
        last = current
        if current.dep_ not in _LINKS | _CORE:
            break
        current = current.head
        if last.dep_ in _CORE and last.pos_ in ("NOUN", "PROPN") and current != clause.head:
            return current.dep_ in _LINKS and current.head == clause.head
    return False


def _left_out(noun: Token) -> bool:
    """Whether a noun is what something went without: "without so much as a handshake"."""
    above = list(noun.ancestors)[:_REACH]
    return noun.pos_ == "NOUN" and any(t.lower_ == "without" for t in above)


_REACH = 4


def _denied_nouns(clause: Clause) -> Iterator[_Said]:
    """Things that a clause says were not there: "no tear gas was used", "never sent a letter"."""
    head = clause.head
    verb = american(head.lemma_.lower())
    existing = verb in EXISTING
    if not existing and (verb in UNREAL or is_reporting(verb)):
        return
    there = any(c.dep_ == "expl" for c in head.children)
    completed = any(c.dep_ in _COMPLEMENTS for c in head.children)
    slots = [c for c in head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")]
    for noun in [n for slot in slots for n in (slot, *slot.conjuncts)]:
        if noun.pos_ != "NOUN" or noun.sent != head.sent:
            continue
        slot = noun if noun in slots else noun.head
        bare = any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)
        if not existing and not bare:
            continue
        if slot.dep_ == "nsubj" and not (head.lemma_ in _ARISING or (bare and not completed)):
            continue
        if slot.dep_ == "dobj" and not existing:
            continue
        if slot.dep_ == "attr" and not there:
            continue
        # "that gas was used" may begin with a conjunction that is taken for an article
        first = next(t.i for t in clause.tokens if not t.is_punct)
        if any(c.dep_ == "poss" or (c.lower_ in _DEFINITE and c.i > first) for c in noun.children):
            continue
        if _turns(noun, clause, [noun]) % 2 == 0:
            continue
        thing = _signified(noun)
        compound = [c for c in thing.children if c.dep_ == "compound"]
        yield f"the {thing.lemma_.lower()}", True, [*compound, thing]


_ARISING = frozenset({"exist", "occur", "happen", "arise"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp"})


def _signified(noun: Token) -> Token:
    """The thing itself, where there was no sign of it."""
    if noun.lemma_.lower() not in SIGNS:
        return noun
    of = [g for c in noun.children if c.lower_ == "of" for g in c.children if g.pos_ == "NOUN"]
    return next(iter(of), noun)


_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


def _directed(clause: Clause) -> Iterator[_Said]:
    """Orders not to do something: "was told to buy no more shares", "ordered not to leave"."""
    head = clause.head
    if american(head.lemma_.lower()) not in DIRECTING:
        return
    for verb in head.children:
        what = verb.dep_ in ("xcomp", "ccomp") and verb.pos_ == "VERB"
        denied = any(c.dep_ == "neg" for c in verb.children) or any(_negative_arguments(verb))
        if what and denied:
            yield "permission", False, [head, verb]


def _un_words(clause: Clause) -> Iterator[_Said]:
    """States said by an adjective, and by it with "un-": licensed, unlicensed."""
    for token in clause.tokens:
        if token.dep_ not in ("acomp", "attr", "oprd") and token is not clause.head:
            continue
        word = token.lower_
        if token.tag_ not in ("JJ", "VBN") or len(word) < _LONG:
            continue
        if word.startswith("un") and is_word(word[2:]) and not word.startswith("under"):
            yield f"be {word[2:]}", False, [token]
        else:
            yield f"be {word}", True, [token]


_LONG = 5


def _depth(token: Token, head: Token) -> int:
    steps, current = 0, token
    while current not in (head, current.head) and steps < _DEEPEST:
        current, steps = current.head, steps + 1
    return steps


_DEEPEST = 9
"""Steps from a word to the head of its clause, at most."""


def _path(token: Token, head: Token) -> list[Token]:
    """A token and what it hangs on, up to the head of its clause."""
    path = [token]
    while path[-1] != head and path[-1].head != path[-1] and len(path) < _DEEPEST:
        path.append(path[-1].head)
    return path


def _governing(path: list[Token]) -> list[Token]:
    """The part of a path that a negation reaches through: "did not eat or drink", not "and"."""
    for place, token in enumerate(path[:-1]):
        joined = token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")
        if joined and not any(c.lower_ in ("or", "nor") for c in token.head.children):
            return path[: place + 1]
    return path


def _turns(anchor: Token, clause: Clause, own: list[Token]) -> int:
    """How many negations stand over a deed."""
    path = _governing(_path(anchor, clause.head))
    turning: set[int] = set()
    mine = {t.i for t in own}
    for node in (*path, *own):
        for child in node.children:
            if child.i not in mine and _negates(child):
                turning.add(child.i)
        if node.lower_ == "without" and node is not anchor:
            turning.add(node.i)
        below = node is not anchor
        if below and node.lemma_.lower() in NEGATIVE_VERBS and node.i not in mine:
            turning.add(node.i)
        if node.lower_ in NOBODY:
            turning.add(node.i)
    for verb in (t for t in path if t.pos_ in ("VERB", "AUX")):
        turning.update(t.i for t in _negative_arguments(verb) if t.i not in mine)
    return len(turning)


def _negates(child: Token) -> bool:
    if child.lower_ in ("no", "neither"):
        return child.dep_ in ("det", "neg", "cc", "preconj", "advmod")
    return child.dep_ == "neg" or child.lower_ in NEGATORS


def _negative_arguments(verb: Token) -> Iterator[Token]:
    """What denies a verb from one of its slots: "nobody", "no guest", "at no time"."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            if child.lower_ in NOBODY:
                yield child
            yield from (c for c in child.children if c.lower_ in ("no", "neither"))
            if child.dep_ != "dobj" or not any(c.dep_ == "neg" for c in verb.children):
                yield from (c for c in child.children if c.lower_ == "not")
            token = not_one(child)
            if token is not None and token.head != child:
                yield token
        elif child.dep_ == "prep":
            for inner in child.children:
                yield from (c for c in inner.children if c.lower_ == "no")


def _continues(clause: Clause) -> bool:
    return any(t.lemma_.lower() in CONTINUING for t in clause.tokens)


def _ever(clause: Clause) -> bool:
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.head.children)
    return perfect or any(t.lower_ in ("never", "ever") for t in clause.tokens)


_MODALS = frozenset({"may", "might", "could", "should", "can", "would", "must", "need"})


def _real(anchor: Token, clause: Clause) -> bool:
    """Whether the deed is told as come about or not, rather than wished, possible or awaited."""
    if _awaited(clause):
        return False
    for node in _path(anchor, clause.head):
        if any(c.dep_ == "aux" and c.lower_ in _MODALS for c in node.children):
            return any(c.lower_ == "would" for c in node.children)
        if node is anchor or node.pos_ != "VERB":
            continue
        verb = american(node.lemma_.lower())
        if verb in UNREAL and verb not in INTENDING:
            return verb == "order"
        if verb == "have" and anchor.dep_ == "xcomp":
            return False
    return True


def _awaited(clause: Clause) -> bool:
    """Whether a clause is a condition, feared or hoped, or holds only so far."""
    head = clause.head
    words = {t.lower_ for t in clause.tokens}
    if words & {"yet", "if", "unless"} or {"so", "far"} <= words:
        return True
    above = american(head.head.lemma_.lower())
    if head.dep_ == "ccomp" and above in UNREAL and not is_reporting(above):
        return True
    marks = {c.lower_ for c in head.children if c.dep_ == "mark"}
    return head.dep_ == "advcl" and bool(marks & {"if", "unless", "whether", "lest"})


def _ahead(clause: Clause) -> bool:
    """Whether the deed lies ahead: "will", "would", "intends to"."""
    head = clause.head
    chain = [head, *(c for c in head.children if c.dep_ in ("aux", "xcomp"))]
    words = {t.lower_ for t in chain} | {t.lemma_.lower() for t in chain}
    return bool(words & (_AHEAD | INTENDING))


_AHEAD = frozenset({"will", "would", "wo", "'ll", "shall"})
