"""Quotes: what somebody said, in quotation marks or reported, and who said it.

Agrees: “We will not sell,” X said / "We will not sell," said X.
Compatible: the same sentence, clipped or in another translation.
Conflicts: the same words given to another speaker; "would" against "would not".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Frame, Stance, Voice
from factcheck.compare.features import common
from factcheck.document.frames import lemmas
from factcheck.document.parsed import Sentence
from factcheck.document.reading import Reading
from factcheck.document.speakers import Speech, speeches
from factcheck.match import Match
from factcheck.values.relation import Relation, Step
from factcheck.values.wording import compare_wording, turns, words_of

if TYPE_CHECKING:
    from factcheck.compare.evidence import Evidence

_LEAD = 160
"""Characters of a lead-in ("She told the crowd: ...") that a quote's span may take along."""
_WHOLE = 160
"""Characters up to which a quotation of several sentences is one quote."""
SHORTEST = 2
"""Words from which something in quotation marks is a quote rather than a label."""


class Quote(ClaimBase):
    """The words said, direct or reported; the speaker stands in `voice`."""

    kind: Literal["quote"] = "quote"
    words: str
    direct: bool

    def value_words(self) -> str:
        """The words, in quotation marks where they were."""
        return f"“{self.words}”" if self.direct else self.words


CLAIM = Quote


def extract(reading: Reading) -> Iterator[Quote]:
    """Yield a claim for each quoted sentence."""
    for speech in speeches(reading):
        yield from _quoted(reading, speech)


def _quoted(reading: Reading, speech: Speech) -> Iterator[Quote]:
    """One claim for a short quotation, one for each sentence of a long one."""
    first, last = speech.quotation.inner
    held = [s for s in reading.document.sentences if s.start < last and first < s.end]
    if last - first <= _WHOLE:
        yield from _quote(reading, speech, held, first, last)
        return
    for sentence in held:
        yield from _quote(
            reading, speech, [sentence], max(first, sentence.start), min(last, sentence.end)
        )


def _quote(
    reading: Reading, speech: Speech, sentences: list[Sentence], start: int, end: int
) -> Iterator[Quote]:
    tokens = [t for s in sentences for t in s.tokens_between(start, end) if not t.is_punct]
    if len(tokens) < SHORTEST or start >= end:
        return
    left, right = _with_tag(reading, speech, sentences, start, end)
    sentence = sentences[0]
    clause = sentence.clause_of(tokens[0])
    words = reading.document.text(start, end).strip(" ,\n")
    fields = reading.fields(sentence, clause, left, right, "quote", words)
    fields["voice"] = Voice(speaker=speech.speaker, cue=speech.cue, stance=Stance.SAID)
    fields["sentence_end"] = sentences[-1].end
    yield Quote(
        **fields,
        words=" ".join(words.split()),
        direct=True,
        frame=Frame(
            near=lemmas(tokens, reading.names, sentence), names=reading.names.of(sentence, tokens)
        ),
    )


def _with_tag(
    reading: Reading, speech: Speech, sentences: list[Sentence], start: int, end: int
) -> tuple[int, int]:
    """The span of a quote together with "she said" or its lead-in, if that stands beside it."""
    first, last = sentences[0], sentences[-1]
    if speech.tag_end > speech.tag_start:
        if end <= speech.tag_start and speech.tag_end <= last.end:
            return start, speech.tag_end
        if first.start <= speech.tag_start and speech.tag_end <= start:
            return speech.tag_start, end
    before = reading.document.text(first.start, start).rstrip(" \"\u201c\u2018'")
    if start - first.start < _LEAD and before.endswith(":"):
        return first.start, end
    return start, end


def relate(a: Quote, b: Quote) -> Relation:
    """Compare the wording of two quotes (not their speakers)."""
    return compare_wording(a.words, b.words)


def match(a: Quote, b: Quote, evidence: Evidence) -> Match | None:
    """Propose that two quotes are one remark; its speaker then agrees or conflicts."""
    affinity = evidence.affinity(a, b)
    wording = relate(a, b)
    if affinity.mass == 0.0 and wording.shade == "translated":
        return None
    relation = _speakers(a, b, evidence) or _turned(a, b, wording) or wording
    features = common(a, b, evidence, affinity, wording)
    features["close wording"] = float(wording.shade in ("exact", "clipped", "reworded"))
    features["turned"] = float(turns(a.words) != turns(b.words))
    close = 0.5 * features["close wording"]
    if not close and (affinity.less < _LOOSE or affinity.mass < _WEIGHTY):
        return None
    alike = close or affinity.less >= _ALIKE
    barred = "" if alike else "the words are too different to be one remark"
    return Match(relation, affinity.score + close, features, barred, affinity.shared)


_ALIKE = 0.45
"""Share of the less matched wording from which two are one remark, in other words."""
_LOOSE = 0.3
"""Share under which two quotes are not compared at all."""
_WEIGHTY = 4.0
"""Nats that two wordings must share for that."""


def _turned(a: Quote, b: Quote, wording: Relation) -> Relation | None:
    """A conflict where nearly the same words say the opposite: "would" and "would not"."""
    if wording.shade not in ("reworded", "clipped") or turns(a.words) == turns(b.words):
        return None
    short, long = sorted((words_of(a.words), words_of(b.words)), key=len)
    if len(long) - len(short) > _ONE_WORD:
        return None
    return Relation(step=Step.CONFLICT, shade="turned", words="a “not” makes the difference")


_ONE_WORD = 2
"""Words by which two wordings may differ in length if only the negation differs."""


def _speakers(a: Quote, b: Quote, evidence: Evidence) -> Relation | None:
    """A conflict where both speakers are named people and not the same one."""
    if not a.voice.speaker or not b.voice.speaker:
        return None
    left, right = evidence.linked(a.voice.speaker), evidence.linked(b.voice.speaker)
    if left == right or not (left.startswith("person/") and right.startswith("person/")):
        return None
    words = f"{spoken(left)} against {spoken(right)}"
    return Relation(step=Step.CONFLICT, shade="speaker", words=words)


def spoken(key: str) -> str:
    """A speaker as an editor would write it."""
    return key.partition("/")[2] or key
