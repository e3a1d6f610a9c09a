"""A claims file counts only while it is what was written for this article; else it is remade."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck import ledger as ledger_module
from factcheck.article.event import read_event
from factcheck.article.model import Article
from factcheck.errors import FactcheckError
from factcheck.extract import extract
from factcheck.ledger import Claims, Ledger, dump

TEXT = """Dam breach kills twelve

Twelve people were killed and about 340 hurt when a dam broke near Corvale on Tuesday.

"We had no warning," said Ines Halloran, the mayor. The regulator denied that it had been told.
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    path = tmp_path_factory.mktemp("event") / "beacon.txt"
    path.write_text(TEXT, "utf-8")
    return read_event([path], "2024-03-06").articles[0]


@pytest.fixture(scope="module")
def claims(article: Article) -> Claims:
    return extract((article,))[article.id]


@pytest.fixture
def kept(tmp_path: Path, article: Article, claims: Claims) -> Ledger:
    ledger = Ledger(tmp_path, "dam-breach")
    ledger.store(article, claims)
    return ledger


def test_claims_come_back_as_they_were_kept(kept: Ledger, article: Article, claims: Claims) -> None:
    assert claims
    loaded = kept.load([article])
    assert loaded.claims == {article.id: claims}
    assert loaded.stale == ()
    assert loaded.warnings == ()


def test_the_same_claims_give_the_same_bytes(
    kept: Ledger, article: Article, claims: Claims
) -> None:
    written = kept.path(article.id).read_text("utf-8")
    assert dump(article, claims) == written
    assert dump(article, kept.load([article]).claims[article.id]) == written


def test_the_file_is_plain_json_with_a_field_on_each_line(kept: Ledger, article: Article) -> None:
    text = kept.path(article.id).read_text("utf-8")
    data = json.loads(text)
    assert data["schema"] == "factcheck.claims/1"
    assert data["source"] == "beacon"
    assert data["article_sha256"] == sha256(TEXT.encode()).hexdigest()
    fields = sum(len(claim) for claim in data["claims"])
    assert text.count("\n") == 2 + len(data) + fields + 2 * len(data["claims"]) + 1


def test_an_article_without_claims_is_kept_too(tmp_path: Path, article: Article) -> None:
    ledger = Ledger(tmp_path, "quiet")
    ledger.store(article, ())
    assert ledger.load([article]).claims == {article.id: ()}


def test_a_missing_file_is_stale_without_a_warning(tmp_path: Path, article: Article) -> None:
    loaded = Ledger(tmp_path, "new").load([article])
    assert (loaded.claims, loaded.stale, loaded.warnings) == ({}, (article,), ())


@pytest.mark.parametrize(
    "change",
    [
        {"sha256": "0" * 64},
        {"published": "2024-03-07"},
        {"published": None},
        {"outlet": "The Herald"},
    ],
)
def test_claims_of_another_state_of_the_article_are_stale(
    kept: Ledger, article: Article, change: dict[str, str | None]
) -> None:
    changed = replace(article, **change)  # type: ignore[arg-type]
    loaded = kept.load([changed])
    assert (loaded.claims, loaded.stale, loaded.warnings) == ({}, (changed,), ())


@pytest.mark.parametrize("version", ["EXTRACTOR_VERSION", "MODEL"])
def test_claims_of_another_extractor_or_model_are_stale(
    kept: Ledger, article: Article, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    monkeypatch.setattr(ledger_module, version, "another")
    loaded = kept.load([article])
    assert (loaded.stale, loaded.warnings) == ((article,), ())


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def _forged(text: str) -> str:
    """A claim that fits no kind, under a checksum made to match."""
    claims = '[{"kind": "rumour"}]'
    header = json.loads(text[: text.index(',\n "claims"')] + "}")
    header.pop("checksum")
    plain = json.dumps(header, ensure_ascii=False)
    header["checksum"] = sha256((plain + claims).encode()).hexdigest()
    return json.dumps(header, ensure_ascii=False)[:-1] + f',\n "claims": {claims}\n}}\n'


DAMAGE: dict[str, tuple[Callable[[str], str], str]] = {
    "empty": (lambda text: "", "is not JSON"),
    "cut in the header": (lambda text: text[:60], "is not JSON"),
    "cut in the claims": (lambda text: text[:-40], "is not as it was written"),
    "merge conflict": (lambda text: "<<<<<<< ours\n" + text, "is not JSON"),
    "nested too deep": (lambda text: "[" * 100_000, "is not JSON"),
    "another type": (lambda text: "[]", "is not a factcheck.claims/1 file"),
    "no schema": (_replaced("schema", "scheme"), "is not a factcheck.claims/1 file"),
    "another schema": (_replaced("claims/1", "claims/9"), "is not a factcheck.claims/1 file"),
    "laid out anew": (lambda text: json.dumps(json.loads(text)), "is not as it was written"),
    "figure changed": (_replaced("340", "430"), "is not as it was written"),
    "header changed": (_replaced("2024-03-06", "2024-03-07"), "is not as it was written"),
    "checksum removed": (_replaced('"checksum"', '"sum"'), "is not as it was written"),
    "forged": (_forged, "holds a claim that does not fit its kind"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_file_is_named_and_never_trusted(
    kept: Ledger, article: Article, name: str
) -> None:
    damage, says = DAMAGE[name]
    path = kept.path(article.id)
    path.write_text(damage(path.read_text("utf-8")), "utf-8")
    loaded = kept.load([article])
    assert (loaded.claims, loaded.stale) == ({}, (article,))
    (warning,) = loaded.warnings
    assert warning.startswith(f"{path}: {says}")
    assert warning.endswith("; the claims are extracted anew")
    assert "\n" not in warning


def test_bytes_that_are_no_text_are_damage(kept: Ledger, article: Article) -> None:
    kept.path(article.id).write_bytes(b"\xff\xfe\x00\x80")
    (warning,) = kept.load([article]).warnings
    assert "is not JSON" in warning


def test_line_ends_changed_by_a_checkout_are_no_damage(
    kept: Ledger, article: Article, claims: Claims
) -> None:
    path = kept.path(article.id)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert kept.load([article]).claims == {article.id: claims}


def test_a_folder_where_the_file_should_be_is_named(kept: Ledger, article: Article) -> None:
    kept.path(article.id).unlink()
    kept.path(article.id).mkdir()
    assert "cannot be read" in kept.load([article]).warnings[0]
    with pytest.raises(FactcheckError, match="cannot be written"):
        kept.store(article, ())


def test_a_file_of_a_source_that_is_gone_is_named_and_left(kept: Ledger, article: Article) -> None:
    other = replace(article, id="herald")
    kept.store(other, ())
    (warning,) = kept.load([article]).warnings
    assert "herald.json: no source of this event has this id" in warning
    assert kept.path("herald").is_file()


@pytest.mark.parametrize("name", ["../../escape", "/etc/passwd", "..", ".hidden", "a/b", "nul\0"])
def test_no_id_leads_out_of_the_ledgers_folder(tmp_path: Path, name: str) -> None:
    ledger = Ledger(tmp_path, name)
    assert ledger.folder.parent == tmp_path
    assert ledger.path(name).parent == ledger.folder
    assert not ledger.path(name).name.startswith(".")
