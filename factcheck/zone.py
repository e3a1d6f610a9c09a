"""Zones: what the blocks of an article are."""

from enum import StrEnum


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
