"""What is checked against what: the draft is read as any article, and is no source of itself."""

import io
from pathlib import Path

import pytest

from factcheck.article.decode import MAX_BYTES
from factcheck.check.draft import dated, read_draft, read_sources
from factcheck.errors import FactcheckError

TEXT = "The bridge was closed on Monday evening, the port authority said.\n"
FRONT = "---\noutlet: Harbour Post\npublished: {}\nid: own\n---\n"


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources of a day each, in a folder within the one to work in."""
    folder = tmp_path / "bridge"
    folder.mkdir()
    (folder / "wire.txt").write_text(FRONT.format("2026-03-12").replace("own", "wire") + TEXT)
    (folder / "paper.md").write_text(FRONT.format("2026-03-14").replace("own", "paper") + TEXT)
    monkeypatch.chdir(tmp_path)
    return folder


def write(name: str, text: str) -> str:
    Path(name).write_text(text, "utf-8")
    return name


class Piped:
    """Standard input that holds some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("text", "option", "published"),
    [
        (FRONT.format("2026-03-20") + TEXT, None, "2026-03-20"),
        (FRONT.format("2026-03-20") + TEXT, "2026-03-21", "2026-03-20"),
        (TEXT, "2026-03-21", "2026-03-21"),
        (TEXT, None, "2026-03-14"),
    ],
)
def test_draft_is_dated_by_itself_then_by_the_option_then_by_its_sources(
    event: Path, text: str, option: str | None, published: str
) -> None:
    draft = read_draft(write("draft.md", text), option)
    article = dated(draft, read_sources([event], draft))
    assert (article.id, article.published) == ("draft", published)


def test_date_that_was_taken_from_the_sources_is_told(event: Path) -> None:
    draft = read_draft(write("draft.md", TEXT))
    (warning,) = dated(draft, read_sources([event], draft)).warnings
    assert warning.startswith("draft.md: has no date; its weekdays are counted from 2026-03-14")


def test_without_any_date_the_draft_stays_undated_and_says_so(event: Path) -> None:
    for path in event.iterdir():
        path.write_text(TEXT)
    draft = read_draft(write("draft.md", TEXT))
    article = dated(draft, read_sources([event], draft))
    assert article.published is None
    assert "has no publication date" in article.warnings[-1]


def test_other_warnings_about_the_draft_survive_its_dating(event: Path) -> None:
    Path("draft.txt").write_bytes(TEXT.encode() + b"\x93Go\x94, he said.\n")
    draft = read_draft("draft.txt")
    told = dated(draft, read_sources([event], draft)).warnings
    assert ["not UTF-8" in one for one in told] == [True, False]


@pytest.mark.parametrize("name", ["bridge/story.md", "./bridge/../bridge/story.md"])
@pytest.mark.usefixtures("event")
def test_draft_among_the_sources_is_left_out_with_one_warning(name: str) -> None:
    draft = read_draft(write(name, TEXT))
    found = read_sources([Path("bridge")], draft)
    assert [article.id for article in found.articles] == ["paper", "wire"]
    assert found.warnings == ("bridge/story.md: is the draft itself, and left out of the sources",)


def test_link_to_the_draft_is_the_draft(event: Path) -> None:
    write("draft.md", TEXT)
    (event / "linked.md").symlink_to(Path("draft.md").resolve())
    found = read_sources([event], read_draft("draft.md"))
    assert [article.id for article in found.articles] == ["paper", "wire"]


def test_draft_alone_has_nothing_to_be_checked_against(event: Path) -> None:
    draft = read_draft(write("draft.md", TEXT))
    with pytest.raises(FactcheckError, match=r"^draft\.md: is the only article, and nothing is"):
        read_sources([Path("draft.md")], draft)


def test_source_that_calls_itself_the_draft_is_refused(event: Path) -> None:
    write("bridge/draft.txt", TEXT)
    with pytest.raises(FactcheckError, match=r"bridge/draft\.txt: has the id 'draft', which is"):
        read_sources([event], read_draft(write("story.md", TEXT)))


def test_standard_input_is_read_as_a_file_would_be(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = FRONT.format("2026-03-20") + TEXT
    monkeypatch.setattr("sys.stdin", Piped(text.replace("\n", "\r\n").encode("utf-8-sig")))
    draft = read_draft("-")
    assert (draft.id, str(draft.path), draft.text) == ("draft", "<stdin>", text)
    assert (draft.outlet, draft.published) == ("Harbour Post", "2026-03-20")
    assert len(read_sources([event], draft).articles) == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "<stdin>: is empty"),
        (b"\x00\x01", "<stdin>: is a binary file"),
        (b"a" * (MAX_BYTES + 1), "<stdin>: is too large"),
        (b"---\npublished: soon\n---\nA text.\n", "<stdin>:2:12: `published` is not a date"),
    ],
)
def test_bad_standard_input_is_named(
    data: bytes, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Piped(data))
    with pytest.raises(FactcheckError) as error:
        read_draft("-")
    assert str(error.value).startswith(says)


@pytest.mark.parametrize(
    ("name", "says"),
    [("gone.md", "gone.md: does not exist"), ("draft.pdf", "draft.pdf: has no supported format")],
)
@pytest.mark.usefixtures("event")
def test_draft_that_cannot_be_read_is_named(name: str, says: str) -> None:
    with pytest.raises(FactcheckError) as error:
        read_draft(name)
    assert str(error.value).startswith(says)
