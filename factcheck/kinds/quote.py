"""Quotes: what somebody said, in quotation marks or reported, and who said it.

Agrees: “We will not sell,” X said / "We will not sell," said X.
Compatible: the same sentence, clipped or in another translation.
Conflicts: the same words given to another speaker; "would" against "would not".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Frame, Stance, Voice
from factcheck.compare.features import common
from factcheck.compare.links import tokens
from factcheck.document.frames import lemmas
from factcheck.document.parsed import Sentence
from factcheck.document.quotations import is_title
from factcheck.document.reading import MAX_SPAN, Reading
from factcheck.document.reported import Reported, reported
from factcheck.document.speakers import Speech, speeches
from factcheck.lexicon.persons import is_given_name
from factcheck.lexicon.titles import exclusive
from factcheck.lexicon.words import is_word
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

    @property
    def supporting(self) -> bool:
        """Reported speech is told once more by what it states; beside a quotation it counts."""
        return not self.direct

    def value_words(self) -> str:
        """The words, in quotation marks where they were."""
        return f"“{self.words}”" if self.direct else self.words


CLAIM = Quote


def extract(reading: Reading) -> Iterator[Quote]:
    """Yield a claim for each quoted sentence; a short remark that a tag parts is one.

    Behind them one for what a sentence reports in the outlet's own words.
    """
    quotes = [quote for parts in _remarks(reading) for quote in _quoted(reading, parts)]
    spoken_for = [quote for quote in quotes if quote.voice.speaker]
    for quote in quotes:
        said = None if quote.voice.speaker else _said_again(quote, spoken_for)
        yield quote.model_copy(update={"voice": said.voice}) if said else quote
    yield from (_in_own_words(reading, r) for r in reported(reading) if len(r.tokens) >= _WORDY)


def _in_own_words(reading: Reading, said: Reported) -> Quote:
    sentence, tokens = said.sentence, said.tokens
    words = " ".join(reading.document.text(*reading.span(sentence, tokens)).split())
    fields = reading.fields(sentence, said.clause, said.start, said.end, "quote", words)
    fields["voice"] = Voice(speaker=said.speaker, cue=said.cue, stance=Stance.SAID)
    return Quote(
        **fields,
        words=words,
        direct=False,
        frame=Frame(
            near=lemmas(tokens, reading.names, sentence), names=reading.names.of(sentence, tokens)
        ),
    )


def _said_again(quote: Quote, spoken_for: list[Quote]) -> Quote | None:
    """The same words with their speaker, for a headline or a caption that quotes them bare."""
    if len(words_of(quote.words)) < _WORDY:
        return None
    same = (q for q in spoken_for if relate(quote, q).shade != "translated")
    return next(same, None)


_WORDY = 4
"""Words from which a bare quotation is known again."""


def _remarks(reading: Reading) -> Iterator[list[Speech]]:
    """The quotations of an article, those of one remark together."""
    found = speeches(reading)
    place = 0
    while place < len(found):
        parts = [found[place]]
        while place + len(parts) < len(found) and _goes_on(
            reading, parts, found[place + len(parts)]
        ):
            parts.append(found[place + len(parts)])
        place += len(parts)
        yield parts


_TAGGED = 110
"""Characters of the tag that may stand in the middle of one remark."""


def _goes_on(reading: Reading, parts: list[Speech], after: Speech) -> bool:
    """Whether a quotation goes on behind its tag: "We came," said Doe, "and we stayed."."""
    before = parts[-1]
    first, last = before.quotation, after.quotation
    if before.speaker is None or before.speaker != after.speaker:
        return False
    held = sum(q.inner[1] - q.inner[0] for q in (*(p.quotation for p in parts), last))
    if held > _WHOLE or last.end - parts[0].quotation.start > MAX_SPAN:
        return False
    between = reading.document.text(first.end, last.start)
    tagged = first.end <= before.tag_start < before.tag_end <= last.start
    return tagged and len(between) <= _TAGGED and "\n" not in between


def _quoted(reading: Reading, parts: list[Speech]) -> Iterator[Quote]:
    """One claim for a short quotation, one for each sentence of a long one."""
    speech = parts[0]
    pieces = [p.quotation.inner for p in parts]
    first, last = pieces[0][0], pieces[-1][1]
    held = [s for s in reading.document.sentences if s.start < last and first < s.end]
    if len(pieces) > 1 or last - first <= _WHOLE:
        yield from _quote(reading, speech, held, pieces)
        return
    for sentence in held:
        piece = (max(first, sentence.start), min(last, sentence.end))
        yield from _quote(reading, speech, [sentence], [piece])


def _quote(
    reading: Reading, speech: Speech, sentences: list[Sentence], pieces: list[tuple[int, int]]
) -> Iterator[Quote]:
    tokens = [
        t
        for s in sentences
        for start, end in pieces
        for t in s.tokens_between(start, end)
        if not t.is_punct
    ]
    start, end = pieces[0][0], pieces[-1][1]
    if len(tokens) < SHORTEST or start >= end:
        return
    if speech.speaker is None and is_title(reading.document.text(start, end)):
        return
    left, right = _with_tag(reading, speech, sentences, start, end)
    sentence = sentences[0]
    clause = sentence.clause_of(tokens[0])
    words = " ".join(reading.document.text(*piece).strip(" ,\n") for piece in pieces)
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
            return _introduced(reading, speech, first, start), speech.tag_end
        if first.start <= speech.tag_start and speech.tag_end <= start:
            return speech.tag_start, end
    before = reading.document.text(first.start, start).rstrip(" \"\u201c\u2018'")
    if start - first.start < _LEAD and before.endswith(":"):
        return first.start, end
    return start, end


def _introduced(reading: Reading, speech: Speech, sentence: Sentence, start: int) -> int:
    """Where a quote begins whose tag has a pronoun: at the sentence that says who that is."""
    tag = reading.document.text(speech.tag_start, speech.tag_end).lower().split()
    if not _PRONOUNS & {*tag} or sentence.index == 0 or start - sentence.start > 1:
        return start
    before = reading.document.sentences[sentence.index - 1]
    named = speech.speaker in reading.names.of(before, list(before.span))
    near = before.paragraph == sentence.paragraph and start - before.start < _LEAD
    return before.start if named and near else start


_PRONOUNS = frozenset({"he", "she"})


def relate(a: Quote, b: Quote) -> Relation:
    """Compare the wording of two quotes (not their speakers)."""
    return compare_wording(a.words, b.words)


def match(a: Quote, b: Quote, evidence: Evidence) -> Match | None:
    """Propose that two quotes are one remark; its speaker then agrees or conflicts."""
    if not a.direct and not b.direct:
        return None  # two reports of speech are compared as what they state
    affinity = evidence.affinity(a, b)
    wording = relate(a, b)
    if affinity.mass == 0.0 and wording.shade == "translated":
        return None
    relation = _speakers(a, b, evidence) or _turned(a, b, wording) or wording
    features = common(a, b, evidence, affinity, wording)
    features["close wording"] = float(wording.shade in ("exact", "clipped", "reworded"))
    features["turned"] = float(turns(a.words) != turns(b.words))
    close = 0.5 * features["close wording"]
    whole = affinity.more >= _WHOLLY and affinity.less >= _NEARLY
    if not close and (affinity.less < _LOOSE or affinity.mass < (_LIGHT if whole else _WEIGHTY)):
        return None
    held = affinity.more >= _HELD and affinity.mass >= _MUCH
    nearly = affinity.less >= _NEARLY and affinity.more >= _MOSTLY and affinity.mass >= _RARE
    alike = close or affinity.less >= _ALIKE or held or nearly
    barred = "" if alike else "the words are too different to be one remark"
    rare = sum("/" not in w and evidence.weight(w) >= _TELLING for w in affinity.shared)
    fits = affinity.less + affinity.more >= _TRANSLATED or rare > 1
    soft = _GIVES_WAY if fits else 0.0
    return Match(relation, affinity.score + close, features, barred, affinity.shared, soft)


_ALIKE = 0.45
"""Share of the less matched wording from which two are one remark, in other words."""
_HELD, _MUCH = 0.85, 8.0
"""Share of a remark, and nats, that a longer one has to hold to be the same one and more."""
_NEARLY, _MOSTLY, _RARE = 0.35, 0.6, 6.0
"""Shares of the two, and nats, from which a remark in a quite different wording is one."""
_GIVES_WAY, _TRANSLATED, _TELLING = 0.85, 0.8, 2.5
"""Likelihood of one remark from which two translations of it may share few words, and the shares
of the two that these have to make up together, or the nats of which two words have to be: all
statesmen speak of one matter in like words.
"""
_LOOSE = 0.3
"""Share under which two quotes are not compared at all."""
_WHOLLY = 0.95
"""Share of the shorter wording from which the other one holds all of it."""
_WEIGHTY, _LIGHT = 4.0, 2.4
"""Nats that two wordings must share for that, and where the one holds all of the other."""


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
    left, right = evidence.who(a.voice.speaker), evidence.who(b.voice.speaker)
    if left == right or not two_people(left, right, evidence) or _speaks_for(left, right, evidence):
        return None
    words = f"{spoken(left)} against {spoken(right)}"
    return Relation(step=Step.CONFLICT, shade="speaker", words=words)


def _speaks_for(left: str, right: str, evidence: Evidence) -> bool:
    """Whether the one has an office in what the other is, though it is taken for a person."""
    bodies = [{spoken(b) for b in evidence.offices.bodies(who)} for who in (left, right)]
    return spoken(left) in bodies[1] or spoken(right) in bodies[0]


def two_people(left: str, right: str, evidence: Evidence) -> bool:
    """Whether two speakers cannot be one person: two names, or an office and who has another."""
    named = [key for key in (left, right) if key.startswith("person/")]
    if not named or any(_is_line(tokens(key)) for key in named):
        return False
    if len(named) > 1:
        return True
    unnamed = right if left in named else left
    held = evidence.offices.of(named[0])
    return bool(held) and all(exclusive(unnamed, office) for office in held)


def _is_line(words: Sequence[str]) -> bool:
    """Whether a name ends in the plural of a common noun and begins with no given name: that of
    a team or a line of ships that was taken for a person.
    """
    last = words[-1]
    plural = last[-1:] == "s" and last[-2:] != "ss" and is_word(last[:-1])
    return len(words) > 1 and plural and not is_given_name(words[0])


def spoken(key: str) -> str:
    """A speaker as an editor would write it."""
    return key.partition("/")[2] or key
