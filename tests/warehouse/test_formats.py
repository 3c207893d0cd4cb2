"""Answers are written so that programs read back the same, and spreadsheets run nothing."""

import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet
import pytest

from warehouse.formats import WRITERS

FIGURES = pa.decimal128(38, 10)


def answer(value: Any, kind: pa.DataType | None = None) -> pa.Table:
    return pa.table({"row": [1, 2], "value": pa.array([value, None], kind)})


def written(table: pa.Table, form: str) -> bytes:
    out = io.BytesIO()
    WRITERS[form](table, out)
    return out.getvalue()


def cells(table: pa.Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written(table, "csv").decode(), newline="")))


CELLS = [
    (Decimal("26000"), FIGURES, "26000", 26000),
    (Decimal("-1.50"), FIGURES, "-1.5", -1.5),
    (Decimal(0), FIGURES, "0", 0),
    (Decimal("100"), pa.decimal128(38, 0), "100", 100),
    (Decimal("1470000000000"), FIGURES, "1470000000000", 1470000000000),
    (-5, pa.int64(), "-5", -5),
    (0.25, pa.float64(), "0.25", 0.25),
    (True, pa.bool_(), "true", True),
    (date(2025, 2, 7), pa.date32(), "2025-02-07", "2025-02-07"),
    (datetime(2025, 2, 7, 18, tzinfo=UTC), pa.timestamp("us", "UTC"), "2025-02-07T18:00:00Z", "2025-02-07T18:00:00Z"),
    (["rounded", "weak"], pa.list_(pa.string()), "rounded; weak", ["rounded", "weak"]),
    ({"a": 1}, pa.struct([("a", pa.int32())]), "{'a': 1}", {"a": 1}),
    ('Straße, "26.000"\n[bold]', pa.string(), 'Straße, "26.000"\n[bold]', 'Straße, "26.000"\n[bold]'),
]


@pytest.mark.parametrize(("value", "kind", "cell", "plain"), CELLS)
def test_a_value_reads_back(value: Any, kind: pa.DataType, cell: str, plain: Any) -> None:
    table = answer(value, kind)
    assert cells(table) == [["row", "value"], ["1", cell], ["2", ""]]
    assert json.loads(written(table, "json")) == [{"row": 1, "value": plain}, {"row": 2, "value": None}]
    assert pyarrow.parquet.read_table(io.BytesIO(written(table, "parquet"))).equals(table)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("http://x")'])
def test_a_spreadsheet_runs_nothing(text: str) -> None:
    for table in (answer(text), answer([text, "b"], pa.list_(pa.string()))):
        assert cells(table)[1][1].startswith("'" + text)


def test_a_terminal_shows_a_table_and_what_is_too_wide_row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    narrow = written(pa.table({"outlet": ["[red]daily"], "claims": [3]}), "table").decode()
    assert "[red]daily" in narrow and "┃" in narrow
    wide = written(pa.table({f"column {n}": ["twenty letters long", None] for n in range(9)}), "table").decode()
    assert wide.count("column 8  twenty letters long") == 1
    assert max(map(len, wide.splitlines())) <= 80


def test_an_empty_answer_has_its_columns() -> None:
    empty = answer(None, FIGURES).slice(0, 0)
    assert written(empty, "csv") == b'"row","value"\n'
    assert json.loads(written(empty, "json")) == []
    assert b"value" in written(empty, "table")


def test_a_length_of_time_is_written_too() -> None:
    table = duckdb.sql("SELECT INTERVAL 3 HOUR AS value").to_arrow_table()
    for form in WRITERS:
        assert written(table, form)
