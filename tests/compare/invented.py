"""Claims without a text, and tiny events that are read through the model."""

from collections.abc import Mapping
from functools import cache

from factcheck.article.event import Event
from factcheck.claim import ClaimBase, Frame, Voice
from factcheck.compare.compare import compare
from factcheck.compare.pairs import Edge
from factcheck.extract import extract
from factcheck.finding import Finding, Report, Verdict
from factcheck.kinds.figure import Figure
from factcheck.match import Match
from factcheck.values.quantity import Quantity
from factcheck.values.relation import Relation, Step
from factcheck.zone import Zone
from tests.conftest import article


def figure(source: str, number: float = 14, frame: Frame | None = None, place: int = 0) -> Figure:
    """A count of houses by one source; `place` tells claims of a source apart."""
    return Figure(
        id=f"c-{source}-{place}",
        source=source,
        start=place,
        end=place + 9,
        text=f"{number:g} houses",
        sentence_start=place,
        sentence_end=place + 20,
        line=1,
        column=place + 1,
        zone=Zone.BODY,
        voice=Voice(),
        frame=frame or Frame(focus=("house",), event=("burn",)),
        quantity=Quantity(number=number, low=number, high=number, digits=f"{number:g}"),
        said=f"{number:g}",
        counted="houses",
    )


RELATIONS = {
    step: Relation(step=step, shade="exact" if step is Step.SAME else "differs", words=step.value)
    for step in Step
}


def edge(
    a: ClaimBase, b: ClaimBase, step: Step, strength: float = 0.9, *, barred: str = ""
) -> Edge:
    """An edge between two claims that are each other's best; a rule of its own is so sure."""
    match = Match(RELATIONS[step], strength, {}, barred, ("house",), sure=strength)
    return Edge(a, b, match.relation, strength, match, {"best of both": 1.0})


def report(texts: Mapping[str, str], published: Mapping[str, str] | None = None) -> Report:
    """Compare invented articles, in the order given."""
    return _report(tuple(texts.items()), tuple((published or {}).items()))


@cache
def _report(texts: tuple[tuple[str, str], ...], published: tuple[tuple[str, str], ...]) -> Report:
    days = dict(published)
    articles = tuple(
        article(text, source, days.get(source, "2031-03-06")) for source, text in texts
    )
    return compare(Event("invented", articles, ()), extract(articles))


def forget() -> None:
    """Compare everything anew from here on."""
    _report.cache_clear()


def conflicts(found: Report) -> list[Finding]:
    """The conflicts of a report."""
    return [f for f in found.findings if f.verdict is Verdict.CONFLICT]


def sides(finding: Finding) -> set[frozenset[str]]:
    """Which sources stand together in a finding."""
    return {frozenset(c.source for c in position.claims) for position in finding.positions}
