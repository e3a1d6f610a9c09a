"""The report in a terminal or a pipe: one line a finding, beginning `file:line:column:`."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING

from factcheck.finding import Passage, Report, Verdict
from factcheck.report.excerpt import plain
from factcheck.report.outline import outline
from factcheck.report.selection import select
from factcheck.report.tree import Agreed, Dispute, Lone, Outline, Settled, Side

if TYPE_CHECKING:
    from rich.console import Group

PLAIN_WIDTH = 100
"""Columns of a table where no terminal gives the width, whatever the environment says."""

STYLES = {
    "conflict": "bold red",
    "check": "yellow",
    "agreement": "green",
    "single-source": "cyan",
    "ruled": "dim",
    "warning": "yellow",
}
"""How the first word of a line looks on a terminal."""


Piece = str | tuple[str, str]
"""Some text, alone or with a style."""


class Line(tuple[Piece, ...]):
    """One line of output, in pieces; never wrapped, so that paths stay whole for grep."""

    __slots__ = ()

    def __str__(self) -> str:
        return "".join(piece if isinstance(piece, str) else piece[0] for piece in self)


def coloured(stream: IO[str]) -> bool:
    """Whether styles can be told apart there: a terminal that shows colour, and may."""
    if not stream.isatty() or os.environ.get("NO_COLOR"):
        return False
    return os.environ.get("TERM", "").lower() not in ("dumb", "unknown")


def drawn(drawing: "Sequence[Line] | Group", stream: IO[str]) -> str:
    """A drawing as it would be printed on a stream: in colour only if that is a terminal.

    Lines for a file or a pipe need no rich, which costs more to import than all else here. On
    a terminal, rich obeys NO_COLOR and TERM; elsewhere nothing around us has a say.
    """
    terminal = stream.isatty()
    if isinstance(drawing, Sequence) and not terminal:
        return "".join(f"{line}\n" for line in drawing)
    from rich.console import Console  # noqa: PLC0415 -- only for colour and tables
    from rich.text import Text  # noqa: PLC0415

    console = Console(
        file=stream,
        force_terminal=terminal,
        width=None if terminal else PLAIN_WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as captured:
        if isinstance(drawing, Sequence):
            for line in drawing:
                console.print(Text.assemble(*line), soft_wrap=True)
        else:
            for part in drawing.renderables:
                console.print(part, soft_wrap=isinstance(part, Text))
    return captured.get()


def render_text(report: Report, *, only_conflicts: bool = False) -> tuple[Line, ...]:
    """The whole report: counts, then each finding with who says what where."""
    tree = outline(select(report, {Verdict.CONFLICT} if only_conflicts else ()))
    return tuple(_Listing(tree).whole())


def render_summary(report: Report, written: Sequence[str] = ()) -> tuple[Line, ...]:
    """What is printed after a run: counts, one line a conflict, the files `written`."""
    return tuple(_Listing(outline(report)).summary(written))


class _Listing:
    def __init__(self, tree: Outline) -> None:
        self.tree = tree
        self.paths = {entry.source.id: entry.source.path for entry in tree.sources}

    def summary(self, written: Sequence[str]) -> Iterator[Line]:
        yield from self._head()
        for dispute in self.tree.conflicts:
            yield self._dispute("conflict", dispute)
        yield from self._warnings()
        for path in written:
            yield Line(((f"wrote {plain(path)}", "dim"),))

    def whole(self) -> Iterator[Line]:
        yield from self._head()
        for kind, disputes in (("conflict", self.tree.conflicts), ("check", self.tree.checks)):
            for dispute in disputes:
                yield self._dispute(kind, dispute)
                yield from map(self._side, dispute.sides)
        yield from map(self._agreed, self.tree.agreements)
        for _, items in self.tree.lone:
            yield from map(self._lone, items)
        for settled in self.tree.ruled:
            yield self._settled(settled)
            yield from map(self._side, settled.dispute.sides)
        yield from self._warnings()

    def _head(self) -> Iterator[Line]:
        yield Line(((f"{self.tree.event}: {self.tree.counts()}", "bold"),))
        if self.tree.all_clear():
            yield Line((self.tree.all_clear(),))

    def _warnings(self) -> Iterator[Line]:
        for warning in self.tree.warnings:
            yield Line((("warning", STYLES["warning"]), ": ", warning))

    def _dispute(self, kind: str, dispute: Dispute) -> Line:
        first = dispute.sides[0].quotations[0].passage
        said = f"{dispute.topic}: {dispute.reason.removesuffix('.')}"
        return self._finding(first, kind, said, dispute.id)

    def _settled(self, settled: Settled) -> Line:
        first = settled.dispute.sides[0].quotations[0].passage
        why = settled.why.removesuffix(".")
        said = f"{settled.dispute.topic}: {settled.was}, {settled.ruling}: {why}"
        return self._finding(first, "ruled", said, settled.dispute.id)

    def _side(self, side: Side) -> Line:
        holders = (
            f"{one.label} {self._place(one.passage)}"
            + (f" ({one.attribution})" if one.attribution else "")
            for one in side.quotations
        )
        return Line(("    ", (side.value, "bold"), " - ", _listed(holders)))

    def _agreed(self, fact: Agreed) -> Line:
        parts = []
        for source, wordings in fact.wordings.items():
            words = [wording.words for wording in wordings if wording.words]
            parts.append(f"{source}: {' / '.join(words)}" if words else source)
        note = f"; {fact.note}" if fact.note else ""
        said = f"{fact.topic}: {fact.value} ({_listed(parts)}{note})"
        return self._finding(fact.first, "agreement", said, fact.id)

    def _lone(self, item: Lone) -> Line:
        remark = f" ({item.attribution})" if item.attribution else ""
        said = f"{item.topic}: {item.value}{remark}"
        return self._finding(item.first, "single-source", said, item.id)

    def _finding(self, first: Passage, kind: str, said: str, id_: str) -> Line:
        parts = (self._place(first), ": ", (kind, STYLES[kind]), ": ", said, (f" [{id_}]", "dim"))
        return Line(parts)

    def _place(self, passage: Passage) -> str:
        return f"{plain(self.paths[passage.source])}:{passage.line}:{passage.column}"


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)
