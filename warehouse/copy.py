"""How a whole warehouse is written into another file, without what was deleted from it."""

from pathlib import Path

from warehouse.lake import lake_of
from warehouse.structure import comment
from warehouse.warehouse import Warehouse


def copy_to(warehouse: Warehouse, target: Path) -> None:
    """Write all tables, views and comments to a new file, in the storage that DuckDB 1.5 reads as well as 2.0."""
    here = warehouse.connection.execute("SELECT current_database()").fetchall()[0][0]
    quoted = str(target).replace("'", "''")
    warehouse.connection.execute(f"ATTACH '{quoted}' AS the_copy (STORAGE_VERSION 'v1.0.0')")
    try:
        warehouse.connection.execute(f'COPY FROM DATABASE "{here}" TO the_copy')
        if lake_of(warehouse.path):
            warehouse.connection.execute("USE the_copy")
            comment(warehouse.connection)
    finally:
        warehouse.connection.execute(f'USE "{here}"')
        warehouse.connection.execute("DETACH the_copy")
