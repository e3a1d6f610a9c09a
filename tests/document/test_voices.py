"""Voices: who asserts a clause and how surely, and whether the clause says no."""

import pytest

from factcheck.claim import Stance, Voice
from factcheck.document.parsed import Clause, Sentence
from factcheck.document.voices import is_future, is_negated, voice_of
from tests.conftest import Read, awaited


def _clause(read: Read, text: str, verb: str) -> tuple[Sentence, Clause]:
    """The clause that holds `verb` as its head, or else the word wherever it stands."""
    sentences = read(text).document.sentences
    clauses = [(s, c) for s in sentences for c in s.clauses]
    held = [(s, c) for s, c in clauses if verb in [t.lower_ for t in c.tokens]]
    return next(((s, c) for s, c in clauses if c.head.lower_ == verb), held[0])


def _voice(read: Read, text: str, verb: str) -> Voice:
    sentence, clause = _clause(read, text, verb)
    return voice_of(sentence, clause, read(text).names)


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Police said Venn had fled.", "fled", "police"),
        ("Venn had fled, police said.", "fled", "police"),
        ("Venn had fled, said police.", "fled", "police"),
        ("Venn, police said, had fled.", "fled", "police"),
        ("Police told reporters that Venn had fled.", "fled", "police"),
        ("Minister Ilka Dorn said Venn had fled.", "fled", "person/Ilka Dorn"),
        ("Minister Ilka Dorn left. She said Venn had fled.", "fled", "person/Ilka Dorn"),
        ("According to Minister Ilka Dorn, Venn had fled.", "fled", "person/Ilka Dorn"),
        ("Venn had fled, according to police.", "fled", "police"),
        ("Police believe that the fire was set on purpose.", "set", "police"),
        ("The mayor admitted the dam was old.", "was", "mayor"),
        ("The mayor owned up that the dam was old.", "was", "mayor"),
        ("The mayor denied on a call with reporters that the dam was old.", "was", "mayor"),
        ("The mayor denied a report in a newspaper that the dam had burst.", "burst", "mayor"),
        ("Venn had fled.", "fled", None),
        ("The ferry, which struck a bank, sank.", "sank", None),
        ("Venn had fled, police chief Ugo Marsh said.", "fled", "person/Ugo Marsh"),
        ("Hanne Solberg, a surgeon, said the patient would live.", "live", "person/Hanne Solberg"),
        ("Police said Venn had fled and taken the money.", "taken", "police"),
        ("Police said that Venn had fled and that he was armed.", "was", "police"),
        awaited(
            "a participle of reporting has no speaker",
            "Police closed the road, adding that Venn had fled.",
            "fled",
            "police",
        ),
    ],
)
def test_clause_is_given_to_whoever_says_it(
    read: Read, text: str, verb: str, speaker: str | None
) -> None:
    assert _voice(read, text, verb).speaker == speaker


@pytest.mark.parametrize(
    ("text", "verb", "stance"),
    [
        ("The dam held.", "held", Stance.SAID),
        ("Police said the dam held.", "held", Stance.SAID),
        ("The mayor denied that the dam leaked.", "leaked", Stance.DENIED),
        ("Prosecutors allege that Venn bribed a judge.", "bribed", Stance.ALLEGED),
        ("The firm claimed that the pump was new.", "was", Stance.ALLEGED),
        ("The airline will close its base.", "close", Stance.PLANNED),
        ("The airline plans to close its base.", "plans", Stance.PLANNED),
        ("The base is to close in June.", "is", Stance.PLANNED),
        ("The base is due to close in June.", "is", Stance.PLANNED),
        ("The base is expected to close in June.", "expected", Stance.PLANNED),
        ("The pilot may have misread the chart.", "misread", Stance.HEDGED),
        ("The pilot should have read the chart.", "read", Stance.HEDGED),
        ("The pilot reportedly misread the chart.", "misread", Stance.HEDGED),
        ("The pilot appears to have misread the chart.", "appears", Stance.HEDGED),
        ("Police said the airline would close its base.", "close", Stance.SAID),
    ],
)
def test_stance_says_how_surely_a_clause_is_put(
    read: Read, text: str, verb: str, stance: Stance
) -> None:
    assert _voice(read, text, verb).stance is stance


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The panel is not satisfied that the baker knew.", "knew", True),
        ("The panel did not find that the baker knew.", "knew", True),
        ("The panel found that the baker knew.", "knew", False),
        ("The baker did not say that the miller knew.", "knew", False),
        ("The plane landed.", "landed", False),
        ("The plane did not land.", "land", True),
        ("The plane didn't land.", "land", True),
        ("The plane never landed.", "landed", True),
        ("He had not resigned and would not.", "resigned", True),
        ("No plane landed.", "landed", True),
        ("Nobody was hurt.", "hurt", True),
        ("Nothing was stolen.", "stolen", True),
        ("There were no survivors.", "were", True),
        ("Neither side gave way.", "gave", True),
        ("The talks ended without a deal.", "ended", False),
        ("The firm failed to pay.", "failed", True),
        ("The firm declined to name the buyer.", "declined", True),
        ("They did not fail to pay.", "fail", False),
        ("Nobody failed to notice.", "failed", False),
        ("The plane landed although nobody had cleared the snow.", "landed", False),
        ("The man who did not pay was freed.", "freed", False),
        ("Police said the plane did not land.", "said", False),
        awaited(
            "a negation inside a noun phrase negates the deed",
            "The not guilty verdict pleased him.",
            "pleased",
            False,
        ),
        ("Not only did the plane land, it landed early.", "land", False),
        ("The new law is no small thing for nurses who work nights.", "work", False),
        ("The new law is a small thing for nurses who never sleep.", "sleep", True),
        ("Venn was released without charge.", "released", False),
        awaited('"hardly" does not negate', "The plane hardly moved.", "moved", True),
        ("No fewer than 40 planes landed.", "landed", False),
        ("Not one plane landed.", "landed", True),
        ("Not a single plane could land.", "land", True),
    ],
)
def test_clause_is_negated_where_an_editor_reads_a_no(
    read: Read, text: str, verb: str, negated: bool
) -> None:
    assert is_negated(_clause(read, text, verb)[1]) is negated


@pytest.mark.parametrize(
    ("text", "verb", "ahead"),
    [
        ("The court will rule.", "rule", True),
        ("The court is to rule.", "is", True),
        ("The court plans to rule.", "plans", True),
        ("The vote won't be repeated.", "repeated", True),
        ("The court ruled.", "ruled", False),
        ("The court has ruled.", "ruled", False),
        ("The court is going to rule.", "going", True),
        awaited(
            '"would" after a past tense looks ahead', "It said the court would rule.", "rule", True
        ),
    ],
)
def test_clause_looks_ahead_where_its_verb_does(
    read: Read, text: str, verb: str, ahead: bool
) -> None:
    assert is_future(_clause(read, text, verb)[1]) is ahead
