"""One outlet's requests against a real server with all its faults."""

import asyncio
import gzip
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from flows.fetch.answer import Answer, FetchError, RefusedError, Validators
from flows.fetch.client import Client
from flows.fetch.pace import Pace
from flows.outlets import Outlet
from flows.settings import Fetch, Settings

from ..site import Reply, Site

Make = Callable[..., Outlet]


def get(outlet: Outlet, settings: Fetch, url: str, **how: object) -> Answer:
    async def ask() -> Answer:
        async with Client(outlet, settings, Pace(16)) as client:
            return await client.get(url, **how)  # type: ignore[arg-type]

    return asyncio.run(ask())


def test_an_answer_tells_where_it_came_from(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/a"] = Reply(status=302, headers={"Location": "/b"})
    site.paths["/b"] = Reply("hällo", kind='text/html; charset="utf-8"')
    answer = get(outlet(), settings.fetch, site.url("/a"))
    assert (answer.url, answer.final_url, answer.status) == (site.url("/a"), site.url("/b"), 200)
    assert (answer.body.decode(), answer.content_type, answer.charset) == ("hällo", "text/html", "utf-8")


def test_who_asks_is_said(site: Site, outlet: Make, settings: Settings) -> None:
    get(outlet(), replace(settings.fetch, contact="https://desk.example/about"), site.url("/x"))
    sent = site.sent[0][1]
    assert sent["user-agent"].startswith("crosscheck/")
    assert sent["user-agent"].endswith("(+https://desk.example/about)")
    assert sent["accept-encoding"] == "gzip, deflate, br, zstd"


def test_a_passing_fault_is_tried_again(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/flaky"] = [Reply(status=503), Reply("there")]
    assert get(outlet(), settings.fetch, site.url("/flaky")).body == b"there"
    assert site.asked["/flaky"] == 2


def test_a_lasting_fault_is_given_up(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/down"] = Reply(status=500)
    assert get(outlet(), settings.fetch, site.url("/down")).status == 500
    assert site.asked["/down"] == settings.fetch.tries


@pytest.mark.parametrize("status", [404, 410, 403])
def test_what_is_gone_is_asked_for_once(site: Site, outlet: Make, settings: Settings, status: int) -> None:
    site.paths["/gone"] = Reply(status=status)
    assert get(outlet(), settings.fetch, site.url("/gone")).status == status
    assert site.asked["/gone"] == 1


def test_retry_after_is_obeyed(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/busy"] = [Reply(status=429, headers={"Retry-After": "1"}), Reply("there")]
    started = time.monotonic()
    assert get(outlet(), settings.fetch, site.url("/busy")).body == b"there"
    assert time.monotonic() - started >= 1


def test_a_broken_connection_is_tried_again(site: Site, outlet: Make, settings: Settings) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        if site.asked["/broken"] > 1:
            Reply("there").send(handler)

    site.paths["/broken"] = hang_up
    assert get(outlet(), settings.fetch, site.url("/broken")).body == b"there"


def test_nobody_there_is_said(outlet: Make, settings: Settings) -> None:
    with socket.socket() as deaf, pytest.raises(FetchError, match="no answer: All connection attempts failed"):
        deaf.bind(("127.0.0.1", 0))
        get(outlet(), settings.fetch, f"http://127.0.0.1:{deaf.getsockname()[1]}/")


def test_a_silent_server_is_given_up(site: Site, outlet: Make, settings: Settings) -> None:
    over = Event()
    site.paths["/slow"] = lambda handler: over.wait(60)
    with pytest.raises(FetchError, match=r"silent for 0\.5 s"):
        get(outlet(), replace(settings.fetch, read_seconds=0.5), site.url("/slow"))
    over.set()
    assert site.asked["/slow"] == 1


def test_an_answer_without_end_is_cut_off(site: Site, outlet: Make, settings: Settings) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        Reply(headers={"Content-Length": "1000000"}).send(handler)
        for _ in range(600):  # until the client hangs up
            handler.wfile.write(b"drop")
            time.sleep(0.1)

    site.paths["/endless"] = drip
    with pytest.raises(FetchError, match="not finished after 1 s"):
        get(outlet(), replace(settings.fetch, whole_seconds=1.0), site.url("/endless"))


@pytest.mark.parametrize(
    "reply",
    [Reply(bytes(200_000)), Reply(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"})],
    ids=["huge", "bomb"],
)
def test_a_long_answer_is_cut_off(site: Site, outlet: Make, settings: Settings, reply: Reply) -> None:
    site.paths["/long"] = reply
    with pytest.raises(FetchError, match="longer than 100,000 bytes"):
        get(outlet(), settings.fetch, site.url("/long"))
    assert site.asked["/long"] == 1


def test_redirects_in_a_ring_are_given_up(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/ring"] = Reply(status=302, headers={"Location": "/ring"})
    with pytest.raises(FetchError, match="more than 5 redirects"):
        get(outlet(), settings.fetch, site.url("/ring"))
    assert site.asked["/ring"] == 6


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "http://[fd00:ec2::254]/", "http://[a"]
)
def test_a_redirect_inward_is_refused(site: Site, outlet: Make, settings: Settings, target: str) -> None:
    site.paths["/inward"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(RefusedError):
        get(outlet(), settings.fetch, site.url("/inward"))


def test_each_redirect_is_looked_at(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/a"] = Reply(status=301, headers={"Location": "/b"})
    site.paths["/b"] = Reply("there")
    looked_at: list[str] = []

    async def check(url: str) -> None:
        looked_at.append(url)

    get(outlet(), settings.fetch, site.url("/a"), check=check)
    assert looked_at == [site.url("/a"), site.url("/b")]


def test_what_is_held_is_asked_for_conditionally(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/a"] = Reply("there", headers={"ETag": '"1"'})
    held = Validators(etag='"1"', last_modified="Fri, 07 Feb 2025 12:00:00 GMT")
    answer = get(outlet(), settings.fetch, site.url("/a"), validators=held)
    assert answer.not_modified
    assert site.sent[0][1]["if-modified-since"] == "Fri, 07 Feb 2025 12:00:00 GMT"


def test_one_outlet_has_one_request_at_a_time_and_rests_between(site: Site, outlet: Make, settings: Settings) -> None:
    site.paths["/a"] = Reply("there")

    async def all_at_once() -> None:
        async with Client(outlet(delay_seconds=0.1), settings.fetch, Pace(16)) as client:
            await asyncio.gather(*(client.get(site.url("/a")) for _ in range(4)))

    started = time.monotonic()
    asyncio.run(all_at_once())
    assert time.monotonic() - started >= 0.3
    assert site.most_in_flight == 1


def test_a_proxy_is_asked_instead_of_the_host(site: Site, outlet: Make, settings: Settings) -> None:
    through = replace(settings.fetch, proxy=site.url(""))
    site.paths["http://elsewhere.invalid/one"] = Reply("hello")
    assert get(outlet(allow_private=False), through, "http://elsewhere.invalid/one").body == b"hello"


def test_no_proxy_is_asked_for_a_forbidden_address(site: Site, outlet: Make, settings: Settings) -> None:
    through = replace(settings.fetch, proxy=site.url(""))
    for address in ("http://169.254.169.254/", "http://127.0.0.1/", "http://[::1]/"):
        with pytest.raises(RefusedError):
            get(outlet(allow_private=False), through, address)
    assert not site.sent
