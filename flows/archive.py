"""Every answer as it came, in WARC files: one an outlet and night, there whole or not at all, and read back from it."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.fetch.answer import Answer
from flows.outlets import Outlet

FOLDER = "archive"
_KIND = "Crosscheck-Kind"
_LISTED = "Crosscheck-Listed"
_ASKED = "Crosscheck-Asked"
_LOST_IN_DECODING = ("content-encoding", "transfer-encoding", "content-length")
_OUTLET_FIELDS = ("id", "name", "language", "country", "timezone", "owner", "kind", "agency_of")


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


class ArchiveWriter:
    """The file of one outlet and night; it takes its name when it is complete, and none without an answer."""

    def __init__(self, data: Path, outlet: Outlet, run_id: str, started: datetime) -> None:
        self.name = f"{FOLDER}/{started:%Y/%m/%d}/{outlet.id}.{run_id}.warc.gz"
        self._path = data / self.name
        self._part = self._path.with_name(f"{self._path.name}.part")
        self._outlet = outlet
        self._file: BinaryIO | None = None
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        if kind is None:
            self._file.flush()
            os.fsync(self._file.fileno())
        self._file.close()
        if kind is None:
            self._part.rename(self._path)
        else:
            self._part.unlink()

    def add(self, answer: Answer, kind: str, listed: datetime | None = None) -> int:
        """Store request and answer; returns the offset at which the answer stands."""
        file = self._file or self._open()
        own = {"WARC-Date": _date(answer.fetched), _KIND: kind, _ASKED: answer.url}
        own |= {_LISTED: listed.isoformat()} if listed else {}
        offset = file.tell()
        response = self._writer.create_warc_record(
            answer.final_url, "response", BytesIO(answer.body), len(answer.body), "", own, None, _answer_head(answer)
        )
        request = self._writer.create_warc_record(
            answer.final_url, "request", warc_headers_dict={}, http_headers=_request_head(answer)
        )
        self._writer.write_request_response_pair(request, response)
        return offset

    def _open(self) -> BinaryIO:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._part.open("wb")
        self._writer = WARCWriter(self._file, gzip=True, warc_version="WARC/1.1")
        about = {f"outlet-{field}": getattr(self._outlet, field) for field in _OUTLET_FIELDS}
        self._writer.write_record(
            self._writer.create_warcinfo_record(self._path.name, {"software": "crosscheck"} | about)
        )
        return self._file


def digest_of(body: bytes) -> str:
    """What tells one body from another: SHA-1, as WARC files name it, in hexadecimal digits."""
    return hashlib.sha1(body, usedforsecurity=False).hexdigest()


def archive_files(data: Path, outlet: str | None = None) -> list[Path]:
    """The files below the data folder, or those of one outlet, the oldest first."""
    named = [(file.name.split("."), file) for file in (data / FOLDER).glob("*/*/*/*.warc.gz")]
    wanted = [(parts[-3], file) for parts, file in named if outlet in (None, ".".join(parts[:-3]))]
    return [file for _, file in sorted(wanted)]


def read_archive(path: Path, max_bytes: int) -> Iterator[Stored]:
    """The answers of a WARC file, ours or another's, in order; ArchiveError says where it is broken."""
    with path.open("rb") as file, closing(ArchiveIterator(file)) as records:
        outlet: dict[str, str] = {}
        try:
            for record in records:
                if record.rec_type == "warcinfo":
                    outlet = _outlet_fields(record.content_stream().read().decode("utf-8", "replace"))
                elif record.rec_type == "response" and _status(record) == "200":
                    body = _body(record, max_bytes)  # before the offset, which reads on to the record's end
                    yield _stored(record, body, records.get_record_offset(), outlet)
        except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
            raise ArchiveError(f"{path}: is no WARC file that can be read: {str(error).strip()[:120]}") from error


def read_body_at(path: Path, offset: int, max_bytes: int) -> bytes | None:
    """The body of the answer that stands at an offset; None if it is there no more."""
    try:
        with path.open("rb") as file:
            file.seek(offset)
            with closing(ArchiveIterator(file)) as records:
                record = next(records, None)
                return _body(record, max_bytes) if record is not None else None
    except (ArchiveLoadFailed, OSError, EOFError):
        return None


def _stored(record: Any, body: bytes, offset: int, outlet: dict[str, str]) -> Stored:
    head, listed = record.rec_headers, record.rec_headers.get_header(_LISTED)
    media_type, _, parameters = (record.http_headers.get_header("Content-Type") or "").partition(";")
    _, _, charset = parameters.partition("charset=")
    return Stored(
        url=head.get_header("WARC-Target-URI"),
        asked=head.get_header(_ASKED) or head.get_header("WARC-Target-URI"),
        kind=head.get_header(_KIND) or "page",
        fetched=datetime.fromisoformat(head.get_header("WARC-Date")),
        listed=datetime.fromisoformat(listed) if listed else None,
        content_type=media_type.strip().lower(),
        charset=charset.strip(" \"'") or None,
        body=body,
        offset=offset,
        etag=record.http_headers.get_header("ETag"),
        last_modified=record.http_headers.get_header("Last-Modified"),
        outlet=outlet or {"id": (urlsplit(head.get_header("WARC-Target-URI")).hostname or "").removeprefix("www.")},
    )


def _body(record: Any, max_bytes: int) -> bytes:
    stream, body = record.content_stream(), bytearray()
    while len(body) < max_bytes and (piece := stream.read(max_bytes - len(body))):
        body += piece
    return bytes(body)


def _status(record: Any) -> str | None:
    return record.http_headers.get_statuscode() if record.http_headers else None


def _outlet_fields(info: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in info.splitlines())
    return {name.removeprefix("outlet-"): value for name, _, value in lines if name.startswith("outlet-")}


def _answer_head(answer: Answer) -> StatusAndHeaders:
    kept = [(name, value) for name, value in answer.headers.items() if name not in _LOST_IN_DECODING]
    lost = [(f"x-archive-orig-{name}", answer.headers[name]) for name in _LOST_IN_DECODING if name in answer.headers]
    length = [("content-length", str(len(answer.body)))]
    return StatusAndHeaders(f"{answer.status} OK", [*kept, *lost, *length], protocol="HTTP/1.1")


def _request_head(answer: Answer) -> StatusAndHeaders:
    parts = urlsplit(answer.final_url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return StatusAndHeaders(f"GET {target} HTTP/1.1", list(answer.request_headers.items()), is_http_request=True)


def _date(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
