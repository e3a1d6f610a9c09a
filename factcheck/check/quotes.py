"""The quotations of a draft: their wording in the sources, and who is said to have said them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from factcheck.check.held import Held
from factcheck.check.model import Rung
from factcheck.check.wordings import SURE, Searchable, Wording
from factcheck.claim import ClaimBase
from factcheck.compare.links import tokens
from factcheck.kinds.quote import Quote, two_people

_ORDER = list(Rung)
_NAME = 3
"""Letters from which a word of a name is looked for in the sources."""
_ONE_NAME = 84.0
"""Likeness of two spellings of one name."""
_SHORT = 2
"""Words up to which a quotation has to stand in marks in the source as well."""


@dataclass(frozen=True)
class Found:
    """A source's wording of a quotation, with the claim that holds it there, if any does."""

    wording: Wording
    quote: Quote | None
    doer: str | None = None
    """Who does it, in "he declined with the words", where no verb of saying gives a speaker."""

    @property
    def speaker(self) -> str | None:
        """Who says it in the source."""
        return (self.quote.voice.speaker if self.quote else None) or self.doer


@dataclass(frozen=True)
class Heard:
    """A quotation of the draft: where the sources have it, the nearest wording first.

    `mine` are those that give it to the draft's speaker or leave the speaker open, `others`
    those that give it to somebody else.
    """

    claim: Quote
    speaker: str | None
    mine: tuple[Found, ...]
    others: tuple[Found, ...]

    @property
    def rung(self) -> Rung:
        """The rung of the ladder that the quotation stands on."""
        if self.others and not any(f.speaker for f in self.mine):
            return Rung.SPEAKER
        return self.mine[0].wording.rung if self.mine else Rung.NOT_FOUND


class Ear:
    """Finds the draft's quotations in the sources."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.texts = [Searchable(article) for article in held.articles.values()]
        self.quotes = [c for c in held.theirs if isinstance(c, Quote)]

    def hear(self, claim: Quote) -> Heard:
        """Hold one quotation against all sources."""
        found = [f for text in self.texts if (f := self._found(claim, text)) is not None]
        found.sort(key=lambda f: (_ORDER.index(f.wording.rung), -f.wording.score))
        speaker = claim.voice.speaker or self._named(claim) or _tagged(claim)
        others = [
            f
            for f in found
            if self._somebody_else(speaker, f.speaker) or self._is_unheard_of(speaker, f)
        ]
        mine = [f for f in found if f not in others]
        return Heard(claim, speaker, tuple(mine), tuple(others))

    def _found(self, claim: Quote, text: Searchable) -> Found | None:
        wording = text.find(claim.words)
        if wording is None:
            return None
        quote = self._quote_at(wording)
        if quote is None and (wording.score < SURE or len(claim.words.split()) <= _SHORT):
            return None
        open_ = quote is not None and quote.voice.speaker is None
        return Found(wording, quote, self._doer(wording) if open_ else None)

    def _doer(self, wording: Wording) -> str | None:
        """The only person who does what a quotation is part of: "declined it with the words"."""
        people = {
            name
            for other in self.held.theirs
            if other.kind == "action" and other.source == wording.source
            if other.start < wording.start < other.end
            if _WITH_WORDS.search(other.text[: wording.start - other.start])
            for name in other.frame.agent
            if name.startswith("person/")
        }
        return next(iter(people)) if len(people) == 1 else None

    def _quote_at(self, wording: Wording) -> Quote | None:
        over = [
            q
            for q in self.quotes
            if q.source == wording.source and q.start < wording.end and wording.start < q.end
        ]
        return max(over, key=lambda q: (bool(q.voice.speaker), -q.start), default=None)

    def _named(self, claim: Quote) -> str | None:
        """The only person that the sentence of a quotation names, where no verb gives it to one."""
        people = {
            name
            for other in self.held.mine
            if other.sentence_start == claim.sentence_start
            for name in other.frame.names
            if name.startswith("person/") and name not in claim.frame.names
        }
        return next(iter(people)) if len(people) == 1 else None

    def _is_unheard_of(self, mine: str | None, found: Found) -> bool:
        """Whether a source has the very words from somebody, and none names the draft's speaker."""
        told = found.quote is not None and found.quote.voice.cue is not None
        named = (found.speaker or "").startswith(("person/", "name/"))
        if not told or named or not mine or not mine.startswith("person/"):
            return False
        words = [w for w in tokens(mine) if len(w) >= _NAME]
        near = found.wording.rung in (Rung.VERBATIM, Rung.PUNCTUATION, Rung.CLIPPED)
        return near and bool(words) and not any(map(self._is_told, words))

    def _is_told(self, word: str) -> bool:
        """Whether a word of a name stands in the sources, in this spelling or one like it."""
        found = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=_ONE_NAME)
        return found is not None

    @cached_property
    def _words(self) -> list[str]:
        """All words of the sources, in one order."""
        return sorted(self.held.words)

    def _somebody_else(self, mine: str | None, theirs: str | None) -> bool:
        if not mine or not theirs:
            return False
        evidence = self.held.evidence
        left, right = evidence.who(mine), evidence.who(theirs)
        return left != right and two_people(left, right, evidence)


_WITH_WORDS = re.compile(
    r"\b(?:with|in) (?:the|these|those|his|her|their) (?:\w+ )?words\W*$", re.IGNORECASE
)
_TAG = re.compile(
    r"[\"\u201d\u2019'],? (?:said|says|added|adds|told|wrote|recalled|explained|warned|joked|"
    r"insisted|admitted) (?:the )?(?P<name>[A-Z][\w'\u2019-]*\w(?: [A-Z][\w'\u2019-]*\w)*)"
)


def _tagged(claim: Quote) -> str | None:
    """The name behind the verb of a tag, where it was not known for a person's: "said Sal"."""
    found = _TAG.search(claim.text)
    return f"person/{found['name']}" if found else None


def direct_quotes(claims: Sequence[ClaimBase]) -> list[Quote]:
    """The quotations in quotation marks."""
    return [c for c in claims if isinstance(c, Quote) and c.direct]
