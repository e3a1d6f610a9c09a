"""The memo gives back a comparison only while articles, claims and code are what they were."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import memo as memo_module
from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.finding import Report
from factcheck.memo import Memo

ARTICLE = Article("wire", "The Wire", "2024-03-06", Path("dam/wire.txt"), "Text.", "a" * 64)
EVENT = Event("dam", (ARTICLE,), ())
CHECKSUMS = {"wire": "b" * 64}
REPORT = Report(event="dam", sources=(), findings=(), warnings=("“quoted”",))


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the code of this package."""
    folder = tmp_path / "package"
    (folder / "kinds").mkdir(parents=True)
    (folder / "kinds" / "figure.py").write_text("one")
    monkeypatch.setattr(memo_module, "PACKAGE", folder)
    return folder


def test_the_comparison_of_the_same_state_comes_back_as_it_was(tmp_path: Path) -> None:
    assert Memo(tmp_path, EVENT, CHECKSUMS).recall() is None
    Memo(tmp_path, EVENT, CHECKSUMS).keep(REPORT)
    assert Memo(tmp_path, EVENT, CHECKSUMS).recall() == REPORT


def _article(**change: object) -> Event:
    return replace(EVENT, articles=(replace(ARTICLE, **change),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "checksums"),
    [
        (EVENT, {"wire": "c" * 64}),
        (replace(EVENT, warnings=("a warning",)), CHECKSUMS),
        (replace(EVENT, articles=()), CHECKSUMS),
        (_article(sha256="c" * 64), CHECKSUMS),
        (_article(path=Path("wire.txt")), CHECKSUMS),
        (_article(published=None), CHECKSUMS),
        (_article(outlet="The Paper"), CHECKSUMS),
        (_article(url="example"), CHECKSUMS),
    ],
)
def test_another_state_of_the_event_is_not_remembered(
    tmp_path: Path, event: Event, checksums: dict[str, str]
) -> None:
    Memo(tmp_path, EVENT, CHECKSUMS).keep(REPORT)
    assert Memo(tmp_path, event, checksums).recall() is None


CODE_CHANGES: dict[str, Callable[[Path], object]] = {
    "changed": lambda folder: (folder / "kinds" / "figure.py").write_text("two!"),
    "added": lambda folder: (folder / "kinds" / "date.py").write_text(""),
    "removed": lambda folder: (folder / "kinds" / "figure.py").unlink(),
}


@pytest.mark.parametrize("name", CODE_CHANGES)
def test_a_change_of_the_code_makes_comparisons_anew(
    tmp_path: Path, package: Path, name: str
) -> None:
    Memo(tmp_path, EVENT, CHECKSUMS).keep(REPORT)
    CODE_CHANGES[name](package)
    assert Memo(tmp_path, EVENT, CHECKSUMS).recall() is None


def test_bytecode_is_no_change_of_the_code(tmp_path: Path, package: Path) -> None:
    Memo(tmp_path, EVENT, CHECKSUMS).keep(REPORT)
    (package / "kinds" / "__pycache__").mkdir()
    (package / "kinds" / "__pycache__" / "figure.pyc").write_bytes(b"")
    assert Memo(tmp_path, EVENT, CHECKSUMS).recall() == REPORT


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"dam", b"dim"),
        lambda data: data.partition(b"\n")[2],
    ],
)
def test_a_damaged_memo_is_not_used(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    memo = Memo(tmp_path, EVENT, CHECKSUMS)
    memo.keep(REPORT)
    memo.path.write_bytes(damage(memo.path.read_bytes()))
    assert memo.recall() is None


def test_the_folder_ignores_itself_in_git(tmp_path: Path) -> None:
    Memo(tmp_path / "cache", EVENT, CHECKSUMS).keep(REPORT)
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"
