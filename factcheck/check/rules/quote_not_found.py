"""No source has these words, nor anything near them.

A quotation cannot be had from nowhere. It is either from an interview of one's own, from a source
that is not among the files, or made up along the way.

Draft: “It was the longest night of my life,” a passenger said.
Source: (none quotes these words)

What to do: find the notes or the recording. If it comes from another text, add that text to the
sources and check again.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC106"
NAME = "quote not found"
LEVEL = Level.WARNING
VERDICT = CheckVerdict.UNSUPPORTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"not found"})
