"""Files are written whole or not at all, and other people's files are left alone."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.delivery import Form, form_of
from factcheck.errors import FactcheckError
from factcheck.files import (
    MARKER,
    file_name,
    write_atomically,
    write_generated,
    written_by_factcheck,
)


def test_what_is_there_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.md"
    assert write_atomically(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    os.utime(path, (0, 0))
    assert not write_atomically(path, "é\n")
    assert path.stat().st_mtime == 0


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    write_atomically(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FactcheckError, match=r"a\.md: cannot be written \(No space left"):
        write_atomically(path, "new")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.md", "old")]


def test_a_link_goes_on_pointing_where_it_points(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_atomically(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()


def test_permissions_of_the_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o600)
    write_atomically(path, "new")
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (f"# Report\n{MARKER}", True),
        (f"# Report\r\n{MARKER.strip()}\r\n\r\n", True),
        ('{\n  "schema": "factcheck.report/1",\n', True),
        ("", False),
        ("# My notes\n", False),
        (f"{MARKER}\nwith my own notes below", False),
        ('{"name": "factcheck.report/1"}', False),
    ],
)
def test_only_marked_files_count_as_written_by_factcheck(
    tmp_path: Path, text: str, ours: bool
) -> None:
    path = tmp_path / "a"
    path.write_bytes(text.encode())
    assert written_by_factcheck(path) is ours


def test_one_foreign_file_keeps_all_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("mine")
    with pytest.raises(FactcheckError, match=r"b\.json: was not written by factcheck"):
        write_generated({tmp_path / "a.md": MARKER, tmp_path / "b.json": "{}"})
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]


@given(st.text(min_size=1, max_size=40))
def test_any_id_names_a_file_in_the_folder_itself(name: str) -> None:
    made = file_name(name, ".json")
    assert not set("/\\\0:*?<>|\n") & set(made)
    assert not made.startswith(".")
    assert Path("folder", made).parent == Path("folder")


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_different_ids_name_different_files(a: str, b: str) -> None:
    assert (a == b) is (file_name(a) == file_name(b))


@pytest.mark.parametrize(
    ("out", "form"),
    [
        (None, None),
        ("-", Form.MD),
        ("a.md", Form.MD),
        ("A.MD", Form.MD),
        ("b/c.json", Form.JSON),
        ("x.txt", Form.TEXT),
    ],
)
def test_a_files_name_says_its_form(out: str | None, form: Form | None) -> None:
    assert form_of(out) is form
