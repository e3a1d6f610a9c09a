"""Who says it and where: one claim, or a source's repeated claims, as a report shows them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.claim import Stance
from factcheck.finding import Passage, Position
from factcheck.report.excerpt import Excerpt, clip, excerpt, plain
from factcheck.zone import Zone

WORDING_LENGTH = 40
"""Characters of a source's own wording that fit a table's cell."""

_BY_SPEAKER = {
    Stance.SAID: ("", "according to {}"),
    Stance.DENIED: ("denied", "denied by {}"),
    Stance.PLANNED: ("planned", "planned, according to {}"),
    Stance.ALLEGED: ("alleged", "alleged by {}"),
    Stance.HEDGED: ("not certain", "not certain, according to {}"),
}
_KEY_KIND = re.compile(r"^(?:person|org|place|nation|name)/")
_TOLD_APART = frozenset({Zone.HEADLINE, Zone.SUBHEAD, Zone.CAPTION})


@dataclass(frozen=True)
class Quotation:
    """One source's passage for a position, and the other lines where it says so again."""

    label: str
    passage: Passage
    excerpt: Excerpt
    attribution: str
    also: tuple[int, ...]


@dataclass(frozen=True)
class Wording:
    """What one source says for an agreed fact: "" where it says just the agreed value."""

    words: str
    line: int


def speaker_words(speaker: str | None) -> str:
    """A speaker as readers know him: a name key ("person/Jane Doe") without its kind."""
    return _KEY_KIND.sub("", plain(speaker or ""))


def attribution(passage: Passage) -> str:
    """Who says it, how surely and in what part of the article; "" for the outlet's own text."""
    parts = [passage.zone] if passage.zone in _TOLD_APART else []
    alone, spoken = _BY_SPEAKER[Stance(passage.stance)]
    speaker = speaker_words(passage.speaker)
    parts.append(spoken.format(speaker) if speaker else alone)
    return ", ".join(part for part in parts if part)


def in_reading_order(passages: Iterable[Passage]) -> list[Passage]:
    """Running text first, as headlines are shorter and looser; then by place in the text."""
    return sorted(passages, key=lambda one: (one.zone != Zone.BODY, one.start, one.end, one.id))


def quotations(position: Position, labels: Mapping[str, str]) -> tuple[Quotation, ...]:
    """One quotation for each source and speaker, sources in the order of `labels`."""
    found: list[Quotation] = []
    for source, label in labels.items():
        own = [passage for passage in position.claims if passage.source == source]
        found += [_quotation(group, label) for group in _by_speaker(own)]
    return tuple(found)


def wordings(passages: Iterable[Passage], agreed: str) -> tuple[Wording, ...]:
    """The different ways in which one source puts the value `agreed`, each with its line."""
    found: dict[str, Wording] = {}
    for passage in in_reading_order(passages):
        words = plain(passage.value) or clip(passage.text, WORDING_LENGTH)
        key = words.casefold()
        same = key == plain(agreed).casefold()
        found.setdefault(key, Wording("" if same else words, passage.line))
    return tuple(found.values())


def _by_speaker(passages: Iterable[Passage]) -> list[list[Passage]]:
    """Passages of one source by who says it; a headline repeats what the text says first."""
    groups: dict[tuple[str | None, str], list[Passage]] = {}
    for passage in in_reading_order(passages):
        key = (passage.speaker, passage.stance)
        if groups and passage.zone in _TOLD_APART and not passage.speaker:
            key = next(iter(groups))
        groups.setdefault(key, []).append(passage)
    return list(groups.values())


def _quotation(group: list[Passage], label: str) -> Quotation:
    first = group[0]
    return Quotation(
        label=label,
        passage=first,
        excerpt=excerpt(first.sentence, first.text),
        attribution=attribution(first),
        also=tuple(sorted({passage.line for passage in group} - {first.line})),
    )
