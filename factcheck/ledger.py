"""The ledger of claims: what was extracted from each article, kept under `claims/<event>/`.

It is read in review and saves the language model on the next run. A file counts only while it
was made from this article, by this extractor and this model, and holds what was written to it:
the checksum covers all the rest. Whatever fails is extracted anew, never mended.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.document.model import MODEL
from factcheck.extract import EXTRACTOR_VERSION
from factcheck.files import file_name, write_atomically
from factcheck.kinds import claim_list

SCHEMA = "factcheck.claims/1"
_MARK, _END = b',\n "claims": ', b"\n}\n"  # what stands before the claims, and after them

Claims = tuple[ClaimBase, ...]


class DamagedError(Exception):
    """A ledger file that cannot be trusted; the message says why, without the path."""


@dataclass(frozen=True)
class Loaded:
    """What a ledger held: claims by source id, the stale articles, and warnings, one line each."""

    claims: dict[str, Claims]
    stale: tuple[Article, ...]
    warnings: tuple[str, ...]


class Ledger:
    """The claims files of one event, in `root/<event>/`, one for each source."""

    def __init__(self, root: Path, event: str) -> None:
        self.folder = root / file_name(event)

    def path(self, source: str) -> Path:
        """Where the claims of a source are kept."""
        return self.folder / file_name(source, ".json")

    def load(self, articles: Sequence[Article]) -> Loaded:
        """Read the claims of these articles as far as they are kept, current and undamaged."""
        claims: dict[str, Claims] = {}
        stale: list[Article] = []
        warnings: list[str] = []
        for article in articles:
            try:
                kept = read(self.path(article.id), article)
            except DamagedError as damage:
                warnings.append(f"{self.path(article.id)}: {damage}; the claims are extracted anew")
                kept = None
            if kept is None:
                stale.append(article)
            else:
                claims[article.id] = kept
        return Loaded(claims, tuple(stale), (*warnings, *self.orphans(articles)))

    def store(self, article: Article, claims: Claims) -> None:
        """Keep the claims of an article.

        Raises:
            FactcheckError: the folder cannot be written.
        """
        write_atomically(self.path(article.id), dump(article, claims))

    def checksums(self, articles: Sequence[Article]) -> dict[str, str] | None:
        """The checksum of each article's claims by its id; None unless all files are good.

        The claims are not built: this is how to find out at little cost that nothing is new.
        """
        found = {}
        for article in articles:
            try:
                kept = _read_current(self.path(article.id), article)
            except DamagedError:
                return None
            if kept is None:
                return None
            found[article.id] = kept.checksum
        return found

    def orphans(self, articles: Sequence[Article]) -> tuple[str, ...]:
        """A warning for each file of a source that the event no longer has; none is deleted."""
        known = {self.path(article.id) for article in articles}
        return tuple(
            f"{path}: no source of this event has this id; delete the file if the source is gone"
            for path in sorted(self.folder.glob("*.json"))
            if path not in known
        )


def read(path: Path, article: Article) -> Claims | None:
    """The claims kept in a file, or None where there is none or it is of another version.

    Raises:
        DamagedError: the file is no claims file, or not as it was written.
    """
    kept = _read_current(path, article)
    if kept is None:
        return None
    try:
        return claim_list().validate_json(kept.claims)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise DamagedError(f"holds a claim that does not fit its kind (at {where})") from error


@dataclass(frozen=True)
class _Kept:
    """A sound and current file: the claims are still JSON text."""

    checksum: str
    claims: bytes


def _read_current(path: Path, article: Article) -> _Kept | None:
    try:
        data = path.read_bytes().replace(b"\r\n", b"\n")  # a checkout may have changed line ends
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedError(f"cannot be read ({error.strerror})") from error
    head, mark, rest = data.partition(_MARK)
    header = _parsed(head + b"}" if mark else data)
    if header.get("schema") != SCHEMA:
        raise DamagedError(f"is not a {SCHEMA} file")
    claims = rest.removesuffix(_END)
    checksum = header.pop("checksum", None)
    if checksum != _checksum(header, claims):
        raise DamagedError("is not as it was written (its checksum does not match)")
    return _Kept(checksum, claims) if header == _header(article) else None


def _parsed(header: bytes) -> dict[str, Any]:
    try:
        data = json.loads(header)
    except (ValueError, RecursionError) as error:
        raise DamagedError("is not JSON") from error
    return data if isinstance(data, dict) else {}


def dump(article: Article, claims: Claims) -> str:
    """A claims file's text: the header, then each claim as a block with one field a line.

    The same claims give the same bytes, and a changed field is one changed line in a diff.
    """
    blocks = ",\n".join(map(_block, claim_list().dump_python(claims, mode="json")))
    listed = f"[\n{blocks}\n ]" if claims else "[]"
    header = _header(article)
    header["checksum"] = _checksum(header, listed.encode("utf-8", "backslashreplace"))
    fields = (f" {_compact(name)}: {_compact(value)}" for name, value in header.items())
    return "{\n" + ",\n".join(fields) + _MARK.decode() + listed + _END.decode()


def _block(claim: Mapping[str, Any]) -> str:
    fields = [f"   {_compact(name)}: {_compact(value)}" for name, value in claim.items()]
    return "  {\n" + ",\n".join(fields) + "\n  }"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _header(article: Article) -> dict[str, Any]:
    """What a file is keyed by: it counts only while every one of these is as now.

    The date and the outlet are there because claims hang on them: "Saturday" is resolved
    against the one, and the other's own name is not an actor in its story.
    """
    return {
        "schema": SCHEMA,
        "source": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "article_sha256": article.sha256,
        "extractor": EXTRACTOR_VERSION,
        "model": MODEL,
    }


def _checksum(header: Mapping[str, Any], claims: bytes) -> str:
    """SHA-256 of the header without the checksum, and of the claims as they are laid out."""
    return sha256(_compact(header).encode("utf-8", "surrogatepass") + claims).hexdigest()
