import pytest

from factcheck.article.splits import agency_credit, caption_credit, dateline_length, slug_length

DATELINES = [
    "VARDE, Ulm, March 12 (Agency) -",
    "VARDE, May 24 (Agency) -",
    "VARDE, Chile (AB) —",
    "PORT HOLM, Fla., Aug. 27 (ABC) —",
    "VARDE –",
    "VARDE —",
    "VARDE/ULM –",
    "VARDE --",
    "ST. HOLM, Minn. (AB) —",
    "Varde, 17 June (Agency) —",
    "Varde, June 17, 2026 (Agency) —",
    "Varde (dpa) -",
    "New Varde, July 3 (ABC)",
    "VARDE, Jan. 5, 2026 /Newswire/ --",
    "Varde —",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_ends_with_its_dash(dateline: str) -> None:
    paragraph = dateline + " The bridge was closed, officials said."
    assert paragraph[: dateline_length(paragraph)] == dateline


@pytest.mark.parametrize(
    "paragraph",
    [
        "THEY said it would never fall - and it did.",
        "Varde - a town of 18,000 - has one bridge.",
        "The bridge — built in 2016 — was closed.",
        "The Ministry (Transport) closed the bridge.",
        "BREXIT – the final act.",
        "A MONSTER wave hit the town of Varde on Monday.",
        "Tom Oduor, 34, was in tears. It was over - He knew.",
        "Perez (Ulm) and Sato (Varde) were booked.",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(paragraph: str) -> None:
    assert dateline_length(paragraph) == 0


def test_a_slug_is_an_agency_in_brackets_and_a_dash() -> None:
    assert slug_length("(Agency) -- The bridge was closed.") == len("(Agency) --")
    assert slug_length("(The cat is fine.)") == 0


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Cars queue on Tuesday. (Mia Berg/Nordic Images)", " (Mia Berg/Nordic Images)"),
        ("Cars queue on Tuesday (Photo: Mia Berg)", " (Photo: Mia Berg)"),
        ("Cars queue on Tuesday. [handout via the port]", " [handout via the port]"),
        ("Pictured: the pier in June 2016.", ""),
    ],
)
def test_a_captions_credit_is_cut_off(caption: str, credit: str) -> None:
    begin = caption_credit(caption)
    assert begin is not None
    assert caption[begin:] == credit


@pytest.mark.parametrize(
    "paragraph",
    [
        "The holder is owned 70/30 by two firms (see above).",
        "The wave was 14 feet (4.2 meters/second at most).",
        "Below the bridge: nothing but water.",
    ],
)
def test_brackets_alone_make_no_caption(paragraph: str) -> None:
    assert caption_credit(paragraph) is None


def test_a_credit_that_ends_a_paragraph_is_cut_off() -> None:
    paragraph = "Nobody was hurt. (Reporting by Ana Perez; Editing by Tom Oduor)"
    assert paragraph[: agency_credit(paragraph)] == "Nobody was hurt."
    assert agency_credit("Nobody was hurt (so far).") == len("Nobody was hurt (so far).")
