"""Everything derived, made anew from the archive, or from the stored text of articles that are not in it."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from extractors.article import Article, Page
from flows.archive import archive_files
from flows.archive_reader import Stored, read_archive
from flows.compare import DERIVED, compare
from flows.fetch.visited import Row
from flows.processes import give_back, share_memory
from flows.progress import Progress
from flows.reading import Reading
from flows.runs import Run, recorded
from flows.settings import Settings
from flows.sources import is_page, page_of, stored_row
from flows.storing import OUTLET_COLUMNS, page_row, store_readings
from flows.workers import Workers
from warehouse.warehouse import Warehouse

_DERIVED = ("articles", "claims", *DERIVED)
_AT_ONCE = 512  # readings stored at once


def rebuild(warehouse: Warehouse, data: Path, settings: Settings, *, progress: bool = False) -> Run:
    """Make everything derived anew, all of it or nothing; what people said and what nights were stays."""
    run = Run("rebuild")
    share_memory()
    with recorded(warehouse, run), Workers(settings.extract) as workers, warehouse.transaction():
        archive = _Archive(data, settings.fetch.max_bytes)
        elsewhere = warehouse.ask("articles_elsewhere", **archive.answers()).to_pylist()
        run.note = f"{len(elsewhere)} not in the archive, read from their stored text" if elsewhere else None
        official = {"articles": warehouse.ask("official_articles"), "claims": warehouse.ask("official_claims")}
        for table in _DERIVED:
            warehouse.replace(table, official.get(table, []))
        with Progress("pages", None, shown=progress) as bar:
            for readings in _batches(workers.read(archive.pages())):
                _store(warehouse, run, archive, readings)
                bar.advance(len(readings))
        warehouse.add("pages", archive.listings)
        warehouse.add("outlets", archive.outlets.values())
        for readings in _batches(workers.read(map(_article, elsewhere))):
            run.added += store_readings(warehouse, readings, run.started)
        give_back()  # what storing needed
        compare(warehouse, settings, apart=True)
    return run


class _Archive:
    """All pages of the archive, the oldest first, and the rows of the warehouse that follow from it."""

    def __init__(self, data: Path, max_bytes: int) -> None:
        self._data = data
        self._max_bytes = max_bytes
        self.waiting: deque[Row] = deque()  # rows of pages that were handed out and not yet read
        self.listings: list[Row] = []
        self.outlets: dict[str, Row] = {}

    def answers(self) -> dict[str, list[Any]]:
        """The addresses of all its pages, and the moment at which each was fetched."""
        pages = (page_of(stored) for stored, _ in self._stored() if is_page(stored))
        read = [(page.url, page.fetched) for page in pages]
        return {"urls": [url for url, _ in read], "moments": [moment for _, moment in read]}

    def pages(self) -> Iterator[Page]:
        """Its pages; a row for each is put into `waiting`."""
        for stored, file in self._stored():
            row = stored_row(stored, file.relative_to(self._data).as_posix())
            known = {name: stored.outlet.get(name) for name in OUTLET_COLUMNS}
            self.outlets[stored.outlet["id"]] = {"outlet": stored.outlet["id"]} | known
            if is_page(stored):
                self.waiting.append(row)
                yield page_of(stored)
            else:
                self.listings.append(row)

    def _stored(self) -> Iterator[tuple[Stored, Path]]:
        for file in archive_files(self._data):
            for stored in read_archive(file, self._max_bytes):
                yield stored, file


def _store(warehouse: Warehouse, run: Run, archive: _Archive, readings: list[Reading]) -> None:
    rows = [archive.waiting.popleft() for _ in readings]
    run.pages += len(readings)
    run.added += store_readings(warehouse, readings, run.started)
    warehouse.add("pages", [page_row(row, reading) for row, reading in zip(rows, readings, strict=True)])


def _article(row: Row) -> Article:
    known = ("article_id", "outlet", "country", "lang", "url", "published", "title", "text", "byline", "fetched")
    return Article(**{name: row[name] for name in known})


def _batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    remaining = iter(readings)
    while batch := list(islice(remaining, _AT_ONCE)):
        yield batch
