"""Figures: how many, how much, how far, how old, which in a row.

Agrees: "5,000 tickets" and "5,000 seats sold".
Compatible: "more than 200 jobs" and "210 posts".
Conflicts: "312 people aboard" and "321 on board"; "fell 2 per cent" and "rose 2%".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from factcheck.claim import ClaimBase, Frame
from factcheck.compare.features import SLIPS, common
from factcheck.compare.slips import SLIP, is_slip
from factcheck.compare.tellers import NO_PARTING
from factcheck.document.frames import frame, phrase
from factcheck.document.groups import group_of
from factcheck.document.movement import movement
from factcheck.document.reading import Counted, Reading, stretch
from factcheck.lexicon.words import converse, families, opposed
from factcheck.match import OTHER_NAMES, Match
from factcheck.values.currencies import same_currency
from factcheck.values.quantity import Quantity, relate_quantities
from factcheck.values.relation import Relation, Step
from factcheck.values.units import to_base

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.compare.evidence import Evidence

_MOVING = frozenset({"percent", "points", "money", "count", "index", "ratio"})


class Figure(ClaimBase):
    """A quantity, what is counted or measured, and which way it moved (+1, -1, 0 unsaid).

    `of_others` says that it counts what is left or comes besides: "the other five", "another 20";
    `leg` is "from" or "to" for the first and the last state of what changes; `joined` is how
    many more are told behind "and" ("two strikers and a guard": 1).
    """

    kind: Literal["figure"] = "figure"
    quantity: Quantity
    alternatives: tuple[Quantity, ...] = ()
    said: str
    counted: str = ""
    direction: int = 0
    of_others: bool = False
    leg: str = ""
    joined: int = 0
    group: tuple[str, ...] = ()

    def name_keys(self) -> tuple[str, ...]:
        """The names of the group that it is said of."""
        return tuple(item for item in self.group if "/" in item)

    def value_words(self) -> str:
        """The figure as the source puts it."""
        way = {1: " (up)", -1: " (down)"}.get(self.direction, "")
        return f"{self.said} {self.counted}".strip() + way

    def slot_value(self) -> str:
        """The number alone."""
        return str(self.quantity.number)

    def told_values(self) -> tuple[tuple[str, str], ...]:
        """The number with its unit, first as it is given first; and which way it moved."""
        given = (self.quantity, *self.alternatives)
        told = tuple(("figure", f"{q.number} {q.unit or q.dimension}") for q in given)
        way = {1: "up", -1: "down"}.get(self.direction)
        return (*told, ("way", f"{told[0][1]} {way}")) if way else told

    @property
    def telling(self) -> float:
        """More for more significant digits."""
        return {0: 0.0, 1: 0.1, 2: 0.4, 3: 0.8}.get(self.quantity.significant, 1.0)


CLAIM = Figure


def extract(reading: Reading) -> Iterator[Figure]:
    """Yield a claim for each quantity of the article."""
    found = reading.quantities
    for counted in found:
        if _points_back(counted):
            continue
        rivals = [c for c in found if c.sentence is counted.sentence and c is not counted]
        yield _figure(reading, counted, rivals)


def _points_back(counted: Counted) -> bool:
    """Whether a number only stands for those named before: "one of the two gave notice"."""
    first = counted.tokens[0]
    quantity = counted.mention.quantity
    if quantity.dimension != "count" or quantity.number > _A_FEW or first.i == 0:
        return False
    definite = first.doc[first.i - 1].lower_ in ("the", "these", "those")
    return definite and counted_noun(counted) is None


_A_FEW = 5


def _figure(reading: Reading, counted: Counted, rivals: Sequence[Counted]) -> Figure:
    head = counted_noun(counted)
    if head is None and counted.mention.quantity.dimension == "count":
        head_before = _shared_noun(counted, rivals)
    else:
        head_before = None
    focus = phrase(head, counted.tokens) if head is not None else _governors(counted)
    anchor = [
        *counted.tokens,
        *(t for t in focus if head is not None and abs(t.i - counted.tokens[0].i) < 8),
    ]
    others = [
        [*r.tokens, *([n] if (n := counted_noun(r)) is not None and n != head else [])]
        for r in rivals
    ]
    own = stretch(
        counted.clause, anchor, [o for o in others if not {t.i for t in o} & {t.i for t in anchor}]
    )
    own = _with_tail(own, rivals)
    start, end = reading.span(counted.sentence, own)
    quantity = counted.mention.quantity
    said = reading.document.text(counted.start, counted.end)
    if head_before is not None:
        focus = phrase(head_before, ())
    words = _counted_words(reading, counted, focus) if head is not None else ""
    return Figure(
        **reading.fields(counted.sentence, counted.clause, start, end, "figure", said),
        quantity=quantity,
        alternatives=counted.mention.alternatives,
        said=said,
        counted=words,
        direction=_moved(counted) or _moved_before(counted, rivals),
        of_others=_of_others(counted, head),
        leg=_leg(counted),
        joined=_joined(counted, head, rivals),
        group=group_of(reading, counted, rivals) if rivals else (),
        frame=_of_the_aged(
            reading,
            counted,
            frame(
                counted.sentence,
                counted.clause,
                reading.names,
                own=own,
                focus=focus,
                value=counted.tokens,
                when=reading.when(counted.clause),
            ),
        ),
    )


def _of_the_aged(reading: Reading, counted: Counted, found: Frame) -> Frame:
    """The frame of an age right behind a name ("Jane Doe, 57,"): of that person alone."""
    first = counted.tokens[0]
    if counted.mention.quantity.dimension != "age" or first.i < _NAME_AND_COMMA:
        return found
    mark, last = first.doc[first.i - 1], first.doc[first.i - 2]
    named = reading.names.mention_at(counted.sentence, last)
    if mark.text not in (",", "(") or named is None or named.last != mark.i:
        return found
    key = reading.names.key(named)
    others = [name for name in found.names if name != key]
    wide = tuple(dict.fromkeys((*others, *found.wide_names)))
    return found.model_copy(update={"names": (key,), "wide_names": wide})


_NAME_AND_COMMA = 2


def _moved_before(counted: Counted, rivals: Sequence[Counted]) -> int:
    """Which way the figure moved that this one puts in other words: "by a fifth, 18% exactly"."""
    comma = counted.tokens[0].doc[max(0, counted.tokens[0].i - 1)]
    before = [r for r in rivals if comma.text == "," and r.tokens[-1].i == comma.i - 1]
    return next((way for way in map(_moved, before)), 0)


def _moved(counted: Counted) -> int:
    """Which way the figure moved, where its kind can."""
    dimension = counted.mention.quantity.dimension
    return movement(counted.tokens, dimension) if dimension in _MOVING else 0


def _leg(counted: Counted) -> str:
    """ "from" or "to" where one of them stands right before the figure."""
    first = counted.tokens[0]
    before = first.doc[first.i - 1].lower_ if first.i > first.sent.start else ""
    return before if before in ("from", "to") else ""


_OTHERS = frozenset("other others another remaining rest further additional previous".split())


def _of_others(counted: Counted, head: Token | None) -> bool:
    """Whether a word beside the number says that others are counted, or the rest."""
    first = counted.tokens[0]
    before = list(first.doc[max(first.sent.start, first.i - 2) : first.i])
    beside = [*before, *([head, *head.children] if head is not None else [])]
    return any(t.lower_ in _OTHERS for t in beside)


def _joined(counted: Counted, head: Token | None, rivals: Sequence[Counted]) -> int:
    """How many stand behind "and" beside what is counted; 0 where it cannot be told."""
    if head is None or counted.mention.quantity.dimension != "count":
        return 0
    found = 0
    for other in head.conjuncts:
        numbers = [r for r in rivals if counted_noun(r) == other]
        single = any(c.lower_ in ("a", "an", "one") for c in other.children)
        if numbers and other.i > head.i:
            found += int(numbers[0].mention.quantity.number)
        elif other.i > head.i and (single or other.pos_ == "PROPN"):
            found += 1
        else:
            return 0
    return found


def _counted_words(reading: Reading, counted: Counted, focus: Sequence[Token]) -> str:
    """What is counted, as the article has it: from behind the number to the end of the noun."""
    behind = [t for t in focus if t.i > counted.tokens[-1].i]
    if not behind:
        return ""
    sentence = counted.sentence
    end = sentence.offset + behind[-1].idx + len(behind[-1])
    words = reading.document.text(counted.end, end).strip(" -")
    return " ".join(words.split()) if len(words) <= _LONGEST else behind[-1].text


_LONGEST = 40
"""Characters of a counted noun phrase that a value shows."""
_TAIL = 90
"""Characters of a clause behind a figure that its span may take along."""


def _with_tail(own: Sequence[Token], rivals: Sequence[Counted]) -> list[Token]:
    """Take along the clause that hangs on the last noun ("a fund to rebuild roads")."""
    last = own[-1]
    for child in last.children:
        if child.dep_ in ("relcl", "acl") and child.i > last.i:
            tail = [t for t in last.doc[last.i + 1 : child.right_edge.i + 1] if t.sent == last.sent]
            taken = {t.i for r in rivals for t in r.tokens}
            if (
                tail
                and len(tail[-1].doc[tail[0].i : tail[-1].i + 1].text) < _TAIL
                and not taken & {t.i for t in tail}
            ):
                return [*own, *tail]
    return list(own)


def counted_noun(counted: Counted) -> Token | None:
    """The noun that a number counts, None where the number stands alone or carries a unit."""
    if counted.mention.quantity.unit is not None:
        return None
    inside = {t.i for t in counted.tokens}
    last = counted.tokens[-1]
    for token in reversed(counted.tokens):
        if token.head.i not in inside and token.dep_ in (
            "nummod",
            "amod",
            "compound",
            "quantmod",
            "nmod",
        ):
            return token.head if token.head.pos_ in ("NOUN", "PROPN", "ADJ") else None
    of = _of_noun(counted) or _made_of(counted.tokens[0])
    if of is not None:
        return of
    after = last.i + 1
    if last.pos_ == "NOUN":
        return last
    if after < len(last.doc) and last.doc[after].pos_ == "NOUN" and last.doc[after].i not in inside:
        return last.doc[after]
    return None


def _of_noun(counted: Counted) -> Token | None:
    """The noun of "dozens of people" and of "students, sixty of them"."""
    last = counted.tokens[-1]
    for child in (c for t in counted.tokens for c in t.children if t is last or c.i > last.i):
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.pos_ in ("NOUN", "PROPN"):
                    return inner
                if inner.lower_ == "them":
                    return _added_to(counted.tokens[0])
    return None


def _made_of(number: Token) -> Token | None:
    """The noun of "a crew of 17": whoever is so many."""
    of = number.head
    noun = of.head if number.dep_ == "pobj" and of.lower_ == "of" and of.i < number.i else None
    gathered = noun is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in _GATHERINGS
    return noun if gathered else None


_GATHERINGS = frozenset(
    """army audience band battalion board brigade cabinet cast choir class cohort committee company
    congregation congress convoy council crew crowd delegation ensemble expedition faction family
    fleet flock flotilla force gang garrison gathering group herd jury orchestra pack panel
    parliament party patrol payroll platoon population posse regiment squad squadron staff team
    troupe turnout unit workforce""".split()
)
"""Nouns that stand for all of the many that they are made of."""


def _added_to(number: Token) -> Token | None:
    """The noun of "students, sixty of them", where the number stands behind a comma or dash."""
    doc, place = number.doc, number.i - 1
    while place > number.sent.start and doc[place].lower_ in ("a", "about", "some", "over"):
        place -= 1
    before = doc[place - 1] if place > number.sent.start else number
    behind = doc[place].text in (",", "-", "\u2013", "\u2014", "(")
    return before if behind and before.pos_ == "NOUN" else None


def _shared_noun(counted: Counted, rivals: Sequence[Counted]) -> Token | None:
    """The noun of the figure before, where this one leaves it out ("14 soldiers and nine")."""
    before = [
        r for r in rivals if r.start < counted.start and r.mention.quantity.dimension == "count"
    ]
    for rival in reversed(before):
        noun = counted_noun(rival)
        if noun is not None:
            return noun
    return None


def _governors(counted: Counted) -> list[Token]:
    """What a measure or a sum hangs on: "at a depth of 27 km", "18 km long", "a 14ft wave"."""
    inside = {t.i for t in counted.tokens}
    token = next((t for t in counted.tokens if t.head.i not in inside), counted.tokens[0])
    kept: list[Token] = []
    for _ in range(3):
        head = token.head
        if head.lemma_ == "be" and token.dep_ == "attr":
            subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
            return [*kept, *(phrase(subject) if subject is not None else [])]
        if head == token or head.pos_ in ("VERB", "AUX"):
            break
        if head.pos_ in ("NOUN", "ADJ", "ADV", "ADP", "PROPN"):
            kept.append(head)
        token = head
    return kept


def relate(a: Figure, b: Figure) -> Relation:
    """Compare two figures: their amounts first, then the way they moved."""
    relation = _relate_amounts((a.quantity, *a.alternatives), (b.quantity, *b.alternatives))
    if relation.step is Step.CONFLICT and (_is_sum(a, b) or _is_sum(b, a)):
        return Relation(step=Step.COMPATIBLE, shade="bound", words="the one counts a part")
    if relation.shade == "currency" and (_bare_dollars(a, b) or _bare_dollars(b, a)):
        return Relation(step=Step.SAME, shade="reworded", words="the same number of dollars")
    if relation.shade == "scale" and not _is_scale_slip(a.quantity, b.quantity):
        relation = replace(relation, shade="differs")
    if relation.step is Step.CONFLICT and _misheard(a.quantity, b.quantity):
        relation = replace(relation, shade="teen", words=f"{a.said} against {b.said}")
    if a.direction * b.direction < 0 and relation.step in (Step.SAME, Step.COMPATIBLE):
        return Relation(step=Step.CONFLICT, shade="direction", words="one says up, the other down")
    if a.direction * b.direction < 0:
        return Relation(step=Step.INCOMPARABLE, shade="direction", words="a rise and a fall")
    return relation


def _bare_dollars(bare: Figure, other: Figure) -> bool:
    """Whether a "$" that no land stands with may be the dollar of the other figure's land."""
    units = bare.quantity.unit, other.quantity.unit
    if units[0] != "USD" or not same_currency("dollar", units[1]):
        return False
    return "$" in bare.said and not re.search(r"US|USD", bare.said)


def _is_sum(part: Figure, whole: Figure) -> bool:
    """Whether a count and those told beside it make up the other: two and a guard are three."""
    return part.joined > 0 and part.quantity.number + part.joined == whole.quantity.number


def _is_scale_slip(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts differ by a scale word, or their digits are too many for chance."""
    ratio = max(a.number, b.number) / max(1e-9, min(a.number, b.number))
    digits = min(a.significant, b.significant)
    scales = bool(a.words_scale) + bool(b.words_scale)
    if any(abs(ratio / scale - 1) < _ROUNDING for scale in (1e3, 1e6, 1e9)):
        return scales == 2 or digits >= 2  # four people and four thousand are two numbers
    return digits >= 3 or (scales > 0 and digits >= 2)


_ROUNDING = 0.06
_TEENS = {float(n): float(10 * (n - 10)) for n in range(13, 20)}
"""Thirteen and thirty, sixteen and sixty: what is misheard and mistyped."""


def _misheard(a: Quantity, b: Quantity) -> bool:
    return _TEENS.get(a.number) == b.number or _TEENS.get(b.number) == a.number


def _relate_amounts(left: Sequence[Quantity], right: Sequence[Quantity]) -> Relation:
    """Relate two amounts that may each be given in several units: one that fits is enough."""
    relations = [relate_quantities(x, y) for x in left for y in right]
    if len(relations) > 1:
        slip = next((r for r in relations if r.shade in ("scale", "transposed")), None)
        same = any(r.step is Step.SAME for r in relations)
        one_measure = left[0].unit is not None and left[0].unit == right[0].unit
        if slip is not None and same and (len(left) == len(right) or one_measure):
            return slip  # the sum agrees and its conversion does not, or fits only when rounded
    order = (Step.SAME, Step.COMPATIBLE, Step.CONFLICT, Step.INCOMPARABLE)
    return min(relations, key=lambda r: order.index(r.step))


def _same_person(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether two ages, a few years apart, are given of the one person that each names."""
    apart = abs(a.quantity.number - b.quantity.number)
    exact = a.quantity.bound == b.quantity.bound == "exact"
    return exact and 0 < apart <= _FEW_YEARS and _one_person(a, b, evidence)


def _one_person(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether both are ages, of the one person that each names."""
    if not a.quantity.dimension == b.quantity.dimension == "age":
        return False
    people = [
        {evidence.linked(n) for n in c.frame.names if n.startswith("person/")} for c in (a, b)
    ]
    return len(people[0]) == 1 and people[0] == people[1]


_FEW_YEARS = 3
"""Years by which two ages of one person differ that may be a slip, not two times of a life."""


def match(a: Figure, b: Figure, evidence: Evidence) -> Match | None:
    """Propose that two figures are about one fact, on words, names, time and the values' shape."""
    relation = relate(a, b)
    if relation.step is Step.INCOMPARABLE:
        return None
    if (later := _may_be_later(a, b, relation, evidence)) and _counts_one_thing(a, b):
        relation = _LATER
    affinity = evidence.affinity(a, b)
    dimensions = {a.quantity.dimension, b.quantity.dimension}
    nouns = evidence.closest(a.frame.focus, b.frame.focus)
    known = all(c.counted and c.frame.focus for c in (a, b))
    alike = relation.step is Step.SAME or relation.shade in SLIPS
    telling = (a.telling + b.telling) / 2 if alike else 0.0
    differ = relation.step is Step.CONFLICT
    split = differ and _one_split(a, b, evidence)
    linked = bool((affinity.mass if differ else affinity.more) or (known and nouns)) or split
    if not linked and not alike:
        return None
    parting = evidence.tellers.parting(a, b) if differ else NO_PARTING
    slip = differ and is_slip(a.quantity, b.quantity, relation, parting)
    slip = slip or split or (differ and parting.apart and _same_person(a, b, evidence))
    in_words = _is_small(a, b) and not (_typed(a) and _typed(b))
    apart = known and nouns == 0.0
    if relation.shade == "transposed":
        measured = a.quantity.unit is not None and affinity.mass >= _MUCH
        slip = slip and (not in_words or nouns >= _ONE_THING or measured)
        slip = slip and not (apart and not _of_any_sort(a, b))
        slip = slip or _one_person(a, b, evidence)
    once = relation.step is Step.SAME and a.direction == b.direction and not apart
    once = once and evidence.tellers.told_once(a, b)
    each_once = once or (relation.shade == "direction" and parting.apart)
    tells = slip or telling >= (_TELLING_ONCE if each_once else _TELLING)
    if not linked and not tells:
        return None
    if "count" in dimensions and apart and relation.step is not Step.SAME and not slip:
        return None
    contrast = evidence.contrast(a, b)
    if relation.step is Step.SAME and contrast and _opposite(a, b, contrast):
        relation, contrast, slip = _turned(contrast), None, True
    features = common(a, b, evidence, affinity, relation)
    unlike = not (nouns or parting.clear) and _is_small(a, b)
    if relation.shade == "transposed" and (unlike or (in_words and not slip)):
        features["value slip"] = 0.0  # 17 and 71 of who knows what are two numbers
    one_thing = max(features["event"], nouns) >= _ONE_THING
    if relation.shade == "unit" and _lasts(a) and not (one_thing and _lengths_near(a, b)):
        return None  # eleven years of service are no slip for a trial of eleven weeks
    features |= {
        "nouns": nouns if known else 0.0,
        "noun unsaid": float(not known and "count" in dimensions),
        "nouns apart": float(apart),
        "telling value": telling,
        "contrast": float(contrast is not None),
        "ordinal": float("ordinal" in dimensions),
        "age": float("age" in dimensions),
        "money or share": float(bool(dimensions & {"money", "percent", "points"})),
        "measure": float(a.quantity.unit is not None or b.quantity.unit is not None),
        "only one": float("count" in dimensions and known and _only_one(a, b, evidence)),
        "age of the same": float(dimensions == {"age"} and _same_person(a, b, evidence)),
        "age of one": float(dimensions == {"age"} and features["names shared"] > 0),
        "told once": float(once and telling >= _TELLING_ONCE),
        **parting.features(),
    }
    barred = "" if contrast is None else f"{contrast[0]} is not {contrast[1]}"
    if contrast is None or relation.shade == "direction":
        barred = _bar(a, b, relation, features, evidence)
        if not barred and (later or _is_unfinished(a, b, relation)):
            barred = "it may be a later count"
    base = affinity.score + (0.3 * nouns if known else 0.0) + telling
    soft = _GIVES_WAY if _is_soft(barred, relation, slip) else 0.0
    return Match(relation, base, features, barred, affinity.shared, soft, SLIP if slip else 0.0)


def _is_soft(barred: str, relation: Relation, slip: bool) -> bool:
    """Whether strong evidence overrides a bar: a slip of the pen shows that it is one figure."""
    if barred == OTHER_NAMES:
        return relation.shade in SLIPS - {"near"}
    if barred == _OTHER_VOICE:
        return relation.shade == "scale"
    return barred == _THE_REST and slip  # "another 184 were hurt" besides the dead


_GIVES_WAY = 0.55
"""Likelihood of one fact from which a soft bar gives way."""


def _bar(  # noqa: PLR0911 -- a return for each reason
    a: Figure,
    b: Figure,
    relation: Relation,
    features: Mapping[str, float],
    evidence: Evidence,
) -> str:
    """What keeps two figures from being a conflict, "" for nothing."""
    if features["names apart"]:
        return OTHER_NAMES
    if features["time differs"]:
        return "they speak of different times"
    if features["voice differs"] and relation.shade not in ("unit", "currency"):
        return _OTHER_VOICE
    if relation.step is not Step.CONFLICT:
        return ""
    if _other_periods(a, b):
        return "they speak of different periods"
    if a.of_others != b.of_others:
        return _THE_REST
    if not evidence.several and _is_part(a, b, evidence):
        return "one may count a part of the others"
    both = _gives(evidence.beside(a), b) or _gives(evidence.beside(b), a)
    return "one source gives both figures" if both else ""


def _opposite(a: Figure, b: Figure, contrast: tuple[str, str]) -> bool:
    """Whether two equal figures are of opposites: a tailwind of 12 knots, a headwind of 12."""
    measured = all(c.quantity.unit or c.quantity.dimension == "money" for c in (a, b))
    named = all(any(word in c.frame.focus for word in contrast) for c in (a, b))
    return measured and named and opposed(*contrast) and not converse(*contrast)


def _turned(contrast: tuple[str, str]) -> Relation:
    words = f"{contrast[0]} against {contrast[1]}"
    return Relation(step=Step.CONFLICT, shade="opposed", words=words)


def _of_any_sort(a: Figure, b: Figure) -> bool:
    """Whether one of two figures counts what many nouns stand for: 64 people, and witnesses."""
    return any(c.frame.focus[-1] in _LIGHT for c in (a, b))


def _is_part(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether the lesser number counts the same noun, and says of which: 620 members under 18."""
    less, more = sorted((a, b), key=lambda c: c.quantity.number)
    words = set(less.frame.focus), set(more.frame.focus)
    told = f"#{less.quantity.number:g}"
    bounded = any(told in c.frame.focus for c in evidence.beside(less))
    return bool(words[1]) and (words[1] < words[0] or (words[1] == words[0] and bounded))


def _is_small(a: Figure, b: Figure) -> bool:
    """Whether both numbers are met with everywhere: of two digits."""
    return max(a.quantity.number, b.quantity.number) < 100


def _typed(claim: Figure) -> bool:
    """Whether a number is written in digits."""
    return any(map(str.isdigit, claim.said))


def _lengths_near(a: Figure, b: Figure) -> bool:
    """Whether two durations are no further apart than days and years."""
    units = [c.quantity.unit for c in (a, b)]
    one, other = (to_base(1.0, unit) if unit else 1.0 for unit in units)
    return max(one, other) <= _DAYS_OF_A_YEAR * min(one, other) or not all(units)


_DAYS_OF_A_YEAR = 366


def _lasts(claim: Figure) -> bool:
    return claim.quantity.dimension == "duration"


_PERIOD = re.compile(
    r"\b(half|quarter|(?:full|whole)[ -]year|(?:two|three|four|six|nine|ten|eleven) months|"
    r"decade|week|month)\b",
    re.IGNORECASE,
)


def _other_periods(a: Figure, b: Figure) -> bool:
    """Whether one figure is of half a year, say, and the other of a whole one."""
    left, right = ({m.lower() for m in _PERIOD.findall(c.text)} for c in (a, b))
    return bool(left and right and not left & right)


def _gives(claims: Iterable[ClaimBase], other: Figure) -> bool:
    """Whether one of these gives the other figure too ("to 14,500 hectares from 14,200")."""
    return any(
        isinstance(c, Figure)
        and not c.group
        and c.quantity.number == other.quantity.number
        and c.quantity.dimension in (other.quantity.dimension, "count")
        for c in claims
    )


_MUCH = 2.0
"""Nats that two clauses share which measure one thing."""
_ONE_THING = 0.8
"""Kinship of nouns or verbs from which two durations are of one thing."""
_THE_REST = "one counts the others or the rest"
_OTHER_VOICE = "each gives somebody else's figure"
_EVOLVING = frozenset(
    """die toll injured missing rescue evacuate displaced hospital arrest infect blackout body
    aftershock survive search found shelter-camp feed symptom outbreak""".split()
)
"""Families of what goes on being counted after the event."""
_STILL = frozenset({"still", "far", "now", "rise", "remain", "already", "least", "so_far", "yet"})
"""Words of a count that is not the last one."""


_LATER = Relation(step=Step.COMPATIBLE, shade="later", words="a later report has a new state")


def _may_be_later(a: Figure, b: Figure, relation: Relation, evidence: Evidence) -> bool:
    """Whether the reports are of two days and count what goes on being counted."""
    if relation.step is not Step.CONFLICT or relation.shade in ("transposed", "unit", "scale"):
        return False
    if a.quantity.dimension == b.quantity.dimension == "ordinal":
        return False  # the fourth does not grow out of the third
    return bool(_evolving(a) or _evolving(b)) and not evidence.same_day(a, b)


def _counts_one_thing(a: Figure, b: Figure) -> bool:
    """Whether two states are of one count: the same growing thing, and of a like size."""
    if not _evolving(a, near=False) & _evolving(b, near=False):
        return False
    sizes = sorted(abs(c.quantity.low or 0.0) for c in (a, b))
    return sizes[0] > 0 and sizes[1] <= _GROWTH * sizes[0]


_GROWTH = 4.0
"""How many times over a count may grow between two reports and still be taken for one."""


def _is_unfinished(a: Figure, b: Figure, relation: Relation) -> bool:
    """Whether reports of one day may have counted at different hours: "at least", "so far"."""
    if relation.step is not Step.CONFLICT or relation.shade in ("transposed", "unit", "scale"):
        return False
    words = {*a.frame.near, *b.frame.near, *a.frame.event, *b.frame.event}
    growing = bool(words & _STILL) or "at_least" in (a.quantity.bound, b.quantity.bound)
    return growing and bool(_evolving(a) and _evolving(b))


def _evolving(claim: Figure, near: bool = True) -> frozenset[str]:
    """The families of what goes on being counted that the claim, or the words near it, name."""
    words = (*claim.frame.focus, *claim.frame.event, *(claim.frame.near if near else ()))
    return frozenset(f for word in words for f in families(word) & _EVOLVING)


_LIGHT = frozenset(
    """people person individual folk folks man woman other number time total member part day week
    month year hour minute case thing point unit figure group""".split()
)
"""Nouns that are counted over and over in one event, each time of something else."""


def _only_one(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether each source counts such things just once: then it is the same slot."""
    if any(c.frame.focus[-1] in _LIGHT for c in (a, b)):
        return False  # many things are so and so many people, per cent or times
    return all(evidence.counts(c.source, c.frame.focus[-1]) == 1 for c in (a, b))


def _one_split(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether two tallies of votes are the only ones in their sources: of one decision, then."""
    if {a.quantity.dimension, b.quantity.dimension} != {"score"}:
        return False
    voted = "votes" in (a.quantity.unit, b.quantity.unit)
    return voted and all(len(evidence.scores(c.source)) == 1 for c in (a, b))


_TELLING, _TELLING_ONCE = 0.8, 0.4
"""Rarity from which a value proposes a pair though no word is shared: of any, and of one that
each source tells once."""
