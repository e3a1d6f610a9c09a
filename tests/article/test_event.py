from pathlib import Path

import pytest

from factcheck.article.event import read_article, read_event
from factcheck.errors import FactcheckError
from factcheck.files import MARKER

TEXT = "Bridge shut\n\nThe bridge was closed on Monday evening, the port authority said.\n"
DATED = TEXT.replace("\n\n", "\n\nA Radio, Friday 13 March 2026, 12:30\n\n", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    event = tmp_path / "bridge"
    event.mkdir()
    return event


def put(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")


def test_a_folders_text_and_markdown_files_are_read_sorted_by_id(folder: Path) -> None:
    put(folder, b_txt=TEXT, c_md="---\nid: alpha\n---\n" + TEXT, README_md="x", a_csv="x")
    (folder / ".hidden.txt").write_text(TEXT)
    (folder / "bridge.md").write_text("# Report\n\n" + MARKER)
    event = read_event([folder], "2026-03-13")
    assert (event.name, [a.id for a in event.articles]) == ("bridge", ["alpha", "b"])
    assert event.warnings == ()


def test_a_manifest_decides_what_is_read_in_which_order_and_wins(folder: Path) -> None:
    put(
        folder,
        a_txt="---\noutlet: Front\npublished: 2026-03-01\n---\n" + TEXT,
        b_txt=TEXT,
        c_txt=TEXT,
        sources_toml='[[source]]\nfile = "b.txt"\npublished = 2026-03-12\n'
        '[[source]]\nfile = "a.txt"\noutlet = "Manifest"\n',
    )
    event = read_event([folder])
    assert [(a.id, a.outlet, a.published) for a in event.articles] == [
        ("b", "b", "2026-03-12"),
        ("a", "Manifest", "2026-03-01"),
    ]
    assert event.warnings == (
        f"{folder}/c.txt: not read, sources.toml does not list it; list it there or move it away",
    )


def test_the_manifest_itself_stands_for_its_folder(folder: Path) -> None:
    put(folder, a_txt=TEXT, sources_toml='[[source]]\nfile = "a.txt"\npublished = 2026-03-12\n')
    assert read_event([folder / "sources.toml"]) == read_event([folder])


def test_files_are_an_event_named_by_what_their_names_share(folder: Path) -> None:
    put(folder, bridge_b_txt=DATED, bridge_a_txt=DATED, x_txt=DATED)
    pair = read_event([folder / "bridge_b.txt", folder / "bridge_a.txt"])
    assert (pair.name, [a.id for a in pair.articles]) == ("bridge", ["bridge_a", "bridge_b"])
    assert read_event([folder / "bridge_a.txt", folder / "x.txt"]).name == "event"
    assert read_event([folder / "x.txt"]).name == "x"


@pytest.mark.parametrize(
    ("text", "option", "published", "warning"),
    [
        ("---\npublished: 2026-01-01\n---\n" + DATED, "2026-02-02", "2026-01-01", ""),
        (DATED, "2026-02-02", "2026-02-02", ""),
        (DATED, None, "2026-03-13", "dated 2026-03-13 from its own head, line 3"),
        (TEXT, "2026-02-02", "2026-02-02", ""),
        (TEXT, None, None, "has no publication date"),
        (TEXT + "\nIt opened on 3 May 2016.\n", None, None, "has no publication date"),
    ],
)
def test_a_date_is_taken_from_the_surest_place_and_never_guessed(
    folder: Path, text: str, option: str | None, published: str | None, warning: str
) -> None:
    put(folder, a_txt=text)
    event = read_event([folder], option)
    assert event.articles[0].published == published
    assert len(event.warnings) == bool(warning)
    assert warning in "".join(event.warnings)


def test_a_missing_date_names_the_file_and_the_remedy(folder: Path) -> None:
    put(folder, a_txt=TEXT)
    (warning,) = read_article(folder / "a.txt").warnings
    assert warning.startswith(f"{folder}/a.txt: has no publication date")
    assert "sources.toml" in warning
    assert "--published" in warning


def test_windows_1252_is_read_with_a_warning(folder: Path) -> None:
    (folder / "a.txt").write_bytes(DATED.replace("Radio", "Rädio").encode("cp1252"))
    article = read_article(folder / "a.txt", published="2026-03-13", outlet="R", id="r", url="u")
    assert "Rädio" in article.text
    assert (article.outlet, article.id, article.url) == ("R", "r", "u")
    assert "not UTF-8" in article.warnings[0]


def test_front_matter_is_part_of_the_text_that_offsets_count_in(folder: Path) -> None:
    put(folder, a_md="---\npublished: 2026-03-13\n---\n" + TEXT)
    article = read_article(folder / "a.md")
    assert article.text.startswith("---\n")
    assert article.position(article.blocks[1].start) == (4, 1)


@pytest.mark.parametrize(
    ("texts", "names", "message"),
    [
        ({}, ["none"], "none: has no supported format"),
        ({}, ["none.txt"], "none.txt: does not exist"),
        ({}, ["."], "holds no .txt, .md or .docx files"),
        ({}, [], "no sources given"),
        ({"a_pdf": "x"}, ["a.pdf"], "a.pdf: has no supported format (.pdf); give the article as"),
        ({"a_txt": TEXT}, ["a.txt", "."], "is a folder among several paths"),
        ({"a_txt": TEXT}, ["a.txt", "a.txt"], "a.txt: is given twice"),
        ({"a_txt": TEXT, "a_md": TEXT}, ["."], "a.txt: has the id 'a', and so has"),
        ({"a_txt": "---\nid: b\n---\n"}, ["."], "a.txt: holds front matter and no text"),
        ({"a_txt": "  \n"}, ["."], "a.txt: is empty"),
    ],
)
def test_bad_input_is_one_line_that_says_what_to_do(
    folder: Path, texts: dict[str, str], names: list[str], message: str
) -> None:
    put(folder, **texts)
    with pytest.raises(FactcheckError) as error:
        read_event([folder / name for name in names])
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert "; " in str(error.value)


def test_a_date_option_that_is_no_date_is_refused(folder: Path) -> None:
    put(folder, a_txt=TEXT)
    with pytest.raises(FactcheckError, match="'yesterday' is not a date; write it as 2026-03-13"):
        read_event([folder], "yesterday")


def test_other_formats_in_a_folder_are_mentioned(folder: Path) -> None:
    put(folder, a_txt=DATED, b_odt="x")
    assert any(
        warning.startswith(f"{folder}/b.odt: not read, only .txt, .md and .docx files are")
        for warning in read_event([folder]).warnings
    )
