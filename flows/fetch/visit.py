"""One outlet's night: its listings read, its articles of the window fetched and archived, and what became of each."""

import asyncio
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from flows.archive import ArchiveWriter
from flows.fetch.answer import FetchError
from flows.fetch.asking import Asking
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts
from flows.fetch.listing import Listed, ListingError, canonical, read_feed
from flows.fetch.pace import Pace
from flows.fetch.sitemap import read_sitemap
from flows.fetch.visited import Row, Visit
from flows.fetch.window import select
from flows.outlets import Outlet
from flows.processes import apart
from flows.settings import Fetch

_LISTINGS = 50  # sitemaps of an index, or pages of a feed, the newest first
_LONG, _LONG_ZIPPED = 2**20, 2**16  # bytes: listings above are read in a process of their own


async def visit_outlet(
    outlet: Outlet,
    settings: Fetch,
    pace: Pace,
    hosts: Hosts,
    archive: ArchiveWriter,
    known: Iterable[Row],
    since: datetime,
    data: Path,
) -> Visit:
    """Fetch what an outlet has listed since then; nothing that goes wrong at the outlet raises."""
    visit = Visit(outlet)
    with archive:
        async with Client(outlet, settings, pace) as client:
            asking = Asking(client, archive, {row["url"]: row for row in known}, visit, data, settings, hosts)
            most = outlet.max_pages or settings.max_pages
            listed = select(await _listings(asking, visit, since, most), since, most)
            visit.listed = len(listed)
            for entry in listed:
                await asking.page(entry.url, entry.published)
    return visit


async def _listings(asking: Asking, visit: Visit, since: datetime, most: int) -> list[Listed]:
    """The articles that feeds and sitemaps list; what can't be read is noted in the visit."""
    outlet = visit.outlet
    listed = [Listed(canonical(url) or url, None) for url in outlet.pages]
    for kind, urls in (("feed", outlet.feeds), ("sitemap", outlet.sitemaps)):
        for url in urls:
            listed += await _through(asking, visit, url, kind, since, most)
    return listed


async def _through(asking: Asking, visit: Visit, url: str, kind: str, since: datetime, most: int) -> list[Listed]:
    """The articles of a listing and of those that it leads to, as far as the window reaches."""
    listed: list[Listed] = []
    seen, waiting = {url}, [url]
    while waiting:
        found = await _listing(asking, visit, waiting.pop(0), kind, since, most)
        listed += [entry for entry in found if not entry.is_listing]
        further = select((entry for entry in found if entry.is_listing and entry.url not in seen), since, _LISTINGS)
        waiting += [entry.url for entry in further[: _LISTINGS - len(seen)]]
        seen.update(waiting)
    return listed


async def _listing(asking: Asking, visit: Visit, url: str, kind: str, since: datetime, most: int) -> list[Listed]:
    try:
        content = await asking.ask(url, kind)
        work = partial(_read, kind, content, url, visit.outlet.timezone, since, most)
        # one of them can take seconds, and ten times its length in memory
        listed = await asyncio.to_thread(apart, work) if _is_long(content) else work()
    except (FetchError, ListingError) as error:
        if isinstance(error, FetchError):
            asking.note(url, kind, error)
        visit.reasons.append(f"{url}: {error}")
        return []
    visit.listings_read += 1
    return listed


def _is_long(content: bytes) -> bool:
    return len(content) > (_LONG_ZIPPED if content.startswith(b"\x1f\x8b") else _LONG)


def _read(kind: str, content: bytes, url: str, timezone: str, since: datetime, most: int) -> list[Listed]:
    """What a listing names of the window, no more of each kind than could be read."""
    listed = (read_feed if kind == "feed" else read_sitemap)(content, url, timezone)
    articles, further = ([one for one in listed if one.is_listing is kind_of] for kind_of in (False, True))
    return select(articles, since, most) + select(further, since, _LISTINGS)
