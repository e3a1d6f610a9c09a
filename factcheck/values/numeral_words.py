"""Number words of English news copy, from "one" to "tens of thousands"."""

from typing import Final

from factcheck.values.wordlist import listed

ONES: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS: Final[dict[str, int]] = {
    word: 10 * value
    for value, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SMALL: Final = ONES | TENS

SCALES: Final[dict[str, int]] = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "lakh": 10**5, "crore": 10**7, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
SCALE_MARKS: Final[dict[str, str]] = {
    "bn": "billion", "mln": "million", "mn": "million", "trn": "trillion", "tn": "trillion",
    "bln": "billion", "mio": "million", "mrd": "billion", "k": "thousand", "m": "million",
    "b": "billion", "t": "trillion", "mm": "million", "million": "million",
    "millions": "million", "billions": "billion",
}  # fmt: skip
SCALE_MARKS_SAFE: Final = frozenset({"bn", "mln", "mn", "trn", "tn", "bln", "mio", "mrd"})
"""Marks that are scales without a currency too ("38 mln", "2bn people")."""

VAGUE: Final[dict[tuple[str, ...], tuple[float, float, float]]] = {
    ("dozens",): (60, 24, 96),
    ("scores",): (80, 40, 200),
    ("hundreds",): (600, 200, 1_500),
    ("thousands",): (6_000, 1_500, 99_999),
    ("millions",): (6e6, 1.5e6, 99e6),
    ("billions",): (6e9, 1.5e9, 99e9),
    ("tens", "of", "thousands"): (60_000, 15_000, 150_000),
    ("hundreds", "of", "thousands"): (600_000, 150_000, 1_500_000),
    ("tens", "of", "millions"): (6e7, 1.5e7, 150e6),
    ("hundreds", "of", "millions"): (6e8, 1.5e8, 1.5e9),
    ("several", "dozen"): (48, 24, 96),
    ("several", "hundred"): (500, 200, 999),
    ("several", "thousand"): (5_000, 2_000, 9_999),
    ("several", "million"): (5e6, 2e6, 9.9e6),
    ("a", "few", "dozen"): (48, 24, 96),
    ("a", "few", "hundred"): (400, 150, 999),
    ("a", "few", "thousand"): (4_000, 1_500, 9_999),
    ("a", "couple", "of"): (2, 2, 3),
    ("a", "couple", "of", "hundred"): (200, 150, 300),
    ("a", "handful", "of"): (5, 2, 9),
}
"""Words for a size without a figure: the middle, the least and the most they allow."""
VAGUE_NAMES: Final = frozenset(" ".join(key).removesuffix(" of") for key in VAGUE)

DENOMINATORS: Final[dict[str, int]] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "hundredth": 100,
}  # fmt: skip
DENOMINATORS_PLURAL: Final = {
    ("halves" if word == "half" else word + "s"): value for word, value in DENOMINATORS.items()
}

_IRREGULAR: Final = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
ORDINALS: Final[dict[str, int]] = (
    {
        word + "th": value
        for word, value in ONES.items()
        if value not in _IRREGULAR.values() and value
    }
    | {word[:-1] + "ieth": value for word, value in TENS.items()}
    | _IRREGULAR
    | {"hundredth": 100, "thousandth": 1000}
)

GLYPHS: Final[dict[str, float]] = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8,
}  # fmt: skip
