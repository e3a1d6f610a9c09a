"""Fit the weights of the check to the benchmark's drafts: `python -m tests.benchmark.fit_check`.

One logistic model for each sort of charge, positive where the charge is made against a planted
error of a kind that it can find; and one for what no source says. Figures by leaving one draft
out are printed, for every model and for the whole check; the weights go to `weights.tsv`.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.article.event import Event, read_article, read_event
from factcheck.article.model import Article
from factcheck.check.charges import charges
from factcheck.check.charges.charge import Charge
from factcheck.check.check import check_draft
from factcheck.check.held import Held
from factcheck.check.judge import BY_RULE
from factcheck.check.slots import Slot
from factcheck.check.span import span_of
from factcheck.check.support import MODEL, support
from factcheck.check.weighing import MODELS, WEIGHTS
from factcheck.claim import ClaimBase
from factcheck.extract import extract
from factcheck.values.relation import Step
from tests.benchmark.draft_scoring import DraftScore, score_draft
from tests.benchmark.fit_proposer import EVENTS, Example, fit, report

PENALTY = 2.0
_TIMES = frozenset({"date", "deadline"})
FINDS = {
    "name": frozenset({"place", "actor-swap", "name-role", "misattributed-quote", "denied-claim"}),
    "negation": frozenset({"negation", "denied-claim"}),
    "party": frozenset({"actor-swap", "name-role"}),
    "exchange": frozenset({"actor-swap", "name-role", "negation"}),
}
"""Kinds of planted errors that each sort of charge can find; any for a sort not named here."""
VALUES = {
    "figure": frozenset({"number", "unit", "direction", "count", "detail"}),
    "date": frozenset({"date-weekday", "detail"}),
    "deadline": frozenset({"date-weekday", "detail"}),
    "place": frozenset({"place"}),
}
"""The same for charges against a value, by the kind of claim."""
_SUPPORTED = 0.8
"""Likelihood from which a value that a source gives as well is not the planted one."""


@dataclass(frozen=True)
class Draft:
    """A draft of the benchmark with its event, read and extracted once."""

    name: str
    event: Event
    claims: Mapping[str, Sequence[ClaimBase]]
    article: Article
    own: Sequence[ClaimBase]
    gold: Mapping[str, Any]

    def held(self) -> Held:
        """The draft held against its sources."""
        return Held(self.event, self.claims, self.article, self.own)


@cache
def read_drafts(where: Path = EVENTS) -> tuple[Draft, ...]:
    """Every draft of the benchmark, or of another folder of events."""
    return tuple(_read(path.parent) for path in sorted(where.glob("*/draft_gold.json")))


def _read(folder: Path) -> Draft:
    event = read_event([folder])
    latest = max(a.published for a in event.articles if a.published)
    article = read_article(folder / "draft.md", id="draft", outlet="", published=latest)
    found = extract([*event.articles, article])
    gold = json.loads((folder / "draft_gold.json").read_text(encoding="utf-8"))
    own = found.pop(article.id)
    return Draft(folder.name, event, found, article, own, gold)


@dataclass(frozen=True)
class Case(Example):
    """One of several charges against a claim (its id in `bag`), of which at most one is right."""

    bag: str


def examples(draft: Draft) -> Iterator[tuple[str, Example]]:
    """Yield the labelled slots and charges of a draft, and its claims as said or not."""
    held = draft.held()
    yield from slot_examples(draft, held)
    for charge in charges(held):
        one = _gold_of(charge.claim, draft, wrong=True)
        if one is None or charge.sort in BY_RULE or _is_beside(charge, one):
            continue
        right = _is_right(charge, one)
        if charge.sort == "value":
            yield "value", Case(draft.name, charge.features, right, charge.claim.id)
        else:
            yield charge.sort, Example(draft.name, charge.features, right)
    for claim in draft.own:
        one = _gold_of(claim, draft, wrong=False)
        if one is None or one["label"] == "contradicted":
            continue
        if _shared((claim.start, claim.end), one) * 2 >= claim.end - claim.start:
            features = support(claim, held)
            yield MODEL, Example(draft.name, features, one["label"] == "unsupported")


def slot_examples(draft: Draft, held: Held) -> Iterator[tuple[str, Example]]:
    """Yield the places where a value of a draft may be told, as right where the sources say so.

    Where the draft is right, its value is told where it is the same, in the likeliest place of
    each source, and not where it differs; where the value itself is the error, not where it is
    the same; and what no source says is told nowhere.
    """
    for claim in held.mine:
        slots = held.slots.of(claim)
        one = _gold_of(claim, draft, wrong=True) if slots else None
        if one is None:
            continue
        told = _told(slots) if one["label"] == "supported" else set()
        for slot in slots:
            same, differs = (slot.relation.step is s for s in (Step.SAME, Step.CONFLICT))
            if one["label"] == "supported":
                known = bool(told) and (differs or slot.other.id in told)
            elif one["label"] == "contradicted":
                known = same and one["error_kind"] in VALUES[claim.kind] & _KINDS_OF_VALUES
            else:
                known = True
            if known:
                yield slot.model, Example(draft.name, slot.features, slot.other.id in told)


_KINDS_OF_VALUES = frozenset({"number", "unit", "date-weekday", "place"})


def _told(slots: Sequence[Slot]) -> set[str]:
    """The claims of the sources, one a source, that give the same value in the likeliest place."""
    found: dict[str, Slot] = {}
    for slot in slots:
        if slot.relation.step is Step.SAME:
            known = found.setdefault(slot.other.source, slot)
            if _nearness(slot) > _nearness(known):
                found[slot.other.source] = slot
    return {slot.other.id for slot in found.values()}


def _nearness(slot: Slot) -> float:
    have = slot.features
    return have["share"] + have["sentence"] + 0.5 * have.get("noun", 0.0)


def _is_beside(charge: Charge, one: Mapping[str, Any]) -> bool:
    """Whether a charge is against a value of an error that may be another value, or who did it."""
    if charge.sort != "value" or one["label"] != "contradicted" or one["error_kind"] == "unit":
        return False
    told = (
        charge.features["support"] > _SUPPORTED and one["error_kind"] in VALUES[charge.claim.kind]
    )
    return told or (charge.claim.kind == "figure" and one["error_kind"] == "actor-swap")


def _gold_of(claim: ClaimBase, draft: Draft, *, wrong: bool) -> Mapping[str, Any] | None:
    """The gold statement of a claim; with `wrong` an error that it holds whole goes before."""
    gold: Sequence[Mapping[str, Any]] = draft.gold["statements"]
    span = span_of(claim, draft.article.text)
    if wrong:
        for one in gold:
            whole = _shared(span, one) == one["end"] - one["start"]
            if one["label"] == "contradicted" and whole:
                return one
    best = max(gold, key=lambda one: _shared(span, one))
    return best if _shared(span, best) else None


def _shared(span: tuple[int, int], one: Mapping[str, Any]) -> int:
    return int(max(0, min(span[1], one["end"]) - max(span[0], one["start"])))


def _is_right(charge: Charge, one: Mapping[str, Any]) -> bool:
    """Whether a charge finds the error that was planted there."""
    if one["label"] != "contradicted":
        return False
    kind = one["error_kind"]
    if charge.sort == "name" and charge.claim.kind == "figure" and kind == "number":
        return True
    if charge.sort != "value":
        return kind in FINDS.get(charge.sort, {kind})
    return kind in VALUES[charge.claim.kind]


Rows = Mapping[str, Sequence[Example]]


def fitted(rows: Rows, without: str = "") -> dict[str, dict[str, float]]:
    """The weights of every model, fitted on every draft but one."""
    return {
        model: _fit([row for row in mine if row.event != without]) for model, mine in rows.items()
    }


def _fit(rows: Sequence[Example]) -> dict[str, float]:
    """Weights; of several charges against one wrong claim the likeliest is the right one."""
    bags: dict[tuple[str, str], list[Case]] = {}
    for row in rows:
        if isinstance(row, Case) and row.same:
            bags.setdefault((row.event, row.bag), []).append(row)
    kept = [row for row in rows if not (isinstance(row, Case) and row.same)]
    weights = fit([*kept, *(mine[0] for mine in bags.values())], PENALTY)
    for _ in range(_ROUNDS if bags else 0):
        best = [max(mine, key=lambda row: _odds(weights, row)) for mine in bags.values()]
        weights = fit([*kept, *best], PENALTY)
    return weights


_ROUNDS = 2


def _odds(weights: Mapping[str, float], row: Example) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in row.features.items())


def write(weights: Mapping[str, Mapping[str, float]]) -> None:
    """Write the weights, one a line, sorted."""
    lines = [
        "# model, feature, weight (log-odds of an error; for the last model, of no source).",
        "# Made by tests/benchmark/fit_check.py from the benchmark's drafts; do not edit.",
    ]
    for model in sorted(weights):
        lines += [f"{model}\t{n}\t{w:.4f}" for n, w in sorted(weights[model].items())]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def checked(draft: Draft) -> DraftScore:
    """The score of one draft by the weights in force."""
    check = check_draft(draft.event, draft.claims, draft.article, draft.own)
    return score_draft(draft.name, draft.gold, check)


def main() -> int:
    """Fit on every draft of the benchmark, print the figures, write the weights."""
    drafts = read_drafts()
    slots: dict[str, list[Example]] = {}
    for draft in drafts:
        for model, example in slot_examples(draft, draft.held()):
            slots.setdefault(model, []).append(example)
    rows: dict[str, list[Example]] = {}
    with MODELS.using(fitted(slots)):  # the charges are weighed by the slots
        for draft in drafts:
            for model, example in examples(draft):
                rows.setdefault(model, []).append(example)
    without = {draft.name: fitted(rows, without=draft.name) for draft in drafts}
    for model, mine in rows.items():
        print(report(model, mine, {name: found[model] for name, found in without.items()}))
    write(fitted(rows))
    everything = DraftScore()
    for draft in drafts:
        with MODELS.using(without[draft.name]):
            everything.add(checked(draft))
    print("leaving one draft out:", everything.figures(), dict(everything.counts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
