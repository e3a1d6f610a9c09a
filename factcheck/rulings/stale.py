"""Why a ruling does not apply any more: which source's passage is another one now."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from factcheck.report.excerpt import ELLIPSIS, clip
from factcheck.rulings.match import nearest
from factcheck.rulings.model import Quoted, Ruling, Rulings, Subject

_LENGTH = 80
"""Characters that a warning shows of a passage."""

_AROUND = 2
"""Words shown on either side of those in which two passages differ."""


def stale(
    rulings: Iterable[Ruling], applied: Iterable[Ruling], subjects: Sequence[Subject]
) -> dict[str, str]:
    """What has changed for each of the rulings that is not among those `applied`, by its id."""
    used = {entry.id for entry in applied}
    return {entry.id: change(entry, subjects) for entry in rulings if entry.id not in used}


def warnings_of(rulings: Rulings, changes: dict[str, str]) -> tuple[str, ...]:
    """One line for each stale ruling, in the order of the file."""
    return tuple(
        f"{rulings.path.as_posix()}:{entry.line}: {entry.id} ({entry.ruling}) does not apply any "
        f"more: {changes[entry.id]}; take it back with factcheck undo {entry.id}, and rule anew "
        "if need be"
        for entry in rulings.entries
        if entry.id in changes
    )


def change(ruling: Ruling, subjects: Sequence[Subject]) -> str:
    """In few words, what is not as it was when this was ruled."""
    near = nearest(ruling.passages, ruling.id, subjects)
    if near is None:
        return "no finding has its passages: " + ", ".join(
            f"{source} “{clip(text, _LENGTH)}”" for source, text in ruling.passages
        )
    alike = [one.id for one in subjects if set(one.passages) == set(ruling.passages)]
    if near.id in alike:
        return f"its passages make {', '.join(alike)}, none surely the finding that was ruled on"
    return "; ".join(_differences(ruling.passages, near.passages)) + f" ({near.id})"


def _differences(old: Sequence[Quoted], new: Sequence[Quoted]) -> Iterator[str]:
    for source in dict.fromkeys(one.source for one in (*old, *new)):
        gone = [text for name, text in old if name == source and (name, text) not in new]
        come = [text for name, text in new if name == source and (name, text) not in old]
        if len(gone) == len(come) == 1:
            yield f"{source} {_difference(gone[0], come[0])}"
            continue
        yield from (f"{source} no longer has “{clip(text, _LENGTH)}”" for text in gone)
        yield from (f"{source} also has “{clip(text, _LENGTH)}”" for text in come)


def _difference(was: str, now: str) -> str:
    """Both texts without the words that they begin and end with alike, but for a few."""
    old, new = was.split(), now.split()
    if old == new:
        return f"has other spaces or line ends in “{clip(was, _LENGTH)}”"
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    return f"had “{_window(old, head, tail)}”, has “{_window(new, head, tail)}”"


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _window(words: Sequence[str], head: int, tail: int) -> str:
    start, end = max(0, head - _AROUND), min(len(words), len(words) - tail + _AROUND)
    shown = clip(" ".join(words[start:end]), _LENGTH)
    return f"{ELLIPSIS if start else ''}{shown}{ELLIPSIS if end < len(words) else ''}"
