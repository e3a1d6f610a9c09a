"""Workflow commands: escaped as GitHub documents it, columns within one line only."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.delivery import CheckForm, draw
from factcheck.check.model import Check
from tests.check.lock_gate import BOATS, CHECK, CLEAN, COST, NOT_FOUND, WEEKDAY

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)")


def commands(check: Check) -> list[tuple[str, dict[str, str], str]]:
    """Each command as a runner reads it: level, properties, message."""
    found = []
    for line in draw(check, CheckForm.GITHUB).splitlines():
        parts = COMMAND.fullmatch(line)
        assert parts, line
        pairs = (pair.split("=", 1) for pair in parts["properties"].split(","))
        properties = {name: unquote(value) for name, value in pairs}
        found.append((parts["command"], properties, unquote(parts["data"])))
    return found


def test_command_names_the_place_and_the_rule_of_a_finding() -> None:
    level, properties, message = commands(CHECK)[0]
    assert level == "error"
    assert properties == {
        "file": "drafts/lock gate.md",
        "line": "3",
        "col": "41",
        "endLine": "3",
        "endColumn": "58",
        "title": "FC201 weekday differs",
    }
    assert message.splitlines()[0] == WEEKDAY.reason
    assert len(message.splitlines()) == 1 + len(WEEKDAY.evidence)


def test_statement_over_two_lines_has_no_columns() -> None:
    (_, properties, _) = commands(CHECK.model_copy(update={"statements": (BOATS,)}))[0]
    assert (properties["line"], properties["endLine"]) == ("3", "4")
    assert not {"col", "endColumn"} & set(properties)


def test_levels_become_the_commands_that_github_has() -> None:
    assert {level for level, *_ in commands(CHECK)} == {"error", "warning", "notice"}
    assert commands(CHECK.model_copy(update={"statements": (NOT_FOUND,)}))[0][0] == "warning"


@pytest.mark.parametrize("check", [CLEAN, CHECK.model_copy(update={"statements": (COST,)})])
def test_nothing_is_said_of_what_is_supported_or_ruled_on(check: Check) -> None:
    assert commands(check) == []


@given(st.text(st.sampled_from("ab 5%:,=\r\n\x85")))
def test_any_text_stays_within_its_command_and_comes_back_whole(text: str) -> None:
    spoiled = WEEKDAY.model_copy(update={"reason": f"a{text}b", "evidence": ()})
    draft = CHECK.draft.model_copy(update={"path": f"x{text}.md"})
    check = CHECK.model_copy(update={"statements": (spoiled,), "draft": draft})
    ((_, properties, message),) = commands(check)
    squeezed = " ".join(f"x{text}.md".split())
    assert properties["file"] == squeezed
    assert message == " ".join(f"a{text}b".split())
