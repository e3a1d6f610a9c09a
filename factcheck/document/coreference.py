"""Coreference of persons: who "he", "she" and "the minister" are, from focus, gender and office.

Subjects stay in focus; a title is led to the person who bore it last; a person's gender is
learnt from the article itself (forms of address, and pronouns that only one person can mean).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.document.parsed import Document, Sentence
from factcheck.lexicon.persons import gender_of
from factcheck.lexicon.titles import is_office

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.document.names import NameTable

_GENDER = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_ADDRESS = {
    **dict.fromkeys(
        [
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "duke",
            "father",
            "brother",
            "pope",
            "chairman",
            "spokesman",
        ],
        "m",
    ),
    **dict.fromkeys(
        [
            "mrs",
            "ms",
            "miss",
            "dame",
            "lady",
            "queen",
            "princess",
            "duchess",
            "sister",
            "mother",
            "chairwoman",
            "spokeswoman",
        ],
        "f",
    ),
}
_SUBJECTS = ("nsubj", "nsubjpass", "agent")
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "this", "that", "our"})


def resolve_persons(document: Document, table: NameTable) -> dict[tuple[int, int], str]:
    """Map (paragraph, token) of pronouns and of titles that stand alone to the person meant."""
    titles = _titles(document, table)
    genders = _genders(document, table, titles)
    return _Focus(document, table, titles, genders).resolve()


_Titles = dict[str, list[tuple[int, str, frozenset[str]]]]
"""For each title noun its bearers: the place of the mention, the person, what else stands by."""


def _sort(title: Token) -> frozenset[str]:
    """The nouns that tell a title from others of its sort: the freight driver."""
    return frozenset(c.lemma_.lower() for c in title.children if c.dep_ == "compound")


def _titles(document: Document, table: NameTable) -> _Titles:
    """For each title noun the persons who bear it, with the place of the mention."""
    found: _Titles = defaultdict(list)
    for mention in table.mentions:
        key = table.key(mention)
        if not key.startswith("person/"):
            continue
        sentence = document.sentences[mention.sentence]
        doc = sentence.span.doc
        near = [doc[i] for i in range(max(sentence.span.start, mention.first - 4), mention.first)]
        root = doc[mention.first : mention.last].root
        near += [t for t in (*root.children, root.head) if "appos" in (t.dep_, root.dep_)]
        for token in near:
            if is_office(token.text):
                found[token.lemma_.lower()].append((mention.start, key, _sort(token)))
    return found


def _genders(document: Document, table: NameTable, titles: _Titles) -> dict[str, str]:
    """The gender of each person for whom the article shows it clearly."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in table.mentions:
        sentence = document.sentences[mention.sentence]
        doc = sentence.span.doc
        for i in range(max(sentence.span.start, mention.first - 2), mention.first):
            gender = _ADDRESS.get(doc[i].lower_.rstrip("."))
            if gender:
                votes[table.key(mention)][gender] += 3
    for key in {table.key(m) for m in table.mentions}:
        known = gender_of(key.partition("/")[2].split()[0]) if key.startswith("person/") else None
        if known:
            votes[key][known] += _KNOWN
    for word, bearers in titles.items():
        for _, key, _ in bearers:
            if word in _ADDRESS:
                votes[key][_ADDRESS[word]] += 2
    for place, gender in _Focus(document, table, titles, {}).resolve(sure=True).items():
        votes[gender][_GENDER[_word(document, place)]] += 1
    return {key: c.most_common(1)[0][0] for key, c in votes.items() if len(c) == 1 or _clear(c)}


_KNOWN = 100
"""Votes of a given name that only men or only women bear: no guess at a pronoun outweighs it."""


def _clear(votes: Counter[str]) -> bool:
    first, second = (count for _, count in votes.most_common(2))
    return first > second


def _word(document: Document, place: tuple[int, int]) -> str:
    for sentence in document.sentences:
        if sentence.paragraph == place[0] and sentence.span.start <= place[1] < sentence.span.end:
            return sentence.span.doc[place[1]].lower_
    raise KeyError(place)


_LAST = "the last person"


def _stands_for_person(token: Token) -> bool:
    """Whether "the 59-year-old" stands alone for a person: a definite noun, nothing behind it."""
    doc, start = token.doc, token.i
    while start > 0 and (
        doc[start - 1].text == "-"
        or doc[start - 1].lower_ in ("year", "years")
        or doc[start - 1].like_num
    ):
        start -= 1
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    definite = start > 0 and doc[start - 1].lower_ in ("the", "this")
    return (
        definite
        and start < token.i
        and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ"))
    )


class _Focus:
    """Walks an article and keeps the persons in view, the last subject first."""

    def __init__(
        self,
        document: Document,
        table: NameTable,
        titles: _Titles,
        genders: dict[str, str],
    ) -> None:
        self.document = document
        self.table = table
        self.titles = titles
        self.genders = genders

    def resolve(self, *, sure: bool = False) -> dict[tuple[int, int], str]:
        """Resolve all; with `sure` only pronouns that just one person in view can mean."""
        found: dict[tuple[int, int], str] = {}
        view: list[str] = []
        for sentence in self.document.sentences:
            subject: list[str] = []
            others: list[str] = []
            for token in sentence.span:
                if self._quoted(sentence.offset + token.idx):
                    continue
                key, pronoun = self._person(sentence, token), _GENDER.get(token.lower_)
                place = (sentence.paragraph, token.i)
                if key == _LAST:
                    key = next(iter([*subject, *view]), None)
                if key is None and pronoun and token.pos_ == "PRON":
                    ahead = (
                        [*subject, *view] if token.dep_ != "nsubj" else [*subject, *view, *others]
                    )
                    fits = [k for k in ahead if self.genders.get(k, pronoun) == pronoun]
                    if fits and (not sure or len(dict.fromkeys(fits[:4])) == 1):
                        found[place] = key = fits[0]
                elif (
                    key is not None and not sure and self.table.mention_at(sentence, token) is None
                ):
                    found[place] = key
                if key is None:
                    continue
                leads = token.dep_ in _SUBJECTS or (
                    token.head.dep_ in _SUBJECTS and token.dep_ in ("compound", "appos")
                )
                (subject if leads else others).append(key)
            if subject or others:
                view = list(dict.fromkeys([*subject, *others, *view]))[:5]
        return found

    def _quoted(self, place: int) -> bool:
        """Whether a character stands in quotation marks: whom a speaker means is another matter."""
        return any(q.start < place < q.end for q in self.document.quotations)

    def _person(self, sentence: Sentence, token: Token) -> str | None:
        mention = self.table.mention_at(sentence, token)
        if mention is not None:
            key = self.table.key(mention)
            return key if key.startswith("person/") else None
        if token.lower_ in ("old", "year-old") and _stands_for_person(token):
            return _LAST
        bearers = self.titles.get(token.lemma_.lower())
        if (
            not bearers
            or token.pos_ != "NOUN"
            or not any(c.lower_ in _DEFINITE for c in token.children)
        ):
            return None
        if any(c.dep_ in ("appos", "relcl") for c in token.children) or token.dep_ in (
            "appos",
            "compound",
            "attr",
        ):
            return None
        place, sort = sentence.offset + token.idx, _sort(token)
        before = [
            key for start, key, told in bearers if start < place and (not sort or sort & told)
        ]
        return before[-1] if before else None
