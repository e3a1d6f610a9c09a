"""The parts of a rule's documentation, read from its docstring, for listings and for SARIF."""

import re
from dataclasses import dataclass
from inspect import cleandoc

from factcheck.check.rules import Rule

_FORM = re.compile(
    r"(?P<summary>[^\n]+)\n\n"
    r"(?P<detail>.*?)\s*"
    r"^Draft: (?P<draft>.+?)\n"
    r"Source: (?P<source>.+?)\n\n"
    r"What to do: (?P<remedy>.+)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class RuleDoc:
    """A rule explained: all parts without line breaks, but for the paragraphs of `detail`.

    `detail` is "" where the summary says it all; `draft` and `source` are the example.
    """

    summary: str
    detail: str
    draft: str
    source: str
    remedy: str


def rule_doc(rule: Rule) -> RuleDoc:
    """Take a rule's docstring apart.

    Raises:
        ValueError: the docstring is not in the form that every rule keeps.
    """
    found = _FORM.fullmatch(cleandoc(rule.__doc__))
    if found is None:
        raise ValueError(f"the docstring of {rule.CODE} is not in the form of a rule's")
    return RuleDoc(**{part: _unwrapped(text) for part, text in found.groupdict().items()})


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(block.split()) for block in text.split("\n\n"))
