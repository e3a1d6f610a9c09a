"""The draft lets something rise that fell in the sources, or the other way round.

The amount of the change may well agree; its sign does not.

Draft: Freight through the port rose by 3 per cent.
Source: The port handled 3 per cent less freight than the year before.

What to do: read the sentence of the source in full; "less of a fall" is still a fall.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC304"
NAME = "direction differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES = frozenset({"direction"})
