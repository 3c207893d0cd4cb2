"""The night as a Prefect flow: one task an outlet and stage; every task only calls a plain function."""

import asyncio
import atexit
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows import night as stages
from flows import prefect_server
from flows.compare import compare
from flows.errors import CommandError
from flows.fetch.hosts import Hosts
from flows.fetch.pace import Pace
from flows.fetch.window import read_since
from flows.night import Night
from flows.outlets import SHIPPED as SHIPPED_OUTLETS
from flows.outlets import read_outlets
from flows.processes import end_with_parent, share_memory
from flows.progress import Progress
from flows.reading import check_languages
from flows.resume import take_up
from flows.runs import Run, recorded
from flows.settings import load
from flows.telling import raise_alarm, show
from flows.workers import Workers
from warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a night brought."""

    run: Run
    failed: dict[str, str]  # outlets of which nothing could be read, and why
    report: Path


@task(task_run_name="fetch {outlet}", cache_policy=NO_CACHE, persist_result=False)
async def fetch(run_id: str, outlet: str) -> None:
    """Fetch what one outlet lists."""
    await stages.fetch(stages.under_way[run_id], outlet)


@task(task_run_name="extract {outlet}", cache_policy=NO_CACHE, persist_result=False)
async def extract(run_id: str, outlet: str) -> None:
    """Read and store what was fetched of one outlet."""
    await stages.extract(stages.under_way[run_id], outlet)


@task(name="compare", task_run_name="compare", cache_policy=NO_CACHE, persist_result=False)
def compare_claims(run_id: str) -> None:
    """Compare the claims that are new."""
    compare(stages.under_way[run_id].warehouse, stages.under_way[run_id].settings, apart=True)


@task(name="hand over", task_run_name="hand over", cache_policy=NO_CACHE, persist_result=False)
def hand_over(run_id: str) -> Path:
    """Publish the warehouse and write the report."""
    night = stages.under_way[run_id]
    return stages.hand_over(night.warehouse, night.data, night.settings)


def _tonight() -> str:
    return f"night of {datetime.now(UTC):%Y-%m-%d %H:%M}"


@flow(name="nightly", flow_run_name=_tonight, persist_result=False, validate_parameters=False)
async def nightly(
    outlets: str | None = None,
    since: str | None = None,
    warehouse: str = "crosscheck.duckdb",
    data: str = "crosscheck-data",
    settings: str | None = None,
    progress: bool = False,
) -> Outcome:
    """One night over all outlets of a file; CommandError if none of them could be read."""
    end_with_parent()  # a scheduled night is a process of its own, which Prefect's runner starts
    share_memory()
    # DuckDB's binding calls leaks what Prefect's threads hold at the very end, and says so at length
    atexit.register(prefect_server.fall_silent)
    try:
        return await _night(outlets, since, Path(warehouse), Path(data), settings, progress)
    except Exception as error:
        raise_alarm(warehouse, error)
        raise


async def _night(
    outlets: str | None, since: str | None, warehouse: Path, data: Path, settings: str | None, progress: bool
) -> Outcome:
    chosen = load(Path(settings) if settings else None)
    run = Run("night")
    run.since = read_since(since or chosen.fetch.window, run.started)
    listed = read_outlets(Path(outlets) if outlets else SHIPPED_OUTLETS)
    run.outlets = len(listed)
    with Warehouse.open(warehouse) as opened, Workers(chosen.extract) as workers:
        # a language file that is wrong stops the night here, not each outlet
        await asyncio.wrap_future(workers.submit(check_languages))
        by_id = {outlet.id: outlet for outlet in listed}
        hosts = Hosts(reservations=chosen.fetch.honour_reservations)
        night = Night(run, by_id, chosen, data, opened, workers, Pace(chosen.fetch.in_flight), hosts)
        stages.under_way[run.run_id] = night
        try:
            return await _through(night, progress)
        finally:
            del stages.under_way[run.run_id]


async def _through(night: Night, progress: bool) -> Outcome:
    await asyncio.to_thread(take_up, night.warehouse, night.data, night.settings, night.workers)
    stages.note_outlets(night)
    with recorded(night.warehouse, night.run) as run:
        with Progress("outlets", run.outlets, shown=progress) as bar:
            await asyncio.gather(*(_one(night, outlet, bar) for outlet in night.outlets))
        failed = night.failed()
        if len(failed) == run.outlets:
            raise CommandError(f"none of the {run.outlets} outlets could be read: {_some(failed)}")
        run.note = f"{len(failed)} outlets failed" if failed else None
        compare_claims(run.run_id)
    report = hand_over(run.run_id)
    await show(night, report)
    return Outcome(run, failed, report)


async def _one(night: Night, outlet: str, bar: Progress) -> None:
    try:
        await fetch(night.run.run_id, outlet)
        await extract(night.run.run_id, outlet)
    except Exception as error:  # a fault with one outlet, though it be ours, must not end the night of the others
        await stages.give_up(night, outlet, error)
    bar.advance()


def _some(failed: dict[str, str]) -> str:
    shown = [f"{outlet} ({reason})" for outlet, reason in list(failed.items())[:3]]
    return "; ".join([*shown, "…"] if len(failed) > len(shown) else shown)
