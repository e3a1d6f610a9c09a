"""Avowals: here somebody is said to have denied a thing, there to have confirmed it.

That one outlet reports a denial of what another reports is no conflict: both may be right that it
was said. It is one where the same person, or one who speaks for the same body, is said to have
confirmed the very thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factcheck.claim import ClaimBase, Stance
from factcheck.compare.links import tokens
from factcheck.lexicon.speech import ADMITTING, is_reporting

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence


def avowed(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether one claim is denied by somebody and the other put forward by the same, in time.

    "She denied that they would appeal" and "she said that they would not" are denials alike.
    """
    denied, said = (a, b) if denies(a) else (b, a)
    if not denies(denied) or denies(said) or said.voice.stance not in _OPEN:
        return False
    if denied.voice.stance not in (*_OPEN, Stance.DENIED):
        return False
    if a.quoted or b.quoted or evidence.is_later(said, denied):
        return False  # it may have been owned only after the report of the denial
    return _one_voice(denied, said, evidence)


def surely_one(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether what is denied and what is confirmed is one thing, whatever the verbs.

    Names do not count: all that one person says is about much the same people.
    """
    if not ({a.voice.cue, b.voice.cue} & ADMITTING or Stance.DENIED in _stances(a, b)):
        return False
    if fuzz.token_sort_ratio(evidence.plain(a), evidence.plain(b)) >= _WORD_FOR_WORD:
        return True
    left, right = (_things(claim, evidence) for claim in (a, b))
    reach = evidence.bag(a).reach, evidence.bag(b).reach
    kept = [
        sum(weight * other.get(word, 0.0) for word, weight in mine.items())
        for mine, other in ((left, reach[1]), (right, reach[0]))
    ]
    whole = [sum(mine.values()) for mine in (left, right)]
    return min(kept) >= _WEIGHTY and max(k / w for k, w in zip(kept, whole, strict=True)) >= _MOSTLY


def _stances(a: ClaimBase, b: ClaimBase) -> tuple[Stance, Stance]:
    return a.voice.stance, b.voice.stance


def _things(claim: ClaimBase, evidence: Evidence) -> dict[str, float]:
    words = evidence.bag(claim).words
    return {w: weight for w, weight in words.items() if "/" not in w and not is_reporting(w)}


_WORD_FOR_WORD = 80
"""Likeness of two wordings, their words sorted, from which they are one (0 to 100)."""
_WEIGHTY, _MOSTLY = 2.5, 0.4
"""Nats that the two must share, and the part that it must be of one of them."""


def denies(claim: ClaimBase) -> bool:
    """Whether a claim says that it was not so, in its own words or by a denial."""
    return claim.negated != (claim.voice.stance is Stance.DENIED)


_OPEN = frozenset({Stance.SAID, Stance.PLANNED})


def _one_voice(a: ClaimBase, b: ClaimBase, evidence: Evidence) -> bool:
    """Whether two claims have one speaker, or a body and somebody who has an office in it."""
    speakers = _speaker(a), _speaker(b)
    if not all(speakers):
        return False
    left, right = (evidence.who(speaker) for speaker in speakers)
    if left == right:
        return True
    if _is_body_of(left, right, evidence) or _is_body_of(right, left, evidence):
        return True
    return _speaks_for(a, left, right, evidence) or _speaks_for(b, right, left, evidence)


def _speaker(claim: ClaimBase) -> str:
    """Who says so: of a clause that itself denies ("denies having erred") the one who does.

    What is denied in a clause with "that" is a claim of its own.
    """
    if claim.voice.speaker or claim.voice.stance is not Stance.DENIED or " that " in claim.text:
        return claim.voice.speaker or ""
    people = [item for item in claim.frame.agent if item.startswith("person/")]
    return people[0] if len(people) == 1 else ""


def _is_body_of(body: str, person: str, evidence: Evidence) -> bool:
    """Whether a person has an office in a body, which may be named in short ("the Council")."""
    bodies = evidence.offices.bodies(person)
    short = tokens(body)
    meant = [b for b in bodies if short and tokens(b)[-len(short) :] == short]
    return body in bodies or len(meant) == 1


def _speaks_for(claim: ClaimBase, person: str, body: str, evidence: Evidence) -> bool:
    """Whether the holder of an office of no named body speaks of what this very body does."""
    if person.startswith("person/") is body.startswith("person/"):
        return False
    if not evidence.offices.of(person) or evidence.offices.bodies(person):
        return False
    return body in {evidence.linked(item) for item in claim.frame.agent}
