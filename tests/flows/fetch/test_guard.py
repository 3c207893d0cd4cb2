"""Requests go to public addresses only, and to the address that was looked at."""

import asyncio
import socket
from ipaddress import ip_address

import httpx
import pytest

from flows.fetch.answer import RefusedError
from flows.fetch.guard import check_address, check_scheme, guarded_client

from ..site import Reply, Site

Found = list[tuple[object, ...]]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "169.254.1.1",
        "::1", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "::7f00:1", "::ffff:0:7f00:1", "2001:0:7f00:1::1",
        "fec0::1", "192.0.0.8", "198.18.0.1", "240.0.0.1", "5f00::1", "3fff::1", "2001:db8::1", "100::1",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(RefusedError, match=r"no public address|metadata"):
        check_address(ip_address(address), allow_private=False)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
)
def test_public_addresses_are_not(address: str) -> None:
    check_address(ip_address(address), allow_private=False)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "fd00::1", "fec0::1"])
def test_an_outlet_may_be_allowed_to_be_private(address: str) -> None:
    check_address(ip_address(address), allow_private=True)


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "169.254.0.1", "fd00:ec2::254", "::ffff:169.254.169.254", "::a9fe:a9fe"]
)
def test_metadata_services_never_are(address: str) -> None:
    with pytest.raises(RefusedError, match="a metadata service"):
        check_address(ip_address(address), allow_private=True)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/x", "gopher://a.example", "//a.example/x"])
def test_only_http_and_https_are_read(url: str) -> None:
    with pytest.raises(RefusedError, match="only http and https"):
        check_scheme(url)


async def _get(url: str, allow_private: bool) -> httpx.Response:
    async with guarded_client(allow_private=allow_private, headers={}, timeout=httpx.Timeout(60)) as client:
        return await client.get(url)


def _resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Let every name stand for these addresses, or for none; returns the names as they are looked up."""
    looked_up: list[str] = []
    real = asyncio.BaseEventLoop.getaddrinfo

    async def resolve(self: asyncio.BaseEventLoop, host: str, port: int, **how: int) -> Found:
        if not host.endswith(".example"):
            return list(await real(self, host, port, **how))
        looked_up.append(host)
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    return looked_up


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433"])
def test_loopback_is_refused_however_it_is_written(site: Site, host: str) -> None:
    with pytest.raises(RefusedError):
        asyncio.run(_get(f"http://{host}:{site.port}/", allow_private=False))
    assert not site.asked


def test_a_private_outlet_is_connected_to(site: Site) -> None:
    site.paths["/"] = Reply("hello")
    assert asyncio.run(_get(site.url("/"), allow_private=True)).text == "hello"


def test_a_name_with_one_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _resolving(monkeypatch, "93.184.215.14", "127.0.0.1")
    with pytest.raises(RefusedError, match=r"127\.0\.0\.1"):
        asyncio.run(_get(f"http://rebound.example:{site.port}/", allow_private=False))


def test_the_address_looked_at_is_the_one_connected_to(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = _resolving(monkeypatch, "127.0.0.1")
    site.paths["/"] = Reply("hello")
    assert asyncio.run(_get(f"http://once.example:{site.port}/", allow_private=True)).text == "hello"
    assert looked_up == ["once.example"]
    assert site.sent[0][1]["host"] == f"once.example:{site.port}"


def test_the_next_address_of_a_name_is_tried(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _resolving(monkeypatch, "127.0.0.9", "127.0.0.1")
    site.paths["/"] = Reply("hello")
    assert asyncio.run(_get(f"http://two.example:{site.port}/", allow_private=True)).text == "hello"


def test_an_unknown_name_is_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    _resolving(monkeypatch)
    with pytest.raises(httpx.ConnectError, match="is not known"):
        asyncio.run(_get("http://nowhere.example/", allow_private=False))
