"""Quantities of running text: `find_quantities` reads them, `relate_quantities` compares two.

Pure text, no language model: tokens, a mask over dates, clocks and names, and a grammar of
figures as news copy writes them.

>>> [m.text for m in find_quantities("At least 12 died; damage of €2.3m (about $2.7m).")]
['At least 12', '€2.3m (about $2.7m)']
"""

import re
from typing import Final

from factcheck.values.quantity_grammar import read_mention
from factcheck.values.quantity_masks import mask
from factcheck.values.quantity_model import Bound, Quantity, QuantityMention
from factcheck.values.quantity_relation import relate_quantities
from factcheck.values.quantity_scores import find_scorelines
from factcheck.values.quantity_tokens import MASK, normalise, tokenise

__all__ = ["Bound", "Quantity", "QuantityMention", "find_quantities", "relate_quantities"]


_HEAD: Final = re.compile(r"(?:[ \n]|-)(?:of[ \n])?(?=[^\W\d_])")


def find_quantities(text: str) -> list[QuantityMention]:
    """All quantities of `text` in order, without overlaps. Reads any text, raises nothing."""
    plain = normalise(text)
    found: list[QuantityMention] = []
    for start, end, score in find_scorelines(plain):
        found.append(QuantityMention(start=start, end=end, text=text[start:end], quantity=score))
        plain = plain[:start] + MASK * (end - start) + plain[end:]
    tokens = tokenise(mask(plain))
    i = 0
    while tokens[i].kind != "end":
        reading = read_mention(tokens, i)
        if reading is None:
            i += 1
            continue
        start, end = tokens[reading.first].start, tokens[reading.next - 1].end
        found.append(
            QuantityMention(
                start=start,
                end=end,
                text=text[start:end],
                quantity=reading.quantity,
                head_start=_head_start(plain, end),
                alternatives=reading.alternatives,
            )
        )
        i = reading.resume
    return sorted(found, key=lambda mention: mention.start)


def _head_start(plain: str, end: int) -> int | None:
    """Where the counted noun would begin: behind a space, a hyphen, "of"."""
    match = _HEAD.match(plain, end)
    return match.end() if match else None
