"""A report or a check as JSON, schema `factcheck.report/1` or `factcheck.check/1`, for programs."""

from typing import TYPE_CHECKING

from factcheck.finding import Report

if TYPE_CHECKING:
    from factcheck.check.model import Check


def render_json(report: "Report | Check") -> str:
    """The whole of it, keys in the order of the models' fields, ending in one newline.

    Text is never shortened or cleaned, so `text == article[start:end]` holds for each claim.
    """
    return report.model_dump_json(by_alias=True, indent=2) + "\n"
