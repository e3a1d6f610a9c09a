"""The draft quotes words that the speaker did not use, in a way that changes what was said.

Word by word the quotation is nearly a passage of a source, but a word that carries the meaning
differs: a negation, a modal verb, a number, a name.

Draft: “We will close the harbour,” said the mayor, Ines Halloran.
Source: “We would close the harbour,” Halloran said, “only if the wall gave way.”

What to do: restore the words of the source, or listen to the recording. A quotation that does
not stand in this form anywhere must not stand in quotation marks.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC101"
NAME = "quote altered"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"altered"})
