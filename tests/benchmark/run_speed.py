"""Time and memory of a run, as ratios within one run on one machine. Run by hand.

    python tests/benchmark/run_speed.py [EVENT] [--repeat N]

cold    `factcheck report` with no claims kept, against a process that imports spaCy, loads the
        model and parses the same text: processor time at most 1.5 times as much.
warm    the same with all claims kept, against `python -c "import pydantic, typer"`: at most 3
        times as much, and no language model in `sys.modules`.
check   `factcheck check` of a draft of some 1,000 words with the claims of its five sources kept,
        against a process that loads the model and parses the draft: at most 1.3 times as much.
memory  the peak of the cold run against the peak of a process that has loaded the model: at
        most 1.5 times as much.

Measures are taken in turn and medians compared. A first round goes unmeasured: it leaves the
bytecode behind that every later run finds. Exit status 1 if a bar is broken.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from factcheck.article.event import read_event
from factcheck.article.model import CLAIMING
from factcheck.document.model import PACKAGE
from factcheck.zone import Zone

ROOT = Path(__file__).resolve().parents[2]
EVENT = ROOT / "seeds" / "gsomia-2019-retold"
COLD, WARM, CHECK, MEMORY = 1.5, 3.0, 1.3, 1.5
WORDS = 1000
"""Words of the draft that is checked."""

LOAD = f"import spacy; nlp = spacy.load({PACKAGE!r})"
PARSE = f"{LOAD}; import json, sys; list(nlp.pipe(json.load(sys.stdin)))"
IMPORTS = "import pydantic, typer"
RUN = "import sys; from factcheck.cli import main; status = main(sys.argv[1:])"
REPORT = f"{RUN}; sys.exit(status)"
CHECKED = f"{RUN}; sys.exit(status if status > 1 else 0)"
WATCHED = f"{RUN}; sys.exit(status or 'spacy' in sys.modules)"


@dataclass(frozen=True)
class Cost:
    """What one child process took: processor seconds, peak resident memory in MiB."""

    seconds: float
    mebibytes: float


def cost_of(*arguments: str, folder: Path, stdin: str = "") -> Cost:
    """Run Python with these arguments and measure it through the kernel's own account.

    Raises:
        RuntimeError: the process failed.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as given:
        given.write(stdin)
        given.seek(0)
        child = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            stdin=given,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        )
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"exit status {child.returncode}: python {' '.join(arguments)}")
    return _cost(usage)


def _cost(usage: resource.struct_rusage) -> Cost:
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20)


def claiming_text(event: Path) -> str:
    """The blocks of the event's articles that make claims, as a JSON list of strings."""
    blocks = [
        article.text[block.start : block.end]
        for article in read_event([event], None).articles
        for block in article.blocks
        if block.zone in CLAIMING
    ]
    return json.dumps(blocks)


def draft_text(event: Path) -> str:
    """A draft of `WORDS` words: the sources' paragraphs in turn, so that all of it is told."""
    paragraphs = [
        [
            article.text[block.start : block.end]
            for block in article.blocks
            if block.zone is Zone.BODY
        ]
        for article in read_event([event], None).articles
    ]
    taken: list[str] = []
    for number in range(max(map(len, paragraphs))):
        taken += [mine[number] for mine in paragraphs if number < len(mine)]
    while len(" ".join(taken).split()) > WORDS:
        taken.pop()
    return "\n\n".join(taken)


def one_round(event: Path, text: str, draft: str) -> dict[str, list[Cost]]:
    """The costs of each kind of process; the short ones are noisy and run twice."""
    report = ("report", str(event))
    check = ("check", "draft.txt", "--against", str(event), "--quiet")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "draft.txt").write_text(draft, encoding="utf-8")
        return {
            "model": [cost_of("-c", LOAD, folder=folder)],
            "parse": [cost_of("-c", PARSE, folder=folder, stdin=text)],
            "cold": [cost_of("-c", REPORT, *report, folder=folder)],
            "check": [cost_of("-c", CHECKED, *check, folder=folder)],
            "parse draft": [cost_of("-c", PARSE, folder=folder, stdin=json.dumps([draft]))],
            "imports": [cost_of("-c", IMPORTS, folder=folder) for _ in range(2)],
            "warm": [cost_of("-c", WATCHED, *report, folder=folder) for _ in range(2)],
        }


def measure(event: Path, repeat: int) -> dict[str, list[Cost]]:
    """All rounds together, each taken in turn so that a busy spell hits all kinds alike."""
    text = claiming_text(event)
    draft = draft_text(event)
    costs: dict[str, list[Cost]] = defaultdict(list)
    one_round(event, text, draft)
    for _ in range(repeat):
        for name, found in one_round(event, text, draft).items():
            costs[name].extend(found)
    return costs


def main() -> int:
    """Measure, print a table, and return 1 if a bar is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("event", nargs="?", type=Path, default=EVENT)
    parser.add_argument("--repeat", type=int, default=5)
    given = parser.parse_args()
    costs = measure(given.event.resolve(), given.repeat)
    seconds = {name: median(cost.seconds for cost in costs[name]) for name in costs}
    memory = {name: median(cost.mebibytes for cost in costs[name]) for name in costs}
    rows = [
        ("cold, CPU s", seconds["cold"], "load and parse", seconds["parse"], COLD),
        ("warm, CPU s", seconds["warm"], IMPORTS, seconds["imports"], WARM),
        (
            "check, CPU s",
            seconds["check"],
            "load and parse the draft",
            seconds["parse draft"],
            CHECK,
        ),
        ("cold, peak MiB", memory["cold"], "model loaded", memory["model"], MEMORY),
    ]
    print(f"{'run':16}{'takes':>9}  {'against':26}{'takes':>9}{'ratio':>8}{'bar':>6}")
    for run, ours, against, theirs, bar in rows:
        verdict = "" if ours <= bar * theirs else "  BROKEN"
        print(f"{run:16}{ours:9.3f}  {against:26}{theirs:9.3f}{ours / theirs:8.2f}{bar:6}{verdict}")
    return int(any(ours > bar * theirs for _, ours, _, theirs, bar in rows))


if __name__ == "__main__":
    sys.exit(main())
