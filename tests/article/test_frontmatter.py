from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article.frontmatter import FrontMatter, read_front_matter
from factcheck.errors import FactcheckError


def test_the_four_keys_are_read_and_others_let_pass() -> None:
    text = (
        "---\noutlet: A Paper\npublished: 2026-03-13\nid: paper\n"
        "url: https://paper.example/1\ntags: [a, b]\ntitle:\n---\nThe text.\n"
    )
    end = text.index("\nThe text")
    assert read_front_matter(text, "a.md") == FrontMatter(
        end, "A Paper", "2026-03-13", "paper", "https://paper.example/1"
    )


@pytest.mark.parametrize(
    "value", ["2026-03-13", "'2026-03-13'", "2026-03-13T08:15:00Z", "2026-03-13 08:15:00"]
)
def test_dates_may_be_dates_or_datetimes(value: str) -> None:
    assert read_front_matter(f"---\npublished: {value}\n---\n", "a.md").published == "2026-03-13"


@pytest.mark.parametrize(
    "text", ["The text.\n", "---\n\nThe text.\n---\n", "--- A rule ---\n", "-----\nid: a\n"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    front = read_front_matter(text, "a.md")
    assert (front.outlet, front.id) == (None, None)


def test_empty_front_matter_gives_nothing() -> None:
    assert read_front_matter("---\n---\nThe text.\n", "a.md") == FrontMatter(end=7)


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("outlet: [a", "a.md:3:1: front matter is not valid YAML"),
        ("outlet: A: B", "a.md:2:10: front matter is not valid YAML"),
        ("id: a\nid: b", "a.md:3:1: `id` is given twice"),
        ("published: 13 March", "a.md:2:12: `published` is not a date; write it as 2026-03-13"),
        ("published: 2026-13-45", "a.md:2:12: `published` is not a date"),
        ("id: x\npublished: [2026]", "a.md:3:12: `published` is not a date"),
        ("outlet: 20", "a.md:2:9: `outlet` must be text; put it in quotes"),
        ("outlet: no", "a.md:2:9: `outlet` must be text"),
        ("outlet: {a: b}", "a.md:2:9: `outlet` must be text"),
        ("id: ''", "a.md:2:5: `id` must be text"),
        ("- outlet", "a.md:2:1: front matter must be"),
    ],
)
def test_errors_say_where_they_are(yaml: str, message: str) -> None:
    with pytest.raises(FactcheckError) as error:
        read_front_matter(f"---\n{yaml}\n---\nThe text.\n", "a.md")
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_missing_fence_is_an_error() -> None:
    with pytest.raises(FactcheckError, match=r"a\.md:1:1: front matter is not closed; add"):
        read_front_matter("---\noutlet: A Paper\n\nThe text.\n", "a.md")


@given(st.text(max_size=60))
def test_no_yaml_causes_any_other_error(yaml: str) -> None:
    with suppress(FactcheckError):
        read_front_matter(f"---\n{yaml}\n---\nThe text.\n", "a.md")
