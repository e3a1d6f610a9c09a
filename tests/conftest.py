"""Invented articles, and one parse of each through the real language model."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from factcheck.article.model import Article, Block
from factcheck.cli import main
from factcheck.document.parsed import Document, parse
from factcheck.document.reading import Reading
from factcheck.zone import Zone

PUBLISHED = "2031-03-06"
"""The day on which invented articles appear unless a test says otherwise: a Thursday."""

Read = Callable[[str], Reading]
Run = Callable[..., tuple[int, str, str]]
"""The program on its arguments: exit status, standard output and standard error."""


def article(text: str, source: str = "gazette", published: str | None = PUBLISHED) -> Article:
    """An article of body paragraphs; a first line that starts with "# " is its headline."""
    blocks = []
    for paragraph in re.finditer(r"\S(?:.*\S)?", text):
        heading = paragraph.group().startswith("# ")
        start = paragraph.start() + 2 * heading
        zone = Zone.HEADLINE if heading else Zone.BODY
        blocks.append(Block(start, paragraph.end(), zone))
    return Article(
        id=source,
        outlet=source.replace("-", " ").title(),
        published=published,
        path=Path(f"{source}.txt"),
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        given=tuple(blocks),
    )


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the program as a user does, in this process."""

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        captured = capfd.readouterr()
        return status, captured.out, captured.err

    return call


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    """Parse a text, each text once in a run."""
    known: dict[str, Document] = {}

    def parsed(text: str) -> Document:
        if text not in known:
            known[text] = next(iter(parse([article(text)])))
        return known[text]

    return parsed


@pytest.fixture(scope="session")
def read(document: Callable[[str], Document]) -> Read:
    """Read a text: names, times, quantities and voices, each text once in a run."""
    known: dict[str, Reading] = {}

    def reading(text: str) -> Reading:
        if text not in known:
            known[text] = Reading(document(text))
        return known[text]

    return reading


def awaiting(reason: str) -> pytest.MarkDecorator:
    """Mark what an editor expects and the program does not do yet; mend the mark once it does."""
    return pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)


def awaited(reason: str, *values: object) -> ParameterSet:
    """A row of a table that is still awaited."""
    return pytest.param(*values, marks=awaiting(reason))
