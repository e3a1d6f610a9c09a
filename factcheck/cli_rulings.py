"""The commands of an editor who rules on findings: accept, dismiss, undo, rulings."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.delivery import CACHE, KEPT, REPORTS, emit
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.rulings.model import Decision

app = typer.Typer(rich_markup_mode=None)


class Listing(StrEnum):
    """What a list of rulings can be drawn as."""

    TEXT = "text"
    JSON = "json"


_Id = Annotated[str, typer.Argument(metavar="ID", help="Its id, or how the id begins.")]
_Reason = Annotated[str, typer.Option("--reason", "-m", metavar="WHY", help="One line.")]
_Report = Annotated[
    Path | None,
    typer.Option("--report", "-r", metavar="FILE", help="The JSON report; else all in reports/."),
]
_File = Annotated[
    Path | None,
    typer.Option("--rulings", metavar="FILE", help="The file of rulings; else the event's."),
]


@app.command(
    epilog="""Examples:

\b
  factcheck accept f-f4280d --reason "Asked the embassy: the Digest is wrong."
  factcheck accept f4280d -m corrected --report reports/gsomia-2019-retold.json"""
)
def accept(finding: _Id, *, reason: _Reason, report: _Report = None, rulings: _File = None) -> None:
    """Rule that a finding is real and dealt with.

    Kept in rulings.toml in the event's folder, with the passages as they are today. Later
    reports list the finding under "Ruled", and it fails no run, until a passage changes.
    """
    from factcheck.rulings.model import Decision  # noqa: PLC0415

    _rule(finding, Decision.ACCEPTED, reason, report, rulings)


@app.command(
    epilog="""Examples:

\b
  factcheck dismiss f-f4280d --reason "The Digest means its own request."
  factcheck dismiss f4280d -m "two meetings" --rulings seeds/gsomia-2019-retold/rulings.toml"""
)
def dismiss(
    finding: _Id, *, reason: _Reason, report: _Report = None, rulings: _File = None
) -> None:
    """Rule that a finding is no problem.

    Kept in rulings.toml in the event's folder, with the passages as they are today. Later
    reports list the finding under "Ruled", and it fails no run, until a passage changes.
    """
    from factcheck.rulings.model import Decision  # noqa: PLC0415

    _rule(finding, Decision.DISMISSED, reason, report, rulings)


@app.command(
    epilog="""Examples:

\b
  factcheck undo f-f4280d
  factcheck undo f4280d --rulings seeds/gsomia-2019-retold/rulings.toml"""
)
def undo(ruling: _Id, *, rulings: _File = None) -> None:
    """Take a ruling back: the next report has the finding where it was."""
    from factcheck.rulings import desk  # noqa: PLC0415

    files = [_present(rulings)] if rulings else desk.known_files(_documents(None))
    emit(desk.undo(ruling, files) + "\n")


@app.command(
    name="rulings",
    epilog="""Examples:

\b
  factcheck rulings
  factcheck rulings seeds/gsomia-2019-retold
  factcheck rulings seeds/gsomia-2019-retold --format json""",
)
def list_rulings(
    event: Annotated[
        Path | None,
        typer.Argument(metavar="EVENT", help="A folder of articles; else all with a report here."),
    ] = None,
    *,
    listing: Annotated[
        Listing, typer.Option("--format", "-f", help="Lines to read, or JSON.")
    ] = Listing.TEXT,
    rulings: _File = None,
) -> None:
    """List the rulings, and whether each still applies in the reports that are here."""
    from factcheck.report.rulings import render_rulings, render_rulings_json  # noqa: PLC0415
    from factcheck.report.terminal import drawn  # noqa: PLC0415
    from factcheck.rulings import desk  # noqa: PLC0415

    documents = _documents(None)
    if rulings or event:
        files = [_present(rulings)] if rulings else desk.files_of(event or Path())
    else:
        files = desk.known_files(documents)
    standings = desk.standings(files, documents)
    if listing is Listing.JSON:
        emit(render_rulings_json(standings))
    else:
        emit(drawn(render_rulings(standings), sys.stdout))


def _rule(
    finding: str, decision: "Decision", reason: str, report: Path | None, rulings: Path | None
) -> None:
    from factcheck.rulings import desk  # noqa: PLC0415

    emit(desk.rule(finding, decision, reason, _documents(report), rulings) + "\n")


def _documents(report: Path | None) -> list[Path]:
    return (
        [report] if report else [*sorted(REPORTS.glob("*.json")), *sorted(CACHE.glob(f"*{KEPT}"))]
    )


def _present(path: Path) -> Path:
    if not path.is_file():
        raise FactcheckError("is not a file", path=path, remedy="name a file of rulings")
    return path
