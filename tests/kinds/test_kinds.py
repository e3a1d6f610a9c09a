"""Every kind of claim against its table: what is found in a text, and how two claims relate."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.kinds import GROUPS, kinds
from tests.conftest import awaiting
from tests.kinds.cases import BACKGROUND, Case, Claims, cases, extracted, fits


def _parameters(section: str) -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{case.kind}-{case.name.replace(' ', '-')}",
            marks=awaiting(case.entry["xfail"]) if "xfail" in case.entry else (),
        )
        for case in cases(section)
    ]


@pytest.fixture(scope="session")
def claims() -> Claims:
    return extracted()


def _of_kind(found: Sequence[ClaimBase], kinds_wanted: Sequence[str]) -> list[ClaimBase]:
    return [claim for claim in found if claim.kind in kinds_wanted]


def _shown(found: Sequence[ClaimBase]) -> str:
    lines = [f"  {c.kind}: {c.text!r} = {c.model_dump(exclude={'frame', 'text'})}" for c in found]
    return "\n".join(lines) or "  nothing"


@pytest.mark.parametrize("case", _parameters("claims"))
def test_kind_finds_what_an_editor_would_mark_in_a_text(case: Case, claims: Claims) -> None:
    (source,) = case.texts
    found = _of_kind(claims[source], [case.kind])
    for wanted in case.entry.get("expect", []):
        assert any(fits(c, wanted) for c in found), f"no {wanted} among\n{_shown(found)}"
    for unwanted in case.entry.get("absent", []):
        wrong = [c for c in found if fits(c, unwanted)]
        assert not wrong, f"{unwanted} found:\n{_shown(wrong)}"
    count = case.entry.get("count")
    assert count is None or len(found) == count, f"{len(found)} found:\n{_shown(found)}"


def _picked(case: Case, found: Sequence[ClaimBase], number: int) -> ClaimBase:
    """The claim of one side: the only one of the kind, or the one that `pick` describes."""
    group = next(group for group in GROUPS if case.kind in group)
    wanted: Mapping[str, Any] = case.entry.get("pick", [{}, {}])[number]
    fitting = [c for c in _of_kind(found, group) if fits(c, wanted)]
    assert len(fitting) == 1, f"side {number + 1}: {len(fitting)} claims to pick:\n{_shown(found)}"
    return fitting[0]


@pytest.mark.parametrize("case", _parameters("pairs"))
def test_two_claims_of_a_kind_relate_as_an_editor_would_say(case: Case, claims: Claims) -> None:
    one, other = case.texts
    a, b = _picked(case, claims[one], 0), _picked(case, claims[other], 1)
    kind = kinds()[next(group for group in GROUPS if case.kind in group)[0]]
    evidence = Evidence([*claims[BACKGROUND], *claims[one], *claims[other]])
    match, mirrored = kind.match(a, b, evidence), kind.match(b, a, evidence)
    wanted = case.entry
    if "relate" in wanted:
        relation = kind.relate(a, b)
        assert f"{relation.step} {relation.shade}".startswith(wanted["relate"]), relation
        assert kind.relate(b, a).step is relation.step
    assert (match is None) == (mirrored is None)
    if match is None or mirrored is None:
        assert wanted.get("match") in ("none", None), "nothing speaks for one fact"
        assert wanted.get("barred", True), "nothing speaks for one fact"
        return
    if "match" in wanted:
        relation = match.relation
        assert f"{relation.step} {relation.shade}".startswith(wanted["match"]), (relation, a, b)
    if "barred" in wanted:
        assert bool(match.barred) == wanted["barred"], (match.barred, a, b)
    assert match.relation.step is mirrored.relation.step
    assert bool(match.barred) == bool(mirrored.barred)
    assert match.features == pytest.approx(mirrored.features)
