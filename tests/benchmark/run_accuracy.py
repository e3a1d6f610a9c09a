"""Accuracy on the benchmark's events: `python -m tests.benchmark.run_accuracy [--list] [--keep]`.

Prints the figures of every event and in total, what is missed by cause (not extracted, not
aligned, wrong verdict), and each gain and loss against the figures kept in `accuracy.json`.
`--keep` writes today's figures there; `--list` prints every miss and every false alarm. The
floors in the same file may be raised, never lowered. The events of `unfitted/` have floors of
their own: no weight was fitted to them, so they tell how new events fare, but for the mends that
their alarms and misses led to.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.article.event import read_event
from factcheck.compare.compare import compare
from factcheck.extract import extract
from tests.benchmark.scoring import Score, changes, score, under_floors

HERE = Path(__file__).parent
EVENTS = HERE / "events"
UNFITTED = HERE / "unfitted"
KEPT = HERE / "accuracy.json"
SETS = {"floors": EVENTS, "floors of the unfitted": UNFITTED}
"""The sets of events by the key of their floors."""


def measure(where: Path = EVENTS) -> dict[str, Score]:
    """The score of every event in a folder, by its name."""
    folders = sorted(path.parent for path in where.glob("*/gold.json"))
    events = {folder.name: read_event([folder]) for folder in folders}
    scores = {}
    for folder in folders:
        event = events[folder.name]
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        scores[folder.name] = score(folder.name, gold, compare(event, extract(event.articles)))
    return scores


def total(scores: dict[str, Score]) -> Score:
    """All events together."""
    everything = Score()
    for one in scores.values():
        everything.add(one)
    return everything


def table(scores: dict[str, Score]) -> str:
    """The figures of each event and of all, a line each."""
    lines = []
    for name, one in [*scores.items(), ("all", total(scores))]:
        c = one.counts
        lines.append(
            f"{name:18} conflicts {c['conflict found']:3}/{c['conflict gold']:<3} "
            f"false alarms {c['reported'] - c['true']:2}/{c['reported']:<3} "
            f"agreements {c['agreement found']:3}/{c['agreement gold']:<3} "
            f"single {c['single found']:3}/{c['single gold']:<3} "
            f"traps sprung {c['sprung']}/{c['traps']}"
        )
    return "\n".join(lines)


def causes(one: Score) -> str:
    """How many misses each cause has, conflicts told apart."""
    counted = Counter(
        (line.split(":")[0], " conflict " in line) for line in one.misses if line[:4] != "trap"
    )
    return "\n".join(
        f"{cause}: {counted[cause, True]} conflicts, {counted[cause, False]} other facts"
        for cause in sorted({cause for cause, _ in counted})
    )


def since_kept(one: Score, kept: dict[str, Any]) -> str:
    """Each fact gained and lost, each false alarm come and gone, since the figures were kept."""
    alarms = [line.split(" (")[0] for line in one.alarms]
    return changes((kept.get("found", []), one.found), (kept.get("alarms", []), alarms))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; exit status 1 if one lies under its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--list", action="store_true", help="print every miss and false alarm")
    parser.add_argument("--keep", action="store_true", help="keep today's figures for comparison")
    given = parser.parse_args(arguments)
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {"floors": {}}
    by_set = {key: measure(folder) for key, folder in SETS.items()}
    totals = {key: total(scores) for key, scores in by_set.items()}
    figures = {key: one.figures() for key, one in totals.items()}
    everything = Score()
    for key, one in totals.items():
        everything.add(one)
        print(table(by_set[key]), causes(one), figures[key], sep="\n\n", end="\n\n")
    print(since_kept(everything, kept))
    if given.list:
        print("", *sorted(everything.misses), *everything.alarms, sep="\n")
    if given.keep:
        kept |= {
            "figures": figures["floors"],
            "figures of the unfitted": figures["floors of the unfitted"],
            "found": sorted(everything.found),
            "alarms": sorted(line.split(" (")[0] for line in everything.alarms),
        }
        KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    low = under_floors(figures, kept)
    for line in low:
        print(line, file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
