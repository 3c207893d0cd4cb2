"""Runs that were cut off: what they had fetched is stored, so that no page is lost and none is fetched twice."""

import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from flows.archive import files_of_run, part_files
from flows.archive_reader import Stored, read_archive
from flows.fetch.visited import Row
from flows.reading import Reading
from flows.settings import Settings
from flows.sources import archived_pages, is_page, stored_row
from flows.storing import page_row, store_readings
from flows.workers import Workers
from warehouse.warehouse import Warehouse

_PIECE = 1 << 20  # bytes read at a time


def take_up(warehouse: Warehouse, data: Path, settings: Settings, workers: Workers) -> int:
    """Store what runs that never ended left in the archive; returns how many files that were."""
    make_whole(data)
    taken = 0
    for run in warehouse.ask("unfinished_runs").to_pylist():
        left = {
            outlet: file for outlet, file in files_of_run(data, run["run_id"]).items() if outlet not in run["visited"]
        }
        for outlet, file in left.items():
            readings = workers.submit(partial(archived_pages, file, settings.fetch.max_bytes)).result()
            stored = read_archive(file, settings.fetch.max_bytes)
            taken += 1
            _store(warehouse, {"run_id": run["run_id"], "outlet": outlet}, stored, file.relative_to(data), readings)
        warehouse.add("runs", [{"run_id": run["run_id"], "status": "failed", "note": "cut off; the next run went on"}])
    return taken


def make_whole(data: Path) -> None:
    """Cut files that were not written to their end behind their last whole record, and give them their name."""
    for part in part_files(data):
        whole = part.with_suffix("")
        with part.open("r+b") as file:
            length = _whole_members(file)
            file.truncate(length)
        # a file that is there already was being written anew when it was left
        if length and not whole.exists():
            part.rename(whole)
        else:
            part.unlink()


def _whole_members(file: BinaryIO) -> int:
    """How many bytes from the beginning are whole gzip members; a record is one."""
    whole = at = 0
    member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    while data := file.read(_PIECE):
        while data:
            try:
                member.decompress(data)
            except zlib.error:
                return whole
            if not member.eof:
                at += len(data)
                break
            at += len(data) - len(member.unused_data)
            whole, data = at, member.unused_data
            member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    return whole


def _store(
    warehouse: Warehouse, visit: Row, answers: Iterable[Stored], file: Path, readings: Sequence[Reading]
) -> None:
    """Store all that one outlet's file of a night holds, or nothing."""
    remaining = iter(readings)
    rows = [
        page_row(stored_row(stored, file.as_posix()), next(remaining) if is_page(stored) else None)
        for stored in answers
    ]
    with warehouse.transaction():
        store_readings(warehouse, readings, datetime.now(UTC))
        warehouse.add("pages", rows)
        warehouse.add(
            "visits", [visit | {"listed": len(readings), "fetched": len(readings), "unchanged": 0, "failed": 0}]
        )
