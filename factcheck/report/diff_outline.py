"""A diff grouped for reading: entries of one sentence, or of one edited sentence, together."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from factcheck.diff.model import Diff, Entry, Place, Status
from factcheck.finding import Source
from factcheck.report.excerpt import clip, plain

VALUE_LENGTH = 80
"""Characters of a value beside the other one."""
_STATEMENTS = frozenset({"action", "relation", "wording"})
"""Kinds whose value is the sentence itself."""


@dataclass(frozen=True)
class Numbered:
    """A changed value with its number in the report."""

    number: int
    entry: Entry


@dataclass(frozen=True)
class Lone:
    """A sentence that only one article has, and the values in it, each with its kind."""

    place: Place
    values: tuple[str, ...]


def title(diff: Diff) -> str:
    """What was compared: "v1/story.md → v2/story.md" for versions, "a.md and b.md" else."""
    joined = " → " if diff.versions else " and "
    return f"{plain(diff.a.path)}{joined}{plain(diff.b.path)}"


def described(source: Source) -> str:
    """Whose article it is, and of what day."""
    return ", ".join(filter(None, (plain(source.outlet), source.published or "no date")))


def counts(diff: Diff) -> str:
    """The numbers of entries in one line."""
    found = {status: len(of_status(diff, status)) for status in Status}
    parts = [
        _counted(found[Status.CHANGED], "changed value"),
        _counted(found[Status.QUOTE_ALTERED], "altered quote"),
        f"{found[Status.ONLY_A]} only in A",
        f"{found[Status.ONLY_B]} only in B",
        _counted(found[Status.AGREED], "agreement"),
        f"{_counted(diff.unchanged, 'sentence')} word for word the same",
    ]
    return " · ".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict(diff: Diff) -> str:
    """One sentence if nothing differs, "" if something does."""
    return "" if diff.differs else "Nothing differs."


def of_status(diff: Diff, status: Status) -> tuple[Entry, ...]:
    """The entries of one status in their order."""
    return tuple(entry for entry in diff.entries if entry.status is status)


def changed(diff: Diff) -> tuple[Numbered, ...]:
    """The changed values, numbered from 1."""
    return tuple(Numbered(n, e) for n, e in enumerate(of_status(diff, Status.CHANGED), start=1))


def by_sentence(values: Iterable[Numbered]) -> tuple[tuple[Numbered, ...], ...]:
    """Changed values of one pair of sentences together."""

    def key(value: Numbered) -> Hashable:
        a, b = _both(value.entry)
        return (a.sentence, b.sentence) if not value.entry.redline else value.entry.redline

    return _grouped(values, key)


def _both(entry: Entry) -> tuple[Place, Place]:
    if entry.a is None or entry.b is None:
        raise ValueError("a changed value has two passages")
    return entry.a, entry.b


def _grouped(
    values: Iterable[Numbered], key: Callable[[Numbered], Hashable]
) -> tuple[tuple[Numbered, ...], ...]:
    groups: dict[Hashable, list[Numbered]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return tuple(tuple(group) for group in groups.values())


def value_of(place: Place | None) -> str:
    """The value in few words, "—" where there is none."""
    if place is None:
        return "—"
    return clip(place.value, VALUE_LENGTH) or "—"


def lone(entries: Iterable[Entry]) -> tuple[Lone, ...]:
    """The sentences of entries that only one article has, each once, in text order."""
    places: dict[str, Place] = {}
    values: dict[str, list[str]] = {}
    for entry in entries:
        place = entry.a or entry.b
        if place is None:
            continue
        first = places.setdefault(place.sentence, place)
        told = values.setdefault(place.sentence, [])
        if entry.kind not in _STATEMENTS and place.value:
            told.append(f"{entry.kind}: {clip(place.value, VALUE_LENGTH)}")
        if place.start < first.start:
            places[place.sentence] = place
    found = [Lone(p, tuple(dict.fromkeys(values[s]))) for s, p in places.items()]
    return tuple(sorted(found, key=lambda one: (one.place.start, one.place.end)))
