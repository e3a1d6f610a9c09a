"""Findings: what the sources together say about one fact."""

from enum import StrEnum

from pydantic import ConfigDict, Field

from factcheck.values.relation import Frozen


class Verdict(StrEnum):
    """What a finding concludes. Finer shades stand in `Finding.shade` and `reason`."""

    CONFLICT = "conflict"
    AGREEMENT = "agreement"
    SINGLE = "single-source"


class _Part(Frozen):
    """What a report is made of. Built when first used: a check uses two of its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Passage(_Part):
    """A claim as a report shows it: offsets into the article's text as decoded.

    `line` and `column` count from 1; `sentence` is the whole sentence for quoting; `value`
    is the claim's own value in few words ("about 320 people"), "" where it has none.
    """

    id: str
    source: str
    kind: str
    start: int
    end: int
    text: str
    sentence: str
    line: int
    column: int
    zone: str
    speaker: str | None = None
    stance: str = "said"
    value: str = ""


class Position(_Part):
    """One answer to the question that a finding is about, and the claims that give it."""

    value: str
    claims: tuple[Passage, ...]


class Ruled(_Part):
    """An editor's word on a finding: "accepted" or "dismissed", and why."""

    verdict: str
    reason: str


class Finding(_Part):
    """What the sources say about one fact.

    `weight` orders findings for an editor, 0 (trivia) to 100 (numbers of dead).
    `because` lists, in plain words, why these claims were put together and judged so.
    `ruled` is set where an editor has ruled on it: then nothing is left to settle.
    """

    id: str
    kind: str
    verdict: Verdict
    reason: str
    topic: str
    positions: tuple[Position, ...]
    shade: str = ""
    weight: int = 0
    because: tuple[str, ...] = ()
    ruled: Ruled | None = None


class Source(_Part):
    """One article as a report names it. `published` is an ISO date or None."""

    id: str
    outlet: str
    published: str | None
    path: str
    sha256: str
    url: str | None = None


class Report(_Part):
    """All findings about one event, in the order in which an editor wants them.

    `only` names the verdicts that the report was narrowed to; empty means all of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    schema_name: str = Field(default="factcheck.report/1", alias="schema")
    event: str
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()
    only: tuple[Verdict, ...] = ()

    def has_open_conflict(self) -> bool:
        """Whether sources conflict and no editor has ruled on it."""
        return any(f.verdict is Verdict.CONFLICT and not f.ruled for f in self.findings)
