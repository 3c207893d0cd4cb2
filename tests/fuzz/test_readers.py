"""Whatever comes in from outside is read or refused by name: no reader ends in any other way, however broken its input.

`pytest tests/fuzz --hypothesis-profile many` tries thousands of inputs.
"""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extractors.article import Page, read_article
from extractors.text.language import LanguageError, build
from flows.archive_reader import ArchiveError, read_archive
from flows.errors import UsageError
from flows.fetch.listing import ListingError, read_feed, read_sitemap
from flows.outlets import read_outlets
from flows.records import Defaults, read_records

NOW = datetime(2025, 2, 7, tzinfo=UTC)
URL = "https://gazette.example/news/1"
PAGE = b"""<html lang="en"><head><title>Fire in Odesa</title>
<meta property="article:published_time" content="2025-02-07">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire in Odesa"}</script></head><body><article>
<h1>Fire in Odesa</h1>
<p>Twelve people were killed in a fire in Odesa on Thursday, police said. Another 30 were hurt.</p>
</article></body></html>"""
FEED = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazette</title><item>
<link>https://gazette.example/news/1</link><pubDate>Fri, 07 Feb 2025 10:00:00 GMT</pubDate></item></channel></rss>"""
JSON_FEED = (
    b'{"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [{"id": "1", "url": "/news/1"}]}'
)
SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
<loc>https://gazette.example/news/1</loc><lastmod>2025-02-07</lastmod></url></urlset>"""
OUTLETS = b"""[[outlet]]
id = "gazette"
name = "The Gazette"
language = "en"
feeds = ["https://gazette.example/feed.xml"]
"""
RECORD = json.dumps(
    {"id": "1", "outlet": "gazette", "lang": "en", "published": "2025-02-07", "text": "12 died."}
).encode()


def broken(*samples: bytes) -> st.SearchStrategy[bytes]:
    """Samples with bytes taken out, put in, doubled and cut off; and bytes of no sample at all."""
    mutated = st.builds(
        lambda sample, at, gone, put, times: (
            sample[: at % len(sample)] + put * times + sample[at % len(sample) + gone :]
        ),
        st.sampled_from(samples),
        st.integers(0, 10_000),
        st.sampled_from([0, 1, 7, 100, 10_000]),
        st.one_of(
            st.binary(max_size=20), st.sampled_from([b"<", b"\x00", b"&#0;", b"<!--", b'"', b"[[", b"{", b"\xff"])
        ),
        st.sampled_from([0, 1, 3, 500]),
    )
    return st.one_of(st.sampled_from(samples), mutated, st.binary(max_size=200))


@given(broken(PAGE), st.sampled_from([None, "utf-8", "utf-16", "latin-1", "no-such-charset", ""]))
def test_any_page(content: bytes, charset: str | None) -> None:
    read_article(Page(outlet="gazette", url=URL, content=content, charset=charset, fetched=NOW), 20)


@given(broken(FEED, JSON_FEED), st.sampled_from(["UTC", "Europe/Kyiv"]))
def test_any_feed(content: bytes, timezone: str) -> None:
    _read_or_refused(lambda: read_feed(content, URL, timezone), ListingError)


@given(broken(SITEMAP, gzip.compress(SITEMAP, mtime=0)))
def test_any_sitemap(content: bytes) -> None:
    _read_or_refused(lambda: read_sitemap(content, URL, "UTC"), ListingError)


@given(broken(RECORD))
def test_any_record(line: bytes) -> None:
    for article in read_records(line.decode("utf-8", "replace").splitlines(), "records", Defaults()):
        assert str(article)


@given(broken(OUTLETS))
def test_any_outlets_file(content: bytes) -> None:
    _read_from(content, "outlets.toml", read_outlets, UsageError)


def _warc() -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = f"WARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2025-02-07T10:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: {len(body)}"
    return f"WARC/1.0\r\n{head}\r\n\r\n".encode() + body + b"\r\n\r\n"


@given(broken(_warc(), gzip.compress(_warc(), mtime=0)))
def test_any_archive(content: bytes) -> None:
    _read_from(content, "night.warc.gz", lambda path: list(read_archive(path, 10_000)), ArchiveError)


WORDS = st.one_of(st.text(max_size=12), st.sampled_from(["*", "=", "a … b", "", " ", "*stadt", "1", "'"]))
SECTIONS = st.sampled_from(["numbers", "multipliers", "units", "people", "measures", "time", "writing", "nonsense"])


@given(
    st.dictionaries(
        SECTIONS,
        st.one_of(
            st.integers(),
            WORDS,
            st.dictionaries(WORDS, st.one_of(st.booleans(), WORDS, st.lists(WORDS, max_size=3)), max_size=3),
        ),
        max_size=3,
    )
)
def test_any_language_file(table: dict[str, Any]) -> None:
    _read_or_refused(lambda: build("xx", table), LanguageError)


def _read_from(content: bytes, name: str, read: Callable[[Path], object], refusal: type[Exception]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        _read_or_refused(lambda: read(path), refusal)


def _read_or_refused(read: Callable[[], object], refusal: type[Exception]) -> None:
    try:
        read()
    except refusal as error:
        assert str(error).strip()
