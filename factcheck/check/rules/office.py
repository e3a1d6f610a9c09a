"""The draft gives a person another office, rank or portfolio than the sources.

A looser name of the same office agrees ("minister" for "the interior minister"); offices that one
person may hold at once are not held against each other.

Draft: The deputy mayor, Ines Halloran, opened the schools.
Source: Ines Halloran, the mayor, said that the schools were open.

What to do: check the office as of the day of the event, since people change offices.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC403"
NAME = "office differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"role"})
SHADES: frozenset[str] = frozenset()
