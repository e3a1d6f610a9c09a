"""An article: a source's text, untouched, and the zones that its blocks belong to."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factcheck.zone import Zone

CLAIMING = frozenset(
    {Zone.HEADLINE, Zone.SUBHEAD, Zone.BULLET, Zone.CAPTION, Zone.BODY, Zone.DATELINE}
)


@dataclass(frozen=True)
class Block:
    """One line or paragraph: `text == article.text[start:end]`, and what it is.

    `section` is the subheading that the block stands under ("" for none).
    """

    start: int
    end: int
    zone: Zone
    section: str = ""


@dataclass(frozen=True)
class Article:
    """One source. `text` is the file as decoded, newlines normalised, nothing else changed.

    Of a file that is not plain text it is the text read from it: then `paragraphs` says that
    each line is a whole paragraph. A byte order mark is no part of `text`. `published` is an
    ISO date ("2019-08-22") or None where no date stands anywhere. `body` is where the text
    begins behind front matter; `given` are blocks known beforehand. `warnings` are one line
    each, about this file.
    """

    id: str
    outlet: str
    published: str | None
    path: Path
    text: str
    sha256: str
    url: str | None = None
    body: int = 0
    paragraphs: bool = False
    given: tuple[Block, ...] | None = None
    warnings: tuple[str, ...] = ()

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks with their zones, worked out when first asked for."""
        if self.given is not None:
            return self.given
        from factcheck.article.zones import zone_blocks  # noqa: PLC0415 -- not in warm runs

        return zone_blocks(
            self.text, start=self.body, outlet=self.outlet, paragraphs=self.paragraphs
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character offset, both from 1."""
        before = self.text[:offset]
        line = before.count("\n") + 1
        return line, offset - (before.rfind("\n") + 1) + 1
