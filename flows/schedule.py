"""The night on a schedule: served by Prefect, on the server that is configured or on one of our own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from flows.errors import CommandError
from flows.prefect_run import prepare

_STARTS_WITHIN = 180  # seconds; the first start makes its database


def serve_nightly(data: Path, cron: str, verbose: bool, parameters: dict[str, Any]) -> None:
    """Run the nightly flow whenever `cron` says, until interrupted."""
    prepare(data, verbose)
    with _server():
        from prefect.types.entrypoint import EntrypointType

        from flows.nightly import nightly

        try:
            nightly.serve(
                "nightly", cron=cron, parameters=parameters, limit=1, entrypoint_type=EntrypointType.MODULE_PATH
            )
        except ValueError as error:
            raise CommandError(f"the schedule {cron!r} can't be served: {error}") from error


@contextmanager
def _server() -> Iterator[None]:
    """A Prefect server with its scheduler, for a temporary one has none; nothing where one is configured."""
    if "PREFECT_API_URL" in os.environ or "PREFECT_HOME" not in os.environ:
        yield
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
            _await(server, os.environ["PREFECT_API_URL"])
            yield
        finally:
            del os.environ["PREFECT_API_URL"]
            server.terminate()


def _await(server: "subprocess.Popen[bytes]", url: str) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while server.poll() is None and time.monotonic() < until:
        try:
            if httpx.get(f"{url}/health", trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise CommandError("Prefect's server did not start; `--verbose` shows more")
