"""Finds every moment in a running text, with the preposition that says how it is meant."""

from dataclasses import replace
from typing import NamedTuple

from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment_dayparts import daypart_phrase
from factcheck.values.moment_halves import with_halves
from factcheck.values.moment_model import (
    Anchored,
    Kind,
    MomentMention,
    Offset,
    Portion,
    Reference,
    RelativeUnit,
    Running,
    Said,
    Span,
    Weekday,
)
from factcheck.values.moment_point import Point, point_at
from factcheck.values.moment_spans import day_span_at
from factcheck.values.moment_terms import closing_leads, latest_behind, over_at
from factcheck.values.moment_tokens import ORDINALS, TENS, UNITS, Token, Tokens, word_set


class Lead(NamedTuple):
    """A preposition before a moment; `through` says that the end it names is included."""

    words: tuple[str, ...]
    relation: Said
    through: bool = False


_NO_LEAD = Lead((), "at")
_BY = Lead((), "by")
# Longer phrases first: "no later than" before "no".
_LEADS = (
    *(Lead(words, "by") for words in closing_leads()),
    Lead(("at", "the", "latest", "by"), "by"),
    Lead(("at", "the", "latest", "on"), "by"),
    Lead(("up", "to", "and", "including"), "until", through=True),
    Lead(("until", "and", "including"), "until", through=True),
    Lead(("by", "no", "later", "than"), "by"),
    Lead(("no", "later", "than"), "by"),
    Lead(("not", "later", "than"), "by"),
    Lead(("on", "or", "before"), "by"),
    Lead(("no", "earlier", "than"), "from"),
    Lead(("not", "earlier", "than"), "from"),
    Lead(("no", "sooner", "than"), "from"),
    Lead(("with", "effect", "from"), "from"),
    Lead(("on", "or", "about"), "about"),
    Lead(("on", "or", "around"), "about"),
    Lead(("prior", "to"), "before"),
    Lead(("ahead", "of"), "before"),
    Lead(("up", "until"), "until"),
    Lead(("up", "to"), "until"),
    Lead(("ever", "since"), "since"),
    Lead(("as", "from"), "from"),
    Lead(("as", "of"), "from"),
    Lead(("starting", "on"), "from"),
    Lead(("starting", "from"), "from"),
    Lead(("beginning", "on"), "from"),
    Lead(("effective", "from"), "from"),
    Lead(("later", "than"), "after"),
    Lead(("by",), "by"),
    Lead(("before",), "before"),
    Lead(("until",), "until"),
    Lead(("till",), "until"),
    Lead(("through",), "until", through=True),
    Lead(("since",), "since"),
    Lead(("from",), "from"),
    Lead(("starting",), "from"),
    Lead(("beginning",), "from"),
    Lead(("effective",), "from"),
    Lead(("after",), "after"),
    Lead(("past",), "after"),
    Lead(("about",), "about"),
    Lead(("around",), "about"),
    Lead(("approximately",), "about"),
    Lead(("circa",), "about"),
    Lead(("between",), "at"),
)
_NAMES = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_SHORT_NAMES = frozenset(name[:3] for name in _NAMES) | {"sept", "tues", "weds", "thur", "thurs"}
_OPENERS = (
    word_set(
        """
    the a an on in at within last this next that half quarter few shortly just soon moments
    minutes about around approximately roughly nearly almost noon midday midnight today
    tonight tomorrow yesterday early earlier mid late later spring summer autumn fall winter
    q end start beginning middle day first past coming christmas boxing new valentine
    bastille halloween juneteenth armistice dawn dusk daybreak sunrise sunset nightfall
    lunchtime small dead year month night for couple
    """
    )
    | _NAMES
    | _SHORT_NAMES
    | frozenset(UNITS)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | {lead.words[0] for lead in _LEADS}
)
# Every moment has one of these within its first words.
_STRONG = (
    _NAMES
    | _SHORT_NAMES
    | frozenset(UNITS)
    | word_set(
        """
    noon midday midnight today tonight tomorrow yesterday spring summer autumn fall winter q
    christmas boxing year years halloween valentine bastille juneteenth armistice dawn dusk
    daybreak sunrise sunset nightfall lunchtime hours night morning afternoon evening day
    days week weeks weekend month months quarter decade decades fortnight hour minute
    minutes nights eve twenty thirty
    """
    )
)
_REACH = 6
_OPENING_KINDS = frozenset({"number", "time", "ordinal", "date", "decade"})
_MOVED = word_set(
    """
    extended moved postponed delayed rescheduled changed shifted advanced forward back deferred
    """
)
_NEGATIONS = frozenset({"not", "never", "no", "nor", "cannot", "unlikely"})


def find_moments(text: str) -> list[MomentMention]:
    """All moments in `text`, in order, without overlap; offsets count characters of `text`."""
    tokens = Tokens(text)
    mentions: list[MomentMention] = []
    near = _near_strong(tokens)
    index = 0
    while index < len(tokens):
        opens = near[index] and _may_open(tokens[index])
        found = _mention_at(tokens, index, text) if opens else None
        if found is None:
            index += 1
            continue
        mention, index = found
        mentions.append(mention)
        ending = _ending_at(tokens, index, text) if mention.relation == "from" else None
        if ending is not None:
            mentions.append(ending[0])
            index = ending[1]
    return with_halves(text, mentions)


def _near_strong(tokens: Tokens) -> list[bool]:
    """For each token, whether a word that makes moments stands at most `_REACH` behind it."""
    near = [False] * len(tokens)
    last = len(tokens) + _REACH + 1
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.low in _STRONG or token.kind in _OPENING_KINDS:
            last = index
        near[index] = last - index <= _REACH
    return near


def _may_open(token: Token) -> bool:
    return token.low in _OPENERS or token.kind in _OPENING_KINDS


def _ending_at(tokens: Tokens, index: int, text: str) -> tuple[MomentMention, int] | None:
    """The "to ..." behind "from ...", where the two ends are mentions of their own."""
    if tokens.low(index) != "to":
        return None
    point = point_at(tokens, index + 1)
    return _mention(tokens, text, index, point, Lead(("to",), "until")) if point else None


def _mention_at(tokens: Tokens, index: int, text: str) -> tuple[MomentMention, int] | None:
    over = over_at(tokens, index)
    if over is not None:
        return _mention(tokens, text, index, over, _BY)
    lead = _lead_at(tokens, index) or _NO_LEAD
    start = index + len(lead.words)
    last = lead.words[-1] if lead.words else ""
    start += last in ("from", "starting", "beginning") and tokens.low(start) in ("on", "at")
    if last == "from" and tokens.low(index - 1) in _MOVED:
        # Two deadlines, the old one and the new one, and no span.
        point = point_at(tokens, start)
        return _mention(tokens, text, index, point, _NO_LEAD) if point else None
    point = _body_at(tokens, start, last)
    if lead is not _NO_LEAD and (point is None or _is_misled(lead, point)):
        lead, point = _NO_LEAD, _body_at(tokens, index, "")
    if point is None:
        return None
    if point.spanned and last in ("from", "between"):
        lead = lead._replace(relation="at")
    elif lead.relation in ("before", "until") and _is_negated(tokens, index):
        lead = lead._replace(relation="from")
    return _mention(tokens, text, index, point, lead)


def _is_misled(lead: Lead, point: Point) -> bool:
    """ "between" without an "and" is none; "to get through tonight" is no end."""
    if lead.words == ("between",):
        return not point.spanned
    today = point.part is not None and isinstance(point.day, RelativeUnit)
    return lead.words == ("through",) and today


def _lead_at(tokens: Tokens, index: int) -> Lead | None:
    word = tokens.low(index)
    if word == "before" and daypart_phrase(tokens, index) is not None:
        return None  # "before dawn" is a part of the day
    for lead in _LEADS:
        if lead.words[0] == word and tokens.phrase(index, *lead.words) is not None:
            return lead
    return None


def _body_at(tokens: Tokens, index: int, lead: str) -> Point | None:
    """A point, or two days joined to a span."""
    span = day_span_at(tokens, index, lead)
    point = point_at(tokens, index, lead)
    if span is None or (point is not None and point.behind > span[1]):
        return point
    return Point(index, span[1], day=span[0])


def _is_negated(tokens: Tokens, index: int) -> bool:
    """ "will not be heard before March": the earliest time, not the latest."""
    for back in range(index - 1, index - 8, -1):
        token = tokens[back]
        if token.kind in ("end", "newline") or token.low in (",", ".", ";", ":", "!", "?"):
            return False
        if token.low in _NEGATIONS or token.low.replace("’", "'").endswith("n't"):
            return True
    return False


def _mention(
    tokens: Tokens, text: str, index: int, point: Point, lead: Lead
) -> tuple[MomentMention, int]:
    possessive = tokens[point.behind].kind == "possessive"
    bound = point.spanned or lead.relation != "at"
    if possessive:
        # "after Tuesday's vote": the vote was on Tuesday, and what the clause says came later.
        bound, lead = False, _NO_LEAD
    latest = latest_behind(tokens, point.behind)
    if latest is not None and lead.relation in ("at", "by"):
        lead, point = lead._replace(relation="by"), replace(point, behind=latest)
    start = tokens[index if bound else point.start].start
    end = tokens[point.behind - 1].end
    mention = MomentMention(
        start=start,
        end=end,
        text=text[start:end],
        kind=_kind(point.day),
        day=point.day,
        clock=point.clock,
        weekday=point.weekday,
        relation=_said(point, lead.relation),
        possessive=possessive,
        through=lead.through,
    )
    return mention, point.behind


def _said(point: Point, relation: Said) -> Said:
    """How the moment is said, once its own words are taken in."""
    day = point.day
    if relation != "at":
        return relation
    if isinstance(day, Offset | Anchored) and day.deadline:
        return "by"
    if isinstance(day, Portion):
        if day.part in ("early", "mid", "late"):
            return day.part
        return "until" if day.part == "rest" else "at"
    return "about" if point.clock is not None and point.clock.approximate else "at"


def _kind(day: Reference | None) -> Kind:
    """The kind of mention that a reference makes; None is a time of day alone."""
    if day is None:
        return "clock"
    if isinstance(day, Portion):
        return _kind(day.whole)
    if isinstance(day, Span):
        return _kind(day.first)
    if isinstance(day, Anchored):
        return "anchored" if day.anchor is None else _kind(day.anchor)
    return _KINDS.get(type(day), "absolute")


_KINDS: dict[type, Kind] = {
    Running: "duration",
    Weekday: "weekday",
    RelativeUnit: "relative",
    Offset: "relative",
}
