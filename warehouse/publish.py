"""How a night is handed to readers: a snapshot of its own, exports beside it, and `latest` pointing at the newest."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from warehouse.connection import connect
from warehouse.copy import copy_to
from warehouse.data_package import write_data_package
from warehouse.exports import export_views
from warehouse.linked_data import write_linked_data
from warehouse.warehouse import Warehouse

SNAPSHOT = "crosscheck.duckdb"
LATEST = "latest"
UNFINISHED = ".unfinished"

Run = Callable[[Callable[[Path], None], Path], None]


def _here(function: Callable[[Path], None], folder: Path) -> None:
    function(folder)


def publish(warehouse: Warehouse, folder: Path | str, *, keep: int = 7, run: Run = _here) -> Path:
    """Publish the warehouse into a new folder below `folder`, of which the `keep` newest stay; returns the snapshot.

    The snapshot opens in DuckDB 1.5 and 2.0. A reader of `latest` finds the old one or the new one, each whole.
    `run` is handed the function that writes the exports, and its folder: to run it in another process.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / UNFINISHED
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    copy_to(warehouse, unfinished / SNAPSHOT)
    run(export, unfinished)
    published = unfinished.rename(folder / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ"))
    _point_at(published)
    for old in versions(folder)[:-keep]:
        shutil.rmtree(old)
    return published / SNAPSHOT


def versions(folder: Path) -> list[Path]:
    """The folders published there, the oldest first."""
    return sorted(path for path in folder.glob("*T*Z") if path.is_dir() and not path.is_symlink())


def export(folder: Path) -> None:
    """Write the exports of the snapshot that stands in a folder, beside it."""
    snapshot = folder / SNAPSHOT
    snapshot.chmod(0o444)
    with closing(connect(snapshot, read_only=True)) as connection:
        export_views(connection, folder)
        write_linked_data(connection, folder)
        write_data_package(connection, folder)


def _point_at(published: Path) -> None:
    if (latest := published.parent / LATEST).is_dir() and not latest.is_symlink():
        shutil.rmtree(latest)  # a copy of the folder in which links became what they point at
    pointer = published.parent / f"{UNFINISHED}-{LATEST}"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(published.name, target_is_directory=True)
    pointer.replace(latest)
