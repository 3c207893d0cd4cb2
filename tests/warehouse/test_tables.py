"""Every base table has a key, and the types of the other packages hold what the tables want."""

from dataclasses import fields, is_dataclass

import pytest

from comparers.comparison import Comparison
from comparers.fact import Fact
from extractors.claim import Claim
from flows.gathering import PLACED
from warehouse.tables import TABLES
from warehouse.warehouse import Warehouse


def columns(warehouse: Warehouse, table: str) -> set[str]:
    return set(warehouse.connection.sql(f"FROM store.{table}").columns)


def test_every_base_table_has_a_key_of_its_columns(warehouse: Warehouse) -> None:
    stored = warehouse.connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'store'"
    ).fetchall()
    assert {name for (name,) in stored} - {"meta"} == set(TABLES)
    for name, table in TABLES.items():
        assert {*table.key, *table.keeps} <= columns(warehouse, name)
        assert table.key


@pytest.mark.parametrize(("table", "kind"), [("claims", Claim), ("comparisons", Comparison), ("facts", Fact)])
def test_a_row_is_what_its_package_makes(warehouse: Warehouse, table: str, kind: type) -> None:
    named = {field.name for field in fields(kind)} if is_dataclass(kind) else set(kind.__annotations__)
    made = named | set(vars(kind))
    gathered = set(PLACED) if kind is Comparison else set()  # known once all facts are gathered
    assert columns(warehouse, table) <= made | gathered
