"""Terminal output: a finding a line, whole paths, colour only where it is wanted."""

import re
from dataclasses import dataclass, field

import pytest

from factcheck.claim import Stance, Voice
from factcheck.report.extract import render_claims_table
from factcheck.report.terminal import PLAIN_WIDTH, render_summary, render_text
from factcheck.zone import Zone
from tests.report.ferry import REPORT, Terminal, printed

ESCAPE = "\x1b["


@dataclass(frozen=True)
class ListedClaim:
    text: str
    value: str
    start: int = 0
    end: int = 9
    kind: str = "figure"
    zone: Zone = Zone.BODY
    voice: Voice = field(default_factory=Voice)
    negated: bool = False

    def value_words(self) -> str:
        return self.value


def listed(claims: list[ListedClaim]) -> str:
    """The table of claims in a text of ten characters a line, without the padding."""
    drawn = printed(render_claims_table(claims, lambda offset: (offset // 10 + 1, 1)))
    return "".join(f"{line.strip()}\n" for line in drawn.splitlines())


def test_each_conflict_is_one_line_that_an_editor_can_jump_to() -> None:
    lines = printed(render_summary(REPORT)).splitlines()
    jumps = [line for line in lines if re.match(r"\S+:\d+:\d+: conflict: ", line)]
    assert len(jumps) == 2
    assert jumps[0].startswith("seeds/ferry/gazette.txt:3:")


def test_long_paths_and_reasons_are_never_wrapped() -> None:
    path = "a very long folder name/" * 20 + "ferry.md"
    assert f"wrote {path}\n" in printed(render_summary(REPORT, [path]))


def test_plain_text_ignores_the_terminal_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = printed(render_text(REPORT))
    for name, value in {"COLUMNS": "20", "FORCE_COLOR": "1", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    assert printed(render_text(REPORT)) == before
    assert ESCAPE not in before


def test_a_terminal_gets_colour_unless_it_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    red = f"{ESCAPE}1;31mconflict"
    assert red in printed(render_text(REPORT), Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert red not in printed(render_text(REPORT), Terminal())


def test_only_conflicts_lists_nothing_else() -> None:
    drawn = printed(render_text(REPORT, only_conflicts=True))
    assert not re.search("agreement:|single-source:|check:", drawn)


def test_claims_are_listed_in_text_order_with_who_says_them() -> None:
    denied = Voice(speaker="person/Orla Venn", stance=Stance.DENIED)
    claims = [
        ListedClaim("it was [red] lit", "lit", start=90, voice=denied, negated=True),
        ListedClaim("312 aboard", "312 people", zone=Zone.HEADLINE),
    ]
    assert listed(claims) == (
        "Line  Kind    Value       Said by            Text\n"
        "1:1  figure  312 people  headline           312 aboard\n"
        "10:1  figure  not: lit    Orla Venn, denied  it was [red] lit\n"
        "2 claims\n"
    )


def test_no_claims_are_said_to_be_none() -> None:
    assert listed([]) == "0 claims\n"


def test_claims_table_keeps_to_a_fixed_width_in_a_pipe() -> None:
    drawn = listed([ListedClaim("word " * 99, "value " * 20)])
    assert max(map(len, drawn.splitlines())) <= PLAIN_WIDTH
