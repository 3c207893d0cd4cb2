"""How a warehouse's file is opened: looked at before it is touched, and what goes wrong said in one sentence."""

import re
from pathlib import Path
from typing import IO

import duckdb

from warehouse.lake import Lake, attach, hold, lake_of

Config = dict[str, str | bool | int | float | list[str]]
NOTHING_FROM_OUTSIDE: Config = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
}

# What DuckDB says, and what we say instead: {path} and the pattern's groups are filled in.
SENTENCES = (
    (
        r"Could not set lock.*\(PID (\d+)\)",
        "{path} is in use by another process ({0}): wait until it ends, or read a snapshot.",
    ),
    (r"Could not set lock", "{path} is in use by another process: wait until it ends, or read a snapshot."),
    (r"different configuration than existing", "{path} is in use by this process already: close it first."),
    (r"database does not exist", "There is no warehouse {path}: `crosscheck run` or `crosscheck ingest` makes one."),
    (
        r"newer version of DuckDB",
        "{path} was written by a newer DuckDB: update the package duckdb, or read a snapshot.",
    ),
    (
        r"not a valid DuckDB|Extension|Could not read from file",
        "{path} is no crosscheck warehouse and is left as it is: name another file by --warehouse.",
    ),
    (r"(.*)", "{path} can't be opened: {0}"),
)


class WarehouseError(Exception):
    """What is wrong with a warehouse or a question to it, in one sentence that says what to do."""


def connect(path: Path, *, read_only: bool, config: Config = NOTHING_FROM_OUTSIDE) -> duckdb.DuckDBPyConnection:
    """A connection in UTC; raises WarehouseError and leaves the file as it is if that can't be."""
    lake = lake_of(path)
    if lake is None or lake.file:
        _check_name(lake.file if lake and lake.file else path)
    try:
        connection = _connect(path, lake, read_only, config)
    except duckdb.Error as error:
        raise WarehouseError(_sentence(path, " ".join(str(error).split()))) from error
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def hold_alone(path: Path) -> IO[str] | None:
    """What keeps other writers from a lake until closed, None for a file; raises WarehouseError if one is there."""
    lake = lake_of(path)
    try:
        return hold(lake) if lake else None
    except BlockingIOError as error:
        raise WarehouseError(_sentence(path, str(error))) from error


def _connect(path: Path, lake: Lake | None, read_only: bool, config: Config) -> duckdb.DuckDBPyConnection:
    if lake is None:
        return duckdb.connect(str(path), read_only=read_only, config=config)
    if read_only and lake.file and not lake.file.exists():
        raise duckdb.Error("database does not exist")
    sealed = config.get("enable_external_access") is False
    connection = duckdb.connect(
        config={name: value for name, value in config.items() if name != "enable_external_access"}
    )
    attach(connection, lake, read_only=read_only, sealed=sealed)
    return connection


def _check_name(path: Path) -> None:
    # DuckDB calls a database after its file, and could not tell the database `store` from our schema `store`.
    if path.name.partition(".")[0].casefold() == "store":
        raise WarehouseError(f"{path} can't be a warehouse's name: choose one that is not `store`.")
    if not path.parent.is_dir():
        raise WarehouseError(f"{path} can't be opened: there is no folder {path.parent}; make it or name another.")


def _sentence(path: Path, message: str) -> str:
    found, sentence = next((m, said) for pattern, said in SENTENCES if (m := re.search(pattern, message)))
    return sentence.format(*found.groups(), path=path)
