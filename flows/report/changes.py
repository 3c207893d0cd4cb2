"""What changed since the night before: new contradictions, facts that moved, edits without a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from flows.report.edit import Edit
from flows.report.facts import about
from flows.report.finding import Finding
from warehouse.warehouse import Warehouse

MOST = 500  # facts


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact to which the last night added figures: the figures' span and its outlets before and since."""

    fact_id: str
    about: str
    status: str
    unit: str
    before: tuple[Decimal, Decimal] | None  # None where the fact is new
    now: tuple[Decimal, Decimal]
    outlets_before: int
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Changes:
    """All that the last night changed."""

    discrepancies: Sequence[Finding]
    moved: Sequence[Moved]
    edits: Sequence[Edit]


def read_changes(
    warehouse: Warehouse, since: datetime | None, found: Sequence[Finding], edits: Sequence[Edit]
) -> Changes:
    """What is new since the moment at which the last night began; nothing where there was none."""
    if since is None:
        return Changes([], [], [])
    return Changes(
        [finding for finding in found if finding.is_new(since)],
        [_moved(row) for row in warehouse.ask("report_changes", since=since, most=MOST).to_pylist()],
        [edit for edit in edits if edit.edited >= since],
    )


def _moved(row: dict[str, Any]) -> Moved:
    return Moved(
        row["fact_id"],
        about(row["measure"], row["subject"], row["place"]),
        row["status"],
        row["unit"],
        None if row["low_before"] is None else (row["low_before"], row["high_before"]),
        (row["low_now"], row["high_now"]),
        row["outlets_before"],
        row["outlets"],
        row["origins"],
    )
