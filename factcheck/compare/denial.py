"""Denials: one source says that a deed happened, another in other words that it did not.

Each clause brings what it affirms and denies (`document/polarity.py`). Two clauses oppose each
other where one denies what the other affirms, of the same things: what the denial speaks of must
be found with the other, and enough of it must be rare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.avowal import avowed
from factcheck.compare.features import counts_differ
from factcheck.document.polarity import Polar
from factcheck.lexicon.denials import (
    EXISTING,
    LACKING,
    NEGATORS,
    SIGNS,
    UNREAL,
    WIDE_NOUNS,
    Deed,
    deeds,
)
from factcheck.lexicon.tables import persons
from factcheck.match import DENIAL
from factcheck.values.relation import Relation, Step

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence

SURE = 0.7
"""Likelihood of one fact that a denial in other words has."""


@dataclass(frozen=True)
class Denial:
    """What is affirmed and denied, the words for it, and the bar, if it can be no conflict."""

    relation: Relation
    score: float
    barred: str
    shared: tuple[str, ...]


def denial(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> Denial | None:
    """The deed that one claim affirms and the other denies, if they are of the same things."""
    found = [*_found(a, b, evidence), *_found(b, a, evidence)]
    return max(found, key=lambda d: d.score, default=None)


def _found(yes: ClaimBase, no: ClaimBase, evidence: Evidence) -> Iterator[Denial]:
    for denied in _polars(no):
        if _holds(no, denied) or not denied.real:
            continue
        kept = _same_things(yes, no, denied, evidence)
        if kept is None:
            continue
        for affirmed in _affirming(yes, no, denied, evidence):
            found = _judge(yes, no, affirmed, denied, kept, evidence)
            if found is not None:
                yield found


def _polars(claim: ClaimBase) -> tuple[Polar, ...]:
    polars: tuple[Polar, ...] = getattr(claim, "polarity", ())
    return polars


def _holds(claim: ClaimBase, polar: Polar) -> bool:
    return polar.holds != (claim.voice.stance is Stance.DENIED)


def _affirming(yes: ClaimBase, no: ClaimBase, denied: Polar, evidence: Evidence) -> Iterator[Polar]:
    """How the other claim affirms what is denied."""
    for polar in _polars(yes):
        if polar.deed == denied.deed and _holds(yes, polar) and polar.real:
            yield polar
    if denied.deed.startswith("the ") and _plain(yes) and _has_thing(yes, no, denied, evidence):
        yield Polar(deed=denied.deed, holds=True, words=denied.words)


def _has_thing(yes: ClaimBase, no: ClaimBase, denied: Polar, evidence: Evidence) -> bool:
    """Whether a clause tells of the thing that is denied: in a slot, or by its verb."""
    if getattr(yes, "predicate", "") in UNREAL or yes.text.rstrip().endswith("?"):
        return False
    if LACKING & {*yes.frame.event, *yes.frame.near}:
        return False
    *marks, noun = denied.words
    if noun in WIDE_NOUNS and not marks:
        return False
    reach = evidence.bag(yes).reach
    if any(reach.get(mark, 0.0) < _AKIN for mark in marks):
        return False
    fillers = (getattr(yes, "actor", None), getattr(yes, "target", None))
    others = (filler for _, filler in getattr(yes, "others", ()))
    things = {w for w in (*denied.things, *denied.names, *denied.doers) if w != noun}
    besides = others if things or marks else ()  # "no step": not the steps of a court
    heads = {f.head for f in (*fillers, *besides) if f is not None}
    if noun in heads or _is_done(noun, getattr(yes, "predicate", ""), evidence):
        return True
    around = [w for w in no.frame.near if w != noun and evidence.weight(w) >= _RARE]
    common = bool(marks) or any(reach.get(w, 0.0) >= _AKIN for w in around)
    return common and any(_alike(noun, head, evidence) for head in heads)


def _is_done(noun: str, verb: str, evidence: Evidence) -> bool:
    """Whether a verb is what a noun names: a warning and to warn."""
    return noun[:_STEM] == verb[:_STEM] and _alike(noun, verb, evidence)


_STEM = 4


def _alike(noun: str, head: str, evidence: Evidence) -> bool:
    return max(evidence.kin(noun, head), evidence.kin(head, noun)) >= _SAME_THING


_SAME_THING = 0.8
"""Kinship from which two words name one thing."""


def _plain(claim: ClaimBase) -> bool:
    return not claim.negated and claim.voice.stance is Stance.SAID


@dataclass(frozen=True)
class _Kept:
    """How much of what a denial speaks of the other claim has, and the weight of it."""

    share: float
    mass: float
    items: tuple[str, ...]
    names: int


def _same_things(yes: ClaimBase, no: ClaimBase, denied: Polar, evidence: Evidence) -> _Kept | None:
    """What a denial is about, as far as the other claim has it; None where names clash."""
    said_of = {evidence.linked(n) for n in denied.names}
    names = said_of | {evidence.linked(n) for n in denied.doers}
    theirs = {evidence.linked(n) for n in yes.frame.names}
    all_theirs = theirs | {evidence.linked(n) for n in yes.frame.wide_names}
    around = {evidence.linked(n) for n in (*no.frame.names, *no.frame.wide_names)}
    shared = (names & all_theirs) | (theirs & around)
    people = any(n.startswith("person/") for n in shared)
    if (not shared and names and theirs) or (not people and _apart(names, theirs)):
        return None
    if counts_differ(denied.things, yes.frame.near):
        return None  # an offer of four million was turned down, one of six was not
    reach = evidence.bag(yes).reach
    own = denied.words if denied.deed.startswith("the ") else ()
    things = {w: evidence.weight(w) for w in (*denied.things, *own) if w not in _EMPTY}
    kept = [w for w in things if reach.get(w, 0.0) >= (_NEAR if w in persons() else _AKIN)]
    mass = sum(things[w] for w in kept) + sum(evidence.weight(n) for n in shared)
    lost = sum(evidence.weight(n) for n in said_of - shared)
    total = sum(things.values()) + sum(evidence.weight(n) for n in shared) + lost
    items = (*kept, *sorted(shared))
    return _Kept(mass / total if total else 1.0, mass, items, len(names & theirs))


def other_people(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether both claims name people and not one the same, or tell of two sorts of people."""
    actors = [getattr(getattr(c, "actor", None), "head", "") for c in (a, b)]
    sorts = all(actor in persons() for actor in actors)
    if sorts and evidence.kin(*actors) < _AKIN:
        return True
    return _apart(*({evidence.linked(n) for n in c.frame.names} for c in (a, b)))


def _apart(left: set[str], right: set[str]) -> bool:
    people = [{n for n in names if n.startswith("person/")} for names in (left, right)]
    return all(people) and not people[0] & people[1]


_EMPTY = WIDE_NOUNS | EXISTING | NEGATORS | SIGNS
_AKIN, _NEAR = 0.6, 0.7
"""Kinship of two things, and of two sorts of people: "30 people" are not "the driver"."""


def _judge(  # noqa: PLR0913, PLR0917 -- both sides, what they say and what they share
    yes: ClaimBase, no: ClaimBase, affirmed: Polar, denied: Polar, kept: _Kept, evidence: Evidence
) -> Denial | None:
    deed = deeds().get(denied.deed) or Deed(denied.deed)
    one = _one_thing(deed, denied, kept, evidence) and _one_sort(affirmed, denied, evidence)
    if not one or (deed.own and not _one_bearer(deed, affirmed, denied, evidence)):
        return None
    if not _one_time(deed, (yes, affirmed), (no, denied), evidence):
        return None
    return Denial(_DENIED, 1.0 + kept.share, _bar(yes, no, evidence), kept.items)


def _one_thing(deed: Deed, denied: Polar, kept: _Kept, evidence: Evidence) -> bool:
    """Whether both speak of the same: what is rare alone, or enough of what it is said of."""
    if kept.share < _SHARE or (deed.mutual and kept.names < _BOTH):
        return False
    if deed.about and not deed.about & set(kept.items):
        return False
    if deed.name.startswith("the "):
        return max((evidence.weight(w) for w in denied.words), default=0.0) >= _RARE
    return deed.single or kept.mass >= _RARE


_BOTH, _SHARE = 2, 0.5
_RARE = 1.5
"""Nats from which a thing is rare enough in its event."""


def _one_sort(affirmed: Polar, denied: Polar, evidence: Evidence) -> bool:
    """Whether no noun of both is told apart: not "the bus driver" and "the lorry driver"."""
    for noun, sort in denied.sorts:
        others = [s for n, s in affirmed.sorts if n == noun]
        mine = [s for n, s in denied.sorts if n == noun]
        alike = any(evidence.closest((m,), others) >= _AKIN for m in mine)
        if others and sort and not alike:
            return False
    return True


def _one_bearer(deed: Deed, affirmed: Polar, denied: Polar, evidence: Evidence) -> bool:
    """Whether the subject that one of them names is named as subject in the other."""
    left, right = ({evidence.linked(n) for n in p.doers} for p in (affirmed, denied))
    return bool(left & right) or not (right or deed.named)


def _one_time(
    deed: Deed,
    affirmed: tuple[ClaimBase, Polar],
    denied: tuple[ClaimBase, Polar],
    evidence: Evidence,
) -> bool:
    """Whether both speak of one time: of one tense and, for what changes, of one day."""
    (yes, said), (no, gainsaid) = affirmed, denied
    if said.ahead != gainsaid.ahead or (not gainsaid.ever and _long_ago(yes, evidence)):
        return False
    if _came_later(deed, yes, no, evidence):
        return False
    still = said.marked or gainsaid.marked
    return not deed.lasting or (still and evidence.same_day(yes, no))


def _came_later(deed: Deed, yes: ClaimBase, no: ClaimBase, evidence: Evidence) -> bool:
    """Whether the deed may have come about between the denial and the report of it."""
    if not evidence.is_later(yes, no):
        return False
    when = yes.frame.when
    if when is None or when.last is None:
        return deed.open
    return evidence.may_follow(when, no)


def _long_ago(claim: ClaimBase, evidence: Evidence) -> bool:
    """Whether a claim tells of a time long before its article: the background of the news."""
    when, published = claim.frame.when, evidence.published.get(claim.source)
    if when is None or when.last is None or published is None:
        return False
    return (date.fromisoformat(published[:10]) - when.last).days > _RECENT


_RECENT = 60
"""Days before publication from which a deed is background."""
_DENIED = Relation(
    step=Step.CONFLICT, shade="negated", words="one says that it was so, the other that it was not"
)


def _bar(yes: ClaimBase, no: ClaimBase, evidence: Evidence) -> str:
    """What forbids calling it a conflict: only the outlets' own statements oppose each other."""
    if yes.quoted and no.quoted:
        return "both are a speaker's words"
    if not (_own(yes) and _own(no)) and not avowed(yes, no, evidence):
        return DENIAL
    return ""


def _own(claim: ClaimBase) -> bool:
    """Whether the outlet says so itself, as an office does in its own communique."""
    if claim.quoted or claim.voice.stance in (Stance.DENIED, Stance.ALLEGED, Stance.HEDGED):
        return False
    speaker = claim.voice.speaker
    if speaker is None:
        return True
    actor = getattr(claim, "actor", None)
    if actor is not None and speaker in (*actor.names, actor.head):
        return True  # what somebody says of his own plans
    name = speaker.partition("/")[2]
    return name in _ITSELF or name.lower() in claim.source.split("-")


_ITSELF = frozenset(
    """Club Company Group Agency Authority Ministry Trust Board Institute Operator Association
    Federation Service""".split()
)
"""What a body calls itself in its own statement; a newspaper would give its name."""
