"""Articles already collected, read here or on a cluster, and stored by the one writer."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from flows.errors import CommandError
from flows.files import FileRead, files_of, sources_of
from flows.progress import Progress
from flows.reading import Reading, Source
from flows.runs import Run, recorded
from flows.settings import Settings
from flows.storing import store_readings
from flows.workers import Workers
from warehouse.warehouse import Warehouse

_STORED_AT_ONCE = 512  # readings of one transaction


class Intake:
    """The one that stores what was read; it counts, and keeps what was left out with the reason."""

    def __init__(self, warehouse: Warehouse, run: Run, bar: Progress) -> None:
        self._warehouse = warehouse
        self._run = run
        self._bar = bar
        self.sources = 0
        self.skipped: list[str] = []

    def take(self, file: FileRead) -> None:
        """Store what was read of one file."""
        self.skipped += file.skipped
        self.store(file.readings)

    def store(self, readings: Iterable[Reading]) -> None:
        """Store readings, so many in a transaction."""
        remaining = iter(readings)
        while batch := list(islice(remaining, _STORED_AT_ONCE)):
            self.sources += len(batch)
            storable = list(_storable(self._warehouse, batch, self.skipped))
            self._run.added += store_readings(self._warehouse, storable, self._run.started)
            self._bar.advance(len(batch))


def ingest(
    warehouse: Warehouse, paths: Iterable[Path], settings: Settings, *, dask: str | None = None, progress: bool = False
) -> tuple[Run, Intake]:
    """Read and store the articles of files; CommandError if there were files and not one article in them.

    `dask` is the address of a Dask scheduler, or "local", to read a file a task there; the result is the same.
    """
    files = files_of(paths)
    with recorded(warehouse, Run("ingest")) as run, Progress("articles", None, shown=progress) as bar:
        intake = Intake(warehouse, run, bar)
        if dask is not None:
            from flows.cluster import read_on  # here, for it needs the extra `cluster`

            read_on(dask, files, settings, intake.take)
        else:
            with Workers(settings.extract) as workers:
                intake.store(workers.read(_sources(files, settings, intake.skipped)))
        run.pages = intake.sources
        run.note = f"{len(intake.skipped)} skipped" if intake.skipped else None
        if intake.skipped and not intake.sources:
            raise CommandError(f"nothing could be read: {intake.skipped[0]}")
    return run, intake


def _sources(files: Iterable[Path], settings: Settings, skipped: list[str]) -> Iterator[Source]:
    return chain.from_iterable(sources_of(file, settings.fetch.max_bytes, skipped) for file in files)


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
