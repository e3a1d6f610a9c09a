"""Evidence that two claims are about one fact: weighted, symmetric, with contraries as a veto."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Frame
from factcheck.compare.evidence import Evidence
from tests.compare.invented import figure

WORDS = st.lists(
    st.sampled_from(
        (
            *("kill", "die", "injure", "hurt", "house", "storm", "dam", "burst", "rescue", "flood"),
            *("aeroplane", "plane", "immunisation", "immunization", "inoculation"),
        )
    ),
    max_size=4,
).map(tuple)
NAMES = st.lists(
    st.sampled_from(("person/Ilka Dorn", "person/Dorn", "place/Wexmoor", "nation/SE")), max_size=2
).map(tuple)
FRAMES = st.builds(
    Frame, focus=WORDS, event=WORDS, near=WORDS, wide=WORDS, names=NAMES, wide_names=NAMES
)
FILLER = [
    figure("filler", place=place, frame=Frame(focus=(word,), event=("mention",)))
    for place, word in enumerate(("orchestra", "flour", "alder", "goalkeeper", "owl", "chess"))
]


def _evidence(one: Frame, other: Frame) -> Evidence:
    return Evidence([figure("a", frame=one), figure("b", frame=other), *FILLER])


@given(FRAMES, FRAMES)
def test_affinity_and_veto_are_symmetric(one: Frame, other: Frame) -> None:
    evidence = _evidence(one, other)
    a, b = evidence.claims[:2]
    there, back = evidence.affinity(a, b), evidence.affinity(b, a)
    assert there == back
    assert evidence.contrast(a, b) == evidence.contrast(b, a)
    for x in one.near:
        for y in other.near:
            assert evidence.kin(x, y) == evidence.kin(y, x)


@pytest.mark.parametrize(
    ("one", "other"),
    [("aeroplane", "plane"), ("immunisation", "inoculation"), ("colour", "color")],
)
def test_kinship_minds_no_spelling(one: str, other: str) -> None:
    evidence = _evidence(Frame(near=(one,)), Frame(near=(other,)))
    assert evidence.kin(one, other) == evidence.kin(other, one) > 0


@given(FRAMES, FRAMES)
def test_affinity_lies_between_nothing_and_everything(one: Frame, other: Frame) -> None:
    evidence = _evidence(one, other)
    found = evidence.affinity(*evidence.claims[:2])
    assert 0.0 <= found.less <= found.more <= 1.0 + 1e-9
    assert found.mass >= 0.0
    assert found.mass == 0.0 or found.shared


@given(FRAMES)
def test_a_claim_is_nothing_but_akin_to_its_own_likeness(frame: Frame) -> None:
    evidence = _evidence(frame, frame)
    found = evidence.affinity(*evidence.claims[:2])
    if frame.focus or frame.event or frame.near or frame.names:
        assert found.less == pytest.approx(1.0)


def test_rare_words_weigh_more_than_common_ones() -> None:
    evidence = _evidence(Frame(event=("burst",)), Frame(event=("mention",)))
    assert evidence.weight("burst") > evidence.weight("mention") > 0.0
    assert evidence.weight("unheard") == 0.0


@pytest.mark.parametrize(
    ("one", "other"), [("kill", "die"), ("injure", "hurt"), ("rescue", "save"), ("fire", "blaze")]
)
def test_synonyms_of_the_news_are_kin(one: str, other: str) -> None:
    evidence = _evidence(Frame(event=(one,)), Frame(event=(other,)))
    assert evidence.kin(one, other) == evidence.kin(other, one) > 0.5
    assert evidence.affinity(*evidence.claims[:2]).mass > 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("kill", "injure"), ("house", "owl"), ("person/Ilka Dorn", "person/Ugo Dorn")],
)
def test_sisters_strangers_and_names_are_no_kin(one: str, other: str) -> None:
    evidence = _evidence(Frame(event=(one,)), Frame(event=(other,)))
    assert evidence.kin(one, other) < 0.5


@pytest.mark.parametrize(
    ("one", "other", "kept_apart"),
    [
        (
            Frame(focus=("person",), event=("kill",)),
            Frame(focus=("person",), event=("injure",)),
            True,
        ),
        (Frame(focus=("mine",), event=("open",)), Frame(focus=("mine",), event=("close",)), True),
        (
            Frame(focus=("person",), event=("kill",)),
            Frame(focus=("person",), event=("die",)),
            False,
        ),
        (
            Frame(focus=("house",), event=("burn",)),
            Frame(focus=("house",), event=("flood",)),
            False,
        ),
        (Frame(event=("kill",)), Frame(event=("injure",), near=("kill",)), False),
    ],
)
def test_categories_counted_side_by_side_keep_claims_apart(
    one: Frame, other: Frame, kept_apart: bool
) -> None:
    evidence = _evidence(one, other)
    assert (evidence.contrast(*evidence.claims[:2]) is not None) == kept_apart


def test_linked_names_count_as_shared() -> None:
    one, other = Frame(names=("person/Ilka Dorn",)), Frame(names=("person/Dorn",))
    evidence = _evidence(one, other)
    assert evidence.affinity(*evidence.claims[:2]).shared == ("person/Ilka Dorn",)


def test_different_figures_for_one_noun_are_counted_by_source() -> None:
    evidence = Evidence([figure("a", 14), figure("a", 17, place=30), figure("b", 14)])
    assert evidence.counts("a", "house") == 2
    assert evidence.counts("b", "house") == 1
    assert evidence.counts("c", "house") == 0
