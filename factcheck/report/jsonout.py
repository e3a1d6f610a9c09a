"""The report as JSON, schema `factcheck.report/1`, for programs."""

from factcheck.finding import Report


def render_json(report: Report) -> str:
    """The whole report, keys in the order of the models' fields, ending in one newline.

    Text is never shortened or cleaned, so `text == article[start:end]` holds for each claim.
    """
    return report.model_dump_json(by_alias=True, indent=2) + "\n"
