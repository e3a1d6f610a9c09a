"""Claims: one typed statement each, with its place in the text, who says it and how surely.

A claim is plain data. Whatever comparison needs is worked out when the claim is extracted,
so everything after extraction runs without a language model.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Zone(StrEnum):
    """What part of an article a block of text is. Only the first six make claims."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BULLET = "bullet"
    CAPTION = "caption"
    BODY = "body"
    DATELINE = "dateline"
    MASTHEAD = "masthead"
    BYLINE = "byline"
    CREDIT = "credit"
    COMMENT = "comment"
    PROMO = "promo"
    NOTE = "note"


class Stance(StrEnum):
    """How surely a claim is put forward."""

    SAID = "said"
    DENIED = "denied"
    PLANNED = "planned"
    ALLEGED = "alleged"
    HEDGED = "hedged"


class Voice(BaseModel):
    """Who asserts a claim: the outlet itself (`speaker` is None) or somebody it names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    speaker: str | None = None
    named: bool = False
    cue: str | None = None
    stance: Stance = Stance.SAID
