"""What a check is drawn as, and where that goes: standard output, or one named file."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factcheck.delivery import STDOUT, emit, target_of
from factcheck.errors import FactcheckError
from factcheck.files import MARKER, write_atomically

if TYPE_CHECKING:
    from factcheck.check.model import Check


class CheckForm(StrEnum):
    """What a check can be drawn as."""

    TEXT = "text"
    MD = "md"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


_SUFFIXES = {
    ".txt": CheckForm.TEXT,
    ".md": CheckForm.MD,
    ".markdown": CheckForm.MD,
    ".json": CheckForm.JSON,
    ".sarif": CheckForm.SARIF,
}


@dataclass(frozen=True)
class Style:
    """How the text form is drawn: with what is supported (`every`), without counts (`terse`)."""

    every: bool = False
    terse: bool = False


@dataclass(frozen=True)
class Delivery:
    """One form in one place: `target` is the file, None for standard output."""

    form: CheckForm
    target: Path | None
    style: Style = Style()

    def send(self, check: "Check") -> None:
        """Write or print the check.

        Raises:
            FactcheckError: the file cannot be written.
            OutputClosedError: nobody reads standard output any more.
        """
        if self.target is None:
            emit(draw(check, self.form, self.style, stream=sys.stdout))
            return
        folder = Path(os.path.relpath(self.target.parent)).as_posix()
        text = draw(check, self.form, self.style, linked_from=folder)
        mark = f"\n{MARKER}" if self.form is CheckForm.MD else ""
        write_atomically(self.target, text + mark)


def delivery_of(
    form: CheckForm | None, out: str | None, inputs: Sequence[str | Path], style: Style
) -> Delivery:
    """What the options ask for; a file's name says its form unless `form` does.

    `inputs` are the draft ("-" for standard input), then what it is checked against.

    Raises:
        FactcheckError: the name says nothing, or the file is the draft or lies among the
            sources.
    """
    if form is None:
        form = CheckForm.TEXT if out in (None, STDOUT) else _form_of(Path(out or ""))
    draft, *against = inputs
    if draft != STDOUT and out and Path(out).resolve() == Path(draft).resolve():
        raise FactcheckError("is the draft itself", path=out, remedy="write the check elsewhere")
    return Delivery(form, target_of(out, [Path(one) for one in against]), style)


def draw(
    check: "Check",
    form: CheckForm,
    style: Style = Style(),
    *,
    linked_from: str | None = None,
    stream: IO[str] | None = None,
) -> str:
    """The check in one form, in colour only if it is text for a `stream` that shows colour.

    `linked_from` as for `render_check_markdown`. Renderers are imported on demand.
    """
    if form is CheckForm.JSON:
        from factcheck.report.jsonout import render_json  # noqa: PLC0415

        return render_json(check)
    if form is CheckForm.SARIF:
        from importlib.metadata import version  # noqa: PLC0415

        from factcheck.report.sarif import render_sarif  # noqa: PLC0415

        return render_sarif(check, version=version("factcheck"))
    from factcheck.report.check_outline import outline_check  # noqa: PLC0415

    tree = outline_check(check)
    if form is CheckForm.MD:
        from factcheck.report.check_markdown import render_check_markdown  # noqa: PLC0415

        return render_check_markdown(tree, linked_from=linked_from)
    if form is CheckForm.GITHUB:
        from factcheck.report.github import render_github  # noqa: PLC0415

        return render_github(tree)
    from factcheck.report.check_text import render_check_text  # noqa: PLC0415
    from factcheck.report.terminal import coloured, drawn  # noqa: PLC0415

    stream = stream or StringIO()
    lines = render_check_text(
        tree, coloured=coloured(stream), every=style.every, counted=not style.terse
    )
    return drawn(lines, stream)


def _form_of(out: Path) -> CheckForm:
    known = _SUFFIXES.get(out.suffix.lower())
    if known is None:
        raise FactcheckError(
            "the name does not say which form to write",
            path=out,
            remedy="end it in .txt, .md, .json or .sarif, or add --format",
        )
    return known
