"""Somebody else did it in the sources, or it was done to somebody or something else.

The act is the same; one of its two parties is not.

Draft: The coastguard closed the harbour on Tuesday.
Source: The port authority closed the harbour on Tuesday after the coastguard's call.

What to do: name the party that the source names.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC402"
NAME = "another party"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"action", "relation", "response"})
SHADES = frozenset({"actor", "target", "name"})
