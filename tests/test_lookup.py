"""Explaining a finding: found by its id in the reports here, or one clear line why not."""

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.finding import Finding, Report, Verdict
from factcheck.lookup import find
from factcheck.report.jsonout import render_json
from tests.report.ferry import REPORT

CONFLICT = next(f for f in REPORT.findings if f.verdict is Verdict.CONFLICT)
CHECK = REPORT.checks[0]


def _written(folder: Path, name: str = "ferry.json", report: Report = REPORT) -> Path:
    path = folder / name
    path.write_text(render_json(report), "utf-8")
    return path


@pytest.mark.parametrize("finding", [CONFLICT, CHECK], ids=["finding", "check"])
def test_finding_is_found_by_its_whole_id_with_and_without_its_letter(
    tmp_path: Path, finding: Finding
) -> None:
    path = _written(tmp_path)
    for wanted in (finding.id, finding.id.removeprefix("f-"), f" {finding.id.upper()} "):
        where, report, found = find(wanted, [path])
        assert (where, report, found) == (path, REPORT, finding)


def test_beginning_of_an_id_is_enough_while_only_one_has_it(tmp_path: Path) -> None:
    ids = [f.id for f in (*REPORT.findings, *REPORT.checks)]
    short = next(n for n in range(3, 9) if sum(i.startswith(CONFLICT.id[:n]) for i in ids) == 1)
    assert find(CONFLICT.id[:short], [_written(tmp_path)])[2] == CONFLICT


@pytest.mark.parametrize(
    ("wanted", "names", "says"),
    [
        ("f-none", ["a.json"], 'no finding "f-none" in'),
        ("", ["a.json"], 'no finding ""'),
        ("f-", ["a.json"], 'no finding "f-"'),
        (CONFLICT.id, [], "there is no report here"),
        (CONFLICT.id, ["a.json", "b.json"], "name one with --report"),
    ],
)
def test_what_cannot_be_found_is_one_line_that_says_what_to_do(
    tmp_path: Path, wanted: str, names: list[str], says: str
) -> None:
    paths = [_written(tmp_path, name) for name in names]
    with pytest.raises(FactcheckError) as error:
        find(wanted, paths)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_beginning_that_several_ids_share_asks_for_more(tmp_path: Path) -> None:
    twins = [
        CONFLICT.model_copy(update={"id": "f-abc111"}),
        CONFLICT.model_copy(update={"id": "f-abc222"}),
    ]
    path = _written(tmp_path, report=REPORT.model_copy(update={"findings": tuple(twins)}))
    with pytest.raises(FactcheckError, match="begins 2 ids: f-abc111, f-abc222; give more"):
        find("abc", [path])


@pytest.mark.parametrize("text", ["", "{}", "# A report", '{"schema": "other/1"}'])
def test_file_that_is_no_report_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notes.json"
    path.write_text(text, "utf-8")
    with pytest.raises(FactcheckError, match=r"notes\.json: is no report of this version"):
        find(CONFLICT.id, [path])


def test_missing_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"gone\.json: cannot be read"):
        find(CONFLICT.id, [tmp_path / "gone.json"])
