from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.article.manifest import Entry, read_manifest
from factcheck.errors import FactcheckError


def write(folder: Path, toml: str, *files: str) -> Path:
    for name in files:
        (folder / name).write_text("The text.")
    path = folder / "sources.toml"
    path.write_text(toml, encoding="utf-8")
    return path


def test_entries_keep_the_manifests_order(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '[[source]]\nfile = "b.txt"\nid = "bee"\noutlet = "B"\npublished = 2026-03-13\n'
        'url = "https://b.example"\n\n[[source]]\nfile = "a.md"\npublished = "2026-03-12T10:00"\n',
        "a.md",
        "b.txt",
    )
    assert read_manifest(path) == (
        Entry(tmp_path / "b.txt", 1, "bee", "B", "2026-03-13", "https://b.example"),
        Entry(tmp_path / "a.md", 8, published="2026-03-12"),
    )


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[source]]\nfile = "a.txt\n', ":2:14: is not valid TOML (Illegal character"),
        ("[[source]]\nfile", ":2:5: is not valid TOML (Expected"),
        ("", ": is empty"),
        ("# nothing\n", ": lists no sources; add a [[source]]"),
        ('[[source]]\nfile = "a.txt"\n publishd = 2026-03-13', ":3:2: unknown key `publishd`, did"),
        ('[[source]]\nfile = "a.txt"\ncolour = 1', ":3:1: unknown key `colour`; keys are file"),
        ('[[sources]]\nfile = "a.txt"', ":1:1: unknown key `sources`, did you mean `source`?"),
        ('"(" = 1\n[[source]]\nfile = "a.txt"', ":1:1: unknown key `(`; a manifest holds only"),
        ('[source]\nfile = "a.txt"', ": `source` must be a table; write [[source]]"),
        ("source = 3", ": `source` must be a table"),
        ('[[source]]\noutlet = "A"', ":1:1: this source has no `file`; add file"),
        ("[[source]]\nfile = 3", ":2:1: `file` must be text"),
        ('[[source]]\nfile = "a.txt"\noutlet = ["A"]', ":3:1: `outlet` must be text"),
        ('[[source]]\nfile = "a.txt"\nid = ""', ":3:1: `id` must be text"),
        ('[[source]]\nfile = "a.txt"\npublished = "soon"', ":3:1: `published` is not a date; wr"),
        ('[[source]]\nfile = "a.txt"\npublished = 10:00:00', ":3:1: `published` is not a date"),
        ('[[source]]\nfile = "../a.txt"', ":2:1: `file` leads out of the folder"),
        ('[[source]]\nfile = "/etc/a.txt"', ":2:1: `file` leads out of the folder"),
        ('\n[[source]]\nfile = "z.txt"', ":2:1: names z.txt, which does not exist; correct"),
        (
            '[[source]]\nfile = "a.txt"\n[[source]]\nfile = "./a.txt"',
            ":3:1: a.txt is listed twice (first in line 1); list each file once",
        ),
    ],
)
def test_errors_say_where_they_are(tmp_path: Path, toml: str, message: str) -> None:
    path = write(tmp_path, toml, "a.txt")
    with pytest.raises(FactcheckError) as error:
        read_manifest(path)
    assert str(error.value).startswith(f"{path}{message}")
    assert "\n" not in str(error.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_manifest_causes_any_other_error(tmp_path: Path, toml: str) -> None:
    with suppress(FactcheckError):
        read_manifest(write(tmp_path, f'[[source]]\nfile = "a.txt"\n{toml}', "a.txt"))
