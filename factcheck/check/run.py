"""A check from paths to verdicts: read, take the sources' claims from the ledger, judge."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.article.event import Event
from factcheck.check.draft import dated, read_draft, read_sources
from factcheck.check.model import Check
from factcheck.ledger import Ledger, Loaded
from factcheck.pipeline import Folders, Progress, extracted


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
    ledger = Ledger(folders.claims, event.name) if folders else None
    loaded = _loaded(ledger, event)
    claims = {**loaded.claims, **extracted(loaded.stale, ledger, progress)}
    own = extracted([article], progress=progress)[article.id]
    from factcheck.check.check import check_draft  # noqa: PLC0415 -- bad input is told sooner

    check = check_draft(event, {one.id: claims[one.id] for one in event.articles}, article, own)
    every = (*check.warnings, *event.warnings, *article.warnings, *loaded.warnings)
    return Checked(check, tuple(dict.fromkeys(every)))


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
