"""Scores a check against the gold of a draft, statement by statement.

A statement of a check belongs to the gold statement that it shares most characters with; one
that holds a planted error whole, in at most 300 characters, claims that error. An error is caught
if it is called contradicted or disputed; a false alarm is a statement called contradicted that
is none, or anything called so outside all gold statements.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.check.model import Check, CheckVerdict, Statement

Gold = Mapping[str, Any]
LONGEST = 300
"""Characters over which a statement cannot claim an error that it holds."""
_WRONG = frozenset({CheckVerdict.CONTRADICTED, CheckVerdict.DISPUTED})


@dataclass
class DraftScore:
    """The figures of one draft or of several; `misses` and `alarms` are lines to read.

    `counts` has "errors", "caught", "supported", "confirmed", "unsupported", "named", "alarms";
    `kinds` has the errors and those caught by kind, and by whether the wrong value stands
    elsewhere in the sources, where the gold says so.
    """

    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def ratio(self, part: str, whole: str) -> float:
        """One count over another, 1.0 where there was nothing to find."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def figures(self) -> dict[str, float]:
        """The figures that floors are set for."""
        right = self.counts["supported"] + self.counts["unsupported"]
        return {
            "errors caught": round(self.ratio("caught", "errors"), 3),
            "supported confirmed": round(self.ratio("confirmed", "supported"), 3),
            "unsupported named": round(self.ratio("named", "unsupported"), 3),
            "right left alone": round(1 - self.counts["alarms"] / max(1, right), 3),
        }

    def add(self, other: "DraftScore") -> None:
        """Add the counts and lines of another draft."""
        self.counts.update(other.counts)
        self.kinds.update(other.kinds)
        self.misses += other.misses
        self.alarms += other.alarms


def gold_of(statement: Statement, gold: Sequence[Gold]) -> int | None:
    """The number of the gold statement that a statement belongs to, None for none."""
    if statement.verdict in _WRONG and statement.end - statement.start <= LONGEST:
        for number, one in enumerate(gold):
            whole = _shared(statement, one) == one["end"] - one["start"]
            if whole and one["label"] == "contradicted":
                return number
    best = max(range(len(gold)), key=lambda number: _shared(statement, gold[number]))
    return best if _shared(statement, gold[best]) else None


def _shared(statement: Statement, one: Gold) -> int:
    return int(max(0, min(statement.end, one["end"]) - max(statement.start, one["start"])))


def score_draft(event: str, gold: Gold, check: Check) -> DraftScore:
    """Score one draft."""
    result = DraftScore()
    statements = gold["statements"]
    said: dict[int, list[Statement]] = {}
    for statement in check.statements:
        number = gold_of(statement, statements)
        if number is not None:
            said.setdefault(number, []).append(statement)
        elif statement.verdict in _WRONG:
            result.counts["alarms"] += 1
            result.alarms.append(_line(event, statement, None))
    for number, one in enumerate(statements):
        _judge(event, one, said.get(number, []), result)
    return result


def _judge(event: str, one: Gold, said: Sequence[Statement], result: DraftScore) -> None:
    verdicts = {statement.verdict for statement in said}
    label = one["label"]
    argued = bool({str(v) for v in verdicts} & set(one.get("also_acceptable", ())))
    if label == "contradicted":
        caught = argued or bool(verdicts & _WRONG)
        result.counts.update(errors=1, caught=caught)
        for kind in (one["error_kind"], *([f"stands {one['where']}"] if "where" in one else [])):
            result.kinds.update({(kind, "all"): 1, (kind, "caught"): caught})
        if not caught:
            result.misses.append(f"{event}: {one['error_kind']}: {one['text']} ({one['why']})")
        return
    alarmed = CheckVerdict.CONTRADICTED in verdicts
    right = CheckVerdict(label) in verdicts and not alarmed
    whole, part = ("supported", "confirmed") if label == "supported" else ("unsupported", "named")
    result.counts.update({whole: 1, part: argued or right, "alarms": alarmed})
    if alarmed:
        wrong = next(s for s in said if s.verdict is CheckVerdict.CONTRADICTED)
        result.alarms.append(_line(event, wrong, one))


def _line(event: str, statement: Statement, one: Gold | None) -> str:
    truth = one["why"] if one else "no statement of the gold"
    return f"{event}: {statement.code}: {statement.text} ({statement.reason}; gold: {truth})"
