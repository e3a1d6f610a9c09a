"""Words that tell how surely something is put forward: who says, denies, alleges, plans, doubts.

Reporting verbs, cue verbs and hedges as lemmas ("rule_out" for two words) or as phrases in lower
case. Written for this project from general knowledge of the language of news.
"""

from factcheck.claim import Stance
from factcheck.lexicon.denials import REPORTS
from factcheck.lexicon.spelling import american
from factcheck.lexicon.vocabulary import vocabulary

SAYING = vocabulary(
    "say tell announce declare state add report note remark comment explain write post tweet "
    "confirm acknowledge admit concede insist stress emphasize maintain argue reply answer "
    "respond recall recount describe mention observe point_out testify read repeat reiterate "
    "inform brief disclose reveal warn caution joke quip shout whisper mutter ask urge appeal "
    "complain estimate reckon believe think agree conclude find rule hold predict forecast "
    "elaborate clarify counter interject continue begin go_on sum_up spell_out set_out "
    "lay_out make_clear put_it call quote cite thunder fume gush rage vent blast boast brag "
    "lament sigh muse opine suggest indicate signal pronounce proclaim assure remind swear_to "
    "vouch echo recommend advise instruct order demand request call_for welcome praise hail "
    "condemn criticize denounce deplore thank apologize greet communicate relate narrate "
    "own_up fess_up confess come_clean let_slip spill divulge avow swear accept"
)
"""Verbs whose subject puts a statement forward as true."""

DENYING = vocabulary(
    "deny reject dismiss refute rebut repudiate disavow disclaim rule_out contradict dispute "
    "contest play_down pour_cold_water_on shoot_down knock_down debunk discount scotch quash "
    "brush_off brush_aside disown gainsay negate reject_as push_back_on"
)
"""Verbs whose subject says that what follows is not so. "Quash" and "reject" also act at law."""

ACTING = vocabulary(
    "dismiss reject dispute contest discount scotch quash shoot_down negate play_down brush_off "
    "disown knock_down push_back_on"
)
"""Verbs of denial that are as often deeds: a minister, a bid and an appeal are dismissed, too."""

ALLEGING = vocabulary(
    "allege claim accuse contend assert purport profess charge suspect blame insinuate imply "
    "impute maintain level_accusations point_the_finger"
)
"""Verbs that put a statement at its speaker's risk."""

PLANNING = vocabulary(
    "plan intend aim vow pledge promise undertake hope want seek propose schedule slate "
    "expect anticipate due prepare look_to gear_up mull consider weigh threaten commit target "
    "envisage earmark book pencil_in foresee mean be_to be_going_to"
)
"""Verbs whose object is yet to come."""

ADMITTING = vocabulary(
    "confirm acknowledge admit concede own_up fess_up come_clean confess accept recognize grant "
    "avow"
)
"""Verbs whose subject says that something is so which others had put forward."""

PRESSING = vocabulary("insist stress maintain contend assert argue claim emphasize swear")
"""Verbs that show a speaker to say so against doubt."""

HEDGING = vocabulary(
    "may might could seem appear suggest reportedly apparently allegedly supposedly "
    "purportedly possibly perhaps maybe probably presumably likely unlikely potentially "
    "seemingly ostensibly evidently conceivably arguably unconfirmed unverified preliminary "
    "provisional tentative rumor rumored speculate speculation suspected presumed believed "
    "thought understood feared so-called alleged"
)
"""Words that take back some of the sureness of what they stand by."""

PLANNED_PHRASES = (
    "will", "shall", "is to", "are to", "was to", "were to", "due to", "is due", "are due",
    "set to", "expected to", "is expected", "are expected", "scheduled for", "scheduled to",
    "slated to", "slated for", "going to", "about to", "planned for", "plans to", "planning to",
    "intends to", "aims to", "on course to", "on track to", "poised to", "ready to", "bound to",
    "would be", "in line to", "in the pipeline", "by the end of", "in the coming", "from next",
)  # fmt: skip
"""Phrases that put a clause in the future."""

HEDGE_PHRASES = (
    "it appears", "it seems", "appears to", "appear to", "appeared to", "seems to", "seemed to",
    "is thought", "are thought", "was thought", "were thought", "thought to", "is believed",
    "are believed", "was believed", "were believed", "believed to", "is understood",
    "understood to", "is said to", "are said to", "was said to", "were said to", "feared dead",
    "is feared", "are feared", "according to unconfirmed", "unconfirmed report",
    "could not be verified", "could not be confirmed", "not independently verified",
    "could not immediately be", "not yet clear", "not clear", "remains unclear", "it was unclear",
    "is unclear", "as yet unclear", "no official confirmation", "if confirmed", "at first sight",
    "initial reports", "early reports", "early indications", "preliminary figures", "rumoured to",
    "rumored to", "is rumoured", "is rumored", "suspected of", "is suspected", "in all likelihood",
    "may have", "might have", "could have", "as many as", "presumed dead",
)  # fmt: skip
"""Phrases that do what a hedge does."""

ALLEGED_PHRASES = (
    "is accused of", "are accused of", "was accused of", "were accused of", "accused of",
    "on suspicion of", "is alleged", "are alleged", "alleged to", "is charged with",
    "was charged with", "claims to", "claimed to",
)  # fmt: skip
"""Phrases that report an accusation."""

DENIAL_PHRASES = (
    "denied that", "denies that", "no truth in", "no truth to", "not true that", "ruled out",
    "rules out", "no question of", "is no evidence", "without foundation", "never happened",
    "nothing to do with", "categorically",
)  # fmt: skip
"""Phrases that report a denial."""

CONTENTS = REPORTS | vocabulary(
    "fact idea evidence sign proof belief news warning view feeling hope fear threat promise "
    "possibility risk chance way admission denial confirmation accusation charge finding argument "
    "conclusion impression notion theory word assurance guarantee condition understanding "
    "indication hint opinion complaint concern confidence doubt expectation prediction forecast "
    "announcement decision demand agreement proposal requirement rule insistence"
)
"""Nouns that a "that" clause can give the contents of."""

_BY_STANCE: tuple[tuple[Stance, frozenset[str]], ...] = (
    (Stance.DENIED, DENYING),
    (Stance.ALLEGED, ALLEGING),
    (Stance.PLANNED, PLANNING),
    (Stance.HEDGED, HEDGING),
    (Stance.SAID, SAYING),
)


def is_reporting(lemma: str) -> bool:
    """Whether a verb can introduce what somebody said, whatever the stance."""
    verb = american(lemma)
    return verb in SAYING or verb in DENYING or verb in ALLEGING


def is_pressing(lemma: str) -> bool:
    """Whether a verb shows that the speaker says so against doubt ("insists")."""
    return american(lemma) in PRESSING


def stance(lemma: str) -> Stance | None:
    """The stance that a reporting or cue word gives to what it governs; None for other words.

    A verb of two stances has the less sure one: "maintain" is ALLEGED.
    """
    word = american(lemma)
    return next((kind for kind, lemmas in _BY_STANCE if word in lemmas), None)
