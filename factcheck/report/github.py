"""A check as GitHub workflow commands: printed in a job, each becomes a note beside the draft."""

from collections.abc import Iterable

from factcheck.check.rules import Level
from factcheck.report.check_tree import CheckTree, Entry

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render_github(tree: CheckTree) -> str:
    """One command a line for each open finding, in text order; "" if there is none.

    Columns are left out where a statement goes over several lines: GitHub takes them within one
    line only.
    """
    return "".join(f"{_command(tree.path, entry)}\n" for entry in tree.findings())


def _command(path: str, entry: Entry) -> str:
    first = entry.statement
    properties = {"file": path, "line": str(first.line)}
    if first.line == entry.end_line:
        properties["col"] = str(first.column)
    properties["endLine"] = str(entry.end_line)
    if first.line == entry.end_line:
        properties["endColumn"] = str(entry.end_column)
    properties["title"] = f"{entry.code} {entry.name}"
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    command = _COMMANDS[entry.level or Level.NOTE]
    return f"::{command} {listed}::{_data(chr(10).join(_message(entry)))}"


def _message(entry: Entry) -> Iterable[str]:
    yield entry.reason
    for cited in entry.cited:
        place = f"{cited.path}:{cited.evidence.line}"
        yield f"{cited.relation} {cited.label}, {place}: “{cited.excerpt.text}”{cited.attribution}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
