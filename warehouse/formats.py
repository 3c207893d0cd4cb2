"""How an answer is written: as a table for a terminal, CSV, JSON or Parquet."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
from rich.console import Console
from rich.table import Table
from rich.text import Text

FORMULA = r"^[=+\-@\t\r\n]"  # what a spreadsheet would take for the start of a formula


def write_csv(answer: pa.Table, out: BinaryIO) -> None:
    """As CSV in UTF-8; a text that a spreadsheet would run as a formula is preceded by an apostrophe."""
    pyarrow.csv.write_csv(csv_cells(answer), out)


def csv_cells(answer: pa.Table) -> pa.Table:
    """The answer as the texts that its CSV holds."""
    return pa.table([_cells(column) for column in answer.columns], names=answer.column_names)


def write_json(answer: pa.Table, out: BinaryIO) -> None:
    """As one JSON array, an object a row, numbers as numbers."""
    rows = (json.dumps(row, ensure_ascii=False, default=_plain) for row in answer.to_pylist())
    out.write(("[\n" + ",\n".join(rows) + "\n]\n").encode())


def write_parquet(answer: pa.Table, out: BinaryIO) -> None:
    """As Parquet, types and decimals as in the warehouse."""
    columns = [_as_text(column) if pa.types.is_interval(column.type) else column for column in answer.columns]
    pyarrow.parquet.write_table(pa.table(columns, names=answer.column_names), out, compression="zstd")


def write_table(answer: pa.Table, out: BinaryIO) -> None:
    """As a table for a terminal; where its columns would be too narrow to read, one block a row."""
    columns = [_printed(column).to_pylist() for column in answer.columns]
    rows = [[Text(cell or "") for cell in row] for row in zip(*columns, strict=True)]
    console = Console()
    named = zip(answer.column_names, columns, strict=True)
    readable = sum(3 + min(max(len(cell or "") for cell in (name, *column)), 20) for name, column in named)
    with console.capture() as written:
        if readable <= console.width:
            console.print(_grid(rows, *answer.column_names))
        for row in rows if readable > console.width else ():
            console.rule()
            console.print(_grid(list(zip(map(Text, answer.column_names), row, strict=True))))
    out.write(written.get().encode())


def _grid(rows: Sequence[Sequence[Text]], *names: str) -> Table:
    table = Table(*names) if names else Table.grid(padding=(0, 2))
    for row in rows:
        table.add_row(*row)
    return table


WRITERS: dict[str, Callable[[pa.Table, BinaryIO], None]] = {
    "table": write_table,
    "csv": write_csv,
    "json": write_json,
    "parquet": write_parquet,
}


def _cells(column: pa.ChunkedArray) -> pa.ChunkedArray:
    printed, kind = _printed(column), column.type
    if pa.types.is_decimal(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return printed
    made_safe = pc.binary_join_element_wise("'", printed, "")
    return pc.if_else(pc.match_substring_regex(printed, FORMULA), made_safe, printed)


def _printed(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_list(kind) and not pa.types.is_nested(kind.value_type):
        return pc.binary_join(column.cast(pa.list_(pa.string())), "; ")
    if pa.types.is_decimal(kind) and kind.scale > 0:
        return _decimals(column.cast(pa.string()))
    if pa.types.is_timestamp(kind):
        return pc.strftime(column.cast(pa.timestamp("s", kind.tz), safe=False), "%Y-%m-%dT%H:%M:%SZ")
    if pa.types.is_nested(kind) or pa.types.is_interval(kind):
        return _as_text(column)
    return column.cast(pa.string())


def _decimals(written: pa.ChunkedArray) -> pa.ChunkedArray:
    written = pc.replace_substring_regex(written, r"^0E-\d+$", "0")  # how Arrow writes nought of a long scale
    return pc.replace_substring_regex(written, r"^(-?\d+(?:\.\d*[1-9])?)\.?0*$", r"\1")


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pa.chunked_array([[None if value is None else str(value) for value in column.to_pylist()]], pa.string())


def _plain(value: Any) -> int | float | str:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value)
