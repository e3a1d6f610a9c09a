"""The whole of factcheck on one page: read, extract, compare, rule. Start reading here.

read      paths            -> Event     articles with their zones and dates
extract   articles         -> claims    typed statements; the only step that loads a model,
                                        and only for articles that the ledger does not cover
compare   event and claims -> Report    claims of one fact aligned, each thread judged
rule      Report           -> Report    an editor's rulings laid over it, the kept ones too
render    Report           -> text      `factcheck.report`, one module a format
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.article.event import Event, read_event
from factcheck.article.model import Article
from factcheck.delivery import CACHE, RULINGS
from factcheck.finding import Report
from factcheck.ledger import Claims, Ledger
from factcheck.memo import Memo

Progress = Callable[[Article, int, int], None]


@dataclass(frozen=True)
class Folders:
    """Where a run keeps what the next one can use: the ledger of claims and the memo."""

    claims: Path = Path("claims")
    memo: Path = CACHE


@dataclass(frozen=True)
class Outcome:
    """A report, and what there is to say about the ledger (which is no part of the report)."""

    report: Report
    warnings: tuple[str, ...] = ()


def run(
    paths: Sequence[Path],
    *,
    published: str | None = None,
    folders: Folders | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Compare the articles of one event: a folder, or the files themselves.

    `published` (an ISO date) stands in where an article names no date of its own. Without
    `folders` everything is worked out anew and nothing kept. `progress` is called with each
    article that has to be extracted, its number from 1 and how many they are. Rulings beside the
    articles are laid over the report last, so that no memo hides a change of them.

    Raises:
        FactcheckError: bad input, a folder that cannot be written, or no language model.
    """
    event = read_event(paths, published)
    if not may_be_ruled(event):
        return _outcome(event, folders, progress)
    from factcheck.rulings import load_rulings, ruled_report, rulings_file  # noqa: PLC0415

    rulings = load_rulings(rulings_file(event.articles[0].path))  # a broken file is told first
    outcome = _outcome(event, folders, progress)
    return replace(outcome, report=ruled_report(outcome.report, rulings))


def may_be_ruled(event: Event) -> bool:
    """Whether there is a file of rulings in any folder above the event's articles."""
    return any((folder / RULINGS).is_file() for folder in event.articles[0].path.parents)


def _outcome(event: Event, folders: Folders | None, progress: Progress | None) -> Outcome:
    if folders is None:
        return Outcome(_compare(event, extracted(event.articles, progress=progress)))
    ledger = Ledger(folders.claims, event.name)
    return remembered(event, ledger, folders.memo) or compared(event, ledger, folders, progress)


def remembered(event: Event, ledger: Ledger, folder: Path) -> Outcome | None:
    """The outcome of the last run, if neither articles nor claims nor code have changed."""
    checksums = ledger.checksums(event.articles)
    report = Memo(folder, event, checksums).recall() if checksums else None
    return Outcome(report, ledger.orphans(event.articles)) if report else None


def compared(event: Event, ledger: Ledger, folders: Folders, progress: Progress | None) -> Outcome:
    """Take the claims from the ledger, extract what it lacks, and compare."""
    loaded = ledger.load(event.articles)
    claims = {**loaded.claims, **extracted(loaded.stale, ledger, progress)}
    report = _compare(event, claims)
    if checksums := ledger.checksums(event.articles):
        Memo(folders.memo, event, checksums).keep(report)
    return Outcome(report, loaded.warnings)


def _compare(event: Event, claims: Mapping[str, Claims]) -> Report:
    from factcheck.compare.compare import compare  # noqa: PLC0415 -- only if something is new

    return compare(event, {article.id: claims[article.id] for article in event.articles})


def extracted(
    articles: Sequence[Article], ledger: Ledger | None = None, progress: Progress | None = None
) -> dict[str, Claims]:
    """The claims of these articles, kept one by one: an interrupted run loses a single one."""
    claims: dict[str, Claims] = {}
    if not articles:
        return claims
    from factcheck.extract import extract_each  # noqa: PLC0415 -- as above

    stream = extract_each(articles)
    for number, article in enumerate(articles, start=1):
        if progress:
            progress(article, number, len(articles))
        claims[article.id] = next(stream)[1]
        if ledger:
            ledger.store(article, claims[article.id])
    return claims
