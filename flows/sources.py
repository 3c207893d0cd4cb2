"""From the archive to what is read of it: a stored answer as a page of its outlet."""

from collections.abc import Iterator
from pathlib import Path

from extractors.article import Page
from flows.archive_reader import Stored, read_archive
from flows.fetch.asking import PAGE_TYPES
from flows.fetch.listing import canonical


def archived_pages(path: Path, max_bytes: int) -> Iterator[tuple[Stored, Page]]:
    """The pages of a WARC file, ours or another's; raises ArchiveError where it is broken."""
    for stored in read_archive(path, max_bytes):
        if is_page(stored):
            yield stored, page_of(stored)


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
