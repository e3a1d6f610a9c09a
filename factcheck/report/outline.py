"""From a report to its outline: grouping, ordering and naming, decided once for all renderers."""

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.finding import Finding, Passage, Report, Source, Verdict
from factcheck.report.excerpt import clip, plain
from factcheck.report.passages import (
    attribution,
    in_reading_order,
    quotations,
    speaker_words,
    wordings,
)
from factcheck.report.tree import Agreed, Dispute, Lone, Outline, Settled, Side, SourceEntry

VALUE_LENGTH = 80
"""Characters of a value where findings stand one to a line; a conflict shows all of it."""


def outline(report: Report) -> Outline:
    """Group and order `report`. Conflicts by falling weight, then by id; what is ruled apart.

    Raises:
        KeyError: if a claim names a source that the report does not list.
    """
    sources = _entries(report)
    labels = labels_of(report.sources)
    ranked = sorted((found for found in report.findings if not found.ruled), key=_rank)
    checks = sorted((found for found in report.checks if not found.ruled), key=_rank)
    lone = [_lone(found) for found in ranked if found.verdict is Verdict.SINGLE]
    return Outline(
        event=plain(report.event),
        only=report.only,
        sources=sources,
        conflicts=tuple(_dispute(f, labels) for f in ranked if f.verdict is Verdict.CONFLICT),
        agreements=tuple(_agreed(f, labels) for f in ranked if f.verdict is Verdict.AGREEMENT),
        checks=tuple(_dispute(found, labels) for found in checks),
        lone=_by_source(lone, sources),
        ruled=_settled(report, labels),
        warnings=tuple(plain(warning) for warning in report.warnings),
    )


def labels_of(sources: Sequence[Source]) -> dict[str, str]:
    """What to call each source, by its id: its outlet, told apart where two share a name."""
    outlets = Counter(plain(source.outlet) for source in sources)
    return {
        source.id: _label(source, alone=outlets[plain(source.outlet)] == 1) for source in sources
    }


def _rank(finding: Finding) -> tuple[int, str]:
    return -finding.weight, finding.id


def _claims(finding: Finding) -> list[Passage]:
    return [claim for position in finding.positions for claim in position.claims]


def _entries(report: Report) -> tuple[SourceEntry, ...]:
    labels = labels_of(report.sources)
    claims: dict[str, set[str]] = {source.id: set() for source in report.sources}
    conflicts: Counter[str] = Counter()
    for finding in report.findings:
        for claim in _claims(finding):
            claims[claim.source].add(claim.id)
        if finding.verdict is Verdict.CONFLICT and not finding.ruled:
            conflicts.update({claim.source for claim in _claims(finding)})
    return tuple(
        SourceEntry(
            source=source,
            label=labels[source.id],
            claims=len(claims[source.id]),
            conflicts=conflicts[source.id],
        )
        for source in report.sources
    )


def _label(source: Source, *, alone: bool) -> str:
    outlet = plain(source.outlet)
    if not outlet:
        return source.id
    return outlet if alone else f"{outlet} ({source.id})"


def _topic(finding: Finding) -> str:
    return _capitalised(plain(finding.topic) or finding.kind)


def sentence(text: str) -> str:
    """`text` with a capital letter and a full stop, if it has none; "" stays empty."""
    text = _capitalised(plain(text))
    return text if text.rstrip("\"'”’")[-1:] in {"", ".", "!", "?", "…"} else text + "."


def _capitalised(text: str) -> str:
    """`text` as a sentence begins; names such as "eBay" keep their own capitals."""
    return text[0].upper() + text[1:] if text.split(" ", 1)[0].islower() else text


def _dispute(finding: Finding, labels: dict[str, str]) -> Dispute:
    sides = []
    for position in finding.positions:
        quoted = quotations(position, labels)
        holders = tuple(dict.fromkeys(quotation.label for quotation in quoted))
        sides.append(Side(plain(position.value) or quoted[0].excerpt.words, holders, quoted))
    return Dispute(
        id=finding.id,
        topic=_topic(finding),
        reason=sentence(finding.reason),
        because=tuple(plain(step) for step in finding.because),
        sides=tuple(sides),
    )


def _settled(report: Report, labels: dict[str, str]) -> tuple[Settled, ...]:
    called = [(found, found.verdict.value) for found in report.findings]
    called += [(check, "check") for check in report.checks]
    return tuple(
        Settled(_dispute(found, labels), was, found.ruled.verdict, sentence(found.ruled.reason))
        for found, was in sorted(called, key=lambda item: _rank(item[0]))
        if found.ruled
    )


def _agreed(finding: Finding, labels: dict[str, str]) -> Agreed:
    value = plain(finding.positions[0].value)
    claims = _claims(finding)
    by_source = {id_: [claim for claim in claims if claim.source == id_] for id_ in labels}
    held = {id_: wordings(own, value) for id_, own in by_source.items() if own}
    first = in_reading_order(by_source[next(iter(held))])[0]
    shown = clip(value, VALUE_LENGTH)
    return Agreed(finding.id, _topic(finding), shown, _note(finding), held, first)


def _note(finding: Finding) -> str:
    """The shade of an agreement, and whether all sources lean on one voice."""
    shade = plain(finding.shade).replace("_", " ").replace("-", " ")
    parts = [] if shade in ("", "exact") else [shade]
    speakers = {speaker_words(claim.speaker) for claim in _claims(finding)}
    if len(speakers) == 1 and (speaker := speakers.pop()):
        parts.append(f"all citing {speaker}")
    return ", ".join(parts)


def _lone(finding: Finding) -> Lone:
    claims = in_reading_order(_claims(finding))
    first = claims[0]
    return Lone(
        id=finding.id,
        topic=_topic(finding),
        value=clip(finding.positions[0].value, VALUE_LENGTH),
        attribution=attribution(first),
        first=first,
        also=tuple(sorted({claim.line for claim in claims} - {first.line})),
    )


def _by_source(
    lone: Iterable[Lone], sources: tuple[SourceEntry, ...]
) -> tuple[tuple[SourceEntry, tuple[Lone, ...]], ...]:
    in_text_order = sorted(lone, key=lambda item: (item.first.start, item.first.end, item.id))
    groups = (
        (entry, tuple(item for item in in_text_order if item.first.source == entry.source.id))
        for entry in sources
    )
    return tuple((entry, items) for entry, items in groups if items)
