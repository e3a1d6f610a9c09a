"""Charges: what may be wrong with the claims of a draft, with the passages that say otherwise.

A charge is proposed by typed values and grammar; how likely an editor would call it an error is
weighed by a logistic model with written weights (`factcheck.check.judge`).
"""

from __future__ import annotations

from factcheck.check.charges.absent import absent_charge
from factcheck.check.charges.beside import beside_charge
from factcheck.check.charges.body import body_charge
from factcheck.check.charges.charge import Charge
from factcheck.check.charges.clause import clause_charges
from factcheck.check.charges.denied import denied_charge
from factcheck.check.charges.doer import doer_charge
from factcheck.check.charges.given import given_charge
from factcheck.check.charges.home import home_charge
from factcheck.check.charges.lead import lead_charge
from factcheck.check.charges.name import name_charges
from factcheck.check.charges.office import office_charge
from factcheck.check.charges.opposed import opposed_charge, polar_charge
from factcheck.check.charges.owned import owned_charge
from factcheck.check.charges.parity import parity_charge
from factcheck.check.charges.party import party_charges
from factcheck.check.charges.side import side_charge
from factcheck.check.charges.slip import calendar_charge, slip_charge, tally_charge
from factcheck.check.charges.turned import turned_charge
from factcheck.check.charges.unit import unit_charge
from factcheck.check.charges.value import value_charges
from factcheck.check.charges.venue import venue_charge
from factcheck.check.charges.where import where_charge
from factcheck.check.held import Held
from factcheck.compare.features import HEADINGS

_LONE = (
    office_charge,
    parity_charge,
    side_charge,
    unit_charge,
    where_charge,
    venue_charge,
    denied_charge,
    doer_charge,
    slip_charge,
    calendar_charge,
    tally_charge,
    turned_charge,
    owned_charge,
    home_charge,
    beside_charge,
    opposed_charge,
    body_charge,
    absent_charge,
    polar_charge,
    lead_charge,
    given_charge,
)
"""What makes one charge a claim at most."""


def charges(held: Held) -> list[Charge]:
    """All charges against the claims of a draft, claim by claim."""
    found: list[Charge] = []
    for claim in held.mine:
        lone = (make(claim, held) for make in _LONE)
        found.extend(c for c in lone if c is not None and not _says_little(c))
        found.extend(value_charges(claim, held))
        found.extend(clause_charges(claim, held))
        found.extend(name_charges(claim, held))
        found.extend(party_charges(claim, held))
    return found


def _says_little(charge: Charge) -> bool:
    """Whether a clause said to be not so is a heading's, or only "did so": neither says enough."""
    claim = charge.claim
    if charge.shade not in ("negated", "opposed"):
        return False
    empty = getattr(claim, "predicate", "") == "do" and getattr(claim, "target", None) is None
    return empty or claim.zone in HEADINGS
