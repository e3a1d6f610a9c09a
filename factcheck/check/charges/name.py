"""Another name in what is otherwise told alike: who did it, to whom, where, for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.check.charges.charge import Charge, odds
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.links import tokens, words_in
from factcheck.lexicon.titles import is_honorific
from factcheck.values.relation import Step

_ELSEWHERE = frozenset({"quote", "role", "response", "owner", "cause"})
"""Kinds that have rules of their own for names."""
_UNSORTED = "name"
_FAR_FROM = re.compile(
    r"\b(?:miles|km|kilomet(?:er|re)s|nautical miles)\b(?:\s\([^()]*\))?(?:\s[a-z][a-z-]*){0,4}?"
    r"\s(?:of|from|off|outside)\s[A-Z][\w'\u2019]*(?:[ -][A-Z][\w'\u2019]*)*"
)
"""A place that only tells how far off another one is: each report may measure from its own."""
_OWN = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*['\u2019]s own\b")
"""Whose "own" something is, which others may call by its name."""


_LEAST = 0.1
"""Likelihood of one fact from which another name there says anything."""


@dataclass(frozen=True)
class _Lacking:
    """A passage that fits and has other names where the draft's ought to stand."""

    pairing: Pairing
    rivals: tuple[str, ...]


def name_charges(claim: ClaimBase, held: Held) -> Iterator[Charge]:
    """The charges against the names of a claim, one a name."""
    text = _OWN.sub("", _FAR_FROM.sub("", claim.text))
    own = {n for n in _names(claim, held) if _said(n, text, claim, held)}
    if claim.kind in _ELSEWHERE or not own:
        return
    nearest: dict[str, Pairing] = {}
    for pairing in held.pairings(claim):
        if pairing.edge.relation.step is not Step.CONFLICT:
            nearest.setdefault(pairing.other.source, pairing)
    for name in sorted(own):
        charge = _charge(claim, name, list(nearest.values()), held)
        if charge is not None:
            yield charge


def _names(claim: ClaimBase, held: Held) -> set[str]:
    return {held.evidence.linked(n) for n in claim.frame.names}


def _said(name: str, text: str, claim: ClaimBase, held: Held) -> bool:
    """Whether a name stands in a text in one of the forms that a claim has it in, not as "she"."""
    words = set(words_in(text))
    keys = (
        k for k in (*claim.frame.names, *claim.frame.wide_names) if held.evidence.linked(k) == name
    )
    return any(k.startswith("nation/") or bool(words & set(tokens(k))) for k in keys)


def _around(claim: ClaimBase, held: Held) -> set[str]:
    wide = {held.evidence.linked(n) for n in claim.frame.wide_names}
    return _names(claim, held) | wide


def _charge(claim: ClaimBase, name: str, nearest: Sequence[Pairing], held: Held) -> Charge | None:
    near = max((p.strength for p in nearest if name in _names(p.other, held)), default=0.0)
    around = max((p.strength for p in nearest if name in _around(p.other, held)), default=0.0)
    lacking = [found for p in nearest if (found := _lacking(claim, name, p, held)) is not None]
    if not lacking:
        return None
    lacking.sort(key=lambda found: (-found.pairing.strength, found.pairing.other.id))
    first = lacking[0]
    rival = max(first.rivals, key=lambda r: (_slots(claim, name, first.pairing.other, r, held), r))
    if first.pairing.strength < _LEAST:
        return None
    features = _weighed(lacking, near, around, held)
    features |= _alike(claim, name, first.pairing, rival, held)
    sort = name.partition("/")[0]
    features |= {
        "one kind": float(rival.partition("/")[0] == sort),
        "person": float(sort == "person"),
        "place": float(sort in ("place", "nation")),
        "deed": float(claim.kind in ("action", "relation")),
        "names": min(1.0, len(_names(claim, held)) / 4),
        "rivals": min(1.0, len(first.rivals) / 3),
    }
    words = f"{name.partition('/')[2]} against {rival.partition('/')[2]}"
    shade = "place" if sort in ("place", "nation") else "name"
    fitting = tuple(p for p in nearest if name in _around(p.other, held))
    against = tuple(f.pairing for f in lacking)
    return Charge("name", claim, shade, words, against, features, fitting)


def _lacking(claim: ClaimBase, name: str, pairing: Pairing, held: Held) -> _Lacking | None:
    """The names of a passage that could stand for one of the draft's, if it has not that one."""
    other = pairing.other
    if name in _around(other, held) or _said(name, held.sentence(other), claim, held):
        return None
    sort = name.partition("/")[0]
    rivals = [
        rival
        for rival in _names(other, held) - _around(claim, held)
        if (sort == rival.partition("/")[0] or _UNSORTED in (sort, rival.partition("/")[0]))
        and _said(rival, other.text, other, held)
        and not set(tokens(rival)) & set(tokens(name))
        and not is_honorific(tokens(rival)[0])
    ]
    return _Lacking(pairing, tuple(sorted(rivals))) if rivals else None


def _weighed(
    lacking: Sequence[_Lacking], near: float, around: float, held: Held
) -> dict[str, float]:
    strengths = [found.pairing.strength for found in lacking]
    return {
        "best": strengths[0],
        "odds": odds(strengths[0]),
        "second": strengths[1] if len(strengths) > 1 else 0.0,
        "sources": len(strengths) / max(1, len(held.articles)),
        "having": near,
        "having around": around,
        "lead": strengths[0] - around,
    }


def _alike(
    claim: ClaimBase, name: str, pairing: Pairing, rival: str, held: Held
) -> dict[str, float]:
    """How much else is the same, and whether both names stand in one slot of it."""
    have = pairing.edge.features
    other = pairing.other
    slots = _slots(claim, name, other, rival, held)
    return {
        "like": held.like(claim, other).share,
        "less": have.get("less", 0.0),
        "mass": have.get("mass", 0.0),
        "event": have.get("event", 0.0),
        "mutual": float(bool(have.get("best of both"))),
        "same value": float(pairing.edge.relation.step is Step.SAME),
        "names shared": have.get("names shared", 0.0),
        "slot": float(slots > 0),
        "slot and best": float(slots > 0) * pairing.strength,
        "unknown": float(not any(name in held.evidence.names_in(s) for s in held.articles)),
        "rival told": float(any(rival in _names(c, held) for c in held.mine)),
    }


def _slots(claim: ClaimBase, name: str, other: ClaimBase, rival: str, held: Held) -> int:
    """In how many ways both names stand in the same slot: doer, target, group, preposition."""
    linked = held.evidence.linked
    found = 0
    for slot in ("agent", "patient"):
        mine = {linked(n) for n in getattr(claim.frame, slot) if "/" in n}
        theirs = {linked(n) for n in getattr(other.frame, slot) if "/" in n}
        found += name in mine and rival in theirs
    mine, theirs = (
        {linked(n) for n in getattr(c, "group", ()) if "/" in n} for c in (claim, other)
    )
    found += name in mine and rival in theirs
    before = _before(claim, name, held), _before(other, rival, held)
    return found + (before[0] is not None and before[0] == before[1])


def _before(claim: ClaimBase, name: str, held: Held) -> str | None:
    """The preposition before a name in a claim's clause, None for none."""
    for key in (*claim.frame.names, *claim.frame.wide_names):
        if held.evidence.linked(key) == name and tokens(key):
            first = re.escape(key.partition("/")[2].split()[0])
            found = re.search(rf"\b({_PREPOSITIONS})\s+(?:the\s+)?{first}", claim.text)
            if found:
                return found.group(1).lower()
    return None


_PREPOSITIONS = "in|at|of|from|to|near|by|for|with|against|between|and"
