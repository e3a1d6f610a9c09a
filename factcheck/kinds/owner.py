"""Owners: to whom something belongs, or who holds how much of it.

Agrees: "Sorrel Mill, owned by the Brandt family" and "the Brandts, who own Sorrel Mill".
Compatible: two holders of a part each; an owner and the company behind it.
Conflicts: "Sorrel Mill belongs to the city" and "Sorrel Mill, property of the Brandt family".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.features import common
from factcheck.document.frames import frame, lemmas, phrase
from factcheck.document.parsed import Sentence
from factcheck.document.reading import Reading
from factcheck.lexicon.persons import is_given_name
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence


class Owner(ClaimBase):
    """Who owns what. `share` is the part held, 1.0 where nothing else is said.

    `things` and `owners` are name keys and lemmas of what is owned and of who owns it.
    """

    kind: Literal["owner"] = "owner"
    things: tuple[str, ...]
    owners: tuple[str, ...]
    share: float = 1.0
    said: str = ""

    def value_words(self) -> str:
        """The owner in the source's words."""
        return self.said

    def name_keys(self) -> tuple[str, ...]:
        """The names of both."""
        return tuple(k for k in (*self.things, *self.owners) if "/" in k)


CLAIM = Owner

_OWNER_NOUNS = frozenset({"owner", "proprietor", "shareholder", "stakeholder"})
_UNIT_NOUNS = frozenset({"property", "subsidiary", "unit", "possession"})
_OWNING = frozenset({"own", "control", "possess"})
_HOLDING = frozenset({"hold", "own", "control"})
_PARTS = frozenset(
    {"stake", "share", "shareholding", "holding", "interest", "%", "percent", "cent"}
)
_PAST = frozenset(
    """former formerly previous previously once then until ex used will would may might could
    should had future new prospective if whether partly jointly half part""".split()
)


def extract(reading: Reading) -> Iterator[Owner]:
    """Yield a claim for each thing that is plainly said to be somebody's."""
    for sentence in reading.document.sentences:
        for token in sentence.span:
            for what, whose in _pairs(token):
                owner = _owner(reading, sentence, token, what, whose)
                if owner is not None:
                    yield owner


def _pairs(token: Token) -> Iterator[tuple[Token, Token]]:
    """What is owned and who owns it, where this word says so."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _OWNING | _HOLDING:
        yield from _by_verb(token)
    elif token.pos_ == "VERB" and lemma == "belong":
        yield from _crossed(_subject(token), _after(token, "to"))
    elif token.pos_ == "NOUN" and lemma in _OWNER_NOUNS:
        yield from _crossed(_owned(token), _bearer(token))
    elif token.pos_ == "NOUN" and lemma in _UNIT_NOUNS:
        yield from _crossed(_bearer(token), _after(token, "of"))


def _crossed(what: Token | None, whose: Token | None) -> Iterator[tuple[Token, Token]]:
    if what is not None and whose is not None and what != whose:
        yield what, whose


def _by_verb(verb: Token) -> Iterator[tuple[Token, Token]]:
    agent = next(
        (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"),
        None,
    )
    if agent is not None and verb.lemma_.lower() in _OWNING:
        yield from _crossed(_subject(verb), agent)
        return
    direct = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if direct is None or verb.tag_ == "VBN":
        return
    part = _part_of(direct)
    if part is not None:
        yield from _crossed(part, _subject(verb))
    elif verb.lemma_.lower() == "own":
        yield from _crossed(direct, _subject(verb))


def _part_of(noun: Token) -> Token | None:
    """What a part is one of: "30 per cent of the mill", "a stake in the mill"."""
    fraction = noun.lemma_.lower() in _PARTS or noun.like_num or "-" in noun.lower_
    if not fraction and not any(c.like_num for c in noun.children):
        return None
    found = _after(noun, "of") or _after(noun, "in")
    if found is not None or not noun.i:
        return found
    for child in noun.children:  # "in which X holds a stake"
        if child.dep_ == "relcl":
            return None
    clause = noun.head
    return clause.head if clause.dep_ == "relcl" and _asked(clause) else None


def _asked(verb: Token) -> bool:
    """Whether a relative clause begins with "in which"."""
    return any(c.lower_ in ("in", "of") and _after(verb, c.lower_) for c in verb.children)


def _after(token: Token, preposition: str) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == preposition:
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb; of a relative clause or a participle what it hangs on."""
    own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None and own.tag_ not in ("WDT", "WP"):
        return own
    return _described(verb, own) if verb.dep_ in ("relcl", "acl") else None


def _described(verb: Token, pronoun: Token | None) -> Token:
    """What a clause describes: "a drawing by Doe, which belongs", "a firm 70% owned by"."""
    noun = verb.head
    if noun.lower_ in ("%", "percent", "cent") and noun.left_edge.i > noun.sent.start:
        return noun.left_edge.nbor(-1)
    which = pronoun is not None and pronoun.lower_ == "which"
    name = noun.left_edge if noun.pos_ == "PROPN" else None
    if which and name is not None and is_given_name(name.text) and noun.dep_ == "pobj":
        return noun.head.head
    return noun


def _before(noun: Token) -> Token | None:
    """The noun right before a comma and this one: what it stands beside, however parsed."""
    place = noun.left_edge.i - 1
    if place <= noun.sent.start or noun.doc[place].text != ",":
        return None
    found = noun.doc[place - 1]
    return found if found.pos_ in ("NOUN", "PROPN") else None


def _owned(noun: Token) -> Token | None:
    """What an owner owns: "owner of T", "T's owner", "whose owner" of T, "T owner X"."""
    found = _after(noun, "of") or _after(noun, "in")
    if found is not None:
        return found
    for child in noun.children:
        if child.dep_ == "poss":
            verb = noun.head
            whose = child.lower_ == "whose" and verb.dep_ == "relcl"
            return verb.head if whose else child if child.lower_ != "whose" else None
    return next((c for c in noun.children if c.dep_ == "compound"), None)


def _bearer(noun: Token) -> Token | None:
    """Who or what a noun is said of: by apposition, or over "is"."""
    inner = next((c for c in noun.children if c.dep_ == "appos"), None)
    if inner is not None:
        return inner
    if noun.dep_ in ("appos", "conj") and _before(noun) is not None:
        return _before(noun)
    if noun.dep_ in ("appos", "compound"):
        return noun.head
    verb = noun.head
    if verb.lemma_ == "be" and noun.dep_ in ("attr", "nsubj"):
        other = "nsubj" if noun.dep_ == "attr" else "attr"
        found = next((c for c in verb.children if c.dep_ == other and c != noun), None)
        return verb.head if found is not None and found.tag_ in ("WDT", "WP") else found
    return None


def _owner(
    reading: Reading, sentence: Sentence, cue: Token, what: Token, whose: Token
) -> Owner | None:
    clause = sentence.clause_of(cue)
    around = [*cue.children, *what.children, cue, *whose.children]
    if any(t.lemma_.lower() in _PAST or t.dep_ == "neg" for t in around):
        return None
    things = _keys(reading, sentence, what, cue)
    if sentence.span.root.pos_ not in ("VERB", "AUX") and cue.lemma_ in _UNIT_NOUNS:
        things = _named(reading, sentence, [t for t in sentence.span if t.i < cue.i])
    owners = _keys(reading, sentence, whose, cue)
    if not things or not owners or any(t.pos_ == "PRON" for t in (what, whose)):
        return None
    ends = [cue, what, whose, *phrase(what), *phrase(whose)]
    if what.dep_ == "pobj" and what.head.lower_ == "of":
        ends += phrase(what.head.head)
    if sentence.span.root.pos_ not in ("VERB", "AUX"):
        ends.append(sentence.span[0])
    start, end = reading.span(sentence, ends)
    if end - start > _LONGEST or reading.is_quoted(start, end):
        return None
    named = [t for t in phrase(whose) if t.lemma_ not in _OWNER_NOUNS and t not in cue.subtree]
    said = " ".join(reading.document.text(*reading.span(sentence, named or phrase(whose))).split())
    return Owner(
        **reading.fields(sentence, clause, start, end, "owner", said),
        things=things,
        owners=owners,
        share=_share(reading, sentence, start, end),
        said=said,
        frame=frame(sentence, clause, reading.names, own=[*phrase(what), *phrase(whose), cue]),
    )


_LONGEST = 220


def _keys(reading: Reading, sentence: Sentence, noun: Token, cue: Token) -> tuple[str, ...]:
    """Names and lemmas of a phrase, of what stands beside it, and of what it stands beside."""
    beside = [c for c in noun.children if c.dep_ in ("appos", "conj") and c != cue]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and cue.dep_ == "relcl":
        beside.append(noun.head.head)
    if noun.dep_ == "appos":
        beside.append(_before(noun) or noun.head)
    by = [g for c in noun.children if c.dep_ == "prep" for g in c.children if c.lower_ == "by"]
    tokens = [t for n in (noun, *beside, *by) for t in phrase(n) if t.lemma_ not in _OWNER_NOUNS]
    return _named(reading, sentence, [t for t in tokens if t != cue])


def _named(reading: Reading, sentence: Sentence, tokens: Iterable[Token]) -> tuple[str, ...]:
    tokens = list(tokens)
    names = reading.names.of(sentence, tokens)
    words = lemmas(tokens, reading.names, sentence)
    return tuple(dict.fromkeys((*names, *(w for w in words if w[0] not in "#@"))))


def _share(reading: Reading, sentence: Sentence, start: int, end: int) -> float:
    """The only share named there; 1.0 where there is none."""
    found = [
        counted.mention.quantity.number
        for counted in reading.quantities
        if counted.sentence is sentence
        and start <= counted.start < end + _BEHIND
        and counted.mention.quantity.dimension in ("percent", "ratio")
    ]
    shares = [n / 100 if n >= 1 else n for n in found]
    return float(shares[0]) if len(set(shares)) == 1 else 0.0 if shares else 1.0


_BEHIND = 12
"""Characters behind which a share may stand: "its owner with 30%"."""
_MOST = 0.5
"""The part from which its holder is the owner."""
_PUBLIC = frozenset(
    {"city", "state", "government", "municipality", "council", "town", "county", "public", "crown"}
)


def relate(a: Owner, b: Owner) -> Relation:
    """Compare the owners of one thing by their own names; see `match` for linked ones."""
    return _relation(a, b, set(a.owners), set(b.owners))


def _relation(a: Owner, b: Owner, left: set[str], right: set[str]) -> Relation:
    names_a, names_b = ({k for k in keys if "/" in k} for keys in (left, right))
    if names_a & names_b or (not (names_a and names_b) and left & right):
        return _SAME
    if min(a.share, b.share) <= _MOST:
        return _PARTS_HELD
    public_a, public_b = left & _PUBLIC, right & _PUBLIC
    named = names_a and names_b and not (public_a or public_b)
    public = (public_a and names_b and not names_a) or (public_b and names_a and not names_b)
    if not (named or public) or _is_person(names_a) != _is_person(names_b):
        return _PARTS_HELD
    return Relation(step=Step.CONFLICT, shade="owner", words=f"{a.said} against {b.said}")


def _is_person(names: set[str]) -> bool:
    """Whether a name is a man's or a woman's: one who may stand behind a company."""
    words = [n.partition("/")[2].split() for n in names if n.startswith("person/")]
    return any(len(w) > 1 and is_given_name(w[0]) for w in words)


_SAME = Relation(step=Step.SAME, shade="exact", words="the same owner")
_PARTS_HELD = Relation(
    step=Step.INCOMPARABLE, shade="parts", words="two who may own it together or one another"
)
_TURNED = Relation(step=Step.CONFLICT, shade="swapped", words="who owns whom is exchanged")


def match(a: Owner, b: Owner, evidence: Evidence) -> Match | None:
    """Propose by what is owned."""
    things_a, things_b, owners_a, owners_b = (
        {evidence.linked(k) for k in keys} for keys in (a.things, b.things, a.owners, b.owners)
    )
    if _turned(things_a, owners_b) and _turned(things_b, owners_a) and a.share == b.share:
        relation = _TURNED
    elif _one_thing(things_a - owners_b, things_b - owners_a, evidence):
        relation = _relation(a, b, owners_a - things_a, owners_b - things_b)
    else:
        return None
    if relation.step is Step.INCOMPARABLE:
        return None
    affinity = evidence.affinity(a, b)
    features = {**common(a, b, evidence, affinity, relation), "thing": 1.0}
    barred = ""
    if relation is not _TURNED and _chained(owners_a, owners_b, evidence):
        barred = "one owner belongs to the other"
    elif a.voice.speaker and b.voice.speaker and features["voice differs"]:
        barred = "two parties differ, not the outlets"
    elif Stance.SAID not in (a.voice.stance, b.voice.stance) or a.negated or b.negated:
        barred = "not said for sure"
    shared = tuple(sorted(things_a & things_b)) or ("owner",)
    return Match(relation, 1.0, features, barred, shared)


def _turned(things: set[str], owners: set[str]) -> bool:
    return bool({t for t in things if "/" in t} & owners)


def _one_thing(left: set[str], right: set[str], evidence: Evidence) -> bool:
    """Whether two phrases name one thing: by a name that is not a person's, or by their words."""
    shared = left & right
    if any("/" in k and not k.startswith("nation/") and not _is_person({k}) for k in shared):
        return True
    words = _words(left) & _words(right)
    return bool(shared) and len(words) >= _SEVERAL


def _words(keys: set[str]) -> set[str]:
    """All words of names and lemmas: a work may be named by one and described by the other."""
    parts = (k.partition("/")[2] or k for k in keys if not k.startswith("nation/"))
    return {word.lower() for part in parts for word in part.split()}


_SEVERAL = 4
"""Words from which two descriptions are of one thing, a maker's two names among them."""


def _chained(left: set[str], right: set[str], evidence: Evidence) -> bool:
    """Whether any source says that the one owner is the other's."""
    for claim in evidence.claims:
        if isinstance(claim, Owner):
            things = {evidence.linked(k) for k in claim.things if "/" in k}
            owners = {evidence.linked(k) for k in claim.owners if "/" in k}
            if (things & left and owners & right) or (things & right and owners & left):
                return True
    return False
