"""Judgement: from a thread, or threads set against each other, to a finding with its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.compare.align import Edge, Opposition, Thread
from factcheck.finding import Finding, Passage, Position, Verdict
from factcheck.kinds import Kind
from factcheck.values.relation import Step


class Judge:
    """Turns threads into findings, in an editor's words."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self.articles = articles
        self.order = {source: number for number, source in enumerate(articles)}

    def single(self, kind: Kind, thread: Thread) -> Finding:
        """Judge one thread: an agreement of several sources, or what one source has alone."""
        claims = self._sorted(thread.claims)
        position = Position(value=value_of(claims), claims=tuple(map(self.passage, claims)))
        several = len(thread.sources) > 1
        shade = _shade(thread.edges) if several else ""
        return Finding(
            id=finding_id(kind, claims),
            kind=claims[0].kind,
            verdict=Verdict.AGREEMENT if several else Verdict.SINGLE,
            reason=self._agreement(claims, thread.edges)
            if several
            else f"Only {self.outlet(claims[0])} has this.",
            topic=topic_of(claims),
            positions=(position,),
            shade=shade,
            weight=0,
            because=_because(thread.edges),
        )

    def conflict(self, kind: Kind, opposition: Opposition) -> Finding:
        """Judge threads that answer one question differently."""
        threads = sorted(
            opposition.threads,
            key=lambda t: (-len(t.sources), self._key(self._sorted(t.claims)[0])),
        )
        positions = []
        for thread in threads:
            claims = self._sorted(thread.claims)
            positions.append(
                Position(value=value_of(claims), claims=tuple(map(self.passage, claims)))
            )
        every = [c for t in threads for c in self._sorted(t.claims)]
        edge = max(opposition.edges, key=lambda e: e.strength)
        return Finding(
            id=finding_id(kind, every),
            kind=every[0].kind,
            verdict=Verdict.CONFLICT,
            reason=self._reason(threads, positions, edge),
            topic=topic_of(every),
            positions=tuple(positions),
            shade=edge.relation.shade,
            weight=50,
            because=_because([*opposition.edges, *(e for t in threads for e in t.edges)]),
        )

    def outlet(self, claim: ClaimBase) -> str:
        """The outlet that a claim stands in."""
        return self.articles[claim.source].outlet

    def passage(self, claim: ClaimBase) -> Passage:
        """A claim as reports show it."""
        text = self.articles[claim.source].text
        return Passage(
            id=claim.id,
            source=claim.source,
            kind=claim.kind,
            start=claim.start,
            end=claim.end,
            text=claim.text,
            value=claim.value_words(),
            sentence=text[claim.sentence_start : claim.sentence_end],
            line=claim.line,
            column=claim.column,
            zone=claim.zone.value,
            speaker=claim.voice.speaker,
            stance=claim.voice.stance.value,
        )

    def _key(self, claim: ClaimBase) -> tuple[int, int, int, str]:
        return (self.order[claim.source], claim.start, claim.end, claim.id)

    def _sorted(self, claims: Sequence[ClaimBase]) -> list[ClaimBase]:
        return sorted(claims, key=self._key)

    def _reason(self, threads: Sequence[Thread], positions: Sequence[Position], edge: Edge) -> str:
        parts = []
        for thread, position in zip(threads, positions, strict=True):
            outlets = list(dict.fromkeys(self.outlet(c) for c in self._sorted(thread.claims)))
            verb = "says" if len(outlets) == 1 else "say"
            parts.append(f"{_listed(outlets)} {verb} {position.value}")
        return f"{'; '.join(parts)}: {edge.relation.words}."

    def _agreement(self, claims: Sequence[ClaimBase], edges: Sequence[Edge]) -> str:
        count = len({c.source for c in claims})
        best = next((e for e in edges if e.relation.step is Step.SAME), edges[0] if edges else None)
        words = f": {best.relation.words}" if best is not None else ""
        return f"{count} sources say so{words}."


def value_of(claims: Sequence[ClaimBase]) -> str:
    """The value as most sources word it, the shortest wording first among equals."""
    words = [c.value_words() for c in claims]
    return max(words, key=lambda w: (words.count(w), -len(w), w))


def topic_of(claims: Sequence[ClaimBase]) -> str:
    """What the claims are about: the fullest claim with its value left blank."""
    claim = max(claims, key=lambda c: (min(len(c.text), 90), c.id))
    text = " ".join(claim.text.split())
    said = getattr(claim, "said", None)
    if isinstance(said, str) and said and len(text) > len(said) + 3:
        text = text.replace(" ".join(said.split()), "…", 1)
    return text if len(text) <= 110 else text[:107].rsplit(" ", 1)[0] + "…"


def finding_id(kind: Kind, claims: Sequence[ClaimBase]) -> str:
    """A stable id: the same claims give the same one, whatever the order of the sources."""
    seed = kind.__name__ + " " + " ".join(sorted(c.id for c in claims))
    return "f-" + hashlib.sha256(seed.encode()).hexdigest()[:6]


def _shade(edges: Sequence[Edge]) -> str:
    shades = [e.relation.shade for e in edges]
    return next((s for s in shades if s != "exact"), "exact") if shades else ""


def _because(edges: Sequence[Edge]) -> tuple[str, ...]:
    lines = []
    for edge in edges:
        words = "shared: " + ", ".join(edge.match.why)
        lines.append(
            f"{edge.a.source} {edge.a.line}:{edge.a.column} and {edge.b.source} "
            f"{edge.b.line}:{edge.b.column}: {edge.relation.step.value} ({edge.relation.shade}), "
            f"strength {edge.strength:.2f}; {words}"
        )
    return tuple(lines)


def _listed(items: Sequence[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
