"""The report as JSON, schema `factcheck.report/1`, for programs."""

import json

from factcheck.finding import Report


def render_json(report: Report) -> str:
    """The whole report, keys in the order of the models' fields, ending in one newline.

    Text is never shortened or cleaned, so `text == article[start:end]` holds for each claim.
    """
    tree = report.model_dump(mode="json", by_alias=True)
    return json.dumps(tree, indent=2, ensure_ascii=False) + "\n"
