"""The written weights of the check's models."""

from __future__ import annotations

from pathlib import Path

from factcheck.compare.propose import Models

WEIGHTS = Path(__file__).with_name("weights.tsv")
MODELS = Models(WEIGHTS)
"""A model a sort of charge, one for what no source says, and one a sort of slot
(tests/benchmark/fit_check.py)."""
