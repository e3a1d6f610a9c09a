"""A check on a terminal and in a pipe: lines to jump to, signs in one and colour in the other."""

import re

import pytest

from factcheck.check.delivery import CheckForm, Style, draw
from factcheck.report.check_outline import end_of, outline_check
from tests.check.lock_gate import ALTERED, CHECK, CLEAN, DRAFT, TEXTS, WEEKDAY
from tests.report.ferry import Terminal

ESCAPE = "\x1b["
LINE = re.compile(
    r"^(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<code>FC\d+) (?P<level>\w+):"
)


def text(*, every: bool = False, terse: bool = False) -> str:
    return draw(CHECK, CheckForm.TEXT, Style(every=every, terse=terse))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


def test_each_finding_is_a_line_as_linters_write_it_in_text_order() -> None:
    heads = [found for line in text().splitlines() if (found := LINE.match(line))]
    tree = outline_check(CHECK)
    assert [head["code"] for head in heads] == [
        entry.code for entry in (*tree.findings(), *tree.ruled())
    ]
    places = [(int(head["line"]), int(head["column"])) for head in heads]
    assert places[:-1] == sorted(places[:-1])


def test_position_of_a_finding_is_that_of_its_words_in_the_draft() -> None:
    lines = DRAFT.split("\n")
    for entry in outline_check(CHECK).entries:
        one = entry.statement
        behind = sum(len(line) + 1 for line in lines[: entry.end_line - 1]) + entry.end_column - 1
        assert DRAFT[one.start : behind] == one.text
        assert lines[one.line - 1][one.column - 1 :].startswith(one.text.split("\n")[0])


@pytest.mark.parametrize(
    ("words", "end"), [("abc", (7, 8)), ("a\nb", (8, 2)), ("a\n\nbc", (9, 3)), ("a\n", (8, 1))]
)
def test_end_of_a_text_is_right_behind_it(words: str, end: tuple[int, int]) -> None:
    assert end_of(7, 5, words) == end


def test_what_differs_is_shown_by_signs_in_a_pipe_and_by_colour_on_a_terminal(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, coloured = text(), draw(CHECK, CheckForm.TEXT, stream=terminal)
    assert "[-will-]{+would+}" in plain
    assert ESCAPE not in plain
    assert f"{ESCAPE}1;31merror" in coloured
    assert not re.search(r"\[-|\{\+|»", coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    monochrome = draw(CHECK, CheckForm.TEXT, stream=Terminal())
    assert "[-will-]{+would+}" in re.sub(r"\x1b\[[\d;]*m", "", monochrome)
    assert f"{ESCAPE}1;31m" not in monochrome


def test_terminal_says_the_same_words_as_a_pipe(terminal: Terminal) -> None:
    bare = re.sub(r"\x1b\[[\d;]*m", "", draw(CHECK, CheckForm.TEXT, stream=terminal))
    assert re.findall(r"\w+", bare) == re.findall(r"\w+", text())


def test_many_passages_are_cut_short_and_counted_unless_all_are_asked_for() -> None:
    assert len(WEEKDAY.evidence) == 4
    assert text().count("    and 1 more passage; --all lists them\n") == 1
    assert "more passage" not in text(every=True)


def test_supported_statements_are_listed_on_demand_only() -> None:
    assert ": supported: " not in text()
    assert text(every=True).count(": supported: ") == 2


def test_terse_listing_has_no_counts_and_a_clean_one_is_empty() -> None:
    assert text().removeprefix(text(terse=True)).count("\n") == 1
    assert draw(CLEAN, CheckForm.TEXT, Style(terse=True)) == ""


def test_ruled_finding_stands_at_the_end_and_counts_apart() -> None:
    head, ruled = text().split("ruled on by an editor:\n")
    assert "4.2 million" not in head
    assert "(dismissed: the trust confirmed 4.2 by phone)" in ruled
    numbers = outline_check(CHECK).numbers()
    assert numbers["ruled on"] == 1
    assert sum(numbers.values()) == len(CHECK.statements)


def test_no_text_from_outside_adds_a_line_or_steers_the_terminal() -> None:
    nasty = "a\n::error::\x1b[2Jb"
    spoiled = ALTERED.model_copy(update={"reason": nasty, "sentence": nasty, "because": (nasty,)})
    check = CHECK.model_copy(update={"statements": (spoiled,), "event": nasty})
    before = draw(CHECK.model_copy(update={"statements": (ALTERED,)}), CheckForm.TEXT)
    drawn = draw(check, CheckForm.TEXT)
    assert drawn.count("\n") == before.count("\n")
    assert "\x1b" not in drawn


def test_invented_passages_stand_where_they_say() -> None:
    """What the golden files show is only worth reviewing if the sample is sound."""
    for one in CHECK.statements:
        assert DRAFT[one.start : one.end] == one.text
        for passage in one.evidence:
            assert TEXTS[passage.source][passage.start : passage.end] == passage.text
