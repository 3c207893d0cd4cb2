"""The views as files: Parquet for programs and CSV for spreadsheets."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from warehouse.formats import csv_cells

# Rows stand in the order of their columns, so that the same warehouse gives the same files; these have a better one.
ORDERS = {
    "discrepancies": "severity DESC, comparison_id",
    "ledger": "fact_id, as_of, first_seen, claim_id",
    "silent_edits": "edited DESC, claim_was",
    "timeline": "fact_id, as_of, known_since, claim_id",
}


def view_names(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The views that people query, by name."""
    rows = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY view_name").fetchall()
    return [name for (name,) in rows]


def export_views(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write every view to `folder`/parquet and `folder`/csv."""
    for kind in ("parquet", "csv"):
        (folder / kind).mkdir()
    for view in view_names(connection):
        rows = connection.sql(f"FROM {view} ORDER BY {ORDERS.get(view, 'ALL')}").to_arrow_reader(50_000)
        _write(rows, folder / "parquet" / f"{view}.parquet", folder / "csv" / f"{view}.csv")


def _write(rows: pa.RecordBatchReader, parquet: Path, csv: Path) -> None:
    header = pa.schema([(name, pa.string()) for name in rows.schema.names])
    with (
        pyarrow.parquet.ParquetWriter(parquet, rows.schema, compression="zstd") as typed,
        pyarrow.csv.CSVWriter(csv, header) as printed,
    ):
        for batch in rows:
            table = pa.Table.from_batches([batch])
            typed.write_table(table)
            printed.write_table(csv_cells(table))
