"""Fit the proposer's weights to the benchmark: `python -m tests.benchmark.fit_proposer`.

A logistic model with an L2 penalty for each group of kinds (Newton's method, so the result does
not hang on a step size). Two claims are a positive example if the gold puts both into one fact,
a negative one if it puts just one of them into a fact. Pairs that the gold says nothing about
are left out. Figures by leaving one event out are printed; the weights go to `weights.tsv`.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.article.event import read_event
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.compare.pairs import edges_by_group
from factcheck.compare.propose import BIAS, WEIGHTS
from factcheck.extract import extract
from factcheck.kinds import GROUPS

EVENTS = Path(__file__).parent / "events"
SURE = {"role": "person", "response": "actor", "cause": "effect", "owner": "thing"}
"""Kinds that are proposed by one feature alone, with its name: nothing there is fitted."""
FITTED = {members[0]: members for members in GROUPS if members[0] not in SURE}
"""Kinds that share weights, by the first of them."""
FITS = {
    "figure": {"figure"},
    "date": {"date", "deadline"},
    "place": {"place"},
    "quote": {"quote", "response"},
    "action": {"action", "relation", "response"},
}
"""Kinds of gold facts whose mentions teach a group."""
PENALTY = 2.0


@dataclass(frozen=True)
class Example:
    """One pair of claims: features by name, and whether the gold makes it one fact."""

    event: str
    features: Mapping[str, float]
    same: bool


def examples(
    event: str, claims: Sequence[ClaimBase], gold: Mapping[str, Any]
) -> Iterator[tuple[str, Example]]:
    """Yield the labelled pairs of an event with the group each belongs to."""
    evidence = Evidence(claims)
    edges = edges_by_group(claims, evidence)
    for group, members in FITTED.items():
        facts = _assigned(claims, gold, group, members)
        for edge in edges[group]:
            left, right = facts.get(edge.a.id, set()), facts.get(edge.b.id, set())
            if left or right:
                yield group, Example(event, edge.features, bool(left & right))


def _assigned(
    claims: Sequence[ClaimBase], gold: Mapping[str, Any], group: str, members: Sequence[str]
) -> dict[str, set[str]]:
    """The gold facts of each claim: for every mention the claim that covers it most tightly."""
    found: dict[str, set[str]] = {}
    for fact in gold["facts"]:
        if fact["kind"] not in FITS[group]:
            continue
        for mention in fact["mentions"]:
            best = max(
                (c for c in claims if c.kind in members and c.source == mention["doc"]),
                key=lambda c: _overlap(c, mention),
                default=None,
            )
            if best is not None and _overlap(best, mention) > 0.3:
                found.setdefault(best.id, set()).add(fact["id"])
    return found


def _overlap(claim: ClaimBase, mention: Mapping[str, Any]) -> float:
    shared = min(claim.end, mention["end"]) - max(claim.start, mention["start"])
    joined = max(claim.end, mention["end"]) - min(claim.start, mention["start"])
    return max(0.0, float(shared) / float(joined))


def fit(rows: Sequence[Example]) -> dict[str, float]:
    """Weights by feature, the bias among them."""
    names = sorted({name for row in rows for name in row.features})
    matrix = np.array([[1.0, *(row.features.get(n, 0.0) for n in names)] for row in rows])
    labels = np.array([float(row.same) for row in rows])
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[0] = 1e-6
    weights: NDArray[np.float64] = np.zeros(matrix.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - labels) + penalty * weights
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-8:
            break
    return dict(zip([BIAS, *names], weights.tolist(), strict=True))


AGAINST = ("contrast", "nouns apart", "names apart", "time differs")
"""Features that can only speak against one fact; a weight that says otherwise is an accident."""


def fit_signed(rows: Sequence[Example]) -> dict[str, float]:
    """As `fit`, without the features that would get the wrong sign."""
    weights = fit(rows)
    wrong = [name for name in AGAINST if weights.get(name, 0.0) > 0]
    if not wrong:
        return weights
    kept = [
        Example(r.event, {n: v for n, v in r.features.items() if n not in wrong}, r.same)
        for r in rows
    ]
    return fit_signed(kept)


def chance(weights: Mapping[str, float], row: Example) -> float:
    """The likelihood that the weights give a pair."""
    total = weights[BIAS] + sum(weights.get(n, 0.0) * v for n, v in row.features.items())
    return float(1 / (1 + np.exp(-total)))


def report(group: str, rows: Sequence[Example]) -> str:
    """Precision and recall at one half, each event judged by weights that did not see it."""
    hits = alarms = 0
    for event in sorted({row.event for row in rows}):
        weights = fit_signed([row for row in rows if row.event != event])
        for row in rows:
            if row.event == event and chance(weights, row) >= 0.5:
                hits, alarms = hits + row.same, alarms + (not row.same)
    positives = sum(row.same for row in rows)
    return (
        f"{group}: {len(rows)} pairs, {positives} of one fact; leaving one event out "
        f"recall {hits / max(1, positives):.3f} precision {hits / max(1, hits + alarms):.3f}"
    )


def write(weights: Mapping[str, Mapping[str, float]], path: Path = WEIGHTS) -> None:
    """Write the weights, one a line, sorted."""
    lines = [
        "# kind, feature, weight (log-odds that two claims are about one fact).",
        "# Made by tests/benchmark/fit_proposer.py from the benchmark; do not edit.",
    ]
    for group in sorted(weights):
        lines += [f"{group}\t{n}\t{w:.4f}" for n, w in sorted(weights[group].items())]
    for kind, feature in SURE.items():
        lines += [f"{kind}\t{BIAS}\t0.0000", f"{kind}\t{feature}\t4.0000"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Fit on every event of the benchmark, print the figures, write the weights."""
    rows: dict[str, list[Example]] = {group: [] for group in FITTED}
    for folder in sorted(p.parent for p in EVENTS.glob("*/gold.json")):
        event = read_event([folder])
        claims = [c for found in extract(event.articles).values() for c in found]
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        for group, example in examples(folder.name, claims, gold):
            rows[group].append(example)
    for group, mine in rows.items():
        print(report(group, mine))
    write({group: fit_signed(mine) for group, mine in rows.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
