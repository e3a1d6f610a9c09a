"""Reporting verbs and hedges: how surely a statement is put forward."""

import pytest

from factcheck.claim import Stance
from factcheck.lexicon import speech


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [
        ("say", Stance.SAID),
        ("announce", Stance.SAID),
        ("emphasise", Stance.SAID),
        ("deny", Stance.DENIED),
        ("rule_out", Stance.DENIED),
        ("allege", Stance.ALLEGED),
        ("claim", Stance.ALLEGED),
        ("vow", Stance.PLANNED),
        ("might", Stance.HEDGED),
        ("reportedly", Stance.HEDGED),
        ("table", None),
    ],
)
def test_stance_of_a_cue(lemma: str, stance: Stance | None) -> None:
    assert speech.stance(lemma) == stance


@pytest.mark.parametrize("lemma", ["tell", "deny", "accuse", "insist"])
def test_verbs_of_every_stance_report(lemma: str) -> None:
    assert speech.is_reporting(lemma)


@pytest.mark.parametrize("lemma", ["run", "may", "plan"])
def test_other_words_do_not_report(lemma: str) -> None:
    assert not speech.is_reporting(lemma)


def test_pressing_verbs_show_doubt_against_the_speaker() -> None:
    assert speech.is_pressing("insist")
    assert not speech.is_pressing("say")


@pytest.mark.parametrize(
    "phrases",
    [
        speech.PLANNED_PHRASES,
        speech.HEDGE_PHRASES,
        speech.ALLEGED_PHRASES,
        speech.DENIAL_PHRASES,
    ],
)
def test_phrases_are_lower_case_and_stand_once(phrases: tuple[str, ...]) -> None:
    assert all(phrase == phrase.lower().strip() for phrase in phrases)
    assert len(set(phrases)) == len(phrases)
