"""Any text survives Markdown: it renders as itself, and never breaks a table."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.report.excerpt import Excerpt, excerpt, plain
from factcheck.report.markup import bold, code, emphasised, file_name, inline, place, table

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = st.text(
    st.sampled_from("ab1 .,-–+=>#|*_`~<>[]()!\\&;:\"'“”$%\n\t…é") | st.characters(codec="utf-8"),
    max_size=30,
)
UNESCAPED_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


def tokens(markdown: str) -> list[Token]:
    return [child for token in RENDERER.parse(markdown) for child in token.children or []]


def seen(markdown: str) -> str:
    return "".join(token.content for token in tokens(markdown))


def marked(markdown: str) -> str:
    """The text that renders in bold."""
    depth, words = 0, ""
    for token in tokens(markdown):
        depth += token.nesting if token.type.startswith("strong") else 0
        words += token.content if depth else ""
    return words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("312 people", "312 people"),
        ("a\n b", "a b"),
        ("5 * 3 * 2", r"5 \* 3 \* 2"),
        ("<b> & &amp;", r"\<b> & \&amp;"),
        ("see [1]", r"see \[1\]"),
        ("1912. A year", r"1912\. A year"),
        ("- not a list", r"\- not a list"),
        ("-5 to -7", r"\-5 to -7"),
        ("| stays | as it is", "| stays | as it is"),
        ("red\x1b[31m", r"red \[31m"),
    ],
)
def test_text_is_escaped_only_where_markdown_would_read_it(text: str, expected: str) -> None:
    assert inline(text) == expected


@settings(deadline=None)
@given(HOSTILE)
def test_inline_text_renders_as_it_was_written(text: str) -> None:
    assert seen(f"- x: {inline(text)}").removeprefix("x:").strip() == plain(text)


@settings(deadline=None)
@given(HOSTILE)
def test_text_at_the_start_of_an_item_or_a_line_opens_no_block(text: str) -> None:
    for start in ("- ", "", "### "):
        assert seen(start + inline(text)).strip() == plain(text)


@settings(deadline=None)
@given(HOSTILE)
def test_code_span_shows_the_text_itself(text: str) -> None:
    assert seen(f"- x {code(text)}").removeprefix("x").strip() == plain(text)


@settings(deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_bold_words_in_a_quotation_close_again_and_nothing_is_lost(
    before: str, words: str, after: str
) -> None:
    quoted = excerpt(before + words + after, words)
    drawn = f"- x: “{emphasised(quoted)}”"
    assert seen(drawn) == f"x: “{quoted.text}”"
    assert marked(drawn) in quoted.words


@pytest.mark.parametrize(
    ("quoted", "drawn"),
    [
        (Excerpt("with ", "312 people", " aboard"), "with **312 people** aboard"),
        (Excerpt("cost ", "$96bn", " in all"), "cost **$96bn** in all"),
        (Excerpt("rose", ", by 5%", "-ish"), "rose, **by 5%**-ish"),
        (Excerpt("he said", "“no”", "then"), "he said“**no**”then"),
        (Excerpt("", "Two were hurt.", ""), "Two were hurt."),
    ],
)
def test_only_the_claims_own_words_are_bold(quoted: Excerpt, drawn: str) -> None:
    assert emphasised(quoted) == drawn


@settings(deadline=None)
@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE), max_size=4))
def test_every_row_of_a_table_has_the_same_number_of_cells(
    rows: list[tuple[str, str, str]],
) -> None:
    cells = [[inline(one), code(two), bold(three)] for one, two, three in rows]
    lines = table(["A", "B", "C"], cells, [3, 20, 3])
    assert {len(UNESCAPED_PIPE.findall(line)) for line in lines} == {4}
    assert {line.count("|") - line.count("\\|") for line in lines} == {4}
    rendered = RENDERER.parse("\n".join(lines))
    shown = [token for token in rendered if token.type == "inline"][3:]
    texts = ["".join(child.content for child in token.children or []) for token in shown]
    assert [text.strip() for text in texts] == [plain(text) for row in rows for text in row]


def test_one_changed_cell_changes_one_line_of_a_table() -> None:
    old = table(["A", "B"], [["1", "2"], ["3", "4"]], [8, 8])
    new = table(["A", "B"], [["1", "much longer than it was"], ["3", "4"]], [8, 8])
    assert [one == two for one, two in zip(old, new, strict=True)] == [True, True, False, True]


@pytest.mark.parametrize(
    ("path", "linked_from", "expected"),
    [
        ("seeds/a.txt", None, "`seeds/a.txt:3`"),
        ("seeds/a.txt", "", "[`seeds/a.txt:3`](seeds/a.txt#L3)"),
        ("seeds/a.txt", "reports", "[`seeds/a.txt:3`](../seeds/a.txt#L3)"),
        ("se eds/(a).txt", "", "[`se eds/(a).txt:3`](se%20eds/%28a%29.txt#L3)"),
        ("/tmp/a.txt", "reports", "`/tmp/a.txt:3`"),
        ("C:\\a.txt", "reports", "`C:\\a.txt:3`"),
    ],
)
def test_place_is_a_link_only_where_a_relative_one_can_work(
    path: str, linked_from: str | None, expected: str
) -> None:
    assert place(path, 3, linked_from) == expected


def test_file_is_linked_as_its_lines_are() -> None:
    assert file_name("seeds/a.txt") == "`seeds/a.txt`"
    assert file_name("seeds/a.txt", "reports") == "[`seeds/a.txt`](../seeds/a.txt)"
