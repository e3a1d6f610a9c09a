"""Checking a draft from the command line: forms, files, exit status, the ledger."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.article.event import Event
from factcheck.article.model import Article
from factcheck.check.model import Check, CheckVerdict, Draft, Evidence, Says, Statement
from factcheck.check.rules import rule_for
from factcheck.claim import ClaimBase
from factcheck.finding import Source
from factcheck.ledger import Claims
from tests.conftest import Run

DRAFT = "The gate broke on Sunday.\n\nIt was built in 1931, a book says.\n\nThe canal is closed.\n"
SOURCE = "---\npublished: 2031-08-25\n---\nThe gate broke on Saturday. The canal is closed.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a draft and an event of two sources."""
    event = tmp_path / "lock"
    event.mkdir()
    for name in ("wire.txt", "paper.md"):
        (event / name).write_text(SOURCE, "utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No article has claims; the ids of those that were read for them."""
    seen: list[str] = []

    def extract_each(articles: Sequence[Article]) -> Iterator[tuple[str, Claims]]:
        for article in articles:
            seen.append(article.id)
            yield article.id, ()

    monkeypatch.setattr("factcheck.extract.extract_each", extract_each)
    return seen


def _statement(draft: Article, words: str, verdict: CheckVerdict, *found: Evidence) -> Statement:
    start = draft.text.index(words)
    line, column = draft.position(start)
    shade = "weekday" if verdict is CheckVerdict.CONTRADICTED else ""
    rule = rule_for(verdict, "date", shade)
    return Statement(
        id=f"s-{start}",
        code=rule.CODE if rule else "",
        start=start,
        end=start + len(words),
        text=words,
        sentence=words,
        line=line,
        column=column,
        kind="date",
        verdict=verdict,
        reason="made for this test",
        shade=shade,
        evidence=found,
    )


@pytest.fixture(autouse=True)
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every judgement ends in an error, a note and a supported statement, as far as they stand."""

    def check_draft(
        event: Event,
        claims: Mapping[str, Sequence[ClaimBase]],
        draft: Article,
        draft_claims: Sequence[ClaimBase],
    ) -> Check:
        assert set(claims) == {article.id for article in event.articles}
        source = event.articles[0]
        start = source.text.index("on Saturday")
        line, column = source.position(start)
        passage = Evidence(
            source=source.id,
            start=start,
            end=start + 11,
            text="on Saturday",
            sentence="The gate broke on Saturday.",
            line=line,
            column=column,
            says=Says.CONTRADICTS,
        )
        wanted = [
            ("on Sunday", CheckVerdict.CONTRADICTED, (passage,)),
            ("in 1931", CheckVerdict.UNSUPPORTED, ()),
            ("The canal is closed", CheckVerdict.SUPPORTED, ()),
        ]
        return Check(
            event=event.name,
            draft=Draft(path=draft.path.as_posix(), sha256=draft.sha256, published=draft.published),
            sources=tuple(
                Source(
                    id=one.id,
                    outlet=one.outlet,
                    published=one.published,
                    path=one.path.as_posix(),
                    sha256=one.sha256,
                )
                for one in event.articles
            ),
            statements=tuple(
                _statement(draft, words, verdict, *found)
                for words, verdict, found in wanted
                if words in draft.text
            ),
            warnings=event.warnings,
        )

    monkeypatch.setattr("factcheck.check.check.check_draft", check_draft)


def check(run: Run, *options: str) -> tuple[int, str, str]:
    return run("check", "draft.md", "--against", "lock", "--published", "2031-08-26", *options)


@pytest.mark.usefixtures("desk")
def test_findings_are_printed_as_a_linter_does_and_fail_the_run(run: Run) -> None:
    status, out, err = check(run)
    assert (status, err) == (1, "")
    assert out.splitlines()[0].startswith(
        "draft.md:1:16: FC201 error: weekday differs: made for this test [s-"
    )
    assert out.splitlines()[-1].endswith(
        "3 statements: 1 contradicted · 1 unsupported · 1 supported"
    )


def test_sources_claims_are_kept_and_found_again_and_the_drafts_are_not(
    desk: Path, run: Run, extracted: list[str]
) -> None:
    first = check(run)
    assert sorted(extracted) == ["draft", "paper", "wire"]
    kept = desk / "claims" / "lock"
    assert sorted(path.name for path in kept.iterdir()) == ["paper.json", "wire.json"]
    extracted.clear()
    assert check(run) == first
    assert extracted == ["draft"]
    (desk / "lock" / "wire.txt").write_text(SOURCE + "More.\n", "utf-8")
    extracted.clear()
    check(run)
    assert extracted == ["wire", "draft"]


def test_without_a_cache_nothing_is_kept_and_the_check_is_the_same(desk: Path, run: Run) -> None:
    fresh = check(run, "--no-cache")
    assert not (desk / "claims").exists()
    assert check(run) == fresh


def test_files_can_be_checked_against_one_by_one(
    desk: Path, run: Run, extracted: list[str]
) -> None:
    against = ["--against", "lock/wire.txt", "-a", "lock/paper.md"]
    assert run("check", "draft.md", *against, "--published", "2031-08-26")[0] == 1
    assert sorted(extracted) == ["draft", "paper", "wire"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning"], 1),
        (["--ignore", "FC2"], 0),
        (["--ignore", "FC201,FC301"], 0),
        (["--ignore", "FC2", "--fail-on", "warning"], 0),
        (["--ignore", "FC2", "--fail-on", "note"], 1),
        (["--ignore", "FC2", "--ignore", "FC9", "--fail-on", "note"], 0),
        (["--select", "FC9"], 0),
        (["--select", "FC9", "--fail-on", "note"], 1),
        (["--quiet"], 1),
        (["--format", "json"], 1),
        (["--out", "x.sarif"], 1),
    ],
)
def test_exit_status_follows_the_findings_that_are_shown(
    run: Run, options: list[str], status: int
) -> None:
    assert check(run, *options)[0] == status


def test_clean_draft_exits_with_0(desk: Path, run: Run) -> None:
    (desk / "draft.md").write_text("The canal is closed.\n", "utf-8")
    status, out, _ = check(run, "--fail-on", "note")
    assert (status, out) == (0, "draft.md against lock: 1 statement: 1 supported\n")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("form", "opening"),
    [
        ("text", "draft.md:1:16: FC201 error"),
        ("md", "# draft.md, checked against lock"),
        ("json", '{\n  "schema": "factcheck.check/1"'),
        ("sarif", '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json"'),
        ("github", "::error file=draft.md,line=1,col=16,"),
    ],
)
def test_each_form_goes_to_standard_output_or_to_a_file(run: Run, form: str, opening: str) -> None:
    _, out, _ = check(run, "--format", form)
    assert out.startswith(opening)
    _, printed, _ = check(run, "--format", form, "--out", "new/check.out")
    assert printed == ""
    written = Path("new/check.out").read_text("utf-8")
    assert written.startswith(opening)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("name", "opening"),
    [("c.txt", "draft.md:1"), ("c.md", "# draft"), ("c.json", '{\n  "schema'), ("c.sarif", "{")],
)
def test_files_name_says_the_form(run: Run, name: str, opening: str) -> None:
    check(run, "--out", name)
    assert Path(name).read_text("utf-8").startswith(opening)


@pytest.mark.usefixtures("desk")
def test_page_in_a_folder_of_articles_is_not_taken_for_one_later(run: Run) -> None:
    check(run, "--out", "checks/page.md")
    page = Path("checks/page.md")
    assert "](../lock/paper.md#L4)" in page.read_text("utf-8")
    page.rename("lock/page.md")
    _, out, _ = check(run, "--format", "json")
    assert [source["id"] for source in json.loads(out)["sources"]] == ["paper", "wire"]


@pytest.mark.usefixtures("desk")
def test_json_gives_every_statement_with_its_words_in_the_draft(run: Run) -> None:
    _, out, _ = check(run, "--format", "json")
    data = json.loads(out)
    assert [one["verdict"] for one in data["statements"]] == [
        "contradicted",
        "unsupported",
        "supported",
    ]
    for one in data["statements"]:
        assert DRAFT[one["start"] : one["end"]] == one["text"]
    assert Check.model_validate(data).event == "lock"


@pytest.mark.usefixtures("desk")
def test_all_lists_supported_statements_and_quiet_only_findings(run: Run) -> None:
    for option in ("--all", "--verbose", "-v"):
        assert ": supported: " in check(run, option)[1]
    _, out, err = run("check", "draft.md", "-a", "lock", "-q")
    assert err == ""
    assert "supported" not in out
    assert "statements" not in out


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("options", [[], ["-f", "md"], ["-f", "json"], ["-o", "x.json"]])
def test_warnings_go_to_standard_error_once(run: Run, options: list[str]) -> None:
    _, _, err = run("check", "draft.md", "-a", "lock", *options)
    assert err.count("\n") == 1
    assert err.startswith("factcheck: warning: draft.md: has no date; its weekdays are counted")


@pytest.mark.usefixtures("desk")
def test_draft_among_its_sources_is_told_and_left_out(run: Run, extracted: list[str]) -> None:
    Path("draft.md").rename("lock/story.md")
    status, _, err = run("check", "lock/story.md", "-a", "lock", "--published", "2031-08-26")
    assert status == 1
    assert err == (
        "factcheck: warning: lock/story.md: is the draft itself, and left out of the sources\n"
    )
    assert sorted(extracted) == ["draft", "paper", "wire"]


def test_draft_that_was_once_reported_on_as_a_source_raises_no_alarm(desk: Path, run: Run) -> None:
    check(run)
    (desk / "claims" / "lock" / "story.json").write_text("{}", "utf-8")
    assert check(run)[2] == ""


def test_damaged_claims_of_a_source_are_told_and_made_anew(
    desk: Path, run: Run, extracted: list[str]
) -> None:
    first = check(run)
    (desk / "claims" / "lock" / "wire.json").write_text("{}", "utf-8")
    extracted.clear()
    status, out, err = check(run)
    assert (status, out) == first[:2]
    assert err.startswith("factcheck: warning: claims/lock/wire.json: is not a ")
    assert extracted == ["wire", "draft"]


def _block(name: str) -> Callable[[], object]:
    return lambda: Path(name).write_text("in the way")


BAD_INPUT: dict[str, tuple[list[str], Callable[[], object], str]] = {
    "no draft": (["check"], lambda: None, "Missing argument"),
    "no event": (["check", "draft.md"], lambda: None, "Missing option '--against'"),
    "missing draft": (["check", "d.md", "-a", "lock"], lambda: None, "d.md: does not exist"),
    "missing event": (["check", "draft.md", "-a", "nowhere"], lambda: None, "nowhere"),
    "folder as draft": (["check", "lock", "-a", "lock"], lambda: None, "lock: is not a file"),
    "two folders": (
        ["check", "draft.md", "-a", "lock", "-a", "claims"],
        lambda: Path("claims").mkdir(),
        "folder among several",
    ),
    "only itself": (["check", "draft.md", "-a", "draft.md"], lambda: None, "is the only article"),
    "unknown code": (
        ["check", "draft.md", "-a", "lock", "--select", "FC210"],
        lambda: None,
        "'FC210'; did you mean FC201 (weekday differs)?",
    ),
    "unknown level": (["check", "draft.md", "-a", "lock", "--fail-on", "x"], lambda: None, "'x'"),
    "unknown form": (["check", "draft.md", "-a", "lock", "-f", "pdf"], lambda: None, "'pdf'"),
    "unknown suffix": (
        ["check", "draft.md", "-a", "lock", "-o", "x.pdf"],
        lambda: None,
        "x.pdf: the name does not say which form",
    ),
    "no such date": (
        ["check", "draft.md", "-a", "lock", "--published", "soon"],
        lambda: None,
        "'soon' is not a date",
    ),
    "over the draft": (
        ["check", "draft.md", "-a", "lock", "-o", "./draft.md"],
        lambda: None,
        "is the draft itself",
    ),
    "over a source": (
        ["check", "draft.md", "-a", "lock/wire.txt", "-o", "lock/wire.txt"],
        lambda: None,
        "lies among the articles",
    ),
    "claims blocked": (["check", "draft.md", "-a", "lock"], _block("claims"), "cannot be written"),
    "out blocked": (
        ["check", "draft.md", "-a", "lock", "-q", "-o", "x/y.md"],
        _block("x"),
        "x/y.md: cannot be written",
    ),
    "no such rule": (["explain", "FC999X"], lambda: None, "no rule has the code 'FC999X'"),
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
def test_draft_and_sources_are_left_as_they_were(run: Run) -> None:
    before = {path: path.read_bytes() for path in (Path("draft.md"), *Path("lock").iterdir())}
    check(run, "--out", "x.md")
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("code", ["FC201", "fc201"])
def test_explain_shows_a_rule(run: Run, code: str) -> None:
    status, out, _ = run("explain", code)
    assert status == 0
    assert out.startswith("FC201 error: weekday differs\n")
    status, out, _ = run("explain", code, "--format", "json")
    assert json.loads(out)["code"] == "FC201"


@pytest.mark.usefixtures("desk")
def test_what_may_begin_a_findings_id_is_looked_up_among_findings(run: Run) -> None:
    status, _, err = run("explain", "fc20")
    assert status == 2
    assert "there is no report here" in err


def test_rules_lists_every_rule(run: Run) -> None:
    status, out, _ = run("rules")
    assert status == 0
    assert "\nFC201  error    weekday differs\n" in out


@pytest.mark.parametrize("command", ["check", "rules", "explain"])
def test_every_help_page_has_examples_that_parse(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    examples = [line.split("factcheck ")[1] for line in out.splitlines() if "  factcheck " in line]
    assert examples
    for example in examples:
        assert run(*example.split(), "--help")[0] == 0


@pytest.mark.usefixtures("desk")
def test_draft_can_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = TextIOWrapper(BytesIO(DRAFT.encode()))
    monkeypatch.setattr("sys.stdin", piped)
    status, out, _ = run("check", "-", "--against", "lock", "--published", "2031-08-26")
    assert status == 1
    assert out.startswith("<stdin>:1:16: FC201 error")
