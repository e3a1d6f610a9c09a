"""A redline: two wordings of one passage, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from factcheck.check.model import Edit

# A number keeps its points and commas ("1,200.5", "10:30"), a word its hyphen and apostrophe.
_TOKEN = re.compile(r" |\w+(?:[.,:'’\-–/]\w+)*|[^\w ]")
_WORD = re.compile(r"\w")


def redline(draft: str, source: str) -> tuple[Edit, ...]:
    """The runs of words that both wordings share, and those that differ, in their order.

    White space counts as one blank. Joined without a separator, the drafts of the edits are
    the draft's words and punctuation with single blanks, and the sources those of the source.
    No edit is empty, and no two neighbours are both shared or both changed. Exchanging draft
    and source exchanges them in each edit and changes nothing else.
    """
    left, right = " ".join(draft.split()), " ".join(source.split())
    if left > right:  # the matcher is not symmetric; the order of its input must not show
        return tuple(_swapped(edit) for edit in redline(right, left))
    return tuple(_merged(_runs(_TOKEN.findall(left), _TOKEN.findall(right))))


def _swapped(edit: Edit) -> Edit:
    return Edit(draft=edit.source, source=edit.draft)


def _runs(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    # Blanks are junk to the matcher: they never match alone, only beside a word that does.
    matcher = SequenceMatcher(lambda token: token == " ", left, right, autojunk=False)
    for _, i, j, k, m in matcher.get_opcodes():
        yield "".join(left[i:j]), "".join(right[k:m])


def _merged(runs: Iterator[tuple[str, str]]) -> Iterator[Edit]:
    """Edits of the runs; punctuation that is shared between two changes belongs to them."""
    pending, held = ("", ""), ""
    for draft, source in runs:
        if draft != source:
            pending = (pending[0] + held + draft, pending[1] + held + source)
            held = ""
        elif any(pending) and not held and not _WORD.search(draft):
            held = draft
        else:
            yield from _edits(pending, held)
            yield Edit(draft=draft, source=source)
            pending, held = ("", ""), ""
    yield from _edits(pending, held)


def _edits(changed: tuple[str, str], shared: str) -> Iterator[Edit]:
    if any(changed):
        yield Edit(draft=changed[0], source=changed[1])
    if shared:
        yield Edit(draft=shared, source=shared)
