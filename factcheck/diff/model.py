"""What a comparison of two articles yields: what changed, what only one has, what agrees.

Plain data (`factcheck.diff/1`). Offsets count characters of each article's text as decoded;
`line` and `column` count from 1. In a redline, `draft` is the wording of A, `source` that of B.
"""

from enum import StrEnum

from pydantic import ConfigDict, Field

from factcheck.check.model import Edit
from factcheck.finding import Source
from factcheck.values.relation import Frozen


class Status(StrEnum):
    """How the two articles relate on one point, in the order in which an editor wants them."""

    CHANGED = "changed"
    QUOTE_ALTERED = "quote_altered"
    ONLY_A = "only_a"
    ONLY_B = "only_b"
    AGREED = "agreed"


_MIRROR = {Status.ONLY_A: Status.ONLY_B, Status.ONLY_B: Status.ONLY_A}


class Place(Frozen):
    """A passage of one article: `text == article.text[start:end]`; `value` is what it says.

    `speaker` is whoever the article has it from, None for the outlet itself.
    """

    start: int
    end: int
    text: str
    sentence: str
    line: int
    column: int
    value: str = ""
    speaker: str | None = None


class Entry(Frozen):
    """One point. `kind` is a kind of claim, or "wording" for words that no claim holds.

    `a` and `b` are the passages, None where one article has none. `reason` says in few words
    how the values differ, "" where they speak for themselves. `redline` holds the edits of the
    sentence, or of the quotation; it is empty where the two are no wordings of one sentence.
    """

    kind: str
    status: Status
    a: Place | None
    b: Place | None
    reason: str = ""
    redline: tuple[Edit, ...] = ()


class Diff(Frozen):
    """Two articles held against each other.

    `unchanged` counts the sentences that stand word for word in both, wherever; they make no
    entries. `versions` says that the two are versions of one text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_name: str = Field(default="factcheck.diff/1", alias="schema")
    a: Source
    b: Source
    entries: tuple[Entry, ...]
    unchanged: int
    versions: bool
    warnings: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything but agreement was found."""
        return any(entry.status is not Status.AGREED for entry in self.entries)


def ordered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Entries by status, then by their place in A, those without one by their place in B."""
    ranks = list(Status)

    def key(entry: Entry) -> tuple[object, ...]:
        spans = [(p.start, p.end) if p else (-1, -1) for p in (entry.a, entry.b)]
        return (ranks.index(entry.status), *spans, entry.kind, entry.model_dump_json())

    return tuple(sorted(entries, key=key))


def mirrored(diff: Diff) -> Diff:
    """The same with A and B exchanged."""
    entries = tuple(_mirrored(entry) for entry in diff.entries)
    update = {"a": diff.b, "b": diff.a, "entries": ordered(entries)}
    return diff.model_copy(update=update)


def _mirrored(entry: Entry) -> Entry:
    turned = tuple(Edit(draft=edit.source, source=edit.draft) for edit in entry.redline)
    status = _MIRROR.get(entry.status, entry.status)
    return entry.model_copy(
        update={"status": status, "a": entry.b, "b": entry.a, "redline": turned}
    )
