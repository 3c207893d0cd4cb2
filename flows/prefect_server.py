"""The Prefect server that a flow reports to: the one configured, or a quiet one of our own on loopback."""

import atexit
import os
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import httpx

from flows.errors import CommandError
from flows.processes import die_with

_STARTS_WITHIN = 180  # seconds: the first start makes its database

# Read by Prefect when it is imported; what a person has set stays.
_QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}
_SCHEDULING = (
    "SCHEDULER",
    "LATE_RUNS",
    "FOREMAN",
    "CANCELLATION_CLEANUP",
    "PAUSE_EXPIRATIONS",
    "REPOSSESSOR",
    "TRIGGERS",
)
_server: "list[subprocess.Popen[bytes]]" = []


def start(data: Path, *, verbose: bool, scheduling: bool = False) -> None:
    """Set Prefect's environment and, where no server is configured, start one; call it before Prefect is imported."""
    if _server:
        return
    level = "INFO" if verbose else "CRITICAL"
    levels = {
        "PREFECT_LOGGING_LEVEL": level,
        "PREFECT_LOGGING_ROOT_LEVEL": level,
        "PREFECT_SERVER_LOGGING_LEVEL": level,
    }
    for name, value in (_QUIET | levels).items():
        os.environ.setdefault(name, value)
    if "PREFECT_API_URL" not in os.environ and not Path("~/.prefect/profiles.toml").expanduser().exists():
        _server.append(_start_own(data, scheduling))
        atexit.register(_server[0].terminate)


def await_ready() -> None:
    """Wait until our own server answers; CommandError if it does not."""
    until = time.monotonic() + _STARTS_WITHIN
    while _server and time.monotonic() < until:
        try:
            if httpx.get(f"{os.environ['PREFECT_API_URL']}/health", trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
        if _server[0].poll() is not None:
            break
    if _server:
        raise CommandError("Prefect's server did not start; --verbose shows what it says")


def _start_own(data: Path, scheduling: bool) -> "subprocess.Popen[bytes]":
    # -P: no file of the working folder is taken for a module
    home = Path(os.environ.setdefault("PREFECT_HOME", str((data / "prefect").resolve())))
    home.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    unused = () if scheduling else _SCHEDULING
    services = {f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in unused}
    command = [sys.executable, "-P", "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    said = None if os.environ["PREFECT_SERVER_LOGGING_LEVEL"] == "INFO" else subprocess.DEVNULL
    begin = partial(die_with, os.getpid())
    return subprocess.Popen(command, env=os.environ | services, stdout=said, stderr=said, preexec_fn=begin)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def fall_silent() -> None:
    """Let nothing more be written to standard error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
