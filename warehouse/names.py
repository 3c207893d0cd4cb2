"""What a name that a person types stands for: a claim, a comparison or a fact."""

from warehouse.connection import WarehouseError
from warehouse.warehouse import Warehouse


def find(warehouse: Warehouse, name: str, kind: str | None = None) -> tuple[str, str]:
    """Kind and whole id of the claim, comparison or fact (or only that `kind`) whose id is or begins with `name`."""
    looked_for = kind or "claim, comparison or fact"
    rows = warehouse.ask("find", id=name).to_pylist() if name else []
    found = [(row["kind"], row["id"]) for row in rows if kind in (None, row["kind"])]
    exact = [each for each in found if each[1] == name]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise WarehouseError(f"There is no {looked_for} {name!r} in {warehouse.path}.")
    several = ", ".join(f"{kind} {identifier}" for kind, identifier in found)
    raise WarehouseError(f"{name!r} could be {several}: give more of its letters.")
