"""Speakers: whose words stand in quotation marks."""

import pytest

from factcheck.document.speakers import speeches
from tests.conftest import Read, awaited

DORN, ILVANE = "person/Ilka Dorn", "person/Marek Ilvane"


def _spoken(read: Read, text: str) -> list[tuple[str, str | None]]:
    found = speeches(read(text))
    return [(text[slice(*s.quotation.inner)].strip(" ,"), s.speaker) for s in found]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"The dam held," Ilka Dorn said.', [DORN]),
        ('"The dam held," said Ilka Dorn.', [DORN]),
        ('"The dam held," said Ilka Dorn, the energy minister.', [DORN]),
        ('"The dam held," the minister, Ilka Dorn, said.', [DORN]),
        ('Minister Ilka Dorn said: "The dam held."', [DORN]),
        ('Minister Ilka Dorn told reporters, "The dam held."', [DORN]),
        ('"The dam," Ilka Dorn said, "held."', [DORN, DORN]),
        ('"The dam held," Ilka Dorn said. "Nobody slept."', [DORN, DORN]),
        ('Ilka Dorn: "The dam held."', [DORN]),
        ('Minister Ilka Dorn wept. "The dam held," she said.', [DORN]),
        ('"The dam held!" beamed Mayor Ilka Dorn.', [DORN]),
        ('"The dam held," police said.', ["police"]),
        ('"The dam held," said Ilka Dorn. Marek Ilvane disagreed: "It leaked."', [DORN, ILVANE]),
        ('"The dam held," said Ilka Dorn. "It leaked," said Marek Ilvane.', [DORN, ILVANE]),
        ('Minister Ilka Dorn called it "a good night for the town".', [DORN]),
        ("“The dam held,” Ilka Dorn said.", [DORN]),
        ("‘The dam held,’ said Ilka Dorn.", [DORN]),
        awaited(
            '"according to" gives a quotation no speaker',
            'The dam is "safe for now", according to Ilka Dorn.',
            [DORN],
        ),
        (
            '"The dam held." Ilka Dorn, the minister, left without a word to Marek Ilvane.',
            [None],
        ),
    ],
)
def test_quotation_is_given_to_the_person_of_its_tag(
    read: Read, text: str, speakers: list[str | None]
) -> None:
    assert [speaker for _, speaker in _spoken(read, text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            '"We had a plan," said Mayor Ilka Dorn. "It was good.\n\n"Then the pumps failed."',
            [DORN, DORN, DORN],
        ),
        awaited(
            "a paragraph that ends in a colon does not introduce the next one",
            'Mayor Ilka Dorn told reporters:\n\n"We had a plan for the flood."',
            [DORN],
        ),
        (
            '"The dam held," said Ilka Dorn.\n\nIt rained all night.\n\n"Nobody slept."',
            [DORN, None],
        ),
    ],
)
def test_speaker_goes_on_into_a_paragraph_of_nothing_but_words(
    read: Read, text: str, speakers: list[str | None]
) -> None:
    assert [speaker for _, speaker in _spoken(read, text)] == speakers


def test_tag_is_the_stretch_that_names_speaker_and_verb(read: Read) -> None:
    text = '"The dam held," Ilka Dorn told reporters.'
    (speech,) = speeches(read(text))
    assert text[speech.tag_start : speech.tag_end] == "Ilka Dorn told"
    assert speech.cue == "tell"
