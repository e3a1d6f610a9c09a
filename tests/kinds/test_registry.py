"""The contract that every kind of claim keeps, whatever it is about."""

import json
from typing import get_args

import pytest

from factcheck.claim import ClaimBase
from factcheck.extract import extract
from factcheck.kinds import GROUPS, claim_list, kinds
from tests.conftest import article
from tests.kinds.cases import FOLDER, Case, Claims, cases, extracted

NAMES = sorted(kinds())


@pytest.fixture(scope="module")
def claims() -> Claims:
    return extracted()


@pytest.mark.parametrize("name", NAMES)
def test_docstring_of_a_kind_shows_what_agrees_fits_and_conflicts(name: str) -> None:
    lines = [line.strip() for line in kinds()[name].__doc__.splitlines()]
    for opening in ("Agrees: ", "Compatible: ", "Conflicts: "):
        examples = [line for line in lines if line.startswith(opening)]
        assert len(examples) == 1, opening
        assert len(examples[0]) > len(opening) + 10, "an example must say something"


@pytest.mark.parametrize("name", NAMES)
def test_kind_is_named_as_its_module(name: str) -> None:
    field = kinds()[name].CLAIM.model_fields["kind"]
    assert field.default == name
    assert get_args(field.annotation) == (name,)


@pytest.mark.parametrize("name", NAMES)
def test_kind_offers_extract_relate_and_match(name: str) -> None:
    kind = kinds()[name]
    assert issubclass(kind.CLAIM, ClaimBase)
    assert all(callable(verb) for verb in (kind.extract, kind.relate, kind.match))


def test_every_kind_is_compared_in_exactly_one_group() -> None:
    assert sorted(name for group in GROUPS for name in group) == NAMES


def test_every_kind_has_a_table_of_cases() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_claims_come_back_from_json_with_every_field_of_their_kind(
    name: str, claims: Claims
) -> None:
    mine = tuple(c for found in claims.values() for c in found if c.kind == name)
    assert mine
    adapter = claim_list()
    written = json.loads(adapter.dump_json(mine))
    assert set(kinds()[name].CLAIM.model_fields) == set(written[0])
    assert adapter.validate_python(adapter.validate_json(json.dumps(written))) == mine


def test_claims_stand_once_in_text_order_and_as_long_as_their_words(claims: Claims) -> None:
    for found in claims.values():
        assert len({claim.id for claim in found}) == len(found)
        assert [claim.start for claim in found] == sorted(claim.start for claim in found)
        for claim in found:
            assert len(claim.text) == claim.end - claim.start
            assert claim.start < claim.sentence_end


@pytest.mark.parametrize("case", cases("claims")[::9], ids=lambda case: case.name)
def test_text_gives_the_same_claims_alone_as_among_others(case: Case, claims: Claims) -> None:
    ((source, text),) = case.texts.items()
    (published,) = case.published
    assert extract([article(text, source, published)])[source] == claims[source]
