"""The words are in a source, but there somebody else says them.

The wording agrees and both texts name a speaker; the two cannot be the same person or body. Or
the source leaves its speaker unnamed, and no source so much as names the draft's.

Draft: “No timetable is worth a life,” said the harbour master, Ruth Pendle.
Source: “No timetable is worth a life,” said Nils Harcastle, who runs the line.

What to do: name the speaker that the source names. Where sources give the words to two people,
ask who was in the room.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC102"
NAME = "quote given to another speaker"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"quote"})
SHADES = frozenset({"speaker"})
