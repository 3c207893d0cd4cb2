"""What an outlet lists in its feeds and sitemaps: addresses of articles with the moment that it gives them."""

import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urldefrag

import fastfeedparser
from courlan import clean_url
from lxml import etree

from extractors.pages.published import read_moment
from flows.address import absolute

_OLDER = ("next", "prev-archive")  # RFC 5005: where a feed goes on, or what was taken out of it
_PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


class ListingError(ValueError):
    """A feed or sitemap that can't be read, and why."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One address that an outlet lists."""

    url: str
    published: datetime | None  # of a further listing: nothing that it lists is newer
    is_listing: bool = False  # a further sitemap or page of a feed, not an article


def canonical(url: str, base: str = "") -> str | None:
    """The address without fragment and tracking parameters; None for one that is no web address."""
    found = absolute(base, url) if url.strip() else None
    return clean_url(urldefrag(found)[0]) if found else None


def read_feed(content: bytes, url: str, timezone: str) -> list[Listed]:
    """The articles of an RSS, Atom, RDF or JSON feed, and where it goes on; raises ListingError."""
    _refuse_entities(content)
    try:
        feed = fastfeedparser.parse(
            content, include_content=False, include_tags=False, include_media=False, include_enclosures=False
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ListingError(f"is no feed: {_first_line(error)}") from error
    listed = []
    for entry in feed.get("entries", []):
        address = canonical(entry.get("link") or entry.get("id") or "", url)
        if address:
            stated = entry.get("published") or entry.get("updated")
            listed.append(Listed(address, read_moment(stated, timezone) if stated else None))
    oldest = min((entry.published for entry in listed if entry.published), default=None)
    return listed + [Listed(address, oldest, is_listing=True) for address in _older(content, feed, url)]


def _older(content: bytes, feed: Mapping[str, Any], url: str) -> Iterator[str]:
    """The addresses of the feed's older entries."""
    stated = [link.get("href") for link in feed["feed"].get("links", []) if link.get("rel") in _OLDER]
    if content.lstrip()[:1] == b"{":
        with suppress(ValueError, RecursionError):
            stated.append(json.loads(content).get("next_url"))
    for address in stated:
        if isinstance(address, str) and (found := absolute(url, address)) and found != url:
            yield found


def read_sitemap(content: bytes, url: str, timezone: str) -> list[Listed]:
    """The addresses of a sitemap, a news sitemap or an index of sitemaps, also gzipped; raises ListingError."""
    if content.startswith(b"\x1f\x8b"):
        content = _unzip(content)
    _refuse_entities(content)
    try:
        root = etree.fromstring(content, etree.XMLParser(**_PARSER))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ListingError(f"is no sitemap: {_first_line(error)}") from error
    listed = []
    for element in root.iter("{*}url", "{*}sitemap"):
        address = canonical(element.findtext("{*}loc") or "", url)
        if address:
            stated = element.findtext(".//{*}publication_date") or element.findtext("{*}lastmod")
            entry = Listed(address, read_moment(stated, timezone) if stated else None)
            listed.append(replace(entry, is_listing=etree.QName(element).localname == "sitemap"))
    return listed


def _refuse_entities(content: bytes) -> None:
    if b"<!ENTITY" in content:
        raise ListingError("declares XML entities, which are not read")


def _unzip(content: bytes, limit: int = 50 * 2**20) -> bytes:
    try:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(content, limit)
    except zlib.error as error:
        raise ListingError(f"is broken gzip: {error}") from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]
