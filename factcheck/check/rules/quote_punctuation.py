"""The quotation has the words of the source with other punctuation or capital letters.

Nothing that was said is changed: a comma, a dash, the sort of the quotation marks within.

Draft: “We waited; nobody came,” she said.
Source: “We waited. Nobody came,” she said.

What to do: nothing, unless the house style asks for the source's punctuation.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC105"
NAME = "quote punctuated otherwise"
LEVEL = Level.NOTE
VERDICT = CheckVerdict.SUPPORTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"punctuation"})
