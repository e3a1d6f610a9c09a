"""The kinds of claims explained: drawn from the code of each kind, so it cannot be out of date."""

from inspect import cleandoc

from rapidfuzz import process

from factcheck.claim import ClaimBase
from factcheck.errors import FactcheckError
from factcheck.kinds import Kind, kinds


def render_kinds(name: str | None = None) -> str:
    """Every kind, or the one named, in plain text.

    Raises:
        FactcheckError: no kind has this name.
    """
    known = kinds()
    if name is None:
        return "\n".join(_page(title, kind) for title, kind in known.items())
    if name not in known:
        close = process.extractOne(name, list(known), score_cutoff=60)
        remedy = f"did you mean {close[0]}?" if close else f"there are: {', '.join(known)}"
        raise FactcheckError(f"no kind of claim is called {name!r}", remedy=remedy)
    return _page(name, known[name])


def _page(name: str, kind: Kind) -> str:
    text = "\n".join(f"  {line}".rstrip() for line in cleandoc(kind.__doc__).splitlines())
    shared = {"kind", *ClaimBase.model_fields}
    own = [field for field in kind.CLAIM.model_fields if field not in shared]
    return f"{name}\n{text}\n\n  Fields: {', '.join(own)}\n"
