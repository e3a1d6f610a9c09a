"""Ends of terms in words: "before June is out", "by close of play on Friday", "at the latest"."""

from factcheck.values.moment_dates import Read, month_at
from factcheck.values.moment_model import CalendarMonth, Portion, Reference
from factcheck.values.moment_point import Point, is_day
from factcheck.values.moment_relative import whole_at
from factcheck.values.moment_tokens import Tokens

_LEADS = (("by", "the", "time", "that"), ("by", "the", "time"), ("before",))
_OVER = (
    *((be, word) for be in ("is", "was", "are") for word in ("out", "over", "up", "done")),
    *((be, "at", "an", "end") for be in ("is", "was")),
    *((verb, "to", "an", "end") for verb in ("comes", "came")),
    *((verb, "to", "a", "close") for verb in ("draws", "drew", "comes", "came")),
    ("runs", "out"),
    ("ran", "out"),
    ("ends",),
    ("ended",),
    ("closes",),
    ("expires",),
)
_FOLLOWERS = frozenset(
    "and but or so when while as if in on at for he she they it we the a there".split()
)


def over_at(tokens: Tokens, index: int) -> Point | None:
    """ "before June is out", "by the time the week ends": the end of what is named."""
    for words in _LEADS:
        start = tokens.phrase(index, *words)
        read = (whole_at(tokens, start) or _month(tokens, start)) if start is not None else None
        behind = _over(tokens, read[1]) if read is not None else None
        if read is not None and behind is not None:
            return Point(index, behind, day=_end_of(read[0]))
    return None


def _month(tokens: Tokens, index: int) -> Read | None:
    """A month that is also a name; that it can be over shows what it is."""
    month = month_at(tokens, index, short=False)
    return (CalendarMonth(month=month[0]), month[1]) if month is not None else None


def _end_of(day: Reference) -> Reference:
    return day if is_day(day) else Portion(part="end", whole=day)


def _over(tokens: Tokens, index: int) -> int | None:
    """The index behind "is out" and its kin; not where it has an object ("ended their hopes")."""
    for words in _OVER:
        behind = tokens.phrase(index, *words)
        if behind is not None:
            follower = tokens[behind]
            return behind if follower.kind != "word" or follower.low in _FOLLOWERS else None
    return None


def latest_behind(tokens: Tokens, index: int) -> int | None:
    """The index behind "at the latest", where a moment ends at `index`."""
    return tokens.phrase(index, "at", "the", "latest")


def closing_leads() -> tuple[tuple[str, ...], ...]:
    """ "by the close of business on" and its kin, the longer ones first."""
    return tuple(
        (lead, *article, edge, "of", *what, *joint)
        for joint in (("on",), ())
        for lead in ("by", "before", "until")
        for article in (("the",), ())
        for edge in ("close", "end")
        for what in (("business",), ("play",), ("trading",), ("the", "day"))
    )
