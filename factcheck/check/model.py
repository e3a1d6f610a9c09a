"""What checking a draft yields: one verdict for each statement, with the passages behind it.

Plain data (`factcheck.check/1`). Offsets count characters of the text as decoded; `line` and
`column` count from 1. For drafts that are not plain text, offsets are into the text that was
read from them, which the check then carries.
"""

from enum import StrEnum

from pydantic import ConfigDict, Field

from factcheck.finding import Ruled, Source
from factcheck.values.relation import Frozen


class CheckVerdict(StrEnum):
    """What the sources say to a statement of the draft."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"


class Says(StrEnum):
    """What one passage says to a statement."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


class Evidence(Frozen):
    """A passage of a source: `text == article.text[start:end]`; `value` is what it says there.

    `speaker` is whoever the source has it from, as a name key or words, None for the outlet.
    """

    source: str
    start: int
    end: int
    text: str
    sentence: str
    line: int
    column: int
    says: Says
    value: str = ""
    speaker: str | None = None


class Rung(StrEnum):
    """How a quotation of the draft relates to the sources' wording, best first."""

    VERBATIM = "verbatim"
    PUNCTUATION = "punctuation"
    CLIPPED = "clipped"
    ALTERED = "altered"
    SPEAKER = "speaker"
    REWORDED = "reworded"
    NOT_FOUND = "not found"


class Edit(Frozen):
    """A run of words: in both (`draft == source`), or other words in each ("" for none)."""

    draft: str
    source: str


class QuoteReading(Frozen):
    """A quotation held against its nearest passage: the rung, and the words around it there."""

    rung: Rung
    redline: tuple[Edit, ...] = ()
    before: str = ""
    after: str = ""
    draft_speaker: str = ""
    source_speaker: str = ""


class Statement(Frozen):
    """One checkable statement of the draft.

    `code` names the rule that the verdict falls under ("FC201"), "" where it is supported;
    `shade` is the machine name of what differs; `by_source` gives each source's own verdict:
    supported, contradicted or silent. `because` says in plain words why.
    """

    id: str
    code: str = ""
    start: int
    end: int
    text: str
    sentence: str
    line: int
    column: int
    kind: str
    verdict: CheckVerdict
    reason: str
    shade: str = ""
    value: str = ""
    by_source: dict[str, str] = Field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    quote: QuoteReading | None = None
    because: tuple[str, ...] = ()
    ruled: Ruled | None = None


class Draft(Frozen):
    """The draft as a check names it; `text` only where the file is not plain text."""

    path: str
    sha256: str
    published: str | None = None
    text: str | None = None


class Check(Frozen):
    """All statements of a draft in text order, with what the sources say to each."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_name: str = Field(default="factcheck.check/1", alias="schema")
    event: str
    draft: Draft
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()
