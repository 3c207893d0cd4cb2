"""What a person says of a comparison: kept under the comparison's name, so that it outlives a rebuild."""

from datetime import UTC, datetime

from warehouse.connection import WarehouseError
from warehouse.names import find
from warehouse.warehouse import Warehouse

LABELS = ("confirmed", "wrong_scope", "wrong_extraction", "update")


def review(warehouse: Warehouse, name: str, label: str, note: str | None = None, reviewer: str | None = None) -> str:
    """Keep a label for the comparison whose id is or begins with `name`, in place of an earlier one; returns its id."""
    if label not in LABELS:
        raise WarehouseError(f"There is no label {label!r}; the labels are: {', '.join(LABELS)}.")
    _, comparison = find(warehouse, name, "comparison")
    said = {"label": label, "note": note, "reviewer": reviewer, "reviewed": datetime.now(UTC)}
    warehouse.add("reviews", [{"comparison_id": comparison, **said}])
    return comparison
