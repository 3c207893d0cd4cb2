"""What the archive holds: its answers read back, from our own WARC files and from those of others."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from flows.address import host_of
from flows.archive import ASKED, KIND, LISTED
from flows.fetch.body import decoded

# the last two are how warcio meets a record that lacks its type or length
_BROKEN = (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, TypeError)
_PIECE = 64 * 1024  # bytes read at a time

Skip = Callable[[str], None]


class ArchiveError(Exception):
    """A WARC file that can't be read, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One answer as the archive holds it."""

    url: str  # after redirects
    asked: str  # before them
    kind: str  # page, feed, sitemap
    fetched: datetime
    listed: datetime | None
    content_type: str
    charset: str | None
    body: bytes
    offset: int
    etag: str | None
    last_modified: str | None
    outlet: dict[str, str]  # its id and, where the archive is ours, what the outlets file said of it


def read_archive(path: Path, max_bytes: int, skip: Skip | None = None) -> Iterator[Stored]:
    """The answers of a WARC file, ours or another's, in order; ArchiveError says where it is broken.

    `skip` is told of a single answer that can't be read, and the others are; without it, that is an ArchiveError too.
    """
    with path.open("rb") as file, closing(ArchiveIterator(file)) as records:
        outlet: dict[str, str] = {}
        try:
            for record in records:
                if record.rec_type == "warcinfo":
                    outlet = _outlet_fields(record.content_stream().read().decode("utf-8", "replace"))
                elif record.rec_type == "response" and _status(record) == "200":
                    try:
                        body = _body(record, max_bytes)  # before the offset, which reads on to the record's end
                        yield _stored(record, body, records.get_record_offset(), outlet)
                    except _BROKEN as error:
                        if skip is None:
                            raise
                        skip(f"{path}: {record.rec_headers.get_header('WARC-Target-URI')}: {_said(error)}")
        except _BROKEN as error:
            raise ArchiveError(f"{path}: is no WARC file that can be read: {_said(error)}") from error


def read_body_at(path: Path, offset: int, max_bytes: int) -> bytes | None:
    """The body of the answer that stands at an offset; None if it is there no more."""
    try:
        with path.open("rb") as file:
            file.seek(offset)
            with closing(ArchiveIterator(file)) as records:
                record = next(records, None)
                answer = record is not None and record.rec_type == "response"  # bytes of no record can look like one
                return _body(record, max_bytes) if answer else None
    except _BROKEN:
        return None


def _said(error: Exception) -> str:
    """An error in words, where warcio has none of its own."""
    if isinstance(error, AttributeError | TypeError):
        return "a record is cut off or lacks its type, length or address"
    if "non-chunked gzip" in str(error):
        return "it is gzipped as a whole and not record by record: gunzip it first"
    return str(error).strip()[:120]


def _stored(record: Any, body: bytes, offset: int, outlet: dict[str, str]) -> Stored:
    head, listed = record.rec_headers, record.rec_headers.get_header(LISTED)
    media_type, _, parameters = (record.http_headers.get_header("Content-Type") or "").partition(";")
    _, _, charset = parameters.partition("charset=")
    return Stored(
        url=head.get_header("WARC-Target-URI"),
        asked=head.get_header(ASKED) or head.get_header("WARC-Target-URI"),
        kind=head.get_header(KIND) or "page",
        fetched=_moment(head.get_header("WARC-Date")),
        listed=_moment(listed) if listed else None,
        content_type=media_type.strip().lower(),
        charset=charset.strip(" \"'") or None,
        body=body,
        offset=offset,
        etag=record.http_headers.get_header("ETag"),
        last_modified=record.http_headers.get_header("Last-Modified"),
        outlet=outlet or {"id": host_of(head.get_header("WARC-Target-URI")) or "unknown"},
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _body(record: Any, max_bytes: int) -> bytes:
    head, stream = record.http_headers, record.raw_stream
    if head and (head.get_header("Transfer-Encoding") or "").strip().lower() == "chunked":
        stream = ChunkedDataReader(stream, decomp_type=None)  # which takes what is not in chunks as it is
    body = bytearray()
    while len(body) < max_bytes and (piece := stream.read(min(_PIECE, max_bytes - len(body)))):
        body += piece
    if len(body) < max_bytes and getattr(record.raw_stream, "limit", 0) > 0:
        raise ArchiveLoadFailed("it ends in the middle of an answer")
    return decoded(bytes(body), (head and head.get_header("Content-Encoding")) or "", max_bytes)


def _status(record: Any) -> str | None:
    return record.http_headers.get_statuscode() if record.http_headers else None


def _outlet_fields(info: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in info.splitlines())
    return {name.removeprefix("outlet-"): value for name, _, value in lines if name.startswith("outlet-")}
