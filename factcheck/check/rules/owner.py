"""The draft says that something belongs to, or is run by, somebody else than the sources say.

Who owns whom being exchanged is reported here too.

Draft: The ferry, owned by Petrel Shipping, was refloated at dawn.
Source: Sallow Lines, which owns the ferry, refloated it at dawn.

What to do: name the owner that the sources name; look whether one owns and the other operates.
"""

from factcheck.check.model import CheckVerdict
from factcheck.check.rules import Level

CODE = "FC405"
NAME = "owner differs"
LEVEL = Level.ERROR
VERDICT = CheckVerdict.CONTRADICTED
KINDS = frozenset({"owner"})
SHADES: frozenset[str] = frozenset()
