"""An editor's rulings on findings: kept beside the articles, laid over every later report."""

from factcheck.rulings.apply import ruled_report, with_rulings
from factcheck.rulings.file import load_rulings, rulings_file
from factcheck.rulings.model import Ruling, Rulings

__all__ = ["Ruling", "Rulings", "load_rulings", "ruled_report", "rulings_file", "with_rulings"]
