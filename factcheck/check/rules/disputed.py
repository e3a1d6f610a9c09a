"""One source bears the draft out and another contradicts it.

The draft may be right. But it takes a side, and its readers ought to know that there is another.

Draft: The dam broke at dawn.
Source: The dam broke at dawn, the Herald says; the Beacon has it break at noon.

What to do: find out why the sources differ. If that cannot be settled, attribute the statement
("according to ...") or give both.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC801"
NAME = "disputed among the sources"
LEVEL = Level.WARNING
VERDICT = CheckVerdict.DISPUTED
KINDS: frozenset[str] = frozenset()
SHADES: frozenset[str] = frozenset()
