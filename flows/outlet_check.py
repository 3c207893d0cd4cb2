"""Whether each outlet's listings answer, and how many articles of the window they name."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.fetch.answer import FetchError
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts, Permission
from flows.fetch.listing import Listed, ListingError, read_feed
from flows.fetch.pace import Pace
from flows.fetch.sitemap import read_sitemap
from flows.fetch.window import select
from flows.outlets import Outlet
from flows.settings import Fetch


@dataclass(frozen=True, slots=True)
class Listing:
    """What one address of an outlet answered."""

    outlet: str
    url: str
    listed: int = 0
    in_window: int = 0
    newest: datetime | None = None
    reason: str | None = None  # why nothing could be read


def check_outlets(outlets: Sequence[Outlet], settings: Fetch, since: datetime) -> list[Listing]:
    """Ask the feeds and sitemaps of all these outlets, side by side."""
    return asyncio.run(_all(outlets, settings, since))


async def _all(outlets: Sequence[Outlet], settings: Fetch, since: datetime) -> list[Listing]:
    pace, hosts = Pace(settings.in_flight), Hosts(reservations=False)
    found = await asyncio.gather(*(_one(outlet, settings, since, pace, hosts) for outlet in outlets))
    return [listing for listings in found for listing in listings]


async def _one(outlet: Outlet, settings: Fetch, since: datetime, pace: Pace, hosts: Hosts) -> list[Listing]:
    async with Client(outlet, settings, pace) as client:
        permission = Permission(client, hosts)
        return [await _ask(outlet, url, client, permission, since) for url in (*outlet.feeds, *outlet.sitemaps)]


async def _ask(outlet: Outlet, url: str, client: Client, permission: Permission, since: datetime) -> Listing:
    read = read_feed if url in outlet.feeds else read_sitemap
    try:
        answer = await client.get(url, check=permission.check)
        if answer.status != 200:
            return Listing(outlet.id, url, reason=f"status {answer.status}")
        return _told(outlet, url, read(answer.body, url, outlet.timezone), since)
    except (FetchError, ListingError) as error:
        return Listing(outlet.id, url, reason=str(error))


def _told(outlet: Outlet, url: str, listed: list[Listed], since: datetime) -> Listing:
    listed = [entry for entry in listed if not entry.is_listing] or listed  # an index lists nothing but sitemaps
    dates = [entry.published for entry in listed if entry.published]
    return Listing(outlet.id, url, len(listed), len(select(listed, since, len(listed))), max(dates, default=None))
