"""Zones: which block of an article is headline, body, promotion, readers' comment, and so on.

The layout decides first (what stands above the first paragraph, what follows the last), then
the wording (`furniture`), then the shape of a line among its neighbours.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.article.body import body_zones
from factcheck.article.comments import comment_range
from factcheck.article.furniture import BOX
from factcheck.article.head import head_length, head_zones
from factcheck.article.lines import Line, split_lines
from factcheck.article.model import CLAIMING, Block
from factcheck.article.shapes import live_time
from factcheck.article.splits import agency_credit, caption_credit, dateline_length, slug_length
from factcheck.zone import Zone

# Datelines open an article, or one of its parts in a round-up: not every paragraph.
_PARAGRAPHS_WITH_DATELINE = 3


def zone_blocks(
    text: str, *, start: int = 0, outlet: str = "", paragraphs: bool = False
) -> tuple[Block, ...]:
    """Divide an article's text into blocks and say what each is.

    `start` is the offset behind the front matter, which becomes a block of its own; `outlet`
    is the outlet's name, by which its masthead is known; `paragraphs` says that each line is a
    whole paragraph, so that nothing is unwrapped. The blocks are in order, do not
    overlap, have no blanks at their ends, and leave out nothing but blanks and list markers.
    """
    lines = split_lines(text, start, paragraphs=paragraphs)
    head = head_length(lines)
    first_comment, after_comments = comment_range(lines, head)
    zones = head_zones(lines[:head], outlet)
    zones += body_zones(lines, head, first_comment)
    zones += [Zone.COMMENT] * (after_comments - first_comment)
    zones += body_zones(lines, after_comments, len(lines), tail=True)
    blocks = _with_sections(lines, zones)
    if text[:start].strip():
        stripped = text[:start].strip()
        begin = text.index(stripped)
        blocks.insert(0, Block(begin, begin + len(stripped), Zone.MASTHEAD))
    return tuple(blocks)


def _with_sections(lines: Sequence[Line], zones: Sequence[Zone]) -> list[Block]:
    blocks: list[Block] = []
    time = heading = box = ""
    paragraphs = 0
    live = sum(1 for line in lines if live_time(line)) > 1
    for line, zone in zip(lines, zones, strict=True):
        begin = line.start
        size = live_time(line) if live and zone in (Zone.BODY, Zone.SUBHEAD) else 0
        if size:
            time, heading, box = line.plain[:size].strip(), "", ""
            blocks.append(Block(begin, begin + size, Zone.SUBHEAD))
            begin += size + len(line.plain[size:]) - len(line.plain[size:].lstrip(" :–—|-"))
            if begin >= line.end:
                continue
        box = line.plain if BOX.opens(line) else box
        box = box if zone in (Zone.BULLET, Zone.MASTHEAD, Zone.SUBHEAD) else ""
        section = " ".join(part for part in (time, box or heading) if part)
        block = Block(begin, line.end, zone, section if zone in CLAIMING else "")
        if zone is Zone.SUBHEAD:
            heading = line.plain
            block = replace(block, section=time)
        paragraphs += zone is Zone.BODY
        blocks += _parts(line, block, paragraphs)
    return blocks


def _parts(line: Line, block: Block, paragraphs: int) -> list[Block]:
    """A block, cut where a dateline or a credit shares its paragraph."""
    words = line.plain[block.start - line.start :]
    if block.end - block.start != len(words):  # Markdown emphasis was taken off
        return [block]
    if block.zone is Zone.CAPTION:
        credit = caption_credit(words)
        end = len(words) if credit is None else credit
        return _cut(block, words, (end, block.zone), (len(words), Zone.CREDIT))
    if block.zone is not Zone.BODY:
        return [block]
    opening, zone = slug_length(words), Zone.MASTHEAD
    if not opening and paragraphs <= _PARAGRAPHS_WITH_DATELINE:
        opening, zone = dateline_length(words), Zone.DATELINE
    ends = (opening, zone), (agency_credit(words), block.zone), (len(words), Zone.CREDIT)
    return _cut(block, words, *ends)


def _cut(block: Block, words: str, *ends: tuple[int, Zone]) -> list[Block]:
    """The parts of a block that end at the given places in its words, each in its zone."""
    parts, begin = [], 0
    for end, zone in ends:
        part = words[begin:end]
        if part.strip():
            start = block.start + begin + len(part) - len(part.lstrip())
            parts.append(replace(block, start=start, end=start + len(part.strip()), zone=zone))
        begin = end
    return parts
