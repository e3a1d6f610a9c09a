"""The draft puts something in another place than the sources.

A place within the other one agrees ("in Corvale" and "at Corvale's north gate"), and so does a
building with its town.

Draft: The wall gave way at Lower Teal.
Source: The wall gave way near Corvale, ten miles above Lower Teal.

What to do: check on a map, and mind places that share a name.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC501"
NAME = "place differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"place"})
SHADES: frozenset[str] = frozenset()
