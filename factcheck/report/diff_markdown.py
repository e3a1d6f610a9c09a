"""A diff as Markdown: changed values side by side, redlines, then what only one article has."""

from collections.abc import Iterator, Sequence

from factcheck.diff.model import Diff, Entry, Place, Status
from factcheck.finding import Source
from factcheck.report.diff_outline import (
    Lone,
    Numbered,
    by_sentence,
    changed,
    counts,
    described,
    lone,
    of_status,
    title,
    value_of,
    verdict,
)
from factcheck.report.excerpt import clip, plain
from factcheck.report.markup import bold, file_name, inline, line_number, place, table
from factcheck.report.passages import speaker_words
from factcheck.report.redlined import redlined_markdown

_WIDTHS = (3, 8, 32, 32, 24)
"""Characters of the columns of the raw table of changed values."""
SENTENCE_LENGTH = 300
"""Characters of a sentence that is shown whole."""


def render_diff_markdown(diff: Diff, *, linked_from: str | None = None) -> str:
    """The whole diff, ending in one newline; `linked_from` as for `render_markdown`."""
    return "\n\n".join(_Page(diff, linked_from).blocks()) + "\n"


class _Page:
    def __init__(self, diff: Diff, linked_from: str | None) -> None:
        self.diff = diff
        self.linked_from = linked_from

    def blocks(self) -> Iterator[str]:
        diff = self.diff
        yield f"# {inline(title(diff))}"
        yield "\n".join((self._source("A", diff.a), self._source("B", diff.b)))
        yield bold(counts(diff))
        if verdict(diff):
            yield verdict(diff)
        yield from self._changed(changed(diff))
        yield from self._quotes(of_status(diff, Status.QUOTE_ALTERED))
        yield from self._alone("A", diff.a, of_status(diff, Status.ONLY_A))
        yield from self._alone("B", diff.b, of_status(diff, Status.ONLY_B))
        yield from self._agreed(of_status(diff, Status.AGREED))
        if diff.warnings:
            yield "## Warnings"
            yield "\n".join(f"- {inline(warning)}" for warning in diff.warnings)

    def _source(self, side: str, source: Source) -> str:
        return f"- {bold(side)}: {inline(described(source))}, {self._file(source)}"

    def _file(self, source: Source) -> str:
        return file_name(source.path, self.linked_from)

    def _changed(self, values: Sequence[Numbered]) -> Iterator[str]:
        if not values:
            return
        yield "## Changed"
        rows = [
            [
                str(value.number),
                value.entry.kind,
                self._cell(self.diff.a, value.entry.a),
                self._cell(self.diff.b, value.entry.b),
                inline(value.entry.reason),
            ]
            for value in values
        ]
        yield "\n".join(table(["No.", "Kind", "A", "B", "Note"], rows, _WIDTHS))
        yield "\n".join(line for group in by_sentence(values) for line in self._passages(group))

    def _cell(self, source: Source, where: Place | None) -> str:
        if where is None:
            return "—"
        line = line_number("line ", source.path, where.line, self.linked_from)
        return f"{inline(value_of(where))} ({line})"

    def _passages(self, group: Sequence[Numbered]) -> Iterator[str]:
        """The sentence of some changed values, redlined, or both sentences."""
        numbers = bold(", ".join(str(value.number) for value in group))
        entry = group[0].entry
        if entry.redline:
            yield f"- {numbers}: “{redlined_markdown(entry.redline)}”"
            return
        yield f"- {numbers}"
        for side, where in (("A", entry.a), ("B", entry.b)):
            if where:
                yield f"  - {side}: “{_sentence(where)}”{_said_by(where)}"

    def _quotes(self, entries: Sequence[Entry]) -> Iterator[str]:
        if not entries:
            return
        yield "## Altered quotes"
        yield "\n".join(map(self._quote, entries))

    def _quote(self, entry: Entry) -> str:
        sides = ((self.diff.a, entry.a), (self.diff.b, entry.b))
        places = ", ".join(self._place(source, where) for source, where in sides if where)
        speakers = dict.fromkeys(speaker_words(p.speaker) for _, p in sides if p and p.speaker)
        whose = f" ({inline(', '.join(speakers))})" if speakers else ""
        note = f" — {inline(entry.reason)}" if entry.reason else ""
        return f"- {places}: “{redlined_markdown(entry.redline)}”{whose}{note}"

    def _place(self, source: Source, where: Place) -> str:
        return place(source.path, where.line, self.linked_from)

    def _alone(self, side: str, source: Source, entries: Sequence[Entry]) -> Iterator[str]:
        if entries:
            yield f"## Only in {side}"
            yield "\n".join(line for one in lone(entries) for line in self._lone(source, one))

    def _lone(self, source: Source, one: Lone) -> Iterator[str]:
        yield f"- {self._place(source, one.place)}: “{_sentence(one.place)}”"
        if one.values:
            yield f"  - {inline('; '.join(one.values))}"

    def _agreed(self, entries: Sequence[Entry]) -> Iterator[str]:
        if not entries:
            return
        yield "## Agreements"
        yield "\n".join(map(self._agreement, entries))

    def _agreement(self, entry: Entry) -> str:
        values = dict.fromkeys(value_of(where) for where in (entry.a, entry.b))
        sides = (("A ", self.diff.a, entry.a), ("B ", self.diff.b, entry.b))
        places = ", ".join(
            line_number(f"{side}line ", source.path, where.line, self.linked_from)
            for side, source, where in sides
            if where
        )
        return f"- {entry.kind}: {inline(' / '.join(values))} ({places})"


def _sentence(where: Place) -> str:
    return inline(clip(where.sentence, SENTENCE_LENGTH))


def _said_by(where: Place) -> str:
    return f" ({inline(plain(speaker_words(where.speaker)))})" if where.speaker else ""
