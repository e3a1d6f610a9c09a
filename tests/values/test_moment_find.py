"""What the finder takes for a moment, where it starts and ends, and what it must leave alone."""

import pytest

from factcheck.values.moment import find_moments

# text, the mentions expected in it ("" for none, "|" between two)
SPANS = [
    # calendar days, British and American
    ("The deal was signed on March 3 in Geneva.", "March 3"),
    ("It was signed on 3 March in Geneva.", "3 March"),
    ("It fell on the 3rd of March that year.", "the 3rd of March"),
    ("They meet on the sixteenth of April, in her capital.", "the sixteenth of April"),
    ("Born March 3, 2019, in Ohio.", "March 3, 2019"),
    ("The report of 2019-08-22 says so.", "2019-08-22"),
    ("He used the Aug. 15 anniversary to speak.", "Aug. 15"),
    ("Nov 18 flight on hold", "Nov 18"),
    ("They play in Faro on Saturday, Aug. 1.", "Saturday, Aug. 1"),
    ("They play on Sunday 2 August.", "Sunday 2 August"),
    ("Fri 13 Mar 2026", "Fri 13 Mar 2026"),
    ("The ramp caved in on May 2, a Saturday, at the mine.", "May 2, a Saturday"),
    ("A vote is due on the 22nd.", "the 22nd"),
    ("She has until Friday, the 20th.", "until Friday, the 20th"),
    ("On Friday, the 20th anniversary was marked.", "Friday"),
    ("They came one November morning in 2022.", "November morning in 2022"),
    ("Camera records place the departure at 03.40.", "03.40"),
    ("A crowded train, at 9.17 on Thursday, left the rails.", "9.17 on Thursday"),
    ("Shares fell on 13/03/2026 in Oslo.", "13/03/2026"),
    # months and years
    ("It opens in mid-May.", "mid-May"),
    ("It opens at the end of April.", "the end of April"),
    ("They must be gone by the last day of March.", "by the last day of March"),
    ("The pact, signed in late 2016, lapsed.", "late 2016"),
    ("She was minister from 2009 to 2017.", "from 2009 to 2017"),
    ("Japan's 1910-45 occupation", "1910-45"),
    ("the wars of the 1990s", "the 1990s"),
    ("Back on the pad in Q2 2026, it says.", "Q2 2026"),
    ("It is planned for the second quarter of 2026.", "the second quarter of 2026"),
    ("They won it in spring 2024.", "spring 2024"),
    ("the 2016 election", "2016"),
    ("a 2014 complaint by rivals", "2014"),
    ("The July clashes killed 47.", "July"),
    ("the first Saturday in May", "the first Saturday in May"),
    # weekdays and relatives
    ("He quit on Friday.", "Friday"),
    ("The walkout on Thursday and Friday of next week", "Thursday and Friday of next week"),
    ("On the Tuesday he was recalled.", "the Tuesday"),
    ("She resigned yesterday.", "yesterday"),
    ("By Tuesday's count it was over.", "Tuesday"),
    ("Since early last month it has been closed.", "Since early last month"),
    ("Ten days ago he left.", "Ten days ago"),
    ("It may be ready in three weeks' time.", "in three weeks' time"),
    ("They return within ten days.", "within ten days"),
    ("It must be signed before June is out.", "before June is out"),
    ("By the time the month is over it will be gone.", "By the time the month is over"),
    ("It is due by close of play on Friday, he said.", "by close of play on Friday"),
    ("It must come on Friday at the latest.", "Friday at the latest"),
    ("They came before June ended their hopes.", "before June"),
    # clock and day together
    (
        "It stops at 6 a.m. local time (0500 GMT) on Friday.",
        "6 a.m. local time (0500 GMT) on Friday",
    ),
    ("At six on Friday morning there was silence.", "six on Friday morning"),
    ("It entered into force today at 06:00, he said.", "today at 06:00"),
    ("in force since six o'clock this morning", "since six o'clock this morning"),
    ("It was signed at 9:40 p.m. on March 12.", "9:40 p.m. on March 12"),
    ("They met on Wednesday at 14:50.", "Wednesday at 14:50"),
    ("It hit at 3.47am local time, when most slept.", "3.47am local time"),
    ("at 3:47 a.m. local time (0747 GMT)", "3:47 a.m. local time (0747 GMT)"),
    (
        "Came up at 11:47 p.m. local time (0447 GMT on Wednesday).",
        "11:47 p.m. local time (0447 GMT on Wednesday)",
    ),
    ("the launch at 17 minutes past nine in the morning", "17 minutes past nine in the morning"),
    ("It opened at a quarter past two.", "a quarter past two"),
    ("At 13:20 hrs it was lifted.", "13:20 hrs"),
    ("at 09:17:04 Central European Summer Time", "09:17:04 Central European Summer Time"),
    ("It ran between 07:20 and 08:50.", "between 07:20 and 08:50"),
    ("shortly before ten in the evening they signed", "shortly before ten in the evening"),
    ("killed in the night of March 1 to 2", "the night of March 1 to 2"),
    ("in the small hours of 2 March", "the small hours of 2 March"),
    ("struck before dawn Tuesday, killing 11", "before dawn Tuesday"),
    (
        "From 03:00 today until 03:00 on Thursday, 12 February",
        "From 03:00 today|until 03:00 on Thursday, 12 February",
    ),
    ("no later than 31 March", "no later than 31 March"),
    ("up to and including Friday 17 April", "up to and including Friday 17 April"),
    ("classes were suspended through Thursday", "through Thursday"),
    (
        "twenty to six on the morning of the first Saturday in May",
        "twenty to six on the morning of the first Saturday in May",
    ),
    ("a strike on 19 and 20 February", "19 and 20 February"),
    ("A curfew ran from 8 p.m. to 6 a.m.", "from 8 p.m. to 6 a.m."),
    ("The deadline was extended from June 30 to July 31.", "June 30|July 31"),
    ("It starts at 8pm BST on Wednesday (3pm ET).", "8pm BST on Wednesday (3pm ET)"),
    ("Talks resume a week from Monday.", "a week from Monday"),
    ("A week on Friday they vote.", "A week on Friday"),
    ("Ten May Day rallies", "May Day"),
    ("It opens at 6.30 in the evening.", "6.30 in the evening"),
    ("in the early hours of Sunday morning", "the early hours of Sunday morning"),
    ("in the first week of May", "the first week of May"),
    ("An hour before midnight it rained.", "An hour before midnight"),
    ("At 9 a.m. local residents gathered.", "9 a.m."),
    # anchored
    ("Two days after the raid she wrote.", "Two days after"),
    ("He left the day before the march.", "the day before"),
    ("The warning came eight minutes later.", "eight minutes later"),
    ("six weeks to the day after Tuesday's accident", "six weeks to the day after Tuesday"),
    ("within two months and ten days of the ruling", "within two months and ten days of"),
    ("six hours before the vote", "six hours before"),
    ("on the eve of the summit", "the eve of"),
    ("It rained for the third day.", "for the third day"),
    ("It snowed on Christmas Day.", "Christmas Day"),
]

NOTHING = [
    "The committee may meet.",
    "Theresa May said no.",
    "May, who was prime minister, resigned.",
    "The march set off.",
    "After the march, the arithmetic",
    "They will march on.",
    "The Sunday Times reported it.",
    "A Black Friday sale",
    "Friday Night Lights is a series.",
    "It was like a Sunday in August, he said.",
    "Some 2,016 people came.",
    "1910 people came.",
    "A crowd of 2000 people came.",
    "Flight 1952 was late.",
    "It is on page 2001.",
    "One man ran a second time.",
    "Shares fall as springs fall dry.",
    "His august friend agreed.",
    "It lasted six hours.",
    "He served for three years.",
    "It was the first meeting in six years.",
    "Their 3-year-old son",
    "a three-year-old pact",
    "They won 3-1 in a five-to-eight split.",
    "From five to eight people were hurt.",
    "He ran it in 2:10:34.",
    "We wed in secret, and the sun sat low.",
    "Mar and Jan are friends.",
    "It costs $2016.",
    "It rose 2010 metres.",
    "Every Friday they pray.",
    "They meet on Mondays.",
    "The ratio was 3:1.",
    "He finished in the 22nd minute.",
    "the fall of the regime",
    "at 12 stations",
    "Shares stood at 6.30 after a fall.",
    "Shares closed at 6.30 on the exchange.",
    "The pound opened at 15.20.",
    "The toll stood at six.",
    "She was orphaned at six.",
    "They arrived at six conclusions.",
    "The rate closed at 6%.",
    "It opened at 15.20 euros.",
    "It opened at 0630 metres.",
    "The firm opened at 1515 sites.",
    "The doors opened at six schools.",
    "They spent a day on the road.",
    "in the run-up to spring tides",
    "He has three weeks to live.",
    "They have two days to go.",
    "He has two years to serve.",
    "It took three weeks to reply.",
    "It is three weeks to the vote.",
    "by the time the game is over",
    "before the row is over",
    "",
    "a.m.",
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_finds_each_moment_with_exactly_its_words(text: str, expected: str) -> None:
    assert [mention.text for mention in find_moments(text)] == expected.split("|")


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_words_alone_that_only_look_like_moments(text: str) -> None:
    assert [mention.text for mention in find_moments(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on 3 March", "absolute"),
        ("in 2016", "absolute"),
        ("yesterday", "relative"),
        ("10 days ago", "relative"),
        ("at 14:50", "clock"),
        ("on Friday", "weekday"),
        ("on Friday at noon", "weekday"),
        ("for the third day", "duration"),
        ("two days later", "anchored"),
        ("six weeks to the day after Tuesday", "weekday"),
    ],
)
def test_names_the_kind_of_a_mention(text: str, kind: str) -> None:
    (mention,) = find_moments(text)
    assert mention.kind == kind


def test_a_possessive_day_dates_the_noun_and_not_the_clause() -> None:
    (mention,) = find_moments("She spoke after Tuesday's vote.")
    assert mention.text == "Tuesday"
    assert mention.possessive
    assert mention.relation == "at"
