"""Roles: the office or part that a person holds.

Agrees: "Foreign Minister X" and "X, minister of foreign affairs".
Compatible: "the minister, X" and "X, the health minister"; "boss" and "chief executive".
Conflicts: "X, the health minister" and "X, the trade minister"; another name in one office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import Prefix

from factcheck.claim import ClaimBase
from factcheck.document.antecedents import antecedent
from factcheck.document.frames import frame, phrase
from factcheck.document.name_mentions import NameMention
from factcheck.document.parsed import Sentence
from factcheck.document.reading import Reading
from factcheck.lexicon.titles import (
    OfficeRelation,
    exclusive,
    head_nouns,
    is_honorific,
    is_office,
    is_title_word,
    offices_relation,
    parse_office,
)
from factcheck.lexicon.words import kinship
from factcheck.match import Match
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_FORMER = frozenset("former formerly ex once then late outgoing previous retired".split())
_IN_RANK = frozenset({"first", "second", "third"})
"""Ordinals that belong to an office: the first officer, the second secretary."""
_LEADING = {
    "lead": "leader",
    "head": "head",
    "chair": "chair",
    "preside": "presiding judge",
    "coach": "coach",
    "captain": "captain",
    "referee": "referee",
    "own": "owner",
    "found": "founder",
    "manage": "manager",
    "edit": "editor",
}
_BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "CCONJ", "ADP", "PUNCT", "ADV"})


class Role(ClaimBase):
    """A person, an office and the bodies it belongs to; `former` where it is past."""

    kind: Literal["role"] = "role"
    person: str
    office: str
    bodies: tuple[str, ...] = ()
    former: bool = False

    def value_words(self) -> str:
        """The office as the source words it."""
        return ("former " if self.former else "") + self.office

    def name_keys(self) -> tuple[str, ...]:
        """The person and the bodies."""
        return (self.person, *self.bodies)


CLAIM = Role


def extract(reading: Reading) -> Iterator[Role]:
    """Yield a claim for each person whose office stands beside the name."""
    for mention in reading.names.mentions:
        if not reading.names.key(mention).startswith("person/"):
            continue
        sentence = reading.document.sentences[mention.sentence]
        tokens = list(sentence.span.doc[mention.first : mention.last])
        seen: set[tuple[int, int]] = set()
        for title in _titles(sentence, mention, tokens):
            span = (title[0].i, title[-1].i)
            if span in seen:
                continue
            seen.add(span)
            bearer = _Bearer(reading.names.key(mention), tokens, mention)
            role = _role(reading, sentence, bearer, title)
            if role is not None:
                yield role
    yield from _of_pronouns(reading)


@dataclass(frozen=True)
class _Bearer:
    """Who holds an office: the name or the pronoun that stands there, and whose it is."""

    person: str
    tokens: list[Token]
    mention: NameMention | None


def _of_pronouns(reading: Reading) -> Iterator[Role]:
    """The offices of "she was the firm's chief engineer"."""
    for sentence in reading.document.sentences:
        for verb in (c.head for c in sentence.clauses if c.head.lemma_ == "be"):
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            if subject is None or subject.lower_ not in ("he", "she") or _is_open(verb):
                continue
            people = reading.names.of(sentence, [subject])
            for child in verb.children:
                if people and child.dep_ == "attr" and _is_title(child):
                    title = _trimmed([t for t in phrase(child) if t.i > verb.i])
                    bearer = _Bearer(people[0], [subject], None)
                    role = _role(reading, sentence, bearer, title) if title else None
                    if role is not None:
                        yield role


def _is_open(verb: Token) -> bool:
    """Whether a clause says what somebody is not, or may be."""
    return any(c.dep_ == "neg" or c.tag_ == "MD" for c in verb.children)


def _titles(sentence: Sentence, mention: NameMention, tokens: list[Token]) -> Iterator[list[Token]]:
    doc = sentence.span.doc
    before = _title_before(sentence, mention)
    if before:
        yield before
    root = tokens[-1]
    for token in tokens:
        if token.head.i < mention.first or token.head.i >= mention.last:
            root = token
    head = root.head
    yield from _beside(sentence, mention, root)
    for child in [c for t in tokens for c in t.children]:
        if child.dep_ == "appos" and _is_title(child):
            yield _nominal(child, mention)
        if child.dep_ == "relcl":
            yield from _in_relative_clause(child, mention)
    if root.dep_ in ("nsubj", "attr") and head.lemma_ == "be":
        for child in head.children:
            if child.dep_ == "attr" and child != root and _is_title(child):
                yield _nominal(child, mention)
    first = sentence.span.start
    if mention.first - first in (2, 3, 4, 5) and doc[mention.first - 1].text == ":":
        label = list(doc[first : mention.first - 1])
        if any(_is_title(t) for t in label):
            yield label


def _beside(sentence: Sentence, mention: NameMention, root: Token) -> Iterator[list[Token]]:
    """The titles that a name stands in apposition to: "the mayor, Jane Doe"."""
    head = root.head
    if root.dep_ != "appos":
        return
    before = head.i < root.i
    if _is_title(head) and not (before and _acts(sentence, mention)):
        yield _nominal(head, mention)
    office = _of_body(head)
    if office is not None and before and not _acts(sentence, mention):
        yield _nominal(office, mention)


def _of_body(body: Token) -> Token | None:
    """The office in "the treasurer of the academy", where a name stands beside the academy."""
    if body.dep_ != "pobj" or body.head.lower_ != "of" or _is_title(body):
        return None
    return body.head.head if _is_title(body.head.head) else None


def _in_relative_clause(verb: Token, mention: NameMention) -> Iterator[list[Token]]:
    """The titles in "who chairs the board" and "who is minister of finance"."""
    if verb.lemma_.lower() in _LEADING:
        yield [verb, *(t for c in verb.children if c.dep_ == "dobj" for t in phrase(c))]
    if verb.lemma_ == "be":
        held = (c for c in verb.children if c.dep_ == "attr" and _is_title(c))
        yield from (_nominal(c, mention) for c in held)


def _is_address(token: Token) -> bool:
    """Whether a word is a mere form of address ("Mr"), not an office as well ("President")."""
    return is_honorific(token.text) and not is_office(token.text)


def _is_title(token: Token) -> bool:
    return is_office(token.text) or is_office(token.lemma_) or _is_member(token)


def _is_member(token: Token) -> bool:
    """Whether a word is that of "member of parliament", whose office is told by the whole."""
    if token.lemma_.lower() != "member":
        return False
    bodies = [g.lower_ for c in token.children if c.lower_ == "of" for g in c.children]
    return any(parse_office(f"member of {body}").head == "lawmaker" for body in bodies)


def _nominal(head: Token, mention: NameMention) -> list[Token]:
    """A title's noun phrase without the person and without clauses."""
    skipped = {
        t.i
        for child in head.subtree
        if (child.dep_ in ("relcl", "acl", "appos") and child != head)
        or (child.dep_ == "conj" and any(c.dep_ == "det" for c in child.children))
        for t in child.subtree
    }
    kept = [
        t for t in head.subtree if t.i not in skipped and not mention.first <= t.i < mention.last
    ]
    kept = (
        [t for t in kept if t.i < mention.first]
        if head.i < mention.first
        else [t for t in kept if t.i >= mention.last]
    )
    return _trimmed(kept) or [head]


def _title_before(sentence: Sentence, mention: NameMention) -> list[Token]:
    """The title right before a name: "Food and farming minister", "Ruritania's prime minister,"."""
    doc = sentence.span.doc
    start = mention.first
    while start > sentence.span.start and _is_address(doc[start - 1]):
        start -= 1
    place = start - 1
    if place > sentence.span.start and doc[place].text == ",":
        if mention.last < len(doc) and doc[mention.last].tag_ == "POS":
            return []  # "round the head, Doe's boat": the name belongs to what follows
        if _acts(sentence, mention):
            return []
        place -= 1
    if place < sentence.span.start or not _is_title(doc[place]) or doc[place].tag_ == "NNS":
        return []  # "told analysts Jane Doe had left": several have no one name
    stop = place + 1
    while place > sentence.span.start:
        token = doc[place - 1]
        joins = token.lower_ in ("and", "of", "for") and doc[place - 2].pos_ in ("NOUN", "PROPN")
        if token.lower_ == "and" and doc[place - 2].pos_ == "PROPN":
            break
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "PART") and token.text != "-" and not joins:
            break
        place -= 1
    return _trimmed(list(doc[place:stop]))


def _acts(sentence: Sentence, mention: NameMention) -> bool:
    """Whether a verb follows at once: "On the motion of the chairman, Ms Doe was dismissed"."""
    doc = sentence.span.doc
    return mention.last < len(doc) and doc[mention.last].pos_ in ("VERB", "AUX")


def _trimmed(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[0].pos_ in ("PUNCT", "DET", "CCONJ", "ADP", "PRON", "PART", "SPACE"):
        tokens = tokens[1:]
    while tokens and tokens[-1].pos_ in ("PUNCT", "DET", "CCONJ", "ADP", "SPACE"):
        tokens = tokens[:-1]
    return tokens


def _role(
    reading: Reading,
    sentence: Sentence,
    bearer: _Bearer,
    title: list[Token],
) -> Role | None:
    person, tokens = bearer.person, bearer.tokens
    bodies = tuple(
        k
        for k in (*reading.names.of(sentence, title), *_owners(reading, sentence, title))
        if k != person
    )
    nouns = [
        t for t in title if reading.names.mention_at(sentence, t) is None or is_title_word(t.text)
    ]
    nouns = [t for t in nouns if t.ent_type_ not in ("DATE", "TIME", "CARDINAL")]
    words = [
        t.lower_
        for t in nouns
        if not t.is_punct
        and (not t.like_num or t.lower_ in _IN_RANK)
        and t.lower_ not in _FORMER
        and t.lower_ not in ("'s", "the", "a", "an", "his", "her", "its", "their", "our", "-")
    ]
    if title[0].lemma_.lower() in _LEADING and title[0].pos_ == "VERB":
        words = [_LEADING[title[0].lemma_.lower()]]
    while words and words[-1] in ("of", "for", "at", "in", "from", "to", "and", "until"):
        words = words[:-1]
    office = " ".join(words)
    office = _LED.sub("", office)
    if not office:
        return None
    before = sentence.span.doc[max(0, title[0].i - 2) : title[0].i]
    ended = any(t.like_num for t in title) and any(t.lower_ in ("to", "until") for t in title)
    former = ended or any(t.lower_ in _FORMER for t in (*title, *before))
    own = [*title, *tokens]
    clause = sentence.clause_of(tokens[0])
    start, end = reading.roomy(*reading.span(sentence, own), clause)
    if bearer.mention is not None:
        end = _followed(sentence, bearer.mention, end)
    return Role(
        **reading.fields(sentence, clause, start, end, "role", office),
        person=person,
        office=office,
        bodies=bodies,
        former=former,
        frame=frame(sentence, clause, reading.names, own=own, focus=title),
    )


def _owners(reading: Reading, sentence: Sentence, title: list[Token]) -> tuple[str, ...]:
    """The body that "its" stands for in "its chief executive"."""
    for token in title:
        for child in token.children:
            if child.dep_ == "poss" and child.lower_ in ("its", "their"):
                found = antecedent(sentence, child)
                return reading.names.of(found[0], phrase(found[1])) if found else ()
    return ()


_LED = re.compile(r"^(?:command|leadership|direction|supervision|care|guidance) of ")
"""What "under the command of Fire Chief Doe" puts before an office."""


def _followed(sentence: Sentence, mention: NameMention, end: int) -> int:
    """The end of a short "who" clause right behind a name, which says what the office is about."""
    doc = sentence.span.doc
    for token in doc[mention.first : mention.last]:
        for child in token.children:
            if child.dep_ == "relcl" and doc[mention.last].text == ",":
                last = max(t.i for t in child.subtree)
                stop = sentence.offset + doc[last].idx + len(doc[last])
                if doc[mention.last + 1].lower_ == "who" and stop - end <= _SHORT:
                    return max(end, stop)
    return end


_SHORT = 40
"""Characters of a clause that the span of an office takes along."""


def relate(a: Role, b: Role) -> Relation:
    """Compare the offices of one person."""
    found = offices_relation(a.office, b.office)
    if _is_military_rank(a.office) != _is_military_rank(b.office):
        found = OfficeRelation.OFFICE if found is not OfficeRelation.SAME else found
    if found is OfficeRelation.OFFICE and exclusive(a.office, b.office):
        return Relation(step=Step.CONFLICT, shade="office", words=f"{a.office} against {b.office}")
    if found is OfficeRelation.COMPATIBLE and _other_field(a.office, b.office):
        found = OfficeRelation.PORTFOLIO
    return _RELATIONS[found]


_MILITARY = frozenset(
    """general colonel major captain lieutenant sergeant corporal brigadier admiral commodore
    lieutenant-general major-general""".split()
)


def _is_military_rank(office: str) -> bool:
    """Whether an office is a bare rank, which its bearer has besides a post."""
    return office in _MILITARY


def _other_field(left: str, right: str) -> bool:
    """Whether two ministers have fields that the table of portfolios does not know, and differ."""
    if parse_office(left).head != "minister" or parse_office(right).head != "minister":
        return False
    one, other = _field(left), _field(right)
    if not one or not other or one & other:
        return False
    return not any(kinship(x, y) or _one_root(x, y) for x in one for y in other)


def _one_root(a: str, b: str) -> bool:
    """Whether two words for a field have one root: "digital" and "digitalisation"."""
    return Prefix.similarity(a, b) >= _ROOT


_ROOT = 6
"""Letters of a root that says what a ministry is about."""


def _field(office: str) -> set[str]:
    return set(office.split()) - _OFFICE_WORDS - head_nouns()


_OFFICE_WORDS = frozenset({"secretary", "state", "for", "of", "and", "deputy", "junior", "first"})


_RELATIONS = {
    OfficeRelation.SAME: Relation(step=Step.SAME, shade="exact", words="the same office"),
    OfficeRelation.COMPATIBLE: Relation(
        step=Step.COMPATIBLE, shade="coarser", words="a looser name of one office"
    ),
    OfficeRelation.RANK: Relation(step=Step.CONFLICT, shade="rank", words="the rank differs"),
    OfficeRelation.PORTFOLIO: Relation(
        step=Step.CONFLICT, shade="portfolio", words="the portfolio differs"
    ),
    OfficeRelation.OFFICE: Relation(
        step=Step.INCOMPARABLE, shade="office", words="two offices that one person may hold"
    ),
}


def match(a: Role, b: Role, evidence: Evidence) -> Match | None:
    """Propose by person, or by an office that only one person holds."""
    if evidence.linked(a.person) == evidence.linked(b.person):
        relation = relate(a, b)
        if relation.step is Step.INCOMPARABLE:
            return None
        barred = "one is the former office" if a.former != b.former else ""
        return Match(relation, 1.0, {"person": 1.0}, barred, (a.person.partition("/")[2],))
    return _holders(a, b, evidence)


_UNIQUE = frozenset({"referee", "presiding judge", "prime minister", "chief executive", "pope"})
"""Offices that one person holds in one event or one body."""


def _holders(a: Role, b: Role, evidence: Evidence) -> Match | None:
    """A conflict where one office of one body has two names."""
    office = parse_office(a.office)
    if office != parse_office(b.office) or office.head not in _UNIQUE or a.former or b.former:
        return None
    bodies_a = {evidence.linked(n) for n in a.bodies}
    bodies_b = {evidence.linked(n) for n in b.bodies}
    event_office = office.head in ("referee", "presiding judge")
    if not bodies_a & bodies_b and not event_office:
        return None
    names = [role.person.partition("/")[2] for role in (a, b)]
    relation = Relation(step=Step.CONFLICT, shade="holder", words=f"{names[0]} against {names[1]}")
    return Match(relation, 1.0, {"person": 1.0}, "", (a.office,))
