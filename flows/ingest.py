"""Articles already collected, from JSON Lines, HTML and WARC, plain or gzipped, and folders of them."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import IO, cast

from extractors.article import Page
from flows.archive_reader import ArchiveError
from flows.errors import CommandError, UsageError
from flows.progress import Progress
from flows.reading import Reading, Source
from flows.records import Defaults, RecordError, read_records
from flows.runs import Run, recorded
from flows.settings import Settings
from flows.sources import archived_pages
from flows.storing import store_readings
from flows.workers import Workers
from warehouse.warehouse import Warehouse

_STORED_AT_ONCE = 512  # readings of one transaction
_KINDS = {".jsonl": "records", ".ndjson": "records", ".html": "page", ".htm": "page", ".warc": "archive"}


@dataclass
class Intake:
    """What was taken in, and what was not with the reason."""

    max_bytes: int
    sources: int = 0
    skipped: list[str] = field(default_factory=list)

    def read(self, paths: Iterable[Path]) -> Iterator[Source]:
        """The articles and pages of files and folders, in order of their names."""
        for path in paths:
            for source in self._file(path):
                self.sources += 1
                yield source

    def _file(self, path: Path) -> Iterator[Source]:
        try:
            if _kind(path) == "archive":
                yield from archived_pages(path, self.max_bytes)
                return
            with _open(path) as file:
                yield from (
                    self._records(file, path) if _kind(path) == "records" else [_page(file, path, self.max_bytes)]
                )
        except (ArchiveError, OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
            self.skipped.append(str(error) if str(path) in str(error) else f"{path}: {error}")

    def _records(self, file: IO[bytes], path: Path) -> Iterator[Source]:
        lines = (line.decode("utf-8-sig") for line in file)
        for article in read_records(lines, str(path), Defaults()):
            if isinstance(article, RecordError):
                self.skipped.append(str(article))
            else:
                yield article


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The files named and those of a known kind in folders named; UsageError for what can't be read."""
    found = []
    for path in paths:
        if path.is_dir():
            found += sorted(file for file in path.rglob("*") if file.is_file() and _kind(file))
        elif not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
        elif not _kind(path):
            raise UsageError(f"{path}: articles are read from {', '.join(_KINDS)}, also with .gz, not from this")
        else:
            found.append(path)
    return found


def _kind(path: Path) -> str | None:
    return _KINDS.get(Path(path.stem).suffix if path.suffix == ".gz" else path.suffix)


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _page(file: IO[bytes], path: Path, max_bytes: int) -> Page:
    moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Page(outlet="unknown", url=path.resolve().as_uri(), content=file.read(max_bytes), fetched=moment)


def ingest(
    warehouse: Warehouse, paths: Iterable[Path], settings: Settings, *, progress: bool = False
) -> tuple[Run, Intake]:
    """Read and store the articles of files; CommandError if there were files and not one article in them."""
    files = files_of(paths)
    intake = Intake(settings.fetch.max_bytes)
    with recorded(warehouse, Run("ingest")) as run, Workers(settings.extract) as workers:
        with Progress("articles", None, shown=progress) as bar:
            _store_all(warehouse, workers.read(intake.read(files)), run, intake, bar)
        run.pages = intake.sources
        run.note = f"{len(intake.skipped)} skipped" if intake.skipped else None
        if intake.skipped and not intake.sources:
            raise CommandError(f"nothing could be read: {intake.skipped[0]}")
    return run, intake


def _store_all(warehouse: Warehouse, readings: Iterator[Reading], run: Run, intake: Intake, bar: Progress) -> None:
    while batch := list(islice(readings, _STORED_AT_ONCE)):
        run.added += store_readings(warehouse, list(_storable(warehouse, batch, intake.skipped)), run.started)
        bar.advance(len(batch))


def _storable(warehouse: Warehouse, batch: list[Reading], skipped: list[str]) -> Iterator[Reading]:
    """The readings that can be stored; claims point into one wording, so an id keeps the wording that came first."""
    ids = [
        reading.article.article_id for reading in batch if reading.article and _is_unicode(reading.article.article_id)
    ]
    versions = {row["article_id"]: row["version"] for row in warehouse.ask("known_articles", articles=ids).to_pylist()}
    for reading in batch:
        article = reading.article
        if article is None:
            skipped.append(f"{reading.url}: {reading.reason}")
        elif not _is_unicode(article.article_id + article.text + (article.title or "")):
            skipped.append(f"{article.article_id!a}: holds halves of characters, which can't be stored")
        elif versions.setdefault(article.article_id, article.version) != article.version:
            skipped.append(f"{article.article_id}: the id is known already, with another wording")
        else:
            yield reading


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
