"""A check as Markdown: what an editor reads beside the draft, worst first."""

from collections.abc import Iterable, Sequence

from factcheck.check.model import CheckVerdict, Edit, QuoteReading
from factcheck.finding import Source
from factcheck.report.check_tree import CheckTree, Cited, Entry
from factcheck.report.excerpt import plain
from factcheck.report.markup import (
    bold,
    code,
    emphasised,
    file_name,
    inline,
    line_number,
    place,
    struck,
    table,
)
from factcheck.report.outline import sentence
from factcheck.report.passages import speaker_words

_SECTIONS = (
    (CheckVerdict.CONTRADICTED, "Contradicted by the sources"),
    (CheckVerdict.DISPUTED, "Disputed among the sources"),
    (CheckVerdict.UNSUPPORTED, "In no source"),
    (CheckVerdict.SUPPORTED, "Supported, with a remark"),
)


def render_check_markdown(tree: CheckTree, *, linked_from: str | None = None) -> str:
    """The whole check, ending in one newline.

    `linked_from` is the folder that the page will lie in, relative to the same folder as the
    paths; given, files and lines are links that work on a code host.
    """
    return _Page(tree, linked_from).draw()


class _Page:
    def __init__(self, tree: CheckTree, linked_from: str | None) -> None:
        self.tree = tree
        self.linked_from = linked_from
        from_a_file = not tree.path.startswith("<")
        self.draft_from = linked_from if from_a_file else None

    def draw(self) -> str:
        blocks = [*self._head()]
        for verdict, title in _SECTIONS:
            blocks += self._section(title, self.tree.findings(verdict))
        blocks += [*self._supported(), *self._ruled(), *self._warnings()]
        return "\n\n".join(blocks) + "\n"

    def _head(self) -> Iterable[str]:
        yield f"# {inline(self.tree.path)}, checked against {inline(self.tree.event)}"
        numbers = self.tree.numbers()
        rows = [[what.capitalize(), str(number)] for what, number in numbers.items()]
        yield "\n".join(table(["Statements", "Number"], rows, (12, 6)))
        rows = [self._source(*named) for named in self.tree.sources]
        header = ["Outlet", "Published", "File"]
        widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
        yield "\n".join(table(header, rows, widths))
        if self.tree.published:
            yield f"Weekdays in the draft are counted from its date, {self.tree.published}."
        if not self.tree.entries:
            yield "Nothing to check: no statement was found in the draft."
        elif not self.tree.findings(CheckVerdict.CONTRADICTED):
            yield "No source contradicts the draft."

    def _source(self, label: str, source: Source) -> list[str]:
        return [
            inline(label),
            inline(source.published or "undated"),
            file_name(source.path, self.linked_from),
        ]

    def _section(self, title: str, entries: Sequence[Entry]) -> Iterable[str]:
        if entries:
            yield f"## {title}"
        bare = [entry for entry in entries if not entry.cited]
        if bare:
            yield "\n".join(map(self._bare_item, bare))
        for entry in entries:
            if not entry.cited:
                continue
            yield f"### {inline(self.tree.path)}:{entry.statement.line}: {inline(entry.name)}"
            yield inline(sentence(entry.reason))
            yield "\n".join(self._sides(entry))
            because = map(inline, entry.statement.because[:2])
            yield " · ".join([code(entry.code), code(entry.statement.id), *because])

    def _bare_item(self, entry: Entry) -> str:
        """A finding without passages, in a line; its reason if it says more than the sentence."""
        reason = "" if entry.reason in entry.excerpt.text else f" {inline(sentence(entry.reason))}"
        where = f"{self._line(entry)}, {code(entry.code)} {inline(entry.name)}"
        return f"- {where}: “{emphasised(entry.excerpt)}”{reason}"

    def _sides(self, entry: Entry) -> Iterable[str]:
        yield f"- The draft, {self._line(entry)}: “{emphasised(entry.excerpt)}”"
        for cited in entry.cited:
            yield f"- {cited.relation.capitalize()} {inline(cited.label)}, {self._passage(cited)}"
        if entry.statement.quote:
            yield from self._quotation(entry.statement.quote)
        silent = [
            inline(label)
            for label, source in self.tree.sources
            if entry.statement.by_source.get(source.id) == "silent"
        ]
        if silent:
            yield f"- Silent: {', '.join(silent)}"

    def _passage(self, cited: Cited) -> str:
        said = inline(cited.attribution)
        return f"{self._place(cited)}: “{emphasised(cited.excerpt)}”{f' {said}' if said else ''}"

    def _quotation(self, quote: QuoteReading) -> Iterable[str]:
        if quote.redline:
            before, after = inline(quote.before), inline(quote.after)
            words = " ".join(map(_edit, quote.redline))
            context = [f"… {before}"] if before else []
            context += [f"“{words}”", *([f"{after} …"] if after else [])]
            yield f"- Word for word: {' '.join(context)}"
        speakers = tuple(map(speaker_words, (quote.draft_speaker, quote.source_speaker)))
        if all(speakers) and speakers[0] != speakers[1]:
            yield f"- Said by: {_edit(Edit(draft=speakers[0], source=speakers[1]))}"

    def _supported(self) -> Iterable[str]:
        entries = self.tree.supported()
        if entries:
            yield "## Supported"
            yield "\n".join(map(self._supported_item, entries))

    def _supported_item(self, entry: Entry) -> str:
        where = line_number(
            "line ", self.tree.path, entry.statement.line, linked_from=self.draft_from
        )
        value = plain(entry.statement.value) or entry.excerpt.words
        places = dict.fromkeys(f"{inline(one.label)}, {self._place(one)}" for one in entry.cited)
        return f"- {where}, {bold(value)}{': ' if places else ''}{'; '.join(places)}"

    def _ruled(self) -> Iterable[str]:
        entries = self.tree.ruled()
        if entries:
            yield "## Ruled on by an editor"
            yield "\n".join(map(self._ruled_item, entries))

    def _ruled_item(self, entry: Entry) -> str:
        ruled = entry.statement.ruled
        word = f"{bold(ruled.verdict)}: {inline(ruled.reason)}" if ruled else ""
        return f"- {self._line(entry)}, {code(entry.code)} {inline(entry.message)} ({word})"

    def _warnings(self) -> Iterable[str]:
        if self.tree.warnings:
            yield "## Warnings"
            yield "\n".join(f"- {inline(warning)}" for warning in self.tree.warnings)

    def _line(self, entry: Entry) -> str:
        return place(self.tree.path, entry.statement.line, self.draft_from)

    def _place(self, cited: Cited) -> str:
        return place(cited.path, cited.evidence.line, self.linked_from)


def _edit(edit: Edit) -> str:
    """Words as they stand in both, or the draft's crossed out before the source's."""
    if edit.draft == edit.source:
        return inline(edit.draft)
    return " ".join(filter(None, (struck(edit.draft), bold(edit.source))))
