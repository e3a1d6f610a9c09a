"""Names in one article: full forms, what is cut off, what kind of thing each one names."""

import pytest

from tests.conftest import Read, awaited


def _keys(read: Read, text: str) -> list[tuple[str, str]]:
    table = read(text).names
    return [(mention.text, table.key(mention)) for mention in table.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Ilka Dorn arrived at noon. Mrs Dorn smiled. Dorn left early.",
            ["person/Ilka Dorn"] * 3,
        ),
        ("Coach Marek Ilvane resigned. Ilvane gave no reason.", ["person/Marek Ilvane"] * 2),
        (
            "Dr Hanne Solberg spoke. Professor Solberg showed a slide.",
            ["person/Hanne Solberg"] * 2,
        ),
        (
            "The National Harbour Authority (NHA) closed the port. The NHA gave no reason.",
            ["org/National Harbour Authority"] * 3,
        ),
        (
            "Kardova closed its border. Kardovan troops fired. The Kardovans ran.",
            ["place/Kardova"] * 3,
        ),
        ("Sweden paid. Swedish officials flew in.", ["nation/SE"] * 2),
        awaited(
            "the official name of a state takes the short one along",
            "The Kingdom of Sweden paid. Sweden asked for nothing.",
            ["nation/SE"] * 2,
        ),
        ("María Ibáñez-Roca sang. Ibáñez-Roca bowed.", ["person/María Ibáñez-Roca"] * 2),
        ("President Kim Dae-won waved. Kim smiled.", ["person/Kim Dae-won"] * 2),
        awaited(
            '"bin" at the end of a given name is taken for an Arabic particle',
            "President Lee Su-bin waved. Lee smiled.",
            ["person/Lee Su-bin"] * 2,
        ),
        (
            "Judge Angela van der Meer ruled. Van der Meer gave no reason.",
            ["person/Angela van der Meer"] * 2,
        ),
        ("The U.S. paid. Washington asked for nothing.", ["nation/US"] * 2),
        ("The UK paid. London asked for nothing.", ["nation/GB"] * 2),
        awaited(
            "initials with full stops are no name",
            "The council of the United Nations met. The U.N. gave no reason.",
            ["org/United Nations"] * 2,
        ),
    ],
)
def test_short_forms_are_led_back_to_the_full_name(
    read: Read, text: str, expected: list[str]
) -> None:
    assert [key for _, key in _keys(read, text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Energy Minister Ilka Dorn opened the dam.", "Ilka Dorn", "person/Ilka Dorn"),
        ("Lord Justice Emil Tarrant ruled.", "Emil Tarrant", "person/Emil Tarrant"),
        ("French Foreign Minister Alain Morvan flew in.", "French", "nation/FR"),
        ("Wexmoor Town manager Ugo Marsh resigned.", "Ugo Marsh", "person/Ugo Marsh"),
        (
            "He works at the University of Wexmoor.",
            "University of Wexmoor",
            "org/University of Wexmoor",
        ),
        ("They swam in Lake Sorrel.", "Lake Sorrel", "place/Lake Sorrel"),
        ("Jane Rivers said no.", "Jane Rivers", "person/Jane Rivers"),
        (
            "He wed in St Anskar's Cathedral.",
            "St Anskar's Cathedral",
            "place/St Anskar's Cathedral",
        ),
        ("The Rt Hon. Ilka Dorn MP left.", "Ilka Dorn", "person/Ilka Dorn"),
        ("The Barents Sea was calm.", "Barents Sea", "place/Barents Sea"),
        ("Ugo Marsh, 61, was freed.", "Ugo Marsh", "person/Ugo Marsh"),
        (
            "Nurses at St. Ansgar's Hospital went on strike.",
            "St. Ansgar's Hospital",
            "org/St. Ansgar's Hospital",
        ),
        (
            "The Ministry of Fisheries said nothing.",
            "Ministry of Fisheries",
            "org/Ministry of Fisheries",
        ),
        ("Shipowner Dario Pell was freed.", "Dario Pell", "person/Dario Pell"),
    ],
)
def test_titles_are_cut_off_and_the_kind_of_name_is_told(
    read: Read, text: str, name: str, key: str
) -> None:
    assert (name, key) in _keys(read, text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Mayor Rosa Pellin met her cousin Ugo Pellin. Pellin was late.", "person/Ugo Pellin"),
        ("Mayor Rosa Pellin spoke. Pellin met her cousin Ugo Pellin.", "person/Ugo Pellin"),
    ],
)
def test_family_name_that_two_people_share_means_the_one_named_last(
    read: Read, text: str, last: str
) -> None:
    assert _keys(read, text)[-1][1] == last


def test_family_name_before_a_second_bearer_still_means_the_first(read: Read) -> None:
    keys = _keys(read, "Mayor Rosa Pellin spoke. Pellin met her cousin Ugo Pellin.")
    assert keys[1] == ("Pellin", "person/Rosa Pellin")


@pytest.mark.parametrize(
    "text",
    ["It rained on Monday in March.", "The mayor left at 6 p.m. GMT.", "He paid on Christmas Eve."],
)
def test_days_months_and_time_zones_are_no_names(read: Read, text: str) -> None:
    assert _keys(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "# Huge relief as Dorn quits\n\nMinister Ilka Dorn quit. Dorn gave no reason.",
        awaited(
            "a run of capitals in a headline swallows the name",
            "# Huge Relief As Dorn Quits\n\nMinister Ilka Dorn quit. Dorn gave no reason.",
        ),
    ],
)
def test_capitals_of_a_headline_are_names_only_if_the_body_has_them(read: Read, text: str) -> None:
    keys = _keys(read, text)
    assert {key for _, key in keys} == {"person/Ilka Dorn"}
    assert len(keys) == 3


def test_mention_quotes_the_article_to_the_letter(read: Read) -> None:
    text = "“We’re done,” said Minister Ilka O’Dorn of the University of Wexmoor."
    reading = read(text)
    for mention in reading.names.mentions:
        assert text[mention.start : mention.end].replace("’", "'") == mention.text


def test_number_that_opens_a_sentence_is_no_name(read: Read) -> None:
    assert _keys(read, "Sixty samples were taken in June.") == []
