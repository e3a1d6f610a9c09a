"""Evidence that two claims are about the same fact: weighted overlap of their frames.

The measure is inverse-document-frequency-weighted soft containment of lemmas and names (after
Jijkoun and de Rijke 2005 on textual entailment), where two different words count by their
kinship in the lexicon. It only proposes; typed values decide.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.claim import ClaimBase, Frame
from factcheck.compare.links import link
from factcheck.compare.offices import Offices
from factcheck.compare.tellers import SEVERAL, Tellers
from factcheck.kinds import GROUP
from factcheck.lexicon.words import canonical, contrasting, converse, opposed, relatives
from factcheck.values.moment_model import Moment

_MOST = 0.6
"""Share of the sources that speak of something central."""
_PRIOR = 8
"""Sentences added to an event, so that a short one still tells rare words from common ones."""
_STANDS_IN = 0.8
"""Kinship from which another word of a clause names a category as well ("hurt" for "injured")."""
_LONG = 1000
"""Characters of an article from which it says something where in it a claim stands."""
_BY_CHANCE = 1 / 3
"""The mean distance of two places in 0..1."""
WIDE = 0.6
"""What a match in the rest of the sentence counts, against one in the clause."""


_SHIFTED = frozenset({"ahead", "behind"})
"""How one place's clocks stand to another's."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The names and slots of a frame, each name by what it is linked to.

    `names` are those of the clause, `all_names` those of the sentence as well.
    """

    names: frozenset[str]
    all_names: frozenset[str]
    agent: tuple[str, ...]
    patient: tuple[str, ...]


@dataclass(frozen=True)
class Affinity:
    """How much two frames share.

    `more` and `less` are the two containments (0..1), larger first; `mass` is the matched
    weight in nats; `shared` are the items of either that the other has or nearly has.
    """

    more: float
    less: float
    mass: float
    shared: tuple[str, ...]

    @property
    def score(self) -> float:
        """The mean of the two containments."""
        return (self.more + self.less) / 2


Index = dict[str, list[tuple[str, float]]]
"""For each item the claims that have it, by id, with its weight in each."""
_NOTHING = Affinity(0.0, 0.0, 0.0, ())


class Bag:
    """A frame as weighted items. `near` maps items to weights, `reach` to how well they match.

    `words` is `near` without figures and dates.
    """

    __slots__ = ("near", "reach", "total", "words")

    def __init__(self, near: dict[str, float], reach: dict[str, float]) -> None:
        self.near = near
        self.words = {item: weight for item, weight in near.items() if not is_value(item)}
        self.reach = reach
        self.total = sum(near.values()) or 1.0


def is_value(item: str) -> bool:
    """Whether an item of a frame is a figure or a date."""
    return item.startswith(("#", "@"))


class Evidence:
    """What is known of one event's claims when two of them are compared.

    `draft` is the id of a text among them that is no source of the event.
    """

    def __init__(
        self,
        claims: Sequence[ClaimBase],
        published: Mapping[str, str | None] | None = None,
        draft: str = "",
    ) -> None:
        self.claims = claims
        self.published = published or {}
        self.links = link(_names_of(claims))
        self._weights = self._document_frequencies()
        self._kin: dict[str, dict[str, float]] = {}
        self._counted = _counted(claims)
        self._sentences: dict[tuple[str, int, str], list[ClaimBase]] = defaultdict(list)
        for claim in claims:
            self._sentences[claim.source, claim.sentence_start, claim.kind].append(claim)
        told = [claim for claim in claims if claim.source != draft]
        self.tellers = Tellers(told, self.linked, self.names_in)
        self._of_kind = Counter((claim.source, claim.kind) for claim in claims)
        self._ends = _ends(claims)
        self._count = len(self._ends)
        self._spread: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            for item in self._items(claim.frame):
                self._spread[item].add(claim.source)
        self._scores: dict[str, frozenset[str]] = {}
        self._named: dict[str, set[str]] = {}
        self._bags: dict[str, Bag] = {}
        self._linked: dict[str, Linked] = {}
        self._plain: dict[str, str] = {}
        self._vetoes: dict[tuple[str, str], bool] = {}
        self._indexes: dict[str, Index] = {}

    def _document_frequencies(self) -> dict[str, float]:
        """Inverse document frequency of each item over the event's sentences, in nats."""
        seen: dict[str, set[tuple[str, int]]] = defaultdict(set)
        places = set()
        for claim in self.claims:
            place = (claim.source, claim.sentence_start)
            places.add(place)
            for item in self._items(claim.frame):
                seen[item].add(place)
        count = len(places) + _PRIOR
        return {item: math.log(count / (len(where) + 0.5)) for item, where in seen.items()}

    def _items(self, frame: Frame) -> Iterable[str]:
        yield from (*frame.focus, *frame.event, *frame.near, *frame.wide)
        for name in (*frame.names, *frame.wide_names):
            yield self.linked(name)

    def linked(self, name: str) -> str:
        """The key that stands for everything that a name is linked to."""
        return self.links.get(name, name)

    def linked_of(self, claim: ClaimBase) -> Linked:
        """The names and slots of a claim, made once."""
        found = self._linked.get(claim.id)
        if found is None:
            frame = claim.frame
            names, wide, agent, patient = (
                tuple(map(self.linked, items))
                for items in (frame.names, frame.wide_names, frame.agent, frame.patient)
            )
            every = frozenset((*names, *wide))
            found = self._linked[claim.id] = Linked(frozenset(names), every, agent, patient)
        return found

    def who(self, speaker: str) -> str:
        """The person that a speaker is, known by name or as the only holder of an office."""
        return self.linked(self.offices.holder(speaker) or speaker)

    @cached_property
    def hours_apart(self) -> frozenset[float]:
        """By how many hours some source says that one place's clocks are ahead of another's."""
        dated = (claim.frame.near for claim in self.claims if claim.kind == "date")
        return frozenset(
            float(item[1:].removesuffix(" hour"))
            for near in dated
            if _SHIFTED & {*near}
            for item in near
            if item.startswith("#") and item.endswith(" hour")
        )

    @cached_property
    def offices(self) -> Offices:
        """Who holds which office in this event."""
        return Offices(self.claims, self.linked)

    @property
    def several(self) -> bool:
        """Whether there are sources enough for it to tell something how many say a thing."""
        return self._count >= SEVERAL

    def is_central(self, claim: ClaimBase, besides: Iterable[str]) -> bool:
        """Whether a claim speaks of what most sources speak of, not just of the same people."""
        if not self.several:
            return True
        skipped = set(besides)
        items = [i for i in self._items(claim.frame) if i not in skipped]
        return any(len(self._spread.get(i, ())) >= _MOST * self._count for i in items)

    def same_day(self, a: ClaimBase, b: ClaimBase) -> bool:
        """Whether the sources of two claims are of one day, as far as is known."""
        left, right = self._day(a.source), self._day(b.source)
        return left is None or right is None or left == right

    def is_later(self, a: ClaimBase, b: ClaimBase) -> bool:
        """Whether the source of one claim is known to be of a later day than that of another."""
        left, right = self._day(a.source), self._day(b.source)
        return left is not None and right is not None and left > right

    def may_follow(self, moment: Moment, claim: ClaimBase) -> bool:
        """Whether a moment is known to end after the day of a claim's source."""
        day = self._day(claim.source)
        return day is not None and moment.last is not None and moment.last.isoformat() > day

    def lies(self, source: str, moment: Moment) -> int:
        """Whether a moment is before (-1) or after (1) the day of a source; 0 for on it."""
        day = self._day(source)
        if day is None or moment.first is None:
            return 0
        first, last = (d.isoformat() for d in (moment.first, moment.last or moment.first))
        return (first > day) - (last < day)

    def _day(self, source: str) -> str | None:
        """The day of a source as YYYY-MM-DD, None where it is not known."""
        published = self.published.get(source)
        return None if published is None else published[:10]

    def names_in(self, source: str) -> set[str]:
        """The linked names in a source's claims."""
        found = self._named.get(source)
        if found is None:
            mine = (c.frame for c in self.claims if c.source == source)
            found = {self.linked(n) for f in mine for n in (*f.names, *f.wide_names)}
            self._named[source] = found
        return found

    def weight(self, item: str) -> float:
        """The weight of an item in nats, 0.0 for one that no claim has."""
        return self._weights.get(item, 0.0)

    def bag(self, claim: ClaimBase) -> Bag:
        """The weighted items of a claim, made once."""
        found = self._bags.get(claim.id)
        if found is None:
            frame, weight = claim.frame, self._weights
            near = {w: weight[w] for w in (*frame.focus, *frame.event, *frame.near)}
            near |= {(k := self.linked(n)): weight[k] for n in frame.names}
            wide = [*frame.wide, *(self.linked(n) for n in frame.wide_names)]
            found = self._bags[claim.id] = Bag(near, self._reach(near, wide))
        return found

    def _reach(self, near: Iterable[str], wide: Iterable[str]) -> dict[str, float]:
        """Every item of the event that these match, with how well: kin and wide ones less."""
        reach: dict[str, float] = {}
        for items, factor in ((near, 1.0), (wide, WIDE)):
            for item in items:
                reach[item] = max(reach.get(item, 0.0), factor)
                for other, kin in self.kin_of(item).items():
                    value = factor * kin
                    if value > reach.get(other, 0.0):
                        reach[other] = value
        return reach

    def kin_of(self, item: str) -> dict[str, float]:
        """The event's other words that are akin to a word; names have no kin."""
        found = self._kin.get(item)
        if found is None:
            found = self._kin[item] = {} if "/" in item else dict(self._akin(item))
        return found

    def _akin(self, item: str) -> Iterator[tuple[str, float]]:
        spelled = self._spelled
        known = {canonical(item): 1.0, **relatives(item, spelled)}
        return ((w, kin) for one, kin in known.items() for w in spelled.get(one, ()) if w != item)

    @cached_property
    def _spelled(self) -> dict[str, list[str]]:
        """The event's words by the spelling of the tables: "colour" and "color" are one word."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._weights:
            if "/" not in word:
                found[canonical(word)].append(word)
        return dict(found)

    def kin(self, a: str, b: str) -> float:
        """Kinship of two items; names are kin to themselves only."""
        return 1.0 if a == b else self.kin_of(a).get(b, 0.0)

    def closest(self, left: Iterable[str], right: Sequence[str]) -> float:
        """The best kinship between two groups of words, 0.0 if either is empty."""
        return max([self.nearest(a, right) for a in left], default=0.0) if right else 0.0

    def nearest(self, item: str, others: Sequence[str]) -> float:
        """The kinship of a word to the nearest of others, 0.0 if there are none."""
        if item in others:
            return 1.0
        kin = self.kin_of(item)
        return max([kin[o] for o in others if o in kin], default=0.0) if kin else 0.0

    def counts(self, source: str, noun: str) -> int:
        """How many different figures a source gives for a noun or its kin."""
        counted = self._counted.get(source, {})
        nouns = (noun, *(w for w, k in self.kin_of(noun).items() if k >= _STANDS_IN))
        return len({value for n in nouns for value in counted.get(n, ())})

    def scores(self, source: str) -> frozenset[str]:
        """The scores and split votes that a source tells, each once: "5-2"."""
        found = self._scores.get(source)
        if found is None:
            mine = (getattr(c, "quantity", None) for c in self.claims if c.source == source)
            told = (q.digits for q in mine if q is not None and q.dimension == "score")
            found = self._scores[source] = frozenset(digits for digits in told if digits)
        return found

    def how_many(self, claim: ClaimBase) -> int:
        """How many claims of its kind the source of a claim makes."""
        return self._of_kind[claim.source, claim.kind]

    def plain(self, claim: ClaimBase) -> str:
        """The text of a claim in lower case and single spaces, made once."""
        found = self._plain.get(claim.id)
        if found is None:
            found = self._plain[claim.id] = " ".join(claim.text.lower().split())
        return found

    def far_apart(self, a: ClaimBase, b: ClaimBase) -> float:
        """How far apart two claims stand in their articles, 0..1.

        In short articles it says little: there it is nearer to what two places differ by chance.
        """
        ends = self._ends[a.source], self._ends[b.source]
        apart = abs(a.start / ends[0] - b.start / ends[1])
        known = min(1.0, min(ends) / _LONG)
        return known * apart + (1 - known) * _BY_CHANCE

    def beside(self, claim: ClaimBase, *kinds: str) -> list[ClaimBase]:
        """The other claims in its sentence of its kind, or of the kinds given."""
        place = claim.source, claim.sentence_start
        mine = (
            c for kind in kinds or (claim.kind,) for c in self._sentences.get((*place, kind), ())
        )
        return [other for other in mine if other.id != claim.id]

    def affinity(self, a: ClaimBase, b: ClaimBase) -> Affinity:
        """Measure the shared evidence of two claims; symmetric."""
        left, right = self.bag(a), self.bag(b)
        one = [i for i in left.near if i in right.reach]
        two = [i for i in right.near if i in left.reach]
        if not one and not two:
            return _NOTHING
        mass_one = sum([left.near[i] * right.reach[i] for i in one])
        mass_two = sum([right.near[i] * left.reach[i] for i in two])
        shares = sorted((mass_one / left.total, mass_two / right.total))
        return Affinity(shares[1], shares[0], min(mass_one, mass_two), tuple(sorted({*one, *two})))

    def sharing(self, claim: ClaimBase) -> dict[str, float]:
        """For the claims of its group (by id) the nats of their items that `claim` matches."""
        index = self._index_for(GROUP[claim.kind])
        found: dict[str, float] = defaultdict(float)
        for item, match in self.bag(claim).reach.items():
            for other_id, weight in index.get(item, ()):
                found[other_id] += weight * match
        return found

    def _index_for(self, group: str) -> Index:
        if group not in self._indexes:
            index = self._indexes[group] = defaultdict(list)
            for other in self.claims:
                for item, weight in (
                    self.bag(other).near.items() if GROUP[other.kind] == group else ()
                ):
                    index[item].append((other.id, weight))
        return self._indexes[group]

    def contrast(self, a: ClaimBase, b: ClaimBase) -> tuple[str, str] | None:
        """Two near words that keep the claims apart ("injured", "killed"), if there are any.

        The first pair in alphabetical order, so that nothing hangs on the order of the sources.
        """
        return min(self._contrasts(a, b), default=None)

    def _contrasts(self, a: ClaimBase, b: ClaimBase) -> Iterator[tuple[str, str]]:
        left, right = a.frame.deed, b.frame.deed
        near_left, near_right = self.bag(a).near, self.bag(b).near
        for word in left:
            if word in near_right:
                continue
            for other in right:
                if other in near_left or not self._veto(word, other):
                    continue
                if (
                    self.closest((word,), tuple(near_right))
                    < _STANDS_IN
                    > self.closest((other,), tuple(near_left))
                ):
                    yield (word, other) if word < other else (other, word)

    def _veto(self, word: str, other: str) -> bool:
        key = (word, other) if word < other else (other, word)
        if key not in self._vetoes:
            self._vetoes[key] = contrasting(*key) or (opposed(*key) and not converse(*key))
        return self._vetoes[key]


def _ends(claims: Iterable[ClaimBase]) -> dict[str, int]:
    """Where the last claim of each source ends."""
    found: dict[str, int] = {}
    for claim in claims:
        found[claim.source] = max(found.get(claim.source, 1), claim.end)
    return found


def _counted(claims: Iterable[ClaimBase]) -> dict[str, dict[str, set[str]]]:
    """For each source the values that stand before each noun."""
    found: dict[str, dict[str, set[str]]] = {}
    for claim in claims:
        if claim.kind == "figure" and claim.frame.focus:
            nouns = found.setdefault(claim.source, {})
            nouns.setdefault(claim.frame.focus[-1], set()).add(claim.slot_value())
    return found


def _names_of(claims: Iterable[ClaimBase]) -> set[str]:
    names: set[str] = set()
    for claim in claims:
        names.update(claim.frame.names, claim.frame.wide_names, claim.name_keys())
        if claim.voice.speaker and "/" in claim.voice.speaker:
            names.add(claim.voice.speaker)
    return names
