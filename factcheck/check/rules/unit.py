"""The number is that of the sources, the unit or the currency is not.

Feet for metres, miles for kilometres, per cent for percentage points, US dollars for Australian
ones. Amounts that were converted properly agree.

Draft: The wall is 60 metres high.
Source: The wall, 60 feet high, was raised twice.

What to do: restore the source's unit, then convert it if readers need another one.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC302"
NAME = "unit or currency differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES = frozenset({"unit", "currency"})
