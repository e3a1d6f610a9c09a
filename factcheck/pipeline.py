"""The whole of factcheck on one page: read, extract, compare. Start reading here.

read      paths            -> Event     articles with their zones and dates
extract   articles         -> claims    typed statements; the only step that loads a model,
                                        and only for articles that the ledger does not cover
compare   event and claims -> Report    claims of one fact aligned, each thread judged
render    Report           -> text      `factcheck.report`, one module a format
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.article.event import Event, read_event
from factcheck.article.model import Article
from factcheck.compare.compare import compare
from factcheck.extract import extract
from factcheck.finding import Report
from factcheck.ledger import Claims, Ledger

Progress = Callable[[Article, int, int], None]


@dataclass(frozen=True)
class Outcome:
    """A report, and what there is to say about the ledger (which is no part of the report)."""

    report: Report
    warnings: tuple[str, ...]


def run(
    paths: Sequence[Path],
    *,
    published: str | None = None,
    ledger_root: Path | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Compare the articles of one event: a folder, or the files themselves.

    `published` (an ISO date) stands in where an article names no date of its own. Claims are
    kept in `ledger_root` and taken from there; None neither reads nor writes any. `progress` is
    called with each article that has to be extracted, its number from 1 and how many they are.

    Raises:
        FactcheckError: bad input, a folder that cannot be written, or no language model.
    """
    event = read_event(paths, published)
    claims, warnings = claims_of(event, ledger_root, progress)
    return Outcome(compare(event, claims), warnings)


def claims_of(
    event: Event, ledger_root: Path | None, progress: Progress | None = None
) -> tuple[dict[str, Claims], tuple[str, ...]]:
    """The claims of every article of an event by source id, and the ledger's warnings.

    Each article's claims are kept as soon as they are there: an interrupted run loses one.
    """
    ledger = Ledger(ledger_root, event.name) if ledger_root else None
    loaded = ledger.load(event.articles) if ledger else None
    claims = dict(loaded.claims) if loaded else {}
    stale = loaded.stale if loaded else event.articles
    for number, article in enumerate(stale, start=1):
        if progress:
            progress(article, number, len(stale))
        claims[article.id] = extract((article,))[article.id]
        if ledger:
            ledger.store(article, claims[article.id])
    ordered = {article.id: claims[article.id] for article in event.articles}
    return ordered, loaded.warnings if loaded else ()
