"""How two moments stand to each other: the same, compatible, at odds, or not comparable."""

from datetime import date

import pytest

from factcheck.values.moment import Moment, find_moments, moment_words, relate_moments, resolve


def moment(stated: str) -> Moment:
    """Read "2026-03-12> on Friday": publication day, direction (optional), the words."""
    head, text = stated.split(" ", 1)
    direction = {"<": "past", ">": "future"}.get(head[-1:])
    published = head.rstrip("<>")
    (mention,) = find_moments(text)
    found = resolve(
        mention,
        None if published == "-" else date.fromisoformat(published),
        direction,  # type: ignore[arg-type]
    )
    assert found is not None
    return found


PAIRS = [
    # a weekday that neither says the week of
    ("2026-03-12< on Saturday", "2026-04-02< on Saturday", "compatible", "approximate"),
    ("2026-03-12< on Saturday", "2026-04-02< on Sunday", "conflict", "day"),
    # same
    ("2026-03-12> on Friday", "2026-03-13 today", "same", "exact"),
    ("2026-03-12 on March 31", "2026-03-13 by the last day of March", "same", "exact"),
    ("2026-03-12 no later than 31 March", "2026-03-13> by the end of this month", "same", "exact"),
    (
        "2026-03-12> at 6 a.m. local time (0500 GMT) on Friday",
        "2026-03-15< at six on Friday morning",
        "same",
        "exact",
    ),
    ("2026-03-12 before June is out", "2026-03-12 by the end of June", "same", "exact"),
    ("2026-03-12 before June is out", "2026-03-12 by 30 June", "same", "exact"),
    ("2026-03-13 today at 06:00", "2026-03-13 since six o'clock this morning", "same", "exact"),
    (
        "- at 9:17 a.m. local time (0717 GMT)",
        "- at 09:17:04 Central European Summer Time",
        "same",
        "exact",
    ),
    ("- at 9:17 a.m. CEST", "- at 07:17 GMT", "same", "converted"),
    (
        "2026-05-20 at 11:47 p.m. on Tuesday (0447 GMT on Wednesday)",
        "2026-05-20 at 0447 GMT on Wednesday",
        "same",
        "converted",
    ),
    (
        "2026-02-11 at 3 a.m. on Wednesday",
        "2026-02-11 at three in the morning on Wednesday",
        "same",
        "exact",
    ),
    ("- at 16:45", "- at 4:45 p.m.", "same", "exact"),
    ("- from 2009 to 2017", "- between 2009 and 2017", "same", "exact"),
    ("2025-10-07 in Q2 2026", "- in the second quarter of 2026", "same", "exact"),
    (
        "2026-03-12 the night of March 1 to 2",
        "2026-03-13 the night from 1 to 2 March",
        "same",
        "exact",
    ),
    # compatible
    ("2026-03-12 in March 2026", "- on 13 March 2026", "compatible", "coarser"),
    ("2026-03-15 on Thursday night", "2026-03-12 on Thursday", "compatible", "coarser"),
    ("2026-03-12 in mid-May", "2026-03-12> on May 15", "compatible", "coarser"),
    ("- shortly before ten in the evening", "- at 21:40", "compatible", "approximate"),
    ("- at about 6:30 p.m.", "- at 18:31", "compatible", "approximate"),
    ("- shortly after 3 p.m.", "- at 15:06", "compatible", "approximate"),
    ("- shortly before midnight", "- at twenty to midnight", "compatible", "approximate"),
    ("- at a quarter to five", "- at 16:45", "compatible", "coarser"),
    ("- at twenty past three", "- at 15:20", "compatible", "coarser"),
    ("- at twenty past three", "- at 03:20", "same", "exact"),
    ("- at 7 o'clock", "- at 7 p.m.", "compatible", "coarser"),
    ("- The siren sounded at six.", "- at 18:00", "compatible", "coarser"),
    ("- shortly before 6", "- at 17:50", "compatible", "coarser"),
    ("- at 0630", "- at half past six in the morning", "same", "exact"),
    ("- at noon", "- at 12 noon", "same", "exact"),
    ("- in the autumn of 2014", "- in October 2014", "compatible", "coarser"),
    ("- in late 2016", "- in November 2016", "compatible", "coarser"),
    ("- in 2016", "- in late 2016", "compatible", "coarser"),
    ("2019-08-22< last week", "2019-08-22 on Aug. 15", "compatible", "coarser"),
    (
        "2026-03-12 in the small hours of 2 March",
        "2026-03-12 the night of March 1 to 2",
        "compatible",
        "coarser",
    ),
    ("2026-03-13 last night", "2026-03-15< on Thursday", "compatible", "coarser"),
    ("2026-03-12< 10 days ago", "2026-03-12 on March 3", "compatible", "approximate"),
    ("2025-10-09< three years ago", "- in 2022", "compatible", "approximate"),
    ("2026-05-20< six months ago", "- in November 2025", "compatible", "approximate"),
    ("2025-10-07> within 30 days", "2025-10-08> on 6 November", "compatible", "approximate"),
    (
        "2026-04-14> until the end of the week",
        "2026-04-14> up to and including Friday 17 April",
        "compatible",
        "coarser",
    ),
    ("- by 31 March 2026", "- on 28 March 2026", "compatible", "bound"),
    ("- before March 2026", "- on 28 January 2026", "compatible", "bound"),
    ("- since 2020", "- in 2024", "compatible", "bound"),
    ("- until Monday 20 April 2026", "- through Sunday 19 April 2026", "compatible", "bound"),
    ("2026-04-14 at 03:47 hrs today", "- at 3.47am", "compatible", "coarser"),
    ("2026-03-15 on the Tuesday", "2026-03-13 on 3 March", "compatible", "approximate"),
    ("2026-03-12< on July 24", "2026-03-12> on July 24", "compatible", "approximate"),
    (
        "2026-03-12 at 12 a.m. Saturday",
        "2026-03-12 at midnight on Saturday",
        "compatible",
        "approximate",
    ),
    # conflicts
    ("2026-05-24> on Saturday, Aug. 1", "2026-05-25> on Sunday 2 August", "conflict", "weekday"),
    ("2026-03-13 today at 06:00", "2026-03-13 at 6pm tonight", "conflict", "am-pm"),
    ("2026-03-13 since six o'clock this morning", "2026-03-13 at 6pm tonight", "conflict", "am-pm"),
    ("- at 3:47 a.m. local time (0747 GMT)", "- at 4:37 a.m. local time", "conflict", "transposed"),
    ("- until 1:20 p.m.", "2026-04-15 3:20 on Tuesday afternoon", "conflict", "clock"),
    ("- at 13:20", "- at 3:20 p.m.", "conflict", "clock"),
    ("- at 9:17 a.m. local time (0717 GMT)", "- at 9.17am GMT", "conflict", "zone"),
    ("2026-03-12 by 31 March", "2026-03-15> until the end of April", "conflict", "day"),
    (
        "2026-04-14> through Thursday",
        "2026-04-14> up to and including Friday 17 April",
        "conflict",
        "weekday",
    ),
    ("2026-04-14> through Thursday", "2026-04-14> for the rest of the week", "conflict", "day"),
    (
        "2025-10-07> on Nov. 19",
        "2025-10-09< six weeks to the day after Tuesday",
        "conflict",
        "weekday",
    ),
    (
        "2026-02-13 at five on Wednesday morning",
        "2026-02-11 at 3 a.m. on Wednesday",
        "conflict",
        "clock",
    ),
    (
        "2026-02-13> Thursday and Friday of next week",
        "2026-02-12> Wednesday and Thursday of next week",
        "conflict",
        "weekday",
    ),
    ("2026-03-12 before June is out", "2026-03-12 by the end of July", "conflict", "day"),
    ("2026-01-12 by the end of January", "2026-01-12 by 30 January", "compatible", "approximate"),
    ("2026-01-12 by the end of January", "2026-01-12 by 28 January", "conflict", "weekday"),
    ("2026-01-12 the last day of January", "2026-01-12 on 30 January", "conflict", "weekday"),
    ("- at 12.20pm UK time", "- at 2:20 p.m. (1120 GMT)", "incomparable", ""),
    ("- at 12.20pm UK time", "- at 12.50pm UK time", "conflict", "clock"),
    (
        "2026-03-12 They have three weeks to reply.",
        "2026-03-12 They have five weeks to reply.",
        "conflict",
        "day",
    ),
    ("- on 12 March 2026", "- on 21 March 2026", "conflict", "transposed"),
    ("- on 12 March 2026", "- on 25 March 2026", "conflict", "day"),
    ("- on 12 March 2026", "- on 12 April 2026", "conflict", "month"),
    ("- in March 2026", "- in May 2026", "conflict", "month"),
    ("- in 2016", "- in 2018", "conflict", "year"),
    ("- on 12 March 2025", "- on 12 March 2026", "conflict", "year"),
    ("- by 31 March 2026", "- on 28 April 2026", "conflict", "day"),
    ("- in late 2016", "- in February 2016", "conflict", "month"),
    ("- after 3 p.m.", "- at 14:10", "conflict", "clock"),
    ("- at twenty past three", "- at 15:02", "conflict", "clock"),
    ("- at twenty past three in the afternoon", "- at 03:20", "conflict", "am-pm"),
    ("- On Tuesday afternoon, at twenty past three,", "- at 03:20", "conflict", "am-pm"),
    ("- at half past two", "- at 15:10", "conflict", "clock"),
    ("- at seven o'clock", "- at 20:00", "conflict", "clock"),
    ("- The clock stopped at 3.20.", "- at 15:02", "conflict", "transposed"),
    ("- on Friday", "- on Saturday", "conflict", "weekday"),
    (
        "2026-05-20 at 3 p.m. ET on Wednesday",
        "2026-05-20 at 8pm BST on Wednesday",
        "same",
        "converted",
    ),
    # nothing to compare
    ("- on Friday", "- in March 2026", "incomparable", ""),
    ("- on 3 March 2026", "- at 9:40 p.m.", "incomparable", ""),
    ("- since 2009", "- until 2017", "incomparable", ""),
    ("- at 0500 GMT", "- at 7 a.m.", "incomparable", ""),
]


@pytest.mark.parametrize(("one", "other", "step", "shade"), PAIRS)
def test_relates_two_moments(one: str, other: str, step: str, shade: str) -> None:
    relation = relate_moments(moment(one), moment(other))
    assert relation.step == step
    if shade:
        assert relation.shade == shade


@pytest.mark.parametrize(("one", "other", "step", "shade"), PAIRS)
def test_the_order_of_the_two_does_not_matter(one: str, other: str, step: str, shade: str) -> None:
    there = relate_moments(moment(one), moment(other))
    back = relate_moments(moment(other), moment(one))
    assert (there.step, there.shade) == (back.step, back.shade)


@pytest.mark.parametrize("stated", sorted({side for pair in PAIRS for side in pair[:2]}))
def test_a_moment_is_the_same_as_itself(stated: str) -> None:
    one = moment(stated)
    assert relate_moments(one, one).step == "same"


def test_a_weekday_conflict_names_both_days() -> None:
    one, other = moment("2026-05-24> on Saturday, Aug. 1"), moment("2026-05-25> on Sunday 2 August")
    words = relate_moments(one, other).words
    assert "Saturday 1 August" in words
    assert "Sunday 2 August" in words


def test_a_clock_conflict_gives_the_minutes_between() -> None:
    relation = relate_moments(moment("- at 13:20"), moment("- at 3:20 p.m."))
    assert "120 minutes" in relation.words


def test_an_open_half_of_the_day_is_told_by_the_nearer_reading() -> None:
    relation = relate_moments(moment("- at twenty past three"), moment("- at 15:02"))
    assert relation.words == "3:02 p.m. against 3:20, 18 minutes apart"


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("2019-08-22> on Saturday", "Saturday 24 August 2019"),
        ("2026-03-12> at six on Friday morning", "6 a.m., Friday 13 March 2026"),
        ("- at 21:40", "9:40 p.m."),
        ("- at 09:17 CEST", "9:17 a.m. (UTC+2)"),
        ("- in March 2026", "March 2026"),
        ("- in 2016", "2016"),
        ("- in late 2016", "late 2016"),
        ("2026-03-12 early last month", "early February 2026"),
        ("2026-03-12 by March 31", "by Tuesday 31 March 2026"),
        ("- from 2009 to 2017", "2009 to 2017"),
        ("- in the second quarter of 2026", "second quarter of 2026"),
        ("- in the spring of 2026", "spring 2026"),
        ("- in the 1990s", "the 1990s"),
        ("2019-08-22< last week", "the week of Monday 12 August 2019"),
        ("2026-03-13 last night", "the night of Thursday 12 March 2026"),
        (
            "2026-02-11 on 19 and 20 February",
            "Thursday 19 February 2026 to Friday 20 February 2026",
        ),
        ("- between 07:20 and 08:50", "7:20 a.m. to 8:50 a.m."),
        ("- at noon", "noon"),
        ("- at half past two", "2:30"),
        ("- at seven o'clock", "7 o’clock"),
        ("- on Friday", "Friday"),
    ],
)
def test_words_for_an_editor(stated: str, words: str) -> None:
    assert moment_words(moment(stated)) == words
