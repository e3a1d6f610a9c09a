from datetime import UTC, date, datetime

import pytest

from factcheck.article.published import find_full_date, to_iso_date


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2026, 3, 13), "2026-03-13"),
        (datetime(2026, 3, 13, 8, 15, tzinfo=UTC), "2026-03-13"),
        ("2026-03-13", "2026-03-13"),
        (" 2026-03-13T08:15:00Z ", "2026-03-13"),
        ("2026-03-13 08:15", "2026-03-13"),
        ("2026-13-03", None),
        ("13 March 2026", None),
        ("2026", None),
        ("", None),
        (2026, None),
        (None, None),
    ],
)
def test_stated_dates_are_iso_or_none(value: object, iso: str | None) -> None:
    assert to_iso_date(value) == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("A Radio, Friday 13 March 2026, 12:30", "2026-03-13"),
        ("A Paper World | Fri 13 Mar 2026 | 08:15", "2026-03-13"),
        ("Posted: Thursday, March 12, 2026 9:40 am ET", "2026-03-12"),
        ("Varde, Sept. 5, 2019", "2019-09-05"),
        ("the 3rd of May 2026", "2026-05-03"),
        ("2026-03-13 08:15 GMT", "2026-03-13"),
        ("23/03/2026", "2026-03-23"),
        ("PUBLISHED: 14:05, 7 October 2025 | UPDATED: 8 October 2025", "2025-10-07"),
        ("03/04/2026", None),
        ("31 February 2026", None),
        ("Published 2 hours ago", None),
        ("March 12", None),
        ("12 marching bands in 2026", None),
    ],
)
def test_a_head_dates_an_article_only_with_day_month_and_year(line: str, iso: str | None) -> None:
    found = find_full_date(line)
    assert (found[0] if found else None) == iso


def test_a_found_date_says_where_it_stands() -> None:
    line = "A Paper, Fri 13 Mar 2026, 08:15"
    found = find_full_date(line)
    assert found is not None
    assert line[found[1] : found[2]] == "Fri 13 Mar 2026"
