"""The sources say something that cannot be so if the draft is right.

It is the rule for whatever no other rule describes more closely.

Draft: The schools took in everybody from the lower town.
Source: The schools took in nobody; the lower town went to the sports hall.

What to do: read both passages, and correct the draft or say which source it follows.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC799"
NAME = "contradicted"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS: frozenset[str] = frozenset()
SHADES: frozenset[str] = frozenset()
