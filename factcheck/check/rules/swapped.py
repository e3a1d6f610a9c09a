"""The draft has the right parties and the right act, the wrong way round.

Active and passive voice are read as the same act, so a mere change of voice is not reported.

Draft: The ministry sued the shipping line.
Source: The shipping line has sued the ministry over the closure.

What to do: exchange the two parties. Check what follows from it in the rest of the draft.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC401"
NAME = "who did it to whom is exchanged"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"action", "relation", "response"})
SHADES = frozenset({"swapped"})
