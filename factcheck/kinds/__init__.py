"""The kinds of claim: one module each, found by being in this folder.

A kind's module has `CLAIM` (its pydantic class), `extract(reading)`, `relate(a, b)` and
`match(a, b, evidence)`; its docstring shows an example that agrees, one that is compatible and
one that conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Annotated, Any, Protocol, Union, cast

from pydantic import Field, TypeAdapter

from factcheck.claim import ClaimBase

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence
    from factcheck.document.reading import Reading
    from factcheck.match import Match
    from factcheck.values.relation import Relation


class Kind(Protocol):
    """What the module of a kind offers."""

    CLAIM: type[ClaimBase]
    __doc__: str
    __name__: str

    def extract(self, reading: Reading) -> Iterator[ClaimBase]:
        """Yield the claims of this kind in an article."""

    def relate(self, a: Any, b: Any) -> Relation:  # noqa: ANN401 -- its own claims
        """Say how the values of two claims of this kind relate."""

    def match(self, a: Any, b: Any, evidence: Evidence) -> Match | None:  # noqa: ANN401
        """Say how two claims relate and what speaks for one fact; None if nothing does."""


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by name, sorted by name."""
    found = {}
    for module in sorted(iter_modules(__path__), key=lambda m: m.name):
        kind = import_module(f"{__name__}.{module.name}")
        found[module.name] = cast(Kind, kind)
    return found


GROUPS: tuple[tuple[str, ...], ...] = (
    ("figure",),
    ("date", "deadline"),
    ("action", "relation"),
    ("quote",),
    ("role",),
    ("place",),
    ("response",),
    ("cause",),
    ("owner",),
)
"""Kinds whose claims are compared with one another, by the first kind's rules."""
GROUP = {kind: group[0] for group in GROUPS for kind in group}
"""The group of each kind, by the group's first kind."""


@cache
def claim_list() -> TypeAdapter[tuple[ClaimBase, ...]]:
    """A validator for lists of claims of any kind, told apart by their field `kind`."""
    classes: Any = tuple(kind.CLAIM for kind in kinds().values())
    union: Any = Annotated[Union[classes], Field(discriminator="kind")]  # noqa: UP007 -- made at run time
    return TypeAdapter(tuple[union, ...])
