"""The number stands in the sources, but for somebody or something else.

Two figures of one sentence have changed places, or the number of one town, body or act was given
to another.

Draft: Corvale lost 12 houses and Lower Teal lost 40.
Source: In Corvale 40 houses were lost, in Lower Teal 12.

What to do: put each figure back to what it counts.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC306"
NAME = "figure belongs elsewhere"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"figure"})
SHADES = frozenset({"exchanged", "owner", "deed"})
