"""The draft gives another time of day than the sources, or the same hour in another time zone.

Morning for evening (8 a.m. for 8 p.m.) and local time given as GMT are the commonest slips.
Times are compared only within the rounding that their words allow: "about nine" and "9.05 p.m."
agree.

Draft: The siren went at 7.20 a.m.
Source: At 7.20 p.m. the siren went, and by eight the lower town was empty.

What to do: check the hour, the half of the day and the zone against the source.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC203"
NAME = "time of day differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"date", "deadline"})
SHADES = frozenset({"clock", "am-pm", "zone", "time"})
