"""No source says this, and none contradicts it.

That makes it neither wrong nor suspicious: it may be the reporter's own finding, general
knowledge, or in a source that is not among the files.

Draft: The wall was built in 1931.
Source: (none says when it was built)

What to do: note where it comes from. If there is a text, add it to the sources and check again.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC901"
NAME = "no source says it"
LEVEL = Level.NOTE
VERDICT = CheckVerdict.UNSUPPORTED
KINDS: frozenset[str] = frozenset()
SHADES: frozenset[str] = frozenset()
