"""What goes to standard error while a command works: warnings, and a line of progress."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from factcheck.article.model import Article

_ERASE = "\r\x1b[K"  # to the start of the line, and clear it


def warn(warnings: Iterable[str]) -> None:
    """One line on standard error for each warning."""
    for warning in warnings:
        typer.echo(f"factcheck: warning: {warning}", err=True)


def show_progress(article: "Article", number: int, total: int) -> None:
    """A line on standard error that the next one replaces; only where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{_ERASE}extracting claims, {number} of {total}: {article.id}")
        sys.stderr.flush()


def hide_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write(_ERASE)
        sys.stderr.flush()
