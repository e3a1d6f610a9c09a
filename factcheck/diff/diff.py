"""Two articles held against each other: unchanged sentences, edited ones, and the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.article.model import Article
from factcheck.diff.edited import WORDING, Text, entries_of
from factcheck.diff.model import Diff, Entry, Place, Status, mirrored, ordered
from factcheck.diff.pairing import Pairing, paired
from factcheck.diff.pieces import Piece, pieces_of
from factcheck.diff.places import passage
from factcheck.diff.rest import rest_entries
from factcheck.finding import Source
from factcheck.pipeline import Progress, extracted


def diff(a: Article, b: Article, *, progress: Progress | None = None) -> Diff:
    """What differs between two articles; their ids may be the same.

    The order of A and B decides nothing but which is which. The language model is loaded only
    if some sentence differs.

    Raises:
        FactcheckError: there is no language model.
    """
    found = mirrored(_diff(b, a, progress)) if _key(a) > _key(b) else _diff(a, b, progress)
    warnings = tuple(dict.fromkeys((*a.warnings, *b.warnings)))
    return found.model_copy(update={"warnings": warnings})


def _key(article: Article) -> tuple[str, str, str]:
    return article.text, article.published or "", article.outlet


def _diff(a: Article, b: Article, progress: Progress | None) -> Diff:
    left, right = pieces_of(a), pieces_of(b)
    pairing = paired(left, right)
    entries: list[Entry] = []
    if pairing.edited or pairing.only_a or pairing.only_b:
        first, second = replace(a, id="a"), replace(b, id="b")
        claims = extracted((first, second), progress=progress)
        told = {side: [c for c in found if not c.supporting] for side, found in claims.items()}
        texts = Text(first, told["a"]), Text(second, told["b"])
        entries = [*_edited(texts, pairing), *_unpaired(texts, pairing, (left, right))]
    return Diff(
        a=_source(a),
        b=_source(b),
        entries=ordered(tuple(entries)),
        unchanged=len(pairing.unchanged),
        versions=pairing.versions,
    )


def _edited(texts: tuple[Text, Text], pairing: Pairing) -> Iterator[Entry]:
    for one, other in pairing.edited:
        if one.claiming or other.claiming:
            yield from entries_of(*texts, one, other)


def _unpaired(
    texts: tuple[Text, Text], pairing: Pairing, pieces: tuple[Sequence[Piece], Sequence[Piece]]
) -> Iterator[Entry]:
    """Entries of sentences without a counterpart.

    Between two versions a sentence of which no claim is told is told itself: it was cut or added.
    """
    sides = tuple(zip(texts, (pairing.only_a, pairing.only_b), pieces, strict=True))
    open_ids = {id_ for text, alone, every in sides for id_ in _open(text, alone, every)}
    found = list(rest_entries(*texts, open_ids))
    yield from found
    if pairing.versions:
        told_a, told_b = [e.a for e in found if e.a], [e.b for e in found if e.b]
        for place in _untold(texts[0], pairing.only_a, told_a):
            yield Entry(kind=WORDING, status=Status.ONLY_A, a=place, b=None)
        for place in _untold(texts[1], pairing.only_b, told_b):
            yield Entry(kind=WORDING, status=Status.ONLY_B, a=None, b=place)


def _untold(text: Text, alone: Sequence[Piece], told: Sequence[Place]) -> Iterator[Place]:
    for piece in alone:
        if piece.claiming and not any(p.start < piece.end and piece.start < p.end for p in told):
            yield passage(text.article, (piece.start, piece.end))


def _open(text: Text, alone: Sequence[Piece], every: Sequence[Piece]) -> Iterator[str]:
    """The claims that stand in unpaired sentences, in part at least."""
    keys = {piece.key for piece in alone}
    for claim in text.claims:
        held = [p for p in every if p.start < claim.end and claim.start < p.end]
        if held and any(piece.key in keys for piece in held):
            yield claim.id


def _source(article: Article) -> Source:
    return Source(
        id=article.id,
        outlet=article.outlet,
        published=article.published,
        path=str(article.path),
        sha256=article.sha256,
        url=article.url,
    )
