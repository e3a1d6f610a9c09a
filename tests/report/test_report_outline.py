"""What stands first, what is grouped, and what is never said of a report that shows a part."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding import Position, Report, Verdict
from factcheck.report.outline import outline
from factcheck.report.passages import Wording
from factcheck.report.selection import select
from tests.report.ferry import ABOARD, CALM, HURT, OUTLETS, REPORT, passage


def changed(report: Report, **fields: object) -> Report:
    return report.model_copy(update=fields)


@settings(deadline=None)
@given(st.permutations(REPORT.findings))
def test_order_depends_on_the_findings_and_not_on_how_they_arrive(
    findings: list[object],
) -> None:
    assert outline(changed(REPORT, findings=tuple(findings))) == outline(REPORT)


def test_conflicts_of_equal_weight_stand_in_the_order_of_their_ids() -> None:
    twins = tuple(ABOARD.model_copy(update={"id": id_}) for id_ in ("f-2", "f-1"))
    tree = outline(changed(REPORT, findings=twins))
    assert [dispute.id for dispute in tree.conflicts] == ["f-1", "f-2"]


def test_headline_is_folded_into_the_passage_of_the_text_that_it_repeats() -> None:
    (quoted,) = outline(REPORT).conflicts[0].sides[0].quotations
    assert (quoted.passage.line, quoted.also) == (3, (1,))
    assert quoted.attribution == "according to the coastguard"


def test_one_source_quoting_two_speakers_is_quoted_twice() -> None:
    claims = (
        passage("gazette", "312 people", speaker="the coastguard"),
        passage("gazette", "Two passengers", speaker="the owner"),
    )
    finding = ABOARD.model_copy(
        update={"positions": (Position(value="312", claims=claims), ABOARD.positions[1])}
    )
    side = outline(changed(REPORT, findings=(finding,))).conflicts[0].sides[0]
    assert [quoted.attribution for quoted in side.quotations] == [
        "according to the coastguard",
        "according to the owner",
    ]
    assert side.holders == ("Harbour Gazette",)


def test_outlets_with_one_name_are_told_apart_by_source_id() -> None:
    twins = tuple(source.model_copy(update={"outlet": "Wire"}) for source in REPORT.sources)
    tree = outline(changed(REPORT, sources=twins))
    assert [entry.label for entry in tree.sources] == [f"Wire ({id_})" for id_ in OUTLETS]


def test_a_source_with_the_agreed_value_needs_no_wording_of_its_own() -> None:
    (hurt, _) = outline(CALM).agreements
    assert hurt.wordings == {
        "gazette": (Wording("2 passengers", 5),),
        "tideline": (Wording("", 3),),
        "radio": (Wording("", 2),),
    }


def test_agreement_that_leans_on_one_voice_says_so() -> None:
    claims = tuple(
        claim.model_copy(update={"speaker": "person/Orla Venn"})
        for claim in HURT.positions[0].claims
    )
    finding = HURT.model_copy(update={"positions": (Position(value="2", claims=claims),)})
    (agreed,) = outline(changed(CALM, findings=(finding,))).agreements
    assert agreed.note == "all citing Orla Venn"


def test_single_source_claims_stand_in_text_order_under_their_source() -> None:
    lone = outline(REPORT).lone
    assert [entry.source.id for entry, _ in lone] == list(OUTLETS)
    for _, items in lone:
        starts = [item.first.start for item in items]
        assert starts == sorted(starts)


def test_no_conflict_is_said_plainly() -> None:
    assert outline(CALM).counts() == "0 conflicts · 2 agreements · 5 single-source"
    assert outline(CALM).all_clear() == "No conflict was found between the sources."
    assert outline(REPORT).all_clear() == ""


def test_one_source_alone_is_not_called_free_of_conflict() -> None:
    alone = changed(CALM, sources=REPORT.sources[:1], findings=())
    assert "only one source" in outline(alone).all_clear()


def test_narrowed_report_counts_and_clears_only_what_it_shows() -> None:
    agreed = outline(select(REPORT, {Verdict.AGREEMENT}))
    assert (agreed.counts(), agreed.all_clear()) == ("2 agreements", "")
    assert outline(select(REPORT, {Verdict.CONFLICT})).counts() == "2 conflicts"


@settings(deadline=None)
@given(st.sets(st.sampled_from(list(Verdict))))
def test_selection_keeps_just_the_wanted_verdicts(only: set[Verdict]) -> None:
    chosen = select(REPORT, only)
    wanted = only or set(Verdict)
    assert chosen.findings == tuple(one for one in REPORT.findings if one.verdict in wanted)
    assert select(chosen, only) == chosen
