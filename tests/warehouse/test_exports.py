"""The exported files hold what the views hold, and are described so that others can use them."""

import csv
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import frictionless
import pyarrow.parquet
import pytest

from warehouse.exports import view_names
from warehouse.publish import publish
from warehouse.warehouse import Warehouse


@pytest.fixture
def published(told: Warehouse, tmp_path: Path) -> Path:
    return publish(told, tmp_path).parent


def read_csv(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_parquet_holds_each_view_with_its_types(told: Warehouse, published: Path) -> None:
    files = sorted((published / "parquet").glob("*.parquet"))
    assert [file.stem for file in files] == view_names(told.connection)
    for file in files:
        view = told.connection.sql(f"FROM {file.stem}").to_arrow_table()
        table = pyarrow.parquet.read_table(file)
        assert (table.schema.names, table.num_rows) == (view.schema.names, view.num_rows)
    claims = duckdb.sql(f"SELECT low FROM '{published}/parquet/claims.parquet' WHERE outlet = 'kyiv'").fetchall()
    assert claims == [(Decimal(4700),)]


def test_csv_holds_each_view_and_the_most_severe_first(published: Path) -> None:
    assert [row["comparison_id"] for row in read_csv(published / "csv/discrepancies.csv")] == ["fallen", "disputed"]
    kyiv = next(row for row in read_csv(published / "csv/claims.csv") if row["outlet"] == "kyiv")
    assert (kyiv["low"], kyiv["place"], kyiv["published"]) == ("4700", "", "2025-02-07T20:00:00Z")


def test_the_same_warehouse_gives_the_same_files(told: Warehouse, published: Path, tmp_path: Path) -> None:
    again = publish(told, tmp_path / "again").parent
    exported = sorted(path.relative_to(published) for path in published.rglob("*.*") if path.suffix != ".duckdb")
    assert len(exported) == 2 * len(view_names(told.connection)) + 3
    assert all((published / file).read_bytes() == (again / file).read_bytes() for file in exported)


def test_the_exported_files_are_what_the_data_package_says(published: Path) -> None:
    checked = frictionless.validate(str(published / "datapackage.json"))
    assert checked.stats["errors"] == 0, checked.flatten(["title", "fieldName", "note"])
    assert checked.stats["tasks"] == len(list((published / "csv").iterdir()))


def test_the_data_package_describes_every_column_of_every_file(published: Path) -> None:
    package = json.loads((published / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["path"] for resource in package["resources"]} == {
        f"csv/{file.name}" for file in (published / "csv").iterdir()
    }
    for resource in package["resources"]:
        described = resource["schema"]["fields"]
        with (published / resource["path"]).open(encoding="utf-8") as lines:
            assert [field["name"] for field in described] == next(csv.reader(lines))
        assert resource["description"] and all(field["description"] for field in described)


CASTS = {
    "integer": int,
    "number": Decimal,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "string": str,
}


def test_every_cell_is_of_the_type_that_the_data_package_says(published: Path) -> None:
    package = json.loads((published / "datapackage.json").read_text(encoding="utf-8"))
    kinds = set()
    for resource in package["resources"]:
        for row in read_csv(published / resource["path"]):
            for field in resource["schema"]["fields"]:
                if row[field["name"]]:
                    CASTS[field["type"]](row[field["name"]])
                    kinds.add(field["type"])
    assert kinds == set(CASTS)


def test_an_empty_warehouse_is_published_too(warehouse: Warehouse, tmp_path: Path) -> None:
    published = publish(warehouse, tmp_path).parent
    assert json.loads((published / "claims.jsonld").read_text(encoding="utf-8"))["@graph"] == []
    assert read_csv(published / "csv/facts.csv") == []
