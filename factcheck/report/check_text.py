"""A check in a terminal or a pipe: a line a finding, as linters write them, passages below it."""

from collections.abc import Iterator, Sequence

from factcheck.check.model import Edit, QuoteReading
from factcheck.report.check_tree import CheckTree, Cited, Entry
from factcheck.report.excerpt import Excerpt, plain
from factcheck.report.passages import speaker_words
from factcheck.report.terminal import Line, Piece

STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan", "supported": "green"}
SHOWN = 3
"""Passages below a finding; the others are counted, or listed on demand."""

_INDENT = "    "


def render_check_text(
    tree: CheckTree, *, coloured: bool = False, every: bool = False, counted: bool = True
) -> tuple[Line, ...]:
    """The findings in text order, those ruled on, and one line of counts.

    `coloured` is for a terminal: what differs is then marked by style instead of by signs.
    `every` lists supported statements and all passages too; `counted` adds the line of counts.
    """
    return tuple(_Listing(tree, coloured=coloured, every=every).lines(counted=counted))


class _Listing:
    def __init__(self, tree: CheckTree, *, coloured: bool, every: bool) -> None:
        self.tree = tree
        self.coloured = coloured
        self.every = every

    def lines(self, *, counted: bool) -> Iterator[Line]:
        for entry in self.tree.entries:
            if entry.open:
                yield from self._finding(entry)
            elif entry.level is None and self.every:
                yield self._supported(entry)
        ruled = self.tree.ruled()
        if ruled:
            yield Line((("ruled on by an editor:", "bold"),))
        yield from map(self._ruled, ruled)
        if counted:
            against = f"{self.tree.path} against {self.tree.event}: {self.tree.counts()}"
            yield Line(((against, "bold"),))

    def _finding(self, entry: Entry) -> Iterator[Line]:
        yield self._head(entry, (entry.level or "", STYLES[entry.level or "note"]))
        if entry.cited:
            yield Line((f"{_INDENT}draft: ", *self._quoted(entry.excerpt)))
        shown = entry.cited if self.every else entry.cited[:SHOWN]
        yield from map(self._passage, shown)
        if more := len(entry.cited) - len(shown):
            noun = "passage" if more == 1 else "passages"
            yield Line((f"{_INDENT}and {more} more {noun}; --all lists them",))
        if entry.statement.quote:
            yield from self._quotation(entry.statement.quote)

    def _head(self, entry: Entry, level: Piece) -> Line:
        mark = (f" [{entry.statement.id}]", "dim")
        return Line((f"{self._place(entry)}: {entry.code} ", level, f": {entry.message}", mark))

    def _supported(self, entry: Entry) -> Line:
        places = ", ".join(dict.fromkeys(f"{one.label} {_place(one)}" for one in entry.cited))
        by = f" ({places})" if places else ""
        value = plain(entry.statement.value) or entry.excerpt.words
        name = (entry.name, STYLES["supported"])
        return Line((f"{self._place(entry)}: ", name, f": {value}{by}"))

    def _ruled(self, entry: Entry) -> Line:
        ruled = entry.statement.ruled
        said = plain(f"{ruled.verdict}: {ruled.reason}") if ruled else ""
        line = self._head(entry, (entry.level or "", "dim"))
        return Line((*line, (f" ({said})", "dim")))

    def _passage(self, cited: Cited) -> Line:
        where = f"{_INDENT}{cited.relation} {cited.label}, {_place(cited)}: "
        return Line((where, *self._quoted(cited.excerpt), cited.attribution))

    def _quoted(self, quoted: Excerpt) -> Iterator[Piece]:
        """The sentence with the words that count marked, unless they are all of it."""
        words: Piece = quoted.words
        if any(char.isalnum() for char in quoted.before + quoted.after):
            words = (quoted.words, "bold") if self.coloured else f"»{quoted.words}«"
        yield from ("“", quoted.before, words, quoted.after, "”")

    def _quotation(self, quote: QuoteReading) -> Iterator[Line]:
        if quote.redline:
            before, after = plain(quote.before), plain(quote.after)
            pieces = [(f"… {before} ", "dim")] if before else []
            told = [*pieces, "“", *self._redline(quote.redline), "”"]
            told += [(f" {after} …", "dim")] if after else []
            yield Line((f"{_INDENT}redline: ", *told))
        speakers = tuple(map(speaker_words, (quote.draft_speaker, quote.source_speaker)))
        if all(speakers) and speakers[0] != speakers[1]:
            change = Edit(draft=speakers[0], source=speakers[1])
            yield Line((f"{_INDENT}speaker: ", *self._redline((change,))))

    def _redline(self, edits: Sequence[Edit]) -> Iterator[Piece]:
        """What the draft has and must go, and what the source has instead."""
        for number, edit in enumerate(edits):
            old, new = plain(edit.draft), plain(edit.source)
            if number:
                yield " "
            if edit.draft == edit.source:
                yield old
                continue
            if old:
                yield (old, "red strike") if self.coloured else f"[-{old}-]"
            if old and new and self.coloured:
                yield " "
            if new:
                yield (new, "green") if self.coloured else f"{{+{new}+}}"

    def _place(self, entry: Entry) -> str:
        return f"{self.tree.path}:{entry.statement.line}:{entry.statement.column}"


def _place(cited: Cited) -> str:
    return f"{cited.path}:{cited.evidence.line}"
