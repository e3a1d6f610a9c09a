"""The report as Markdown, to be read raw as well as rendered on a code host."""

from collections.abc import Iterable

from factcheck.finding import Report
from factcheck.report.markup import (
    bold,
    code,
    emphasised,
    file_name,
    inline,
    line_number,
    place,
    table,
)
from factcheck.report.outline import outline
from factcheck.report.passages import Quotation, Wording
from factcheck.report.tree import Agreed, Dispute, Lone, Outline, Settled, SourceEntry

WIDEST_TABLE = 6
"""With more sources than this, agreements are a list: a wider table cannot be read raw."""

# Characters of a raw table's columns; the sources share the last.
_FACT_WIDTH, _VALUE_WIDTH, _NOTE_WIDTH, _SOURCES_WIDTH = 32, 20, 12, 72


def render_markdown(report: Report, *, linked_from: str | None = None) -> str:
    """The whole report, ending in one newline: conflicts first, what is ruled last.

    `linked_from` is the folder that the report will lie in, relative to the same folder as
    the sources' paths; given, files and lines are links that work on a code host, but for the
    lines in the table of agreements.
    """
    return _Page(outline(report), linked_from).draw()


class _Page:
    def __init__(self, tree: Outline, linked_from: str | None) -> None:
        self.tree = tree
        self.linked_from = linked_from
        self.paths = {entry.source.id: entry.source.path for entry in tree.sources}

    def draw(self) -> str:
        blocks = [*self._head(), *self._conflicts(), *self._agreements()]
        blocks += [*self._checks(), *self._lone(), *self._ruled(), *self._warnings()]
        return "\n\n".join(blocks) + "\n"

    def _head(self) -> Iterable[str]:
        yield f"# {inline(self.tree.event)}"
        yield "\n".join(_source_table(self.tree, self.linked_from))
        yield bold(self.tree.counts())
        if self.tree.all_clear():
            yield self.tree.all_clear()

    def _conflicts(self) -> Iterable[str]:
        if self.tree.conflicts:
            yield "## Conflicts"
        for number, dispute in enumerate(self.tree.conflicts, start=1):
            yield f"### {number}. {inline(dispute.topic)}"
            if dispute.reason:
                yield inline(dispute.reason)
            yield "\n".join(self._sides(dispute))
            yield " · ".join([code(dispute.id), *map(inline, dispute.because[:2])])

    def _sides(self, dispute: Dispute) -> Iterable[str]:
        for side in dispute.sides:
            yield f"- {bold(side.value)}: {', '.join(map(inline, side.holders))}"
            for quotation in side.quotations:
                yield f"  - {self._quotation(quotation)}"

    def _quotation(self, quotation: Quotation) -> str:
        passage = quotation.passage
        where = self._place(passage.source, passage.line)
        remarks = [inline(quotation.attribution)] if quotation.attribution else []
        if quotation.also:
            remarks.append(_also(quotation.also))
        remark = f" ({'; '.join(remarks)})" if remarks else ""
        return f"{inline(quotation.label)}, {where}: “{emphasised(quotation.excerpt)}”{remark}"

    def _agreements(self) -> Iterable[str]:
        if not self.tree.agreements:
            return
        yield "## Agreements"
        if len(self.tree.sources) > WIDEST_TABLE:
            yield "\n".join(map(self._agreed_item, self.tree.agreements))
        else:
            yield "A source's column gives the line, and its wording where that differs."
            yield "\n".join(self._agreed_table())

    def _agreed_table(self) -> list[str]:
        ids = list(self.paths)
        header = ["Fact", "Value", *map(inline, ids), "Note"]
        cell_width = min(24, _SOURCES_WIDTH // len(ids))
        widths = [_FACT_WIDTH, _VALUE_WIDTH, *(cell_width for _ in ids), _NOTE_WIDTH]
        rows = [
            [
                inline(fact.topic),
                inline(fact.value),
                *(_cell(fact.wordings.get(id_, ())) for id_ in ids),
                inline(fact.note),
            ]
            for fact in self.tree.agreements
        ]
        return table(header, rows, widths)

    def _agreed_item(self, fact: Agreed) -> str:
        places: dict[str, list[str]] = {}
        for source, wordings in fact.wordings.items():
            for wording in wordings:
                where = self._line(f"{inline(source)}:", source, wording.line)
                places.setdefault(wording.words or fact.value, []).append(where)
        held = "; ".join(f"{inline(words)} ({', '.join(at)})" for words, at in places.items())
        note = f", {inline(fact.note)}" if fact.note else ""
        return f"- {bold(fact.topic)}: {held}{note}"

    def _checks(self) -> Iterable[str]:
        if self.tree.checks:
            yield "## Worth a check"
            yield "\n".join(map(self._check, self.tree.checks))

    def _check(self, check: Dispute) -> str:
        return self._item(check, f"{bold(check.topic)}:", inline(check.reason))

    def _ruled(self) -> Iterable[str]:
        if self.tree.ruled:
            yield "## Ruled"
            yield "\n".join(map(self._settled, self.tree.ruled))

    def _settled(self, settled: Settled) -> str:
        """An editor's word first, then what it was said on."""
        words = f"{bold(settled.dispute.topic)}, {settled.was}, {inline(settled.ruling)}:"
        found = [f"({inline(settled.dispute.reason)})"] if settled.dispute.reason else []
        return self._item(settled.dispute, words, inline(settled.why), *found)

    def _item(self, dispute: Dispute, *words: str) -> str:
        sides = "; ".join(
            f"{inline(side.value)} ({', '.join(self._places(side.quotations))})"
            for side in dispute.sides
        )
        words = (*words, sides, code(dispute.id))
        return "- " + " ".join(word for word in words if word)

    def _lone(self) -> Iterable[str]:
        if self.tree.lone:
            yield "## Only in one source"
        for entry, items in self.tree.lone:
            yield f"### {inline(entry.label)}"
            yield "\n".join(self._lone_item(entry, item) for item in items)

    def _lone_item(self, entry: SourceEntry, item: Lone) -> str:
        where = self._line("line ", entry.source.id, item.first.line)
        remarks = [inline(item.attribution)] if item.attribution else []
        if item.also:
            remarks.append(_also(item.also))
        remark = f" ({'; '.join(remarks)})" if remarks else ""
        return f"- {where}, {inline(item.topic)}: {bold(item.value)}{remark}"

    def _warnings(self) -> Iterable[str]:
        if self.tree.warnings:
            yield "## Warnings"
            yield "\n".join(f"- {inline(warning)}" for warning in self.tree.warnings)

    def _places(self, quoted: Iterable[Quotation]) -> list[str]:
        return [self._place(one.passage.source, one.passage.line) for one in quoted]

    def _place(self, source: str, line: int) -> str:
        return place(self.paths[source], line, self.linked_from)

    def _line(self, words: str, source: str, line: int) -> str:
        return line_number(words, self.paths[source], line, self.linked_from)


def _cell(wordings: tuple[Wording, ...]) -> str:
    """Not linked: a link's target would push the raw table's columns out of line."""
    return "; ".join(f"{inline(one.words)} :{one.line}".strip() for one in wordings)


def _also(lines: tuple[int, ...]) -> str:
    noun = "line" if len(lines) == 1 else "lines"
    return f"also {noun} {', '.join(map(str, lines))}"


def _source_table(tree: Outline, linked_from: str | None) -> list[str]:
    header = ["Id", "Outlet", "Published", "File"]
    rows = [
        [
            inline(entry.source.id),
            inline(entry.source.outlet),
            inline(entry.source.published or "undated"),
            file_name(entry.source.path, linked_from),
        ]
        for entry in tree.sources
    ]
    if not tree.only:
        header += ["Claims", "In conflict"]
        for row, entry in zip(rows, tree.sources, strict=True):
            row += [str(entry.claims), str(entry.conflicts)]
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    return table(header, rows, widths)
