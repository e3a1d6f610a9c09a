"""The draft's number has the digits of the source's in another order, or -teen for -ty.

174 for 147 happens in typing, 15 for 50 in listening. It is told apart from other wrong numbers
since the right one is nearly sure.

Draft: All 174 passengers were brought ashore.
Source: The coastguard brought all 147 passengers ashore.

What to do: copy the number from the source anew.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC305"
NAME = "digits transposed"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES = frozenset({"transposed", "teen"})
