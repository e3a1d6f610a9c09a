"""Finding a finding again: by its id, in the JSON reports that earlier runs wrote."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import FactcheckError
from factcheck.finding import Finding, Report

_SHOWN = 3
"""How many ids an error names."""


def load_report(path: Path) -> Report:
    """Read a JSON report.

    Raises:
        FactcheckError: the file cannot be read, or is no report of this version.
    """
    try:
        return Report.model_validate_json(path.read_bytes())
    except OSError as error:
        raise FactcheckError(f"cannot be read ({error.strerror})", path=path) from error
    except ValidationError as error:
        raise FactcheckError(
            "is no report of this version of factcheck",
            path=path,
            remedy="make it again with factcheck report",
        ) from error


def find(wanted: str, paths: Sequence[Path]) -> tuple[Path, Report, Finding]:
    """The one finding, or check, whose id is or begins with `wanted`, and where it stands.

    The "f-" of an id may be left out.

    Raises:
        FactcheckError: none or several have it, there is no report, or one cannot be read.
    """
    if not paths:
        raise FactcheckError(
            "there is no report here to look in",
            remedy="run factcheck report EVENT first, or name a JSON report with --report",
        )
    start = wanted.strip().casefold().removeprefix("f-")
    found = [
        (path, report, finding)
        for path in paths
        for report in [load_report(path)]
        for finding in (*report.findings, *report.checks)
        if start and finding.id.removeprefix("f-").startswith(start)
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise FactcheckError(
            f'no finding "{wanted}" in {_listed(map(str, paths))}',
            remedy="the ids stand in square brackets in the summary",
        )
    ids = sorted({finding.id for _, _, finding in found})
    if len(ids) > 1:
        raise FactcheckError(
            f'"{wanted}" begins {len(ids)} ids: {_listed(ids)}', remedy="give more of the id"
        )
    raise FactcheckError(
        f'"{wanted}" stands in {_listed(str(path) for path, _, _ in found)}',
        remedy="name one with --report",
    )


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more
