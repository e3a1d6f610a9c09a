"""What the parser is given instead of the raw text: the same length, but in plain marks.

Every replacement is one character for one, so an offset into the straightened text is an
offset into the article. Raw curly quotes and no-break spaces make the parser pick wrong
heads; a tabloid's CAPITALS make it take verbs for names.
"""

import re

from factcheck.document.quotations import Quotation
from factcheck.lexicon.words import is_word

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u200b": " ",
        "\ufeff": " ",
        "\n": " ",
        "\t": " ",
    }
)
_SHOUT = re.compile(r"[A-Z][A-Z']*[A-Z]|(?<![A-Za-z.])[A-Z](?=[ '])")
_LONG = 4
"""Letters from which a lone capitalised word is taken for shouting, not for an acronym."""


def straighten(text: str, quotations: tuple[Quotation, ...] = ()) -> str:
    """Return `text` in plain marks, length unchanged: len(result) == len(text)."""
    plain = list(text.translate(_PLAIN))
    for quotation in quotations:
        plain[quotation.start] = '"'
        if quotation.closed:
            plain[quotation.end - 1] = '"'
    return _hush("".join(plain))


def _hush(text: str) -> str:
    """Lower ordinary words that stand in capitals; names in an all-capital line keep one."""
    letters = [c for c in text if c.isalpha()]
    shouting = len(letters) > 8 and sum(c.isupper() for c in letters) > 0.8 * len(letters)

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        if len(word) == 1:
            return small if shouting and word in "A" and match.start() else word
        if is_word(small) and (shouting or len(word) >= _LONG):
            first = match.start() == 0 or text[: match.start()].rstrip()[-1:] in '.!?:"'
            return small.capitalize() if first else small
        return word.capitalize() if shouting and len(word) >= _LONG else word

    return _SHOUT.sub(lower, text)
