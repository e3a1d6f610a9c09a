"""The proposer: how likely two claims are about one fact, from features with written weights.

A logistic model for each group of kinds. The weights stand in `weights.tsv`, made from the
benchmark by `tests/benchmark/fit_proposer.py`; they propose, and never judge.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.tsv")
BIAS = "(bias)"

Table = Mapping[str, Mapping[str, float]]
"""Weights in log-odds by model and feature."""


class Models:
    """Logistic models whose weights stand in one file: model, feature and weight, a line each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._other: list[Table] = []

    def likelihood(self, model: str, features: Mapping[str, float]) -> float:
        """The probability, 0..1, that a model gives to these features."""
        weights = self._weights().get(model, {})
        total = weights.get(BIAS, 0.0)
        for name, value in features.items():
            if value:
                total += weights.get(name, 0.0) * value
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def contributions(self, model: str, features: Mapping[str, float]) -> list[tuple[str, float]]:
        """Each feature's part in the log-odds, the weightiest first."""
        weights = self._weights().get(model, {})
        parts = [(n, weights.get(n, 0.0) * v) for n, v in features.items() if v]
        return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))

    @contextmanager
    def using(self, weights: Table) -> Iterator[None]:
        """Judge by other weights for a while; the written ones besides."""
        self._other.append({**self._written, **weights})
        try:
            yield
        finally:
            self._other.pop()

    def _weights(self) -> Table:
        return self._other[-1] if self._other else self._written

    @cached_property
    def _written(self) -> Table:
        table: dict[str, dict[str, float]] = {}
        for line in self.path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                model, name, weight = line.split("\t")
                table.setdefault(model, {})[name] = float(weight)
        return table


_PROPOSER = Models(WEIGHTS)
likelihood = _PROPOSER.likelihood
contributions = _PROPOSER.contributions
using = _PROPOSER.using
