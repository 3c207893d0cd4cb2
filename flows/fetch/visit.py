"""One outlet's night: its listings read, its articles of the window fetched and archived, and what became of each."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from flows.archive import ArchiveWriter
from flows.fetch.answer import FetchError
from flows.fetch.asking import Asking
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts
from flows.fetch.listing import Listed, ListingError, canonical, read_feed, read_sitemap
from flows.fetch.pace import Pace
from flows.fetch.visited import Row, Visit
from flows.fetch.window import select
from flows.outlets import Outlet
from flows.settings import Fetch

_LISTINGS = 50  # sitemaps of an index, or pages of a feed, the newest first


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
            listed = select(await _listings(asking, visit, since), since, outlet.max_pages or settings.max_pages)
            visit.listed = len(listed)
            for entry in listed:
                await asking.page(entry.url, entry.published)
    return visit


async def _listings(asking: Asking, visit: Visit, since: datetime) -> list[Listed]:
    """The articles that feeds and sitemaps list; what can't be read is noted in the visit."""
    outlet = visit.outlet
    listed = [Listed(canonical(url) or url, None) for url in outlet.pages]
    for kind, urls in (("feed", outlet.feeds), ("sitemap", outlet.sitemaps)):
        for url in urls:
            listed += await _through(asking, visit, url, kind, since)
    return listed


async def _through(asking: Asking, visit: Visit, url: str, kind: str, since: datetime) -> list[Listed]:
    """The articles of a listing and of those that it leads to, as far as the window reaches."""
    listed: list[Listed] = []
    seen, waiting = {url}, [url]
    while waiting:
        found = await _listing(asking, visit, waiting.pop(0), kind)
        listed += [entry for entry in found if not entry.is_listing]
        further = select((entry for entry in found if entry.is_listing and entry.url not in seen), since, _LISTINGS)
        waiting += [entry.url for entry in further[: _LISTINGS - len(seen)]]
        seen.update(waiting)
    return listed


async def _listing(asking: Asking, visit: Visit, url: str, kind: str) -> list[Listed]:
    read = read_feed if kind == "feed" else read_sitemap
    try:
        listed = read(await asking.ask(url, kind), url, visit.outlet.timezone)
    except (FetchError, ListingError) as error:
        if isinstance(error, FetchError):
            asking.note(url, kind, error)
        visit.reasons.append(f"{url}: {error}")
        return []
    visit.listings_read += 1
    return listed
