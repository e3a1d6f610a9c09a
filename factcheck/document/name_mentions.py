"""Names in running text: runs of capitals and entities, cut where a title or a state begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document.parsed import Sentence
from factcheck.lexicon.persons import is_given_name, is_person_noun
from factcheck.lexicon.titles import is_honorific, is_office, is_title_word
from factcheck.lexicon.venues import sort_of
from factcheck.lexicon.words import is_word
from factcheck.values.geography import actor_of, nation_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LABELS = {
    "PERSON": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "place",
    "PRODUCT": "name",
    "EVENT": "name",
    "WORK_OF_ART": "name",
    "LAW": "name",
}
_INSIDE = frozenset(
    {
        "of",
        "de",
        "da",
        "do",
        "dos",
        "del",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "al",
        "-",
        "&",
        "'",
        "du",
        "der",
        "den",
        "and",
        "the",
        "for",
    }
)
ORG_HEADS = frozenset(
    """agency assembly association authority bank board bureau cabinet centre center church club
    college commission committee company congress corporation council court department
    federation fund government group hospital inc institute institution ltd ministry museum
    navy office organisation organization parliament party plc police senate service society
    trust union university army association airline airlines foundation tribunal treasury""".split()
)
PLACE_HEADS = frozenset(
    """airport avenue bay beach bridge canal city coast county creek desert district forest gulf
    harbor harbour hill hotel island islands lake mountain mountains ocean park pass peninsula
    plaza port province region river road sea square stadium state station strait street
    terminal tower town valley village""".split()
)
_TAILS = frozenset({"airport", "port", "square", "station", "stadium", "university", "hospital"})
"""Common nouns that belong to the name before them."""
_STYLES = frozenset({"excellency", "majesty", "highness", "honourable", "honorable", "holiness"})
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Mon Tue Tues Wed Thu Thur Thurs Fri
    Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec GMT UTC BST CET CEST EST EDT""".split()
)
BODIES = ORG_HEADS | PLACE_HEADS


@dataclass(frozen=True)
class NameMention:
    """One occurrence of a name: offsets into the article, and its key once resolved."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    titled: bool
    label: str


def find_mentions(sentence: Sentence) -> list[NameMention]:
    """All names of one sentence, in order."""
    found: list[NameMention] = []
    tokens = list(sentence.span)
    place = 0
    while place < len(tokens):
        if not _is_name_token(tokens, place):
            place += 1
            continue
        stop = _run_end(tokens, place)
        for piece in _pieces(tokens[place:stop]):
            mention = mention_of(sentence, piece)
            if mention is not None:
                found.append(mention)
        place = stop
    return found


def _is_name_token(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    text = token.text
    if (
        not text[:1].isupper()
        or not any(c.isalpha() for c in text)
        or token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL")
    ):
        return False
    opens = place == 0 or tokens[place - 1].is_punct
    if text.rstrip(".") in _CALENDAR or (opens and token.like_num):
        return False  # "Sixty samples were taken"
    if (
        token.pos_ in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "NUM")
        and token.ent_type_ == ""
    ):
        return _is_first_name(tokens, place)
    if token.pos_ == "PROPN" or token.ent_type_ in LABELS:
        return not (
            place == 0 and token.ent_type_ == "" and len(text) > 1 and is_word(text.lower())
        )
    return (
        place > 0 and tokens[place - 1].text not in '":.!?' and token.pos_ in ("ADJ", "NOUN", "X")
    )


def _is_first_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a small word in capitals within a sentence begins a name: "manager Per Doe"."""
    if place == 0 or place + 1 == len(tokens) or tokens[place - 1].text in '":.!?':
        return False
    after = tokens[place + 1]
    return is_given_name(tokens[place].text) and after.pos_ == "PROPN" and after.text.istitle()


def _run_end(tokens: Sequence[Token], place: int) -> int:
    """Where the run of a name that begins at `place` ends (exclusive)."""
    stop = place + 1
    while stop < len(tokens):
        step = _continues(tokens, stop) or _owned_venue(tokens, place, stop)
        if not step:
            break
        stop += step
    if stop < len(tokens) and tokens[stop].lower_ in _TAILS and tokens[stop].text.islower():
        stop += 1
    while stop > place + 1 and tokens[stop - 1].lower_ in _INSIDE:
        stop -= 1
    return stop


def _owned_venue(tokens: Sequence[Token], place: int, stop: int) -> int:
    """2 where "St Mary" goes on with "'s Hospital"; other owners are names of their own."""
    if stop + 1 >= len(tokens) or tokens[stop].text != "'s":
        return 0
    venue = tokens[stop + 1]
    sort = sort_of(venue.text) if venue.text[:1].isupper() else ""
    saint = tokens[place].lower_.rstrip(".") in _SAINTS
    inside = tokens[stop].ent_iob_ == "I" and venue.ent_iob_ == "I" and sort == "hospital"
    return 2 if sort and (saint or inside) else 0


_SAINTS = frozenset({"st", "saint"})


def _continues(tokens: Sequence[Token], place: int) -> int:
    """How many tokens from `place` belong to the name before it; 0 if it has ended."""
    token, before = tokens[place], tokens[place - 1]
    in_entity = token.ent_iob_ == "I"
    if _is_name_token(tokens, place):
        begins = token.ent_iob_ == "B" and before.ent_iob_ != "O"
        return int(not (begins and _breaks(tokens, place)))
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and token.lower_ in _INSIDE and (in_entity or token.lower_ in _PARTICLES):
        article = token.lower_ in ("of", "-") and after.lower_ in ("the", "la")
        chain = token.lower_ in _PARTICLES and after.lower_ in _PARTICLES
        if _is_name_token(tokens, place + 1) or article or chain:
            return 1
    tight = token.text == "-" and not token.whitespace_ and not before.whitespace_
    if after is not None and tight and after.is_alpha and len(after) <= _SYLLABLE:
        fits = after.ent_type_ in ("", "PERSON", before.ent_type_)  # the tail of "Min-jun"
        return 2 if fits else 0
    return int(in_entity and (token.text == "." or token.text[:1].isupper()))


_PARTICLES = frozenset(
    ["-", "de", "da", "do", "dos", "del", "van", "von", "al", "bin", "der", "den"]
)
"""Words inside a name that the tagger need not have seen as part of it."""
_SYLLABLE = 6
"""Letters up to which the part behind a hyphen is the tail of a given name."""


def _breaks(tokens: Sequence[Token], place: int) -> bool:
    """Whether a new entity begins here that is not the tail of a name that the model cut."""
    before, token = tokens[place - 1], tokens[place]
    return before.ent_type_ != token.ent_type_ and not (
        before.dep_ == "compound" and before.head.i >= token.i
    )


def _pieces(run: Sequence[Token]) -> list[Sequence[Token]]:
    """Split a run at a title in it: "Ruritanian Foreign Minister Jane Doe" names two things."""
    for k, token in enumerate(run):
        if (
            token.lower_ in ("of", "at")
            and 2 <= k <= 3
            and len(run) > k + 1
            and _is_full_name(run[:k])
        ):
            rest = run[k + 1 :]
            return [run[:k], rest[1:] if rest[0].lower_ == "the" else rest]
    last = run[-1].lower_
    if last in ORG_HEADS and len(run) > 2 and nation_of(run[0].text):
        return [run[:1], run[1:]]
    if last in ORG_HEADS and len(run) > 3 and nation_of(f"{run[0].text} {run[1].text}"):
        return [run[:2], run[2:]]
    titles = [k for k, t in enumerate(run[:-1]) if _is_title(t) and not _is_general(run, k)]
    if not titles or any(t.lower_ in ("of", "for") for t in run):
        return [run]
    cut = titles[-1]
    nation = [t for t in run[:cut] if t.ent_type_ in ("GPE", "NORP") or actor_of(t.text)]
    head = run[: run.index(nation[-1]) + 1] if nation else []
    return [piece for piece in (head, run[cut:]) if piece]


def _is_general(run: Sequence[Token], place: int) -> bool:
    """Whether a title in a name is no rank: "Leeds General Hospital"."""
    return run[place].lower_ == "general" and sort_of(run[place + 1].text) == "hospital"


def _is_full_name(tokens: Sequence[Token]) -> bool:
    """Whether some words before "of" read as a person: capitals, none of them a common noun."""
    return all(
        t.text[:1].isupper() and not is_word(t.lower_) and t.lower_ not in BODIES for t in tokens
    )


def mention_of(sentence: Sentence, run: Sequence[Token]) -> NameMention | None:
    """A mention of the name in `run`, titles and possessives cut off; None if nothing is left."""
    labels = Counter(t.ent_type_ for t in run if t.ent_type_ in LABELS)
    titled = False
    tokens = list(run)
    institution = any(t.lower_ in ("of", "for") or t.lower_ in BODIES for t in tokens)
    while not institution and tokens and _is_title(tokens[0]) and len(tokens) > 1:
        titled = True
        tokens = tokens[1:]
        while tokens and tokens[0].text in ".'-":
            tokens = tokens[1:]
    if not institution and _is_described(sentence, tokens):
        titled, tokens = True, tokens[1:]
    while tokens and tokens[-1].text in ("'s", "'", "-", "."):
        tokens = tokens[:-1]
    while len(tokens) > _FULL and tokens[-1].text in _LETTERS:
        tokens = tokens[:-1]
    if not tokens or _is_bare_title(tokens) or all(is_honorific(t.text) for t in tokens):
        return None
    text = re.sub(
        r"\s+", " ", sentence.span.doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])]
    )
    text = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", text)
    if len(text) < 2 or not re.search(r"[A-Za-z]{2}|[A-Z]\.[A-Z]\.", text):
        return None
    label = labels.most_common(1)[0][0] if labels else ""
    start = sentence.offset + tokens[0].idx
    end = sentence.offset + tokens[-1].idx + len(tokens[-1])
    return NameMention(
        sentence.index, tokens[0].i, tokens[-1].i + 1, start, end, text, titled, label
    )


_LETTERS = frozenset(
    {"MP", "MEP", "MSP", "QC", "KC", "SC", "OBE", "MBE", "CBE", "PhD", "MD", "Esq"}
)
"""Letters behind a full name that are no part of it."""
_FULL = 2


def _is_bare_title(tokens: Sequence[Token]) -> bool:
    """Whether a run of capitals is an office and nobody's name: "Minister of Transport"."""
    if len(tokens) == 1:
        return _is_title(tokens[0])
    words = [t.text for t in tokens if t.is_alpha]
    plain = [
        w[:-1] if is_office(w.lower().removesuffix("s")) and w.endswith("s") else w for w in words
    ]
    titled = any(map(is_office, plain))
    return titled and all(w.lower() in _INSIDE or is_title_word(w) for w in plain)


def _is_described(sentence: Sentence, run: Sequence[Token]) -> bool:
    """Whether a run that begins a sentence begins with what a person is: "Widower John Doe"."""
    first = run[0] if run else None
    if first is None or len(run) < _DESCRIBED:
        return False
    if first.i != sentence.span.start and first.nbor(-1).text not in _OPENING:
        return False
    described = is_word(first.lower_) and is_given_name(run[1].text)  # "Unseeded Jane Doe"
    described = described and first.pos_ not in ("DET", "PRON", "ADP")  # not "The Grace Line"
    return (is_person_noun(first.lower_) or described) and not is_given_name(first.text)


_OPENING = frozenset({"-", "—", "–", ":", '"'})
"""Marks behind which a sentence begins: that of a dateline, a colon."""
_DESCRIBED = 3
"""Words from which a run can be a noun and a full name."""


def _is_title(token: Token) -> bool:
    if token.lower_ == "saint":
        return False  # part of the name of a church or a town more often than a title
    return is_honorific(token.text) or is_office(token.text) or token.lower_ in _STYLES
