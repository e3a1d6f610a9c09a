"""The passages say which finding a ruling is on; a sentence with two facts misleads nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulings.match import matched
from factcheck.rulings.model import Decision, Ruling, Subject
from tests.rulings.invented import ruling_on, subject

SENTENCES = (("gazette", "Two died and two were hurt."), ("radio", "Three died, three are hurt."))
DEAD = subject("f-dead00", "two or three died", *SENTENCES)
HURT = subject("f-4u5700", "two or three hurt", *SENTENCES)
OTHER = subject("f-07e400", "two or three died", SENTENCES[0], ("radio", "Three were killed."))


def renamed(one: Subject, id_: str, says: str | None = None) -> Subject:
    return Subject(id_, one.says if says is None else says, one.passages)


@pytest.mark.parametrize(
    ("rulings", "subjects", "on"),
    [
        pytest.param([DEAD], [DEAD, OTHER], {0: "f-dead00"}, id="same finding"),
        pytest.param([DEAD], [OTHER], {}, id="other passages"),
        pytest.param([renamed(OTHER, DEAD.id)], [DEAD], {}, id="same id, other passages"),
        pytest.param([DEAD], [renamed(DEAD, "f-1")], {0: "f-dead00"}, id="its id has changed"),
        pytest.param([DEAD], [renamed(DEAD, "f-1", "")], {0: "f-dead00"}, id="its reason as well"),
        pytest.param(
            [DEAD],
            [renamed(OTHER, DEAD.id), renamed(DEAD, OTHER.id)],
            {1: "f-dead00"},
            id="findings have changed their ids",
        ),
        pytest.param([HURT], [DEAD, HURT], {1: "f-4u5700"}, id="two findings, its own id"),
        pytest.param(
            [HURT, DEAD],
            [DEAD, HURT],
            {0: "f-dead00", 1: "f-4u5700"},
            id="two findings, both ruled",
        ),
        pytest.param(
            [HURT],
            [renamed(DEAD, "f-1"), renamed(HURT, "f-2")],
            {1: "f-4u5700"},
            id="two findings, other ids, its own reason",
        ),
        pytest.param(
            [HURT],
            [renamed(DEAD, "f-1", "a"), renamed(HURT, "f-2", "b")],
            {},
            id="two findings, neither its id nor its reason",
        ),
        pytest.param(
            [HURT, DEAD], [DEAD], {0: "f-dead00"}, id="the second of two findings is gone"
        ),
        pytest.param(
            [renamed(DEAD, "f-1"), renamed(DEAD, "f-2")], [DEAD], {}, id="two rulings, one finding"
        ),
    ],
)
def test_ruling_is_on_the_finding_with_its_passages(
    rulings: list[Subject], subjects: list[Subject], on: dict[int, str]
) -> None:
    found = matched(map(ruling_on, rulings), subjects)
    assert {index: entry.id for index, entry in found.items()} == on


_texts = st.sampled_from(["Two died.", "Three died.", "Two died and two were hurt."])
_passages = st.lists(
    st.tuples(st.sampled_from(["gazette", "radio"]), _texts), min_size=1, max_size=3
)


@st.composite
def _subjects(draw: st.DrawFn) -> list[Subject]:
    ids = draw(st.lists(st.sampled_from([f"f-{n}" for n in range(6)]), unique=True))
    return [subject(id_, draw(st.sampled_from("ab")), *draw(_passages)) for id_ in ids]


@given(_subjects(), _subjects(), st.data())
def test_order_of_rulings_findings_and_passages_plays_no_part(
    ruled: list[Subject], subjects: list[Subject], data: st.DataObject
) -> None:
    rulings = list(map(ruling_on, ruled))
    shuffled = [
        Ruling(
            entry.id,
            Decision.DISMISSED,
            entry.reason,
            entry.finding,
            tuple(data.draw(st.permutations(entry.passages))),
        )
        for entry in data.draw(st.permutations(rulings))
    ]
    others = data.draw(st.permutations(subjects))
    first = {subjects[n].id: entry.id for n, entry in matched(rulings, subjects).items()}
    assert {others[n].id: entry.id for n, entry in matched(shuffled, others).items()} == first


@given(_subjects(), _subjects())
def test_no_ruling_is_laid_on_other_passages_than_its_own_or_on_two_findings(
    ruled: list[Subject], subjects: list[Subject]
) -> None:
    found = matched(map(ruling_on, ruled), subjects)
    for index, entry in found.items():
        assert set(entry.passages) == set(subjects[index].passages)
    assert len({entry.id for entry in found.values()}) == len(found)
