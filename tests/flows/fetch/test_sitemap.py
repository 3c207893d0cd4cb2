"""Sitemaps as outlets write them: their addresses with the moment given there, however many they are."""

import gzip
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from flows.fetch.listing import Listed, ListingError
from flows.fetch.sitemap import read_sitemap
from flows.processes import apart

BASE = "https://post.example/sitemap.xml"
NOON = datetime(2025, 2, 7, 12, tzinfo=UTC)
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://post.example/one</loc>
<news:news><news:publication_date>2025-02-07T12:00:00Z</news:publication_date></news:news>
<lastmod>2025-02-09</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
<loc><![CDATA[ https://post.example/news.xml ]]></loc><lastmod>2025-02-07T12:00:00Z</lastmod></sitemap>
</sitemapindex>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><urlset>{}</urlset>"""
ADDRESS = "<url><loc>https://post.example/{}</loc><lastmod>2025-02-07T12:00:00Z</lastmod>{}</url>"
ONE = Listed("https://post.example/one", NOON)


def test_a_moment_stands_on_the_outlets_clock() -> None:
    listed = read_sitemap(NEWS.replace("T12:00:00Z", "T12:00:00").encode(), BASE, "Europe/Berlin")
    assert listed[0].published == datetime(2025, 2, 7, 12, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_news_sitemap_is_read(pack: object) -> None:
    assert read_sitemap(pack(NEWS.encode()), BASE, "UTC") == [ONE]  # type: ignore[operator]


def test_an_index_names_further_sitemaps() -> None:
    assert read_sitemap(INDEX.encode(), BASE, "UTC") == [Listed("https://post.example/news.xml", NOON, is_listing=True)]


BROKEN = (
    "<urlset><ur",
    "<urlset><:url/></urlset>",
    "",
    "not here",
    *(BOMB.format(told) for told in ("", "<url>&b;</url>", "<url a='&b;'/>")),
)


@pytest.mark.parametrize(
    "content",
    [*(text.encode() for text in BROKEN), BOMB.encode("utf-16"), b"\x1f\x8bbroken", gzip.compress(NEWS.encode())[:-40]],
)
def test_what_is_no_sitemap_is_said(content: bytes) -> None:
    with pytest.raises(ListingError):
        read_sitemap(content, BASE, "UTC")


def long_sitemap(addresses: int) -> bytes:
    """A gzipped sitemap in which much stands beside each address."""
    beside = "<image><loc>https://post.example/picture</loc></image>" * 10
    return gzip.compress(f"<urlset>{''.join(ADDRESS.format(n, beside) for n in range(addresses))}</urlset>".encode())


def megabytes_to_read(content: bytes) -> int:
    peak = Path("/proc/self/status")
    before, listed, after = peak.read_text(), read_sitemap(content, BASE, "UTC"), peak.read_text()
    assert len(listed) == 30_000
    assert listed[-1].published == NOON
    high = [int(text.partition("VmHWM:")[2].split()[0]) for text in (before, after)]
    return (high[1] - high[0]) >> 10


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not say how much memory it took")
def test_a_long_sitemap_takes_little_memory() -> None:
    assert apart(megabytes_to_read, long_sitemap(30_000)) < 40  # the whole of it would be 150


def test_a_sitemap_longer_than_the_protocol_allows_is_left() -> None:
    with pytest.raises(ListingError, match="longer than 52,428,800 bytes"):
        read_sitemap(gzip.compress(b"<urlset>" + b"<p>a</p>" * (7 << 20) + b"</urlset>"), BASE, "UTC")
