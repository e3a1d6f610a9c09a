"""A draft held against its sources: for each of its claims the claims that may be of one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.check.likeness import NOTHING, Likeness, Sentences, place_of
from factcheck.check.slots import Slots
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.exchanged import with_exchanged
from factcheck.compare.exchanged_figures import with_exchanged_figures
from factcheck.compare.links import words_in
from factcheck.compare.pairs import Edge, edges_by_group
from factcheck.kinds import GROUP, kinds
from factcheck.kinds.figure import Figure
from factcheck.match import Match
from factcheck.values.relation import Relation, Step
from factcheck.zone import Zone

VALUED = ("figure", "date", "deadline", "place")
"""Kinds with a value that can be held against another one without more."""
CLAUSES = frozenset({"action", "relation"})
"""Kinds that tell what somebody did, or what is so."""
ONE_DEED = 0.9
"""Kinship from which two words name one deed."""
_LEAST_SHARED = 2.0
"""Nats that two clauses have to share to be held against each other."""
_TELLING = 2.5
"""Nats from which a noun alone shows that two figures may count one thing."""
_LEAST, _BEST = 3.0, 2
"""Nats that a sentence has to share to be searched, and how many of a source are."""


_WITH_UNIT = frozenset(
    {"duration", "percent", "points", "money", "length", "mass", "volume", "area"}
)
"""Dimensions that are written with a unit; a bare number may be short for any of them."""


def otherwise(claim: ClaimBase, other: ClaimBase, relation: Relation) -> Relation | None:
    """How another claim's value conflicts, None if it does not."""
    if relation.step is Step.CONFLICT:
        return None if relation.shade == "year" else relation
    if relation.step is Step.INCOMPARABLE and isinstance(claim, Figure):
        return _other_unit(claim, other)
    return None


def _other_unit(a: Figure, b: ClaimBase) -> Relation | None:
    """A conflict where one number stands with two units that cannot be converted."""
    if not isinstance(b, Figure) or a.quantity.number != b.quantity.number:
        return None
    if not {a.quantity.dimension, b.quantity.dimension} <= _WITH_UNIT:
        return None
    return Relation(Step.CONFLICT, "unit", f"{a.value_words()} against {b.value_words()}")


@dataclass(frozen=True)
class Pairing:
    """A claim of the draft and one of a source, with how they relate."""

    claim: ClaimBase
    other: ClaimBase
    edge: Edge

    @classmethod
    def of(
        cls, claim: ClaimBase, other: ClaimBase, relation: Relation, strength: float = 0.0
    ) -> Pairing:
        """A pair that a rule puts together, not the likeness of the claims."""
        match = Match(relation, 0.0)
        return cls(claim, other, Edge(claim, other, relation, strength, match, {}))

    @property
    def strength(self) -> float:
        """The likelihood that both are of one fact."""
        return self.edge.strength


class Held:
    """The claims of a draft and of its sources, and the pairs between them.

    `draft` is the id that the draft's claims carry as their source.
    """

    def __init__(
        self,
        event: Event,
        claims: Mapping[str, Sequence[ClaimBase]],
        draft: Article,
        draft_claims: Sequence[ClaimBase],
    ) -> None:
        self.draft = draft
        self._clauses: dict[str, tuple[ClaimBase, ...]] = {}
        self._relations: dict[tuple[str, str], Relation] = {}
        self.mine = tuple(c for c in draft_claims if c.zone is not Zone.DATELINE)
        self.theirs = tuple(c for a in event.articles for c in claims[a.id])
        self._told = tuple(c for c in self.theirs if c.kind in CLAUSES and not c.quoted)
        self.articles = {a.id: a for a in event.articles}
        published = {a.id: a.published for a in (draft, *event.articles)}
        everything = [*self.mine, *self.theirs]
        self.evidence = Evidence(everything, published, draft.id)
        groups = edges_by_group(everything, self.evidence, draft.id)
        groups["action"] = with_exchanged(groups["action"], everything, self.evidence)
        groups["figure"] = with_exchanged_figures(groups["figure"], everything, self.evidence)
        self._pairings: dict[str, list[Pairing]] = defaultdict(list)
        self._of_source: dict[str, list[Pairing]] = defaultdict(list)
        for edge in (e for edges in groups.values() for e in edges):
            pair = (edge.a, edge.b)
            own = [c for c in pair if c.source == draft.id]
            if len(own) == 1:
                other = pair[1] if own[0] is pair[0] else pair[0]
                pairing = Pairing(own[0], other, edge)
                self._pairings[own[0].id].append(pairing)
                self._of_source[other.id].append(pairing)
        self.sentences = Sentences(self.theirs, self.evidence)
        for claim in self.mine:
            if claim.kind in VALUED:
                self._pairings[claim.id] += self._unpaired(claim)
        for found in self._pairings.values():
            found.sort(key=lambda p: (-p.strength, p.other.id))

    def pairings(self, claim: ClaimBase) -> Sequence[Pairing]:
        """The pairs of a claim of the draft, the likeliest first."""
        return self._pairings.get(claim.id, ())

    def sentence(self, claim: ClaimBase) -> str:
        """The sentence that a claim of the draft or of a source stands in."""
        article = self.articles.get(claim.source, self.draft)
        return article.text[claim.sentence_start : claim.sentence_end]

    def sentences_told(self) -> Iterator[tuple[ClaimBase, str]]:
        """Each sentence of the sources that claims something, behind a claim that stands in it."""
        for first, *_ in self.sentences.held.values():
            yield first, self.sentence(first)

    def clauses_like(self, claim: ClaimBase) -> Sequence[ClaimBase]:
        """The clauses of the sources that share something weighty with a clause."""
        found = self._clauses.get(claim.id)
        if found is None:
            shared = self.evidence.sharing(claim)
            found = self._clauses[claim.id] = tuple(
                c for c in self._told if shared.get(c.id, 0.0) >= _LEAST_SHARED
            )
        return found

    def clauses_of_one_deed(self, claim: ClaimBase) -> Iterator[ClaimBase]:
        """Those of them that tell a deed of the same name."""
        for other in self.clauses_like(claim):
            if self.evidence.closest(claim.frame.deed, other.frame.deed) >= ONE_DEED:
                yield other

    def relation(self, claim: ClaimBase, other: ClaimBase) -> Relation:
        """How the values of two claims of one group relate, worked out once."""
        key = (claim.id, other.id)
        found = self._relations.get(key)
        if found is None:
            found = self._relations[key] = kinds()[GROUP[claim.kind]].relate(claim, other)
        return found

    def like(self, claim: ClaimBase, other: ClaimBase) -> Likeness:
        """How much of a claim's clause the sentence of another holds."""
        return self.sentences.like(claim).get(place_of(other), NOTHING)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the sources, in small plain letters."""
        return frozenset(w for a in self.articles.values() for w in words_in(a.text))

    @cached_property
    def own_words(self) -> frozenset[str]:
        """All words of the draft, likewise."""
        return frozenset(words_in(self.draft.text))

    @cached_property
    def slots(self) -> Slots:
        """Where in the sources each value of the draft may be told, whatever is said there."""
        return Slots(self.mine, self.sentences, self.relation, self.sentence)

    def _unpaired(self, claim: ClaimBase) -> list[Pairing]:
        """Other values in the sentences that are most like a claim's, though no pair was made."""
        known = {p.other.id for p in self._pairings[claim.id]}
        by_source: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for (source, start), likeness in self.sentences.like(claim).items():
            if likeness.mass >= _LEAST:
                by_source[source].append((likeness.share, start))
        found = []
        for source, ranked in by_source.items():
            for _, start in sorted(ranked, reverse=True)[:_BEST]:
                for other in self.sentences.held[source, start]:
                    if other.id in known or GROUP[other.kind] != GROUP[claim.kind]:
                        continue
                    relation = otherwise(claim, other, self.relation(claim, other))
                    if relation is not None:
                        found.append(Pairing.of(claim, other, relation))
        return [*found, *self._of_one_noun(claim, {*known, *(p.other.id for p in found)})]

    def _of_one_noun(self, claim: ClaimBase, known: Collection[str]) -> Iterator[Pairing]:
        """Other counts of what a figure counts, where that is said by a telling noun."""
        if not isinstance(claim, Figure) or claim.quantity.dimension != "count":
            return
        noun = claim.frame.focus[-1:]
        if not noun or self.evidence.weight(noun[0]) < _TELLING:
            return
        for other in self.theirs:
            if other.id in known or not isinstance(other, Figure):
                continue
            if other.quantity.dimension == "count" and other.frame.focus[-1:] == noun:
                relation = otherwise(claim, other, self.relation(claim, other))
                if relation is not None:
                    yield Pairing.of(claim, other, relation)

    def of_source(self, claim: ClaimBase) -> Sequence[Pairing]:
        """The pairs of a claim of a source, in no order."""
        return self._of_source.get(claim.id, ())
