"""The head of an article: what stands above the running text.

Mastheads, navigation, headlines and the deck under them, bylines, dates, summary boxes.
"""

import re
from collections.abc import Callable, Sequence

from factcheck.article import furniture
from factcheck.article.lines import Line
from factcheck.article.published import WEEKDAY
from factcheck.article.shapes import (
    is_byline,
    is_caption_label,
    is_dated,
    is_names,
    is_prose,
    live_time,
    ordinary_words,
)
from factcheck.article.splits import caption_credit, dateline_length
from factcheck.zone import Zone

_RELEASE = re.compile(r"(?i)(?:press|news|media) (?:release|statement|no)|communiqu|for immediate")
# "Oslo, Norway, Tuesday 3 March 2026, 10:00" in a release is a dateline, in a paper its name.
_RELEASE_DATELINE = re.compile(
    rf"[^\W\d_a-z][\w. '-]+(?:, [^\W\d_a-z][\w. '-]+)?, (?:(?i:{WEEKDAY}),? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+\.? \d{1,2},)"
)
_LONE_SLUG = re.compile(r"[A-Z(][\w .,/()&'-]{1,60}?\s*(?:—|–|--)")
_PIECES = re.compile(r"\s*(?:[|·›»•]|\s/\s|(?<=\s)>(?=\s))\s*")
_SENTENCE_BREAK = re.compile(r"[.!?…][\"')]* +[\"'(]*[A-Z0-9]")


def head_length(lines: Sequence[Line]) -> int:
    """How many lines stand above the running text."""
    first = next((n for n in range(len(lines)) if _opens_text(n, lines)), None)
    if first is None:
        return min(1, len(lines))
    # A deck may be a full sentence: then the byline or the date between it and the text tells.
    signed = any(is_byline(line) or is_dated(line) for line in lines[:first])
    below = first + 1
    while below < min(first + 3, len(lines)) and caption_credit(lines[below].plain) is not None:
        below += 1
    if not signed and below < len(lines) and (is_byline(lines[below]) or is_dated(lines[below])):
        return below + head_length(lines[below:])
    return first


def _opens_text(n: int, lines: Sequence[Line]) -> bool:
    line = lines[n]
    if dateline_length(line.plain) and (line.stops or line.words > 20):
        return True
    if live_time(line) and any(live_time(other) for other in lines[n + 1 :]):
        return True
    numbered = line.marker[:1].isdigit()
    if numbered and line.plain.isupper():
        return n > 0
    title = n == 0 and line.words < 15 and not _SENTENCE_BREAK.search(line.plain)
    if title or (line.marker and not numbered) or simple_zone(line) is not None:
        return False
    return is_prose(line) and caption_credit(line.plain) is None


def _is_navigation(line: Line) -> bool:
    pieces = [piece for piece in _PIECES.split(line.plain) if piece]
    return len(pieces) > 1 and all(len(piece.split()) <= 4 for piece in pieces) and not line.stops


_WORDED: tuple[tuple[Zone, Callable[[Line], bool]], ...] = (
    (Zone.NOTE, lambda line: line.empty),
    (Zone.BYLINE, is_byline),
    (Zone.CREDIT, furniture.CREDIT.opens),
    (Zone.NOTE, furniture.NOTE.opens),
    (Zone.MASTHEAD, lambda line: furniture.MASTHEAD.opens(line) and not is_prose(line)),
    (Zone.MASTHEAD, furniture.BOX.opens),
    (Zone.MASTHEAD, lambda line: _LONE_SLUG.fullmatch(line.plain) is not None),
    (Zone.MASTHEAD, lambda line: line.words <= 20 and is_dated(line)),
    (Zone.MASTHEAD, _is_navigation),
    (Zone.PROMO, furniture.PROMO.opens),
)


def simple_zone(line: Line) -> Zone | None:
    """The zone of a line of a head that its own wording decides; None for all others."""
    return next((zone for zone, holds in _WORDED if holds(line)), None)


def head_zones(lines: Sequence[Line], outlet: str) -> list[Zone]:
    """The zone of each line of a head, given the outlet's name ("" if unknown)."""
    known: list[Zone | None] = []
    headline_seen = False
    for n, line in enumerate(lines):
        zone = simple_zone(line) or _zone_in_place(line, lines[:n], headline_seen)
        office = furniture.ORGANISATION.search(line.plain) is not None
        headline_seen = headline_seen or (zone is None and line.words >= 3 and not office)
        known.append(zone)
    zones = [
        zone if zone is not None else _masthead_or_headline(n, lines, known, outlet)
        for n, zone in enumerate(known)
    ]
    if any(
        zone is Zone.MASTHEAD and _RELEASE.match(lines[n].plain) for n, zone in enumerate(zones)
    ):
        dated = [_RELEASE_DATELINE.match(line.plain) and is_dated(line) for line in lines]
        zones = [Zone.DATELINE if d else z for z, d in zip(zones, dated, strict=True)]
    return zones


def _zone_in_place(line: Line, above: Sequence[Line], headline_seen: bool) -> Zone | None:
    """The zone of a line that its shape and what stands above it decide; None: a title."""
    boxed = [box for box in above if furniture.BOX.opens(box) and box.group == line.group]
    if boxed or (line.marker and not line.marker.startswith("#")):
        return Zone.BULLET
    if caption_credit(line.plain) is not None or (above and is_caption_label(above[-1])):
        return Zone.CAPTION
    role = line.words <= 8 and furniture.ROLE.search(line.plain) is not None
    return Zone.BYLINE if headline_seen and (is_names(line) or role) else None


def _masthead_or_headline(
    n: int, lines: Sequence[Line], known: Sequence[Zone | None], outlet: str
) -> Zone:
    line = lines[n]
    open_lines = [m for m, zone in enumerate(known) if zone is None]
    later = [lines[m] for m in open_lines if m > n]
    if len(open_lines) == 1 or line.marker.startswith("#") or line.stops:
        return Zone.HEADLINE
    if re.search(r"[!?:]", line.plain):
        return Zone.HEADLINE
    longer = any(other.words >= 5 and not other.stops for other in later)
    label = line.words <= 3 and longer and not ordinary_words(line.plain)
    below = n > 0 and lines[n - 1].group == line.group
    slogan = bool(later) and below and furniture.SLOGAN.search(line.plain) is not None
    letterhead = _is_letterhead(n, lines, known, bool(later))
    masthead = label or slogan or letterhead or _names_outlet(line, outlet)
    return Zone.MASTHEAD if masthead else Zone.HEADLINE


def _names_outlet(line: Line, outlet: str) -> bool:
    if outlet and len(line.plain) <= len(outlet) + 40 and not ordinary_words(line.plain):
        return outlet.lower() in line.plain.lower()
    name = re.fullmatch(r"(?:The )?(?:[A-Z][\w.&'-]*,? ){0,4}(?P<last>\w+)", line.plain)
    return bool(name and line.plain.startswith("The ") and furniture.OUTLET.fullmatch(name["last"]))


def _is_letterhead(
    n: int, lines: Sequence[Line], known: Sequence[Zone | None], headline_follows: bool
) -> bool:
    """An office's or an outlet's name above or beside the date or "Press release" line."""
    line = lines[n]
    if line.words > 10 or ordinary_words(line.plain):
        return False
    beside = any(
        known[m] is Zone.MASTHEAD and lines[m].group == line.group for m in range(len(lines))
    )
    release = any(
        zone is Zone.MASTHEAD and _RELEASE.match(lines[m].plain) for m, zone in enumerate(known)
    )
    office = bool(furniture.ORGANISATION.search(line.plain))
    capitals = line.plain.isupper()
    if beside and (office or capitals or line.words <= 4 or furniture.OUTLET.search(line.plain)):
        return True
    return headline_follows and office and (capitals or release)
