"""Evidence that two claims are about the same fact: weighted overlap of their frames.

The measure is inverse-document-frequency-weighted soft containment of lemmas and names (after
Jijkoun and de Rijke 2005 on textual entailment), where two different words count by their
kinship in the lexicon. It only proposes; typed values decide.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.claim import ClaimBase, Frame
from factcheck.compare.links import link
from factcheck.lexicon.words import contrasting, kinship, opposed

WIDE = 0.6
"""What a match in the rest of the sentence counts, against one in the clause."""


@dataclass(frozen=True)
class Affinity:
    """How much two frames share. `score` 0..1; `mass` is the matched weight in nats."""

    score: float
    mass: float
    shared: tuple[str, ...]
    contrast: tuple[str, str] | None


class Bag:
    """A frame as weighted items: words and linked names, near and wide."""

    __slots__ = ("near", "total", "wide")

    def __init__(self, near: dict[str, float], wide: dict[str, float]) -> None:
        self.near = near
        self.wide = wide
        self.total = sum(near.values()) or 1.0


class Evidence:
    """What is known of one event's claims when two of them are compared."""

    def __init__(self, claims: Sequence[ClaimBase]) -> None:
        self.claims = claims
        names = {n for c in claims for n in (*c.frame.names, *c.frame.wide_names)}
        names |= {c.voice.speaker for c in claims if c.voice.speaker and "/" in c.voice.speaker}
        names |= {key for c in claims for key in extra_names(c)}
        self.links = link(names)
        self._kin: dict[tuple[str, str], float] = {}
        self._bags: dict[str, Bag] = {}
        self._pairs: dict[tuple[str, str], Affinity] = {}

    @cached_property
    def weights(self) -> dict[str, float]:
        """Inverse document frequency of each item over the event's sentences, in nats."""
        seen: dict[str, set[tuple[str, int]]] = defaultdict(set)
        places = set()
        for claim in self.claims:
            place = (claim.source, claim.sentence_start)
            places.add(place)
            for item in self._items(claim.frame):
                seen[item].add(place)
        count = len(places) + 1
        return {item: math.log(count / (len(where) + 0.5)) for item, where in seen.items()}

    def _items(self, frame: Frame) -> Iterable[str]:
        yield from (*frame.focus, *frame.event, *frame.near, *frame.wide)
        for name in (*frame.names, *frame.wide_names):
            yield self.links.get(name, name)

    def linked(self, name: str) -> str:
        """The key that stands for everything that a name is linked to."""
        return self.links.get(name, name)

    def bag(self, claim: ClaimBase) -> Bag:
        """The weighted items of a claim, made once."""
        if claim.id not in self._bags:
            frame, weight = claim.frame, self.weights
            near = {w: weight[w] for w in (*frame.focus, *frame.event, *frame.near)}
            near |= {(k := self.linked(n)): weight[k] for n in frame.names}
            wide = {w: weight[w] for w in frame.wide if w not in near}
            wide |= {k: weight[k] for n in frame.wide_names if (k := self.linked(n)) not in near}
            self._bags[claim.id] = Bag(near, wide)
        return self._bags[claim.id]

    def kin(self, a: str, b: str) -> float:
        """Kinship of two items; names are kin to themselves only."""
        if a == b:
            return 1.0
        if "/" in a or "/" in b:
            return 0.0
        key = (a, b) if a < b else (b, a)
        if key not in self._kin:
            self._kin[key] = kinship(*key)
        return self._kin[key]

    def affinity(self, a: ClaimBase, b: ClaimBase) -> Affinity:
        """Measure the shared evidence of two claims; symmetric."""
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if key not in self._pairs:
            self._pairs[key] = self._measure(self.bag(a), self.bag(b))
        return self._pairs[key]

    def _measure(self, left: Bag, right: Bag) -> Affinity:
        one, mass_one, shared = self._contained(left, right)
        two, mass_two, _ = self._contained(right, left)
        score = 0.5 * max(one, two) + 0.5 * min(one, two)
        return Affinity(score, min(mass_one, mass_two), tuple(shared), None)

    def _contained(self, left: Bag, right: Bag) -> tuple[float, float, list[str]]:
        mass, shared = 0.0, []
        for item, weight in left.near.items():
            best = self._best(item, right)
            mass += weight * best
            if best > 0:
                shared.append(item)
        return mass / left.total, mass, sorted(shared)

    def _best(self, item: str, bag: Bag) -> float:
        if item in bag.near:
            return 1.0
        best = WIDE if item in bag.wide else 0.0
        if "/" in item:
            return best
        for other in bag.near:
            best = max(best, self.kin(item, other))
        if best < WIDE:
            for other in bag.wide:
                best = max(best, WIDE * self.kin(item, other))
        return best

    def contrast(self, a: ClaimBase, b: ClaimBase) -> tuple[str, str] | None:
        """Two near words that keep the claims apart ("killed", "injured"), if there are any."""
        left, right = self.bag(a).near, self.bag(b).near
        for word in left:
            if "/" in word or word in right:
                continue
            for other in right:
                if "/" in other or other in left:
                    continue
                if contrasting(word, other) or opposed(word, other):
                    return word, other
        return None


def extra_names(claim: ClaimBase) -> Iterable[str]:
    """Name keys that a kind keeps in fields of its own."""
    for field in ("person", "place"):
        value = getattr(claim, field, None)
        if isinstance(value, str) and "/" in value:
            yield value
    yield from getattr(claim, "bodies", ())
