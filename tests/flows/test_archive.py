"""Every answer is kept as it came, in files that are there whole or not at all."""

import gzip
import zlib
from datetime import UTC, datetime
from pathlib import Path
from random import randbytes

import brotli
import pytest
import zstandard

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


PAGE = b"<html><p>News of the day</p></html>"


def chunks(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:9], body[9:])) + b"0\r\n\r\n"


def foreign(url: str, body: bytes, *fields: str, status: str = "200 OK", date: str = "2025-02-07T12:00:00Z") -> bytes:
    """A record as another crawler writes it."""
    http = "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html", *fields, "", ""]).encode() + body
    head = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: {url}", f"WARC-Date: {date}"]
    head += ["Content-Type: application/http; msgtype=response", f"Content-Length: {len(http)}", "", ""]
    return "\r\n".join(head).encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (PAGE, []),
        (gzip.compress(PAGE), ["Content-Encoding: gzip"]),
        (zlib.compress(PAGE), ["Content-Encoding: deflate"]),
        (brotli.compress(PAGE), ["Content-Encoding: br"]),
        (zstandard.compress(PAGE), ["Content-Encoding: zstd"]),
        (chunks(PAGE), ["Transfer-Encoding: chunked"]),
        (chunks(gzip.compress(PAGE)), ["Transfer-Encoding: Chunked", "Content-Encoding: gzip"]),
        (PAGE, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (PAGE, ["Content-Encoding: br"]),
        (PAGE, ["Content-Encoding: utf-8"]),
        (PAGE, ["X-Crawler-Content-Encoding: gzip", "Content-Length: 7"]),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_archives_of_others_are_read(tmp_path: Path, body: bytes, fields: list[str], pack: object) -> None:
    path = tmp_path / ("CC-NEWS.warc.gz" if pack is gzip.compress else "CC-NEWS.warc")
    url = "https://www.news.example/a"
    records = [foreign(url, body, *fields), foreign(url, b"none", status="404 Not Found")]
    path.write_bytes(b"".join(map(pack, records)))  # type: ignore[call-overload]
    (stored,) = read_archive(path, 1000)
    assert (stored.body, stored.kind, stored.outlet) == (PAGE, "page", {"id": "news.example"})
    assert stored.fetched == datetime(2025, 2, 7, 12, tzinfo=UTC)


def test_an_encoded_body_is_no_longer_than_asked(tmp_path: Path) -> None:
    path = tmp_path / "CC-NEWS.warc"
    path.write_bytes(foreign("https://news.example/a", gzip.compress(bytes(10**7)), "Content-Encoding: gzip"))
    assert len(next(read_archive(path, 20_000)).body) == 20_000


def test_one_bad_record_stops_none_of_the_others(tmp_path: Path) -> None:
    path, skipped = tmp_path / "CC-NEWS.warc.gz", list[str]()
    records = [
        foreign("https://news.example/1", PAGE),
        foreign("https://news.example/3", PAGE, date="some day"),
        foreign("https://news.example/4", PAGE, date="2025-02-07T12:00:00.123456789"),
        foreign("https://news.example/5", randbytes(9000)),
    ]
    path.write_bytes(b"".join(map(gzip.compress, records))[:-2000])
    assert [stored.url[-1] for stored in read_archive(path, 10**6, skipped.append)] == ["1", "4"]
    assert [said.partition("example/")[2][0] for said in skipped] == ["3", "5"]
    assert "ends in the middle of an answer" in skipped[-1]


def test_an_archive_gzipped_as_a_whole_is_told_from_a_broken_one(tmp_path: Path) -> None:
    path = tmp_path / "CC-NEWS.warc.gz"
    path.write_bytes(gzip.compress(foreign("https://news.example/1", PAGE) * 3))
    with pytest.raises(ArchiveError, match="gunzip it first"):
        list(read_archive(path, 1000))
