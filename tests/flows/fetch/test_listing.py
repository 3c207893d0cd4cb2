"""Feeds and sitemaps as outlets write them: their articles, with the moment given there."""

from datetime import UTC, datetime

import pytest

from flows.fetch.listing import Listed, ListingError, canonical, read_feed

BASE = "https://post.example/feed"
NOON = datetime(2025, 2, 7, 12, tzinfo=UTC)
RSS = """<rss version="2.0"><channel><title>Post</title>
<item><title>One</title><link>https://post.example/one?utm_source=rss#top</link>
<pubDate>Fri, 07 Feb 2025 13:00:00 +0100</pubDate></item>
<item><title>Two</title><link>/two</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>One</title>
<link href="https://post.example/one"/><published>2025-02-07T12:00:00Z</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel>
<item><title>One</title><link>https://post.example/one</link><dc:date>2025-02-07T12:00:00Z</dc:date></item></rdf:RDF>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [
{"id": "1", "url": "https://post.example/one?utm_source=feed", "date_published": "2025-02-07T12:00:00Z"}]}"""
BOMB = (
    """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>"""
)
SITEMAP = "<urlset><url><loc>https://post.example/one</loc></url></urlset>"
ONE = Listed("https://post.example/one", NOON)


@pytest.mark.parametrize("feed", [ATOM, RDF, JSON], ids=["atom", "rdf", "json"])
def test_feeds_are_read(feed: str) -> None:
    assert read_feed(feed.encode(), BASE, "UTC") == [ONE]


def test_addresses_lose_what_follows_the_reader_about_and_become_absolute() -> None:
    first, second = read_feed(RSS.encode(), BASE, "UTC")
    assert first == ONE
    assert second == Listed("https://post.example/two", None)


def test_a_feed_without_entries_is_empty() -> None:
    assert read_feed(b"<rss version='2.0'><channel><title>Post</title></channel></rss>", BASE, "UTC") == []


def test_a_feed_in_another_encoding_is_read() -> None:
    feed = RSS.replace("One", "Grüße").replace("/one?", "/größe?")
    declared = f"<?xml version='1.0' encoding='ISO-8859-1'?>{feed}".encode("latin-1")
    assert read_feed(declared, BASE, "UTC")[0].url == "https://post.example/gr%C3%B6%C3%9Fe"


BROKEN = ("<rss><chan", "", "not here", BOMB, '{"items": ' + "[" * 100_000, '{"items": [7]}')


@pytest.mark.parametrize("content", [*BROKEN, "<html><body>no</body></html>", SITEMAP])
def test_what_is_no_feed_is_said(content: str) -> None:
    with pytest.raises(ListingError):
        read_feed(content.encode(), BASE, "UTC")


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://a.example/x?utm_medium=feed&id=3", "https://a.example/x?id=3"),
        ("HTTPS://A.example:443/x/#part", "https://a.example/x/"),
        ("/x", "https://base.example/x"),
        ("mailto:desk@a.example", None),
        (" ", None),
    ],
)
def test_addresses_become_canonical(url: str, plain: str | None) -> None:
    assert canonical(url, "https://base.example/") == plain


@pytest.mark.parametrize(
    "feed",
    [
        ATOM.replace("<entry>", '<link rel="next" href="?page=2"/><entry>'),
        ATOM.replace("<entry>", '<link rel="prev-archive" href="/feed?page=2"/><entry>'),
        RSS.replace("<rss", '<rss xmlns:a="http://www.w3.org/2005/Atom"').replace(
            "<item>", '<a:link rel="next" href="https://post.example/feed?page=2"/><item>', 1
        ),
        JSON.replace('"items"', '"next_url": "https://post.example/feed?page=2", "items"'),
    ],
    ids=["next", "prev-archive", "rss", "json"],
)
def test_a_feed_says_where_it_goes_on(feed: str) -> None:
    further = [entry for entry in read_feed(feed.encode(), BASE, "UTC") if entry.is_listing]
    assert further == [Listed("https://post.example/feed?page=2", NOON, is_listing=True)]


@pytest.mark.parametrize("link", ['"https://post.example/feed"', '"ftp://post.example/2"', "7", "null", "[]"])
def test_a_feed_that_leads_nowhere_ends(link: str) -> None:
    feed = JSON.replace('"items"', f'"next_url": {link}, "items"')
    assert read_feed(feed.encode(), BASE, "UTC") == [ONE]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_entities_are_refused_in_whatever_letters(encoding: str) -> None:
    with pytest.raises(ListingError, match="entities"):
        read_feed(BOMB.replace("?>", f" encoding='{encoding}'?>").encode(encoding), BASE, "UTC")


@pytest.mark.parametrize(
    "item", ['{"url": 7}', '{"url": "https://[::1"}', '{"id": null}', '{"url": "/one", "date_published": {}}']
)
def test_an_entry_that_is_none_stops_nothing(item: str) -> None:
    listed = read_feed(JSON.replace('"items": [', f'"items": [{item}, ').encode(), BASE, "UTC")
    assert listed[-1] == ONE
    assert all(entry.published is None for entry in listed[:-1])
