"""A file of rulings is changed where it must be and nowhere else."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulings.edit import HEADER, put, swap, take
from factcheck.rulings.file import parse_rulings
from factcheck.rulings.model import Decision, Quoted, Ruling
from tests.rulings.invented import FILE, RULED

GOLDEN = Path(__file__).parent / "golden" / "rulings.toml"


def entry(id_: str, reason: str = "why") -> Ruling:
    return Ruling(id_, Decision.ACCEPTED, reason, "what", (Quoted("gazette", "Two died."),))


def bare(id_: str) -> str:
    return put("", entry(id_)).removeprefix(HEADER).lstrip("\n")


def test_file_is_written_as_the_reviewed_one() -> None:
    written = ""
    for ruling in RULED.entries:
        written = put(written, ruling)
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(written, "utf-8", newline="\n")
    assert written == GOLDEN.read_text("utf-8")


BY_HAND = f"""# Ours.

# why this one
{bare("f-2")}# inside, no blank line above

# between
# about the four
{bare("f-4").replace("[[ruling]]", "[[ ruling ]]  # odd but sound")}# at the end
"""


@pytest.mark.parametrize(
    ("id_", "before"), [("f-1", "# why this"), ("f-3", "# between\n# about"), ("f-5", "")]
)
def test_new_ruling_goes_above_the_next_id_and_its_comment(id_: str, before: str) -> None:
    text = put(BY_HAND, entry(id_))
    assert text.partition(bare(id_))[2].lstrip("\n").startswith(before)
    assert [one.id for one in parse_rulings(text, FILE).entries] == sorted(["f-2", "f-4", id_])
    assert take(text, id_) == BY_HAND


def test_taking_one_out_takes_its_own_comment_and_no_other() -> None:
    text = take(BY_HAND, "f-4")
    assert "# about the four" not in text
    for comment in ("# Ours.", "# why this one", "# inside", "# at the end"):
        assert comment in text
    assert "# about the four" in take(BY_HAND, "f-2")


def test_replaced_ruling_stays_in_its_place_under_its_comment() -> None:
    text = swap(BY_HAND, entry("f-2", "another reason"))
    assert text == BY_HAND.replace('reason = "why"', 'reason = "another reason"', 1)


def test_entries_out_of_order_stay_where_somebody_put_them() -> None:
    text = f"{bare('f-8')}\n{bare('f-2')}"
    assert [one.id for one in parse_rulings(put(text, entry("f-5")), FILE).entries] == [
        "f-5",
        "f-8",
        "f-2",
    ]


def test_what_looks_like_an_entry_within_a_string_is_none() -> None:
    odd = bare("f-2").replace('"why"', '"""\n[[ruling]]\nid = "f-9"\n# no comment\n"""')
    assert [one.line for one in parse_rulings(odd, FILE).entries] == [1]
    assert take(put(odd, entry("f-3")), "f-3") == odd
    assert take(put(odd, entry("f-1")), "f-2") == bare("f-1")


def test_line_ends_of_the_file_are_kept() -> None:
    text = put(BY_HAND.replace("\n", "\r\n"), entry("f-3"))
    assert text.count("\n") == text.count("\r\n")
    assert take(text, "f-3") == BY_HAND.replace("\n", "\r\n")


def test_last_ruling_taken_out_of_our_own_file_leaves_nothing() -> None:
    assert take(put("", entry("f-1")), "f-1") == ""
    assert take(put("# mine\n", entry("f-1")), "f-1") == "# mine\n"


_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
_line = _text.map(lambda text: " ".join(text.split())).filter(bool)
_rulings = st.builds(
    Ruling,
    st.from_regex(r"[fs]-[0-9a-f]{2}", fullmatch=True),
    st.sampled_from(Decision),
    _line,
    st.just("") | _line,
    st.lists(st.builds(Quoted, _line, _text), min_size=1, max_size=3, unique=True).map(tuple),
)
_comments = st.lists(st.sampled_from(["# one", "#", "   # two", "", " "]), max_size=4)


@st.composite
def _files(draw: st.DrawFn) -> str:
    """Entries in any order with any comments and blank lines between them."""
    entries = draw(st.lists(_rulings, unique_by=lambda one: one.id, max_size=4))
    parts = draw(_comments)
    for one in entries:
        parts += [put("", one).removeprefix(HEADER).strip("\n"), *draw(_comments)]
    return "".join(f"{part}\n" for part in parts)


@given(_files(), _rulings)
def test_a_ruling_made_and_undone_gives_back_the_file(text: str, made: Ruling) -> None:
    kept = parse_rulings(text, FILE).entries
    if made.id in {one.id for one in kept}:
        text = take(text, made.id)
    written = put(text, made)
    assert take(written, made.id) == text


@given(_files(), _rulings)
def test_every_ruling_is_read_as_it_was_made_and_the_others_as_they_were(
    text: str, made: Ruling
) -> None:
    before = {one.id: one for one in parse_rulings(text, FILE).entries}
    written = swap(text, made) if made.id in before else put(text, made)
    after = {one.id: one for one in parse_rulings(written, FILE).entries}
    assert after == {**before, made.id: made}
    assert tomllib.loads(written)
