"""An invented draft for the renderers, checked against what four outlets say of one event."""

import re
from hashlib import sha256
from typing import Any

from factcheck.check.model import (
    Check,
    CheckVerdict,
    Draft,
    Edit,
    Evidence,
    QuoteReading,
    Rung,
    Says,
    Statement,
)
from factcheck.check.rules import rule_for
from factcheck.finding import Ruled, Source

DRAFT = """\
# Lock gate at Mereham gives way

The lower gate of Mereham lock gave way on Sunday morning, and 174
boats were left aground. Repairs will cost 4.2 million crowns, 12% more than planned.

“We will drain the basin,” said Orla Venn, who runs the canal. “Nobody was in danger,” she added.
“It is a matter of weeks,” said Tom Sallis, the engineer.
“It sounded like thunder,” a boater said.

The gate broke before dawn. It was built in 1931. The canal is closed, and 60 boaters were moved.
"""
TEXTS = {
    "beacon": """\
The lower gate at Mereham failed on Saturday morning, 24 August.

Orla Venn of the canal trust said: “If the frost comes, we would drain the basin to save it.”
The gate broke at noon, a lock keeper said. The canal is closed.
""",
    "herald": """\
On Saturday a gate of Mereham lock burst. The canal was closed at once.
147 boats lie aground. “Nobody was in danger,” Tom Sallis said.
It happened before dawn.
""",
    "radio": """\
Saturday's burst gate left 147 boats on the mud: 60 boaters had to be moved [see map].
""",
    "gazette": """\
The gate gave way on Saturday. “It is a matter of weeks unless it rains,” said Mr Sallis.
Repairs will cost 2.4 million crowns.
""",
}
OUTLETS = {
    "beacon": "The Beacon",
    "herald": "Mereham Herald",
    "radio": "Radio Mere",
    "gazette": "The Gazette",
}
SOURCES = tuple(
    Source(
        id=id_,
        outlet=outlet,
        published=None if id_ == "radio" else "2031-08-25",
        path=f"mereham lock/{id_}.txt",
        sha256=sha256(TEXTS[id_].encode()).hexdigest(),
    )
    for id_, outlet in OUTLETS.items()
)


def _span(text: str, words: str) -> dict[str, Any]:
    """Where the words stand in a text, and the sentence around them."""
    start = text.index(words)
    end = start + len(words)
    ends = [0, *(m.end() for m in re.finditer(r"[.!?]”?(?=\s)\s+|\n\n", text)), len(text)]
    first = max(place for place in ends if place <= start)
    last = min(place for place in ends if place >= end)
    return {
        "start": start,
        "end": end,
        "text": words,
        "sentence": text[first:last].strip(),
        "line": text.count("\n", 0, start) + 1,
        "column": start - text.rfind("\n", 0, start),
    }


def against(source: str, words: str, **fields: object) -> Evidence:
    """A passage that contradicts."""
    span = _span(TEXTS[source], words) | fields
    return Evidence(source=source, says=Says.CONTRADICTS, **span)


def bearing_out(source: str, words: str, **fields: object) -> Evidence:
    """A passage that supports."""
    span = _span(TEXTS[source], words) | fields
    return Evidence(source=source, says=Says.SUPPORTS, **span)


def statement(
    words: str,
    kind: str,
    verdict: CheckVerdict,
    *evidence: Evidence,
    shade: str = "",
    reason: str = "",
    **fields: object,
) -> Statement:
    """A statement of the draft, filed under the rule that it falls under."""
    rule = rule_for(verdict, kind, shade)
    span = _span(DRAFT, words)
    named = {passage.source: passage.says for passage in evidence}
    verdicts = {Says.SUPPORTS: "supported", Says.CONTRADICTS: "contradicted"}
    by_source = {id_: verdicts[named[id_]] if id_ in named else "silent" for id_ in OUTLETS}
    values: dict[str, Any] = {
        "id": f"s-{sha256(words.encode()).hexdigest()[:6]}",
        "code": rule.CODE if rule else "",
        "kind": kind,
        "verdict": verdict,
        "reason": reason,
        "shade": shade,
        "by_source": by_source,
        "evidence": evidence,
        **span,
        **fields,
    }
    return Statement(**values)


def _edits(*runs: str | tuple[str, str]) -> tuple[Edit, ...]:
    pairs = ((run, run) if isinstance(run, str) else run for run in runs)
    return tuple(Edit(draft=draft, source=source) for draft, source in pairs)


CONTRADICTED, DISPUTED = CheckVerdict.CONTRADICTED, CheckVerdict.DISPUTED
UNSUPPORTED, SUPPORTED = CheckVerdict.UNSUPPORTED, CheckVerdict.SUPPORTED

WEEKDAY = statement(
    "on Sunday morning",
    "date",
    CONTRADICTED,
    against("beacon", "on Saturday morning, 24 August", value="Saturday morning, 24 August"),
    against("herald", "On Saturday"),
    against("radio", "Saturday's"),
    against("gazette", "on Saturday"),
    shade="weekday",
    reason="draft says Sunday, 4 sources say Saturday 24 August",
    because=("each dates the failure of the gate", "the draft appears on Monday 26 August"),
)
BOATS = statement(
    "174\nboats",
    "figure",
    CONTRADICTED,
    against("herald", "147 boats"),
    against("radio", "147 boats"),
    shade="transposed",
    reason="draft says 174 boats, 2 sources say 147 boats",
)
COST = statement(
    "4.2 million crowns",
    "figure",
    CONTRADICTED,
    against("gazette", "2.4 million crowns"),
    shade="transposed",
    reason="draft says 4.2 million, one source says 2.4 million",
    ruled=Ruled(verdict="dismissed", reason="the trust confirmed 4.2 by phone"),
)
ALTERED = statement(
    "“We will drain the basin,”",
    "quote",
    CONTRADICTED,
    against("beacon", "we would drain the basin", speaker="person/Orla Venn"),
    shade="altered",
    reason="draft says will, the source says would",
    quote=QuoteReading(
        rung=Rung.ALTERED,
        redline=_edits("We", ("will", "would"), "drain the basin"),
        before="If the frost comes,",
        after="to save it.",
    ),
)
SPEAKER = statement(
    "“Nobody was in danger,”",
    "quote",
    CONTRADICTED,
    against("herald", "“Nobody was in danger,”", speaker="person/Tom Sallis"),
    shade="speaker",
    reason="draft gives the words to Orla Venn, the source to Tom Sallis",
    quote=QuoteReading(
        rung=Rung.SPEAKER,
        draft_speaker="person/Orla Venn",
        source_speaker="person/Tom Sallis",
    ),
)
CLIPPED = statement(
    "“It is a matter of weeks,”",
    "quote",
    SUPPORTED,
    bearing_out("gazette", "It is a matter of weeks", speaker="person/Tom Sallis"),
    shade="clipped",
    reason="the source goes on: unless it rains",
    quote=QuoteReading(
        rung=Rung.CLIPPED, redline=_edits("It is a matter of weeks"), after="unless it rains"
    ),
)
NOT_FOUND = statement(
    "“It sounded like thunder,”",
    "quote",
    UNSUPPORTED,
    shade="not found",
    reason="no source has “It sounded like thunder”",
    quote=QuoteReading(rung=Rung.NOT_FOUND),
)
DAWN = statement(
    "before dawn",
    "date",
    DISPUTED,
    bearing_out("herald", "before dawn"),
    against("beacon", "at noon", speaker="lock keeper"),
    shade="clock",
    reason="Mereham Herald says before dawn, The Beacon says at noon",
)
BUILT = statement("in 1931", "date", UNSUPPORTED, reason="in 1931")
CLOSED = statement(
    "The canal is closed",
    "action",
    SUPPORTED,
    bearing_out("beacon", "The canal is closed"),
    bearing_out("herald", "The canal was closed"),
    value="canal closed",
)
MOVED = statement(
    "60 boaters", "figure", SUPPORTED, bearing_out("radio", "60 boaters"), value="60 boaters"
)
CHECK = Check(
    event="mereham lock",
    draft=Draft(
        path="drafts/lock gate.md",
        sha256=sha256(DRAFT.encode()).hexdigest(),
        published="2031-08-26",
    ),
    sources=SOURCES,
    statements=(
        *(WEEKDAY, BOATS, COST, ALTERED, SPEAKER, CLIPPED, NOT_FOUND),
        *(DAWN, BUILT, CLOSED, MOVED),
    ),
    warnings=("mereham lock/radio.txt: has no publication date, so its weekdays are not dated",),
)
CLEAN = CHECK.model_copy(update={"statements": (CLOSED, MOVED), "warnings": ()})
EMPTY = CHECK.model_copy(update={"statements": (), "warnings": ()})
