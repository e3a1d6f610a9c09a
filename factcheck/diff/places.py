"""Passages of an article as a diff shows them."""

from factcheck.article.model import Article
from factcheck.claim import ClaimBase
from factcheck.compare.wording import name
from factcheck.diff.model import Place


def passage(article: Article, span: tuple[int, int], value: str = "") -> Place:
    """A whole sentence by its offsets."""
    text = article.text[slice(*span)]
    line, column = article.position(span[0])
    return Place(
        start=span[0],
        end=span[1],
        text=text,
        sentence=text,
        line=line,
        column=column,
        value=value,
    )


def claim_place(article: Article, claim: ClaimBase, value: str) -> Place:
    """The passage of a claim, with the value to show of it."""
    line, column = article.position(claim.start)
    return Place(
        start=claim.start,
        end=claim.end,
        text=claim.text,
        sentence=article.text[claim.sentence_start : claim.sentence_end],
        line=line,
        column=column,
        value=value,
        speaker=speaker_of(claim) or None,
    )


def speaker_of(claim: ClaimBase) -> str:
    """Who a claim is given to, as an editor writes it; "" for the article itself."""
    return name(claim.voice.speaker) if claim.voice.speaker else ""


def value_of(claim: ClaimBase) -> str:
    """The value of a claim; words that make up a whole statement hold their own "not"."""
    whole = claim.kind in ("action", "relation", "quote")
    return ("not: " if claim.negated and not whole else "") + claim.value_words()


def quoted_words(claim: ClaimBase) -> str:
    """The words of a direct quotation, "" for any other claim."""
    return str(getattr(claim, "words", "")) if getattr(claim, "direct", False) else ""
