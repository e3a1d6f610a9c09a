"""Where a report goes: to standard output, to one named file, or to the reports folder."""

import io
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.files import MARKER, file_name, write_atomically, write_generated

if TYPE_CHECKING:
    from factcheck.finding import Report

REPORTS, CACHE = Path("reports"), Path(".factcheck_cache")
RULINGS = "rulings.toml"
"""What a file of an editor's rulings is called."""
KEPT = ".check.json"
"""How the name of a kept check ends."""
"""Where reports are written and looked for, from the folder that one works in."""

STDOUT = "-"
_SUFFIXES = {".md": "md", ".markdown": "md", ".json": "json", ".txt": "text"}


class Form(StrEnum):
    """What a report can be drawn as."""

    MD = "md"
    JSON = "json"
    TEXT = "text"


class OutputClosedError(Exception):
    """Whoever read our standard output has gone away."""


def draw(report: "Report", form: Form, *, linked_from: str | None = None) -> str:
    """The report in one form; `linked_from` as for `render_markdown`.

    Renderers are imported on demand: one run needs few of them.
    """
    if form is Form.JSON:
        from factcheck.report.jsonout import render_json  # noqa: PLC0415

        return render_json(report)
    if form is Form.MD:
        from factcheck.report.markdown import render_markdown  # noqa: PLC0415

        return render_markdown(report, linked_from=linked_from)
    from factcheck.report.terminal import drawn, render_text  # noqa: PLC0415

    return drawn(render_text(report), io.StringIO())


def print_summary(report: "Report", written: Sequence[Path]) -> None:
    """Print what an editor wants to see at once: the counts, each conflict, the files.

    Raises:
        OutputClosedError: nobody reads any more.
    """
    from factcheck.report.terminal import drawn, render_summary  # noqa: PLC0415

    drawing = render_summary(report, [path.as_posix() for path in written])
    emit(drawn(drawing, sys.stdout))


def print_report(report: "Report", form: Form) -> None:
    """Print the report in one form.

    Raises:
        OutputClosedError: nobody reads any more.
    """
    from factcheck.report.terminal import drawn, render_text  # noqa: PLC0415

    text = form is Form.TEXT
    emit(drawn(render_text(report), sys.stdout) if text else draw(report, form))


def form_of(out: str | None) -> Form | None:
    """The form that a file's name asks for; Markdown for standard output, None without `out`.

    Raises:
        FactcheckError: the name says nothing.
    """
    if out is None:
        return None
    if out == STDOUT:
        return Form.MD
    known = _SUFFIXES.get(Path(out).suffix.lower())
    if known is None:
        raise FactcheckError(
            "the name does not say which form to write",
            path=out,
            remedy="end it in .md, .json or .txt, or add --format",
        )
    return Form(known)


def target_of(out: str | None, inputs: Sequence[Path]) -> Path | None:
    """The file that `out` names, None for standard output.

    Raises:
        FactcheckError: the file is an article that is being read, or would be read as one by
            the next run.
    """
    if out is None or out == STDOUT:
        return None
    target = Path(out).resolve()
    read = {path.resolve() for path in inputs}
    if target in read or target.parent in {path for path in read if path.is_dir()}:
        raise FactcheckError(
            "lies among the articles of the event", path=out, remedy="write the report elsewhere"
        )
    return Path(out)


def write_reports(report: "Report", folder: Path) -> tuple[Path, ...]:
    """Write the Markdown and the JSON report of an event into `folder`, over earlier ones.

    Raises:
        FactcheckError: a file of somebody else stands there, or the folder cannot be written.
    """
    texts = {
        folder / file_name(report.event, f".{form}"): _file_text(report, form, folder)
        for form in (Form.MD, Form.JSON)
    }
    write_generated(texts)
    return tuple(texts)


def write_to(target: Path, report: "Report", form: Form) -> None:
    """Write one form of a report to a file that the user has named, whatever stood there.

    Raises:
        FactcheckError: the file cannot be written.
    """
    write_atomically(target, _file_text(report, form, target.parent))


def _file_text(report: "Report", form: Form, folder: Path) -> str:
    """A report file: its links lead from its folder, and Markdown says whose file it is.

    JSON names its schema and needs no mark.
    """
    return as_file(draw(report, form, linked_from=link_base(folder)), form)


def link_base(folder: Path) -> str:
    """From where the links of a file in `folder` lead: that folder, relative to where we are."""
    return Path(os.path.relpath(folder)).as_posix()


def as_file(text: str, form: Form) -> str:
    """What is drawn in one form as the text of a file: Markdown says whose file it is."""
    return f"{text}\n{MARKER}" if form is Form.MD else text


def emit(text: str) -> None:
    """Print as UTF-8 with bare newlines, whatever the terminal's locale: the bytes of a file.

    Raises:
        OutputClosedError: nobody reads any more (`| head`).
        FactcheckError: it cannot be written (a full disk).
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _silence_stdout()
        raise OutputClosedError from None
    except OSError as error:
        _silence_stdout()
        raise FactcheckError(f"standard output cannot be written ({error.strerror})") from error


def _silence_stdout() -> None:
    """The interpreter flushes once more on its way out; let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
