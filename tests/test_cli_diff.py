"""`factcheck diff` as a script sees it: exit status, what is printed, what is written."""

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.files import MARKER
from tests.article.word_files import word_file
from tests.conftest import Run

OLD = "The ferry carried 312 people from Corvale on Friday.\n\nNobody was hurt in Corvale.\n"
NEW = "Nobody was hurt in Corvale.\n\nThe ferry carried 321 people from Corvale on Friday.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `factcheck diff` beside two folders that hold a story of the same name."""
    for folder, text in (("v1", OLD), ("v2", NEW)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.md").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["diff", *arguments])
        captured = capfd.readouterr()
        return status, captured.out, captured.err

    return call


BOTH = ("v1/story.md", "v2/story.md", "--published", "2031-03-06")


def test_a_difference_is_status_1_and_markdown_on_standard_output(run: Run) -> None:
    status, out, err = run(*BOTH)
    assert (status, err) == (1, "")
    assert out.startswith("# v1/story.md → v2/story.md\n")
    assert "| 312 people (line 1) " in out
    assert "<del>312</del><ins>321</ins>" in out


def test_what_has_only_moved_is_status_0(run: Run) -> None:
    Path("v2/story.md").write_text("\n\n".join(reversed(OLD.split("\n\n"))), "utf-8")
    status, out, _ = run(*BOTH)
    assert status == 0
    assert "Nothing differs." in out


@pytest.mark.parametrize(("form", "start"), [("json", "{"), ("text", "v1/story.md → v2")])
def test_a_named_format_is_printed(run: Run, form: str, start: str) -> None:
    status, out, _ = run(*BOTH, "--format", form)
    assert status == 1
    assert out.startswith(start)
    if form == "json":
        assert json.loads(out)["schema"] == "factcheck.diff/1"


@pytest.mark.parametrize("name", ["new/diff.md", "diff.json", "diff.txt"])
def test_out_writes_a_file_whose_name_says_the_form(run: Run, name: str) -> None:
    status, out, _ = run(*BOTH, "--out", name)
    assert (status, out) == (1, "")
    written = Path(name).read_text("utf-8")
    assert written.endswith(MARKER) == name.endswith(".md")
    assert "321" in written
    if name == "new/diff.md":
        assert "(../v1/story.md#L1)" in written


def test_quiet_prints_nothing_and_still_tells(run: Run) -> None:
    assert run("v1/story.md", "v2/story.md", "--quiet") == (1, "", "")
    assert run("v1/story.md", "v1/story.md", "--quiet") == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["v1/story.md", "gone.md"], "gone.md: does not exist"),
        (["v1", "v2/story.md"], "v1: is a folder; name one article"),
        (["v1/story.md"], "Missing argument 'B'"),
        (["v1/story.md", "v2/story.md", "-o", "x.pdf"], "x.pdf: the name does not say"),
        (["v1/story.md", "v2/story.md", "-o", "v2/story.md"], "v2/story.md: lies among"),
        (["v1/story.md", "v2/story.md", "--published", "soon"], "'soon' is not a date"),
    ],
)
def test_what_cannot_be_compared_is_one_line_and_status_2(
    run: Run, arguments: list[str], says: str
) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1
    assert Path("v2/story.md").read_text("utf-8") == NEW


def test_a_word_document_does_not_differ_from_the_same_text(run: Run) -> None:
    paragraphs = [line for line in NEW.split("\n") if line]
    Path("v2/story.docx").write_bytes(word_file(*paragraphs))
    assert run("v1/story.md", "v2/story.docx", "--quiet") == (1, "", "")
    assert run("v2/story.md", "v2/story.docx", "--quiet") == (0, "", "")
