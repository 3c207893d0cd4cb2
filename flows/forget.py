"""How an article leaves everything: warehouse, archive, snapshots, exports and report."""

import os
from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from flows.archive import PART, archive_files
from flows.fetch.listing import canonical
from flows.night import REPORT, SNAPSHOTS
from flows.report.write import write_report
from flows.resume import make_whole
from flows.settings import Settings
from warehouse import forget as warehouse_forget
from warehouse.publish import publish, versions
from warehouse.warehouse import Warehouse

Place = tuple[str, int]  # a file below the data folder, and an offset in it


def forget(path: Path, data: Path, url: str, settings: Settings) -> warehouse_forget.Forgotten:
    """Take the article at an address out of everything; what was published before goes, and is published anew."""
    gone = warehouse_forget.forget(path, url)
    if not gone.urls and (address := canonical(url)):
        gone = warehouse_forget.forget(path, address)
    urls = {url, *gone.urls}
    make_whole(data)
    moved = {old: new for file in archive_files(data) for old, new in _without(file, data, urls)}
    with Warehouse.open(path) as warehouse:
        held = warehouse.ask("page_state").to_pylist() if moved else []
        stands = {row["url"]: moved.get((row["archive"], row["archive_offset"])) for row in held}
        warehouse.add("pages", [{"url": u, "archive_offset": at} for u, at in stands.items() if at is not None])
        if gone.urls:
            _hand_over_anew(warehouse, data, settings)
    return gone


def _hand_over_anew(warehouse: Warehouse, data: Path, settings: Settings) -> None:
    if versions(data / SNAPSHOTS):
        publish(warehouse, data / SNAPSHOTS, keep=1)
    if (data / REPORT).exists():
        write_report(warehouse, data / REPORT, settings)


def _without(file: Path, data: Path, urls: set[str]) -> list[tuple[Place, int]]:
    """Write an archive file anew without these addresses; returns where its answers stood and stand now."""
    records = list(_records(file))
    if not any(url in urls or asked in urls for url, asked, *_ in records):
        return []
    part = file.with_name(f"{file.name}{PART}")
    moved = []
    with file.open("rb") as old, part.open("wb") as new:
        for url, asked, offset, length in records:
            if url in urls or asked in urls:
                continue
            moved.append(((file.relative_to(data).as_posix(), offset), new.tell()))
            old.seek(offset)
            new.write(old.read(length))
        new.flush()
        os.fsync(new.fileno())
    part.rename(file)
    return moved


def _records(file: Path) -> Iterator[tuple[str, str, int, int]]:
    """Each record's address after and before redirects, and where its bytes stand."""
    with file.open("rb") as stream:
        records = ArchiveIterator(stream)
        asked = ""
        for record in records:
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            # the request follows its answer, and does not name what was asked for before redirects
            asked = record.rec_headers.get_header("Crosscheck-Asked") or (
                asked if record.rec_type == "request" else url
            )
            yield url, asked, records.get_record_offset(), records.get_record_length()
