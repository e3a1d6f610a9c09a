"""What holds for any text and any two figures."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.quantity import (
    Quantity,
    QuantityMention,
    find_quantities,
    relate_quantities,
)

NEWS_WORDS = """
about more than at least nearly some between and to or a an half third quarter of in one two ten
twenty hundred thousand million billion bn m k dozen dozens 3 12 340 1,352 38,412 6.8 2019 € $ £ ¥
C$ EUR euros pesos % per cent points miles km m ft in mph hours minutes years old aged ( ) - – / , .
; + ' " ° C F first second 6th votes magnitude Category No. people day week half-hour 2½ ½ 6-3
18-km (11-mile) minus each every out point eight nil from rose Ann Smith turned his 40s
"""
NEWS_BITS = st.sampled_from([*NEWS_WORDS.split(), "\n", "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(NEWS_BITS, max_size=14).map(" ".join),
    st.lists(NEWS_BITS, max_size=8).map("".join),
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_offsets_quote_the_text_and_mentions_never_overlap(text: str) -> None:
    reached = 0
    for mention in find_quantities(text):
        assert text[mention.start : mention.end] == mention.text
        assert reached <= mention.start < mention.end
        assert mention.quantity.low <= mention.quantity.high
        assert mention.head_start is None or mention.end <= mention.head_start < len(text)
        reached = mention.end


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_relation_is_symmetric_in_step_and_shade(left: str, right: str) -> None:
    for a in find_quantities(left):
        for b in find_quantities(right):
            there, back = relate_quantities(a, b), relate_quantities(b, a)
            assert (there.step, there.shade) == (back.step, back.shade)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_figure_is_the_same_as_itself(text: str) -> None:
    for mention in find_quantities(text):
        for side in (mention, mention.quantity):
            relation = relate_quantities(side, side)
            assert (relation.step, relation.shade) == ("same", "exact")


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_mentions_survive_json(text: str) -> None:
    for mention in find_quantities(text):
        assert QuantityMention.model_validate_json(mention.model_dump_json()) == mention
        assert Quantity.model_validate_json(mention.quantity.model_dump_json()) == mention.quantity


@given(st.integers(min_value=0, max_value=10**9))
@settings(max_examples=100, deadline=None)
def test_a_grouped_figure_reads_as_its_value(value: int) -> None:
    (mention,) = find_quantities(f"about {value:,} people")
    assert mention.quantity.number == value
