"""The report of a published warehouse, for a process of its own: only that one loads what writes and draws."""

from pathlib import Path

from flows.settings import Settings


def report_of(snapshot: Path, folder: Path, settings: Settings) -> Path:
    """Write the report of a published warehouse; returns its first page."""
    from flows.report.drawing import drawn_apart
    from flows.report.write import write_report
    from warehouse.warehouse import Warehouse

    with Warehouse.open(snapshot, read_only=True) as published, drawn_apart():
        return write_report(published, folder, settings)
