"""Keys of names: what kind of thing each is, and which full form a short one stands for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from factcheck.document.located import may_be_place, place_cue
from factcheck.document.name_mentions import BODIES, LABELS, ORG_HEADS, PLACE_HEADS, NameMention
from factcheck.document.parsed import Document, Sentence
from factcheck.lexicon.persons import is_given_name
from factcheck.lexicon.speech import is_reporting
from factcheck.lexicon.titles import is_office
from factcheck.lexicon.venues import is_open, sort_of
from factcheck.lexicon.words import is_word
from factcheck.values.geography import actor_of, place_of

_STATE = re.compile(
    r"^(?:Federal |People's |Islamic )?"
    r"(?:Republic|Kingdom|Sultanate|State|Federation|Commonwealth) of (?:the )?| Republic$"
)
"""What an official name of a state adds to the short one."""
_DEMONYM = ("ns", "n", "ans", "an", "ians", "ian", "ese", "i", "is", "ish", "ers", "er", "s")


def resolve_keys(mentions: Sequence[NameMention], document: Document) -> dict[str, str]:
    """Map the text of every mention to its key: the kind by vote, the form by the fullest."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.titled:
            votes[mention.text]["cue"] += 2
        if mention.label:
            votes[mention.text][LABELS[mention.label]] += 1
        votes[mention.text]["cue"] += _person_cues(document.sentences[mention.sentence], mention)
    placed = _placed(mentions, document, votes)
    for text, counter in votes.items():
        words = text.split() if text not in placed else []
        if len(words) in (2, 3, 4) and _reads_as_person(words, counter, votes):
            counter["cue"] += 2
    full = _full_forms(votes, document)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for text, counter in votes.items():
        kinds[full[text]].update(counter)
    return {
        text: _key(full[text], kinds[full[text]], is_placed=full[text] in placed) for text in votes
    }


def _placed(
    mentions: Sequence[NameMention], document: Document, votes: dict[str, Counter[str]]
) -> set[str]:
    """Names that say where something is, and nowhere in the article anything else."""
    cues: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        cues[mention.text].add(place_cue(document.sentences[mention.sentence], mention))
    return {
        text
        for text, found in cues.items()
        if 1 in found
        and -1 not in found
        and votes[text]["cue"] == 0
        and may_be_place(text, votes[text])
    }


def _reads_as_person(
    words: Sequence[str], counter: Counter[str], votes: dict[str, Counter[str]]
) -> bool:
    """Whether a name of several words is a person's by its form: a given name, a surname alone."""
    if set(map(str.lower, words)) & BODIES or actor_of(" ".join(words)):
        return False
    last = words[-1]
    if is_given_name(words[0]) and not is_word(last.lower()):
        return True
    if len(words) > _FULL_NAME:
        return False
    unknown = set(counter) <= {"cue", "person"} and not is_word(last.lower())
    return last in votes or unknown


_FULL_NAME = 3
"""Words of a name without a known given name that may still be a person's."""


def _person_cues(sentence: Sentence, mention: NameMention) -> int:
    """Count what shows that a name is a person's: a title or an age beside it, "who", speech."""
    doc = sentence.span.doc
    tokens = doc[mention.first : mention.last]
    if any(t.lower_ in BODIES for t in tokens):
        return 0
    root = tokens.root
    cues = 0
    around = [*(c for c in root.children), root.head]
    if any(is_office(t.text) and "appos" in (t.dep_, root.dep_) for t in around):
        cues += 2
    before = doc[mention.first - 1] if mention.first > sentence.span.start else None
    if before is not None and is_office(before.text):
        cues += 2
    after = doc[mention.last : mention.last + 4].text
    if re.match(r", \d{1,2}(?=[,.;]|$| )", after):
        cues += 2
    if any(
        c.dep_ == "relcl" and any(g.lower_ in ("who", "whose") for g in c.subtree)
        for c in root.children
    ):
        cues += 1
    if len(tokens) > 1 and root.dep_ == "nsubj" and is_reporting(root.head.lemma_.lower()):
        cues += 1
    return cues


def _key(text: str, votes: Counter[str], *, is_placed: bool) -> str:
    words = text.lower().split()
    if votes["cue"] < 2 or len(words) == 1:
        nation = actor_of(text) or actor_of(_STATE.sub("", text))
        if nation is not None:
            return f"nation/{nation}"
    if words[-1] in ORG_HEADS or (words[0] in ORG_HEADS and "of" in words):
        return f"org/{text}"
    if words[-1] in PLACE_HEADS or words[0] in ("lake", "mount", "port", "hotel", "cape", "river"):
        return f"place/{text}"
    known = len(words) == 1 and place_of(text) is not None
    if votes["cue"] < 2 and (known or is_placed):
        return f"place/{text}"
    if len(words) == 1 and votes["cue"] < 2:
        votes = Counter({k: v for k, v in votes.items() if k not in ("person", "cue")})
    else:
        votes = votes + Counter({"person": votes["cue"]})
        del votes["cue"]
    best = max(votes.items(), key=lambda item: (item[1], item[0]), default=("name", 0))
    kind = best[0] if best[1] else "name"
    return f"{_no_person(text.split()) if kind == 'person' else kind}/{text}"


def _no_person(words: Sequence[str]) -> str:
    """What a name that was taken for a person's is by its form: a venue, or a person."""
    sort = sort_of(words[-1])
    building = bool(sort) and not is_open(sort)
    return "place" if building and not is_given_name(words[0]) else "person"


def _full_forms(votes: dict[str, Counter[str]], document: Document) -> dict[str, str]:
    """Lead each short form to the one longer name that holds it; ambiguous ones stay alone."""
    full = {text: text for text in votes}
    acronyms = _acronyms(document.article.text)
    for text in votes:
        folded = [o for o in votes if o != text and o.lower() == text.lower() and not o.isupper()]
        if text.isupper() and folded:
            full[text] = folded[0]
            continue
        nation = _adjective_of(text, votes)
        if nation is not None:
            full[text] = nation
            continue
        if text in acronyms:
            full[text] = acronyms[text]
            continue
        words = _words(text)
        longer = [
            other
            for other in votes
            if other != text
            and len(_words(other)) > len(words)
            and _shortens(words, _words(other), votes[other])
        ]
        longer = [
            o for o in longer if not any(o != p and set(_words(o)) < set(_words(p)) for p in longer)
        ]
        if len(longer) == 1 and not (
            actor_of(text) and not (votes[longer[0]]["person"] or votes[longer[0]]["cue"])
        ):
            full[text] = longer[0]
    for text, target in list(full.items()):
        full[text] = full.get(target, target)
    return full


def _adjective_of(text: str, votes: dict[str, Counter[str]]) -> str | None:
    """The place that an adjective or a people's name comes from ("Ruritanians": "Ruritania")."""
    if " " in text or actor_of(text):
        return None
    for other in votes:
        if other == text or " " in other or len(other) < 4 or len(other) >= len(text):
            continue
        if text in {base + end for base in (other, other.rstrip("aeiouy")) for end in _DEMONYM}:
            return other
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(w for w in re.split(r"[\s.]+", text.lower()) if w and w not in ("the", "of"))


def _shortens(short: tuple[str, ...], long: tuple[str, ...], votes: Counter[str]) -> bool:
    """Whether `short` can stand for `long`: a surname, a family name first, a leading part."""
    if len(short) == 1 and len(short[0]) < 2:
        return False
    if votes["person"] or votes["cue"]:
        return short in ((long[-1],), (long[0],)) or long[-len(short) :] == short
    return long[: len(short)] == short and not (len(short) == 1 and is_word(short[0]))


def _acronyms(text: str) -> dict[str, str]:
    """Acronyms introduced in brackets behind the name they shorten."""
    found: dict[str, str] = {}
    for match in re.finditer(
        r"((?:[A-Z][\w'-]+ (?:(?:of|for|the|and|on|de) )*){1,9}[A-Z]?[\w'-]*) ?"
        r"\(([A-Z][A-Za-z]{1,9})\)",
        text,
    ):
        name, short = re.sub(r"^The ", "", match.group(1).strip()), match.group(2)
        initials = "".join(w[0] for w in name.split() if w[0].isupper())
        if initials[: len(short)].lower() == short.lower()[: len(initials)] or (
            short.upper() == short and short[0] == initials[:1]
        ):
            found[short] = name
    return found
