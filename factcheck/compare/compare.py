"""Comparison of an event's sources: align the claims of each kind, judge each thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.compare.align import oppositions_of, parted, threads_of
from factcheck.compare.deciders import with_deciders
from factcheck.compare.doers import with_doers
from factcheck.compare.evidence import Evidence
from factcheck.compare.exchanged import with_exchanged
from factcheck.compare.exchanged_figures import with_exchanged_figures
from factcheck.compare.inside import without_belied
from factcheck.compare.judge import Judge
from factcheck.compare.pairs import edges_by_group
from factcheck.compare.spans import shown_spans
from factcheck.compare.tidy import tidy
from factcheck.finding import Finding, Report, Source, Verdict
from factcheck.kinds import GROUPS, kinds

_ORDER = {Verdict.CONFLICT: 0, Verdict.AGREEMENT: 1, Verdict.SINGLE: 2}


def compare(event: Event, claims: Mapping[str, Sequence[ClaimBase]]) -> Report:
    """Put the claims of all sources into findings, in the order in which an editor wants them."""
    articles = {article.id: article for article in event.articles}
    everything = [claim for article in event.articles for claim in claims[article.id]]
    evidence = Evidence(everything, {a.id: a.published for a in event.articles})
    judge = Judge(articles, shown_spans(everything))
    findings: list[Finding] = []
    checks: list[Finding] = []
    by_group = edges_by_group(everything, evidence)
    plain = without_belied(by_group, "action")
    plain = with_doers(with_deciders(plain, everything, evidence), everything, evidence)
    by_group["action"] = with_exchanged(plain, everything, evidence)
    by_group["figure"] = with_exchanged_figures(by_group["figure"], everything, evidence)
    for group in GROUPS:
        kind, edges = kinds()[group[0]], by_group[group[0]]
        mine = [claim for claim in everything if claim.kind in group]
        threads = parted(threads_of(mine, edges), edges)
        oppositions, doubtful = oppositions_of(threads, edges)
        opposed = {id(thread) for opposition in oppositions for thread in opposition.threads}
        findings.extend(judge.conflict(kind, opposition) for opposition in oppositions)
        told = [t for t in threads if not all(claim.supporting for claim in t.claims)]
        findings.extend(judge.thread(kind, t) for t in told if id(t) not in opposed)
        checks.extend(judge.check(kind, opposition) for opposition in doubtful)
    findings = tidy(findings)
    findings.sort(key=lambda f: (_ORDER[f.verdict], -f.weight, *_place(f, list(articles))))
    checks.sort(key=lambda f: (-f.weight, *_place(f, list(articles))))
    return Report(
        event=event.name,
        sources=tuple(_source(article) for article in event.articles),
        findings=tuple(findings),
        checks=tuple(checks),
        warnings=event.warnings,
    )


def _place(finding: Finding, order: list[str]) -> tuple[int, int, str]:
    first = finding.positions[0].claims[0]
    return (order.index(first.source), first.start, finding.id)


def _source(article: Article) -> Source:
    return Source(
        id=article.id,
        outlet=article.outlet,
        published=article.published,
        path=str(article.path),
        sha256=article.sha256,
        url=article.url,
    )
