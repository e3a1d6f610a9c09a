from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article.decode import MAX_BYTES, decode, read_text
from factcheck.errors import FactcheckError

PROSE = "Où est-il ? “Là-bas,” said Zoë – for €5."
printable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: bool(text.strip()) and not text.startswith("\ufeff")
)


@pytest.mark.parametrize(
    ("encoding", "used"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_common_encodings_give_the_same_text(encoding: str, used: str) -> None:
    decoded = decode(PROSE.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (PROSE, used)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_are_normalised_and_blanks_stay(newline: str) -> None:
    data = f" one {newline}{newline}\ttwo\u00a0{newline}".encode()
    assert decode(data, "a.txt").text == " one \n\n\ttwo\u00a0\n"


@given(printable, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_nothing_but_line_ends_changes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


def test_the_hash_is_of_the_files_bytes() -> None:
    assert decode(b"abc\r\n", "a").sha256 != decode(b"abc\n", "a").sha256


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "a.txt: is empty; put"),
        (b" \r\n\t ", "a.txt: is empty; put"),
        (b"\xef\xbb\xbf", "a.txt: is empty; put"),
        (b"PK\x03\x04\x00\x00\x00\x08", "a.txt: is a binary file"),
        (b"\x01\x02\x03 text \x04\x05", "a.txt: is a binary file"),
        ("text".encode("utf-16-le"), "a.txt: is a binary file"),
        (b"\x81\x8d\x8f\x90\x9d", "a.txt: is not text"),
        (b"\xff\xfea\xd8\xff", "a.txt: is not text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, what: str) -> None:
    with pytest.raises(FactcheckError) as error:
        decode(data, "a.txt")
    assert str(error.value).startswith(what)
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(FactcheckError, match=r"large\.txt: is too large \(2,097,153 bytes"):
        read_text(large)
    with pytest.raises(FactcheckError, match=r"none\.txt: does not exist; check the path"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(FactcheckError, match="is not a file"):
        read_text(tmp_path)


@given(st.binary(max_size=60))
def test_no_bytes_cause_any_other_error(data: bytes) -> None:
    with suppress(FactcheckError):
        assert decode(data, "a.txt").text.strip()
