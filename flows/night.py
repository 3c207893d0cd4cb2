"""One night, stage by stage, as plain functions: fetch and read each outlet, then compare, publish and report."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from flows.archive import ArchiveWriter
from flows.fetch.hosts import Hosts
from flows.fetch.pace import Pace
from flows.fetch.visit import visit_outlet
from flows.fetch.visited import Row, Visit
from flows.forgotten import forgotten
from flows.outlets import Outlet
from flows.processes import apart, give_back
from flows.reading import Reading
from flows.reporting import report_of
from flows.retention import drop_old_archives
from flows.runs import Run
from flows.settings import Settings
from flows.sources import archived_pages
from flows.storing import OUTLET_COLUMNS, page_row, store_readings
from flows.workers import Workers
from warehouse import publish as publishing
from warehouse.publish import publish
from warehouse.warehouse import Warehouse

SNAPSHOTS = "snapshots"
LATEST = f"{SNAPSHOTS}/{publishing.LATEST}/{publishing.SNAPSHOT}"
REPORT = "report"


@dataclass
class Night:
    """What the stages of one night share, and what became of its outlets so far."""

    run: Run
    outlets: Mapping[str, Outlet]  # by id
    settings: Settings
    data: Path
    warehouse: Warehouse
    workers: Workers
    pace: Pace
    hosts: Hosts
    visits: dict[str, Visit] = field(default_factory=dict)

    def failed(self) -> dict[str, str]:
        """The outlets of which nothing could be read, and why."""
        return {outlet: reason for outlet, visit in self.visits.items() if (reason := visit.reason())}


# Prefect keeps the arguments of tasks long after they have run, and copies the flow into other processes; so tasks are
# given a run's name, and what it names stands here.
under_way: dict[str, Night] = {}


def note_outlets(night: Night) -> None:
    """Keep what the outlets file says of each outlet, and, if the warehouse is a new one, what was forgotten."""
    rows = [{"outlet": o.id} | {name: getattr(o, name) for name in OUTLET_COLUMNS} for o in night.outlets.values()]
    night.warehouse.add("outlets", rows)
    night.warehouse.add("pages", forgotten(night.data))


async def fetch(night: Night, outlet: str) -> None:
    """Fetch what the outlet lists; what goes wrong there is in its visit."""
    known = await asyncio.to_thread(night.warehouse.ask, "page_state", outlet=outlet)
    archive = ArchiveWriter(night.data, night.outlets[outlet], night.run.run_id, night.run.started)
    since = night.run.since or night.run.started
    night.visits[outlet] = await visit_outlet(
        night.outlets[outlet],
        night.settings.fetch,
        night.pace,
        night.hosts,
        archive,
        known.to_pylist(),
        since,
        night.data,
    )


async def extract(night: Night, outlet: str) -> None:
    """Read the pages that a visit archived, in another process, and store the outlet's night, all of it or nothing."""
    visit = night.visits[outlet]
    readings: list[Reading] = []
    if visit.archive is not None:
        work = partial(archived_pages, night.data / visit.archive, night.settings.fetch.max_bytes)
        readings = await asyncio.wrap_future(night.workers.submit(work))
    await asyncio.to_thread(_store, night, visit, readings)
    give_back()  # what its pages needed


async def give_up(night: Night, outlet: str, error: Exception) -> None:
    """Note an outlet of which a fault of ours kept everything from being stored."""
    night.visits[outlet] = Visit(night.outlets[outlet], reasons=[f"{type(error).__name__}: {error}"])
    await asyncio.to_thread(_store, night, night.visits[outlet], [])


def _store(night: Night, visit: Visit, readings: list[Reading]) -> None:
    read: list[Row] = []
    others: list[Row] = []
    for row in visit.new:
        (read if row["kind"] == "page" and row["outcome"] == "read" else others).append(row)
    pages = [page_row(row, reading) for row, reading in zip(read, readings, strict=True)]
    with night.warehouse.transaction():
        added = store_readings(night.warehouse, readings, night.run.started)
        night.warehouse.add("pages", [*pages, *(page_row(row, None) for row in others)])
        night.warehouse.add("pages", visit.asked)
        night.warehouse.add("visits", [visit.row(night.run.run_id)])
    night.run.added += added
    night.run.pages += visit.row("")["fetched"]
    night.run.outlets_failed += visit.reason() is not None


def hand_over(warehouse: Warehouse, data: Path, settings: Settings) -> Path:
    """Publish the warehouse, write the report and drop what is too old; returns the report's first page."""
    give_back()  # what comparing needed
    snapshot = publish(warehouse, data / SNAPSHOTS, keep=settings.publish.keep_snapshots, run=apart)
    drop_old_archives(data, settings.archive.keep_days, datetime.now(UTC).date())
    return apart(report_of, snapshot, data / REPORT, settings)
