"""Where requests may go: public addresses only, and the address that was checked is the one connected to."""

import asyncio
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx

from flows.fetch.answer import RefusedError

Address = IPv4Address | IPv6Address

# Clouds hand out credentials here: never, whatever an outlet allows.
METADATA_SERVICES = (ip_network("169.254.0.0/16"), ip_network("fd00:ec2::254/128"))


# Networks of IPv6 whose last 32 bits are an IPv4 address: translated, by a network of one's own too, and compatible.
_EMBEDDING = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96", "::/96")))
# Python of 3.11 takes these for public; of IPv6, nothing but 2000::/3 is.
_RESERVED = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20")))
_UNICAST = ip_network("2000::/3")


def check_literal(url: str, allow_private: bool) -> None:
    """Raise RefusedError for a forbidden address written out in numbers: all that can be seen in front of a proxy."""
    try:
        address = ip_address(urlsplit(url).hostname or "")
    except ValueError:
        return
    check_address(address, allow_private)


def check_scheme(url: str) -> None:
    """Raise RefusedError for anything but http and https."""
    scheme = urlsplit(url).scheme
    if scheme not in ("http", "https"):
        raise RefusedError(f"only http and https addresses are read, not {scheme or 'one without a scheme'}")


def check_address(address: Address, allow_private: bool) -> None:
    """Raise RefusedError for an address that is not public, or that belongs to a cloud's metadata service."""
    plain = _embedded(address)
    if any(plain in network for network in METADATA_SERVICES if network.version == plain.version):
        raise RefusedError(f"leads to {plain}, a metadata service")
    if not allow_private and not _is_public(plain):
        raise RefusedError(f"leads to {plain}, which is no public address")


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address) and address not in _UNICAST:
        return False
    return address.is_global and not address.is_multicast and not any(address in network for network in _RESERVED)


def _embedded(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one that stands for it, else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in _EMBEDDING) and int(address) > 1:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections after a look at every address that a name stands for."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first of the host's addresses that answers; RefusedError if any of them is not allowed."""
        addresses = await _resolve(host, port)
        for address in addresses:
            check_address(address, self._allow_private)
        for address in addresses[:-1]:
            try:
                return await self._inner.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._inner.connect_tcp(str(addresses[-1]), port, timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        """Wait, as the pool asks between its own tries."""
        await self._inner.sleep(seconds)


async def _resolve(host: str, port: int) -> list[Address]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"the name {host} is not known") from error
    return list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def guarded_client(
    *, allow_private: bool, headers: dict[str, str], timeout: httpx.Timeout, proxy: str = ""
) -> httpx.AsyncClient:
    """A client whose every connection is looked at; proxies and .netrc of the environment are left aside.

    A proxy named here looks names up and connects on its own, so it is trusted to keep us out of inner networks.
    """
    transport = httpx.AsyncHTTPTransport(verify=_SSL, http2=True, proxy=proxy or None)
    if not proxy:
        # httpx has no argument for it, though its pool does: the only way to check and connect in one step
        transport._pool = httpcore.AsyncConnectionPool(
            ssl_context=_SSL, http2=True, max_connections=4, network_backend=GuardedBackend(allow_private)
        )
    return httpx.AsyncClient(transport=transport, headers=headers, timeout=timeout, trust_env=False)


_SSL = httpx.create_ssl_context(trust_env=False)
