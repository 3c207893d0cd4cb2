"""What an outlet lists in its feeds and sitemaps: addresses of articles with the moment that it gives them."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urldefrag

import fastfeedparser
from courlan import clean_url

from extractors.pages.published import read_moment
from flows.address import absolute

_OLDER = ("next", "prev-archive")  # RFC 5005: where a feed goes on, or what was taken out of it
ENTITIES = "declares XML entities, which are not read"


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
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ListingError(f"is no feed: {first_line(error)}") from error
    listed = []
    for entry in feed.get("entries", []):
        address = canonical(_text(entry, "link", "id"), url)
        if address:
            stated = _text(entry, "published", "updated")
            listed.append(Listed(address, read_moment(stated, timezone) if stated else None))
    oldest = min((entry.published for entry in listed if entry.published), default=None)
    return listed + [Listed(address, oldest, is_listing=True) for address in _older(content, feed, url)]


def _text(entry: Mapping[str, Any], *names: str) -> str:
    """The first of these that is there and a text: in JSON anything may stand there."""
    return next((found for name in names if (found := entry.get(name)) and isinstance(found, str)), "")


def _older(content: bytes, feed: Mapping[str, Any], url: str) -> Iterator[str]:
    """The addresses of the feed's older entries."""
    stated = [link.get("href") for link in feed["feed"].get("links", []) if link.get("rel") in _OLDER]
    if content.lstrip()[:1] == b"{":
        with suppress(ValueError, RecursionError):
            stated.append(json.loads(content).get("next_url"))
    for address in stated:
        if isinstance(address, str) and (found := absolute(url, address)) and found != url:
            yield found


def _refuse_entities(content: bytes) -> None:
    # the letters of UTF-16 and UTF-32 have zeros between them
    if b"<!ENTITY" in content.replace(b"\0", b""):
        raise ListingError(ENTITIES)


def first_line(error: Exception) -> str:
    """What an error says, without where its parser stood."""
    return str(error).partition("\n")[0][:120]
