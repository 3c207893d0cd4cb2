"""What a host forbids or reserves is not asked for, and a host that does not say is left alone."""

import asyncio
from collections.abc import Callable

import pytest

from flows.fetch.answer import FetchError, RefusedError, ReservedError
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts, Permission
from flows.fetch.pace import Pace
from flows.outlets import Outlet
from flows.settings import Settings

from ..site import Reply, Site

Make = Callable[..., Outlet]


def check(outlet: Outlet, settings: Settings, *urls: str) -> float:
    """Check the addresses in turn; returns the delay that then holds."""

    async def ask() -> float:
        async with Client(outlet, settings.fetch, Pace(16)) as client:
            permission = Permission(client, Hosts(reservations=True))
            for url in urls:
                await permission.check_page(url)
            return client.delay_seconds

    return asyncio.run(ask())


def test_what_is_forbidden_is_refused(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/robots.txt"] = Reply("User-agent: *\nDisallow: /private/\n", kind="text/plain")
    check(outlet(), settings, site.url("/open"))
    with pytest.raises(RefusedError, match=r"robots\.txt forbids it"):
        check(outlet(), settings, site.url("/private/story"))


def test_rules_for_us_by_name_are_obeyed(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/robots.txt"] = Reply("User-agent: *\nAllow: /\n\nUser-agent: crosscheck\nDisallow: /\n")
    with pytest.raises(RefusedError):
        check(outlet(), settings, site.url("/open"))


def test_a_host_is_asked_once(site: Site, outlet: Make, settings: Settings) -> None:
    check(outlet(), settings, site.url("/a"), site.url("/b"), site.url("/c"))
    assert site.asked == {"/robots.txt": 1, "/.well-known/tdmrep.json": 1}


def test_a_host_of_many_outlets_is_asked_once(site: Site, outlet: Make, settings: Settings) -> None:
    async def one(name: str, hosts: Hosts) -> None:
        async with Client(outlet(id=name), settings.fetch, Pace(16)) as client:
            await Permission(client, hosts).check(site.url(f"/{name}"))

    async def all_at_once() -> None:
        hosts = Hosts(reservations=False)
        await asyncio.gather(*(one(name, hosts) for name in ("a", "b", "c")))

    asyncio.run(all_at_once())
    assert site.asked == {"/robots.txt": 1}


def test_a_crawl_delay_is_kept(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/robots.txt"] = Reply("User-agent: *\nCrawl-delay: 7\n")
    assert check(outlet(), settings, site.url("/a")) == 7


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_rules_all_is_allowed(site: Site, outlet: Make, settings: Settings, status: int) -> None:
    site.paths["/robots.txt"] = Reply(status=status)
    check(outlet(), settings, site.url("/a"))


def test_a_host_that_can_not_say_is_left_alone(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/robots.txt"] = Reply(status=503)
    with pytest.raises(FetchError, match=r"robots\.txt: status 503"):
        check(outlet(), settings, site.url("/a"))


def test_pages_that_the_host_reserves_are_not_asked_for(site: Site, outlet: Make, settings: Settings) -> None:
    rules = '[{"location": "/free/*", "tdm-reservation": 0}, {"location": "/*", "tdm-reservation": 1}]'
    site.paths["/.well-known/tdmrep.json"] = Reply(rules, kind="application/json")
    check(outlet(), settings, site.url("/free/story"))
    with pytest.raises(ReservedError, match=r"reserved by /\.well-known/tdmrep\.json"):
        check(outlet(), settings, site.url("/story"))
