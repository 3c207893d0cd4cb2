"""Reviewing in a spreadsheet: the discrepancies as a CSV file, and the labels that a person wrote into it."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from warehouse.connection import WarehouseError
from warehouse.formats import FORMULA, write_csv
from warehouse.review import LABELS, review
from warehouse.warehouse import Warehouse

COLUMNS = ("comparison_id", "label", "note", "reviewer")


def write_sheet(warehouse: Warehouse, path: Path) -> int:
    """Write all discrepancies, those without a label first; label, note and reviewer are for a person to fill in."""
    rows = warehouse.ask("review_sheet")
    with path.open("wb") as out:
        write_csv(rows, out)
    return int(rows.num_rows)


def read_sheet(warehouse: Warehouse, path: Path) -> int:
    """Keep the labels that stand in a sheet and are new or changed, all or none; returns how many they are."""
    known = {row["comparison_id"]: row for row in warehouse.ask("review_sheet").to_pylist()}
    kept = 0
    with warehouse.transaction():
        for line, said in _rows(path):
            before = known.get(said["comparison_id"], {})
            if not said["label"] or all(said[name] == (before.get(name) or "") for name in COLUMNS):
                continue
            if said["label"] not in LABELS:
                raise WarehouseError(f"{path}:{line}: no label {said['label']!r}; the labels are: {', '.join(LABELS)}.")
            try:
                review(warehouse, said["comparison_id"], said["label"], said["note"] or None, said["reviewer"] or None)
            except WarehouseError as error:
                raise WarehouseError(f"{path}:{line}: {error}") from error
            kept += 1
    return kept


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WarehouseError(f"{path} can't be read as CSV in UTF-8: {error}") from error
    first = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=max(",;\t", key=first.count))
    if missing := [name for name in COLUMNS[:2] if name not in (reader.fieldnames or ())]:
        raise WarehouseError(
            f"{path}:1: the column {missing[0]} is missing; `crosscheck review --write FILE` makes a sheet."
        )
    for row in reader:
        yield reader.line_num, {name: _as_written((row.get(name) or "").strip()) for name in COLUMNS}


def _as_written(cell: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and re.match(FORMULA, cell[1:]) else cell
