"""Tellers: which sources tell a value at all, of whatever.

Where sources differ on one fact, each tells one of the two values and none tells both: the
values part the sources. Values of two facts are mostly told by some source both. This holds
whatever words the sources put the values in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.claim import ClaimBase

SEVERAL = 3
"""Sources from which it says something how many of them tell a thing."""
_RESPECTS = ("figure", "way", "place", "day", "clock", "dial", "month", "year")
"""In what values may differ, the most telling first."""


_Told = tuple[str, str]
"""A respect and the value in it."""


@dataclass(frozen=True)
class Parting:
    """How two values part the sources of an event.

    `told` is how many of the two claims' sources tell the other value as well, 0..2; `apart`
    says that no source tells both; `backed`, that several tell one of them; `whole`, that every
    source of several tells one or the other; `split`, that several tell each.
    """

    told: int
    apart: bool
    backed: bool
    whole: bool
    split: bool = False

    @property
    def clear(self) -> bool:
        """Whether no source tells both, and several tell one of them or every source tells one."""
        return self.apart and (self.backed or self.whole)

    def features(self) -> dict[str, float]:
        """As numbers 0..1, by name; where each value has one teller only, nothing is said."""
        return {
            "told by the other": self.told / 2,
            "parts several": float(self.apart and self.backed),
            "parts all": float(self.apart and self.whole),
            "parts halves": float(self.apart and self.split),
        }


NO_PARTING = Parting(told=0, apart=False, backed=False, whole=False)


class Tellers:
    """The sources that tell each value of an event."""

    def __init__(
        self,
        claims: Sequence[ClaimBase],
        linked: Callable[[str], str],
        names_in: Callable[[str], set[str]],
    ) -> None:
        self._linked = linked
        self._names_in = names_in
        self._sources = frozenset(claim.source for claim in claims)
        self._of: dict[_Told, Counter[str]] = defaultdict(Counter)
        self._values: dict[str, dict[str, str]] = {}
        for claim in claims:
            values = claim.told_values()
            self._values[claim.id] = dict(reversed(values))  # of one respect, the first
            for told in values:
                self._of[told][claim.source] += 1

    def parting(self, a: ClaimBase, b: ClaimBase) -> Parting:
        """How the values of two claims part the sources, in the first respect they differ in.

        A claim of no source, such as a draft's, parts nothing.
        """
        found = self._differing(a, b)
        if found is None:
            return NO_PARTING
        one, other = (self._who_tells(told) for told in found)
        either = one | other
        return Parting(
            told=(a.source in other) + (b.source in one),
            apart=not one & other,
            backed=max(len(one), len(other)) > 1,
            whole=len(either) == len(self._sources) >= SEVERAL,
            split=min(len(one), len(other)) > 1,
        )

    def told_once(self, a: ClaimBase, b: ClaimBase) -> bool:
        """Whether two claims have one value, in the first respect, that each source tells once."""
        one, other = self._first(a), self._first(b)
        if one is None or one != other:
            return False
        counts = self._of[one]
        return counts[a.source] == counts[b.source] == 1

    def _first(self, claim: ClaimBase) -> _Told | None:
        values = self._values.get(claim.id, {})
        return next(((r, values[r]) for r in _RESPECTS if r in values), None)

    def _differing(self, a: ClaimBase, b: ClaimBase) -> tuple[_Told, _Told] | None:
        mine, theirs = self._values.get(a.id, {}), self._values.get(b.id, {})
        for respect in _RESPECTS:
            if respect in mine and mine[respect] != theirs.get(respect, mine[respect]):
                return (respect, mine[respect]), (respect, theirs[respect])
        return None

    def _who_tells(self, told: _Told) -> frozenset[str]:
        respect, value = told
        if respect == "place":  # a source that only names a place knows of it, too
            key = self._linked(value)
            return frozenset(s for s in self._sources if key in self._names_in(s))
        return frozenset(self._of.get(told, ()))
