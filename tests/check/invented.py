"""Checks of tiny invented drafts, through the real language model."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.check.check import check_draft
from factcheck.check.draft import ID
from factcheck.check.held import Held
from factcheck.check.model import Check, CheckVerdict, Statement
from factcheck.claim import ClaimBase
from factcheck.extract import extract
from tests.conftest import article

WRONG = frozenset({CheckVerdict.CONTRADICTED, CheckVerdict.DISPUTED})

Sources = Mapping[str, str]


def check(sources: Sources, draft: str) -> Check:
    """A draft checked against sources by their id, in the order given."""
    read = [article(text, source) for source, text in sources.items()]
    return check_article(read, article(draft, ID))


def check_article(sources: Sequence[Article], draft: Article) -> Check:
    """Check an article against other ones."""
    claims = {one.id: claims_of(one) for one in sources}
    return check_draft(Event("invented", tuple(sources), ()), claims, draft, claims_of(draft))


def hold(sources: Sources, draft: str) -> Held:
    """A draft held against sources, with nothing judged."""
    read = tuple(article(text, source) for source, text in sources.items())
    own = article(draft, ID)
    claims = {one.id: claims_of(one) for one in read}
    return Held(Event("invented", read, ()), claims, own, claims_of(own))


@cache
def claims_of(one: Article) -> tuple[ClaimBase, ...]:
    """The claims of an article, extracted once in a run."""
    return extract([one])[one.id]


def charged(found: Check) -> list[Statement]:
    """The statements that sources contradict or dispute."""
    return [one for one in found.statements if one.verdict in WRONG]


def contradicted(found: Check) -> list[Statement]:
    """The statements that sources contradict, and no source bears out."""
    return [one for one in found.statements if one.verdict is CheckVerdict.CONTRADICTED]


def shown(found: Check) -> str:
    """The statements of a check, a line each, for the message of a failure."""
    lines = [
        f"  {one.verdict} {one.code} {one.kind}: {one.text!r} ({one.reason})"
        for one in found.statements
    ]
    return "\n".join(lines) or "  nothing"
