"""What a sitemap lists; it is read piece by piece, for one may be fifty megabytes long."""

import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from extractors.pages.published import read_moment
from flows.fetch.body import unzipped
from flows.fetch.listing import ENTITIES, Listed, ListingError, canonical, first_line

_LONGEST = 50 * 2**20  # bytes, as the protocol says
_PIECE = 2**16
_PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def read_sitemap(content: bytes, url: str, timezone: str) -> list[Listed]:
    """The addresses of a sitemap, a news sitemap or an index of sitemaps, also gzipped; raises ListingError."""
    listed = []
    try:
        for element in _elements(content):
            address = canonical(element.findtext("{*}loc") or "", url)
            if address:
                stated = element.findtext(".//{*}publication_date") or element.findtext("{*}lastmod")
                moment = read_moment(stated, timezone) if stated else None
                listed.append(Listed(address, moment, is_listing=_name(element) == "sitemap"))
    except (etree.XMLSyntaxError, zlib.error) as error:
        raise ListingError(f"is no sitemap: {first_line(error)}") from error
    return listed


def _elements(content: bytes) -> Iterator[Any]:
    """Each address with what stands beside it, and then no more: all of them would fill the memory."""
    parser = etree.XMLPullParser(("end",), **_PARSER)
    for piece in _pieces(content):
        parser.feed(piece)
        for _, element in parser.read_events():
            parent = element.getparent()
            if parent is None or parent.getparent() is not None:  # neither the root nor below its children
                continue
            _refuse_entities(element)
            if _name(element) in ("url", "sitemap"):
                yield element
            element.clear()
            del parent[: parent.index(element)]
    _refuse_entities(parser.close())


def _name(element: Any) -> str:
    """What an element is called but for its namespace; QName would refuse a name such as `:url`, which is read too."""
    return str(element.tag).rpartition("}")[2]


def _pieces(content: bytes) -> Iterator[bytes]:
    if not content.startswith(b"\x1f\x8b"):
        yield from (content[start : start + _PIECE] for start in range(0, len(content), _PIECE))
        return
    length = 0
    for piece in unzipped(content):
        length += len(piece)
        if length > _LONGEST:
            raise ListingError(f"is longer than {_LONGEST:,} bytes")
        yield piece


def _refuse_entities(element: Any) -> None:
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):
        raise ListingError(ENTITIES)
