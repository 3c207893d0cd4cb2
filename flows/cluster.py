"""Files read on a Dask cluster, a task a file; who asked takes the readings, in the files' order, and stores them."""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from uuid import uuid4

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture
from prefect_dask.task_runners import DaskTaskRunner

from flows.files import FileRead, read_file
from flows.settings import Settings

LOCAL = "local"
_AHEAD = 64  # files under way that nobody has taken yet

Take = Callable[[FileRead], None]

# The flow goes to the cluster along with each task, its arguments too and what it names itself; what takes the readings
# can't, so it stands here, behind a function that goes by its name alone.
_takers: dict[str, Take] = {}


@task(task_run_name="read {path.name}", cache_policy=NO_CACHE, persist_result=False)
def read(path: Path, settings: Settings) -> FileRead:
    """Read one file, on a worker of the cluster, which must see it by the same path."""
    return read_file(path, settings)


@flow(name="ingest", persist_result=False, validate_parameters=False)
def read_files(files: Iterable[Path], settings: Settings, taker: str) -> None:
    """Hand each file's readings to who takes them, in order."""
    waiting: deque[PrefectFuture[FileRead]] = deque()
    for file in files:
        waiting.append(read.submit(file, settings))
        if len(waiting) > _AHEAD:
            hand_over(taker, waiting.popleft().result())
    while waiting:
        hand_over(taker, waiting.popleft().result())


def hand_over(taker: str, file: FileRead) -> None:
    """Give what was read of a file to who asked for it."""
    _takers[taker](file)


def read_on(address: str, files: Iterable[Path], settings: Settings, take: Take) -> None:
    """Read the files on the cluster at an address, or on one of our own on this machine where it is "local"."""
    logging.getLogger("distributed").setLevel(logging.ERROR)  # it tells of every worker that comes and goes
    own = {"n_workers": settings.extract.workers, "threads_per_worker": 1, "dashboard_address": None}
    runner = DaskTaskRunner(cluster_kwargs=own) if address == LOCAL else DaskTaskRunner(address=address)
    taker = uuid4().hex
    _takers[taker] = take
    try:
        read_files.with_options(task_runner=runner)(files, settings, taker)  # type: ignore[arg-type]  # of its own kind
    finally:
        del _takers[taker]
