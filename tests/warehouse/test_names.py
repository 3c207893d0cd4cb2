"""A name may be cut short as long as it means one thing."""

import pytest

from warehouse.names import find
from warehouse.warehouse import Warehouse, WarehouseError

from .made import comparison, fact


@pytest.mark.parametrize(
    ("name", "found"),
    [("c-kyiv", ("claim", "c-kyiv")), ("disp", ("comparison", "disputed")), ("fact", ("fact", "fact"))],
)
def test_a_name_or_its_first_letters_are_found(told: Warehouse, name: str, found: tuple[str, str]) -> None:
    assert find(told, name) == found


def test_a_whole_name_is_not_mistaken_for_the_beginning_of_another(told: Warehouse) -> None:
    told.add("facts", [fact("fact-2")])
    assert find(told, "fact") == ("fact", "fact")


def test_a_name_that_could_be_several_is_refused(told: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="'c-post' could be claim c-post-now, claim c-post-was: give more"):
        find(told, "c-post")


def test_only_the_kind_asked_for_is_looked_at(told: Warehouse) -> None:
    told.add("comparisons", [comparison("c-kyiv-pair", "c-kyiv", "c-daily", "AGREE")])
    assert find(told, "c-kyi", "comparison") == ("comparison", "c-kyiv-pair")


def test_letters_are_no_patterns(told: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="There is no claim, comparison or fact '%'"):
        find(told, "%")
