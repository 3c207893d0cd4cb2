"""The data dictionary for people, made from the comments on the views: `python -m warehouse.data_dictionary`."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from warehouse.questions import questions
from warehouse.warehouse import Warehouse

HEAD = """# What the warehouse holds

Made by `python -m warehouse.data_dictionary > docs/warehouse.md` from the comments that the views carry themselves.
`crosscheck query VIEW` shows a view, `crosscheck query "SELECT …"` whatever else you ask, `crosscheck query NAME --set
PARAMETER=VALUE` a named question.
"""
COLUMNS = """
SELECT view_name, duckdb_views.comment AS about, column_name, data_type, duckdb_columns.comment AS holds
FROM duckdb_views()
JOIN duckdb_columns() ON table_name = view_name
WHERE NOT duckdb_views.internal AND duckdb_columns.schema_name = 'main'
ORDER BY view_name, column_index
"""


def data_dictionary(warehouse: Warehouse) -> str:
    """Every view with its columns, and every named question with its parameters, as Markdown."""
    return "\n".join((HEAD, *_views(warehouse), *_questions()))


def _views(warehouse: Warehouse) -> Iterator[str]:
    rows = warehouse.connection.sql(COLUMNS).fetchall()
    for (view, about), columns in groupby(rows, key=lambda row: (row[0], row[1])):
        yield from (f"## {view}", "", about, "", "| column | type | holds |", "|---|---|---|")
        yield from (f"| `{name}` | {kind} | {holds} |" for _, _, name, kind, holds in columns)
        yield ""


def _questions() -> Iterator[str]:
    yield from ("## Named questions", "", "| question | answers | parameters |", "|---|---|---|")
    for question in questions():
        if question.for_people:
            parameters = ", ".join(f"`{name}`" for name in question.parameters)
            yield f"| `{question.name}` | {question.answers} | {parameters} |"
    yield ""


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, Warehouse.open(Path(folder) / "empty.duckdb") as empty:
        sys.stdout.write(data_dictionary(empty))
