"""One finding, explained step by step: who says what, what ties it together, the verdict."""

from collections.abc import Iterator

from factcheck.finding import Finding, Report, Verdict
from factcheck.report.excerpt import plain
from factcheck.report.outline import labels_of
from factcheck.report.passages import Quotation, quotations
from factcheck.report.terminal import STYLES, Line

_ALONE = "No claim of another source came near enough to be about the same fact."
_UNSAID = "The report does not say."
_CONCLUSIONS = {
    Verdict.SINGLE: "Nothing supports it, and nothing contradicts it.",
    Verdict.AGREEMENT: "The claims give one value.",
    Verdict.CONFLICT: "The claims are about one fact and cannot all be so.",
}


def render_explanation(report: Report, finding: Finding) -> tuple[Line, ...]:
    """The lines of an explanation, `finding` being one of the report's findings or checks."""
    return tuple(_Explanation(report, finding).lines())


class _Explanation:
    def __init__(self, report: Report, finding: Finding) -> None:
        self.finding = finding
        self.labels = labels_of(report.sources)
        self.paths = {source.id: source.path for source in report.sources}
        checked = any(check.id == finding.id for check in report.checks)
        self.verdict = "check" if checked else finding.verdict.value

    def lines(self) -> Iterator[Line]:
        found = self.finding
        head = (self.verdict, STYLES["ruled" if found.ruled else self.verdict])
        yield Line((head, f" {found.id} ({found.kind}): {plain(found.topic)}"))
        yield from self._step(1, "What the sources say")
        for position in found.positions:
            yield Line(("   ", (plain(position.value), "bold")))
            for quotation in quotations(position, self.labels):
                yield Line((f"     {self._quoted(quotation)}",))
        yield from self._step(2, "What ties the claims together")
        ties = found.because or (_ALONE if found.verdict is Verdict.SINGLE else _UNSAID,)
        yield from (Line((f"   {plain(tie)}",)) for tie in ties)
        yield from self._step(3, "What follows")
        yield Line((f"   {plain(found.reason)}",))
        yield Line((f"   {self._conclusion()}",))
        yield Line((f"   Weight for an editor: {found.weight} of 100.",))
        if found.ruled:
            word = plain(found.ruled.verdict).capitalize()
            yield Line((f"   {word} by an editor: {plain(found.ruled.reason)}",))

    def _step(self, number: int, title: str) -> Iterator[Line]:
        yield Line(())
        yield Line(((f"{number}. {title}", "bold"),))

    def _conclusion(self) -> str:
        if self.verdict == "check":
            return "If they are about one fact, they conflict."
        return _CONCLUSIONS[self.finding.verdict]

    def _quoted(self, quotation: Quotation) -> str:
        passage = quotation.passage
        place = f"{plain(self.paths[passage.source])}:{passage.line}:{passage.column}"
        remark = f" ({quotation.attribution})" if quotation.attribution else ""
        also = f", also line {', '.join(map(str, quotation.also))}" if quotation.also else ""
        return f"{place}{also}: {quotation.label}: “{quotation.excerpt.text}”{remark}"
