"""What a warehouse's file consists of: the tables, the views with their comments, and the version of both."""

import tomllib
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.connection import WarehouseError

SCHEMA_VERSION = 2


@cache
def _read(name: str) -> str:
    return (files("warehouse") / name).read_text(encoding="utf-8")


@cache
def _fingerprint() -> str:
    return sha256("".join(map(_read, ("schema.sql", "views.sql", "dictionary.toml"))).encode()).hexdigest()[:16]


def version_of(connection: duckdb.DuckDBPyConnection, path: Path) -> int | None:
    """The schema version of an open file, None if it is empty; raises WarehouseError if crosscheck can't use it."""
    tables = connection.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = current_database()"
    ).fetchall()
    if not tables:
        return None
    if ("store", "meta") not in tables:
        raise WarehouseError(f"{path} is no crosscheck warehouse and is left as it is: name another by --warehouse.")
    found = connection.execute("SELECT max(schema_version) FROM store.meta").fetchall()[0][0] or 0
    if found > SCHEMA_VERSION:
        raise WarehouseError(
            f"{path} was made by a newer crosscheck (schema {found}, here {SCHEMA_VERSION}): update crosscheck."
        )
    if found < SCHEMA_VERSION:
        raise WarehouseError(
            f"{path} was made by an older crosscheck (schema {found}, now {SCHEMA_VERSION}): "
            "move it away and run `crosscheck rebuild`, which makes it anew from the archive."
        )
    return int(found)


def make_structure(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables that are missing, and the views anew where this code's differ from the file's."""
    connection.execute(_read("schema.sql"))
    found = connection.execute("SELECT fingerprint FROM store.meta").fetchall()
    if found == [(_fingerprint(),)]:
        return
    connection.execute(_read("views.sql"))
    comment(connection)
    if not found:
        connection.execute("INSERT INTO store.meta (schema_version, created) VALUES ($1, now())", [SCHEMA_VERSION])
    made_by = [version("crosscheck"), _fingerprint()]
    connection.execute("UPDATE store.meta SET code_version = $1, fingerprint = $2", made_by)


def comment(connection: duckdb.DuckDBPyConnection) -> None:
    """Say of each view and column what it holds; DuckLake keeps no comments on the columns of views."""
    on_lake = connection.execute(
        "SELECT type = 'ducklake' FROM duckdb_databases() WHERE database_name = current_database()"
    ).fetchall()[0][0]
    dictionary = tomllib.loads(_read("dictionary.toml"))
    columns = connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() "
        "WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal"
    ).fetchall()
    for view in dict.fromkeys(view for view, _ in columns):
        _set_comment(connection, f'VIEW "{view}"', dictionary["views"].get(view))
    for view, column in [] if on_lake else columns:
        comments = {**dictionary["columns"], **dictionary.get(view, {})}
        _set_comment(connection, f'COLUMN "{view}"."{column}"', comments.get(column))


def _set_comment(connection: duckdb.DuckDBPyConnection, what: str, comment: str | None) -> None:
    if comment:
        quoted = comment.replace("'", "''")
        connection.execute(f"COMMENT ON {what} IS '{quoted}'")
