"""Labels go to a spreadsheet and come back."""

import csv
from pathlib import Path

import pytest

from warehouse.review import review
from warehouse.review_sheet import read_sheet, write_sheet
from warehouse.warehouse import Warehouse, WarehouseError


def labels(warehouse: Warehouse) -> list[tuple[object, ...]]:
    return warehouse.connection.execute(
        "SELECT comparison_id, label, note, reviewer FROM store.reviews ORDER BY ALL"
    ).fetchall()


def edit(path: Path, delimiter: str = ",", encoding: str = "utf-8", **changes: str) -> None:
    """What a person does: label the pair `disputed` and save, as their spreadsheet saves."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        if row["comparison_id"] == "disputed":
            row.update(changes)
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8")])
def test_a_label_written_into_the_sheet_is_kept(told: Warehouse, tmp_path: Path, delimiter: str, encoding: str) -> None:
    sheet = tmp_path / "sheet.csv"
    assert write_sheet(told, sheet) == 2
    edit(sheet, delimiter, encoding, label="confirmed", note="Both; were\nasked, twice", reviewer="Ada")
    assert read_sheet(told, sheet) == 1
    assert labels(told) == [("disputed", "confirmed", "Both; were\nasked, twice", "Ada")]
    assert read_sheet(told, sheet) == 0


def test_a_sheet_comes_back_as_it_went(told: Warehouse, tmp_path: Path) -> None:
    review(told, "disputed", "update", "=1+1", "-Ada")
    before = labels(told)
    sheet = tmp_path / "sheet.csv"
    write_sheet(told, sheet)
    assert "'=1+1" in sheet.read_text(encoding="utf-8")
    assert read_sheet(told, sheet) == 0
    told.replace("reviews", [])
    assert read_sheet(told, sheet) == 1
    assert labels(told) == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("comparison_id,label\ndisputed,right\n", "sheet.csv:2: no label 'right'; the labels are: confirmed"),
        ("comparison_id,label\nfallen,update\nunheard,update\n", "sheet.csv:3: There is no comparison 'unheard'"),
        ("comparison,label\ndisputed,update\n", "sheet.csv:1: the column comparison_id is missing"),
        ("", "sheet.csv:1: the column comparison_id is missing"),
    ],
)
def test_a_wrong_sheet_is_named_by_its_line_and_keeps_nothing(
    told: Warehouse, tmp_path: Path, text: str, says: str
) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(text, encoding="utf-8")
    with pytest.raises(WarehouseError, match="sheet") as refused:
        read_sheet(told, sheet)
    assert says in str(refused.value)
    assert labels(told) == []


def test_a_sheet_that_is_not_there_is_said(told: Warehouse, tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="can't be read as CSV"):
        read_sheet(told, tmp_path / "none.csv")
