"""Which ruling is about which finding: the passages decide.

One sentence may carry several facts, so findings may share their passages, every letter of them.
Among those a ruling keeps to the finding of its id, else to the one that says what it was made
on; where neither tells them apart it is about none of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from factcheck.rulings.model import Quoted, Ruling, Subject

_Key = TypeVar("_Key")


def matched(rulings: Iterable[Ruling], subjects: Sequence[Subject]) -> dict[int, Ruling]:
    """The ruling on each subject that has one, by the subject's index; order plays no part."""
    by_passages = _grouped(enumerate(subjects), lambda item: frozenset(item[1].passages))
    found: dict[int, Ruling] = {}
    for passages, entries in _grouped(rulings, lambda entry: frozenset(entry.passages)).items():
        alike = by_passages.get(passages, [])
        if len(entries) == len(alike) == 1:
            found[alike[0][0]] = entries[0]
        else:
            found |= _told_apart(entries, alike)
    return found


def nearest(passages: Sequence[Quoted], id_: str, subjects: Sequence[Subject]) -> Subject | None:
    """The subject that a ruling was most likely made on: that of its id, else of its passages."""
    wanted = set(passages)
    shared = [one for one in subjects if one.id == id_ or wanted & set(one.passages)]
    return min(
        shared,
        key=lambda one: (one.id != id_, -len(wanted & set(one.passages)), one.id),
        default=None,
    )


def _told_apart(
    entries: Sequence[Ruling], alike: Sequence[tuple[int, Subject]]
) -> dict[int, Ruling]:
    by_id = {entry.id: entry for entry in entries}
    found = {index: by_id[one.id] for index, one in alike if one.id in by_id}
    kept = {entry.id for entry in found.values()}
    left = _grouped((e for e in entries if e.id not in kept), lambda entry: entry.finding)
    open_ = _grouped((item for item in alike if item[0] not in found), lambda item: item[1].says)
    for says, items in open_.items():
        if len(items) == len(left.get(says, ())) == 1:
            found[items[0][0]] = left[says][0]
    return found


_Item = TypeVar("_Item")


def _grouped(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> dict[_Key, list[_Item]]:
    groups: dict[_Key, list[_Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
