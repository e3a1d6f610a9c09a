"""The draft gives another date for something than the sources.

Dates, months and years are compared at the precision that both texts give: "in March" and
"5 March" agree, "4 March" and "5 March" do not. A wrong weekday or time of day has a rule of its
own.

Draft: The dam was inspected on 4 March.
Source: Engineers inspected the dam on 5 March and found nothing.

What to do: take the date from the source nearest to the event, such as the body that acted.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC202"
NAME = "date differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"date", "deadline"})
SHADES: frozenset[str] = frozenset()
