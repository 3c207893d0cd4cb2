"""The Frictionless data package: what each exported file holds, column by column, for programs and people."""

import json
from pathlib import Path
from typing import Any

import duckdb

from warehouse.exports import view_names

TYPES = {
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "datetime",
}


def write_data_package(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write `folder`/datapackage.json about the CSV files beside it."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "crosscheck",
        "title": "Figures in the news, and how outlets' figures stand beside each other",
        "resources": [_resource(connection, view) for view in view_names(connection)],
    }
    (folder / "datapackage.json").write_text(json.dumps(package, indent=1, ensure_ascii=False), encoding="utf-8")


def _resource(connection: duckdb.DuckDBPyConnection, view: str) -> dict[str, Any]:
    columns = connection.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() "
        "WHERE schema_name = 'main' AND table_name = $1 ORDER BY column_index",
        [view],
    ).fetchall()
    comment = connection.execute("SELECT comment FROM duckdb_views() WHERE view_name = $1", [view]).fetchall()[0][0]
    fields = [{"name": name, "type": _type(kind), "description": said} for name, kind, said in columns]
    return {
        "name": view,
        "type": "table",
        "path": f"csv/{view}.csv",
        "description": comment,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _type(kind: str) -> str:
    return "number" if kind.startswith("DECIMAL") else TYPES.get(kind, "string")
