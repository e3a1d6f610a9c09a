"""Coreference: whom "he", "she" and "the minister" mean."""

import pytest

from tests.conftest import Read

DORN, ILVANE = "person/Ilka Dorn", "person/Marek Ilvane"


def _referents(read: Read, text: str) -> dict[str, str]:
    """The person that each pronoun or title stands for, by the word (the last one wins)."""
    reading = read(text)
    words = {
        (sentence.paragraph, token.i): token.lower_
        for sentence in reading.document.sentences
        for token in sentence.span
    }
    return {words[place]: key for place, key in sorted(reading.names.pronouns.items())}


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("Minister Ilka Dorn resigned. She blamed the press.", "she", DORN),
        ("Minister Ilka Dorn resigned. Her deputy stayed.", "her", DORN),
        ("Minister Ilka Dorn resigned. The minister blamed the press.", "minister", DORN),
        ("Coach Marek Ilvane won. Mr Ilvane cried. Later he slept.", "he", ILVANE),
        ("Mrs Ilka Dorn met coach Marek Ilvane. She left first.", "she", DORN),
        ("Widower Marek Ilvane stared at Ilka Dorn. He said nothing.", "he", ILVANE),
        ("Mrs Ilka Dorn met Mr Marek Ilvane. He left first.", "he", ILVANE),
        ("Coach Marek Ilvane, 59, was found. The 59-year-old had a broken leg.", "old", ILVANE),
        ("Minister Ilka Dorn met coach Marek Ilvane. The coach left first.", "coach", ILVANE),
        ("Minister Ilka Dorn resigned.\n\nShe blamed the press.", "she", DORN),
        (
            "Minister Ilka Dorn resigned. She cried. Coach Marek Ilvane saw it. Then she left.",
            "she",
            DORN,
        ),
    ],
)
def test_pronouns_and_titles_are_led_to_the_person_meant(
    read: Read, text: str, word: str, person: str
) -> None:
    assert _referents(read, text).get(word) == person


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It rained. She left.", "she"),
        ("Minister Ilka Dorn resigned. A minister of another party laughed.", "minister"),
        ("Coach Marek Ilvane won. The referee was booed.", "referee"),
        ('Minister Ilka Dorn spoke. A guest said: "He is a thief."', "he"),
    ],
)
def test_words_for_somebody_else_are_left_open(read: Read, text: str, word: str) -> None:
    assert word not in _referents(read, text)


def test_title_stands_for_the_person_who_bore_it_last(read: Read) -> None:
    text = (
        "Judge Ilka Dorn opened the trial. The judge fell ill. "
        "Judge Marek Ilvane took over. The judge began anew."
    )
    assert list(read(text).names.pronouns.values()) == [DORN, ILVANE]
