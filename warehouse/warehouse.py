"""The warehouse: one DuckDB file with one writer, which adds rows by their keys and answers named questions."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Self

import duckdb
import pyarrow as pa

from warehouse.connection import WarehouseError, connect, hold_alone
from warehouse.lake import lake_of
from warehouse.questions import question
from warehouse.rows import arrow_batches, last_of_each
from warehouse.structure import make_structure, version_of
from warehouse.tables import TABLES, merges

__all__ = ["Warehouse", "WarehouseError"]


class Warehouse:
    """An open warehouse. Its `connection` is for the files of this package; others add and ask."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self.connection = connection
        self._alone = threading.RLock()  # tasks of a night run on threads
        self._in_transaction = False
        self._held: IO[str] | None = None  # where the file's own lock does not keep other writers out

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """Open the file, or make it; raises WarehouseError, the file untouched, if it is in use or no warehouse."""
        path = Path(path)
        if (path.exists() or read_only) and not lake_of(path):
            looked_at = connect(path, read_only=True)
            try:
                version_of(looked_at, path)
            finally:
                looked_at.close()
        held = None if read_only else hold_alone(path)
        warehouse = cls(path, connect(path, read_only=read_only))
        warehouse._held = held
        if lake_of(path):
            version_of(warehouse.connection, path)
        if not read_only:
            with warehouse.transaction():
                make_structure(warehouse.connection)
        return warehouse

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing is lost if this is never called."""
        self.connection.close()
        if self._held is not None:
            self._held.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is added inside is kept, or nothing of it; one inside another belongs to the outer one."""
        with self._alone:
            if self._in_transaction:
                yield
                return
            self.connection.begin()
            self._in_transaction = True
            try:
                yield
            except BaseException:
                self.connection.rollback()
                raise
            else:
                self.connection.commit()
            finally:
                self._in_transaction = False

    def add(self, table: str, rows: Iterable[Mapping[str, Any]] | Iterable[Any] | pa.Table) -> int:
        """Merge rows into store.<table> by its key and return how many are new; the same rows twice change nothing.

        A row is a mapping (the columns it lacks stay as they are) or a dataclass (further fields are left aside).
        """
        with self.transaction():
            schema, before = self._schema(table), self.count(table)
            for batch in arrow_batches(rows, schema):
                incoming = last_of_each(batch, TABLES[table].key)
                self._run(merges(table, incoming.column_names), incoming)
            return self.count(table) - before

    def replace(self, table: str, rows: Iterable[Mapping[str, Any]] | Iterable[Any] | pa.Table) -> int:
        """Put these rows in the place of all that store.<table> holds; returns how many they are."""
        with self.transaction():
            self.connection.execute(f"DELETE FROM store.{table}")
            return self.add(table, rows)

    def remove(self, table: str, column: str, values: pa.Array | pa.ChunkedArray) -> None:
        """Delete the rows of store.<table> that have one of the values in this column."""
        with self.transaction():
            self._run((f"DELETE FROM store.{table} WHERE {column} IN (FROM incoming)",), pa.table({column: values}))

    def count(self, table: str) -> int:
        """How many rows store.<table> has."""
        return int(self.connection.execute(f"SELECT count(*) FROM store.{table}").fetchall()[0][0])

    def ask(self, name: str, /, **parameters: object) -> pa.Table:
        """The answer to queries/<name>.sql; a parameter not given is null."""
        asked = question(name)
        with self._alone:
            answer = self.connection.sql(asked.sql, params=asked.bind(parameters))
            return answer.to_arrow_table()

    def derive(self, table: str, name: str, /, **parameters: object) -> None:
        """Store the answer to queries/<name>.sql in store.<table>, which must have none of its keys."""
        asked = question(name)
        with self.transaction():
            self.connection.execute(f"INSERT INTO store.{table} BY NAME\n{asked.sql}", asked.bind(parameters))

    def _schema(self, table: str) -> pa.Schema:
        if table not in TABLES:
            raise ValueError(f"no table {table}; there are: {', '.join(TABLES)}")
        return self.connection.sql(f"FROM store.{table} LIMIT 0").to_arrow_table().schema

    def _run(self, statements: tuple[str, ...], incoming: pa.Table) -> None:
        self.connection.register("incoming", incoming)
        try:
            for statement in statements:
                self.connection.execute(statement)
        finally:
            self.connection.unregister("incoming")
