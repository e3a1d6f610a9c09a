"""Fit the written weights to the benchmark: `python -m tests.benchmark.fit_proposer`.

Logistic models with an L2 penalty (Newton's method, so the result does not hang on a step size).
First the proposer, one for each group of kinds: two claims are a positive example if the gold
puts both into one fact, a negative one if it puts just one of them into a fact; pairs that the
gold says nothing about are left out. It is fitted twice: without and with what the likelihoods
of other pairs say, these by weights that did not see the event. Then the model of conflicts, over
threads that give different values: positive if the gold sets them against each other, and
negative otherwise, as the gold lists every conflict. Its examples are proposed by weights that
did not see their event.

Figures by leaving one event out are printed; the weights go to `weights.tsv`.
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
from factcheck.compare.align import parted, ranked_contests, threads_of
from factcheck.compare.contest import MODEL, Contest, features
from factcheck.compare.evidence import Evidence
from factcheck.compare.inside import without_belied
from factcheck.compare.pairs import AT_FIRST, edges_by_group
from factcheck.compare.propose import BIAS, WEIGHTS, Table, using
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
PENALTY, CONTEST_PENALTY = 2.0, 4.0


@dataclass(frozen=True)
class Example:
    """One pair of claims: features by name, and whether the gold makes it one fact."""

    event: str
    features: Mapping[str, float]
    same: bool


def examples(
    event: str,
    claims: Sequence[ClaimBase],
    published: Mapping[str, str | None],
    gold: Mapping[str, Any],
    weights: Table,
) -> Iterator[tuple[str, Example]]:
    """Yield the labelled pairs of an event with the group each belongs to.

    What their features say of other pairs goes by `weights`.
    """
    with using(weights):
        edges = edges_by_group(claims, Evidence(claims, published))
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


def fit(rows: Sequence[Example], weight: float = PENALTY) -> dict[str, float]:
    """Weights by feature, the bias among them."""
    names = sorted({name for row in rows for name in row.features})
    matrix = np.array([[1.0, *(row.features.get(n, 0.0) for n in names)] for row in rows])
    labels = np.array([float(row.same) for row in rows])
    penalty = np.full(matrix.shape[1], weight)
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


AGAINST = (
    "contrast", "nouns apart", "names apart", "time differs", "told by the other", "far apart",
    "before and after", "of that day", "parts halves", "agreeing rival",
)  # fmt: skip
"""Features that can only speak against one fact; a weight that says otherwise is an accident."""
FOR = (
    "more", "less", "mass", "names shared", "a day apart", "one digit", "other month",
    "same minutes", "swapped digits", "half a day apart", "a month apart", "value slip",
    "parts several", "parts all", "parting slip", "told once", "share", "told beside",
)  # fmt: skip
"""Features that can only speak for it."""


OF_OTHERS = ("share", "told beside", "agreeing rival")
"""Features that hang on the likelihoods of other pairs."""


def fit_signed(rows: Sequence[Example], weight: float = PENALTY) -> dict[str, float]:
    """As `fit`, without the features that would get the wrong sign."""
    weights = fit(rows, weight)
    wrong = [name for name in AGAINST if weights.get(name, 0.0) > 0]
    wrong += [name for name in FOR if weights.get(name, 0.0) < 0]
    if not wrong:
        return weights
    kept = [
        Example(r.event, {n: v for n, v in r.features.items() if n not in wrong}, r.same)
        for r in rows
    ]
    return fit_signed(kept, weight)


def contest_examples(
    event: str,
    claims: Sequence[ClaimBase],
    published: Mapping[str, str | None],
    gold: Mapping[str, Any],
    weights: Mapping[str, Mapping[str, float]],
) -> Iterator[Example]:
    """Yield the threads of an event whose values differ, proposed by `weights`."""
    evidence = Evidence(claims, published)
    sides = _sides(claims, gold)
    with using(weights):
        groups = edges_by_group(claims, evidence)
    groups["action"] = without_belied(groups, "action")
    for group, members in FITTED.items():
        mine = [c for c in claims if c.kind in members]
        threads = parted(threads_of(mine, groups[group]), groups[group])
        sources = len({c.source for c in mine})
        with using({**weights, MODEL: {}}):
            contests = [c for _, c in ranked_contests(threads, groups[group], sources)]
        for contest, found in zip(contests, features(contests, sources), strict=True):
            if not contest.by_rule:
                yield Example(event, found, _opposed(contest, sides))


def _sides(claims: Sequence[ClaimBase], gold: Mapping[str, Any]) -> dict[str, set[tuple[str, str]]]:
    """The conflicts of the gold that each claim takes part in, with its side."""
    found: dict[str, set[tuple[str, str]]] = {}
    for fact in gold["facts"]:
        if "conflict" not in (fact["verdict"], *fact.get("also_acceptable", ())):
            continue
        for mention in fact["mentions"]:
            side = mention.get("side", str(mention.get("value")))
            for claim in claims:
                if side != "neutral" and _covers(claim, mention):
                    found.setdefault(claim.id, set()).add((fact["id"], side))
    return found


def _covers(claim: ClaimBase, mention: Mapping[str, Any]) -> bool:
    """Whether a claim holds at least a third of a mention: values sit tighter than clauses."""
    shared = min(claim.end, mention["end"]) - max(claim.start, mention["start"])
    held = bool(shared * 3 >= mention["end"] - mention["start"])
    return claim.source == mention["doc"] and held


def _opposed(contest: Contest, sides: Mapping[str, set[tuple[str, str]]]) -> bool:
    return any(
        one == other and side != against
        for x in contest.left.claims
        for y in contest.right.claims
        for one, side in sides.get(x.id, ())
        for other, against in sides.get(y.id, ())
    )


def chance(weights: Mapping[str, float], row: Example) -> float:
    """The likelihood that the weights give a pair."""
    total = weights[BIAS] + sum(weights.get(n, 0.0) * v for n, v in row.features.items())
    return float(1 / (1 + np.exp(-total)))


def report(group: str, rows: Sequence[Example], without: Mapping[str, Mapping[str, float]]) -> str:
    """Precision and recall at one half, each event judged by the weights fitted without it."""
    hits = alarms = 0
    for row in rows:
        if chance(without[row.event], row) >= 0.5:
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
        for model in (kind, kind + AT_FIRST):
            lines += [f"{model}\t{BIAS}\t0.0000", f"{model}\t{feature}\t4.0000"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Read:
    """An event of the benchmark, read once."""

    name: str
    claims: Sequence[ClaimBase]
    published: Mapping[str, str | None]
    gold: Mapping[str, Any]


def read_events() -> Iterator[Read]:
    """Read every event of the benchmark."""
    for folder in sorted(p.parent for p in EVENTS.glob("*/gold.json")):
        event = read_event([folder])
        claims = [c for found in extract(event.articles).values() for c in found]
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        yield Read(folder.name, claims, {a.id: a.published for a in event.articles}, gold)


Rows = Mapping[str, Sequence[Example]]


def fit_proposer(rows: Rows, without: str = "") -> dict[str, dict[str, float]]:
    """The proposer's weights, fitted on every event but one."""
    return {g: fit_signed([r for r in mine if r.event != without]) for g, mine in rows.items()}


def at_first(rows: Rows, without: str = "") -> dict[str, dict[str, float]]:
    """The weights of the models that know no other pair, fitted on every event but one."""
    plain = {
        group: [Example(r.event, _plain(r.features), r.same) for r in mine]
        for group, mine in rows.items()
    }
    return {g + AT_FIRST: found for g, found in fit_proposer(plain, without).items()}


def _plain(features: Mapping[str, float]) -> dict[str, float]:
    return {name: value for name, value in features.items() if name not in OF_OTHERS}


def all_examples(events: Sequence[Read], weights: Mapping[str, Table]) -> Rows:
    """The labelled pairs of all events by group; each event goes by its own weights."""
    rows: dict[str, list[Example]] = {group: [] for group in FITTED}
    for e in events:
        for group, one in examples(e.name, e.claims, e.published, e.gold, weights[e.name]):
            rows[group].append(one)
    return rows


def fit_contests(rows: Sequence[Example], without: str = "") -> dict[str, float]:
    """The weights of the model of conflicts, fitted on every event but one."""
    return fit_signed([row for row in rows if row.event != without], CONTEST_PENALTY)


def main() -> int:
    """Fit on every event of the benchmark, print the figures, write the weights."""
    events = list(read_events())
    names = [event.name for event in events]
    rows = all_examples(events, {name: {} for name in names})
    firsts = {name: at_first(rows, without=name) for name in names}
    again = all_examples(events, firsts)
    without = {name: {**firsts[name], **fit_proposer(again, without=name)} for name in names}
    contests = [
        one
        for e in events
        for one in contest_examples(e.name, e.claims, e.published, e.gold, without[e.name])
    ]
    for group, mine in again.items():
        print(report(group, mine, {name: found[group] for name, found in without.items()}))
    judged = {name: fit_contests(contests, without=name) for name in names}
    print(report(MODEL, contests, judged))
    write({**at_first(rows), **fit_proposer(again), MODEL: fit_contests(contests)})
    return 0


if __name__ == "__main__":
    sys.exit(main())
