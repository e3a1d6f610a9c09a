"""The commands around checking a draft: `check` and `rules`."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.check.delivery import CheckForm, Style, delivery_of
from factcheck.delivery import emit
from factcheck.progress import hide_progress, show_progress, warn

if TYPE_CHECKING:
    from factcheck.check.model import Check

FOUND = 1
"""Exit status of a check with findings that count."""


class FailOn(StrEnum):
    """From which level on findings make a run fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(epilog=_CHECK_EXAMPLES)(check)
    app.command(epilog=_RULES_EXAMPLES)(rules)


_CHECK_EXAMPLES = """Examples:

\b
  factcheck check draft.md --against seeds/gsomia-2019-retold
  factcheck check draft.md --against wire.txt --against paper.md --published 2019-08-23
  factcheck check draft.md --against seeds/gsomia-2019-retold --ignore FC901 --fail-on warning
  factcheck check draft.md --against seeds/gsomia-2019-retold --out check.sarif
  factcheck check - --against seeds/gsomia-2019-retold --format github"""


def check(  # noqa: PLR0913 -- one parameter an option
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help='The draft; "-" for standard input.')
    ],
    *,
    against: Annotated[
        list[Path],
        typer.Option("--against", "-a", metavar="EVENT", help="A folder of articles, or a file."),
    ],
    form: Annotated[
        CheckForm | None, typer.Option("--format", "-f", help="What to draw; text by default.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", "-o", metavar="FILE", help="Write there; the suffix says the form."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only these rules: FC201, or FC2 for all of FC2xx."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Not these rules; the longer wins.")
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Exit with 1 from this level on.")
    ] = FailOn.ERROR,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The draft's date (YYYY-MM-DD), if it names none; else the sources' latest.",
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", "--verbose", "-v", help="List what is supported, too.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no counts, progress, warnings.")
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Work out everything anew; keep no claims.")
    ] = False,
) -> None:
    """Check a draft against the articles of an event.

    Every statement of the draft is looked up in the sources: they support it, contradict it,
    disagree over it, or none of them has it. Exit status 1 if a source contradicts the draft.
    `factcheck explain FC201` tells what a code means.
    """
    delivery = delivery_of(form, out, (draft, *against), Style(every=every, terse=quiet))
    from factcheck import pipeline  # noqa: PLC0415 -- the command line is known to be sound
    from factcheck.check.codes import narrowed, read_codes  # noqa: PLC0415
    from factcheck.check.run import run  # noqa: PLC0415

    codes = read_codes(select or (), ignore or ())
    checked = run(
        draft,
        against,
        published=published,
        folders=None if no_cache else pipeline.Folders(),
        progress=None if quiet else show_progress,
    )
    hide_progress()
    if not quiet:
        warn(checked.warnings)
    shown = narrowed(checked.check, codes)
    delivery.send(shown)
    if _fails(shown, fail_on):
        raise typer.Exit(FOUND)


def _fails(check: "Check", fail_on: FailOn) -> bool:
    from factcheck.check.rules import Level  # noqa: PLC0415
    from factcheck.report.check_outline import outline_check  # noqa: PLC0415

    worst = outline_check(check).worst()
    if worst is None or fail_on is FailOn.NEVER:
        return False
    return worst.rank >= Level(fail_on).rank


_RULES_EXAMPLES = """Examples:

\b
  factcheck rules
  factcheck explain FC201"""


def rules() -> None:
    """List the rules of a check: code, level, and what each finds."""
    from factcheck.report.rulebook import render_rules  # noqa: PLC0415

    emit(render_rules())


def names_rule(word: str) -> bool:
    """Whether a word is meant as a rule's code: "FC201", and "fc201" too if there is such a rule.

    In small letters it may as well be how a finding's id begins.
    """
    if word.startswith("FC"):
        return True
    from factcheck.check.rules import rules as all_rules  # noqa: PLC0415

    return word.upper() in all_rules()


def explain_rule(code: str, *, as_json: bool) -> None:
    """Print the documentation of a rule.

    Raises:
        FactcheckError: no rule has this code.
    """
    from factcheck.check.codes import rule_named  # noqa: PLC0415
    from factcheck.report.rulebook import render_rule, render_rule_json  # noqa: PLC0415

    rule = rule_named(code)
    emit(render_rule_json(rule) if as_json else render_rule(rule))
