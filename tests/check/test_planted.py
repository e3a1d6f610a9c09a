"""Errors planted in drafts are found over their own words, and right drafts are left alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.check.delivery import CheckForm, draw
from factcheck.check.model import Check, CheckVerdict, Statement
from tests.check import invented
from tests.check.invented import charged, check, contradicted, shown
from tests.conftest import awaiting


@dataclass(frozen=True)
class Case:
    """One draft of the table, with the sources of its event."""

    kind: str
    sources: Mapping[str, str]
    entry: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The draft."""
        return str(self.entry["text"])

    @property
    def wrong(self) -> tuple[int, int] | None:
        """Where the planted error stands."""
        if "wrong" not in self.entry:
            return None
        start = self.text.index(self.entry["wrong"])
        return start, start + len(self.entry["wrong"])

    def checked(self) -> Check:
        """What the program makes of the draft."""
        return check(self.sources, self.text)

    def over_the_error(self, one: Statement) -> bool:
        """Whether a statement holds words of the planted error."""
        return self.wrong is not None and one.start < self.wrong[1] and self.wrong[0] < one.end


EVENTS: Sequence[Mapping[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("planted.yml").read_text("utf-8")
)
CASES = [
    Case(event["kind"], event["sources"], entry) for event in EVENTS for entry in event["drafts"]
]
PLANTED = [case for case in CASES if case.wrong]
NAMED = [c for c in PLANTED if {"verdict", "code"} & set(c.entry) and "xfail" not in c.entry]
RIGHT = [case for case in CASES if not case.wrong]


def _parameters(cases: Sequence[Case], awaited: str = "") -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{case.kind}: {case.entry['name']}".replace(" ", "-"),
            marks=awaiting("an editor sees it") if case.entry.get(awaited) else (),
        )
        for case in cases
    ]


@pytest.mark.parametrize("case", _parameters(PLANTED, "xfail"))
def test_planted_error_is_charged_over_its_own_words(case: Case) -> None:
    found = case.checked()
    assert [one for one in charged(found) if case.over_the_error(one)], shown(found)


@pytest.mark.parametrize("case", _parameters(NAMED, "xfail_code"))
def test_planted_error_that_is_found_falls_under_its_rule(case: Case) -> None:
    found = case.checked()
    over = [one for one in charged(found) if case.over_the_error(one)]
    for field in ("verdict", "code"):
        wanted = case.entry.get(field)
        assert wanted is None or wanted in {getattr(one, field) for one in over}, shown(found)


@pytest.mark.parametrize("case", _parameters(PLANTED, "xfail_quiet"))
def test_words_beside_a_planted_error_are_left_alone(case: Case) -> None:
    found = case.checked()
    assert [one for one in contradicted(found) if not case.over_the_error(one)] == [], shown(found)


@pytest.mark.parametrize("case", _parameters(RIGHT, "xfail_quiet"))
def test_right_draft_in_other_words_is_not_contradicted(case: Case) -> None:
    found = case.checked()
    assert contradicted(found) == [], shown(found)


def test_every_kind_has_planted_errors_and_a_right_draft() -> None:
    planted, right = Counter(c.kind for c in PLANTED), Counter(c.kind for c in RIGHT)
    kinds = [event["kind"] for event in EVENTS]
    assert len(set(kinds)) == len(kinds)
    assert [kind for kind in kinds if planted[kind] < 2 or not right[kind]] == []
    assert [case for case in PLANTED if case.text.count(case.entry["wrong"]) != 1] == []


@pytest.mark.parametrize("case", _parameters(CASES))
def test_every_span_and_passage_is_the_texts_own_words(case: Case) -> None:
    found = case.checked()
    for one in found.statements:
        assert one.text == case.text[one.start : one.end].strip() == one.text.strip()
        assert one.text in one.sentence
        assert one.sentence in case.text
        for passage in one.evidence:
            source = case.sources[passage.source]
            assert passage.text == source[passage.start : passage.end]
            assert passage.sentence in source


def _told(found: Check) -> list[Any]:
    """What a check says of each statement, without the order of the passages."""
    return [
        (one.id, one.start, one.end, one.kind, one.verdict, one.code, sorted(one.by_source.items()))
        for one in found.statements
    ]


@pytest.mark.parametrize("case", _parameters(CASES))
def test_order_of_the_sources_changes_no_statement(case: Case) -> None:
    told = [
        _told(check(dict(sources), case.text)) for sources in permutations(case.sources.items())
    ]
    assert all(one == told[0] for one in told)


@pytest.mark.parametrize("case", CASES[::7], ids=lambda case: case.entry["name"].replace(" ", "-"))
def test_same_draft_and_sources_give_the_same_bytes(case: Case) -> None:
    first = draw(case.checked(), CheckForm.JSON)
    invented.claims_of.cache_clear()
    assert draw(case.checked(), CheckForm.JSON) == first


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["kind"].replace(" ", "-"))
def test_source_read_as_the_draft_is_contradicted_by_nothing_of_its_own(
    event: Mapping[str, Any],
) -> None:
    for name, text in event["sources"].items():
        found = check({name: text}, text)
        assert contradicted(found) == [], shown(found)
        assert CheckVerdict.SUPPORTED in {one.verdict for one in found.statements}
