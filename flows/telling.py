"""What Prefect's own page shows of a night: its tables and a link to its report, and an event if it failed."""

from pathlib import Path

from prefect.artifacts import acreate_link_artifact, acreate_table_artifact
from prefect.events import emit_event

from flows.night import Night

FAILED = "crosscheck.night.failed"
_MOST = 50  # rows of a table
_SHOWN = ("severity", "reason", "outlet_a", "quote_a", "outlet_b", "quote_b", "comparison_id")


async def show(night: Night, report: Path) -> None:
    """Leave the night's artifacts: discrepancies, outlets, report."""
    worst = night.warehouse.ask("worst", limit=_MOST).to_pylist()
    table = [{name: row[name] for name in _SHOWN if name in row} for row in worst]
    await acreate_table_artifact(table, key="discrepancies", description="The worst discrepancies in the warehouse")
    visits = [visit.row(night.run.run_id) for _, visit in sorted(night.visits.items())]
    await acreate_table_artifact(visits, key="outlets", description=f"What became of each outlet in {night.run.run_id}")
    address = night.settings.report.address or report.resolve().as_uri()
    await acreate_link_artifact(address, key="report", link_text="The night's report")


def raise_alarm(warehouse: str, error: BaseException) -> None:
    """Emit the event that the night of a warehouse failed, and why, for automations to act on."""
    resource = {
        "prefect.resource.id": f"crosscheck.warehouse.{Path(warehouse).stem}",
        "prefect.resource.name": warehouse,
    }
    emit_event(FAILED, resource, payload={"reason": f"{type(error).__name__}: {error}"})
