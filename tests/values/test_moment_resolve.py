"""What day and clock a mention stands for, given the day of publication and the tense."""

from datetime import date

import pytest

from factcheck.values.moment import Moment, find_moments, resolve

THU = "2026-03-12"  # a Thursday
SUN = "2026-03-15"  # a Sunday


def resolved(text: str, published: str | None, direction: str) -> Moment:
    (mention,) = find_moments(text)
    moment = resolve(
        mention,
        date.fromisoformat(published) if published else None,
        {"<": "past", ">": "future", "": None}[direction],
    )
    assert moment is not None
    return moment


def days(moment: Moment) -> str:
    if moment.first is None or moment.last is None:
        return ""
    if moment.first == moment.last:
        return moment.first.isoformat()
    return f"{moment.first}..{moment.last}"


# text, published, direction ("<" past, ">" future, "" unknown), days, grain
DAYS = [
    ("on Thursday", THU, "<", "2026-03-12", "day"),
    ("on Thursday", THU, ">", "2026-03-12", "day"),
    ("on Friday", THU, "<", "2026-03-06", "day"),
    ("on Friday", THU, ">", "2026-03-13", "day"),
    ("on Monday", THU, ">", "2026-03-16", "day"),
    ("on Monday", THU, "", "2026-03-09", "day"),
    ("before Saturday", THU, "", "2026-03-14", "day"),
    ("the previous Friday", THU, "<", "", "day"),
    ("the Friday before", THU, "<", "", "day"),
    ("on Friday before dawn", THU, "<", "2026-03-06", "daypart"),
    ("last Friday", "2026-05-20", "<", "2026-05-15", "day"),
    ("last Thursday", THU, "<", "2026-03-05", "day"),
    ("next Thursday", THU, ">", "2026-03-19", "day"),
    ("this Saturday", THU, ">", "2026-03-14", "day"),
    ("Friday week", THU, ">", "2026-03-20", "day"),
    ("on the Tuesday", SUN, "<", "2026-03-10", "day"),
    ("Thursday and Friday of next week", "2026-02-13", ">", "2026-02-19..2026-02-20", "span"),
    ("Wednesday and Thursday", "2026-02-12", ">", "2026-02-18..2026-02-19", "span"),
    ("on Thursday of last week", "2026-02-13", "<", "2026-02-05", "day"),
    ("yesterday", SUN, "<", "2026-03-14", "day"),
    ("the day before yesterday", SUN, "<", "2026-03-13", "day"),
    ("today", SUN, "", "2026-03-15", "day"),
    ("tomorrow", SUN, ">", "2026-03-16", "day"),
    ("on March 31", THU, "", "2026-03-31", "day"),
    ("on March 3", THU, "<", "2026-03-03", "day"),
    ("on July 24", THU, "<", "2025-07-24", "day"),
    ("on 6 August", "2026-05-20", ">", "2026-08-06", "day"),
    ("on 4 January", "2025-12-20", "", "2026-01-04", "day"),
    ("on 20 December", "2026-01-04", "", "2025-12-20", "day"),
    ("on Saturday, Aug. 1", "2026-05-24", ">", "2026-08-01", "day"),
    ("on Saturday, Aug. 1", "2026-05-24", "<", "2026-08-01", "day"),
    ("on 2019-08-22", None, "", "2019-08-22", "day"),
    ("on 13/03/2026", None, "", "2026-03-13", "day"),
    ("on 12-Mar-2026", None, "", "2026-03-12", "day"),
    ("on Monday 8 September 2025", None, "", "2025-09-08", "day"),
    # terms
    ("It must be signed before June is out.", THU, "", "2026-06-30", "day"),
    ("before June 2025 is out", THU, "", "2025-06-30", "day"),
    ("by the time June is over", THU, "", "2026-06-30", "day"),
    ("by the time June ends", THU, "", "2026-06-30", "day"),
    ("before June runs out", THU, "", "2026-06-30", "day"),
    ("before the month is out", THU, "", "2026-03-31", "day"),
    ("before the year is over", THU, "", "2026-12-31", "day"),
    ("before this month comes to an end", THU, "", "2026-03-31", "day"),
    ("before the week is out", THU, "", "2026-03-13..2026-03-15", "week"),
    ("by the close of the week", THU, "", "2026-03-13..2026-03-15", "week"),
    ("by the close of business on Friday", THU, "", "2026-03-13", "day"),
    ("by close of play on Friday", THU, "", "2026-03-13", "day"),
    ("on Friday at the latest", THU, "", "2026-03-13", "day"),
    ("at the latest on Friday", THU, "", "2026-03-13", "day"),
    ("by the year-end", THU, "", "2026-12-31", "day"),
    ("They have three weeks to reply.", THU, "", "2026-04-02", "day"),
    ("They were given just ten days to reply.", THU, "", "2026-03-22", "day"),
    ("not later than 3 May", THU, "", "2026-05-03", "day"),
    ("till 3 May", THU, "", "2026-05-03", "day"),
    ("on February 29", "2026-03-12", "<", "2024-02-29", "day"),
    ("by the 22nd", SUN, ">", "2026-03-22", "day"),
    ("on the 3rd", SUN, "<", "2026-03-03", "day"),
    ("on the 28th", "2026-03-12", "<", "2026-02-28", "day"),
    ("on 19 and 20 February", "2026-02-11", ">", "2026-02-19..2026-02-20", "span"),
    ("March 1 to 2", THU, "<", "2026-03-01..2026-03-02", "span"),
    ("9-12 June", "2026-06-01", ">", "2026-06-09..2026-06-12", "span"),
    ("from 28 May to 3 June", "2026-05-20", ">", "2026-05-28..2026-06-03", "span"),
    ("from 4 March 2013 to 30 September 2019", None, "", "2013-03-04..2019-09-30", "span"),
    ("the first Saturday in May", "2026-05-22", "<", "2026-05-02", "day"),
    ("the last Friday of October", "2026-10-20", ">", "2026-10-30", "day"),
    ("on Christmas Day", "2026-01-04", "<", "2025-12-25", "day"),
    ("on New Year's Eve", "2026-12-20", ">", "2026-12-31", "day"),
    # months
    ("in October", "2026-05-24", "<", "2025-10-01..2025-10-31", "month"),
    ("since May", "2026-09-26", "<", "2026-05-01..2026-05-31", "month"),
    ("since November", "2026-03-12", "<", "2025-11-01..2025-11-30", "month"),
    ("in August", "2026-05-24", ">", "2026-08-01..2026-08-31", "month"),
    ("in March", THU, "<", "2026-03-01..2026-03-31", "month"),
    ("in March 2013", None, "", "2013-03-01..2013-03-31", "month"),
    ("in March last year", THU, "<", "2025-03-01..2025-03-31", "month"),
    ("last March", THU, "<", "2025-03-01..2025-03-31", "month"),
    ("in mid-May", THU, ">", "2026-05-11..2026-05-20", "month"),
    ("in early September", "2026-03-12", "<", "2025-09-01..2025-09-10", "month"),
    ("in late April", THU, ">", "2026-04-21..2026-04-30", "month"),
    ("until the end of April", THU, ">", "2026-04-30", "day"),
    ("by the end of this month", "2026-03-13", ">", "2026-03-31", "day"),
    ("by the last day of March", "2026-03-13", ">", "2026-03-31", "day"),
    ("on the last day of October", "2026-09-13", ">", "2026-10-31", "day"),
    ("on the last day of October", "2026-11-13", "<", "2026-10-31", "day"),
    ("on Friday, the 20th", "2026-02-11", ">", "2026-02-20", "day"),
    ("one May morning in 2022", "2026-02-11", "<", "2022-05-01..2022-05-31", "month"),
    ("at the end of July", "2026-08-29", "<", "2026-07-21..2026-07-31", "month"),
    ("early last month", "2019-08-22", "<", "2019-07-01..2019-07-10", "month"),
    ("next month", "2026-05-24", ">", "2026-06-01..2026-06-30", "month"),
    ("last month", "2026-01-04", "<", "2025-12-01..2025-12-31", "month"),
    ("this month", SUN, "<", "2026-03-01..2026-03-31", "month"),
    # weeks
    ("last week", "2019-08-22", "<", "2019-08-12..2019-08-18", "week"),
    ("next week", THU, ">", "2026-03-16..2026-03-22", "week"),
    ("by the end of the week", "2026-04-14", ">", "2026-04-17..2026-04-19", "week"),
    ("for the rest of the week", "2026-04-14", ">", "2026-04-17..2026-04-19", "week"),
    ("the second half of next week", THU, ">", "2026-03-19..2026-03-22", "week"),
    ("at the weekend", "2026-03-16", "<", "2026-03-14..2026-03-15", "day"),
    ("this weekend", THU, ">", "2026-03-14..2026-03-15", "day"),
    # quarters, seasons, years, decades
    ("in the second quarter of 2026", None, "", "2026-04-01..2026-06-30", "quarter"),
    ("in Q3 2025", None, "", "2025-07-01..2025-09-30", "quarter"),
    ("in the third quarter", "2026-06-17", ">", "2026-07-01..2026-09-30", "quarter"),
    ("in spring 2024", None, "", "2024-03-01..2024-05-31", "season"),
    ("since the spring", "2026-09-26", "<", "2026-03-01..2026-05-31", "season"),
    ("last summer", "2026-03-12", "<", "2025-06-01..2025-08-31", "season"),
    ("before the spring", "2025-10-07", ">", "2026-03-01..2026-05-31", "season"),
    ("in 2016", None, "", "2016-01-01..2016-12-31", "year"),
    ("in late 2016", None, "", "2016-09-01..2016-12-31", "year"),
    ("early next year", THU, ">", "2027-01-01..2027-04-30", "year"),
    ("late last year", "2019-08-22", "<", "2018-09-01..2018-12-31", "year"),
    ("this year", THU, "", "2026-01-01..2026-12-31", "year"),
    ("until the end of next year", "2025-10-07", ">", "2026-12-31", "day"),
    ("before the middle of the year", THU, ">", "2026-05-01..2026-08-31", "year"),
    ("in the first half of 2025", None, "", "2025-01-01..2025-06-30", "span"),
    ("from 2009 to 2017", None, "", "2009-01-01..2017-12-31", "span"),
    ("the 1910-45 occupation", None, "", "1910-01-01..1945-12-31", "span"),
    ("from 1910 to 1945", None, "", "1910-01-01..1945-12-31", "span"),
    ("in the 1990s", None, "", "1990-01-01..1999-12-31", "decade"),
    ("between March 2013 and September 2019", None, "", "2013-03-01..2019-09-30", "span"),
    ("in the early 1990s", None, "", "1990-01-01..1993-12-31", "decade"),
    ("in the first week of May", THU, ">", "2026-05-01..2026-05-10", "month"),
    ("in the last days of August", THU, ">", "2026-08-21..2026-08-31", "month"),
    ("on July Fourth", THU, ">", "2026-07-04", "day"),
    # offsets
    ("a week from Monday", THU, ">", "2026-03-23", "day"),
    ("a week on Friday", THU, ">", "2026-03-20", "day"),
    ("10 days ago", THU, "<", "2026-03-02", "day"),
    ("two days ago", THU, "<", "2026-03-10", "day"),
    ("four weeks ago", "2026-08-29", "<", "2026-07-27..2026-08-02", "week"),
    ("six months ago", "2026-05-20", "<", "2025-11-01..2025-11-30", "month"),
    ("three years ago", "2025-10-09", "<", "2022-01-01..2022-12-31", "year"),
    ("in three weeks' time", THU, ">", "2026-03-30..2026-04-05", "week"),
    ("in ten days", THU, ">", "2026-03-22", "day"),
    ("in a month", SUN, ">", "2026-04-01..2026-04-30", "month"),
    ("within 10 days", THU, ">", "2026-03-22", "day"),
    ("within 30 days", "2025-10-07", ">", "2025-11-06", "day"),
    ("six weeks to the day after Tuesday's accident", "2025-10-09", "<", "2025-11-18", "day"),
    ("two days before Christmas", "2026-12-01", ">", "2026-12-23", "day"),
    ("a day after 3 March", THU, "<", "2026-03-04", "day"),
]


@pytest.mark.parametrize(("text", "published", "direction", "expected", "grain"), DAYS)
def test_resolves_the_day(
    text: str, published: str | None, direction: str, expected: str, grain: str
) -> None:
    moment = resolved(text, published, direction)
    assert (days(moment), moment.grain) == (expected, grain)


# text, published, days, clock window, UTC offset
CLOCKS = [
    ("at six on Friday morning", SUN, "2026-03-13", (360, 360), None),
    ("today at 06:00", "2026-03-13", "2026-03-13", (360, 360), None),
    ("since six o'clock this morning", "2026-03-13", "2026-03-13", (360, 360), None),
    ("at 6pm tonight", "2026-03-13", "2026-03-13", (1080, 1080), None),
    ("at 6 a.m. local time (0500 GMT) on Friday", "2026-03-13", "2026-03-13", (360, 360), 60),
    ("at 9:40 p.m. on March 12", SUN, "2026-03-12", (1300, 1300), None),
    ("at 21:40", SUN, "", (1300, 1300), None),
    ("at 9:17 a.m. local time (0717 GMT)", None, "", (557, 557), 120),
    ("at 09:17:04 Central European Summer Time", None, "", (557, 557), 120),
    ("at 9.17am GMT", None, "", (557, 557), 0),
    ("at 17 minutes past nine in the morning", None, "", (557, 557), None),
    ("at 11:47 p.m. local time (0447 GMT on Wednesday)", None, "", (1427, 1427), -300),
    ("at 3.47am", None, "", (227, 227), None),
    ("At 03:47 hrs today", "2026-04-14", "2026-04-14", (227, 227), None),
    ("in the dead of night today", "2026-04-14", "2026-04-14", (0, 299), None),
    ("before dawn Tuesday", "2026-04-14", "2026-04-14", (0, 419), None),
    ("3:20 on Tuesday afternoon", "2026-04-15", "2026-04-14", (920, 920), None),
    ("at 13:20 hrs", None, "", (800, 800), None),
    ("at 1.20pm", None, "", (800, 800), None),
    ("at 12 a.m. Saturday", SUN, "2026-03-14", (0, 0), None),
    ("at noon", None, "", (720, 720), None),
    ("since noon yesterday", "2026-04-15", "2026-04-14", (720, 720), None),
    ("at midnight", None, "", (1440, 1440), None),
    ("at Thursday midnight", "2026-08-28", "2026-08-27", (1440, 1440), None),
    ("thirteen minutes to midnight on Tuesday", "2026-05-22", "2026-05-19", (1427, 1427), None),
    ("twenty to midnight", None, "", (1420, 1420), None),
    ("at a quarter to five in the afternoon", None, "", (1005, 1005), None),
    ("at twelve minutes past four in the afternoon", None, "", (972, 972), None),
    ("at half past six in the evening", None, "", (1110, 1110), None),
    ("at half six in the evening", None, "", (1110, 1110), None),
    ("at twenty to four in the afternoon", None, "", (940, 940), None),
    ("from about six tomorrow morning", "2026-02-11", "2026-02-12", (360, 360), None),
    ("from three in the morning", None, "", (180, 180), None),
    ("at 23:47 hours yesterday", "2026-05-20", "2026-05-19", (1427, 1427), None),
    ("shortly after 7 p.m.", None, "", (1140, 1155), None),
    ("shortly before ten in the evening", None, "", (1305, 1320), None),
    ("just before midnight", None, "", (1430, 1440), None),
    ("a few minutes to eight on Sunday evening", "2026-05-25", "2026-05-24", (1190, 1200), None),
    ("this morning", SUN, "2026-03-15", (300, 719), None),
    ("last night", "2026-03-13", "2026-03-12", (1080, 1739), None),
    ("tonight", THU, "2026-03-12", (1020, 1739), None),
    ("on Thursday night", SUN, "2026-03-12", (1080, 1739), None),
    ("late on Tuesday", "2026-05-20", "2026-05-19", (1020, 1439), None),
    ("late Wednesday afternoon", "2026-08-29", "2026-08-26", (900, 1139), None),
    ("in the small hours of 2 March", SUN, "2026-03-02", (0, 299), None),
    ("in the night of March 1 to 2", THU, "2026-03-01..2026-03-02", (1080, 1739), None),
    ("in the night of 1 March", "2026-03-13", "2026-03-01", (1080, 1739), None),
    ("between 07:20 and 08:50", None, "", (440, 530), None),
    ("from 8 p.m. to 6 a.m.", None, "", (1200, 1800), None),
    ("on Friday between 10 and 11 a.m.", SUN, "2026-03-13", (600, 660), None),
    ("at 0500 GMT", None, "", (300, 300), 0),
    ("at 9 a.m. EDT", None, "", (540, 540), -240),
    ("at 15:22 GMT, 12 March 2026", None, "2026-03-12", (922, 922), 0),
    ("at ten past four", None, "", (250, 250), None),
    ("at 3 p.m. ET on July 4, 2026", None, "2026-07-04", (900, 900), -240),
    ("at 3 p.m. Eastern time on Jan. 4, 2026", None, "2026-01-04", (900, 900), -300),
    ("at 8pm BST (3pm ET)", None, "", (1200, 1200), 60),
    ("an hour before midnight", None, "", (1380, 1380), None),
    ("ten minutes after midnight", None, "", (10, 10), None),
    ("at 6.30 in the evening", None, "", (1110, 1110), None),
    ("at 18h30", None, "", (1110, 1110), None),
    ("in the early hours of Sunday morning", SUN, "2026-03-15", (0, 419), None),
    ("at 2 a.m. UTC+3", None, "", (120, 120), 180),
    ("just after three in the afternoon", None, "", (900, 910), None),
    ("at a quarter to nine", None, "", (525, 525), None),
    ("at 0630", None, "", (390, 390), None),
    ("at 6.15pm", None, "", (1095, 1095), None),
    ("at 1515 GMT", None, "", (915, 915), 0),
    ("at 15.20", None, "", (920, 920), None),
    ("The clocks had stopped at 3.20.", None, "", (200, 200), None),
    ("The siren sounded at six.", None, "", (360, 360), None),
    ("The siren sounded at around six.", None, "", (360, 360), None),
    (
        "It rang at twenty past three on a hot August afternoon and later.",
        None,
        "",
        (920, 920),
        None,
    ),
    ("The doors open at 7, the band says.", None, "", (420, 420), None),
    # the half of the day is said elsewhere in the sentence
    ("It rang at half past six on a cold winter evening.", None, "", (1110, 1110), None),
    ("It rang at 7 o'clock every evening.", None, "", (1140, 1140), None),
]


@pytest.mark.parametrize(("text", "published", "expected", "clock", "offset"), CLOCKS)
def test_resolves_the_clock(
    text: str,
    published: str | None,
    expected: str,
    clock: tuple[int, int],
    offset: int | None,
) -> None:
    moment = resolved(text, published, "")
    assert (days(moment), moment.clock, moment.utc_offset) == (expected, clock, offset)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("on 31 March", "at"),
        ("by Aug. 27", "by"),
        ("no later than 31 March", "by"),
        ("not later than 30 April 2026", "by"),
        ("before Saturday", "before"),
        ("before June is out", "by"),
        ("before the week is over", "by"),
        ("by the time June ends", "by"),
        ("by close of business on Friday", "by"),
        ("until the close of business on Friday", "by"),
        ("at the latest on Friday", "by"),
        ("Friday at the latest", "by"),
        ("They have three weeks to reply.", "by"),
        ("before June", "before"),
        ("until 30 April", "until"),
        ("through Thursday", "until"),
        ("up to and including Friday 17 April", "until"),
        ("since May", "since"),
        ("from Tuesday, 17 March", "from"),
        ("beginning on 16 March", "from"),
        ("after 3 p.m.", "after"),
        ("at about 6:30 p.m.", "about"),
        ("At approximately 18:30", "about"),
        ("early last month", "early"),
        ("in mid-May", "mid"),
        ("late 2016", "late"),
        ("will not be heard before March", "from"),
        ("did not come until 3:20 on Tuesday afternoon", "from"),
    ],
)
def test_keeps_how_the_moment_is_said(text: str, relation: str) -> None:
    assert resolved(text, "2026-04-15", "").relation == relation


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("It rang at half past six.", [False]),
        ("It rang at half past six in the evening.", [True]),
        ("On the evening of the fair it rang at half past six.", [True, True]),
        ("It rang at half past six, and again in the evening.", [False, True]),
        ("It rang at half past six. In the evening it was quiet.", [False, True]),
        ("He read the evening paper at half past six.", [False]),
        ("It rang at six in the evening and at half past seven.", [True, False]),
        ("At 15:20 and at half past six it rang.", [True, False]),
        ("It left at 05:40 and berthed at 11:15.", [True, True]),
        ("It left at 5:40 and berthed at 11:15.", [False, False]),
    ],
)
def test_the_half_of_the_day_is_known_only_where_it_is_said(text: str, known: list[bool]) -> None:
    clocks = [mention.clock for mention in find_moments(text)]
    assert [clock.meridiem_known for clock in clocks if clock is not None] == known


def test_a_date_that_contradicts_its_own_weekday_says_so() -> None:
    assert resolved("on Sunday 1 August 2026", None, "").weekday_mismatch
    assert not resolved("on Saturday 1 August 2026", None, "").weekday_mismatch


@pytest.mark.parametrize(
    "text", ["two days later", "the day before the march", "for the third day", "yesterday"]
)
def test_what_hangs_on_an_unknown_day_stays_unresolved(text: str) -> None:
    (mention,) = find_moments(text)
    assert resolve(mention, None, None) is None


def test_a_near_date_keeps_its_wrong_weekday_and_is_not_moved_to_another_year() -> None:
    moment = resolved("on Saturday, 7 June", "2026-05-20", "")
    assert (days(moment), moment.weekday_mismatch) == ("2026-06-07", True)


def test_an_anchored_moment_resolves_once_its_anchor_is_known() -> None:
    (mention,) = find_moments("two days later")
    anchor = resolved("on 3 March 2026", None, "")
    moment = resolve(mention, None, None, anchor=anchor)
    assert moment is not None
    assert days(moment) == "2026-03-05"


def test_minutes_after_an_anchored_clock_are_counted_on_the_clock() -> None:
    (mention,) = find_moments("The warning came eight minutes later.")
    moment = resolve(mention, None, None, anchor=resolved("at 03:47 hrs", None, ""))
    assert moment is not None
    assert moment.clock == (235, 235)


def test_a_past_in_phrase_is_a_duration_and_no_moment() -> None:
    (mention,) = find_moments("They rebuilt it in three weeks.")
    assert resolve(mention, date(2026, 3, 12), "past") is None


def test_a_weekday_without_publication_day_keeps_its_name() -> None:
    moment = resolved("on Friday", None, "")
    assert (moment.first, moment.weekday) == (None, 4)


def test_moments_survive_json() -> None:
    moment = resolved("between early 2016 and late 2017", None, "")
    assert Moment.model_validate_json(moment.model_dump_json()) == moment
