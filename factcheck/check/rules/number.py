"""The draft gives another number for the same thing than the sources.

Rounding is allowed for: "some 340" and "338" agree, "more than 300" and "340" agree, "430" and
"340" do not. Wrong units, scales, directions and swapped digits have rules of their own.

Draft: The flood damaged 215 houses.
Source: Surveyors counted 251 damaged houses, and later raised that to 260.

What to do: take the number from the source that counted. Where numbers grow over time, say as of
when.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC301"
NAME = "number differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES: frozenset[str] = frozenset()
