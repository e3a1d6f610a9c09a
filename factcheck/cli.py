"""The command line: what to read, where to write, how to exit. It decides nothing about facts.

Whatever is heavy is imported inside the command that needs it, so that `--help` is quick.
Exit status: 0 done, 1 a conflict under `--fail-on-conflict` or a finding of a check that counts,
2 bad input, 3 a fault of factcheck itself, 130 interrupted, 141 the reader of our output went away.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from factcheck import cli_check, cli_diff, cli_rulings, delivery
from factcheck.delivery import REPORTS, Form, OutputClosedError, emit
from factcheck.errors import FactcheckError
from factcheck.progress import hide_progress, show_progress, warn

CONFLICT, BAD_INPUT, FAULT, INTERRUPTED, OUTPUT_CLOSED = 1, 2, 3, 130, 141
_COLLECTED = 200_000
"""New objects from which Python looks for cycles among them, in place of 700."""

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: quicker, and the examples keep their lines
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(cli_rulings.app)


class Only(StrEnum):
    """Which findings to show."""

    CONFLICTS = "conflicts"
    AGREEMENTS = "agreements"
    SINGLE = "single"


class Listing(StrEnum):
    """What the claims of one article can be drawn as."""

    TABLE = "table"
    JSON = "json"


class Explained(StrEnum):
    """What an explanation can be drawn as."""

    TEXT = "text"
    JSON = "json"


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 -- slow, and seldom asked

        emit(f"factcheck {version('factcheck')}\n")
        raise typer.Exit


@app.callback(epilog="Example: factcheck report seeds/gsomia-2019-retold")
def root(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
    _debug: Annotated[bool, typer.Option("--debug", help="Show a fault's traceback.")] = False,
) -> None:
    """Compare what several outlets say about the same event.

    Each article becomes typed claims; claims about the same fact are put side by side; the
    report shows conflicts, agreements and what only one source has. Works offline, and gives
    the same bytes for the same input.
    """


@app.command(
    epilog="""Examples:

\b
  factcheck report seeds/gsomia-2019-retold
  factcheck report wire.txt paper.md --published 2019-08-22
  factcheck report seeds/gsomia-2019-retold --format md --only conflicts
  factcheck report seeds/gsomia-2019-retold --out gsomia.json
  factcheck report seeds/gsomia-2019-retold --quiet --fail-on-conflict"""
)
def report(  # noqa: PLR0913 -- one parameter an option
    event: Annotated[
        list[Path], typer.Argument(metavar="EVENT", help="A folder of articles, or files.")
    ],
    *,
    form: Annotated[
        Form | None,
        typer.Option("--format", "-f", help="Print this form; write no file to reports/."),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", "-o", metavar="FILE", help='Write one form there; "-" prints it.'),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The date (YYYY-MM-DD) of articles that name none."),
    ] = None,
    only: Annotated[
        Only | None, typer.Option(help="Show only these findings; files in reports/ keep all.")
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No summary, progress or warnings.")
    ] = False,
    fail_on_conflict: Annotated[
        bool, typer.Option("--fail-on-conflict", help="Exit with 1 on a conflict without a ruling.")
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Work out everything anew; keep no claims.")
    ] = False,
) -> None:
    """Compare the articles of one event.

    Writes claims/EVENT/SOURCE.json, reports/EVENT.md and reports/EVENT.json in the folder where
    you are, and prints a summary. With --format or --out, one form goes to one place instead of
    reports/.
    """
    form = form or delivery.form_of(out)
    target = delivery.target_of(out, event)
    from factcheck import pipeline  # noqa: PLC0415 -- the command line is known to be sound
    from factcheck.finding import Verdict  # noqa: PLC0415
    from factcheck.report.selection import select  # noqa: PLC0415

    outcome = pipeline.run(
        event,
        published=published,
        folders=None if no_cache else pipeline.Folders(),
        progress=None if quiet else show_progress,
    )
    hide_progress()
    verdicts = {
        Only.CONFLICTS: Verdict.CONFLICT,
        Only.AGREEMENTS: Verdict.AGREEMENT,
        Only.SINGLE: Verdict.SINGLE,
    }
    shown = select(outcome.report, (verdicts[only],) if only else ())
    if not quiet:
        in_sight = form is Form.TEXT or not form  # these end with the report's own warnings
        warn(outcome.warnings if in_sight else (*shown.warnings, *outcome.warnings))
    if not form:
        written = delivery.write_reports(outcome.report, REPORTS)
        if not quiet:
            delivery.print_summary(shown, written)
    elif target:
        delivery.write_to(target, shown, form)
    else:
        delivery.print_report(shown, form)
    if fail_on_conflict and outcome.report.has_open_conflict():
        raise typer.Exit(CONFLICT)


@app.command(
    epilog="""Examples:

\b
  factcheck extract seeds/gsomia-2019-retold/marketquay.md
  factcheck extract wire.txt --published 2019-08-22 --format json"""
)
def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One article.")],
    *,
    listing: Annotated[
        Listing, typer.Option("--format", "-f", help="A table to read, or the ledger's JSON.")
    ] = Listing.TABLE,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The date (YYYY-MM-DD), where the article names none."),
    ] = None,
) -> None:
    """Show the claims of one article, in the order of its text. Writes no file."""
    from factcheck import ledger, pipeline  # noqa: PLC0415
    from factcheck.article.event import read_event  # noqa: PLC0415
    from factcheck.report.extract import render_claims_table  # noqa: PLC0415
    from factcheck.report.terminal import drawn  # noqa: PLC0415

    if not file.is_file():
        raise FactcheckError("is not a file", path=file, remedy="name one article")
    event = read_event([file], published)
    claims = pipeline.extracted(event.articles, progress=show_progress)
    hide_progress()
    warn(event.warnings)
    article = event.articles[0]
    if listing is Listing.JSON:
        emit(ledger.dump(article, claims[article.id]))
    else:
        drawing = render_claims_table(claims[article.id], article.position)
        emit(drawn(drawing, sys.stdout))


@app.command(
    epilog="""Examples:

\b
  factcheck explain f-f4280d
  factcheck explain 3c89 --report reports/gsomia-2019-retold.json
  factcheck explain f-f4280d --format json
  factcheck explain FC201"""
)
def explain(
    finding: Annotated[
        str,
        typer.Argument(
            metavar="FINDING", help="Its id, or how the id begins; or the code of a rule."
        ),
    ],
    *,
    source: Annotated[
        Path | None,
        typer.Option("--report", "-r", metavar="FILE", help="A JSON report; else all in reports/."),
    ] = None,
    form: Annotated[
        Explained, typer.Option("--format", "-f", help="Steps to read, or the finding's JSON.")
    ] = Explained.TEXT,
) -> None:
    """Show step by step why claims were put together and why the verdict is what it is.

    Given the code of a rule, show what the rule finds in a draft, an example and what to do.
    """
    if cli_check.names_rule(finding):
        cli_check.explain_rule(finding, as_json=form is Explained.JSON)
        return
    from factcheck.lookup import find  # noqa: PLC0415
    from factcheck.report.explain import render_explanation  # noqa: PLC0415
    from factcheck.report.terminal import drawn  # noqa: PLC0415

    _, report, found = find(finding, [source] if source else sorted(REPORTS.glob("*.json")))
    if form is Explained.JSON:
        emit(found.model_dump_json(indent=2) + "\n")
    else:
        emit(drawn(render_explanation(report, found), sys.stdout))


@app.command(
    epilog="""Examples:

\b
  factcheck kinds
  factcheck kinds figure"""
)
def kinds(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One kind.")] = None,
) -> None:
    """Explain the kinds of claims, with examples.

    Taken from the code of each kind: what it is, which pairs agree and which conflict, and the
    fields of its JSON.
    """
    from factcheck.report.glossary import render_kinds  # noqa: PLC0415

    emit(render_kinds(name))


cli_check.register(app)
app.command(epilog=cli_diff.EXAMPLES)(cli_diff.diff)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status. Every failure is one line on stderr."""
    _spare_collections()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they would run in our models
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = app(given or ["--help"], prog_name="factcheck", standalone_mode=False)
    except (FactcheckError, typer.TyperException) as error:
        message = error.format_message() if isinstance(error, typer.TyperException) else str(error)
        return _fail(BAD_INPUT, "error: " + " ".join(message.split()))
    except KeyboardInterrupt:
        status = INTERRUPTED
    except OutputClosedError:
        return OUTPUT_CLOSED
    except Exception as error:
        if "--debug" in given:
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())
        return _fail(FAULT, f"fault: {what} (factcheck --debug ... shows where; please report it)")
    if status == INTERRUPTED:  # typer turns a Ctrl-C within a command into this status
        return _fail(INTERRUPTED, "interrupted")
    return status if isinstance(status, int) else 0


@cache
def _spare_collections() -> None:
    """Have Python look for cycles seldom, and at exit not at all: a tenth of a run.

    Nearly all that a run makes it keeps to its end, where the system takes back the whole.
    """
    gc.set_threshold(_COLLECTED)
    atexit.register(gc.freeze)


def _fail(status: int, message: str) -> int:
    hide_progress()
    sys.stderr.write(f"factcheck: {message}\n")
    return status
