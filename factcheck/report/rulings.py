"""The rulings of events as lines to read and as JSON: what was said, why, whether it applies."""

import json
from collections.abc import Iterable, Iterator

from factcheck.report.excerpt import plain
from factcheck.report.terminal import Line
from factcheck.rulings.desk import Standing

_APPLIES = {True: ("applies", "green"), False: ("stale", "yellow"), None: ("not known", "dim")}


def render_rulings(standings: Iterable[Standing]) -> tuple[Line, ...]:
    """Three lines a ruling: the word and what on, why, whether it applies and where."""
    lines = tuple(line for standing in standings for line in _lines(standing))
    return lines or (Line(("There are no rulings here.",)),)


def render_rulings_json(standings: Iterable[Standing]) -> str:
    """The rulings as JSON, schema `factcheck.rulings/1`; `applies` is null where unknown."""
    rulings = [
        {
            "file": standing.path.as_posix(),
            "line": standing.ruling.line,
            "id": standing.ruling.id,
            "ruling": standing.ruling.ruling.value,
            "reason": standing.ruling.reason,
            "finding": standing.ruling.finding,
            "passages": [passage._asdict() for passage in standing.ruling.passages],
            "applies": standing.applies,
            "note": standing.note,
        }
        for standing in standings
    ]
    data = {"schema": "factcheck.rulings/1", "rulings": rulings}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _lines(standing: Standing) -> Iterator[Line]:
    ruling = standing.ruling
    place = f"{plain(standing.path.as_posix())}:{ruling.line}: "
    id_ = (f" [{plain(ruling.id)}]", "dim")
    yield Line((place, (ruling.ruling.value, "bold"), f": {plain(ruling.finding)}", id_))
    yield Line((f"    {plain(ruling.reason)}",))
    yield Line(("    ", _APPLIES[standing.applies], f": {plain(standing.note)}"))
