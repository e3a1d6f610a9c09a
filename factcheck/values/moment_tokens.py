"""Tokens with exact offsets, and the small numbers that moments are written with."""

import re
from functools import cached_property
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      (?P<newline>\s*\n\s*)
    | (?P<date>\d{4}-\d{2}-\d{2}(?![\d-]) | \d{1,2}(?P<joint>[./])\d{1,2}(?P=joint)\d{4}(?!\d)
        | \d{1,2}-[A-Z][a-z]{2}-\d{4}(?!\d))
    | (?P<time>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]) | \d{1,2}h\d{2}\b)
    | (?P<decade>(?:1[5-9]|20)\d0s\b | ['’‘]\d0s\b)
    | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<ampm>(?<![^\W\d_])[aApP](?:\.[mM]\b\.?|[mM]\b))
    | (?P<possessive>['’]s\b)
    | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DASHES = frozenset("-–—‑")


def word_set(words: str) -> frozenset[str]:
    """The words of a string as a set, for the lexical tables of the grammar."""
    return frozenset(words.split())


class Token(NamedTuple):
    """A piece of text: `text[start:end]`; `low` is its lower-case form."""

    kind: str
    text: str
    low: str
    start: int
    end: int


END = Token("end", "", "", -1, -1)


class Tokens:
    """The tokens of a text; an index outside gives `END`, so a grammar may look around freely."""

    def __init__(self, text: str) -> None:
        self.items = [
            Token(match.lastgroup or "mark", match[0], match[0].lower(), *match.span())
            for match in _TOKEN.finditer(text)
        ]
        self._lows = [token.low for token in self.items]

    def __getitem__(self, index: int) -> Token:
        return self.items[index] if 0 <= index < len(self.items) else END

    def __len__(self) -> int:
        return len(self.items)

    def low(self, index: int) -> str:
        """The lower-case token at `index`."""
        return self._lows[index] if 0 <= index < len(self._lows) else ""

    @cached_property
    def names(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words that both begin with a capital, the first not all in capitals."""
        pairs = zip(self.items, self.items[1:], strict=False)
        return frozenset(
            (one.text, two.text)
            for one, two in pairs
            if one.kind == two.kind == "word"
            and one.text[0].isupper()
            and two.text[0].isupper()
            and not one.text.isupper()
        )

    def glued(self, index: int) -> bool:
        """Whether the token at `index` stands right behind the one before it."""
        before = self[index - 1]
        return before.kind not in ("newline", "end") and self[index].start == before.end

    def phrase(self, index: int, *words: str) -> int | None:
        """The index behind `words` if they stand at `index`."""
        behind = index + len(words)
        return behind if self._lows[index:behind] == list(words) else None


Number = tuple[int, int]


def number_at(tokens: Tokens, index: int) -> Number | None:
    """A whole number up to 999 in digits, or up to 99 in words, and the index behind it."""
    token = tokens[index]
    if token.kind == "number":
        whole = token.text.isdecimal() and len(token.text) < 4
        return (int(token.text), index + 1) if whole else None
    if token.low in UNITS:
        return UNITS[token.low], index + 1
    if token.low not in TENS:
        return None
    behind = index + 2 if tokens.low(index + 1) in DASHES else index + 1
    unit = UNITS.get(tokens.low(behind), 10)
    return (TENS[token.low] + unit, behind + 1) if unit < 10 else (TENS[token.low], index + 1)


def ordinal_at(tokens: Tokens, index: int) -> Number | None:
    """ "16th", "sixteenth", "twenty-second" as a number, and the index behind it."""
    token = tokens[index]
    if token.kind == "ordinal":
        return int(token.text[:-2]), index + 1
    if token.low in ORDINALS:
        return ORDINALS[token.low], index + 1
    if token.low in TENS and tokens.low(index + 1) in DASHES:
        unit = ORDINALS.get(tokens.low(index + 2), 10)
        return (TENS[token.low] + unit, index + 3) if unit < 10 else None
    return None


def year_number(token: Token) -> int | None:
    """The token as a year between 1500 and 2199: four digits, no comma."""
    if token.kind == "number" and len(token.text) == 4 and token.text.isdecimal():
        year = int(token.text)
        return year if 1500 <= year < 2200 else None
    return None
