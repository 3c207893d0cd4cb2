"""Every answer as it came, in WARC files: one an outlet and night, there whole or not at all."""

import hashlib
import os
from datetime import UTC, datetime
from http.client import responses
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.fetch.answer import Answer
from flows.outlets import Outlet

FOLDER = "archive"
PART = ".part"  # ends the name of a file that is being written
KIND = "Crosscheck-Kind"
LISTED = "Crosscheck-Listed"
ASKED = "Crosscheck-Asked"
_LOST_IN_DECODING = ("content-encoding", "transfer-encoding", "content-length")
_OUTLET_FIELDS = ("id", "name", "language", "country", "timezone", "owner", "kind", "agency_of")


class ArchiveWriter:
    """The file of one outlet and night; it takes its name when it is complete, and none without an answer."""

    def __init__(self, data: Path, outlet: Outlet, run_id: str, started: datetime) -> None:
        self.name = f"{FOLDER}/{started:%Y/%m/%d}/{outlet.id}.{run_id}.warc.gz"
        self._path = data / self.name
        self._part = self._path.with_name(f"{self._path.name}{PART}")
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
        own = {"WARC-Date": _date(answer.fetched), KIND: kind, ASKED: answer.url}
        own |= {LISTED: listed.isoformat()} if listed else {}
        offset = file.tell()
        response = self._writer.create_warc_record(
            answer.final_url, "response", BytesIO(answer.body), len(answer.body), "", own, None, _answer_head(answer)
        )
        request = self._writer.create_warc_record(
            answer.final_url, "request", warc_headers_dict={}, http_headers=_request_head(answer)
        )
        self._writer.write_request_response_pair(request, response)
        file.flush()  # what is written whole outlives us
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


def files_of_run(data: Path, run_id: str) -> dict[str, Path]:
    """The file of each outlet that a run archived something of, by the outlet's id."""
    ending = f".{run_id}.warc.gz"
    return {file.name.removesuffix(ending): file for file in sorted((data / FOLDER).glob(f"*/*/*/*{ending}"))}


def part_files(data: Path) -> list[Path]:
    """The files that were not written to their end."""
    return sorted((data / FOLDER).glob(f"*/*/*/*.warc.gz{PART}"))


def _answer_head(answer: Answer) -> StatusAndHeaders:
    kept = [(name, value) for name, value in answer.headers.items() if name not in _LOST_IN_DECODING]
    lost = [(f"x-archive-orig-{name}", answer.headers[name]) for name in _LOST_IN_DECODING if name in answer.headers]
    length = [("content-length", str(len(answer.body)))]
    return StatusAndHeaders(
        f"{answer.status} {_phrase(answer.status)}".strip(), [*kept, *lost, *length], protocol="HTTP/1.1"
    )


def _request_head(answer: Answer) -> StatusAndHeaders:
    parts = urlsplit(answer.final_url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return StatusAndHeaders(f"GET {target} HTTP/1.1", list(answer.request_headers.items()), is_http_request=True)


def _phrase(status: int) -> str:
    return responses.get(status, "")


def _date(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
