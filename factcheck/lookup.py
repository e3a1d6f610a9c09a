"""Finding a finding again: by its id, in the JSON that earlier runs wrote."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from factcheck.errors import FactcheckError
from factcheck.finding import Finding, Report

if TYPE_CHECKING:
    from factcheck.check.model import Check

_CHECK = re.compile(rb'"schema":\s*"factcheck\.check/')
_SCHEMA_WITHIN = 300  # bytes: the schema is the first field

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


def load_document(path: Path) -> "Report | Check":
    """Read a JSON report, or the JSON that a check of a draft wrote.

    Raises:
        FactcheckError: as `load_report`.
    """
    if not is_check(path):
        return load_report(path)
    from factcheck.check.model import Check  # noqa: PLC0415 -- seldom needed

    try:
        return Check.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise FactcheckError(
            "is no check of this version of factcheck",
            path=path,
            remedy="make it again with factcheck check",
        ) from error


def is_check(path: Path) -> bool:
    """Whether a file says that it is the check of a draft. False where it cannot be read."""
    try:
        with path.open("rb") as file:
            return bool(_CHECK.search(file.read(_SCHEMA_WITHIN)))
    except OSError:
        return False


@dataclass(frozen=True)
class Sought:
    """What is looked for: its name in an error, and what to do where it is not or not alone."""

    noun: str
    if_none: str
    if_several: str


FINDING = Sought(
    "finding", "the ids stand in square brackets in the summary", "name one with --report"
)


def find(wanted: str, paths: Sequence[Path]) -> tuple[Path, Report, Finding]:
    """The one finding, or check, whose id is or begins with `wanted`, and where it stands.

    The "f-" of an id may be left out. Checks of drafts are passed over.

    Raises:
        FactcheckError: none or several have it, there is no report, or one cannot be read.
    """
    require(paths)
    reports = [(path, load_report(path)) for path in paths if not is_check(path)]
    every = [
        (path, report, finding)
        for path, report in reports
        for finding in (*report.findings, *report.checks)
    ]
    return every[the_one(wanted, [(path, one.id) for path, _, one in every], paths, FINDING)]


def require(paths: Sequence[Path]) -> None:
    """Raise FactcheckError if there is no report to look in."""
    if not paths:
        raise FactcheckError(
            "there is no report here to look in",
            remedy="run factcheck report EVENT first, or name a JSON report with --report",
        )


def the_one(
    wanted: str, items: Sequence[tuple[Path, str]], paths: Sequence[Path], sought: Sought
) -> int:
    """The index of the one item whose id begins with `wanted`; items are file and id.

    Raises:
        FactcheckError: none or several have it; `paths` are where they were looked for.
    """
    found = [number for number, (_, id_) in enumerate(items) if begins(id_, wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise FactcheckError(
            f'no {sought.noun} "{wanted}" in {_listed(map(str, paths))}', remedy=sought.if_none
        )
    ids = sorted({items[number][1] for number in found})
    if len(ids) > 1:
        raise FactcheckError(
            f'"{wanted}" begins {len(ids)} ids: {_listed(ids)}', remedy="give more of the id"
        )
    raise FactcheckError(
        f'"{wanted}" stands in {_listed(str(items[number][0]) for number in found)}',
        remedy=sought.if_several,
    )


def begins(id_: str, wanted: str) -> bool:
    """Whether an id ("f-3c89e1") begins with what somebody typed, with its letter or without."""
    letter = id_[: id_.find("-") + 1]
    start = wanted.strip().casefold().removeprefix(letter)
    return bool(start) and id_.removeprefix(letter).startswith(start)


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more
