"""Judgement: which charges stand, and what the sources say to each claim of the draft."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.charges import charges
from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.check.likeness import place_of
from factcheck.check.support import MODEL, support
from factcheck.check.weighing import MODELS
from factcheck.claim import ClaimBase
from factcheck.compare.features import SLIPS
from factcheck.kinds.figure import Figure

STANDS: Mapping[str, float] = {
    "value": 0.41,
    "name": 0.55,
    "exchange": 0.42,
    "negation": 0.35,
    "contrast": 0.4,
    "party": 0.4,
}
"""Likelihood of an error from which a charge of each sort stands."""
BY_RULE: Mapping[str, float] = dict.fromkeys(
    (
        *("office", "side", "unit", "where", "venue", "denied", "doer"),
        *(
            "slip",
            "calendar",
            "turned",
            "owned",
            "home",
            "beside",
            "opposed",
            "body",
            "absent",
            "lead",
        ),
    ),
    0.9,
)
"""Sorts of charge whose own rule is sure enough, with the likelihood that they are given."""
UNSAID = 0.17
"""Likelihood from which a statement is called unsupported."""
_DISPUTED = 0.15
"""Likelihood of one fact from which a source that says the same makes it a dispute."""


@dataclass(frozen=True)
class Standing:
    """A charge that stands, with its likelihood."""

    charge: Charge
    chance: float

    @property
    def disputed(self) -> bool:
        """Whether the sources differ among themselves."""
        return bool(self.siding)

    @property
    def siding(self) -> tuple[Pairing, ...]:
        """The pairs whose source says the same as the draft, and not otherwise as well."""
        against = {p.other.source for p in self.charge.against}
        return tuple(
            p
            for p in self.charge.fitting
            if p.other.source not in against and p.strength >= _DISPUTED
        )


def standing(held: Held) -> list[Standing]:
    """The charges that stand, at most one a claim and one of overlapping claims of one sort."""
    found = []
    for charge in charges(held):
        chance = BY_RULE.get(charge.sort) or MODELS.likelihood(charge.sort, charge.features)
        if chance < STANDS.get(charge.sort, 0.0) or _is_far(charge):
            chance = _OPEN if _is_open(charge) else 0.0
        if chance:
            found.append(Standing(charge, chance))
    found.sort(key=_order)
    kept: list[Standing] = []
    for one in found:
        if not any(_repeats(one.charge, other.charge) for other in kept):
            kept.append(one)
    return kept


def _is_far(charge: Charge) -> bool:
    """Whether next to nothing of the clause is told where another value of it stands."""
    near = (charge.features.get(name, 1.0) for name in ("best", "like"))
    return charge.sort == "value" and (max(near) < _LITTLE or _is_other_size(charge))


def _is_other_size(charge: Charge) -> bool:
    """Whether figures are so unlike that no slip makes one of the other: 3,000 tons and 86."""
    if charge.shade in SLIPS:
        return False
    figures = [
        c.quantity
        for c in (charge.claim, *(p.other for p in charge.against))
        if isinstance(c, Figure)
    ]
    if all(q.words_scale for q in figures):
        return False  # who writes millions for billions is off by much
    sizes = [abs(q.number) for q in figures]
    return len(sizes) > 1 and all(_are_apart(sizes[0], other) for other in sizes[1:])


def _are_apart(one: float, other: float) -> bool:
    """Whether two sizes are far from each other, and not by a row of noughts."""
    less, more = sorted((one, other))
    if less <= 0 or more <= _TIMES * less:
        return False
    noughts = math.log10(more / less)
    return abs(noughts - round(noughts)) > _ROUNDED


_TIMES, _ROUNDED = 20, 0.02
"""How many times the one may be the other, and what rounding adds to a row of noughts."""


_LITTLE = 0.2


def _is_open(charge: Charge) -> bool:
    """Whether some sources surely give the draft's value, and others surely another one."""
    if charge.sort != "value":
        return False
    other = {
        p.other.source
        for p in charge.against
        if p.strength >= _OTHER_VALUE and not p.edge.match.barred
    }
    same = {p.other.source for p in charge.fitting if p.strength >= _SAME_VALUE}
    return bool(other) and bool(same - other)


_OTHER_VALUE, _SAME_VALUE = 0.5, 0.5
"""Likelihoods of one fact from which sources are sure to differ over a value of the draft."""
_OPEN = 0.3
"""What such a charge counts beside others against the same words."""


def _order(one: Standing) -> tuple[float, int, int, str, str]:
    """The likeliest first; of two that are as likely, the one with fewer words."""
    claim = one.charge.claim
    return (-one.chance, len(claim.text), claim.start, claim.id, one.charge.sort)


def _repeats(charge: Charge, other: Charge) -> bool:
    """Whether a charge says again what another one says of the same words."""
    if charge.claim.id == other.claim.id:
        return True
    shared = min(charge.claim.end, other.claim.end) - max(charge.claim.start, other.claim.start)
    if shared <= 0:
        return False
    if charge.sort == other.sort and charge.words == other.words:
        return True
    if not {charge.sort, other.sort} <= _WHO:
        return False
    one_passage = place_of(charge.against[0].other) == place_of(other.against[0].other)
    return one_passage or (other.sort == "office" and charge.sort != "office")


_WHO = frozenset({"office", "name", "party", "exchange", "turned", "owned", "body", "given"})
"""Sorts that may say of one passage that somebody else did it."""


def unsaid(claims: Sequence[ClaimBase], held: Held) -> dict[str, float]:
    """For each claim, by id, the likelihood that no source says it: the mean over its clause."""
    own = {c.id: MODELS.likelihood(MODEL, support(c, held)) for c in claims}
    sentences: dict[int, list[ClaimBase]] = defaultdict(list)
    for claim in claims:
        sentences[claim.sentence_start].append(claim)
    means = {}
    for claim in claims:
        near = [own[c.id] for c in sentences[claim.sentence_start] if _shares(c, claim)]
        means[claim.id] = sum(near) / len(near)
    return means


def _shares(a: ClaimBase, b: ClaimBase) -> bool:
    """Whether two claims hold at least half of the shorter one in common."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared * 2 >= min(a.end - a.start, b.end - b.start)
