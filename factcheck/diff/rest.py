"""Claims of sentences that have no counterpart: held against the whole of the other article.

Here the comparison of sources decides, as for any two outlets: what agrees in other words, what
conflicts, what is alone.
"""

from collections.abc import Collection, Iterator, Sequence

from factcheck.article.event import Event
from factcheck.check.redline import redline
from factcheck.claim import ClaimBase
from factcheck.diff.edited import Text, reason_of
from factcheck.diff.model import Entry, Place, Status
from factcheck.diff.places import claim_place, quoted_words, speaker_of, value_of
from factcheck.finding import Finding, Verdict
from factcheck.values.wording import words_of


def rest_entries(a: Text, b: Text, open_ids: Collection[str]) -> Iterator[Entry]:
    """The entries of the claims named in `open_ids`, which stand in unpaired sentences."""
    from factcheck.compare.compare import compare  # noqa: PLC0415 -- only if anything is open

    if not open_ids:
        return
    claims = {a.article.id: a.claims, b.article.id: b.claims}
    report = compare(Event("diff", (a.article, b.article), ()), claims)
    rest = _Rest(a, b, open_ids)
    for finding in report.findings:
        yield from rest.entries(finding)


class _Rest:
    def __init__(self, a: Text, b: Text, open_ids: Collection[str]) -> None:
        self.a, self.b, self.open_ids = a, b, open_ids
        self.claims = {claim.id: claim for claim in (*a.claims, *b.claims)}

    def entries(self, finding: Finding) -> Iterator[Entry]:
        """What a finding says of open claims: one entry, two where it tells them apart."""
        found = [self.claims[p.id] for position in finding.positions for p in position.claims]
        left = [claim for claim in found if claim.source == self.a.article.id]
        right = [claim for claim in found if claim.source == self.b.article.id]
        open_left, open_right = self._open(left), self._open(right)
        if finding.verdict is Verdict.AGREEMENT and (open_left or open_right):
            yield self._agreed((open_left or left)[0], (open_right or right)[0])
        elif finding.verdict is Verdict.CONFLICT and open_left and open_right:
            yield self._changed(finding, open_left[0], open_right[0])
        elif finding.verdict is Verdict.CONFLICT or len(open_left) + len(open_right) == len(found):
            yield from self._alone(open_left, open_right)

    def _open(self, claims: Sequence[ClaimBase]) -> list[ClaimBase]:
        return [claim for claim in claims if claim.id in self.open_ids]

    def _alone(self, left: list[ClaimBase], right: list[ClaimBase]) -> Iterator[Entry]:
        for claim in left[:1]:
            yield Entry(kind=claim.kind, status=Status.ONLY_A, a=_place(self.a, claim), b=None)
        for claim in right[:1]:
            yield Entry(kind=claim.kind, status=Status.ONLY_B, a=None, b=_place(self.b, claim))

    def _agreed(self, a: ClaimBase, b: ClaimBase) -> Entry:
        said, told = quoted_words(a), quoted_words(b)
        altered = bool(said and told) and words_of(said) != words_of(told)
        return Entry(
            kind=a.kind,
            status=Status.QUOTE_ALTERED if altered else Status.AGREED,
            a=_place(self.a, a),
            b=_place(self.b, b),
            reason=reason_of(a, b) if altered or a.kind != "quote" else "",
            redline=redline(said, told) if altered else (),
        )

    def _changed(self, finding: Finding, a: ClaimBase, b: ClaimBase) -> Entry:
        if finding.shade == "speaker":
            places = [
                claim_place(text.article, claim, speaker_of(claim))
                for text, claim in ((self.a, a), (self.b, b))
            ]
            return Entry(
                kind=a.kind,
                status=Status.CHANGED,
                a=places[0],
                b=places[1],
                reason="another speaker",
            )
        said, told = quoted_words(a), quoted_words(b)
        quotes = bool(said and told)
        return Entry(
            kind=a.kind,
            status=Status.QUOTE_ALTERED if quotes else Status.CHANGED,
            a=_place(self.a, a),
            b=_place(self.b, b),
            reason=reason_of(a, b),
            redline=redline(said, told) if quotes else (),
        )


def _place(text: Text, claim: ClaimBase) -> Place:
    return claim_place(text.article, claim, value_of(claim))
