"""Cases of the kinds, read from the tables beside this file, and the one parse of their texts.

A table has `claims` (a text and what must, or must not, be found in it) and `pairs` (two texts
and how their claims of the kind relate). `xfail` gives the reason why a case fails today.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from factcheck.claim import ClaimBase
from factcheck.extract import extract
from tests.conftest import PUBLISHED, article

FOLDER = Path(__file__).parent
BACKGROUND = "background"

Claims = Mapping[str, tuple[ClaimBase, ...]]


@dataclass(frozen=True)
class Case:
    """One entry of a table. `texts` are its one or two texts by the id each is parsed under."""

    kind: str
    name: str
    entry: Mapping[str, Any]
    texts: Mapping[str, str]

    @property
    def published(self) -> Sequence[str | None]:
        """The day on which each text appeared."""
        said = self.entry.get("published", PUBLISHED)
        days = said if isinstance(said, list) else [said] * len(self.texts)
        return [day.isoformat() if isinstance(day, date) else day for day in days]


@cache
def cases(section: str) -> tuple[Case, ...]:
    """All cases of `claims` or of `pairs`, in the order of the tables."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text("utf-8")).get(section, []):
            name = f"{path.stem}-{section}-{entry['name']}"
            sides = ("text",) if section == "claims" else ("a", "b")
            texts = {f"{name}/{side}": entry[side] for side in sides}
            found.append(Case(path.stem, entry["name"], entry, texts))
    return tuple(found)


@cache
def extracted() -> Claims:
    """The claims of every text of every table, in a single run of the model."""
    articles = [article((FOLDER / "background.txt").read_text("utf-8"), BACKGROUND)]
    for case in (*cases("claims"), *cases("pairs")):
        for (source, text), published in zip(case.texts.items(), case.published, strict=True):
            articles.append(article(text, source, published))
    return extract(articles)


def fits(claim: ClaimBase, wanted: Mapping[str, Any]) -> bool:
    """Whether a claim has every wanted field.

    A key is a field's path ("voice.speaker"), `value` (`value_words()`), `has` or `lacks` (a part
    of the claim's text), or `actor`/`target`: a name or the head of what fills the slot.
    """
    return all(_fits(claim, key, value) for key, value in wanted.items())


def _fits(claim: ClaimBase, key: str, value: object) -> bool:
    if key in ("has", "lacks"):
        return (str(value) in claim.text) == (key == "has")
    if key == "value":
        return claim.value_words() == value
    if key in ("actor", "target"):
        filler = getattr(claim, key)
        if value is None or filler is None:
            return value is filler
        return value in (filler.head, *(name.partition("/")[2] for name in filler.names))
    found: Any = claim
    for part in key.split("."):
        found = getattr(found, part, None)
    if isinstance(found, Enum):
        found = found.value
    return bool((list(found) if isinstance(found, tuple) else found) == value)
