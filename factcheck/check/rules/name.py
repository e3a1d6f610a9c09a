"""The draft names another person for an office than the sources, or spells a name otherwise.

A shorter form of the same name agrees ("Halloran" for "Ines Halloran").

Draft: The mayor, Ines Holloran, spoke to reporters.
Source: Ines Halloran, the mayor of Corvale, said the town was dry.

What to do: copy the name from the person's own office or card, then use it in the same way
throughout.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC404"
NAME = "name differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS: frozenset[str] = frozenset()
SHADES = frozenset({"holder", "spelling"})
