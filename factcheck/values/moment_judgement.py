"""What a comparison of two moments comes to, before prepositions have their say."""

from typing import NamedTuple

from factcheck.values.relation import Relation, Step

_RANK = {Step.SAME: 0, Step.COMPATIBLE: 1, Step.CONFLICT: 2, Step.INCOMPARABLE: 3}


class Judgement(NamedTuple):
    """A relation and which side is earlier: below 0 the first, above 0 the second."""

    step: Step
    shade: str
    words: str
    order: int = 0

    def relation(self) -> Relation:
        """The relation without the order."""
        return Relation(step=self.step, shade=self.shade, words=self.words)

    @property
    def rank(self) -> tuple[int, str, str]:
        """Sorts the best reading of an ambiguous pair first, the same from either side."""
        return _RANK[self.step], self.shade, self.words


SAME = Judgement(Step.SAME, "exact", "the same moment")
COARSER = Judgement(Step.COMPATIBLE, "coarser", "one is said more exactly than the other")
APPROXIMATE = Judgement(Step.COMPATIBLE, "approximate", "the same within what is said loosely")
ROUNDED = Judgement(Step.COMPATIBLE, "rounded", "the same but for rounded minutes")
BOUND = Judgement(Step.COMPATIBLE, "bound", "one is a limit that the other keeps")
NOTHING = Judgement(Step.INCOMPARABLE, "", "nothing in common to compare")


def conflict(shade: str, words: str, order: int) -> Judgement:
    """Two moments that cannot both be right."""
    return Judgement(Step.CONFLICT, shade, words, order)


def loosened(judgement: Judgement) -> Judgement:
    """The judgement where one side is only approximately said."""
    return judgement if judgement.step == Step.CONFLICT else APPROXIMATE
