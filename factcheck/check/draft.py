"""Reading the draft, and the event that it is checked against."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.article.decode import MAX_BYTES
from factcheck.article.event import Event, read_event, read_single
from factcheck.article.model import Article
from factcheck.errors import FactcheckError

STDIN = "-"
ID = "draft"
"""The id of the draft among the articles; no source may have it."""


def read_draft(name: str, published: str | None = None) -> Article:
    """Read a draft from a file, or from standard input where `name` is "-".

    `published` (an ISO date) serves where its front matter has no date.

    Raises:
        FactcheckError: it cannot be read, or is no text.
    """
    if name != STDIN:
        return read_single(Path(name), id=ID, fallback=published)
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path("<stdin>")
    if len(data) > MAX_BYTES:
        raise FactcheckError(
            f"is too large (more than {MAX_BYTES:,} bytes)",
            path=path,
            remedy="check one article at a time",
        )
    return read_single(path, id=ID, fallback=published, data=data)


def read_sources(paths: Sequence[Path], draft: Article) -> Event:
    """Read the event without the draft, should that lie among its articles.

    Raises:
        FactcheckError: bad input, or nothing is left to check against.
    """
    event = read_event(paths)
    itself = [one for one in event.articles if one.path.resolve() == draft.path.resolve()]
    sources = tuple(one for one in event.articles if one not in itself)
    if not sources:
        raise FactcheckError(
            "is the only article, and nothing is left to check it against",
            path=draft.path,
            remedy="name the sources with --against",
        )
    for source in sources:
        if source.id == ID:
            raise FactcheckError(
                f"has the id {ID!r}, which is kept for what is checked",
                path=source.path,
                remedy="give it another `id` in sources.toml or front matter, or leave it out",
            )
    about_itself = {warning for one in itself for warning in one.warnings}
    warnings = [warning for warning in event.warnings if warning not in about_itself]
    warnings += [f"{one.path}: is the draft itself, and left out of the sources" for one in itself]
    return Event(event.name, sources, tuple(warnings))


def dated(draft: Article, event: Event) -> Article:
    """The draft with the latest date of its sources, if it has no date of its own."""
    latest = max((one.published for one in event.articles if one.published), default=None)
    if draft.published or not latest:
        return draft
    warning = (
        f"{draft.path}: has no date; its weekdays are counted from {latest}, the latest date of "
        "the sources; pass --published if that is wrong"
    )
    # The last warning says that there is no date, and to name one in a way that is not this one's.
    return replace(draft, published=latest, warnings=(*draft.warnings[:-1], warning))
