"""How rows of Python become Arrow tables with the column types of a base table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import Any

import pyarrow as pa

BATCH = 50_000

# Arrow's own pool keeps what it once had; a night runs for hours
pa.set_memory_pool(pa.system_memory_pool())


def arrow_batches(rows: Iterable[Any] | pa.Table, schema: pa.Schema) -> Iterator[pa.Table]:
    """The rows (mappings, or dataclasses) as tables of at most 50,000, typed by `schema`."""
    if isinstance(rows, pa.Table):
        yield rows.cast(_only(schema, rows.column_names))
        return
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        yield _table(batch, schema)


def last_of_each(table: pa.Table, key: tuple[str, ...]) -> pa.Table:
    """The table with one row a key, the last given; raises ValueError where a key is null."""
    for column in key:
        if table[column].null_count:
            raise ValueError(f"{table[column].null_count} rows have no {column}, which is their key")
    if table.group_by(list(key)).aggregate([]).num_rows == table.num_rows:
        return table
    numbered = table.append_column("row number", pa.array(range(table.num_rows)))
    last = numbered.group_by(list(key)).aggregate([("row number", "max")])["row number_max"]
    return table.take(last.sort())


def _table(batch: list[Any], schema: pa.Schema) -> pa.Table:
    if isinstance(batch[0], Mapping):
        if odd := next((row for row in batch if row.keys() != batch[0].keys()), None):
            raise ValueError(f"rows added together have the same columns: {list(batch[0])} are not {list(odd)}")
        schema = _only(schema, list(batch[0]))
        columns = [[row[name] for row in batch] for name in schema.names]
    elif is_dataclass(batch[0]):
        named = {field.name for field in fields(batch[0])}
        schema = _only(schema, [name for name in schema.names if name in named or hasattr(batch[0], name)])
        columns = [[getattr(row, name) for row in batch] for name in schema.names]
    else:
        raise TypeError(f"a row is a mapping or a dataclass, not {type(batch[0]).__name__}")
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.table(arrays, schema=schema)


def _only(schema: pa.Schema, names: list[str]) -> pa.Schema:
    unknown = [name for name in names if name not in schema.names]
    if unknown:
        raise ValueError(f"no such column: {', '.join(unknown)}; there are: {', '.join(schema.names)}")
    return pa.schema([schema.field(name) for name in names])
