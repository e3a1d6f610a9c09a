"""The check of the benchmark's drafts: `python -m tests.benchmark.run_drafts [--list] [--keep]`.

Prints the figures of every draft and in total, what is caught and missed by kind of error, and
each gain and loss against the figures kept in `drafts.json`. `--keep` writes today's figures
there; `--list` prints every missed error and every false alarm. The floors in the same file may
be raised, never lowered. The weights in force were fitted to the same drafts, so these figures
show what a change breaks; how well new drafts would fare is printed by `fit_check`, and shown by
the drafts of `unfitted/`, to which no weight was fitted and which have floors of their own. Those
of `paired/` have two errors of each kind: the wrong value of the one stands elsewhere in the
sources, that of the other nowhere.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmark.draft_scoring import DraftScore
from tests.benchmark.fit_check import checked, read_drafts
from tests.benchmark.run_accuracy import EVENTS, HERE, SETS
from tests.benchmark.scoring import changes, under_floors

KEPT = Path(__file__).with_name("drafts.json")
DRAFTS = {**SETS, "floors of the paired": HERE / "paired"}
"""The sets of drafts by the key of their floors."""


def measure(where: Path = EVENTS) -> dict[str, DraftScore]:
    """The score of every draft in a folder, by the name of its event."""
    return {draft.name: checked(draft) for draft in read_drafts(where)}


def total(scores: Mapping[str, DraftScore]) -> DraftScore:
    """All drafts together."""
    everything = DraftScore()
    for one in scores.values():
        everything.add(one)
    return everything


def table(scores: Mapping[str, DraftScore]) -> str:
    """The figures of each draft and of all, a line each."""
    lines = []
    for name, one in [*scores.items(), ("all", total(scores))]:
        c = one.counts
        lines.append(
            f"{name:24} errors {c['caught']:3}/{c['errors']:<3} "
            f"supported {c['confirmed']:4}/{c['supported']:<4} "
            f"unsupported {c['named']:3}/{c['unsupported']:<3} "
            f"false alarms {c['alarms']}"
        )
    return "\n".join(lines)


def kinds(one: DraftScore) -> str:
    """How many errors of each kind are caught, and how many are missed."""
    lines = []
    for kind in sorted({kind for kind, _ in one.kinds}):
        caught, all_ = one.kinds[kind, "caught"], one.kinds[kind, "all"]
        lines.append(f"{kind}: {caught} of {all_} caught, {all_ - caught} missed")
    return "\n".join(lines)


def since_kept(one: DraftScore, kept: Mapping[str, Any]) -> str:
    """Each error gained and lost, each false alarm come and gone, since the figures were kept."""
    missed = (misses(one), kept.get("misses", []))  # a miss that has come is an error lost
    return changes(missed, (kept.get("alarms", []), alarms(one)))


def misses(one: DraftScore) -> list[str]:
    """The missed errors, without what the gold says of them."""
    return sorted(_bare(line) for line in one.misses)


def alarms(one: DraftScore) -> list[str]:
    """The false alarms, without their reasons."""
    return sorted(_bare(line) for line in one.alarms)


def _bare(line: str) -> str:
    return " ".join(line.split(" (", 1)[0].split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; exit status 1 if one lies under its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--list", action="store_true", help="print every miss and false alarm")
    parser.add_argument("--keep", action="store_true", help="keep today's figures for comparison")
    given = parser.parse_args(arguments)
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {"floors": {}}
    by_set = {key: measure(folder) for key, folder in DRAFTS.items()}
    totals = {key: total(scores) for key, scores in by_set.items()}
    figures = {key: one.figures() for key, one in totals.items()}
    everything = DraftScore()
    for key, one in totals.items():
        everything.add(one)
        print(table(by_set[key]), kinds(one), figures[key], sep="\n\n", end="\n\n")
    print(since_kept(everything, kept))
    if given.list:
        print("", *sorted(everything.misses), *sorted(everything.alarms), sep="\n")
    if given.keep:
        kept |= {key.replace("floors", "figures"): one for key, one in figures.items()}
        kept |= {
            "misses": misses(everything),
            "alarms": alarms(everything),
        }
        KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    low = under_floors(figures, kept)
    for line in low:
        print(line, file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
