"""The errors that a user can cause, each one line: what, where, what to do instead."""

from pathlib import Path


class FactcheckError(Exception):
    """Bad input. The message is one line, fit to be printed as it is; exit status 2."""

    def __init__(
        self,
        what: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        column: int | None = None,
        remedy: str = "",
    ) -> None:
        place = str(path) if path is not None else ""
        if place and line is not None:
            place += f":{line}" + (f":{column}" if column is not None else "")
        message = f"{place}: {what}" if place else what
        super().__init__(message + (f"; {remedy}" if remedy else ""))
