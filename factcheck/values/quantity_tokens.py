"""Tokens of a text for the quantity grammar, with the offsets of the untouched text.

Typographic variants are replaced one character for one, so offsets hold throughout.
"""

import re
from typing import Final, NamedTuple

MASK: Final = "\x00"
"""Stands for every character that belongs to a date, a clock time, an address or a name."""

_VARIANTS: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u2033", '"')
    | dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | {"\u03bc": "\u00b5"}  # the Greek letter for the micro sign
    | {"\ufe69": "$", "\uff04": "$", "\uffe5": "¥", "\u2044": "/", MASK: " "}
)

_TOKEN: Final = re.compile(
    r"(?P<number>[0-9]{1,3}(?:[, '][0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
    r"|[0-9]+,[0-9]{1,2}(?=\ ?(?:%|€|million|billion|bn\b|m\b|per\ cent|percent|euro))"
    r"|[0-9]*[½¼¾⅓⅔⅛]|[0-9]+\ [1-9]/[2-9](?![0-9])|[1-9]/(?:[2-9]|10)(?![0-9/])"
    r"|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
    r"|(?P<word>[^\W\d_½¼¾⅓⅔⅛]+(?:'[^\W\d_½¼¾⅓⅔⅛]+)?)"
    r"|(?P<mark>[^\s])",
)


class Token(NamedTuple):
    """A number, a word or a mark. `before` is what parts it from the token to its left.

    `before` is "" (adjacent), " " (a space or one line break) or "|" (a paragraph break, the
    start of the text or something masked). The closing token has kind "end".
    """

    start: int
    end: int
    text: str
    low: str
    kind: str
    before: str


def normalise(text: str) -> str:
    """Straighten quotes, spaces and dashes; the result has the length of `text`."""
    return _TWO_WORDS.sub(r"\1 ", text.translate(_VARIANTS))


_TWO_WORDS: Final = re.compile(r"(?i)\b(square|cubic|nautical)-(?=[a-z])")
"""A unit of two words with a hyphen in it: "a 2,600-square-metre plant"."""


def _parting(gap: str) -> str:
    if not gap:
        return ""
    return " " if gap == " " or (not gap.strip() and gap.count("\n") < 2) else "|"


def tokenise(text: str) -> list[Token]:
    """The tokens of a normalised, masked text, with four closing tokens to look ahead into."""
    tokens: list[Token] = []
    reached, masked = 0, True
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup or "mark", match.group()
        if word == MASK:
            reached, masked = match.end(), True
            continue
        start = match.start()
        before = "|" if masked else _parting(text[reached:start])
        tokens.append(Token(start, match.end(), word, word.lower(), kind, before))
        reached, masked = match.end(), False
    end = len(text)
    return [*tokens, *[Token(end, end, "", "", "end", "|")] * 4]
