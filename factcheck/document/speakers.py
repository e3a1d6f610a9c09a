"""Speakers: whose words a quotation holds, from the tag before, after or in the middle of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document.parsed import Sentence
from factcheck.document.quotations import Quotation
from factcheck.document.reading import Reading
from factcheck.document.voices import speaker_words, subject_of
from factcheck.lexicon.speech import is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Speech:
    """A quotation with its speaker (a name key or words; None unknown) and its tag.

    `tag_start`, `tag_end` are article offsets of "Doe told reporters", or equal if there is none.
    """

    quotation: Quotation
    speaker: str | None
    cue: str | None
    tag_start: int
    tag_end: int


@dataclass(frozen=True)
class _Tag:
    verb: Token
    sentence: Sentence
    speaker: str
    start: int
    end: int


def speeches(reading: Reading) -> list[Speech]:
    """Give every quotation of the article its speaker."""
    found: list[Speech] = []
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in reading.document.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    previous: Speech | None = None
    for sentences in by_paragraph.values():
        block = sentences[0].block
        quotations = [q for q in reading.document.quotations if block.start <= q.start < block.end]
        tags = [tag for s in sentences for tag in _tags(reading, s)]
        latest: Speech | None = None
        for quotation in quotations:
            speech = _speech(reading, quotation, tags, sentences, latest, previous)
            found.append(speech)
            latest = speech if speech.speaker is not None else latest
        if quotations:
            previous = found[-1]
        elif not _only_words(sentences):
            previous = None
    return found


def _only_words(sentences: list[Sentence]) -> bool:
    return all(len(s.span) < 3 for s in sentences)


def _tags(reading: Reading, sentence: Sentence) -> list[_Tag]:
    tags: list[_Tag] = []
    for token in sentence.span:
        place = sentence.offset + token.idx
        quotations = reading.document.quotations
        if token.pos_ not in ("VERB", "AUX") or any(q.start < place < q.end for q in quotations):
            continue
        if not is_reporting(token.lemma_.lower()) and not _beside_quotation(
            reading, place, len(token)
        ):
            continue
        who = subject_of(token)
        if who is None or not _names_somebody(reading, sentence, who):
            who = _beside(reading, sentence, token) or who
        if who is None:
            continue
        words = speaker_words(who, reading.names, sentence)
        first, last = min(token.i, who.left_edge.i), max(token.i, who.right_edge.i)
        doc = token.doc
        start = sentence.offset + doc[first].idx
        end = sentence.offset + doc[last].idx + len(doc[last])
        if not any(q.start < end and start < q.end for q in reading.document.quotations):
            tags.append(_Tag(token, sentence, words, start, end))
        else:
            tags.append(_Tag(token, sentence, words, place, place + len(token)))
    return tags


_CLOSE = 24
"""Characters between a quotation and any verb ("she beamed") that makes its tag."""


def _beside_quotation(reading: Reading, start: int, length: int) -> bool:
    """Whether only a comma, a colon or a short subject parts a verb from a quotation."""
    text = reading.document.article.text
    for quotation in reading.document.quotations:
        if 0 <= start - quotation.end <= _CLOSE:
            between = text[quotation.end : start]
            if not any(mark in between for mark in ".!?\n") and text[quotation.end - 2] in ",!?":
                return True
        if 0 <= quotation.start - start - length <= 2 and text[start + length] in ":,":
            return True
    return False


def _names_somebody(reading: Reading, sentence: Sentence, who: Token) -> bool:
    """Whether a subject can speak: a name, a pronoun, a noun; not a piece of the quotation."""
    place = sentence.offset + who.idx
    return not any(q.start < place < q.end for q in reading.document.quotations)


def _beside(reading: Reading, sentence: Sentence, verb: Token) -> Token | None:
    """The person named nearest to the verb, where the parser missed the subject."""
    near: list[tuple[int, Token]] = []
    for token in sentence.span:
        mention = reading.names.mention_at(sentence, token)
        place = sentence.offset + token.idx
        if mention is None or any(q.start < place < q.end for q in reading.document.quotations):
            continue
        if reading.names.key(mention).startswith("person/"):
            near.append((abs(token.i - verb.i), token))
    best = min(near, key=lambda item: item[0], default=None)
    return best[1] if best is not None and best[0] <= _NEAR else None


_NEAR = 10
"""Tokens between a reporting verb and a person who may be its subject."""


def _speech(  # noqa: PLR0913, PLR0917 -- all that a quotation hangs on
    reading: Reading,
    quotation: Quotation,
    tags: list[_Tag],
    sentences: list[Sentence],
    latest: Speech | None,
    previous: Speech | None,
) -> Speech:
    text = reading.document.article.text
    best: tuple[int, _Tag] | None = None
    for tag in tags:
        if tag.start >= quotation.end:
            between, cost = text[quotation.end : tag.start], 0
        elif tag.end <= quotation.start:
            between, cost = text[tag.end : quotation.start], 2
        else:
            continue
        distance = len(between) + cost
        if any(mark in between for mark in ".!?") and between.strip() not in (".", "!", "?"):
            distance += 60
        if between.rstrip().endswith(":") or between.strip() in (",", ""):
            distance -= 15
        if best is None or distance < best[0]:
            best = (distance, tag)
    if best is not None and best[0] < 110:
        tag = best[1]
        return Speech(quotation, tag.speaker, tag.verb.lemma_.lower(), tag.start, tag.end)
    before = text[sentences[0].block.start : quotation.start].rstrip()
    if before.endswith((":", ",")):
        who = _last_person(reading, sentences, quotation.start)
        if who is not None:
            return Speech(quotation, who, None, quotation.start, quotation.start)
    if latest is not None:
        return Speech(quotation, latest.speaker, latest.cue, quotation.start, quotation.start)
    if (
        not before
        and previous is not None
        and (
            not previous.quotation.closed
            or len(text[quotation.end : sentences[-1].end].strip()) < 3
        )
    ):
        return Speech(quotation, previous.speaker, previous.cue, quotation.start, quotation.start)
    return Speech(quotation, None, None, quotation.start, quotation.start)


def _last_person(reading: Reading, sentences: list[Sentence], limit: int) -> str | None:
    """The subject person of the words before a colon, else the first person named there."""
    found: str | None = None
    for sentence in sentences:
        if not sentence.start <= limit <= sentence.end + 2:
            continue
        for token in sentence.span:
            if sentence.offset + token.idx >= limit:
                break
            for key in reading.names.of(sentence, [token]):
                if key.startswith(("person/", "name/")):
                    if token.dep_ in ("nsubj", "ROOT"):
                        return key
                    found = found or key
    return found
