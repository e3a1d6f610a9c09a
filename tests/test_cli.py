"""What a person or a script sees: files, output, exit status, one line for each failure."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.cli import main
from factcheck.extract import extract_each
from factcheck.finding import Finding, Passage, Position, Report, Source, Verdict
from factcheck.ledger import Claims
from tests.conftest import Run

WIRE = """Dam breach kills twelve

Twelve people were killed and about 340 hurt when a dam broke near Corvale on Tuesday.

The regulator denied that it had been told of the cracks.
"""
PAPER = """A dam broke near Corvale on Tuesday and killed 12 people, officials said.

Ines Halloran, the mayor, said 4,000 residents had been moved to schools.
"""
MANIFEST = """
[[source]]
file = "wire.txt"
outlet = "The Wire"
published = 2024-03-06

[[source]]
file = "paper.txt"
outlet = "The Paper"
published = 2024-03-06
"""

EXTRACT, COMPARE = "factcheck.extract.extract_each", "factcheck.compare.compare.compare"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with an event of two sources."""
    event = tmp_path / "dam"
    event.mkdir()
    (event / "wire.txt").write_text(WIRE, "utf-8")
    (event / "paper.txt").write_text(PAPER, "utf-8")
    (event / "sources.toml").write_text(MANIFEST, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every comparison ends in one conflict and one agreement."""

    def passage(source: str, text: str) -> Passage:
        return Passage(
            id=f"c-{source}-{text}",
            source=source,
            kind="figure",
            start=0,
            end=len(text),
            text=text,
            sentence=text,
            line=1,
            column=1,
            zone="body",
        )

    def finding(verdict: Verdict, *positions: Position) -> Finding:
        return Finding(
            id=f"f-{verdict}",
            kind="figure",
            verdict=verdict,
            reason="made for this test",
            topic=f"the {verdict} here",
            positions=positions,
        )

    def compare(event: Event, _claims: object) -> Report:
        dead = Position(value="12", claims=(passage("wire", "12"), passage("paper", "12")))
        hurt = Position(value="340", claims=(passage("wire", "340"),))
        others = Position(value="430", claims=(passage("paper", "430"),))
        return Report(
            event=event.name,
            sources=tuple(
                Source(
                    id=article.id,
                    outlet=article.outlet,
                    published=article.published,
                    path=article.path.as_posix(),
                    sha256=article.sha256,
                )
                for article in event.articles
            ),
            findings=(
                finding(Verdict.CONFLICT, hurt, others),
                finding(Verdict.AGREEMENT, dead),
            ),
            warnings=("the report's own warning",),
        )

    monkeypatch.setattr(COMPARE, compare)


def _tree(folder: Path) -> dict[str, bytes]:
    """Every file that is not the program's own business."""
    files = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.as_posix(): (folder / path).read_bytes()
        for path in files
        if path.parts[0] != ".factcheck_cache"
    }


def _forbid(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def again(*_: object) -> None:
        pytest.fail(f"another {step}")

    monkeypatch.setattr(step, again)


def test_report_writes_claims_and_both_reports_and_prints_a_summary(desk: Path, run: Run) -> None:
    status, out, err = run("report", "dam")
    assert (status, err) == (0, "")
    assert set(_tree(desk)) - {"dam/wire.txt", "dam/paper.txt", "dam/sources.toml"} == {
        "claims/dam/wire.json",
        "claims/dam/paper.json",
        "reports/dam.md",
        "reports/dam.json",
    }
    assert out.startswith("dam: ")
    assert "reports/dam.md" in out


def test_second_run_extracts_and_compares_nothing_and_leaves_every_byte(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("report", "dam")
    before = _tree(desk)
    times = {path: path.stat().st_mtime_ns for path in desk.rglob("*.json")}
    _forbid(monkeypatch, EXTRACT)
    _forbid(monkeypatch, COMPARE)
    assert run("report", "dam") == first
    assert _tree(desk) == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_kept_claims_are_enough_where_the_memo_is_lost(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("report", "dam")
    shutil.rmtree(desk / ".factcheck_cache")
    _forbid(monkeypatch, EXTRACT)
    assert run("report", "dam") == first


def test_a_changed_article_is_extracted_and_compared_anew(desk: Path, run: Run) -> None:
    run("report", "dam")
    before = _tree(desk)
    article = desk / "dam" / "wire.txt"
    article.write_text(WIRE.replace("340", "430"), "utf-8")
    run("report", "dam")
    after = _tree(desk)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {
        "dam/wire.txt",
        "claims/dam/wire.json",
        "reports/dam.md",
        "reports/dam.json",
    }


def test_without_a_cache_nothing_is_kept_and_the_report_is_the_same(desk: Path, run: Run) -> None:
    fresh = run("report", "dam", "--no-cache", "--format", "json")
    assert not (desk / "claims").exists()
    assert not (desk / ".factcheck_cache").exists()
    assert run("report", "dam", "--format", "json") == fresh


@pytest.mark.parametrize("damage", [None, "", "{}", "not JSON"])
def test_a_lost_or_damaged_claims_file_is_made_anew_alone(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch, damage: str | None
) -> None:
    run("report", "dam")
    before = _tree(desk)
    lost = Path("claims/dam/wire.json")
    lost.unlink() if damage is None else lost.write_text(damage, "utf-8")
    extracted: list[str] = []

    def watched(articles: Sequence[Article]) -> Iterator[tuple[str, Claims]]:
        extracted.extend(article.id for article in articles)
        return extract_each(articles)

    monkeypatch.setattr(EXTRACT, watched)
    status, _, err = run("report", "dam")
    assert status == 0
    assert extracted == ["wire"]
    assert _tree(desk) == before
    expected = "" if damage is None else "factcheck: warning: claims/dam/wire.json: is not "
    assert err.startswith(expected)
    assert err.count("\n") == (damage is not None)


@pytest.mark.parametrize("form", ["md", "json", "text"])
def test_a_named_format_is_printed_and_no_report_file_written(
    desk: Path, run: Run, form: str
) -> None:
    status, out, _ = run("report", "dam", "--format", form)
    assert status == 0
    assert out.endswith("\n")
    assert not (desk / "reports").exists()
    assert {"md": "# dam", "json": "{", "text": "dam: "}[form] in out.splitlines()[0]


@pytest.mark.parametrize("name", ["out.md", "out.json", "out.txt", "new/folder/out.md"])
def test_out_takes_the_form_from_the_files_name(desk: Path, run: Run, name: str) -> None:
    status, out, _ = run("report", "dam", "--out", name)
    assert (status, out) == (0, "")
    assert (desk / name).read_text("utf-8")
    assert not (desk / "reports").exists()


def test_out_with_a_dash_prints_markdown(desk: Path, run: Run) -> None:
    assert run("report", "dam", "--out", "-") == run("report", "dam", "--format", "md")


def test_markdown_written_by_out_may_stand_where_a_report_goes(desk: Path, run: Run) -> None:
    run("report", "dam", "--out", "reports/dam.md")
    written = _tree(desk)["reports/dam.md"]
    assert run("report", "dam")[0] == 0
    assert _tree(desk)["reports/dam.md"] == written


@pytest.mark.usefixtures("conflict")
def test_only_narrows_what_is_shown_and_not_what_is_kept(desk: Path, run: Run) -> None:
    _, out, _ = run("report", "dam", "--only", "agreements", "--format", "json")
    assert [found["verdict"] for found in json.loads(out)["findings"]] == ["agreement"]
    _, out, _ = run("report", "dam", "--only", "agreements")
    assert "conflict" not in out.lower()
    kept = json.loads((desk / "reports/dam.json").read_text("utf-8"))
    assert [found["verdict"] for found in kept["findings"]] == ["conflict", "agreement"]


@pytest.mark.usefixtures("conflict", "desk")
def test_conflicts_fail_a_run_only_when_asked_to(run: Run) -> None:
    assert run("report", "dam")[0] == 0
    assert run("report", "dam", "--fail-on-conflict")[0] == 1
    assert run("report", "dam", "--fail-on-conflict", "--only", "single")[0] == 1


@pytest.mark.usefixtures("conflict", "desk")
def test_quiet_prints_nothing_at_all(run: Run) -> None:
    assert run("report", "dam", "--quiet") == (0, "", "")
    Path("claims/dam/wire.json").write_text("damaged")
    assert run("report", "dam", "--quiet") == (0, "", "")


@pytest.mark.usefixtures("conflict", "desk")
@pytest.mark.parametrize("options", [[], ["-f", "text"], ["-o", "x.json"], ["-o", "x.md"]])
def test_the_reports_warnings_are_seen_once_wherever_the_report_goes(
    run: Run, options: list[str]
) -> None:
    _, out, err = run("report", "dam", *options)
    assert (out + err).count("the report's own warning") == 1


@pytest.mark.parametrize("name", ["reports/dam.md", "reports/dam.json"])
def test_a_file_that_factcheck_did_not_write_is_never_overwritten(
    desk: Path, run: Run, name: str
) -> None:
    own = desk / name
    own.parent.mkdir()
    own.write_text('{"my": "notes"}', "utf-8")
    status, _, err = run("report", "dam")
    assert status == 2
    assert err.startswith(f"factcheck: error: {name}: was not written by factcheck")
    assert own.read_text("utf-8") == '{"my": "notes"}'
    assert len(list(own.parent.iterdir())) == 1


def _block(name: str) -> Callable[[], object]:
    return lambda: Path(name).write_text("in the way")


BAD_INPUT: dict[str, tuple[list[str], Callable[[], object], str]] = {
    "no command": (["reprot"], lambda: None, "No such command 'reprot'. Did you mean 'report'?"),
    "no event": (["report"], lambda: None, "Missing argument 'EVENT'"),
    "unknown option": (["report", "dam", "--frm"], lambda: None, "No such option: --frm"),
    "unknown form": (["report", "dam", "-f", "pdf"], lambda: None, "'pdf' is not one of"),
    "missing folder": (["report", "nowhere"], lambda: None, "nowhere: "),
    "missing file": (["extract", "nowhere.txt"], lambda: None, "nowhere.txt: is not a file"),
    "a folder to extract": (["extract", "dam"], lambda: None, "dam: is not a file"),
    "no such date": (["report", "dam", "--published", "soon"], lambda: None, "soon"),
    "form unknown": (["report", "dam", "-o", "r.pdf"], lambda: None, "r.pdf: the name does not"),
    "over an article": (["report", "dam/wire.txt", "-o", "dam/wire.txt"], lambda: None, "among"),
    "next to articles": (["report", "dam", "-o", "dam/report.md"], lambda: None, "among"),
    "claims blocked": (["report", "dam"], _block("claims"), "claims/dam/wire.json: cannot be"),
    "reports blocked": (["report", "dam"], _block("reports"), "reports/dam.md: cannot be"),
    "out blocked": (["report", "dam", "-o", "x/y.md"], _block("x"), "x/y.md: cannot be written"),
    "unknown kind": (["kinds", "figur"], lambda: None, "did you mean figure?"),
}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_one_line_and_status_2(run: Run, name: str) -> None:
    arguments, prepare, says = BAD_INPUT[name]
    prepare()
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("factcheck: error: ")
    assert says in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("desk")
def test_an_interrupted_run_says_so_and_exits_like_one(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(EXTRACT, interrupt)
    status, out, err = run("report", "dam")
    assert (status, out, err) == (130, "", "factcheck: interrupted\n")


@pytest.mark.usefixtures("desk")
def test_a_fault_is_one_line_and_its_traceback_is_to_be_had(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("no such\nlemma")

    monkeypatch.setattr(COMPARE, fail)
    status, _, err = run("report", "dam")
    assert status == cli.FAULT
    assert err.startswith("factcheck: fault: KeyError: ")
    assert err.count("\n") == 1
    with pytest.raises(KeyError):
        main(["--debug", "report", "dam"])


@pytest.mark.usefixtures("desk")
def test_extract_prints_the_ledgers_json_and_writes_nothing(desk: Path, run: Run) -> None:
    status, out, _ = run("extract", "dam/wire.txt", "--published", "2024-03-06", "-f", "json")
    assert status == 0
    data = json.loads(out)
    assert data["schema"] == "factcheck.claims/1"
    for claim in data["claims"]:
        assert claim["text"] == WIRE[claim["start"] : claim["end"]]
    assert not (desk / "claims").exists()


@pytest.mark.usefixtures("desk")
def test_extract_prints_a_table(run: Run) -> None:
    status, out, _ = run("extract", "dam/wire.txt", "--published", "2024-03-06")
    assert status == 0
    assert "figure" in out


def test_kinds_explains_every_kind(run: Run) -> None:
    status, out, _ = run("kinds")
    assert status == 0
    for name in ("figure", "date", "deadline", "action", "quote", "role", "place", "relation"):
        assert f"\n{name}\n" in f"\n{out}"
        page = run("kinds", name)[1]
        assert page in out
        assert "Conflicts:" in page


@pytest.mark.parametrize("command", [[], ["report"], ["extract"], ["kinds"], ["diff"]])
def test_every_help_page_has_examples_that_parse(run: Run, command: list[str]) -> None:
    status, out, _ = run(*command, "--help")
    assert status == 0
    examples = [line.split("factcheck ")[1] for line in out.splitlines() if "  factcheck " in line]
    assert examples or "Example: factcheck report" in out
    for example in examples:
        assert run(*example.split(), "--help")[0] == 0


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.usefixtures("desk")
def test_a_run_on_unchanged_articles_loads_no_language_model(run: Run) -> None:
    run("report", "dam")
    code = (
        "import sys; from factcheck.cli import main; status = main(['report', 'dam']);"
        "heavy = {'spacy', 'thinc', 'numpy', 'dateparser'} & set(sys.modules);"
        "sys.exit(f'loaded {heavy}' if heavy else status)"
    )
    finished = _python("-c", code)
    assert (finished.returncode, finished.stderr) == (0, "")


@pytest.mark.usefixtures("desk")
def test_a_reader_that_goes_away_is_no_error(run: Run) -> None:
    run("report", "dam")
    command = f"{sys.executable} -m factcheck report dam --format json"
    script = f"{command} | true; echo ${{PIPESTATUS[0]}}"
    finished = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert finished.stdout in ("141\n", "0\n")
    assert finished.stderr == ""


@pytest.mark.usefixtures("desk")
def test_a_process_exits_with_the_status_it_reports() -> None:
    finished = _python("-m", "factcheck", "report", "nowhere")
    assert finished.returncode == 2
    assert "Traceback" not in finished.stderr
    assert finished.stderr.count("\n") == 1


def test_help_is_quick_because_it_imports_no_model_and_no_schema() -> None:
    finished = _python("-X", "importtime", "-m", "factcheck", "--help")
    assert finished.returncode == 0
    for heavy in ("spacy", "pydantic", "rich", "factcheck.pipeline"):
        assert f"| {heavy}\n" not in finished.stderr.replace("  ", "")


def test_explain_shows_a_finding_of_the_last_report(desk: Path, run: Run, conflict: None) -> None:
    assert run("report", "dam", "--quiet")[0] == 0
    status, out, err = run("explain", "f-conflict")
    assert (status, err) == (0, "")
    assert out.startswith("conflict f-conflict (figure): the conflict here\n")
    assert "dam/paper.txt:1:1" in out
    assert json.loads(run("explain", "conf", "--format", "json")[1])["id"] == "f-conflict"


def test_explain_without_such_a_finding_is_bad_input(desk: Path, run: Run) -> None:
    status, out, err = run("explain", "f-000000")
    assert (status, out) == (2, "")
    assert err.startswith("factcheck: error: there is no report here")
    assert err.count("\n") == 1
