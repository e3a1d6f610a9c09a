"""From what was found to a statement with its verdict, in an editor's words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.check.judge import UNSAID, Standing
from factcheck.check.model import CheckVerdict, Edit, Evidence, QuoteReading, Rung, Says, Statement
from factcheck.check.quotes import Found, Heard
from factcheck.check.redline import redline
from factcheck.check.span import span_of
from factcheck.claim import ClaimBase
from factcheck.compare import wording
from factcheck.values.relation import Step

_SAYS_SO = 0.25
"""Likelihood of one fact from which a source that fits a statement is named for it."""
_AROUND = 60
"""Characters of the source shown on each side of a quotation."""
_LADDER = {
    Rung.VERBATIM: "word for word",
    Rung.PUNCTUATION: "the same words, other punctuation or capitals",
    Rung.CLIPPED: "the source's sentence goes on",
    Rung.ALTERED: "the words differ from the source's",
    Rung.REWORDED: "in quotation marks, and in other words than the source's",
    Rung.NOT_FOUND: "no source has these words",
}
_SUPPORTED = frozenset({Rung.VERBATIM, Rung.PUNCTUATION, Rung.CLIPPED})


def charged(standing: Standing, held: Held) -> Statement:
    """A statement that sources contradict, or that they dispute among themselves."""
    charge = standing.charge
    verdict = CheckVerdict.DISPUTED if standing.disputed else CheckVerdict.CONTRADICTED
    against = _best(charge.against)
    fitting = _best(standing.siding)
    evidence = [_passage(p.other, Says.CONTRADICTS, held) for p in against]
    evidence += [_passage(p.other, Says.SUPPORTS, held) for p in fitting]
    return _statement(
        charge.claim,
        held,
        kind=_kind(charge),
        verdict=verdict,
        shade=charge.shade,
        reason=_reason(charge, against, fitting, held),
        evidence=evidence,
        because=_because(standing),
    )


def plain(claim: ClaimBase, unsaid: float, held: Held) -> Statement:
    """A statement that nothing speaks against: supported, or said by no source."""
    fitting = _best(
        [p for p in held.pairings(claim) if p.edge.relation.step in (Step.SAME, Step.COMPATIBLE)]
    )
    naming = [p for p in fitting if p.strength >= _SAYS_SO]
    supported = unsaid < UNSAID
    verdict = CheckVerdict.SUPPORTED if supported else CheckVerdict.UNSUPPORTED
    shown = naming if supported else []
    if not supported:
        reason = "nothing in the sources comes near it"
    elif naming:
        reason = f"{_sources([p.other for p in naming], held)} {_say(len(naming))} so"
    else:
        reason = "the sources hold all of it, in no single passage"
    return _statement(
        claim,
        held,
        kind=claim.kind,
        verdict=verdict,
        reason=reason,
        evidence=[_passage(p.other, Says.SUPPORTS, held) for p in shown],
    )


def quotation(heard: Heard, held: Held) -> Statement:
    """A quotation on its rung of the ladder."""
    rung = heard.rung
    found = heard.others if rung is Rung.SPEAKER else heard.mine
    if rung in _SUPPORTED:
        verdict = CheckVerdict.SUPPORTED
    elif rung is Rung.NOT_FOUND:
        verdict = CheckVerdict.UNSUPPORTED
    else:
        verdict = CheckVerdict.CONTRADICTED
    disputed = bool(heard.others) and rung is not Rung.SPEAKER
    if disputed:
        verdict = CheckVerdict.DISPUTED
    says = Says.SUPPORTS if verdict is CheckVerdict.SUPPORTED else Says.CONTRADICTS
    evidence = [_quoted(f, says, held) for f in found]
    if disputed:
        evidence = [_quoted(f, Says.SUPPORTS, held) for f in heard.mine]
        evidence += [_quoted(f, Says.CONTRADICTS, held) for f in heard.others]
    return _statement(
        heard.claim,
        held,
        kind="quote",
        verdict=verdict,
        shade=str(Rung.SPEAKER if disputed else rung),
        reason=_heard(heard, rung, disputed, held),
        evidence=evidence,
        span=_with_tag(heard, held),
        quote=_reading(heard, rung, held),
    )


def _heard(heard: Heard, rung: Rung, disputed: bool, held: Held) -> str:
    if rung is Rung.SPEAKER or disputed:
        theirs = heard.others
        names = sorted({wording.name(f.speaker) for f in theirs if f.speaker})
        who = _outlets({f.wording.source for f in theirs}, held)
        mine = wording.name(heard.speaker or "")
        if not names:
            return f"draft gives the words to {mine}, whom no source names ({who})"
        theirs_ = f"{who} {_give(len(theirs))} them to {' and '.join(names)}"
        return f"draft gives the words to {mine}; {theirs_}"
    return _LADDER[rung]


def _reading(heard: Heard, rung: Rung, held: Held) -> QuoteReading:
    found = heard.others if rung is Rung.SPEAKER else heard.mine
    speaker = wording.name(heard.speaker or "")
    if not found:
        return QuoteReading(rung=rung, draft_speaker=speaker)
    nearest = found[0].wording
    text = held.articles[nearest.source].text
    edits: tuple[Edit, ...] = ()
    if rung not in (Rung.VERBATIM, Rung.SPEAKER, Rung.CLIPPED):
        edits = redline(heard.claim.words, nearest.text)
    return QuoteReading(
        rung=rung,
        redline=edits,
        before=_last_words(text[max(0, nearest.start - _AROUND) : nearest.start]),
        after=_first_words(text[nearest.end : nearest.end + _AROUND]),
        draft_speaker=speaker,
        source_speaker=wording.name(found[0].speaker or ""),
    )


def _with_tag(heard: Heard, held: Held) -> tuple[int, int]:
    """The quotation with "said Doe", without what else the sentence says of the speaker."""
    claim, text = heard.claim, held.draft.text
    first = claim.words.split()[0]
    start = text.find(first, max(claim.start, claim.sentence_start))
    if start < 0:
        return claim.start, claim.end
    if start - claim.start > _LEAD and not _SENTENCE.search(text, claim.start, start):
        start = claim.start
    closing = _CLOSING.search(text, start, claim.end)
    behind = _ASIDE.search(text, closing.end(), claim.end) if closing else None
    return start, behind.start("rest") if behind else claim.end


_LEAD = 60
"""Characters from which a tag in front of a quotation is a sentence of its own."""
_SENTENCE = re.compile(r"[.!?][\"\u201d\u2019']?\s")
"""Where a sentence ends that stands before a quotation, and is no part of it."""
_CLOSING = re.compile(r"[\"\u201d\u2019'](?=[\s,.;]|$)")
_ASIDE = re.compile(r"\w(?P<rest>,\s|;\s|\s(?:who|which)\s)")


def _last_words(text: str) -> str:
    """The end of a text, from a whole word on, in one line and without quotation marks."""
    words = text.rsplit("\n", 1)[-1]
    whole = words.split(" ", 1)[-1] if len(words) == _AROUND else words
    return " ".join(whole.split()).rstrip(_MARKS)


def _first_words(text: str) -> str:
    words = text.split("\n", 1)[0]
    whole = words.rsplit(" ", 1)[0] if len(words) == _AROUND else words
    return " ".join(whole.split()).lstrip(_MARKS + ",.;:")


_MARKS = "\u201c\u201d\u2018\"' "


def _statement(  # noqa: PLR0913 -- the fields of one
    claim: ClaimBase,
    held: Held,
    *,
    kind: str,
    verdict: CheckVerdict,
    reason: str,
    evidence: Sequence[Evidence],
    shade: str = "",
    quote: QuoteReading | None = None,
    because: tuple[str, ...] = (),
    span: tuple[int, int] | None = None,
) -> Statement:
    text = held.draft.text
    start, end = span or span_of(claim, text)
    line, column = held.draft.position(start)
    sides = {e.source: e.says for e in reversed(evidence)}
    said = {Says.SUPPORTS: "supported", Says.CONTRADICTS: "contradicted"}
    return Statement(
        id=_id(kind, shade, text[start:end]),
        start=start,
        end=end,
        text=text[start:end],
        sentence=text[claim.sentence_start : claim.sentence_end],
        line=line,
        column=column,
        kind=kind,
        verdict=verdict,
        reason=reason,
        shade=shade,
        value=wording.short(claim),
        by_source={s: said[sides[s]] if s in sides else "silent" for s in held.articles},
        evidence=tuple(evidence),
        quote=quote,
        because=because,
    )


def _id(kind: str, shade: str, text: str) -> str:
    """An id that hangs on the words of a statement, not on its place."""
    return "s-" + hashlib.sha256(f"{kind}\n{shade}\n{text}".encode()).hexdigest()[:8]


def _kind(charge: Charge) -> str:
    """What a charge is about, where that is another thing than the claim it is made against."""
    if charge.sort in _OF_NAMES:
        return "place" if charge.shade == "place" else "action"
    return "action" if charge.sort == "contrast" else charge.claim.kind


_OF_NAMES = frozenset({"name", "side", "beside", "home", "owned"})
"""Sorts of charge that are about a name, whatever claim it stands in."""


def _best(pairings: Iterable[Pairing]) -> list[Pairing]:
    """The likeliest pair of each source, in the order of their likelihood."""
    found: dict[str, Pairing] = {}
    for pairing in pairings:
        found.setdefault(pairing.other.source, pairing)
    return list(found.values())


def _reason(
    charge: Charge, against: Sequence[Pairing], fitting: Sequence[Pairing], held: Held
) -> str:
    theirs = [p.other for p in against]
    if charge.sort in ("value", "office", "slip") and charge.shade != "holder":
        mine, other = charge.claim.value_words(), wording.value(theirs)
        words = f"draft says {mine}; {_sources(theirs, held)} {_say(len(theirs))} {other}"
    else:
        words = f"{charge.words} ({_sources(theirs, held)})"
    if fitting:
        same = [p.other for p in fitting]
        words += f"; {_sources(same, held)} {_say(len(same))} as the draft does"
    return words


def _sources(claims: Sequence[ClaimBase], held: Held) -> str:
    return _outlets({c.source for c in claims}, held)


def _outlets(sources: set[str], held: Held) -> str:
    """The outlet where it is one, else how many."""
    if len(sources) == 1:
        return held.articles[next(iter(sources))].outlet
    return f"{len(sources)} sources"


def _say(count: int) -> str:
    return "says" if count == 1 else "say"


def _give(count: int) -> str:
    return "gives" if count == 1 else "give"


def _because(standing: Standing) -> tuple[str, ...]:
    return tuple(
        f"line {p.claim.line} and {p.other.source}:{p.other.line} share "
        f"{', '.join(wording.name(w) for w in p.edge.match.why) or 'little but their place'}; "
        f"{p.edge.relation.words}"
        for p in standing.charge.against
    )


def _passage(claim: ClaimBase, says: Says, held: Held) -> Evidence:
    text = held.articles[claim.source].text
    return Evidence(
        source=claim.source,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        sentence=text[claim.sentence_start : claim.sentence_end],
        line=claim.line,
        column=claim.column,
        says=says,
        value=wording.short(claim),
        speaker=claim.voice.speaker,
    )


def _quoted(found: Found, says: Says, held: Held) -> Evidence:
    wording_ = found.wording
    article = held.articles[wording_.source]
    line, column = article.position(wording_.start)
    claim = found.quote
    inside = claim is not None and claim.sentence_start <= wording_.start < claim.sentence_end
    sentence = (
        article.text[claim.sentence_start : claim.sentence_end]
        if claim and inside
        else wording_.text
    )
    return Evidence(
        source=wording_.source,
        start=wording_.start,
        end=wording_.end,
        text=wording_.text,
        sentence=sentence,
        line=line,
        column=column,
        says=says,
        value=wording.name(found.speaker or ""),
        speaker=found.speaker,
    )
