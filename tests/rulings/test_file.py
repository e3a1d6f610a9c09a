"""A file of rulings is for people to edit: what is wrong with it is said in one line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.rulings.file import load_rulings, parse_rulings, rulings_file
from tests.rulings.invented import FILE

SOUND = """\
[[ruling]]
id = "f-1"
ruling = "dismissed"
reason = "why"
passages = [{ source = "gazette", text = "Two died." }]
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"why"', '"why', ":4:14: is not valid TOML (Illegal character"),
        (
            "[[ruling]]",
            "[[rulings]]",
            ":1:1: unknown key `rulings`, did you mean `ruling`?; a file",
        ),
        ("[[ruling]]", "[ruling]", ": `ruling` must be a table; write [[ruling]]"),
        ("reason", "because", ":4:1: unknown key `because`; keys are id, ruling, reason, finding"),
        ("reason", "reasn", ":4:1: unknown key `reasn`, did you mean `reason`?"),
        ('"why"', '" "', ":4:1: `reason` must be text"),
        ('reason = "why"', "", ":1:1: this ruling has no `reason`; add reason"),
        ('id = "f-1"', "", ":1:1: this ruling has no `id`"),
        ("dismissed", "dismiss", ':3:1: `ruling` is "dismiss", did you mean `dismissed`?; write a'),
        ("dismissed", "?", ':3:1: `ruling` is "?"; write accepted or dismissed'),
        ('text = "', 'test = "', ":5:1: `passages` must be a list of passages"),
        ('"Two died."', "2", ":5:1: `passages` must be a list of passages"),
        ('{ source = "gazette", text = "Two died." }', "", ":5:1: `passages` must be a list of"),
        (SOUND, SOUND + "\n" + SOUND, ":8:1: f-1 is ruled twice (first in line 1); keep one"),
        (SOUND, 'ruling = [{ id = "f-1" }]', ":1:1: holds rulings in one line; write each as"),
    ],
)
def test_errors_say_where_they_are(old: str, new: str, message: str) -> None:
    assert old in SOUND
    with pytest.raises(FactcheckError) as error:
        parse_rulings(SOUND.replace(old, new), FILE)
    assert str(error.value).startswith(f"{FILE}{message}")
    assert "\n" not in str(error.value)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_file_causes_any_other_error(text: str) -> None:
    with suppress(FactcheckError):
        parse_rulings(SOUND + text, FILE)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    path.write_bytes("# né\n# é".encode() + b"\xff")
    with pytest.raises(FactcheckError, match=r"rulings\.toml:2:4: is not UTF-8 text; save it"):
        load_rulings(path)


def test_mark_that_an_editor_put_before_the_text_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    path.write_text(SOUND, "utf-8-sig")
    assert [entry.id for entry in load_rulings(path).entries] == ["f-1"]


def test_no_file_and_an_empty_one_hold_no_rulings(tmp_path: Path) -> None:
    assert load_rulings(tmp_path / "rulings.toml").entries == ()
    (tmp_path / "rulings.toml").touch()
    assert load_rulings(tmp_path / "rulings.toml").entries == ()


@pytest.mark.parametrize(
    ("article", "manifest", "expected"),
    [
        ("dam/wire.txt", None, "dam"),
        ("dam/wire.txt", "dam/sources.toml", "dam"),
        ("dam/day-one/wire.txt", "dam/sources.toml", "dam"),
        ("dam/day-one/wire.txt", None, "dam/day-one"),
    ],
)
def test_rulings_lie_in_the_folder_of_the_event(
    tmp_path: Path, article: str, manifest: str | None, expected: str
) -> None:
    (tmp_path / article).parent.mkdir(parents=True)
    if manifest:
        (tmp_path / manifest).touch()
    assert rulings_file(tmp_path / article) == tmp_path / expected / "rulings.toml"
