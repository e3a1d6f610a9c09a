"""Moments: days, times of day, deadlines and ranges of time in news language.

    >>> from datetime import date
    >>> [mention] = find_moments("Troops leave at six on Friday morning.")
    >>> moment_words(resolve(mention, date(2026, 3, 12), "future"))
    '6 a.m., Friday 13 March 2026'

`find_moments` reads a running text, `resolve` turns a mention into days and minutes from the
day of publication, `relate_moments` compares two moments, `moment_words` writes one out.
"""

from factcheck.values.moment_find import find_moments
from factcheck.values.moment_model import Moment, MomentMention
from factcheck.values.moment_relate import relate_moments
from factcheck.values.moment_resolve import resolve
from factcheck.values.moment_words import moment_words

__all__ = [
    "Moment",
    "MomentMention",
    "find_moments",
    "moment_words",
    "relate_moments",
    "resolve",
]
