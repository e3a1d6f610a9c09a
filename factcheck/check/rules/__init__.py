"""The rules that a check's findings fall under: one module each, found by being here.

A rule's module has `CODE` ("FC201"), `NAME` (a few words, for a listing), `LEVEL`, `VERDICT`,
`KINDS` (kinds of claim, empty for any) and `SHADES` (what differs, empty for any). Its docstring
is its documentation: what it finds, an example, and what to do about it, in the form that
`factcheck.check.ruledoc` reads.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from factcheck.check.model import CheckVerdict


class Level(StrEnum):
    """How much a finding weighs; a run can be made to fail from any of them."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, and more for what weighs more."""
        return tuple(Level).index(self)


class Rule(Protocol):
    """What the module of a rule offers."""

    CODE: str
    NAME: str
    LEVEL: Level
    VERDICT: CheckVerdict
    KINDS: frozenset[str]
    SHADES: frozenset[str]
    __doc__: str


@cache
def rules() -> dict[str, Rule]:
    """All rules by code, sorted."""
    found = [
        cast(Rule, import_module(f"{__name__}.{module.name}")) for module in iter_modules(__path__)
    ]
    return {rule.CODE: rule for rule in sorted(found, key=lambda rule: rule.CODE)}


def rule_for(verdict: CheckVerdict, kind: str, shade: str) -> Rule | None:
    """The rule of a finding: of those that cover it, the one that says most.

    None for what is supported and gives no cause for a remark, as a clipped quotation does.
    """
    covering = [
        rule
        for rule in rules().values()
        if rule.VERDICT is verdict
        and (not rule.KINDS or kind in rule.KINDS)
        and (not rule.SHADES or shade in rule.SHADES)
    ]
    return max(covering, key=lambda r: (bool(r.SHADES), bool(r.KINDS)), default=None)
