"""The draft puts a paraphrase into quotation marks.

A source has the same thought from the same speaker in other words. What is fine in reported
speech is wrong as a quotation: quotation marks promise the very words.

Draft: “Nobody warned us about the cracks,” said the engineer.
Source: “We had no warning of any kind that the wall had cracked,” the engineer said.

What to do: take the quotation marks away and report the thought, or quote the source's words.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC103"
NAME = "quote reworded"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"reworded"})
