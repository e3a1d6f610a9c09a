"""Which way a figure moved: "rose 3%", "8% cheaper", "gave up 40 points", "a drop of 12"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from factcheck.lexicon.words import direction

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARES: Final = frozenset({"percent", "points", "index", "ratio"})
_BESIDE: Final = frozenset({"up", "down", "higher", "lower"})
_COMPARED: Final = {"more": 1, "above": 1, "less": -1, "fewer": -1, "below": -1, "off": -1}
"""Words right behind a share that make it a difference: "3% more", "12% below last year"."""
_PHRASAL: Final = {("give", "up"): -1, ("put", "on"): 1, ("pile", "on"): 1}
_FORMS: Final = {
    "gave": "give", "given": "give", "giving": "give", "gives": "give", "puts": "put",
    "putting": "put", "piled": "pile", "leapt": "leap", "dove": "dive", "dived": "dive",
    "sank": "sink", "sunk": "sink", "shrank": "shrink", "shrunk": "shrink", "rose": "rise",
    "risen": "rise", "fell": "fall", "fallen": "fall", "slid": "slide", "grew": "grow",
    "grown": "grow", "swollen": "swell", "lost": "lose",
    "spiked": "spike", "lopped": "lop", "trimmed": "trim", "dipped": "dip",
}  # fmt: skip
"""Forms whose lemma a small model misses."""
_TAKING: Final = frozenset("knock wipe take chop slice strip".split())
"""Verbs that take a figure "off" something."""
_LINKING: Final = frozenset("be become get grow turn".split())
_BY: Final = frozenset(
    "by to about around nearly almost some just another more than over roughly a".split()
)


def movement(tokens: Sequence[Token], dimension: str) -> int:
    """+1 for a rise by the figure on `tokens`, -1 for a fall, 0 where neither is said."""
    share = dimension in _SHARES
    return (
        _before(tokens[0], share)
        or _behind(tokens[-1], share)
        or _governed(tokens, share or dimension == "money")
        or _led(tokens[0])
    )


def _lemma(token: Token) -> str:
    return _FORMS.get(token.lower_, token.lemma_.lower())


def _way(token: Token) -> int:
    """The direction of a word by its lemma, or by the form in which it stands."""
    return direction(_lemma(token)) or direction(token.lower_)


def _before(first: Token, share: bool) -> int:
    """ "up 3%", "down by about 3%", "gave up 3%", "were off 3%"."""
    near = first.doc[max(0, first.i - 3) : first.i]
    for token in reversed(near):
        if token.text in ",;":
            break
        verb = _lemma(first.doc[token.i - 1]) if token.i else ""
        way = _PHRASAL.get((verb, token.lower_), 0)
        if way:
            return way
        if token.lower_ in _BESIDE and token.pos_ != "PROPN":
            return direction(token.lower_)
        if share and token.i == first.i - 1 and token.lower_ == "off" and verb == "be":
            return -1
    return 0


def _behind(last: Token, share: bool) -> int:
    """ "3% higher", "12% fewer attacks", "8% dearer"."""
    near = last.doc[last.i + 1 : last.i + 3]
    for token in near:
        if token.lower_ in _BESIDE and _follower(token) != "front":
            return direction(token.lower_)
    if not share or not len(near):
        return 0
    word = near[0].lower_
    if word in _COMPARED:
        return _COMPARED[word]
    return direction(word) if near[0].tag_ in ("JJR", "RBR") or word.endswith("er") else 0


def _follower(token: Token) -> str:
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def _governed(tokens: Sequence[Token], measured: bool) -> int:
    """The direction of what the figure hangs on: "fell 3%", "a drop of 3%", "rarer by 3%"."""
    inside = {t.i for t in tokens}
    token = next((t for t in tokens if t.head.i not in inside), tokens[0])
    for _ in range(3):
        head = token.head
        if head == token:
            break
        way = _way(head)
        if way:
            return way
        if head.pos_ in ("VERB", "AUX"):
            return _of_verb(head, tokens, measured)
        token = head
    return 0


def _of_verb(verb: Token, tokens: Sequence[Token], measured: bool) -> int:
    """What a verb says together with its complement: "became rarer", "knocked $3m off"."""
    lemma = _lemma(verb)
    if lemma in _LINKING:
        ways = (direction(c.lower_) for c in verb.children if c.dep_ == "acomp")
        return next(filter(None, ways), 0)
    if not measured:
        return 0
    if lemma == "lift":
        return 1
    off = any(c.lower_ == "off" and c.i > tokens[-1].i for c in verb.children)
    return -1 if off and lemma in _TAKING else 0


def _led(first: Token) -> int:
    """The direction of the verb right before the figure, where the parse has lost it."""
    for back in range(first.i - 1, max(-1, first.i - 4), -1):
        token = first.doc[back]
        if token.lower_ in _BY:
            continue
        known = token.is_lower and (token.lower_ in _FORMS or token.pos_ == "VERB")
        return _way(token) if known else 0
    return 0
