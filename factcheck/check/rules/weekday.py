"""The draft gives another day of the week than the sources.

A weekday stands for a date, counted from the day on which a text appears. So "Saturday" in one
text and "24 August" in another are compared as dates; what is reported here lies within a week.

Draft: The inquiry will open on Sunday, the ministry said.
Source: The inquiry will open on Saturday 24 August, a ministry spokeswoman said.

What to do: look at a calendar, then at the source. If the draft appears on another day than is
assumed, give its date with --published or in its front matter.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC201"
NAME = "weekday differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"date", "deadline"})
SHADES = frozenset({"weekday"})
