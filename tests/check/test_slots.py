"""Slots: how likely two values answer one question, whatever the values are."""

import pytest

from factcheck.check.held import Held
from factcheck.claim import ClaimBase
from factcheck.values.relation import Step
from tests.check.invented import hold

SOURCES = {
    "gazette": (
        "The lighthouse keeper of Ostrow counted 312 seals on the sandbank in March. "
        "His boat had cost 84 crowns to mend."
    ),
    "tideline": (
        "In March 312 seals lay on the sandbank off Ostrow. "
        "The ferry carried 507 visitors, up from 455 a year before."
    ),
}


def likeliest(held: Held, value: str) -> ClaimBase:
    """The claim of the sources that most likely answers what the draft's value does."""
    claim = next(c for c in held.mine if c.kind == "figure" and value in c.text)
    chances = held.slots.chances(claim)
    best = max(chances, key=lambda id_: (chances[id_], id_))
    return next(c for c in held.theirs if c.id == best)


@pytest.mark.parametrize("count", [312, 84, 507, 9])
def test_slot_is_found_whatever_the_value_is(count: int) -> None:
    held = hold(SOURCES, f"The keeper of the lighthouse at Ostrow saw {count} seals in March.")
    assert "312 seals" in likeliest(held, f"{count} seals").text


@pytest.mark.parametrize("count", [312, 84, 507, 9])
def test_chances_hang_on_the_value_in_no_way(count: int) -> None:
    words = "The keeper of the lighthouse at Ostrow saw {} seals in March."
    mine, other = (hold(SOURCES, words.format(n)) for n in (count, 640))
    one, two = (next(c for c in h.mine if c.kind == "figure") for h in (mine, other))
    left, right = mine.slots.chances(one), other.slots.chances(two)
    assert left.keys() == right.keys()
    assert max(left, key=lambda id_: left[id_]) == max(right, key=lambda id_: right[id_])


def test_former_value_is_told_from_the_one_that_took_its_place() -> None:
    held = hold(SOURCES, "The ferry carried 455 visitors.")
    claim = next(c for c in held.mine if c.kind == "figure")
    former = {s.other.text: s.features["one former"] for s in held.slots.of(claim)}
    assert {words for words, one in former.items() if one} == {
        words for words in former if "455" in words
    }


def test_relation_of_the_values_is_kept_beside_the_features() -> None:
    held = hold(SOURCES, "The keeper of the lighthouse at Ostrow saw 312 seals in March.")
    claim = next(c for c in held.mine if c.kind == "figure")
    steps = {s.relation.step for s in held.slots.of(claim)}
    assert Step.SAME in steps
    assert all(
        "value" not in name or not v for s in held.slots.of(claim) for name, v in s.features.items()
    )
    assert {s.model for s in held.slots.of(claim)} == {"slot figure"}


def test_claim_without_a_value_has_no_slot() -> None:
    held = hold(SOURCES, "The keeper of the lighthouse at Ostrow saw seals.")
    assert all(not held.slots.of(c) for c in held.mine if c.kind == "action")
