"""The quotation is a part of a longer sentence that the speaker said.

The words are right as far as they go; the source has more before or after them. Usually that is
how one quotes. Now and then the rest takes back what the part says, so the words around it are
shown.

Draft: “The wall is safe,” the engineer said.
Source: “The wall is safe as long as the water stays below the third step,” the engineer said.

What to do: read the words around it in the source. If they change the sense, quote more.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC104"
NAME = "quote clipped"
LEVEL = Level.NOTE
VERDICT = CheckVerdict.SUPPORTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"clipped"})
