"""From the archive to what is read of it: a stored answer as a page of its outlet, and as a row of the warehouse."""

from collections.abc import Iterator
from pathlib import Path

from extractors.article import Page
from flows.archive import digest_of
from flows.archive_reader import Skip, Stored, read_archive
from flows.fetch.listing import canonical
from flows.fetch.visited import Row

PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain")


def archived_pages(path: Path, max_bytes: int, skip: Skip | None = None) -> Iterator[Page]:
    """The pages of a WARC file, ours or another's; raises ArchiveError, or tells `skip`, where it is broken."""
    return (page_of(stored) for stored in read_archive(path, max_bytes, skip) if is_page(stored))


def is_page(stored: Stored) -> bool:
    """Whether an answer may hold an article."""
    return stored.kind == "page" and stored.content_type in PAGE_TYPES


def page_of(stored: Stored) -> Page:
    """A stored answer as a page, with what the archive says of its outlet."""
    return Page(
        outlet=stored.outlet["id"],
        url=canonical(stored.url) or stored.url,
        content=stored.body,
        fetched=stored.fetched,
        charset=stored.charset,
        lang=stored.outlet.get("language"),
        country=stored.outlet.get("country"),
        timezone=stored.outlet.get("timezone", "UTC"),
        listed=stored.listed,
    )


def stored_row(stored: Stored, file: str) -> Row:
    """A stored answer as a row of the warehouse; `file` is where it stands below the data folder."""
    return {
        "url": stored.asked,
        "outlet": stored.outlet["id"],
        "kind": stored.kind,
        "status": 200,
        "outcome": "read",
        "reason": None,
        "etag": stored.etag,
        "last_modified": stored.last_modified,
        "fetched": stored.fetched,
        "digest": digest_of(stored.body),
        "archive": file,
        "archive_offset": stored.offset,
    }
