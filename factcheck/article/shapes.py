"""What one line looks like by itself: running text, a clock time, a byline, a date line."""

import re

from factcheck.article import furniture
from factcheck.article.lines import Line
from factcheck.article.published import WEEKDAY, find_full_date

_NAME = r"(?:[^\W\d_a-z][\w.'-]+|[^\W\d_a-z]\.)"
_PARTICLE = r"(?:de|da|do|dos|di|du|la|le|el|al|bin|van|von|der|den|y)"
_PERSON = rf"{_NAME}(?: {_NAME})?(?: {_PARTICLE})* {_NAME}"
_PEOPLE = rf"{_PERSON}(?:(?:, | and | & |, and ){_PERSON})*"
_PLACE = r" (?:in|at|on|near|aboard)(?: the| a)? [^\W\d_a-z].{0,50}"
_NAMES_ONLY = re.compile(rf"{_PEOPLE}(?:(?:,)?{_PLACE}|, [\w ]{{3,40}})?$")
_BY = re.compile(
    r"(?i:(?:(?:story|words|text|analysis|comment|opinion|report|exclusive|review|interview|"
    r"written|reported|posted|published|updated|edited|explainer|dispatch)s?:? )?by:? )"
    rf"(?:(?!(?i:{WEEKDAY}|jan|feb|march|april|june|july|aug|sep|oct|nov|dec))[^\W\d_a-z]"
    r"|(?i:(?:our|a|an|the|staff|agenc|news)\b))"
)
_LIVE_TIME = re.compile(
    r"(?:(?:[01]?\d|2[0-3])[.:h][0-5]\d|(?:1[0-2]|[1-9])(?= ?[ap]\.?m))"
    r"(?:\s?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|hrs|local time)\b)?"
)
_SMALL_WORDS = frozenset(
    {"hour", "hours", "minute", "minutes", "day", "days"}
    | {"of", "in", "at", "as", "the", "by", "on", "from", "for", "and", "to", "a", "an", "with"}
    | {
        "hrs",
        "local",
        "time",
        "times",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "min",
        "read",
        "not",
        "all",
        "ago",
    }
    | {"published", "updated", "posted", "first", "last", "de", "la", "da", "do", "el", "its"}
)
_LETTERS = re.compile(r"[^\W\d_][\w.'-]*")


def is_prose(line: Line) -> bool:
    """Whether a line reads as running text and not as a heading, a label or a list item."""
    return line.words >= 28 or (line.stops and line.words >= 4 and not line.plain.endswith("?"))


def live_time(line: Line) -> int:
    """The length of the clock time that opens a live blog's entry, 0 if there is none."""
    found = _LIVE_TIME.match(line.plain)
    if found is None or line.marker:
        return 0
    rest = line.plain[found.end() :]
    if not rest.strip(" :-–—|"):
        return len(line.plain)
    opens = re.match(r"\s*[:–—|-]?\s+(?=[\"'(]*[A-Z])", rest)
    return found.end() if opens else 0


def is_byline(line: Line) -> bool:
    """Whether a line says who wrote the article ("By Jane Doe in Paris")."""
    sentence = line.stops and line.words > 6
    return bool(_BY.match(line.plain)) and line.words <= 24 and not sentence


def is_caption_label(line: Line) -> bool:
    """Whether a line only announces that the next one is a photo's caption."""
    return re.fullmatch(r"(?i)(?:image|media|video) caption,?", line.plain) is not None


def is_names(line: Line) -> bool:
    """Whether a line is nothing but names, with or without a place ("Jane Doe in Paris")."""
    body = furniture.ORGANISATION.search(line.plain) or furniture.OUTLET.search(line.plain)
    named = _NAMES_ONLY.fullmatch(line.plain) and not (body or line.stops)
    shouted = line.plain.isupper() and line.words > 3 and " AND " not in line.plain
    return line.words <= 12 and bool(named) and not shouted


def is_dated(line: Line) -> bool:
    """Whether a line is a date and little else ("A Daily, Friday 13 March 2026, 12:30")."""
    found = find_full_date(line.plain)
    if found is None:
        bare = re.fullmatch(rf"(?i){WEEKDAY},? \d{{1,2}}(?:st|nd|rd|th)? \w+|{WEEKDAY}", line.plain)
        return bare is not None
    rest = line.plain[: found[1]] + line.plain[found[2] :]
    rest = re.sub(r"\([^)]*\)|\d[\d:.]*", " ", rest)
    words = _LETTERS.findall(rest)
    if line.plain.isupper():  # no lower case to tell a name from a headline
        return len(words) <= 5
    sentence = line.stops and not line.plain.endswith("m.")  # but "9 p.m."
    return len(words) <= 14 and len(ordinary_words(rest)) <= 1 and not sentence


def ordinary_words(text: str) -> list[str]:
    """The words in lower case that a name or a date line would not have."""
    return [w for w in _LETTERS.findall(text) if w[0].islower() and w not in _SMALL_WORDS]
