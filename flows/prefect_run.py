"""How Prefect is started: quiet, without telemetry, and without a server unless one is configured."""

import asyncio
import atexit
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flows.nightly import Outcome

# Read by Prefect when it is imported; what a person has set stays.
_QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # the first start makes its database
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}


def prepare(data: Path, verbose: bool) -> None:
    """Set Prefect's environment; its own database stands in the data folder unless Prefect is configured already."""
    # Registered first, so it runs last: DuckDB's binding takes for leaks what Prefect's threads hold at the very end.
    atexit.register(_fall_silent)
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "INFO" if verbose else "CRITICAL")
    os.environ.setdefault("PREFECT_LOGGING_ROOT_LEVEL", "WARNING" if verbose else "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_LOGGING_LEVEL", "WARNING" if verbose else "CRITICAL")
    configured = "PREFECT_API_URL" in os.environ or Path("~/.prefect/profiles.toml").expanduser().exists()
    if not configured and "PREFECT_HOME" not in os.environ:
        home = (data / "prefect").resolve()
        home.mkdir(parents=True, exist_ok=True)
        os.environ["PREFECT_HOME"] = str(home)


def _fall_silent() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def run_nightly(data: Path, verbose: bool, **parameters: Any) -> "Outcome":
    """One night by the flow; raises what ended it."""
    prepare(data, verbose)
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    from flows.nightly import nightly

    # the heartbeat's thread would hold up the end of every flow for a second
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        outcome: Outcome = asyncio.run(nightly(data=str(data), **parameters))
        return outcome
