"""The draft gives another cause for the same effect than the sources.

Draft: The wall failed because of heavy rain.
Source: The wall failed because a valve had been left shut, the inquiry found.

What to do: name the cause that the source names, and whose finding it is. Where several causes
worked together, name them together.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC701"
NAME = "cause differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"cause"})
SHADES: frozenset[str] = frozenset()
