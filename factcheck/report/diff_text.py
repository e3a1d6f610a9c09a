"""A diff in a terminal or a pipe: one line an entry, beginning `file:line:column:`."""

from collections.abc import Iterator

from factcheck.diff.model import Diff, Entry, Place, Status
from factcheck.finding import Source
from factcheck.report.diff_outline import counts, title, value_of, verdict
from factcheck.report.excerpt import plain
from factcheck.report.redlined import redlined_pieces
from factcheck.report.terminal import STYLES, Line

_NAMES = {
    Status.CHANGED: ("changed", "bold red"),
    Status.QUOTE_ALTERED: ("quote altered", "bold red"),
    Status.ONLY_A: ("only in A", "red"),
    Status.ONLY_B: ("only in B", "green"),
    Status.AGREED: ("agreed", "dim"),
}


def render_diff_text(diff: Diff) -> tuple[Line, ...]:
    """The whole diff: counts, then each entry, changed ones with their redline."""
    return tuple(_lines(diff))


def _lines(diff: Diff) -> Iterator[Line]:
    yield Line(((f"{title(diff)}: {counts(diff)}", "bold"),))
    if verdict(diff):
        yield Line((verdict(diff),))
    for entry in diff.entries:
        yield from _entry(diff, entry)
    for warning in diff.warnings:
        yield Line((("warning", STYLES["warning"]), ": ", plain(warning)))


def _entry(diff: Diff, entry: Entry) -> Iterator[Line]:
    sides = [(source, where) for source, where in ((diff.a, entry.a), (diff.b, entry.b)) if where]
    values = dict.fromkeys(_value(where) for _, where in sides)
    note = f" ({plain(entry.reason)})" if entry.reason else ""
    agreed = entry.status is Status.AGREED
    said = (" / " if agreed else " -> ").join(values)
    yield Line((f"{_at(*sides[0])}: ", _NAMES[entry.status], f": {entry.kind}: {said}{note}"))
    if entry.redline:
        yield Line(("    ", *redlined_pieces(entry.redline)))
    if len(sides) > 1:
        yield Line((f"    {_at(*sides[1])}",))


def _value(where: Place) -> str:
    return value_of(where) if where.value else plain(where.text)


def _at(source: Source, where: Place) -> str:
    return f"{plain(source.path)}:{where.line}:{where.column}"
