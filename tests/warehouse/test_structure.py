"""The file's version is looked at before anything else, and its views follow the code."""

import tomllib
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from warehouse import structure
from warehouse.structure import SCHEMA_VERSION
from warehouse.warehouse import Warehouse, WarehouseError


def run(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(duckdb.connect(str(path))) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    ("version", "says"),
    [
        (SCHEMA_VERSION - 1, "older crosscheck .*`crosscheck rebuild`"),
        (SCHEMA_VERSION + 1, "newer crosscheck .* update"),
    ],
)
def test_another_schema_version_is_refused_with_a_sentence(path: Path, version: int, says: str) -> None:
    Warehouse.open(path).close()
    run(path, f"UPDATE store.meta SET schema_version = {version}")
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match=says):
        Warehouse.open(path)
    assert path.read_bytes() == before


def test_views_of_other_code_are_made_anew_and_rows_stay(told: Warehouse) -> None:
    told.close()
    run(told.path, "CREATE OR REPLACE VIEW facts AS SELECT 1 AS other; UPDATE store.meta SET fingerprint = 'other'")
    created = run(told.path, "SELECT created::VARCHAR FROM store.meta")
    with Warehouse.open(told.path) as opened:
        assert opened.connection.execute("SELECT count(*) FROM facts WHERE best = 26000").fetchall() == [(2,)]
    assert run(told.path, "SELECT created::VARCHAR FROM store.meta") == created


def test_opening_again_writes_nothing(path: Path) -> None:
    Warehouse.open(path).close()
    before = path.read_bytes()
    Warehouse.open(path).close()
    assert path.read_bytes() == before


def test_the_file_says_which_code_made_it(path: Path) -> None:
    Warehouse.open(path).close()
    assert run(path, "SELECT schema_version, code_version IS NULL FROM store.meta") == [(SCHEMA_VERSION, False)]


def test_the_dictionary_speaks_of_nothing_that_is_not_there(warehouse: Warehouse) -> None:
    dictionary = tomllib.loads((Path(structure.__file__).parent / "dictionary.toml").read_text(encoding="utf-8"))
    described, shared = dictionary.pop("views"), dictionary.pop("columns")
    columns = {view: set(warehouse.connection.sql(f"FROM {view}").columns) for view in described}
    assert set(shared) <= set().union(*columns.values())
    assert all(set(special) <= columns[view] for view, special in dictionary.items())
