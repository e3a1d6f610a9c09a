"""Names that only ever say where: whatever label they were given, they are places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.document.name_mentions import BODIES, PLACE_HEADS, NameMention
from factcheck.document.parsed import Sentence
from factcheck.lexicon.persons import is_given_name
from factcheck.lexicon.titles import is_office
from factcheck.lexicon.venues import sort_of
from factcheck.lexicon.vocabulary import vocabulary
from factcheck.lexicon.words import is_word

if TYPE_CHECKING:
    from spacy.tokens import Token

WHERE = frozenset(["in", "at", "near", "outside", "into", "inside"])
"""Prepositions behind which a name says where something is."""
_NOT_WHERE = vocabulary(
    "aim believe bet confide direct find fire glance grumble hurl invest jeer join laugh lob look "
    "own pelt point result see shoot shout snap stare swear throw trust work yell "
    "analyst belief colleague confidence employee employer executive faith friend holding "
    "interest investment investor job majority official part partner pride role share "
    "shareholder source spokesman spokesperson spokeswoman staff stake star stock trader worker"
)
"""Words whose "in" and "at" say no place: "trust in Smith", "an analyst at Acme"."""
_HAVING_PLACES = vocabulary(
    "accident barricade blast blaze border checkpoint clash collision crash explosion fire flood "
    "gate landslide line march protest railway rally riot shooting siege sit-in track tunnel"
)
"""Nouns that are somewhere: "blocked the line at Wexmoor"."""
_TRUST = vocabulary("believe belief confidence faith interest invest investment pride trust")
_ACTING = frozenset(["nsubj", "nsubjpass", "dobj", "dative", "poss"])
_PUBLIC = frozenset(["hospital", "school", "stadium", "airport", "station", "prison"])
"""Sorts of venue that are called by their town, not by their owner."""


def holds_trust(preposition: Token) -> bool:
    """Whether "in" names what is trusted, be it a town: "lost confidence in Athens"."""
    before = preposition.doc[max(0, preposition.i - 1)]
    return any(t.lemma_.lower() in _TRUST for t in (preposition.head, before))


def employs(noun: Token) -> bool:
    """Whether what stands behind a word's "at" or "in" is no place: "an analyst at Acme"."""
    return noun.lemma_.lower() in _NOT_WHERE or (noun.pos_ == "NOUN" and is_office(noun.lemma_))


def _happens(noun: Token) -> bool:
    """Whether a noun has a place: a venue, a way, an event."""
    return bool(sort_of(noun.text)) or noun.lemma_.lower() in _HAVING_PLACES


def place_cue(sentence: Sentence, mention: NameMention) -> int:
    """1 where a mention says where something is, -1 where it does not, 0 where it may."""
    root = sentence.span.doc[mention.first : mention.last].root
    head = root.head
    if mention.titled or root.dep_ in _ACTING:
        return -1
    if root.dep_ == "pobj":
        return _cue_behind(head)
    if root.dep_ in ("compound", "nmod") and head.i >= mention.last:
        return int(head.text.islower() and sort_of(head.text) in _PUBLIC)
    named = head.text[:1].isupper() and bool(sort_of(head.text))
    return int(root.dep_ == "appos" and named)


def _cue_behind(preposition: Token) -> int:
    governor = preposition.head
    if preposition.lower_ not in WHERE:
        return int(preposition.lower_ == "of" and governor.lower_ in PLACE_HEADS)
    if employs(governor):
        return -1
    return int(preposition.lower_ == "in" or governor.pos_ in ("VERB", "AUX") or _happens(governor))


def may_be_place(text: str, labels: Counter[str]) -> bool:
    """Whether a name could be a place's by its form, if all its mentions say so."""
    words = text.split()
    if text.isupper() or is_word(words[-1].lower()) or {w.lower() for w in words} & BODIES:
        return False
    if labels["place"]:
        return True
    return len(words) == 1 or not (labels["org"] or is_given_name(words[0]))
