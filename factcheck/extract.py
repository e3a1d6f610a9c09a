"""Extraction: from articles to typed claims. The only stage that needs the language model."""

from collections.abc import Iterator, Sequence

from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.kinds import kinds

EXTRACTOR_VERSION = "14"
"""Raised whenever extraction changes; claims of another version are made anew."""


def extract(articles: Sequence[Article]) -> dict[str, tuple[ClaimBase, ...]]:
    """Return the claims of each article by its id, in text order.

    Raises:
        FactcheckError: the language model is missing or of another version.
    """
    return dict(extract_each(articles))


def extract_each(articles: Sequence[Article]) -> Iterator[tuple[str, tuple[ClaimBase, ...]]]:
    """Yield the id and the claims of each article as soon as they are there; see `extract`.

    All articles go through the model as one stream, which is quicker than one by one.
    """
    from factcheck.document.parsed import parse  # noqa: PLC0415 -- keeps warm runs light
    from factcheck.document.reading import Reading  # noqa: PLC0415

    for document in parse(articles):
        reading = Reading(document)
        found = [claim for kind in kinds().values() for claim in kind.extract(reading)]
        found.sort(key=lambda c: (c.start, c.end, c.id))
        unique = {claim.id: claim for claim in found}
        yield reading.source, tuple(unique.values())
