"""From a check to the tree that its renderers draw: ordering, naming and cutting, decided once."""

from collections.abc import Iterable

from factcheck.check.codes import rule_of
from factcheck.check.model import Check, CheckVerdict, Evidence, Says, Statement
from factcheck.report.check_tree import CheckTree, Cited, Entry
from factcheck.report.excerpt import clip, excerpt, plain
from factcheck.report.outline import labels_of
from factcheck.report.passages import speaker_words

REASON_LENGTH = 160
"""Characters of the draft's own words where a finding gives no reason."""


def outline_check(check: Check) -> CheckTree:
    """Put a check in the order in which it is read.

    Raises:
        KeyError: a passage names a source that the check does not list.
    """
    labels = labels_of(check.sources)
    paths = {source.id: plain(source.path) for source in check.sources}
    ordered = sorted(check.statements, key=lambda one: (one.start, one.end, one.id))
    return CheckTree(
        event=plain(check.event),
        path=plain(check.draft.path),
        published=check.draft.published,
        sources=tuple((labels[source.id], source) for source in check.sources),
        entries=tuple(_entry(one, labels, paths) for one in ordered),
        warnings=tuple(map(plain, check.warnings)),
    )


def end_of(line: int, column: int, text: str) -> tuple[int, int]:
    """The line and the column right behind a text that begins at these."""
    newlines = text.count("\n")
    if not newlines:
        return line, column + len(text)
    return line + newlines, len(text) - text.rfind("\n")


def _entry(statement: Statement, labels: dict[str, str], paths: dict[str, str]) -> Entry:
    rule = rule_of(statement)
    end_line, end_column = end_of(statement.line, statement.column, statement.text)
    return Entry(
        statement=statement,
        code=rule.CODE if rule else "",
        name=rule.NAME if rule else statement.verdict.value,
        level=rule.LEVEL if rule else None,
        reason=plain(statement.reason) or clip(statement.text, REASON_LENGTH),
        excerpt=excerpt(statement.sentence, statement.text),
        cited=tuple(_cited(one, labels, paths) for one in _ordered(statement)),
        end_line=end_line,
        end_column=end_column,
    )


def _ordered(statement: Statement) -> Iterable[Evidence]:
    """What contradicts comes first, unless the sources are on the draft's side."""
    first = Says.SUPPORTS if statement.verdict is CheckVerdict.SUPPORTED else Says.CONTRADICTS
    return sorted(statement.evidence, key=lambda passage: passage.says is not first)


def _cited(passage: Evidence, labels: dict[str, str], paths: dict[str, str]) -> Cited:
    return Cited(
        label=labels[passage.source],
        path=paths[passage.source],
        evidence=passage,
        excerpt=excerpt(passage.sentence, passage.text),
        speaker=speaker_words(passage.speaker),
    )
