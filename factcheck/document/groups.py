"""Groups: whom or what a figure is said of, by grammar, where a sentence gives several figures.

"Fourteen of ours and nine of theirs", "6.2% on the drug, 2.9% on placebo", "Harwick 6, Wexmoor 4".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.document.frames import lemmas
from factcheck.document.reading import Counted, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = frozenset({"prep", "pobj", "amod", "compound", "nmod", "poss", "relcl", "acl", "dobj"})
_OTHERS = frozenset({"pcomp", "attr", "nummod", "nsubj", "advmod", "appos", "dative", "acomp"})


def group_of(reading: Reading, counted: Counted, rivals: Sequence[Counted]) -> tuple[str, ...]:
    """Lemmas and name keys of what hangs on a figure, or what it is said of, and on no rival."""
    taken = {t.i for r in rivals for t in r.tokens}
    own = {t.i for t in counted.tokens}
    root = _root(counted.tokens)
    held = root.head if root.dep_ in ("nummod", "quantmod") and root.head.i not in taken else root
    below = [t for t in _below(held, taken) if t.i not in own and not _behind(t, held, taken)]
    return (
        _said(reading, counted, below)
        or _said(reading, counted, _beside(held, taken))
        or _said(reading, counted, _after(counted.tokens[-1], taken))
    )


def _behind(token: Token, head: Token, taken: set[int]) -> bool:
    """Whether a rival stands between a token and the figure: it is the rival's then."""
    low, high = sorted((token.i, head.i))
    return any(low < i < high for i in taken)


def _after(last: Token, taken: set[int]) -> list[Token]:
    """What follows a bare figure, up to the next figure, verb or comma: "nine from Harwick"."""
    found: list[Token] = []
    for token in last.doc[last.i + 1 : last.sent.end]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "CCONJ") or token.i in taken:
            break
        found.append(token)
    return found


def _said(reading: Reading, counted: Counted, tokens: Sequence[Token]) -> tuple[str, ...]:
    ordered = sorted(tokens, key=lambda t: t.i)
    words = lemmas(ordered, reading.names, counted.sentence)
    names = reading.names.of(counted.sentence, ordered)
    return (*(w for w in words if not w.startswith(("#", "@"))), *names)


def _root(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside), tokens[-1])


def _below(token: Token, taken: set[int]) -> list[Token]:
    """A token and what hangs on it, but for what is joined to it and what belongs to a rival."""
    found = [token]
    for child in token.children:
        if child.dep_ not in _INNER | _OTHERS or child.i in taken:
            continue
        if child.dep_ == "prep" and child.i < token.i:  # "of the 23 who died, nine"
            continue
        if any(t.i in taken for t in child.subtree) and child.dep_ not in ("prep", "pobj"):
            continue
        found.extend(_below(child, taken))
    return found


def _beside(token: Token, taken: set[int]) -> list[Token]:
    """What a bare figure is said of: its verb's other part, or the name in front of it."""
    verb = token.head
    if verb.pos_ in ("VERB", "AUX") and token.dep_ in ("nsubj", "nsubjpass"):
        parts = [c for c in verb.children if c.dep_ in ("attr", "dobj", "acomp", "prep")]
    elif verb.pos_ in ("VERB", "AUX") and token.dep_ in ("dobj", "attr"):
        parts = [c for c in verb.children if c.dep_ == "nsubj"]
    elif token.dep_ in ("appos", "nummod", "npadvmod") and verb.i < token.i:
        parts = [verb]
    else:
        before = token.nbor(-1) if token.i > token.sent.start else token
        return [before] if before.pos_ == "PROPN" else []
    return [t for part in parts if part.i not in taken for t in _below(part, taken)]
