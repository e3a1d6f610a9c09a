"""Codes of rules as a user gives them: "FC201" for one rule, "FC2" for all that begin so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from factcheck.check.model import Check, CheckVerdict, Statement
from factcheck.check.rules import Rule, rule_for, rules
from factcheck.errors import FactcheckError

_NEAR_CODE, _NEAR_NAME = 0.7, 75
"""Likeness from which a code (0 to 1) or a name (0 to 100) is offered for an unknown one."""


@dataclass(frozen=True)
class Codes:
    """Which rules count: those that `select` covers, all if it is empty, but for `ignore`.

    Where both cover a rule the longer code wins, so FC2 can be ignored and FC201 kept.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keep(self, code: str) -> bool:
        """Whether the findings of a rule count."""
        selected = _longest(self.select, code) if self.select else 0
        ignored = _longest(self.ignore, code)
        return selected is not None and (ignored is None or selected > ignored)


def read_codes(select: Iterable[str], ignore: Iterable[str]) -> Codes:
    """Read options as given: each may hold several codes or beginnings of codes.

    Raises:
        FactcheckError: no rule's code begins like one of them.
    """
    return Codes(_prefixes(select), _prefixes(ignore))


def narrowed(check: Check, codes: Codes) -> Check:
    """The check without the findings that do not count.

    What is supported stays, as it would without the remark that does not count.
    """
    kept = [found for one in check.statements if (found := _narrowed(one, codes))]
    return check.model_copy(update={"statements": tuple(kept)})


def rule_of(statement: Statement) -> Rule | None:
    """The rule that a statement falls under; None if it is supported without a remark."""
    if statement.code or statement.verdict is CheckVerdict.SUPPORTED:
        return rules().get(statement.code)
    return rule_for(statement.verdict, statement.kind, statement.shade)


def rule_named(code: str) -> Rule:
    """The rule with this code, in capitals or not.

    Raises:
        FactcheckError: there is none.
    """
    found = rules().get(code.upper())
    if found is None:
        raise _unknown(code)
    return found


def _longest(prefixes: Sequence[str], code: str) -> int | None:
    return max((len(one) for one in prefixes if code.startswith(one)), default=None)


def _narrowed(statement: Statement, codes: Codes) -> Statement | None:
    rule = rule_of(statement)
    if rule is None or codes.keep(rule.CODE):
        return statement
    if statement.verdict is CheckVerdict.SUPPORTED:
        return statement.model_copy(update={"code": "", "ruled": None})
    return None


def _prefixes(given: Iterable[str]) -> tuple[str, ...]:
    words = [word.strip().upper() for text in given for word in text.split(",")]
    found = tuple(dict.fromkeys(word for word in words if word))
    for word in found:
        if not any(code.startswith(word) for code in rules()):
            raise _unknown(word)
    return found


def _unknown(word: str) -> FactcheckError:
    names = {code: rule.NAME for code, rule in rules().items()}
    near = process.extract(
        word.upper(),
        {code: code for code in names},
        scorer=OSA.normalized_similarity,  # it counts two exchanged digits as one slip
        score_cutoff=_NEAR_CODE,
        limit=3,
    ) or process.extract(
        word.lower(), names, scorer=fuzz.partial_ratio, score_cutoff=_NEAR_NAME, limit=3
    )
    offered = ", ".join(f"{code} ({names[code]})" for *_, code in near)
    remedy = f"did you mean {offered}?" if near else "factcheck rules lists them all"
    return FactcheckError(f"no rule has the code {word!r}", remedy=remedy)
