"""Mending the parse: a name behind a date, a "that" clause behind a person told."""

import pytest

from tests.conftest import Read


def _heads(read: Read, text: str) -> dict[str, tuple[str, str]]:
    """The head and the dependency of each word."""
    (sentence,) = read(text).document.sentences
    return {t.text: (t.head.text, t.dep_) for t in sentence.span}


@pytest.mark.parametrize(
    "text",
    [
        "On 9 July Kestrop sued Aldwin.",
        "On July 9 Kestrop sued Aldwin.",
        "On the ninth of July Kestrop had sued Aldwin.",
    ],
)
def test_a_name_behind_a_date_is_the_subject(read: Read, text: str) -> None:
    assert _heads(read, text)["Kestrop"] == ("sued", "nsubj")


def test_a_date_keeps_its_preposition(read: Read) -> None:
    assert _heads(read, "On 9 July Kestrop sued Aldwin.")["July"] == ("On", "pobj")


def test_a_verb_behind_an_apposition_keeps_its_subject_and_its_object(read: Read) -> None:
    text = "Coach Luca Dorn, the town's hero, dragged stage manager Ilka Marsh, 49, out of a hole."
    heads = _heads(read, text)
    assert heads["Dorn"] == ("dragged", "nsubj")
    assert heads["Marsh"] == ("dragged", "dobj")


def test_a_cleft_clause_hangs_on_who_did_it(read: Read) -> None:
    heads = _heads(read, "It was Kestrop that broke off the talks on Monday.")
    assert heads["broke"] == ("Kestrop", "relcl")


def test_what_is_denied_before_listeners_hangs_on_the_denial(read: Read) -> None:
    heads = _heads(read, "Dorn denied on a call with analysts that the gate had been open.")
    assert heads["been"] == ("denied", "ccomp")


def test_a_clause_that_gives_the_contents_of_a_noun_stays_with_it(read: Read) -> None:
    heads = _heads(read, "Dorn repeated the claim that the gate had been open.")
    assert heads["been"][0] == "claim"
