"""A draft checked against the sources of its event: one verdict for each statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.check import said
from factcheck.check.held import Held
from factcheck.check.judge import UNSAID, standing, unsaid
from factcheck.check.model import Check, Draft, Statement
from factcheck.check.quotes import Ear, Heard, direct_quotes
from factcheck.check.rules import rule_for
from factcheck.claim import KINDS, ClaimBase
from factcheck.finding import Source


def check_draft(
    event: Event,
    claims: Mapping[str, Sequence[ClaimBase]],
    draft: Article,
    draft_claims: Sequence[ClaimBase],
) -> Check:
    """Give every statement of a draft its verdict, in the order of the text.

    `claims` are those of the event's articles by id; `draft_claims` name the draft's id as
    their source.
    """
    held = Held(event, claims, draft, draft_claims)
    return Check(
        event=event.name,
        draft=Draft(path=str(draft.path), sha256=draft.sha256, published=draft.published),
        sources=tuple(_source(article) for article in event.articles),
        statements=tuple(_statements(held)),
        warnings=(*event.warnings, *draft.warnings),
    )


def _source(article: Article) -> Source:
    return Source(
        id=article.id,
        outlet=article.outlet,
        published=article.published,
        path=str(article.path),
        sha256=article.sha256,
        url=article.url,
    )


def _statements(held: Held) -> list[Statement]:
    ear = Ear(held)
    heard = [ear.hear(quote) for quote in direct_quotes(held.mine)]
    quoted = {h.claim.id for h in heard}
    charged = {
        one.charge.claim.id: one for one in standing(held) if not _of_quote(one.charge.claim, heard)
    }
    found = [said.quotation(h, held) for h in heard]
    found += [said.charged(one, held) for one in charged.values()]
    rest = [c for c in held.mine if c.id not in charged and c.id not in quoted]
    chances = unsaid(held.mine, held)
    found += [said.plain(c, chances[c.id], held) for c in _distinct(rest, chances, heard)]
    found.sort(key=lambda s: (s.start, s.end, KINDS.index(s.kind), s.id))
    return _told_apart([_coded(one) for one in found])


def _told_apart(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with ids of their own, though one says again what another one did."""
    seen: Counter[str] = Counter()
    found = []
    for one in statements:
        seen[one.id] += 1
        again = f"{one.id}-{seen[one.id]}" if seen[one.id] > 1 else one.id
        found.append(one.model_copy(update={"id": again}))
    return found


def _in_quote(claim: ClaimBase, heard: Iterable[Heard]) -> bool:
    """Whether a claim is a speaker's words: those are held against the wording."""
    return any(
        h.claim.start <= claim.start and claim.end <= h.claim.end and claim.quoted for h in heard
    )


def _of_quote(claim: ClaimBase, heard: Iterable[Heard]) -> bool:
    """Whether a claim is a speaker's words, or the sentence that quotes them."""
    whole = any(claim.start <= h.claim.start and h.claim.end <= claim.end for h in heard)
    return whole or _in_quote(claim, heard)


def _distinct(
    claims: Sequence[ClaimBase], chances: Mapping[str, float], heard: Sequence[Heard]
) -> list[ClaimBase]:
    """The claims without those that say no more than another one of the same verdict."""
    kept: dict[tuple[int, int], ClaimBase] = {}
    for claim in sorted(claims, key=lambda c: KINDS.index(c.kind)):
        if not _in_quote(claim, heard):
            kept.setdefault((claim.start, claim.end), claim)
    unsupported = [c for c in kept.values() if chances[c.id] >= UNSAID]
    return [c for c in kept.values() if not any(_within(c, other) for other in unsupported)]


def _within(claim: ClaimBase, other: ClaimBase) -> bool:
    smaller = other.end - other.start > claim.end - claim.start
    return smaller and other.start <= claim.start and claim.end <= other.end


def _coded(statement: Statement) -> Statement:
    rule = rule_for(statement.verdict, statement.kind, statement.shade)
    return statement.model_copy(update={"code": rule.CODE}) if rule else statement
