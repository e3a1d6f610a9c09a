"""Extraction: from articles to typed claims. The only stage that needs the language model."""

from collections.abc import Sequence

from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.kinds import kinds

EXTRACTOR_VERSION = "1"
"""Raised whenever extraction changes; claims of another version are made anew."""


def extract(articles: Sequence[Article]) -> dict[str, tuple[ClaimBase, ...]]:
    """Return the claims of each article by its id, in text order.

    Raises:
        FactcheckError: the language model is missing or of another version.
    """
    from factcheck.document.parsed import parse  # noqa: PLC0415 -- keeps warm runs light
    from factcheck.document.reading import Reading  # noqa: PLC0415

    claims: dict[str, tuple[ClaimBase, ...]] = {}
    for document in parse(articles):
        reading = Reading(document)
        found = [claim for kind in kinds().values() for claim in kind.extract(reading)]
        found.sort(key=lambda c: (c.start, c.end, c.id))
        unique = {claim.id: claim for claim in found}
        claims[reading.source] = tuple(unique.values())
    return claims
