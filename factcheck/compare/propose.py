"""The proposer: how likely two claims are about one fact, from features with written weights.

A logistic model for each group of kinds. The weights stand in `weights.tsv`, made from the
benchmark by `tests/benchmark/fit_proposer.py`; they propose, and never judge.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.tsv")
BIAS = "(bias)"


def likelihood(kind: str, features: Mapping[str, float]) -> float:
    """The probability, 0..1, that two claims of `kind` with these features are one fact."""
    weights = _weights().get(kind, {})
    total = weights.get(BIAS, 0.0)
    for name, value in features.items():
        total += weights.get(name, 0.0) * value
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def contributions(kind: str, features: Mapping[str, float]) -> list[tuple[str, float]]:
    """Each feature's part in the log-odds, the weightiest first."""
    weights = _weights().get(kind, {})
    parts = [(n, weights.get(n, 0.0) * v) for n, v in features.items() if v]
    return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))


@contextmanager
def using(weights: Mapping[str, Mapping[str, float]]) -> Iterator[None]:
    """Propose by other weights for a while, by group and feature; the written ones besides."""
    _other.append({**_written(), **weights})
    try:
        yield
    finally:
        _other.pop()


_other: list[Mapping[str, Mapping[str, float]]] = []


def _weights() -> Mapping[str, Mapping[str, float]]:
    return _other[-1] if _other else _written()


@cache
def _written() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    for line in WEIGHTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, weight = line.split("\t")
            table.setdefault(kind, {})[name] = float(weight)
    return table
