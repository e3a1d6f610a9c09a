"""Scores a report against the gold of an event: what was found, what was missed and why.

A claim covers a gold mention if it stands in the same source and holds at least half of the
mention's characters. A conflict is found if two opposed mentions stand in two positions of one
finding; a reported conflict that opposes no two mentions of a gold conflict is a false alarm.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from factcheck.finding import Finding, Passage, Report, Verdict

Gold = Mapping[str, Any]
LONGEST = 300
"""Characters over which a claim covers nothing: a paragraph is no claim."""


@dataclass
class Score:
    """The figures of one event or of several; `misses` and `alarms` are lines to read.

    `counts` has found and gold for "conflict", "agreement", "single", and "reported", "true",
    "traps", "sprung".
    """

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def ratio(self, part: str, whole: str) -> float:
        """One count over another, 1.0 where there was nothing to find."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def figures(self) -> dict[str, float]:
        """The figures that floors are set for."""
        return {
            "conflict recall": round(self.ratio("conflict found", "conflict gold"), 3),
            "conflict precision": round(self.ratio("true", "reported"), 3),
            "agreement recall": round(self.ratio("agreement found", "agreement gold"), 3),
            "single extracted": round(self.ratio("single found", "single gold"), 3),
            "traps kept": round(1 - self.ratio("sprung", "traps") * bool(self.counts["traps"]), 3),
        }

    def add(self, other: "Score") -> None:
        """Add the counts and lines of another event."""
        self.counts.update(other.counts)
        self.misses += other.misses
        self.alarms += other.alarms
        self.found += other.found


def changes(
    found: tuple[Iterable[str], Iterable[str]], alarms: tuple[Iterable[str], Iterable[str]]
) -> str:
    """Each thing gained and lost and each false alarm come and gone; both given before and now."""
    before, now = map(set, found)
    lines = [f"gained {one}" for one in sorted(now - before)]
    lines += [f"lost {one}" for one in sorted(before - now)]
    old, new = map(set, alarms)
    lines += [f"new false alarm {one}" for one in sorted(new - old)]
    lines += [f"false alarm gone {one}" for one in sorted(old - new)]
    return "\n".join(lines) or "nothing changed"


def under_floors(
    figures: Mapping[str, Mapping[str, float]], kept: Mapping[str, Mapping[str, float]]
) -> list[str]:
    """A line for each figure of a set of events, by the key of its floors, that lies under one."""
    return [
        f"{name} lies under its floor of {floor}"
        for key, measured in figures.items()
        for name, floor in kept.get(key, {}).items()
        if measured[name] < floor
    ]


def score(event: str, gold: Gold, report: Report) -> Score:
    """Score one event."""
    result = Score()
    findings = report.findings
    for fact in gold["facts"]:
        held = [set(_holders(findings, mention)) for mention in fact["mentions"]]
        kind = str(fact["verdict"])
        label = f"{event} {fact['id']} {kind} ({fact['kind']}): {fact['title']}"
        result.counts[f"{kind} gold"] += 1
        if _right(fact, held, findings):
            result.counts[f"{kind} found"] += 1
            result.found.append(f"{event} {fact['id']}")
        else:
            result.misses.append(f"{_cause(fact, held)}: {label}")
    for finding in findings:
        if finding.verdict is Verdict.CONFLICT:
            result.counts["reported"] += 1
            true = _is_true(finding, gold)
            result.counts["true"] += true
            if not true:
                result.alarms.append(f"{event} {finding.id} ({finding.kind}): {finding.reason}")
    for trap in gold.get("traps", []):
        _spring(trap, findings, result, event)
    return result


def _covers(passage: Passage, mention: Mapping[str, Any]) -> bool:
    if passage.source != mention["doc"] or passage.end - passage.start > LONGEST:
        return False
    shared = min(passage.end, mention["end"]) - max(passage.start, mention["start"])
    length = int(mention["end"]) - int(mention["start"])
    return bool(shared > 0 and shared * 2 >= length)


def _holders(findings: Sequence[Finding], mention: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """(finding, position) of every claim that covers a mention."""
    for number, finding in enumerate(findings):
        for place, position in enumerate(finding.positions):
            if any(_covers(passage, mention) for passage in position.claims):
                yield number, place


def _opposed(fact: Mapping[str, Any], x: int, y: int) -> bool:
    first, second = fact["mentions"][x], fact["mentions"][y]
    sides = [m.get("side", str(m.get("value"))) for m in (first, second)]
    return sides[0] != sides[1] and "neutral" not in sides and first["doc"] != second["doc"]


def _joined(
    fact: Mapping[str, Any], held: Sequence[set[tuple[int, int]]]
) -> Iterator[tuple[int, int, int, int, int]]:
    """(mention, mention, finding, position, position) where two outlets' mentions meet."""
    for x, y in combinations(range(len(held)), 2):
        if fact["mentions"][x]["doc"] == fact["mentions"][y]["doc"]:
            continue
        for i, p in held[x]:
            for j, q in held[y]:
                if i == j:
                    yield x, y, i, p, q


def _right(
    fact: Mapping[str, Any], held: Sequence[set[tuple[int, int]]], findings: Sequence[Finding]
) -> bool:
    kind = fact["verdict"]
    if kind == "single":
        return any(held)
    meetings = list(_joined(fact, held))
    verdicts = {findings[i].verdict.value for _, _, i, _, _ in meetings}
    if verdicts & set(fact.get("also_acceptable", [])):
        return True
    if kind == "agreement":
        return "agreement" in verdicts
    return any(p != q and _opposed(fact, x, y) for x, y, _, p, q in meetings)


def _cause(fact: Mapping[str, Any], held: Sequence[set[tuple[int, int]]]) -> str:
    if any(True for _ in _joined(fact, held)):
        return "wrong verdict"
    return "not aligned" if all(held) else "not extracted"


def _is_true(finding: Finding, gold: Gold) -> bool:
    for fact in gold["facts"]:
        if fact["verdict"] != "conflict" and "conflict" not in fact.get("also_acceptable", []):
            continue
        held = [set(_holders([finding], mention)) for mention in fact["mentions"]]
        if any(p != q and _opposed(fact, x, y) for x, y, _, p, q in _joined(fact, held)):
            return True
    return False


def _spring(
    trap: Mapping[str, Any], findings: Sequence[Finding], result: Score, event: str
) -> None:
    pair = (trap["a"], trap["b"]) if "a" in trap else tuple(trap["mentions"][:2])
    if any(m is None or "start" not in m for m in pair) or pair[0]["doc"] == pair[1]["doc"]:
        return
    result.counts["traps"] += 1
    first, second = (set(_holders(findings, mention)) for mention in pair)
    wrong = any(i == j and p != q for i, p in first for j, q in second)
    if trap.get("must") == "not_same_fact":
        wrong = wrong or any(i == j for i, _ in first for j, _ in second)
    if wrong:
        result.counts["sprung"] += 1
        result.misses.append(f"trap: {event}: {trap.get('title') or trap.get('why', '')}")
