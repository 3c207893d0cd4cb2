"""The data dictionary in docs/ is what the warehouse says of itself."""

from pathlib import Path

from warehouse.data_dictionary import data_dictionary
from warehouse.exports import view_names
from warehouse.warehouse import Warehouse

DOCS = Path(__file__).parents[2] / "docs"


def test_the_data_dictionary_is_current(warehouse: Warehouse) -> None:
    written = (DOCS / "warehouse.md").read_text(encoding="utf-8")
    assert written == data_dictionary(warehouse), "run python -m warehouse.data_dictionary > docs/warehouse.md"


def test_every_view_and_column_is_explained(warehouse: Warehouse) -> None:
    told = data_dictionary(warehouse)
    views = view_names(warehouse.connection)
    assert told.count("\n## ") == len(views) + 1
    assert all(f"\n## {view}\n" in told for view in views)
    assert "None" not in told
    assert all(not line.endswith("|  |") for line in told.splitlines() if line.startswith("| `") and "VARCHAR" in line)
