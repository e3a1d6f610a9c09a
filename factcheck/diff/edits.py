"""The edits between two wordings of one sentence, and where in the articles they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.model import Edit
from factcheck.check.redline import redline
from factcheck.diff.pieces import straight, words_of

Span = tuple[int, int]


@dataclass(frozen=True)
class Change:
    """Other words in each wording, with their offsets in A and in B.

    Where one wording has no words, its span is empty and lies where they are missing.
    """

    a: Span
    b: Span
    a_words: frozenset[str]
    b_words: frozenset[str]
    edit: Edit

    @property
    def words(self) -> frozenset[str]:
        """The words that only one of the wordings has here."""
        return self.a_words ^ self.b_words


def changes(a_text: str, a: Span, b_text: str, b: Span) -> tuple[tuple[Edit, ...], list[Change]]:
    """The redline of two passages, and those of its edits that an editor would call a change.

    Other punctuation alone is none, unless something becomes a quotation or ceases to be one.
    """
    edits = redline(a_text[slice(*a)], b_text[slice(*b)])
    left, right = _offsets(a_text, a), _offsets(b_text, b)
    return edits, [change for change in _located(edits, left, right) if _telling(change)]


def _offsets(text: str, span: Span) -> list[int]:
    """For each character of the passage on one line its offset in the text, and the end's."""
    found: list[int] = []
    blank = True
    for offset in range(*span):
        if not text[offset].isspace() or not blank:
            found.append(offset)
        blank = text[offset].isspace()
    if blank and found:
        found.pop()
    return [*found, span[1]]


def _located(edits: tuple[Edit, ...], left: list[int], right: list[int]) -> Iterator[Change]:
    at_a = at_b = 0
    for edit in edits:
        to_a, to_b = at_a + len(edit.draft), at_b + len(edit.source)
        if edit.draft != edit.source:
            yield Change(
                (left[at_a], left[to_a]),
                (right[at_b], right[to_b]),
                frozenset(words_of(edit.draft)),
                frozenset(words_of(edit.source)),
                edit,
            )
        at_a, at_b = to_a, to_b


def _telling(change: Change) -> bool:
    edit = change.edit
    quotes = [straight(words).count('"') for words in (edit.draft, edit.source)]
    return words_of(edit.draft) != words_of(edit.source) or quotes[0] != quotes[1]
