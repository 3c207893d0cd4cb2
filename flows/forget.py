"""How an article leaves everything: warehouse, archive, snapshots, exports and report."""

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from warcio.archiveiterator import ArchiveIterator

from flows.archive import ASKED, KIND, PART, archive_files
from flows.fetch.body import unzipped
from flows.fetch.listing import canonical
from flows.forgotten import keep_forgotten
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
        held = warehouse.ask("page_state").to_pylist()
        places = {row["url"]: (row["archive"], row["archive_offset"]) for row in held}
        warehouse.add("pages", [_stands(url, moved[place]) for url, place in places.items() if place in moved])
        keep_forgotten(data, [row for row in held if row["outcome"] == "forgotten"])
        if gone.urls:
            _hand_over_anew(warehouse, data, settings)
    return gone


def _hand_over_anew(warehouse: Warehouse, data: Path, settings: Settings) -> None:
    if versions(data / SNAPSHOTS):
        publish(warehouse, data / SNAPSHOTS, keep=1)
    if (data / REPORT).exists():
        write_report(warehouse, data / REPORT, settings)


def _stands(url: str, place: Place | None) -> dict[str, Any]:
    archive, offset = place or (None, None)
    return {"url": url, "archive": archive, "archive_offset": offset}


def _without(file: Path, data: Path, urls: set[str]) -> list[tuple[Place, Place | None]]:
    """Write an archive file anew without what tells of these addresses; returns where answers stood and stand now."""
    records = list(_records(file, urls))
    if not any(condemned for condemned, *_ in records):
        return []
    name, part = file.relative_to(data).as_posix(), file.with_name(f"{file.name}{PART}")
    moved: list[tuple[Place, Place | None]] = []
    with file.open("rb") as old, part.open("wb") as new:
        for condemned, offset, length in records:
            moved.append(((name, offset), None if condemned else (name, new.tell())))
            if not condemned:
                old.seek(offset)
                new.write(old.read(length))
        new.flush()
        os.fsync(new.fileno())
    part.rename(file)
    return moved


def _records(file: Path, urls: set[str]) -> Iterator[tuple[bool, int, int]]:
    """Whether each record tells of one of the addresses, and where its bytes stand."""
    with file.open("rb") as stream:
        records = ArchiveIterator(stream)
        condemned = False
        for record in records:
            if record.rec_type != "request":  # it follows its answer, and goes with it
                condemned = _tells_of(record, urls)
            yield condemned, records.get_record_offset(), records.get_record_length()


def _tells_of(record: Any, urls: set[str]) -> bool:
    """Whether a record was asked for at one of the addresses, or is a listing that names one and so tells of it."""
    head = record.rec_headers
    if urls & {head.get_header("WARC-Target-URI"), head.get_header(ASKED)}:
        return True
    if head.get_header(KIND) not in ("feed", "sitemap"):
        return False
    listing = _plain(record.content_stream().read())
    return any(unquote(url) in listing for url in urls)


def _plain(listing: bytes) -> str:
    """The text of a listing, its addresses as they are without what XML, JSON and the web have for some letters."""
    if listing.startswith(b"\x1f\x8b"):
        with suppress(zlib.error):
            listing = b"".join(unzipped(listing))
    return unquote(unescape(listing.decode("utf-8", "replace")).replace("\\/", "/"))
