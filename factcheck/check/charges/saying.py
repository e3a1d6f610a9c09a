"""What a clause says in its own words: the items that stand in it, and which of them it denies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from weakref import WeakKeyDictionary

from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.lexicon.tables import irregular

_NEGATION = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nobody|none|neither|no one|without|stopped short of|"
    r"(?:refus|declin|fail)\w* to|rul(?:e|es|ed|ing) out|excluded|"
    r"(?:decid|opt|cho[os]s|advis|rul|vot)\w* against|yet to|"
    r"(?:barr|bann|prevent|prohibit|exclud|disqualifi)ed\b[^,.;:]{0,40}? from(?= \w+ing\b))"
    r"(?=[\s,.;:]|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
_ACCORDING = re.compile(r",?\s*\baccording to\b[^,;:.]*")
"""Who is named for a statement, which says nothing of what is stated."""
_ASIDE = re.compile(r",? \b(?:even though|though|although|whereas)\b[^;:.]*")
"""What stands against a statement without being part of it."""
_IN_ASIDE = re.compile(r"\w\s(?:that|which|who|whom|whose)\b[^,;:.]*$")
"""What stands before a word that only tells one thing from others: "lorries that had not been"."""
_RELATIVE = re.compile(
    r"^\W*(?:(?:under|in|of|for|to|by|with|from|on|at|after|during|through|over|against) )?"
    r"(?:that|which|who|whom|whose)\b"
)
"""What a clause of its own begins with: a "not" behind it is the clause's."""
_AHEAD = re.compile(r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|going to|due to))\b|['’]ll\b")
_BREAK = re.compile(r"[,;:]|\b(?:but|and|that|which|who|because|though)\b")
_EMPTY = frozenset(
    """up out down off on in over not none no nobody never nothing first second third last next
    time day week month year far refuse decline fail rule_out exclude""".split()
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|"
    r"hundred|thousand|million)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|without)(?= )", re.IGNORECASE)
_SCOPE = 6
"""Words behind a negation that it may turn."""
_AKIN = 0.7


@dataclass(frozen=True)
class Saying:
    """What a clause says in its own words, which of it is denied, and how often."""

    items: tuple[str, ...]
    denied: frozenset[str]
    negations: int
    nothing: frozenset[str]


def own_words(claim: ClaimBase) -> str:
    """The words of a clause that are not somebody else's."""
    return _unquoted(claim.text)


def gainsaying(text: str) -> str:
    """A text without its words of negation."""
    return _NEGATION.sub(_blank, text)


def is_ahead(claim: ClaimBase) -> bool:
    """Whether a clause tells what is to come: "will go", or "would go" where it is reported."""
    return _AHEAD.search(claim.text) is not None


@lru_cache(maxsize=4096)
def _unquoted(text: str) -> str:
    told = _ASIDE.sub(_blank, _ACCORDING.sub(_blank, text))
    return _QUOTED.sub(_blank, told)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def number(matches: Mapping[str, float]) -> int:
    """How many words of a clause the other one has; names may be those of everything told."""
    return sum(m >= _AKIN for i, m in matches.items() if "/" not in i)


def matches_of(items: Sequence[str], others: Sequence[str], evidence: Evidence) -> dict[str, float]:
    """How well each item is matched by the best of others."""
    return {i: evidence.nearest(i, others) for i in items}


def share(matches: Mapping[str, float], evidence: Evidence) -> float:
    """The share of the weight of items that is matched."""
    weights = [evidence.weight(i) for i in matches]
    total = sum(weights)
    return sum(map(mul, weights, matches.values())) / total if total else 0.0


_READ: WeakKeyDictionary[Evidence, dict[str, Saying]] = WeakKeyDictionary()
"""What has been read of an event's clauses: each is held against all the others."""


def saying(claim: ClaimBase, evidence: Evidence) -> Saying:
    """What a clause says, by the words that stand in it."""
    read = _READ.setdefault(evidence, {})
    if claim.id not in read:
        read[claim.id] = _saying(claim, evidence)
    return read[claim.id]


def _saying(claim: ClaimBase, evidence: Evidence) -> Saying:
    text = _without_denied_asides(own_words(claim))
    words = [(m.start(), m.group().lower()) for m in re.finditer(r"[A-Za-z]+", text)]
    counts = _NUMBER.search(text) is not None
    frame = claim.frame
    slots = {*frame.agent, *frame.patient}
    placed: dict[str, list[int]] = {}
    for item in dict.fromkeys((*frame.focus, *frame.event, *frame.near)):
        if item in _EMPTY:
            continue
        where = _forms(item, words)
        if where or item in slots or (item.startswith("#") and counts) or item.startswith("@"):
            placed[item] = where
    if not any(i.startswith("#") for i in placed):
        placed |= {f"#{m.group().lower()}": [] for m in _NUMBER.finditer(text)}
    negations = list(_NEGATION.finditer(text))
    reached = {at for found in negations for at in _behind(found.end(), text, words)}
    denied = frozenset(i for i, where in placed.items() if reached & set(where))
    none = {at for found in _NONE.finditer(text) for at in _behind(found.end(), text, words)[:2]}
    nothing = frozenset(i for i, where in placed.items() if none & set(where))
    names = (evidence.linked(n) for n in frame.names)
    return Saying(tuple(dict.fromkeys((*placed, *names))), denied, len(negations), nothing)


def _without_denied_asides(text: str) -> str:
    """A text without what an aside denies: "a treaty under which [no fault need be shown]"."""
    opening = _RELATIVE.match(text)
    own = opening.end() if opening else 0
    for found in _NEGATION.finditer(text):
        aside = _IN_ASIDE.search(text, own, found.start())
        if aside is not None:
            stop = _END.search(text, found.end())
            end = stop.start() if stop else len(text)
            text = text[: aside.start() + 1] + " " * (end - aside.start() - 1) + text[end:]
    return text


_END = re.compile(r"[,;:.](?!\d)")


def _forms(item: str, words: list[tuple[int, str]]) -> list[int]:
    """Where the words stand that may be a form of a lemma: they begin alike."""
    first = item.partition("_")[0]
    length = min(4, max(2, len(first) - 1))
    start, others = first[:length], irregular().get(first, frozenset())
    return [at for at, word in words if word[:length] == start or word in others]


def _behind(end: int, text: str, words: list[tuple[int, str]]) -> list[int]:
    """Where the words stand that a negation may turn: the next ones of its own clause."""
    stop = _BREAK.search(text, end)
    limit = stop.start() if stop else len(text)
    return [at for at, _ in words if end <= at < limit][:_SCOPE]
