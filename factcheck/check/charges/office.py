"""An office that no source gives to a person, where they give another, or another has it."""

from __future__ import annotations

import re

from factcheck.check.charges.charge import Charge
from factcheck.check.held import Held, Pairing
from factcheck.claim import ClaimBase
from factcheck.compare.evidence import Evidence
from factcheck.kinds import kinds
from factcheck.kinds.quote import spoken
from factcheck.kinds.role import Role
from factcheck.lexicon.titles import head_nouns, is_title_word, parse_office
from factcheck.lexicon.words import kinship
from factcheck.values.relation import Relation, Step

_OTHER, _LOOSER, _SAME = 0, 1, 2
_SURE = 0.9


def office_charge(claim: ClaimBase, held: Held) -> Charge | None:
    """The charge against an office of the draft, if the sources know better."""
    if not isinstance(claim, Role):
        return None
    evidence = held.evidence
    person = evidence.linked(claim.person)
    roles = [c for c in held.theirs if isinstance(c, Role)]
    own = [c for c in roles if evidence.linked(c.person) == person and c.former == claim.former]
    fits = {c.id: _fit(claim, c, evidence) for c in roles}
    against = [c for c in own if fits[c.id] == _OTHER]
    holders = [c for c in roles if c not in own and fits[c.id] == _SAME]
    several = len({evidence.linked(c.person) for c in holders}) > 1
    if several or not _one_body(claim, holders, held) or claim.former or _NOW.search(claim.text):
        holders = []  # there is more than one such office, or it has changed hands
    if any(fits[c.id] == _SAME for c in own) or not (against or holders):
        return None
    particular = len(claim.office.split()) > 1 or bool(claim.bodies)
    features = {
        "against": min(1.0, len({c.source for c in against}) / 2),
        "looser": float(any(fits[c.id] == _LOOSER for c in own)),
        "holder": float(bool(holders)),
        "particular": float(particular),
        "particular holder": float(bool(holders) and particular),
        "conflict": float(any(_relation(claim, c).step is Step.CONFLICT for c in against)),
        "has office": float(bool(own)),
    }
    relation = _against(claim, against) if against else _held_by(claim, holders[0])
    pairs = tuple(Pairing.of(claim, c, relation, _SURE) for c in against or holders)
    return Charge("office", claim, relation.shade, relation.words, pairs, features)


_NOW = re.compile(r"\bnow\b", re.IGNORECASE)


def _one_body(claim: Role, holders: list[Role], held: Held) -> bool:
    """Whether an office that another holds is of the same body, as far as that is told."""
    linked = held.evidence.linked
    mine = {linked(b) for b in claim.bodies}
    theirs = {linked(b) for c in holders for b in c.bodies}
    if mine and theirs:
        return bool(mine & theirs)
    return not any(b.startswith(("nation/", "place/")) for b in mine | theirs)


def _one_trade(claim: Role, other: Role) -> bool:
    """Whether two offices are near in meaning: a timber dealer, a timber merchant."""
    heads = [parse_office(c.office).head.split()[-1:] for c in (claim, other)]
    return all(heads) and kinship(heads[0][0], heads[1][0]) >= _TRADE


_TRADE = 0.6


def _other_field(claim: Role, other: Role) -> bool:
    """Whether both offices say of what, and of another thing: justice, competition."""
    left, right = (
        {w for w in c.office.split() if is_title_word(w)} - head_nouns() - _JOINING
        for c in (claim, other)
    )
    return bool(left and right) and not any(kinship(x, y) for x in left for y in right)


def _two_countries(claim: Role, other: Role, evidence: Evidence) -> bool:
    """Whether each is of one country, and of another one: a minister of Peru, and of Chile."""
    mine, theirs = ({evidence.linked(b) for b in c.bodies} for c in (claim, other))
    nations = [{b for b in bodies if b.startswith("nation/")} for bodies in (mine, theirs)]
    places = any(b.startswith("place/") for b in mine | theirs)
    return all(len(n) == 1 for n in nations) and nations[0] != nations[1] and not places


def _two_posts(claim: Role, other: Role) -> bool:
    """Whether two posts in a firm are of one name but for what they see to: the managing
    director, the regional director."""
    posts = [_POST.search(c.office) for c in (claim, other)]
    if not posts[0] or not posts[1]:
        return False
    return posts[0]["of"] != posts[1]["of"] and posts[0]["post"] == posts[1]["post"]


_POST = re.compile(
    r"\b(?P<of>managing|regional|financ\w+|technical|sporting|commercial|artistic|creative|medical|"
    r"marketing|operations|personnel|sales|night|music\w*|athletic) "
    r"(?P<post>director|manager|editor|officer)\b"
)


def _on_two_sides(claim: Role, other: Role) -> bool:
    """Whether the one judges and the other speaks for somebody: "his lawyer"."""
    judge, lawyer = sorted((claim, other), key=lambda c: parse_office(c.office).head)
    heads = [parse_office(c.office).head for c in (judge, lawyer)]
    return heads == ["judge", "lawyer"] and _FOR_SOMEBODY.search(lawyer.text) is not None


_FOR_SOMEBODY = re.compile(
    r"(?:\b(?:his|her|their)|['\u2019]s|s['\u2019])\s(?:[\w-]+\s)?"
    r"(?:lawyer|counsel|attorney|solicitor|barrister|advocate)\b"
)


def _first_of(claim: Role) -> str:
    """The office that "chief" makes the first of its kind: of the chief justice, "justice"."""
    found = _CHIEF.search(claim.office)
    return found["office"] if found else ""


_CHIEF = re.compile(r"\bchief (?P<office>justice|judge|magistrate|inspector|superintendent)$")


_JOINING = frozenset("of for and the in at to deputy vice chief senior general acting".split())


def _against(claim: Role, others: list[Role]) -> Relation:
    words = f"{claim.office} against {others[0].office}"
    return Relation(Step.CONFLICT, "office", words)


def _held_by(claim: Role, holder: Role) -> Relation:
    return Relation(Step.CONFLICT, "holder", f"{claim.office} is {spoken(holder.person)}")


def _relation(claim: Role, other: Role) -> Relation:
    return kinds()["role"].relate(claim, other)


def _fit(claim: Role, other: Role, evidence: Evidence) -> int:
    """How another's office fits: the same, a looser name for it, or another office."""
    step = _relation(claim, other).step
    if _two_posts(claim, other):
        return _OTHER
    if step is Step.INCOMPARABLE and _one_trade(claim, other):
        return _LOOSER
    differ = step in (Step.CONFLICT, Step.INCOMPARABLE)
    if differ or _two_countries(claim, other, evidence) or _on_two_sides(claim, other):
        return _OTHER
    return _closeness(claim, other, evidence, same=step is Step.SAME)


def _closeness(claim: Role, other: Role, evidence: Evidence, *, same: bool) -> int:
    """How near an office is that could be the same person's; `same` if both are called so."""
    if _first_of(claim) != _first_of(other):
        return _LOOSER
    mine, theirs = ({evidence.linked(b) for b in c.bodies} for c in (claim, other))
    one, two = parse_office(claim.office), parse_office(other.office)
    if one.head == two.head and _other_field(claim, other):
        return _OTHER
    if same:
        bodies = mine | theirs
        local = any(b.startswith(("nation/", "place/")) for b in bodies)
        bare = len(claim.office.split()) == 1
        if mine and theirs and not mine & theirs and one == two and bare and not local:
            return _OTHER
        return _SAME if (one.portfolio, one.rank) == (two.portfolio, two.rank) else _LOOSER
    shorter = one.portfolio == two.portfolio and len(claim.office) < len(other.office)
    return _SAME if one.portfolio < two.portfolio or shorter else _LOOSER
