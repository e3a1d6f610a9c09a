"""The draft says that something happened, and the sources that it did not, or the other way round.

A lost or an added "not" does that, and so does the opposite verb: accepted for rejected. What a
source only reports as somebody's denial is not its own word.

Draft: The regulator had been told of the cracks.
Source: The regulator was not told of the cracks, its own log shows.

What to do: read the sentence of the source in full, and say who says so if it is in dispute.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC601"
NAME = "said to be so and not to be so"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"action", "relation", "response"})
SHADES = frozenset({"negated", "opposed"})
