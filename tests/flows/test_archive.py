"""Every answer is kept as it came, in files that are there whole or not at all."""

import gzip
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import randbytes

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.archive import ArchiveWriter, archive_files
from flows.archive_reader import ArchiveError, read_archive, read_body_at
from flows.fetch.answer import Answer
from flows.outlets import Outlet

OUTLET = Outlet(id="the.post", name="Die Post", language="de", country="AT", timezone="Europe/Vienna")
NOON = datetime(2025, 2, 7, 12, 0, 0, 123456, tzinfo=UTC)
LISTED = datetime(2025, 2, 7, 9, tzinfo=UTC)


def answer(body: bytes = b"<p>Gr\xc3\xbc\xc3\x9fe</p>", url: str = "https://post.example/x?a=1") -> Answer:
    headers = {"content-type": "text/html; charset=utf-8", "content-encoding": "br", "etag": '"1"', "x-note": "ü"}
    return Answer(
        url="https://post.example/asked", final_url=url, status=200, headers=headers, body=body, fetched=NOON,
        request_headers={"host": "post.example", "user-agent": "crosscheck"},
    )  # fmt: skip


def written(data: Path, *answers: Answer, night: str = "20250208T020000000Z") -> Path:
    with ArchiveWriter(data, OUTLET, night, NOON) as archive:
        for one in answers:
            archive.add(one, "page", LISTED)
    return data / archive.name


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (stored,) = read_archive(written(tmp_path, answer()), 1000)
    assert stored.body == answer().body
    assert (stored.url, stored.asked) == ("https://post.example/x?a=1", "https://post.example/asked")
    assert (stored.kind, stored.fetched, stored.listed) == ("page", NOON, LISTED)
    assert (stored.content_type, stored.charset, stored.etag) == ("text/html", "utf-8", '"1"')
    assert stored.outlet == {
        "id": "the.post", "name": "Die Post", "language": "de", "country": "AT", "timezone": "Europe/Vienna",
    }  # fmt: skip


def test_a_long_body_comes_back_whole_and_no_longer_than_asked(tmp_path: Path) -> None:
    body = bytes(range(256)) * 2000
    path = written(tmp_path, answer(body))
    assert next(read_archive(path, 1_000_000)).body == body
    assert len(next(read_archive(path, 1000)).body) == 1000


def test_each_answer_is_found_at_its_offset(tmp_path: Path) -> None:
    bodies = [b"one", b"two" * 50_000, b"three"]
    path = written(tmp_path, *map(answer, bodies))
    offsets = [stored.offset for stored in read_archive(path, 1_000_000)]
    assert [read_body_at(path, offset, 1_000_000) for offset in offsets] == bodies


def test_a_body_that_is_not_there_is_none(tmp_path: Path) -> None:
    path = written(tmp_path, answer())
    assert read_body_at(tmp_path / "none.warc.gz", 0, 1000) is None
    assert read_body_at(path, 7, 1000) is None


def test_requests_are_kept_too(tmp_path: Path) -> None:
    text = gzip.decompress(written(tmp_path, answer()).read_bytes()).decode()
    assert "GET /x?a=1 HTTP/1.1\r\nhost: post.example\r\n" in text
    assert text.count("WARC-Type: ") == 3


def test_a_night_without_answers_leaves_no_file(tmp_path: Path) -> None:
    written(tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_a_night_that_breaks_off_leaves_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), ArchiveWriter(tmp_path, OUTLET, "night", NOON) as archive:
        archive.add(answer(), "page")
        raise RuntimeError
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_files_are_found_by_outlet_in_the_order_of_their_nights(tmp_path: Path) -> None:
    second, first = written(tmp_path, answer(), night="20250209T02Z"), written(tmp_path, answer(), night="20250208T02Z")
    assert archive_files(tmp_path) == archive_files(tmp_path, "the.post") == [first, second]
    assert archive_files(tmp_path, "the") == []


@pytest.mark.parametrize("damage", [lambda data: data[:-800], lambda data: b"no archive at all\n" * 20])
def test_a_broken_file_is_said(tmp_path: Path, damage: object) -> None:
    path = written(tmp_path, answer(randbytes(2000)))
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(ArchiveError, match=r"is no WARC file that can be read"):
        list(read_archive(path, 100_000))


def test_archives_of_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "CC-NEWS.warc.gz"
    body = gzip.compress(b"<html><p>News</p></html>")
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        head = [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))]
        for status in ("200 OK", "404 Not Found"):
            http = StatusAndHeaders(status, head, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                "https://www.news.example/a", "response", BytesIO(body), len(body), http_headers=http
            )
            writer.write_record(record)
    (stored,) = read_archive(path, 1000)
    assert (stored.body, stored.kind, stored.outlet) == (b"<html><p>News</p></html>", "page", {"id": "news.example"})
