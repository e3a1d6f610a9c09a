"""A quantity as plain data: what a figure says and how much its words leave open."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Bound = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "nearly", "range"
]


class Quantity(BaseModel):
    """One amount.

    `number` is the amount as said with its scale applied ("38 million" is 38e6; the middle of a
    range). `low` and `high` close the interval that the words allow, in `unit` as said: a writer
    who says "more than 340" means no more than about 390, "$96bn" holds $96.4bn, "100" only 100.

    `dimension` is one of count, number (a bare decimal), money, percent, points, ratio (a part
    of a whole), factor ("doubled"), length, area, volume, mass, speed, temperature, pressure,
    duration, age, power, energy, voltage, current, frequency, loudness, data, dose, activity,
    substance, concentration, ordinal, score, magnitude, category.
    `unit` is canonical ("km", "mph", "EUR", "year"); currencies without a country are generic
    ("dollar", "peso", "crown"); a category's unit is its ladder ("category", "level", "rank");
    a score's unit is "votes", "share" or None. `per` is the base of a rate ("year", "head", "100
    millilitres").
    `words_scale` is the scale word ("million") or the vague word itself ("dozens").
    `digits` are the digits as written ("4.53" gives "453"), for a score both sides ("3-2"); None
    where none are ("a dozen", "hundreds", ranges).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: float
    low: float
    high: float
    bound: Bound = "exact"
    dimension: str = "count"
    unit: str | None = None
    per: str | None = None
    words_scale: str | None = None
    digits: str | None = None

    @property
    def significant(self) -> int:
        """How many significant digits are written, 0 for a number in words."""
        return len((self.digits or "").strip("0"))


class QuantityMention(BaseModel):
    """A quantity where it stands: `article[start:end] == text`, hedge and brackets included.

    `head_start` is the offset of the word after number, unit and "of", where a counted noun
    would begin; None where no word follows. `alternatives` are the same amount in other units,
    from brackets, after a slash or after ", or".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    text: str
    quantity: Quantity
    head_start: int | None = None
    alternatives: tuple[Quantity, ...] = ()
