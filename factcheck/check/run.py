"""A check from paths to verdicts: read, take the sources' claims from the ledger, judge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.article.event import Event
from factcheck.check.draft import dated, read_draft, read_sources
from factcheck.check.model import Check
from factcheck.delivery import KEPT
from factcheck.files import file_name, write_atomically
from factcheck.ledger import Ledger, Loaded
from factcheck.pipeline import Folders, Progress, extracted, may_be_ruled


@dataclass(frozen=True)
class Checked:
    """A check, and all that there is to warn of: about the files, the ledger and the check."""

    check: Check
    warnings: tuple[str, ...]


def run(
    draft: str,
    against: Sequence[Path],
    *,
    published: str | None = None,
    folders: Folders | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Check a draft ("-" for standard input) against a folder of articles, or against files.

    The sources' claims come from the ledger, which keeps what it lacked; the draft's are never
    kept. Without `folders` everything is worked out anew. `published` and `progress` are as for
    `read_draft` and `factcheck.pipeline.run`.

    Raises:
        FactcheckError: bad input, a folder that cannot be written, or no language model.
    """
    read = read_draft(draft, published)
    event = read_sources(against, read)
    article = dated(read, event)
    ruled = _ruling(event)
    ledger = Ledger(folders.claims, event.name) if folders else None
    loaded = _loaded(ledger, event)
    claims = {**loaded.claims, **extracted(loaded.stale, ledger, progress)}
    own = extracted([article], progress=progress)[article.id]
    from factcheck.check.check import check_draft  # noqa: PLC0415 -- bad input is told sooner

    check = check_draft(event, {one.id: claims[one.id] for one in event.articles}, article, own)
    check = ruled(check)
    if folders:
        keep(check, folders.memo)
    every = (*check.warnings, *event.warnings, *article.warnings, *loaded.warnings)
    return Checked(check, tuple(dict.fromkeys(every)))


def _ruling(event: Event) -> Callable[[Check], Check]:
    """What lays an event's rulings over a check. A file of them that is broken is told at once."""
    if not may_be_ruled(event):
        return lambda check: check
    from factcheck.rulings import load_rulings, rulings_file, with_rulings  # noqa: PLC0415

    rulings = load_rulings(rulings_file(event.articles[0].path))
    return lambda check: with_rulings(check, rulings)


def keep(check: Check, folder: Path) -> None:
    """Keep a check where a ruling on one of its findings can look it up, over an earlier one.

    Raises:
        FactcheckError: the folder cannot be written.
    """
    name = file_name(f"{check.event}.{Path(check.draft.path).stem}", KEPT)
    write_atomically(folder / ".gitignore", "*\n")
    write_atomically(folder / name, check.model_dump_json(by_alias=True) + "\n")


def _loaded(ledger: Ledger | None, event: Event) -> Loaded:
    """What is kept of the sources.

    Claims of other articles are no business of a check: the draft may have been a source before,
    and several files make no lasting event.
    """
    if ledger is None:
        return Loaded({}, event.articles, ())
    loaded = ledger.load(event.articles)
    orphans = ledger.orphans(event.articles)
    return replace(loaded, warnings=tuple(w for w in loaded.warnings if w not in orphans))
