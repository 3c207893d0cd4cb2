"""What each host of a night allows: its robots.txt and its reservation of mining, asked once for all outlets on it."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from flows.fetch.answer import FetchError, RefusedError, ReservedError
from flows.fetch.client import NAME, Client
from flows.fetch.reservation import FILE, Rule, read_rules, reserved_at

ROBOTS, RESERVATION = "robots", "reservation"  # kinds of answers, beside those of listings and pages
_LONGEST = 500 * 1024  # as RFC 9309 says, the rest is not read

Ask = Callable[[str, str], Awaitable[bytes]]  # an address and its kind; FetchError where there is no usable answer


@dataclass(frozen=True, slots=True)
class Host:
    """What one host says of its pages."""

    robots: Protego
    reservations: tuple[Rule, ...]


class Hosts:
    """The hosts of a night; without `reservations`, nobody is asked whether mining is reserved."""

    def __init__(self, *, reservations: bool) -> None:
        self._reservations = reservations
        self._told: dict[str, Host | FetchError] = {}
        self._alone: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, url: str, ask: Ask) -> Host:
        """What the address's host says, asked for by `ask` if nobody did before; FetchError if it can't say."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with self._alone[origin]:
            if origin not in self._told:
                self._told[origin] = await self._read(origin, ask)
        told = self._told[origin]
        if isinstance(told, RefusedError):
            raise RefusedError(told.reason)
        if isinstance(told, FetchError):
            raise FetchError(f"robots.txt: {told.reason}", told.status, passing=told.passing)
        return told

    async def _read(self, origin: str, ask: Ask) -> Host | FetchError:
        try:
            text = (await ask(f"{origin}/robots.txt", ROBOTS))[:_LONGEST].decode("utf-8", "replace")
        except FetchError as error:
            if error.status is None or error.status >= 500 or error.status in (200, 429):
                return error
            text = ""
        return Host(Protego.parse(text), await self._rules(f"{origin}{FILE}", ask) if self._reservations else ())

    async def _rules(self, url: str, ask: Ask) -> tuple[Rule, ...]:
        try:
            return read_rules(await ask(url, RESERVATION))
        except FetchError:
            return ()


class Permission:
    """Whether one outlet's addresses may be asked for, by what their hosts say; its client keeps their crawl delays."""

    def __init__(self, client: Client, hosts: Hosts, ask: Ask | None = None) -> None:
        self._client = client
        self._hosts = hosts
        self._ask = ask or self._ask_plainly

    async def check(self, url: str) -> None:
        """Raise RefusedError if robots.txt forbids the address, FetchError if its host does not say."""
        robots = (await self._hosts.of(url, self._ask)).robots
        if not robots.can_fetch(url, NAME):
            raise RefusedError("robots.txt forbids it")
        self._client.delay_seconds = max(self._client.delay_seconds, robots.crawl_delay(NAME) or 0.0)

    async def check_page(self, url: str) -> None:
        """The same for an address whose text is to be mined; ReservedError where the host reserves that."""
        await self.check(url)
        if reserved_at((await self._hosts.of(url, self._ask)).reservations, url):
            raise ReservedError(f"reserved by {FILE}")

    async def _ask_plainly(self, url: str, kind: str) -> bytes:
        answer = await self._client.get(url)
        if answer.status != 200:
            raise FetchError(f"status {answer.status}", answer.status)
        return answer.body
