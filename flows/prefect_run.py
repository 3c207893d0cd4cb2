"""The nightly flow, run now or on a schedule."""

import asyncio
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows import prefect_server
from flows.errors import CommandError, UsageError

if TYPE_CHECKING:
    from flows.nightly import Outcome


def run_nightly(data: Path, verbose: bool, **parameters: Any) -> "Outcome":
    """One night by the flow; raises what ended it."""
    prefect_server.start(data, verbose=verbose)  # it starts while we import
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    from flows.nightly import nightly

    prefect_server.await_ready()
    # the heartbeat's thread would hold up the end of every flow for a second
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        outcome: Outcome = asyncio.run(nightly(data=str(data), **parameters))
        return outcome


def prepare_cluster(data: Path, verbose: bool) -> None:
    """Make ready to read on a cluster; UsageError if the extra is not installed."""
    if not find_spec("prefect_dask"):
        raise UsageError("--dask needs more packages: pip install 'crosscheck[cluster]'")
    prefect_server.start(data, verbose=verbose)
    prefect_server.await_ready()


def serve_nightly(data: Path, verbose: bool, cron: str, **parameters: Any) -> None:
    """One night whenever `cron` says, until interrupted."""
    prefect_server.start(data, verbose=verbose, scheduling=True)
    from prefect.types.entrypoint import EntrypointType

    from flows.nightly import nightly

    prefect_server.await_ready()
    own = {"data": str(data.resolve())} | parameters
    by_module = EntrypointType.MODULE_PATH  # the runner need not know where our files stand
    try:
        nightly.serve("nightly", cron=cron, parameters=own, limit=1, entrypoint_type=by_module)
    except ValueError as error:
        raise CommandError(f"the schedule {cron!r} can't be served: {error}") from error
