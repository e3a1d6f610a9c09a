"""An editor rules on findings: files, output and exit status of accept, dismiss, undo, rulings."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.report.jsonout import render_json
from tests.conftest import Run
from tests.report.ferry import ABOARD, OWNER, REPORT
from tests.rulings.invented import ABOARD as STATEMENT
from tests.rulings.invented import CHECK

ROOT = Path(__file__).resolve().parents[1]
RULINGS = "seeds/ferry/rulings.toml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the report on the ferry, the check of a draft, and the event's folder."""
    (tmp_path / "seeds/ferry").mkdir(parents=True)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/ferry.json").write_text(render_json(REPORT), "utf-8")
    check = CHECK.model_dump_json(by_alias=True, indent=2)
    (tmp_path / "reports/ferry.draft.check.json").write_text(check, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_ruling_is_written_beside_the_articles_and_undone_without_a_trace(
    desk: Path, run: Run
) -> None:
    reports = {path: path.read_bytes() for path in (desk / "reports").iterdir()}
    said = f"dismissed {OWNER.id} in {RULINGS}: Petrel only operates it\n"
    assert run("dismiss", "0b11", "--reason", "Petrel only\noperates it") == (0, said, "")
    written = (desk / RULINGS).read_bytes()
    assert b'reason = "Petrel only operates it"' in written
    assert run("accept", STATEMENT.id, "-m", "now 312")[0] == 0
    assert run("undo", STATEMENT.id)[0] == 0
    assert (desk / RULINGS).read_bytes() == written
    said = f"took back from {RULINGS}: {OWNER.id} dismissed (Petrel only operates it)\n"
    assert run("undo", "f-0b") == (0, said, "")
    assert list((desk / "seeds/ferry").iterdir()) == []
    assert {path: path.read_bytes() for path in (desk / "reports").iterdir()} == reports


def test_same_ruling_again_says_so_and_touches_nothing(desk: Path, run: Run) -> None:
    run("dismiss", OWNER.id, "-m", "no owner")
    written = (desk / RULINGS).read_bytes()
    said = f"{OWNER.id} is dismissed already, for this reason: {RULINGS}:3\n"
    assert run("dismiss", OWNER.id, "-m", "no owner") == (0, said, "")
    assert (desk / RULINGS).read_bytes() == written


@pytest.mark.parametrize(("word", "reason"), [("accept", "corrected"), ("dismiss", "a lessee")])
def test_other_ruling_replaces_the_first_and_says_what_that_was(
    desk: Path, run: Run, word: str, reason: str
) -> None:
    run("accept", ABOARD.id, "-m", "asked")
    run("dismiss", OWNER.id, "-m", "no owner")
    status, out, _ = run(word, OWNER.id, "-m", reason)
    assert status == 0
    assert out.endswith(f"in {RULINGS}: {reason}; it was dismissed (no owner)\n")
    text = (desk / RULINGS).read_text("utf-8")
    assert text.count("[[ruling]]") == 2
    assert "no owner" not in text


def test_ruling_under_an_earlier_id_is_replaced_and_not_doubled(desk: Path, run: Run) -> None:
    run("dismiss", OWNER.id, "-m", "no owner")
    path = desk / RULINGS
    path.write_text(path.read_text("utf-8").replace(OWNER.id, "f-ea411e"), "utf-8")
    assert "applies: reports/ferry.json" in run("rulings")[1]
    assert run("accept", OWNER.id, "-m", "corrected")[1].endswith("it was dismissed (no owner)\n")
    text = path.read_text("utf-8")
    assert "f-ea411e" not in text
    assert text.count("[[ruling]]") == 1


def test_list_says_which_rulings_apply(desk: Path, run: Run) -> None:
    assert run("rulings") == (0, "There are no rulings here.\n", "")
    run("dismiss", OWNER.id, "-m", "no owner")
    run("accept", ABOARD.id, "-m", "asked")
    run("accept", STATEMENT.id, "-m", "now 312")
    path = desk / RULINGS
    path.write_text(path.read_text("utf-8").replace("The owner, Sallow", "The owner Sallow"))
    listed = run("rulings")
    assert listed == run("rulings", "seeds/ferry") == run("rulings", "--rulings", RULINGS)
    assert (
        listed[1]
        == f"""\
{RULINGS}:3: dismissed: the sources name two owners [f-0b11e9]
    no owner
    stale: tideline had “The owner Sallow Lines”, has “The owner, Sallow Lines” (f-0b11e9)
{RULINGS}:13: accepted: 312 or 321: the digits look transposed; about 320 fits 321 [f-3c9a1e]
    asked
    applies: reports/ferry.json
{RULINGS}:26: accepted: The sources on this: disputed. [s-3c11aa]
    now 312
    applies: reports/ferry.draft.check.json
"""
    )
    shutil.rmtree(desk / "reports")
    data = json.loads(run("rulings", "seeds/ferry", "-f", "json")[1])
    assert data["schema"] == "factcheck.rulings/1"
    assert [(one["id"], one["applies"]) for one in data["rulings"]] == [
        ("f-0b11e9", None),
        ("f-3c9a1e", None),
        ("s-3c11aa", None),
    ]


def test_another_file_can_be_named(desk: Path, run: Run) -> None:
    shutil.rmtree(desk / "seeds")
    assert run("dismiss", OWNER.id, "-m", "no", "--rulings", "mine.toml")[0] == 0
    assert run("undo", OWNER.id, "--rulings", "mine.toml")[0] == 0
    assert not (desk / "mine.toml").exists()


def _broken() -> None:
    Path(RULINGS).write_text("[[ruling]]\nid = 'f-1'\nruling = 'maybe'\n", "utf-8")


def _remove(path: str) -> Callable[[], object]:
    return lambda: shutil.rmtree(path)


BAD_INPUT: dict[str, tuple[list[str], Callable[[], object], str]] = {
    "no reason": (["accept", OWNER.id], lambda: None, "Missing option '--reason'"),
    "empty reason": (["accept", OWNER.id, "-m", " "], lambda: None, "a ruling needs a reason"),
    "no such finding": (["dismiss", "f-fff", "-m", "x"], lambda: None, 'no finding "f-fff" in'),
    "several": (["dismiss", "f-00", "-m", "x"], lambda: None, '"f-00" begins 5 ids'),
    "no report": (["dismiss", "f-0b", "-m", "x"], _remove("reports"), "there is no report here"),
    "report gone": (["accept", "f-0b", "-m", "x", "-r", "x.json"], lambda: None, "x.json: cannot"),
    "event gone": (["accept", "f-0b", "-m", "x"], _remove("seeds"), "seeds/ferry: the folder of"),
    "broken file": (["accept", "f-0b", "-m", "x"], _broken, f"{RULINGS}:3:1: `ruling` is"),
    "broken to undo": (["undo", "f-1"], _broken, f"{RULINGS}:3:1: `ruling` is"),
    "broken to list": (["rulings"], _broken, f"{RULINGS}:3:1: `ruling` is"),
    "nothing to undo": (["undo", "f-1"], lambda: None, "there are no rulings here; name their"),
    "not there": (["undo", "f-1", "--rulings", "x.toml"], lambda: None, "x.toml: is not a file"),
    "no event": (["rulings", "nowhere"], lambda: None, "nowhere: does not exist"),
}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_one_line_and_status_2_and_nothing_is_written(run: Run, name: str) -> None:
    arguments, prepare, says = BAD_INPUT[name]
    prepare()
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("factcheck: error: ")
    assert says in err
    assert err.count("\n") == 1
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("desk")
def test_no_such_ruling_says_how_to_see_them(run: Run) -> None:
    run("dismiss", OWNER.id, "-m", "no owner")
    assert run("undo", "f-1")[2] == (
        f'factcheck: error: no ruling "f-1" in {RULINGS}; factcheck rulings lists them\n'
    )


@pytest.mark.usefixtures("desk")
def test_checks_of_drafts_do_not_keep_a_finding_from_being_explained(run: Run) -> None:
    status, out, _ = run("explain", OWNER.id)
    assert (status, out.splitlines()[0]) == (0, f"conflict {OWNER.id} (role): {OWNER.topic}")


@pytest.mark.parametrize("command", ["accept", "dismiss", "undo", "rulings"])
def test_every_help_page_has_examples_that_parse(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    examples = [line.split("factcheck ")[1] for line in out.splitlines() if "  factcheck " in line]
    assert len(examples) > 1
    for example in examples:
        assert run(*example.replace('"', "").split(), "--help")[0] == 0


def test_report_obeys_a_ruling_made_undone_or_outdated_after_the_last_run(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = "seeds/gsomia-2019-retold"
    shutil.copytree(ROOT / event, tmp_path / event)
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    fail = ("report", event, "--fail-on-conflict")
    status, unruled, _ = run(*fail)
    assert status == 1
    before = Path("reports/gsomia-2019-retold.md").read_text("utf-8")
    found = json.loads(Path("reports/gsomia-2019-retold.json").read_text("utf-8"))["findings"]
    conflicts = [one["id"] for one in found if one["verdict"] == "conflict"]
    for id_ in conflicts:
        assert run("dismiss", id_, "-m", "seen")[0] == 0
    status, out, err = run(*fail)
    assert (status, err) == (0, "")
    assert (
        f"0 conflicts · {unruled.split(' · ', 1)[1].splitlines()[0]} · {len(conflicts)} ruled"
        in out
    )
    rulings = Path(event, "rulings.toml")
    kept = rulings.read_text("utf-8")
    rulings.write_text(kept.replace('text = "', 'text = "X', 1), "utf-8")
    status, out, _ = run(*fail)
    assert status == 1
    assert out.count(": conflict: ") == 1
    assert out.count(f"warning: {event}/rulings.toml:") == 1
    rulings.write_text(kept, "utf-8")
    for id_ in conflicts:
        assert run("undo", id_)[0] == 0
    assert run(*fail) == (1, unruled, "")
    assert Path("reports/gsomia-2019-retold.md").read_text("utf-8") == before
