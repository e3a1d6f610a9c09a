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
from typing import Any

from factcheck.article.event import Event, read_article, read_event
from factcheck.article.model import Article
from factcheck.check.charges import charges
from factcheck.check.charges.charge import Charge
from factcheck.check.check import check_draft
from factcheck.check.held import Held
from factcheck.check.judge import BY_RULE, MODELS, WEIGHTS
from factcheck.check.span import span_of
from factcheck.check.support import MODEL, support
from factcheck.claim import ClaimBase
from factcheck.extract import extract
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
    "figure": frozenset({"number", "unit", "direction", "count", "detail", "actor-swap"}),
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
def read_drafts() -> tuple[Draft, ...]:
    """Every draft of the benchmark."""
    return tuple(_read(path.parent.name) for path in sorted(EVENTS.glob("*/draft_gold.json")))


def _read(name: str) -> Draft:
    folder = EVENTS / name
    event = read_event([folder])
    latest = max(a.published for a in event.articles if a.published)
    article = read_article(folder / "draft.md", id="draft", outlet="", published=latest)
    found = extract([*event.articles, article])
    gold = json.loads((folder / "draft_gold.json").read_text(encoding="utf-8"))
    own = found.pop(article.id)
    return Draft(name, event, found, article, own, gold)


def examples(draft: Draft) -> Iterator[tuple[str, Example]]:
    """Yield the labelled charges of a draft, and its claims as said by a source or by none."""
    held = draft.held()
    for charge in charges(held):
        one = _gold_of(charge.claim, draft, wrong=True)
        if one is not None and charge.sort not in BY_RULE:
            yield charge.sort, Example(draft.name, charge.features, _is_right(charge, one))
    for claim in draft.own:
        one = _gold_of(claim, draft, wrong=False)
        if one is None or one["label"] == "contradicted":
            continue
        if _shared((claim.start, claim.end), one) * 2 >= claim.end - claim.start:
            features = support(claim, held)
            yield MODEL, Example(draft.name, features, one["label"] == "unsupported")


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
    if charge.features["support"] > _SUPPORTED and kind != "unit":
        return False
    return kind in VALUES[charge.claim.kind]


Rows = Mapping[str, Sequence[Example]]


def fitted(rows: Rows, without: str = "") -> dict[str, dict[str, float]]:
    """The weights of every model, fitted on every draft but one."""
    return {
        model: fit([row for row in mine if row.event != without], PENALTY)
        for model, mine in rows.items()
    }


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
    rows: dict[str, list[Example]] = {}
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
