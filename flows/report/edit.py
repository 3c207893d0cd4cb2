"""Silent edits as the report shows them: one sentence before and after."""

from dataclasses import dataclass
from datetime import datetime

from flows.report.printed import Printed, read_printed
from warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Edit:
    """A figure that an outlet changed without a word."""

    was: Printed
    now: Printed
    edited: datetime


def read_edits(warehouse: Warehouse, most: int) -> list[Edit]:
    """The latest silent edits, at most so many."""
    rows = warehouse.ask("report_silent_edits", most=most).to_pylist()
    claims = read_printed(warehouse, (row[side] for row in rows for side in ("claim_was", "claim_now")))
    return [Edit(claims[row["claim_was"]], claims[row["claim_now"]], row["edited"]) for row in rows]
