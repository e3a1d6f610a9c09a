"""Finds every moment in a running text, with the preposition that says how it is meant."""

from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.moment_dayparts import daypart_phrase
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
from factcheck.values.moment_tokens import ORDINALS, TENS, UNITS, Token, Tokens, word_set

# Longer phrases first: "no later than" before "no".
_LEADS: tuple[tuple[tuple[str, ...], Said, bool], ...] = (
    (("up", "to", "and", "including"), "until", True),
    (("until", "and", "including"), "until", True),
    (("by", "no", "later", "than"), "by", False),
    (("no", "later", "than"), "by", False),
    (("not", "later", "than"), "by", False),
    (("on", "or", "before"), "by", False),
    (("no", "earlier", "than"), "from", False),
    (("not", "earlier", "than"), "from", False),
    (("no", "sooner", "than"), "from", False),
    (("with", "effect", "from"), "from", False),
    (("on", "or", "about"), "about", False),
    (("on", "or", "around"), "about", False),
    (("at", "the", "latest", "by"), "by", False),
    (("prior", "to"), "before", False),
    (("ahead", "of"), "before", False),
    (("up", "until"), "until", False),
    (("up", "to"), "until", False),
    (("ever", "since"), "since", False),
    (("as", "from"), "from", False),
    (("as", "of"), "from", False),
    (("starting", "on"), "from", False),
    (("starting", "from"), "from", False),
    (("beginning", "on"), "from", False),
    (("effective", "from"), "from", False),
    (("later", "than"), "after", False),
    (("by",), "by", False),
    (("before",), "before", False),
    (("until",), "until", False),
    (("till",), "until", False),
    (("through",), "until", True),
    (("since",), "since", False),
    (("from",), "from", False),
    (("starting",), "from", False),
    (("beginning",), "from", False),
    (("effective",), "from", False),
    (("after",), "after", False),
    (("past",), "after", False),
    (("about",), "about", False),
    (("around",), "about", False),
    (("approximately",), "about", False),
    (("circa",), "about", False),
    (("between",), "at", False),
)
_NAMES = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_SHORT_NAMES = frozenset(name[:3] for name in _NAMES) | {"sept", "tues", "weds", "thur", "thurs"}
_OPENERS = (
    word_set("""the a an on in at within last this next that half quarter few shortly just soon moments
        minutes about around approximately roughly nearly almost noon midday midnight today tonight
        tomorrow yesterday early earlier mid late later spring summer autumn fall winter q end start
        beginning middle day first past coming christmas boxing new valentine bastille halloween
        juneteenth armistice dawn dusk daybreak sunrise sunset nightfall lunchtime small dead year
        month night for couple""")
    | _NAMES
    | _SHORT_NAMES
    | frozenset(UNITS)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | {words[0] for words, _, _ in _LEADS}
)
# Every moment has one of these within its first words.
_STRONG = (
    _NAMES
    | _SHORT_NAMES
    | frozenset(UNITS)
    | word_set("""noon midday midnight today tonight tomorrow yesterday spring summer autumn fall winter q
        christmas boxing year years halloween valentine bastille juneteenth armistice dawn dusk
        daybreak sunrise sunset nightfall lunchtime hours night morning afternoon evening day days
        week weeks weekend month months quarter decade decades fortnight hour minute minutes nights
        eve twenty thirty""")
)
_REACH = 6
_OPENING_KINDS = frozenset({"number", "time", "ordinal", "date", "decade"})
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
    return mentions


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
    return _mention(tokens, text, index, point, "until") if point is not None else None


def _mention_at(tokens: Tokens, index: int, text: str) -> tuple[MomentMention, int] | None:
    lead = _lead_at(tokens, index)
    if lead is None:
        point = _body_at(tokens, index, "")
        return _mention(tokens, text, index, point, "at") if point else None
    words, relation, through = lead
    start = index + len(words)
    start += tokens.low(start) in ("on", "at") and words[-1] in ("from", "starting", "beginning")
    point = _body_at(tokens, start, words[-1])
    lasting = words == ("through",) and point is not None and _is_part_of_today(point)
    if point is None or lasting or (words == ("between",) and not point.spanned):
        point = _body_at(tokens, index, "")
        return _mention(tokens, text, index, point, "at") if point else None
    if point.spanned and words[-1] in ("from", "between"):
        relation = "at"
    elif relation in ("before", "until") and _is_negated(tokens, index):
        relation = "from"
    return _mention(tokens, text, index, point, relation, through=through)


def _is_part_of_today(point: Point) -> bool:
    """ "to get through tonight" is no end, unlike "through Thursday"."""
    return point.part is not None and isinstance(point.day, RelativeUnit)


def _lead_at(tokens: Tokens, index: int) -> tuple[tuple[str, ...], Said, bool] | None:
    word = tokens.low(index)
    if word == "before" and daypart_phrase(tokens, index) is not None:
        return None  # "before dawn" is a part of the day
    for lead in _LEADS:
        if lead[0][0] == word and tokens.phrase(index, *lead[0]) is not None:
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
    tokens: Tokens,
    text: str,
    index: int,
    point: Point,
    relation: Said,
    *,
    through: bool = False,
) -> tuple[MomentMention, int]:
    possessive = tokens[point.behind].kind == "possessive"
    bound = point.spanned or relation != "at"
    if possessive and bound:
        # "after Tuesday's vote": the vote was on Tuesday, and what the clause says came later.
        index, relation, through = point.start, "at", False
    if not bound or point.start < index:
        index = point.start
    start, end = tokens[index].start, tokens[point.behind - 1].end
    mention = MomentMention(
        start=start,
        end=end,
        text=text[start:end],
        kind=_kind(point.day),
        day=point.day,
        clock=point.clock,
        weekday=point.weekday,
        relation=_said(point, relation),
        possessive=possessive,
        through=through,
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
    if isinstance(day, Running):
        return "duration"
    if isinstance(day, Weekday):
        return "weekday"
    return "relative" if isinstance(day, RelativeUnit | Offset) else "absolute"
