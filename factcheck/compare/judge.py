"""Judgement: from a thread, or threads set against each other, to a finding with its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence, Set

from factcheck.article.model import Article
from factcheck.claim import ClaimBase, leading_kind
from factcheck.compare import wording
from factcheck.compare.align import Opposition
from factcheck.compare.contest import Thread
from factcheck.compare.pairs import Edge
from factcheck.compare.spans import Span, trimmed
from factcheck.compare.weight import weight_of
from factcheck.finding import Finding, Passage, Position, Verdict
from factcheck.kinds import Kind, kinds
from factcheck.values.relation import Step


class Judge:
    """Turns threads into findings, in an editor's words."""

    def __init__(
        self, articles: Mapping[str, Article], spans: Mapping[str, Span] | None = None
    ) -> None:
        self.articles = articles
        self.spans = spans or {}
        self.order = {source: number for number, source in enumerate(articles)}

    def thread(self, kind: Kind, thread: Thread) -> Finding:
        """Judge one thread: an agreement of several sources, or what one source has alone."""
        claims = self._sorted(thread.claims)
        several = len(thread.sources) > 1
        if several:
            count = len(thread.sources)
            reason = wording.agreement(count, [e.relation for e in thread.edges])
        else:
            reason = f"Only {self.outlet(claims[0])} has this."
        return Finding(
            id=finding_id(kind, claims),
            kind=leading_kind(c.kind for c in claims),
            verdict=Verdict.AGREEMENT if several else Verdict.SINGLE,
            reason=reason,
            topic=wording.topic(claims),
            positions=(self._position(claims),),
            shade=_shade(thread.edges) if several else "",
            weight=weight_of(claims),
            because=_because(thread.edges),
        )

    def conflict(self, kind: Kind, opposition: Opposition) -> Finding:
        """Judge threads that answer one question differently; the best supported first."""
        groups = sorted(
            self._groups(opposition),
            key=lambda claims: (-len({c.source for c in claims}), self._key(claims[0])),
        )
        every = [claim for claims in groups for claim in claims]
        edge = max(opposition.edges, key=lambda e: e.strength)
        sides = [(list(dict.fromkeys(self.outlet(c) for c in claims)), claims) for claims in groups]
        inside = [e for thread in opposition.threads for e in thread.edges]
        return Finding(
            id=finding_id(kind, every),
            kind=leading_kind(c.kind for c in every),
            verdict=Verdict.CONFLICT,
            reason=wording.conflict(edge.relation, sides),
            topic=wording.topic(every),
            positions=tuple(self._position(claims) for claims in groups),
            shade=edge.relation.shade,
            weight=weight_of(every),
            because=_because([*opposition.edges, *inside]),
        )

    def check(self, kind: Kind, opposition: Opposition) -> Finding:
        """The same for threads that may be about two facts: a conflict, and why it is not red."""
        finding = self.conflict(kind, opposition)
        doubt = opposition.edges[0].match.barred or "little shows that it is one fact"
        reason = f"{finding.reason.removesuffix('.')}. Not called a conflict: {doubt}."
        return finding.model_copy(update={"reason": reason})

    def outlet(self, claim: ClaimBase) -> str:
        """The outlet that a claim stands in."""
        return self.articles[claim.source].outlet

    def _groups(self, opposition: Opposition) -> list[list[ClaimBase]]:
        """Claims by position: a thread each, but threads that give one answer together."""
        groups: list[list[ClaimBase]] = []
        opposed = {edge.key for edge in opposition.edges}
        for thread in sorted(opposition.threads, key=lambda t: t.key):
            mine = thread.claims
            home = next((g for g in groups if _one_position(g, mine, opposed)), None)
            if home is None:
                groups.append(list(mine))
            else:
                home.extend(mine)
        return [self._sorted(claims) for claims in groups]

    def _position(self, claims: Sequence[ClaimBase]) -> Position:
        return Position(value=wording.value(claims), claims=tuple(map(self._passage, claims)))

    def _passage(self, claim: ClaimBase) -> Passage:
        article = self.articles[claim.source]
        text = article.text
        start, end = trimmed(text, self.spans.get(claim.id, (claim.start, claim.end)))
        line, column = article.position(start)
        return Passage(
            id=claim.id,
            source=claim.source,
            kind=claim.kind,
            start=start,
            end=end,
            text=text[start:end],
            value=wording.short(claim),
            sentence=text[claim.sentence_start : claim.sentence_end],
            line=line,
            column=column,
            zone=claim.zone.value,
            speaker=wording.name(claim.voice.speaker) if claim.voice.speaker else None,
            stance=claim.voice.stance.value,
        )

    def _key(self, claim: ClaimBase) -> tuple[int, int, int, str]:
        return (self.order[claim.source], claim.start, claim.end, claim.id)

    def _sorted(self, claims: Sequence[ClaimBase]) -> list[ClaimBase]:
        return sorted(claims, key=self._key)


def _one_position(
    left: Sequence[ClaimBase], right: Sequence[ClaimBase], opposed: Set[frozenset[str]]
) -> bool:
    """Whether two threads say one thing: both answered, both say 312 or so."""
    pairs = [(a, b) for a in left for b in right]
    if any(a.position() or b.position() for a, b in pairs):
        return all(a.position() == b.position() for a, b in pairs)
    if any(frozenset((a.id, b.id)) in opposed for a, b in pairs):
        return False
    return all(_one_value(a, b) for a, b in pairs)


def _one_value(a: ClaimBase, b: ClaimBase) -> bool:
    valued = a.kind == b.kind and bool(a.told_values())
    return valued and kinds()[a.kind].relate(a, b).step in (Step.SAME, Step.COMPATIBLE)


def finding_id(kind: Kind, claims: Sequence[ClaimBase]) -> str:
    """A stable id: the same claims give the same one, whatever the order of the sources."""
    seed = kind.__name__ + " " + " ".join(sorted(c.id for c in claims))
    return "f-" + hashlib.sha256(seed.encode()).hexdigest()[:6]


def _shade(edges: Sequence[Edge]) -> str:
    shades = [e.relation.shade for e in edges]
    return next((s for s in shades if s != "exact"), "exact") if shades else ""


def _likely(strength: float) -> str:
    if strength >= 0.8:
        return "surely"
    return "very likely" if strength >= 0.55 else "likely"


def _because(edges: Sequence[Edge]) -> tuple[str, ...]:
    """The pairs behind a finding, one line each: those that conflict first, the surest first."""
    ordered = sorted(
        edges,
        key=lambda e: (e.relation.step is not Step.CONFLICT, -e.strength, e.a.id, e.b.id),
    )
    return tuple(
        f"{e.a.source}:{e.a.line} and {e.b.source}:{e.b.line} share "
        f"{', '.join(wording.name(w) for w in e.match.why) or 'the value'} "
        f"({_likely(e.strength)} one fact); "
        f"{'conflict' if e.relation.step is Step.CONFLICT else 'agree'}: {e.relation.words}"
        for e in ordered
    )
