"""Files of articles already collected: JSON Lines, HTML and WARC, plain or gzipped, and folders of them."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, cast

from extractors.article import Page
from flows.archive_reader import ArchiveError
from flows.errors import UsageError
from flows.reading import Reading, Source, read
from flows.records import Defaults, RecordError, read_records
from flows.settings import Settings
from flows.sources import archived_pages

_KINDS = {".jsonl": "records", ".ndjson": "records", ".html": "page", ".htm": "page", ".warc": "archive"}


@dataclass(frozen=True, slots=True)
class FileRead:
    """What was read of one file, and what was left out of it with the reason."""

    readings: list[Reading]
    skipped: list[str]


def read_file(path: Path, settings: Settings) -> FileRead:
    """All that one file holds, read."""
    skipped: list[str] = []
    sources = sources_of(path, settings.fetch.max_bytes, skipped)
    return FileRead([read(source, settings.extract.min_characters) for source in sources], skipped)


def sources_of(path: Path, max_bytes: int, skipped: list[str]) -> Iterator[Source]:
    """The articles and pages of one file, in order; why something can't be read goes to `skipped`."""
    try:
        if _kind(path) == "archive":
            yield from archived_pages(path, max_bytes, skipped.append)
            return
        with _open(path) as file:
            yield from _records(file, path, skipped) if _kind(path) == "records" else [_page(file, path, max_bytes)]
    except (ArchiveError, OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        skipped.append(str(error) if str(path) in str(error) else f"{path}: {error}")


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


def _records(file: IO[bytes], path: Path, skipped: list[str]) -> Iterator[Source]:
    lines = (line.decode("utf-8-sig") for line in file)
    for article in read_records(lines, str(path), Defaults()):
        if isinstance(article, RecordError):
            skipped.append(str(article))
        else:
            yield article


def _page(file: IO[bytes], path: Path, max_bytes: int) -> Page:
    moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Page(outlet="unknown", url=path.resolve().as_uri(), content=file.read(max_bytes), fetched=moment)
