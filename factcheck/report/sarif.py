"""A check as SARIF 2.1.0, for code hosts and editors that show findings beside the text.

Columns and offsets count characters of the text as decoded, one for each line break; a byte
order mark counts for nothing.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from factcheck.check.model import Check, Draft, Evidence, Statement
from factcheck.check.ruledoc import rule_doc
from factcheck.check.rules import Rule, rules
from factcheck.finding import Ruled, Source
from factcheck.report.check_outline import end_of, outline_check
from factcheck.report.check_tree import Cited, Entry

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "factcheckStatement/v1"

_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")  # what a viewer would take for a link within a message
_BRACKET = re.compile(r"[\\\[\]]")


def render_sarif(check: Check, *, version: str) -> str:
    """The findings as one SARIF run, ending in one newline; `version` is factcheck's own.

    Findings that an editor has ruled on are there, as suppressed. The rules are those that have
    a finding.
    """
    tree = outline_check(check)
    found = [entry for entry in tree.entries if entry.level]
    codes = sorted({entry.code for entry in found})
    paths = [check.draft.path, *(source.path for source in check.sources)]
    places = _Places({path: paths.index(path) for path in paths})
    run = {
        "tool": {"driver": _driver(codes, version)},
        "invocations": [_invocation(check.warnings)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(check.draft), *map(_artifact, check.sources)],
        "results": [_result(entry, check, codes, places) for entry in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def uri_of(path: str) -> str:
    """A path as a URI: relative where the path is, so that it holds on any machine."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), errors="replace")


class _Places:
    """Locations in the artifacts of the run, whose indices are given by path."""

    def __init__(self, indices: Mapping[str, int]) -> None:
        self.indices = indices

    def at(self, path: str, region: Mapping[str, int]) -> dict[str, Any]:
        artifact = {"uri": uri_of(path), "index": self.indices[path]}
        return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _driver(codes: Sequence[str], version: str) -> dict[str, Any]:
    return {
        "name": "factcheck",
        "version": version,
        "rules": [_descriptor(rules()[code]) for code in codes],
    }


def _descriptor(rule: Rule) -> dict[str, Any]:
    doc = rule_doc(rule)
    example = f"Draft: {doc.draft}\nSource: {doc.source}"
    listed = f"- Draft: {doc.draft}\n- Source: {doc.source}"
    parts = [doc.summary, doc.detail, example, f"What to do: {doc.remedy}"]
    marked = [doc.summary, doc.detail, listed, f"**What to do:** {doc.remedy}"]
    return {
        "id": rule.CODE,
        "name": "".join(re.findall(r"\w+", rule.NAME.title())),
        "shortDescription": {"text": doc.summary},
        "fullDescription": {"text": "\n\n".join(filter(None, (doc.summary, doc.detail)))},
        "help": {
            "text": "\n\n".join(filter(None, parts)),
            "markdown": "\n\n".join(filter(None, marked)),
        },
        "defaultConfiguration": {"level": rule.LEVEL.value},
    }


def _invocation(warnings: Iterable[str]) -> dict[str, Any]:
    notes = [{"level": "warning", "message": _message(warning)} for warning in warnings]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _artifact(file: Draft | Source) -> dict[str, Any]:
    text = file.text if isinstance(file, Draft) else None
    return {
        "location": {"uri": uri_of(file.path)},
        **({} if text is None else {"contents": {"text": text}}),
        **({"roles": ["analysisTarget"]} if isinstance(file, Draft) else {}),
        "hashes": {"sha-256": file.sha256},
    }


def _result(entry: Entry, check: Check, codes: Sequence[str], places: _Places) -> dict[str, Any]:
    paths = {source.id: source.path for source in check.sources}
    statement = entry.statement
    return {
        "ruleId": entry.code,
        "ruleIndex": codes.index(entry.code),
        "level": entry.level,
        "message": {"text": _linked(entry)},
        "locations": [places.at(check.draft.path, _region(statement))],
        "relatedLocations": [
            {
                "id": number,
                **places.at(paths[cited.evidence.source], _region(cited.evidence)),
                "message": _message(_cited_words(cited)),
            }
            for number, cited in enumerate(entry.cited, start=1)
        ],
        "partialFingerprints": {FINGERPRINT: statement.id},
        "suppressions": [_suppression(statement.ruled)] if statement.ruled else [],
    }


def _linked(entry: Entry) -> str:
    """What differs, and links to the passages: code hosts show those only that are linked."""
    labels = (_BRACKET.sub(r"\\\g<0>", cited.label) for cited in entry.cited)
    listed = ", ".join(f"[{label}]({number})" for number, label in enumerate(labels, start=1))
    return _plain(entry.message) + (f" ({listed})" if listed else "")


def _cited_words(cited: Cited) -> str:
    return f"{cited.relation} {cited.label}: “{cited.excerpt.text}”{cited.attribution}"


def _suppression(ruled: Ruled) -> dict[str, str]:
    justification = ": ".join(filter(None, (ruled.verdict, ruled.reason)))
    return {"kind": "external", "status": "accepted", "justification": justification}


def _region(span: Statement | Evidence) -> dict[str, int]:
    end_line, end_column = end_of(span.line, span.column, span.text)
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _message(text: str) -> dict[str, str]:
    return {"text": _plain(text)}


def _plain(text: str) -> str:
    return _LINK.sub(r"\\[", text)
