"""The ladder on which two typed values stand: how `b` relates to `a`.

A relation is not a score. Fuzzy similarity only proposes that two claims are about the
same fact; the relation of their typed values decides what the finding says.
"""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Step(StrEnum):
    """One rung of the ladder, from "cannot be compared" to "cannot both be true"."""

    INCOMPARABLE = "incomparable"
    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"


class Frozen(BaseModel):
    """Base of all plain data: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Relation:
    """How two values of one kind relate.

    `shade` is a short machine name for what lies behind the step: for SAME "exact",
    "converted", "reworded"; for COMPATIBLE "rounded", "coarser", "bound", "approximate";
    for CONFLICT "differs", "transposed", "scale", "unit", "currency", "direction",
    "weekday", "clock", "negated", "swapped", "speaker" and the like.
    `words` says it to an editor, without a full stop ("digits look transposed").
    """

    step: Step
    shade: str
    words: str
