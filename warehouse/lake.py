"""A warehouse on DuckLake: its rows as Parquet in a folder or bucket, its catalog in SQLite or Postgres.

Such a warehouse is named `ducklake:CATALOG` or `ducklake:CATALOG data=FOLDER`, where CATALOG is a file of SQLite or
`postgres:` and what Postgres needs to know, and FOLDER a path or an address that DuckDB can write to.
"""

import fcntl
import os
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import duckdb

NAME = "lake"
_ADDRESS = re.compile(r"ducklake:(?:(?P<kind>sqlite|postgres):)?(?P<catalog>.+?)(?: data=(?P<data>.+))?")


@dataclass(frozen=True, slots=True)
class Lake:
    """Where a lake's catalog and its files are."""

    kind: str  # sqlite, postgres
    catalog: str
    data: str | None

    @property
    def file(self) -> Path | None:
        """The catalog's file, if it is one."""
        return Path(self.catalog) if self.kind == "sqlite" else None

    @property
    def folder(self) -> str | None:
        """Where the rows stand; None where only the catalog knows."""
        return self.data or (f"{self.catalog}.files" if self.kind == "sqlite" else None)


def lake_of(path: Path | str) -> Lake | None:
    """The lake that a warehouse's name means, None if it means a file."""
    found = _ADDRESS.fullmatch(str(path))
    if not found:
        return None
    # a Path makes one slash of two, and an address needs both
    data = re.sub(r"^(\w+):/(?!/)", r"\1://", found["data"]) if found["data"] else None
    return Lake(found["kind"] or "sqlite", found["catalog"], data)


def attach(connection: duckdb.DuckDBPyConnection, lake: Lake, *, read_only: bool, sealed: bool) -> None:
    """Make a connection work on the lake; `sealed`: on nothing else from then on. Raises duckdb.Error."""
    for extension in ("ducklake", f"{lake.kind}_scanner"):
        _load(connection, extension)
    options = [f"DATA_PATH {_quoted(lake.folder)}"] if lake.folder else []
    options += ["READ_ONLY"] if read_only else []
    settings = f" ({', '.join(options)})" if options else ""
    connection.execute(f"ATTACH {_quoted(f'ducklake:{lake.kind}:{lake.catalog}')} AS {NAME}{settings}")
    connection.execute(f"USE {NAME}")
    if sealed:
        here = [str(Path(lake.folder).resolve())] if lake.file and lake.folder else [lake.folder or ""]
        files = [str(lake.file.resolve())] if lake.file else []
        connection.execute(f"SET allowed_directories = {here}")
        connection.execute(f"SET allowed_paths = {files}")
        connection.execute("SET enable_external_access = false")


def compact(connection: duckdb.DuckDBPyConnection) -> None:
    """Write the files anew without the rows that were deleted, and delete the old files, past states with them."""
    connection.execute(f"CALL ducklake_flush_inlined_data('{NAME}')")
    connection.execute(f"CALL ducklake_rewrite_data_files('{NAME}', delete_threshold => 0)")
    connection.execute(f"CALL ducklake_merge_adjacent_files('{NAME}')")
    connection.execute(f"CALL ducklake_expire_snapshots('{NAME}', older_than => now())")
    connection.execute(f"CALL ducklake_cleanup_old_files('{NAME}', cleanup_all => true)")


def vacuum(lake: Lake) -> None:
    """Have a catalog's file forget what was deleted from it."""
    if lake.file:
        with closing(sqlite3.connect(lake.file)) as catalog:
            catalog.execute("VACUUM")


def hold(lake: Lake) -> IO[str] | None:
    """A file that only one writer of the lake can hold, until it closes it; raises BlockingIOError with who holds it.

    Postgres settles between writers on its own.
    """
    if lake.file is None:
        return None
    holder = Path(f"{lake.file}.lock").open("a+")  # noqa: SIM115  # it stays open as long as the warehouse
    try:
        fcntl.flock(holder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        with holder:
            holder.seek(0)
            raise BlockingIOError(f"Could not set lock (PID {holder.read() or '?'})") from error
    holder.truncate(0)
    holder.write(str(os.getpid()))
    holder.flush()
    return holder


def _load(connection: duckdb.DuckDBPyConnection, extension: str) -> None:
    """Load an extension from the package that brings it, else as it was installed for DuckDB."""
    if find_spec(f"duckdb_extension_{extension}") and find_spec("duckdb_extensions"):
        import_module("duckdb_extensions").import_extension(extension, con=connection)
    else:
        connection.execute(f"LOAD {extension}")


def _quoted(text: str | None) -> str:
    return "'" + (text or "").replace("'", "''") + "'"
