"""Asking a warehouse anything: read-only, without files or network, and for a limited time, whatever SQL it is."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.connection import NOTHING_FROM_OUTSIDE, WarehouseError, connect
from warehouse.questions import Question, question, questions
from warehouse.structure import version_of

SEALED = {**NOTHING_FROM_OUTSIDE, "enable_external_access": False}
LARGEST_ANSWER = 2**30  # bytes


def run_query(
    path: Path | str, name_or_sql: str, parameters: Mapping[str, object] | None = None, *, seconds: float = 30
) -> pa.Table:
    """The answer to a named question, a view's name or one statement of SQL; raises WarehouseError if there is none."""
    path = Path(path)
    with closing(connect(path, read_only=True, config=SEALED)) as connection:
        connection.execute("SET lock_configuration = true")
        version_of(connection, path)
        asked = _question(connection, name_or_sql.strip())
        with _limited(connection, seconds):
            return _answer(connection, asked.sql, asked.bind(dict(parameters or {})))


def _question(connection: duckdb.DuckDBPyConnection, name_or_sql: str) -> Question:
    if name_or_sql in {q.name for q in questions()}:
        return question(name_or_sql)
    if not re.fullmatch(r"\w+", name_or_sql):
        return Question.of_sql("the SQL given", name_or_sql)
    views = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
    if (name_or_sql,) in views:
        return Question.of_sql(name_or_sql, f"FROM {name_or_sql}")
    return question(name_or_sql)


@contextmanager
def _limited(connection: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    over = threading.Event()
    threading.Thread(target=_interrupt, args=(connection, seconds, over), daemon=True).start()
    try:
        yield
    except (duckdb.Error, OSError) as error:
        if "INTERRUPT" in str(error):
            raise WarehouseError(f"The question took longer than {seconds:g} seconds: ask for less.") from error
        raise WarehouseError(f"The warehouse can't answer that: {error}") from error
    finally:
        over.set()


def _interrupt(connection: duckdb.DuckDBPyConnection, seconds: float, over: threading.Event) -> None:
    """Interrupt after so long, and again until it is over: what comes before a query begins is lost."""
    while not over.wait(seconds):
        connection.interrupt()
        seconds = 0.1


def _answer(connection: duckdb.DuckDBPyConnection, sql: str, values: dict[str, object]) -> pa.Table:
    statements = connection.extract_statements(sql)
    if len(statements) != 1 or statements[0].type not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
        raise WarehouseError("One SELECT (or FROM, WITH, DESCRIBE, SUMMARIZE, EXPLAIN) at a time can be asked.")
    reader = connection.sql(sql, params=values).to_arrow_reader(10_000)
    batches, size = [], 0
    for batch in reader:
        batches.append(batch)
        size += batch.nbytes
        if size > LARGEST_ANSWER:
            raise WarehouseError("The answer is larger than 1 GiB: ask for less, or read the published Parquet files.")
    return pa.Table.from_batches(batches, reader.schema)
