"""Read an event: one folder of articles, with or without a manifest, or the files themselves."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from factcheck.article import manifest
from factcheck.article.container import MAX_PACKED
from factcheck.article.decode import Decoded, decode, read_bytes, read_text
from factcheck.article.frontmatter import FrontMatter, read_front_matter
from factcheck.article.manifest import Entry, read_manifest
from factcheck.article.model import Article, Block
from factcheck.article.published import find_full_date, to_iso_date
from factcheck.errors import FactcheckError
from factcheck.files import written_by_factcheck
from factcheck.zone import Zone

WORD = ".docx"
FORMATS = (".txt", ".md", WORD)

# Other formats that articles come in: worth a word when they lie in a folder and are not read.
_OTHER_FORMATS = (".htm", ".html", ".doc", ".odt", ".rtf", ".pdf", ".eml")
_DATED_ZONES = (Zone.MASTHEAD, Zone.BYLINE, Zone.DATELINE, Zone.NOTE)
_LOCK = "~$"  # what a word processor lays beside a document that is open
_REMEDY = "give the article as plain text (.txt or .md) or a Word document (.docx)"


@dataclass(frozen=True)
class Event:
    """The articles about one event, in the manifest's order or else sorted by id."""

    name: str
    articles: tuple[Article, ...]
    warnings: tuple[str, ...]


def read_event(paths: Sequence[Path], published: str | None = None) -> Event:
    """Read one folder, or several files, as the articles of one event.

    `published` (an ISO date) serves the articles that have none in a manifest or front matter.
    A folder's `sources.toml` decides which files are read and wins over front matter.
    Raises FactcheckError for anything in the input that cannot be used.
    """
    fallback = _option_date(published)
    folder = _folder(paths)
    if folder is not None:
        entries, warnings = _entries_in(folder)
        name = folder.resolve().name or "event"
    else:
        entries, warnings = tuple(Entry(path, 0) for path in paths), []
        name = _common_name(paths)
    _check_twice(entries)
    articles = [_read(entry, fallback) for entry in entries]
    if folder is None or not (folder / manifest.NAME).is_file():
        articles.sort(key=lambda article: article.id)
    _check_ids(articles)
    for article in articles:
        warnings.extend(article.warnings)
    return Event(name, tuple(articles), tuple(warnings))


def read_article(
    path: Path,
    *,
    outlet: str | None = None,
    published: str | None = None,
    id: str | None = None,
    url: str | None = None,
) -> Article:
    """Read one .txt, .md or .docx file; what is given here wins over the file's front matter.

    `published` is an ISO date. Without a date anywhere `published` is None and a warning says
    so; a full date in the article's head is used, with a warning. Raises FactcheckError.
    """
    return _read(Entry(path, 0, id, outlet, _option_date(published), url), None)


def read_single(
    path: Path, *, id: str, fallback: str | None = None, data: bytes | None = None
) -> Article:
    """Read an article that belongs to no event.

    `fallback` (an ISO date) serves where front matter has none; for the rest see
    `read_article`. `data` are the bytes of an article that lies in no file, such as standard
    input, whatever `path` calls it. Raises FactcheckError.
    """
    entry = Entry(path, 0, id)
    if data is None:
        return _read(entry, _option_date(fallback))
    return _article(entry, decode(data, path), _option_date(fallback))


def _option_date(published: str | None) -> str | None:
    date = to_iso_date(published)
    if published is not None and date is None:
        raise FactcheckError(
            f"published date {published!r} is not a date", remedy="write it as 2026-03-13"
        )
    return date


def _folder(paths: Sequence[Path]) -> Path | None:
    if not paths:
        raise FactcheckError("no sources given", remedy="give a folder of articles, or files")
    if len(paths) == 1 and paths[0].name == manifest.NAME and paths[0].is_file():
        return paths[0].parent
    folders = [path for path in paths if path.is_dir()]
    if folders and len(paths) > 1:
        raise FactcheckError(
            "is a folder among several paths",
            path=folders[0],
            remedy="give one folder, or only files",
        )
    return folders[0] if folders else None


def _entries_in(folder: Path) -> tuple[tuple[Entry, ...], list[str]]:
    """What is to be read in a folder, and warnings about what lies there and is not."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise FactcheckError(
            f"cannot be read ({error.strerror})", path=folder, remedy="check its permissions"
        ) from None
    sources = [path for path in files if _is_source(path)]
    listing = folder / manifest.NAME
    if listing in files:
        entries = read_manifest(listing)
        listed = {entry.file for entry in entries}
        return entries, [
            f"{path}: not read, {manifest.NAME} does not list it; list it there or move it away"
            for path in sources
            if path not in listed
        ]
    if not sources:
        raise FactcheckError("holds no .txt, .md or .docx files", path=folder, remedy=_REMEDY)
    return tuple(Entry(path, 0) for path in sources), [
        f"{path}: not read, only .txt, .md and .docx files are; {_REMEDY}"
        for path in files
        if path.suffix.lower() in _OTHER_FORMATS
    ]


def _is_source(path: Path) -> bool:
    if path.suffix.lower() not in FORMATS or path.name.startswith((".", _LOCK)):
        return False
    if path.name.lower() == "readme.md":
        return False
    try:
        return not written_by_factcheck(path)
    except OSError:
        return True  # reading it says what is wrong


def _common_name(paths: Sequence[Path]) -> str:
    stems = zip(*(path.stem for path in paths), strict=False)
    stem = "".join(c[0] for c in takewhile(lambda c: len(set(c)) == 1, stems)).strip(" -_.")
    return stem if len(stem) > 2 or len(paths) == 1 else "event"


def _check_twice(entries: Sequence[Entry]) -> None:
    seen: set[Path] = set()
    for entry in entries:
        resolved = entry.file.resolve()
        if resolved in seen:
            raise FactcheckError("is given twice", path=entry.file, remedy="give each file once")
        seen.add(resolved)


def _check_ids(articles: Sequence[Article]) -> None:
    seen: dict[str, Path] = {}
    for article in articles:
        if article.id in seen:
            raise FactcheckError(
                f"has the id {article.id!r}, and so has {seen[article.id]}",
                path=article.path,
                remedy=f"give one of them another `id` in {manifest.NAME} or front matter",
            )
        seen[article.id] = article.path


def _read(entry: Entry, fallback: str | None) -> Article:
    path = entry.file
    if path.suffix.lower() not in FORMATS and not path.is_dir():
        what = f"has no supported format ({path.suffix or 'no extension'})"
        raise FactcheckError(what, path=path, remedy=_REMEDY)
    word = path.suffix.lower() == WORD
    return _article(entry, _read_word(path) if word else read_text(path), fallback)


def _article(entry: Entry, decoded: Decoded, fallback: str | None) -> Article:
    path = entry.file
    word = path.suffix.lower() == WORD
    front = read_front_matter(decoded.text, path)
    if not decoded.text[front.end :].strip():
        raise FactcheckError(
            "holds front matter and no text", path=path, remedy="add the article's text below it"
        )
    outlet = entry.outlet or front.outlet
    article = Article(
        id=entry.id or front.id or path.stem,
        outlet=outlet or path.stem,
        published=entry.published or front.published or fallback,
        path=path,
        text=decoded.text,
        sha256=decoded.sha256,
        url=entry.url or front.url,
        body=front.end,
        paragraphs=word,
        warnings=_encoding_warning(path, decoded.encoding),
    )
    return article if article.published else _dated_from_head(article, front)


def _read_word(path: Path) -> Decoded:
    from factcheck.article.word import read_word  # noqa: PLC0415 -- only for such a file

    data = read_bytes(path, MAX_PACKED)
    return Decoded(read_word(data, path), "docx", hashlib.sha256(data).hexdigest())


def _encoding_warning(path: Path, encoding: str) -> tuple[str, ...]:
    if encoding != "cp1252":
        return ()
    return (f"{path}: not UTF-8, read as Windows-1252; save it as UTF-8 if letters look wrong",)


def _dated_from_head(article: Article, front: FrontMatter) -> Article:
    """The article with the date that stands in its own head, or with a warning that none does."""
    for block in _head(article.blocks, front.end):
        found = find_full_date(article.text[block.start : block.end])
        if found is not None:
            line, _ = article.position(block.start + found[1])
            warning = f"{article.path}: dated {found[0]} from its own head, line {line}"
            return replace(article, published=found[0], warnings=(*article.warnings, warning))
    warning = (
        f"{article.path}: has no publication date, so its weekdays cannot be dated; add "
        f"`published` to {manifest.NAME} or front matter, or pass --published"
    )
    return replace(article, warnings=(*article.warnings, warning))


def _head(blocks: Sequence[Block], start: int) -> list[Block]:
    """The mastheads, bylines and datelines down to the first paragraph."""
    above = []
    for block in blocks:
        if block.start < start:
            continue
        if block.zone is Zone.BODY:
            break
        if block.zone in _DATED_ZONES:
            above.append(block)
    return above
