"""The claims of one article as a table: what was read from it, where, and who says so."""

from collections.abc import Callable, Iterable
from typing import Protocol

from rich.console import Group
from rich.table import Table
from rich.text import Text

from factcheck.claim import Stance, Voice
from factcheck.report.excerpt import clip, plain
from factcheck.report.passages import speaker_words
from factcheck.zone import Zone

_TEXT_LENGTH = 120


class Listable(Protocol):
    """What a claim of any kind must have to be listed."""

    @property
    def kind(self) -> str:
        """The kind of claim, "figure" for one."""
        ...

    @property
    def start(self) -> int:
        """Character offset of the claim in its article."""
        ...

    @property
    def end(self) -> int:
        """Character offset after the claim."""
        ...

    @property
    def text(self) -> str:
        """The claim's own words."""
        ...

    @property
    def zone(self) -> Zone:
        """What part of the article it stands in."""
        ...

    @property
    def voice(self) -> Voice:
        """Who asserts it, and how surely."""
        ...

    @property
    def negated(self) -> bool:
        """Whether the text says that it is not so."""
        ...

    def value_words(self) -> str:
        """The claim's value in few words."""
        ...


def render_claims_table(
    claims: Iterable[Listable], position: Callable[[int], tuple[int, int]]
) -> Group:
    """A table of `claims` in text order, then their number.

    `position` turns an offset into line and column, as `Article.position` does.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))
    drawn = Table(box=None, pad_edge=False, header_style="bold")
    drawn.add_column("Line", justify="right", no_wrap=True)
    drawn.add_column("Kind", no_wrap=True)
    drawn.add_column("Value", ratio=2)
    drawn.add_column("Said by", ratio=1)
    drawn.add_column("Text", ratio=3)
    for claim in ordered:
        line, column = position(claim.start)
        drawn.add_row(*map(Text, (f"{line}:{column}", claim.kind, *_words(claim))))
    number = f"{len(ordered)} claim" + ("" if len(ordered) == 1 else "s")
    counted = Text(number, style="bold")
    return Group(drawn, counted) if ordered else Group(counted)


def _words(claim: Listable) -> tuple[str, str, str]:
    value = plain(claim.value_words())
    if claim.negated:
        value = f"not: {value}"
    return value, _said_by(claim), clip(claim.text, _TEXT_LENGTH)


def _said_by(claim: Listable) -> str:
    voice = claim.voice
    parts = [claim.zone.value] if claim.zone is not Zone.BODY else []
    if voice.speaker:
        parts.append(speaker_words(voice.speaker))
    if voice.stance is not Stance.SAID:
        parts.append(voice.stance.value)
    return ", ".join(parts)
