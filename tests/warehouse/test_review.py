"""A label hangs on the comparison's name: it can be changed, and it outlives a rebuild."""

import pytest

from warehouse.review import review
from warehouse.warehouse import Warehouse, WarehouseError

from .made import comparison


def labels(warehouse: Warehouse) -> list[tuple[object, ...]]:
    return warehouse.connection.execute("SELECT comparison_id, label, note, reviewer FROM store.reviews").fetchall()


def test_a_label_is_kept_under_the_whole_name(told: Warehouse) -> None:
    assert review(told, "disp", "confirmed", "both were asked", "Ada") == "disputed"
    assert labels(told) == [("disputed", "confirmed", "both were asked", "Ada")]


def test_a_second_label_takes_the_place_of_the_first(told: Warehouse) -> None:
    review(told, "disputed", "confirmed", "sure")
    review(told, "disputed", "wrong_scope")
    assert labels(told) == [("disputed", "wrong_scope", None, None)]


def test_a_label_outlives_comparing_everything_again(told: Warehouse) -> None:
    review(told, "disputed", "update")
    told.replace("comparisons", [comparison("disputed", "c-agency", "c-kyiv", "CONTRADICT")])
    assert told.ask("worst").select(["comparison_id", "label"]).to_pylist() == [
        {"comparison_id": "disputed", "label": "update"}
    ]


@pytest.mark.parametrize(
    ("name", "label", "says"),
    [
        ("disputed", "right", "There is no label 'right'; the labels are: confirmed, wrong_scope"),
        ("unheard", "confirmed", "There is no comparison 'unheard'"),
        ("c-kyiv", "confirmed", "There is no comparison 'c-kyiv'"),
        ("", "confirmed", "There is no comparison ''"),
    ],
)
def test_what_cannot_be_reviewed_is_said(told: Warehouse, name: str, label: str, says: str) -> None:
    with pytest.raises(WarehouseError) as refused:
        review(told, name, label)
    assert str(refused.value).startswith(says)
    assert labels(told) == []
