"""The committed claims and reports of the seeds are what the program makes of them today."""

import shutil
from pathlib import Path

import pytest

from factcheck import cli

ROOT = Path(__file__).resolve().parents[1]
EVENTS = sorted(p.parent.name for p in (ROOT / "seeds").glob("*/sources.toml"))


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for part in ("claims", "reports")
        for path in sorted((folder / part).rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything that a run on all seeds writes, from nothing."""
    desk = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", desk / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(desk)
        for event in EVENTS:
            assert cli.main(["report", f"seeds/{event}", "--quiet"]) == 0
    return _tree(desk)


def test_the_seeds_have_events_of_different_fields() -> None:
    assert len(EVENTS) >= 2


def test_committed_claims_and_reports_are_what_the_program_makes(made: dict[str, bytes]) -> None:
    kept = _tree(ROOT)
    assert sorted(kept) == sorted(made)
    for name, data in made.items():
        assert kept[name].decode() == data.decode(), f"{name} is out of date: run the report again"


def test_the_readme_shows_the_committed_report() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    begin, end = "<!-- excerpt: begin -->\n", "<!-- excerpt: end -->"
    excerpt = readme[readme.index(begin) + len(begin) : readme.index(end)].strip()
    report = (ROOT / "reports" / "gsomia-2019-retold.md").read_text(encoding="utf-8")
    for line in excerpt.splitlines():
        if line.strip() not in ("", ">", "```", "```markdown"):
            assert line.removeprefix("> ") in report


def test_the_readme_shows_what_a_check_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    draft, event = "seeds/drafts/ferry-grounding.md", "seeds/ferry-grounding"
    assert cli.main(["check", draft, "--against", event, "--quiet"]) == 1
    printed = capfdbinary.readouterr().out.decode().splitlines()
    shown = _between("<!-- check: begin -->\n", "<!-- check: end -->").splitlines()[1:-1]
    assert shown
    assert [line for line in shown if line not in printed] == []


def _between(begin: str, end: str) -> str:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return readme[readme.index(begin) + len(begin) : readme.index(end)].strip()
