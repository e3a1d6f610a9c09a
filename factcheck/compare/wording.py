"""Wording: topics, values and reasons of findings, in an editor's words."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claim import ClaimBase
from factcheck.values.geography import country_name
from factcheck.values.relation import Relation, Step
from factcheck.zone import Zone

_TOPIC, _VALUE = 110, 90
_HANDY = 65
"""Characters of a topic that says enough and reads at a glance."""
_HEADINGS = (Zone.HEADLINE, Zone.SUBHEAD)
_TYPED = frozenset({"figure", "date", "deadline", "role", "place", "response", "cause", "owner"})
_STEPS = {
    "exact": "",
    "rounded": "one is rounded",
    "coarser": "one is coarser",
    "converted": "in other units",
    "reworded": "in other words",
    "translated": "in other words",
    "clipped": "one quotes a part",
    "bound": "one gives a bound",
    "approximate": "one is approximate",
    "spelling": "spelt differently",
    "later": "a later report has a new state",
}


def topic(claims: Sequence[ClaimBase]) -> str:
    """What claims are about: the handiest of them with its value left blank."""
    first = claims[0]
    if first.kind == "response":
        return f"Whether {name(first.name_keys()[0])} has answered"
    if first.kind == "quote":
        return value(claims)
    if first.kind == "role":
        return name(first.name_keys()[0])
    claim = min(claims, key=lambda c: (c.zone in _HEADINGS, abs(len(c.text) - _HANDY), c.id))
    text = " ".join(claim.text.split())
    said = " ".join(str(getattr(claim, "said", "")).split())
    if said and len(text) > len(said) + 3:
        text = text.replace(said, "…", 1)
    return _clip(text, _TOPIC)


def value(claims: Sequence[ClaimBase]) -> str:
    """The value as most claims word it, the shortest wording first among equals."""
    words = [_clip(c.value_words(), _VALUE) for c in claims]
    return max(words, key=lambda w: (words.count(w), -len(w), w))


def short(claim: ClaimBase) -> str:
    """What a table shows of a claim; "" where only its words would say it."""
    return _clip(claim.value_words(), _VALUE) if claim.kind in _TYPED else ""


def name(key: str) -> str:
    """A name key as an editor writes it: the country for its code, without the kind."""
    kind, slash, text = key.partition("/")
    if not slash:
        return key
    return country_name(text) if kind == "nation" else text


def agreement(count: int, relations: Sequence[Relation]) -> str:
    """Why an agreement is one: how many say so, and how freely."""
    shades = [r.shade for r in relations if r.step is not Step.CONFLICT]
    notes = [note for s in dict.fromkeys(shades) if (note := _STEPS.get(s, ""))]
    tail = f", {notes[0]}" if notes else ""
    return f"{_number(count)} sources say so{tail}."


def conflict(relation: Relation, sides: Sequence[tuple[Sequence[str], Sequence[ClaimBase]]]) -> str:
    """One sentence: the odd ones out first, then the others, then what it looks like.

    `sides` are the outlets and claims of each position, the best supported first.
    """
    phrase = _PHRASES.get(relation.shade, _says)
    ordered = [*sides[1:], sides[0]] if len(sides[0][0]) > 1 else list(sides)
    parts = [phrase(_listed(outlets), len(outlets), claims) for outlets, claims in ordered]
    told = relation.shade in _PHRASES or " against " in relation.words
    tail = "" if told else f": {relation.words}"
    return f"{'; '.join(parts)}{tail}."


def _says(outlets: str, count: int, claims: Sequence[ClaimBase]) -> str:
    return f"{outlets} {'says' if count == 1 else 'say'} {value(claims)}"


def _gives(outlets: str, count: int, claims: Sequence[ClaimBase]) -> str:
    speaker = next((c.voice.speaker for c in claims if c.voice.speaker), None)
    whose = name(speaker) if speaker else "nobody"
    return f"{outlets} {'gives' if count == 1 else 'give'} the words to {whose}"


def _calls(outlets: str, count: int, claims: Sequence[ClaimBase]) -> str:
    person = name(claims[0].name_keys()[0])
    return f"{outlets} {'calls' if count == 1 else 'call'} {person} {value(claims)}"


def _names(outlets: str, count: int, claims: Sequence[ClaimBase]) -> str:
    person = name(claims[0].name_keys()[0])
    return f"{outlets} {'names' if count == 1 else 'name'} {person} as {value(claims)}"


def _has(outlets: str, count: int, claims: Sequence[ClaimBase]) -> str:
    return f"{outlets} {'has' if count == 1 else 'have'} {value(claims)}"


_PHRASES = {
    "speaker": _gives,
    "office": _calls,
    "portfolio": _calls,
    "rank": _calls,
    "holder": _names,
    "stale": _has,
}


def _listed(items: Sequence[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _number(count: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    return words[count] if count < len(words) else str(count)


def _clip(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
