"""The rules of a check explained: drawn from each rule's module, so it cannot be out of date."""

import json
from inspect import cleandoc

from factcheck.check.ruledoc import rule_doc
from factcheck.check.rules import Level, Rule, rules

_LEVEL_WIDTH = max(map(len, Level))


def render_rules() -> str:
    """All rules in plain text, one a line: code, level, what it is called."""
    return "".join(
        f"{code}  {rule.LEVEL.value:{_LEVEL_WIDTH}}  {rule.NAME}\n"
        for code, rule in rules().items()
    )


def render_rule(rule: Rule) -> str:
    """One rule in plain text: what it finds, an example, what to do."""
    text = "\n".join(f"  {line}".rstrip() for line in cleandoc(rule.__doc__).splitlines())
    return f"{rule.CODE} {rule.LEVEL}: {rule.NAME}\n\n{text}\n"


def render_rule_json(rule: Rule) -> str:
    """One rule as JSON."""
    doc = rule_doc(rule)
    fields = {
        "code": rule.CODE,
        "name": rule.NAME,
        "level": rule.LEVEL,
        "verdict": rule.VERDICT,
        "kinds": sorted(rule.KINDS),
        "shades": sorted(rule.SHADES),
        "summary": doc.summary,
        "detail": doc.detail,
        "example": {"draft": doc.draft, "source": doc.source},
        "remedy": doc.remedy,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"
