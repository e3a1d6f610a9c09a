"""Word documents as text: what is kept, what is left out, and what cannot be read."""

import struct
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article import container
from factcheck.article.event import read_article, read_event
from factcheck.article.word import read_word
from factcheck.errors import FactcheckError
from factcheck.zone import Zone
from tests.article.word_files import repacked, saved, with_markup, word_file

# What XML can hold, but for line breaks: a paragraph has none.
PRINTABLE = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
PARAGRAPHS = st.lists(st.text(PRINTABLE, min_size=1).filter(str.strip), min_size=1, max_size=6)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text: str) -> str:
    return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"


MARKUP = {
    "insertions are kept": (f"{run('It ')}<w:ins>{run('sank')}</w:ins>", "It sank"),
    "deletions are left out": (
        f"{run('It ')}<w:del><w:r><w:delText>swam</w:delText></w:r></w:del>{run('sank')}",
        "It sank",
    ),
    "what was moved stands where it is now": (
        f"<w:moveFrom>{run('Here. ')}</w:moveFrom>{run('It sank.')}"
        f"<w:moveTo>{run(' Here.')}</w:moveTo>",
        "It sank. Here.",
    ),
    "a link is text": (
        f"{run('See ')}<w:hyperlink>{run('the site')}</w:hyperlink>",
        "See the site",
    ),
    "a footnote's mark is left out": (
        f'{run("It sank")}<w:r><w:footnoteReference w:id="1"/></w:r>{run(".")}',
        "It sank.",
    ),
    "a comment's mark is left out": (
        f'<w:commentRangeStart w:id="1"/>{run("It")}<w:r><w:commentReference w:id="1"/></w:r>',
        "It",
    ),
    "a field shows its result": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("5 May")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "5 May",
    ),
    "hidden text is left out": (
        f"{run('It sank')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>",
        "It sank",
    ),
    "a line break is a blank": ("<w:r><w:t>It</w:t><w:br/><w:t>sank</w:t></w:r>", "It sank"),
    "special hyphens are plain or nothing": (
        "<w:r><w:t>mid</w:t><w:noBreakHyphen/><w:t>Au</w:t><w:softHyphen/><w:t>gust</w:t></w:r>",
        "mid-August",
    ),
    "a content control is text": (
        f"<w:sdt><w:sdtContent>{run('It sank')}</w:sdtContent></w:sdt>",
        "It sank",
    ),
    "a text box stands behind its paragraph, once": (
        f"{run('It sank.')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box('Aside')}"
        f"</mc:Choice><mc:Fallback>{box('Aside')}</mc:Fallback></mc:AlternateContent></w:r>",
        "It sank.\nAside",
    ),
}


@pytest.mark.parametrize("name", MARKUP)
def test_the_text_is_what_stands_on_the_page(name: str) -> None:
    markup, expected = MARKUP[name]
    assert read_word(with_markup(markup), "a.docx") == expected


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    deleted = f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('It sank ')}"
    assert read_word(with_markup(deleted, run("at dawn.")), "a.docx") == "It sank at dawn."


@given(PARAGRAPHS)
@settings(deadline=None)
def test_paragraphs_come_back_as_lines(paragraphs: list[str]) -> None:
    assert read_word(word_file(*paragraphs), "a.docx").split("\n") == paragraphs


def _report() -> bytes:
    document = Document()
    document.add_heading("Ferry runs aground off Corvale", 0)
    document.add_paragraph("By Jane Doe")
    document.add_paragraph(
        "The ferry Kittiwake ran onto a sandbank off Corvale on Tuesday evening."
    )
    document.add_heading("What is known", 2)
    document.add_paragraph("Two passengers were hurt.", style="List Bullet")
    document.add_paragraph("The hull is sound.", style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Aboard", "312"
    document.add_paragraph("")
    document.add_paragraph("Divers will search the hull on Thursday, the coastguard said.")
    document.sections[0].header.paragraphs[0].text = "Draft"
    return saved(document)


def test_headings_lists_and_tables_stand_in_reading_order(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(_report())
    article = read_article(tmp_path / "a.docx", published="2031-03-06")
    assert article.text.split("\n") == [
        "# Ferry runs aground off Corvale",
        "By Jane Doe",
        "The ferry Kittiwake ran onto a sandbank off Corvale on Tuesday evening.",
        "## What is known",
        "- Two passengers were hurt.",
        "- The hull is sound.",
        "Aboard",
        "312",
        "",
        "Divers will search the hull on Thursday, the coastguard said.",
    ]
    zones = {article.text[b.start : b.end]: b.zone for b in article.blocks}
    assert zones["Ferry runs aground off Corvale"] is Zone.HEADLINE
    assert zones["By Jane Doe"] is Zone.BYLINE
    assert zones["What is known"] is Zone.SUBHEAD
    assert zones["Two passengers were hurt."] is Zone.BULLET
    assert zones["Divers will search the hull on Thursday, the coastguard said."] is Zone.BODY


def test_a_position_is_the_paragraph_and_the_character_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file("Ferry sinks", "It sank.", "Nobody died."))
    article = read_article(tmp_path / "a.docx", published="2031-03-06")
    assert article.position(article.text.index("died")) == (3, 8)


def test_paragraphs_of_one_length_are_not_taken_for_wrapped_text(tmp_path: Path) -> None:
    sentences = [f"The {n}th councillor of Ashcombe voted for the plan on Friday." for n in "45678"]
    (tmp_path / "a.docx").write_bytes(word_file("Council votes", *sentences))
    article = read_article(tmp_path / "a.docx", published="2031-03-06")
    assert [article.text[b.start : b.end] for b in article.blocks][1:] == sentences


def test_a_date_is_taken_from_front_matter_and_not_from_the_files_properties(
    tmp_path: Path,
) -> None:
    front = ("---", "outlet: The Herald", "published: 2031-03-06", "---")
    (tmp_path / "dated.docx").write_bytes(word_file(*front, "Ferry sinks", "It sank off Corvale."))
    (tmp_path / "plain.docx").write_bytes(word_file("Ferry sinks", "It sank off Corvale."))
    dated, plain = read_event([tmp_path]).articles
    assert (dated.published, dated.outlet) == ("2031-03-06", "The Herald")
    assert plain.published is None
    assert "has no publication date" in plain.warnings[0]


def test_a_document_in_a_folder_is_a_source_and_its_lock_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file("Ferry sinks", "It sank."))
    (tmp_path / "~$a.docx").write_bytes(b"\x04Jane")
    event = read_event([tmp_path], "2031-03-06")
    assert [article.id for article in event.articles] == ["a"]
    assert event.warnings == ()


def _old_word(inside: bytes = b"") -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + inside


def _bomb() -> bytes:
    def blown(name: str, part: bytes) -> bytes:
        return part + b" " * container.MAX_MARKUP if name == "word/document.xml" else part

    return repacked(word_file("x"), blown)


def _understated() -> bytes:
    """An archive that unpacks to more than it says: the size is in the central directory."""
    data = bytearray(word_file("It sank. " * 500))
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


def _locked() -> bytes:
    data = bytearray(word_file("x"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _without(part: str) -> bytes:
    return repacked(word_file("x"), lambda name, data: None if name == part else data)


def _entities() -> bytes:
    doctype = b'<!DOCTYPE w [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]>'

    def declared(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        head, end, rest = part.partition(b"?>")
        return head + end + doctype + rest.replace(b">x<", b">&b;<")

    return repacked(word_file("x"), declared)


UNREADABLE = {
    "an old .doc": (_old_word(), "is a Word file of the old kind (.doc), not .docx; open it"),
    "a password": (
        _old_word("EncryptedPackage".encode("utf-16-le")),
        "is under a password; save it without",
    ),
    "a locked archive": (_locked(), "is under a password; save it without"),
    "plain text": (b"It sank.", "is not a Word document; open it"),
    "an empty file": (b"", "is not a Word document; open it"),
    "another archive": (_without("word/document.xml"), "is not a Word document; open it"),
    "half a file": (word_file("x")[:2000], "is damaged and cannot be read"),
    "no list of types": (_without("[Content_Types].xml"), "is damaged and cannot be read"),
    "no relations": (_without("_rels/.rels"), "is damaged and cannot be read"),
    "a zip bomb": (_bomb(), "is too large (unpacks to 17,"),
    "a false size": (_understated(), "is damaged and cannot be read"),
    "entities in place of text": (_entities(), "holds no text"),
    "no text": (word_file("", " "), "holds no text"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_one_line_that_says_what_to_do(tmp_path: Path, name: str) -> None:
    data, says = UNREADABLE[name]
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(FactcheckError) as error:
        read_article(tmp_path / "a.docx")
    assert f"a.docx: {says}" in str(error.value)
    assert "\n" not in str(error.value)
    assert "; " in str(error.value)


def test_a_file_of_more_than_its_bytes_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.article.event.MAX_PACKED", 1000)
    (tmp_path / "a.docx").write_bytes(word_file("x"))
    with pytest.raises(FactcheckError, match=r"is too large \([\d,]+ bytes, at most 1,000\)"):
        read_article(tmp_path / "a.docx")


SOUND = word_file("Ferry sinks", "It sank off Corvale on Tuesday.")
BODY = "word/document.xml"


def read_or_refused(data: bytes) -> str:
    """The text of a file, or the message that it is refused with; anything else is a fault."""
    try:
        return read_word(data, "a.docx")
    except FactcheckError as error:
        return str(error)


def changed(data: bytes, flips: list[tuple[int, int]]) -> bytes:
    """The bytes with some of them overwritten."""
    found = bytearray(data)
    for place, byte in flips:
        found[place % len(found)] = byte
    return bytes(found)


FLIPS = st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), min_size=1, max_size=4)


@given(FLIPS)
@settings(deadline=None)
def test_a_damaged_file_is_read_or_refused_in_one_line(flips: list[tuple[int, int]]) -> None:
    found = read_or_refused(changed(SOUND, flips))
    assert found.strip()
    assert not (found.startswith("a.docx: ") and "\n" in found)


@given(FLIPS)
@settings(deadline=None)
def test_damaged_markup_is_read_or_refused_in_one_line(flips: list[tuple[int, int]]) -> None:
    broken = repacked(SOUND, lambda name, part: changed(part, flips) if name == BODY else part)
    found = read_or_refused(broken)
    assert found.strip()
    assert not (found.startswith("a.docx: ") and "\n" in found)
