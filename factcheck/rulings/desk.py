"""What an editor does with rulings: make one, take one back, see which there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.files import write_atomically
from factcheck.finding import Report
from factcheck.lookup import FINDING, Sought, load_document, require, the_one
from factcheck.report.excerpt import plain
from factcheck.rulings import edit
from factcheck.rulings.file import NAME, load_rulings, parse_rulings, read_text, rulings_file
from factcheck.rulings.match import matched
from factcheck.rulings.model import Decision, Ruling, Subject, draft_name, subjects_of
from factcheck.rulings.stale import change

if TYPE_CHECKING:
    from factcheck.check.model import Check

_RULING = Sought("ruling", "factcheck rulings lists them", "name one with --rulings")


@dataclass(frozen=True)
class Standing:
    """A ruling, its file, and whether it applies; None where no report is at hand to tell.

    `note` is the report that it applies in, or why it does not.
    """

    path: Path
    ruling: Ruling
    applies: bool | None
    note: str


def rule(
    wanted: str, decision: Decision, reason: str, documents: Sequence[Path], target: Path | None
) -> str:
    """Rule on the finding whose id begins with `wanted`, and say in one line what was done.

    `documents` are the JSON files to look in, `target` the file of rulings if not the event's.

    Raises:
        FactcheckError: no such finding, no reason, or a file that cannot be used.
    """
    if not plain(reason):
        raise FactcheckError("a ruling needs a reason", remedy='say why: --reason "..."')
    document, subject = _found(wanted, documents)
    path = target or _there(_beside(document))
    draft = "" if isinstance(document, Report) else draft_name(document)
    made = Ruling(subject.id, decision, plain(reason), subject.says, subject.passages, draft)
    text = read_text(path)
    entries = parse_rulings(text, path).entries
    subjects = subjects_of(document)
    mine = [entry for entry in entries if entry.is_about(document)]
    applied = matched(mine, subjects).get(subjects.index(subject))
    if applied and (applied.ruling, applied.reason) == (made.ruling, made.reason):
        return f"{subject.id} is {decision} already, for this reason: {path}:{applied.line}"
    _keep(path, _with(text, made, applied, entries))
    before = applied or next((entry for entry in entries if entry.id == made.id), None)
    was = f"; it was {_said(before)}" if before else ""
    return f"{decision} {subject.id} in {path}: {made.reason}{was}"


def undo(wanted: str, paths: Sequence[Path]) -> str:
    """Take back the ruling whose id begins with `wanted`, and say in one line what was done.

    Raises:
        FactcheckError: no such ruling, several of them, or a file that cannot be used.
    """
    every = [(path, entry) for path in paths for entry in load_rulings(path).entries]
    if not every:
        raise FactcheckError(
            "there are no rulings here", remedy="name their file with --rulings FILE"
        )
    path, entry = every[the_one(wanted, [(path, one.id) for path, one in every], paths, _RULING)]
    _keep(path, edit.take(read_text(path), entry.id))
    return f"took back from {path}: {entry.id} {_said(entry)}"


def standings(paths: Iterable[Path], documents: Sequence[Path]) -> list[Standing]:
    """Every ruling in these files, and whether it applies in those of `documents` beside them.

    Raises:
        FactcheckError: a file cannot be read, or used as it stands.
    """
    read = [(path, load_document(path)) for path in documents]
    return [
        standing
        for path in paths
        for standing in _standings(
            path, [(name, one) for name, one in read if _beside(one).resolve() == path.resolve()]
        )
    ]


def known_files(documents: Sequence[Path]) -> list[Path]:
    """The files of rulings that there are for the events of these reports and checks."""
    paths = dict.fromkeys(_beside(load_document(path)) for path in documents)
    return [path for path in paths if path.is_file()]


def files_of(event: Path) -> list[Path]:
    """The file of rulings of an event, given by its folder or an article; none if there is none.

    Raises:
        FactcheckError: there is no such folder or article.
    """
    if not event.exists():
        raise FactcheckError("does not exist", path=event, remedy="name a folder of articles")
    path = event / NAME if event.is_dir() else rulings_file(event)
    return [path] if path.is_file() else []


def _found(wanted: str, documents: Sequence[Path]) -> "tuple[Report | Check, Subject]":
    require(documents)
    read = [(path, load_document(path)) for path in documents]
    every = [
        (path, document, subject) for path, document in read for subject in subjects_of(document)
    ]
    items = [(path, subject.id) for path, _, subject in every]
    return every[the_one(wanted, items, documents, FINDING)][1:]


def _beside(document: "Report | Check") -> Path:
    return rulings_file(Path(document.sources[0].path))


def _there(path: Path) -> Path:
    """`path`, if its folder is there: a report may have been made elsewhere."""
    if not path.parent.is_dir():
        raise FactcheckError(
            "the folder of the event is not here",
            path=path.parent,
            remedy="work where its report was made, or name a file with --rulings",
        )
    return path


def _keep(path: Path, text: str) -> None:
    """Write a file of rulings, or take it away if nothing is left in it."""
    if text.strip():
        write_atomically(path, text)
        return
    try:
        path.unlink()
    except OSError as error:
        raise FactcheckError(f"cannot be removed ({error.strerror})", path=path) from error


def _with(text: str, made: Ruling, applied: Ruling | None, entries: Iterable[Ruling]) -> str:
    """The file's text with a ruling in place of the one that applied and the one of its id."""
    known = made.id in {entry.id for entry in entries}
    text = edit.swap(text, made) if known else text
    if applied and applied.id != made.id:
        text = edit.take(text, applied.id)
    return text if known else edit.put(text, made)


def _said(ruling: Ruling) -> str:
    return f"{ruling.ruling} ({ruling.reason})"


def _standings(path: Path, beside: "Sequence[tuple[Path, Report | Check]]") -> Iterator[Standing]:
    entries = load_rulings(path).entries
    for entry in entries:
        mine = [(name, one) for name, one in beside if entry.is_about(one)]
        notes = {
            name: _change(entry, [e for e in entries if e.is_about(one)], one) for name, one in mine
        }
        held = [name.as_posix() for name, note in notes.items() if not note]
        if held:
            yield Standing(path, entry, True, ", ".join(held))
        elif notes:
            yield Standing(path, entry, False, next(iter(notes.values())))
        else:
            yield Standing(path, entry, None, "no report of the event is at hand")


def _change(entry: Ruling, entries: Sequence[Ruling], document: "Report | Check") -> str:
    """Why a ruling does not apply to a report, "" if it does."""
    subjects = subjects_of(document)
    applied = {one.id for one in matched(entries, subjects).values()}
    return "" if entry.id in applied else change(entry, subjects)
