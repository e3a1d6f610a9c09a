"""The command `factcheck diff`: what differs between two articles, or two versions of one."""

import io
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from factcheck import delivery
from factcheck.delivery import Form
from factcheck.errors import FactcheckError
from factcheck.files import write_atomically
from factcheck.progress import hide_progress, show_progress, warn

if TYPE_CHECKING:
    from factcheck.article.model import Article
    from factcheck.diff.model import Diff

DIFFERENT = 1
"""Exit status where something differs, as of diff(1)."""
EXAMPLES = """Examples:

\b
  factcheck diff v1/story.md v2/story.md
  factcheck diff wire.txt paper.docx --published 2019-08-22
  factcheck diff v1/story.md v2/story.md --format text
  factcheck diff v1/story.md v2/story.md --out changes.md
  factcheck diff v1/story.md v2/story.md --quiet"""


def diff(  # noqa: PLR0913 -- one parameter an option
    first: Annotated[Path, typer.Argument(metavar="A", help="An article, or its old version.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The other one, or the new one.")],
    *,
    form: Annotated[
        Form | None, typer.Option("--format", "-f", help="What to draw; md unless FILE says.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", "-o", metavar="FILE", help='Write it there; "-" prints it.'),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The date (YYYY-MM-DD) of articles that name none."),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing; the exit status tells.")
    ] = False,
) -> None:
    """Show what differs between two articles, or between two versions of one.

    Values that changed stand side by side, with the words redlined; then come altered quotes,
    what only one article has, and what both agree on in other words. A sentence that stands
    word for word in both is no difference, wherever it stands.

    Exit status, as of diff(1): 0 nothing differs, 1 something does, 2 they could not be
    compared.
    """
    form = form or delivery.form_of(out) or Form.MD
    target = delivery.target_of(out, [first, second])
    from factcheck.diff.diff import diff as compared  # noqa: PLC0415

    articles = _article(first, published), _article(second, published)
    found = compared(*articles, progress=None if quiet else show_progress)
    hide_progress()
    if not quiet and form is Form.JSON:  # the others end with them
        warn(found.warnings)
    if target:
        drawing = _drawn(found, form, io.StringIO(), delivery.link_base(target.parent))
        write_atomically(target, delivery.as_file(drawing, form))
    elif not quiet:
        delivery.emit(_drawn(found, form, sys.stdout))
    if found.differs:
        raise typer.Exit(DIFFERENT)


def _article(path: Path, published: str | None) -> "Article":
    from factcheck.article.event import read_event  # noqa: PLC0415

    if path.is_dir():
        raise FactcheckError("is a folder", path=path, remedy="name one article")
    return read_event([path], published).articles[0]


def _drawn(found: "Diff", form: Form, stream: IO[str], linked_from: str | None = None) -> str:
    """The diff in one form, as it goes to a stream."""
    if form is Form.JSON:
        return found.model_dump_json(by_alias=True, indent=2) + "\n"
    if form is Form.MD:
        from factcheck.report.diff_markdown import render_diff_markdown  # noqa: PLC0415

        return render_diff_markdown(found, linked_from=linked_from)
    from factcheck.report.diff_text import render_diff_text  # noqa: PLC0415
    from factcheck.report.terminal import drawn  # noqa: PLC0415

    return drawn(render_diff_text(found), stream)
