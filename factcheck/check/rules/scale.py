"""The draft is wrong by a factor of ten, a thousand or a million.

Million for billion, or a decimal point that has moved: the digits agree and the size does not.

Draft: Repairs will cost 4.2 billion crowns.
Source: The council puts the repairs at 4.2 million crowns.

What to do: restore the source's scale, and ask whether the sum is likely for what it buys.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC303"
NAME = "scale differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES = frozenset({"scale"})
