"""An article cut into the sentences that two versions of a text are paired by.

No language model: the same words are cut the same way wherever they stand, so that a passage
that has moved is found again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.article.model import CLAIMING, Article

_END = re.compile(r"[.!?…][\"'”’»)\]*_]*(?=\s+[\"'“‘«(\[*_]*[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Sgt|Maj|Sen|Rep|Gov|Prof|Rev|Hon|vs|No|Sept"
    r"|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))\.$"
)
_STRAIGHT = str.maketrans("‘’ʼ“”„«»", "'''" + '"' * 5)
_WORD = re.compile(r"\w+(?:[.,:'’\-]\w+)*")


@dataclass(frozen=True)
class Piece:
    """A sentence by its offsets. `key` is what makes two word for word the same.

    `claiming` says whether it stands where claims are made, and not in a byline or the like.
    """

    start: int
    end: int
    key: str
    claiming: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, without punctuation."""
        return words_of(self.key)


def straight(text: str) -> str:
    """`text` with straight quotation marks and apostrophes; its length is the same."""
    return text.translate(_STRAIGHT)


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in lower case."""
    return tuple(word.casefold() for word in _WORD.findall(straight(text)))


def pieces_of(article: Article) -> tuple[Piece, ...]:
    """The sentences of an article behind its front matter, in text order."""
    return tuple(
        Piece(start, end, _key(article.text[start:end]), block.zone in CLAIMING)
        for block in article.blocks
        if block.start >= article.body
        for start, end in _spans(article.text, block.start, block.end)
    )


def _key(text: str) -> str:
    return " ".join(straight(text).split())


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _ABBREVIATION.search(text, begin, match.end()):
            continue
        yield begin, match.end()
        begin = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    if begin < end:
        yield begin, end
