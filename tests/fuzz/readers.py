"""The readers of what comes in from outside, each with samples and with the error by which it refuses broken input."""

import gzip
import json
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from extractors.article import Page, read_article
from extractors.text.language import LanguageError, build
from flows.archive_reader import ArchiveError, read_archive
from flows.errors import UsageError
from flows.fetch.listing import ListingError, read_feed
from flows.fetch.sitemap import read_sitemap
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
LANGUAGE = b"""[writing]
group = [","]
decimal = "."
space_groups = false
ordinal_dot = false
units_before_tens = false
joined = false
noun = "last"
abbreviations = ["Mr."]
[numbers]
1 = ["one"]
[measures]
killed = ["kill*", "death toll"]
[units]
metre = ["metre", "=m"]
"""


def _warc() -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = f"WARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2025-02-07T10:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: {len(body)}"
    return f"WARC/1.0\r\n{head}\r\n\r\n".encode() + body + b"\r\n\r\n"


class Reader(NamedTuple):
    """What reads some bytes, the errors by which it may refuse them, and samples that it takes."""

    read: Callable[[bytes], object]
    refusals: tuple[type[Exception], ...]
    samples: tuple[bytes, ...]

    def take(self, content: bytes) -> None:
        """Read or refuse; any other error comes through, and so does a refusal that says nothing."""
        try:
            self.read(content)
        except self.refusals as error:
            assert str(error).strip()


def _from_file(name: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    def read_bytes(content: bytes) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            return read(path)

    return read_bytes


def _page(content: bytes) -> object:
    charsets = (None, "utf-8", "utf-16", "latin-1", "no-such-charset", "")
    charset = charsets[len(content) % len(charsets)]
    return read_article(Page(outlet="gazette", url=URL, content=content, charset=charset, fetched=NOW), 20)


def _records(content: bytes) -> object:
    lines = content.decode("utf-8", "replace").splitlines()
    return [str(article) for article in read_records(lines, "records", Defaults())]


READERS = {
    "page": Reader(_page, (), (PAGE,)),
    "feed": Reader(lambda content: read_feed(content, URL, "Europe/Kyiv"), (ListingError,), (FEED, JSON_FEED)),
    "sitemap": Reader(
        lambda content: read_sitemap(content, URL, "UTC"), (ListingError,), (SITEMAP, gzip.compress(SITEMAP, mtime=0))
    ),
    "record": Reader(_records, (), (RECORD,)),
    "outlets": Reader(_from_file("outlets.toml", read_outlets), (UsageError,), (OUTLETS,)),
    "archive": Reader(
        _from_file("night.warc.gz", lambda path: list(read_archive(path, 10_000))),
        (ArchiveError,),
        (_warc(), gzip.compress(_warc(), mtime=0)),
    ),
    "language": Reader(
        lambda content: build("nl", tomllib.loads(content.decode())),
        (LanguageError, tomllib.TOMLDecodeError, UnicodeDecodeError),
        (LANGUAGE,),
    ),
}
