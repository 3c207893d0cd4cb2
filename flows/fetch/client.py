"""One outlet's requests: its turn awaited, redirects looked at, passing faults tried again, and all of it bounded."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from time import monotonic
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from flows.address import absolute
from flows.fetch.answer import Answer, FetchError, RefusedError, Validators
from flows.fetch.body import ENCODINGS, read_body
from flows.fetch.guard import check_literal, check_scheme, guarded_client
from flows.fetch.pace import Pace, Turns
from flows.fetch.retry import wait_before_retry
from flows.outlets import Outlet
from flows.settings import Fetch

_REDIRECTS = (301, 302, 303, 307, 308)
NAME = "crosscheck"

Check = Callable[[str], Awaitable[None]]


def user_agent(settings: Fetch) -> str:
    """Who asks, and the address that an outlet can write to."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"{NAME}/{version(NAME)}{contact}"


class Client:
    """The client of one outlet; use it as an asynchronous context manager."""

    def __init__(self, outlet: Outlet, settings: Fetch, pace: Pace) -> None:
        self._outlet = outlet
        self._settings = settings
        self._pace = pace
        self.delay_seconds = settings.delay_seconds if outlet.delay_seconds is None else outlet.delay_seconds
        self._until = monotonic() + settings.outlet_hours * 3600
        self._http = guarded_client(
            allow_private=outlet.allow_private,
            headers={"User-Agent": user_agent(settings), "Accept-Encoding": ENCODINGS, "Accept-Language": "*"},
            timeout=httpx.Timeout(settings.read_seconds, connect=settings.connect_seconds),
            proxy=settings.proxy,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    def check_time(self) -> None:
        """Raise FetchError where a further request would come after the outlet's time for one night."""
        if monotonic() + self.delay_seconds > self._until:
            raise FetchError(
                f"left until another night: the outlet had {self._settings.outlet_hours:g} h", passing=True
            )

    async def get(self, url: str, *, check: Check | None = None, validators: Validators | None = None) -> Answer:
        """The answer after redirects; `check` is awaited for each address; FetchError says why there is none."""
        before: list[Answer] = []
        try:
            answer = await self._follow(url, check, (validators or Validators()).headers(), before)
        except FetchError as error:
            error.before = tuple(before)
            raise
        return replace(answer, before=tuple(before))

    async def _follow(self, asked: str, check: Check | None, headers: dict[str, str], before: list[Answer]) -> Answer:
        url = asked
        for _ in range(self._settings.redirects + 1):
            check_scheme(url)
            check_literal(url, self._outlet.allow_private)
            if check is not None:
                await check(url)
            answer = await self._ask_patiently(asked, url, headers, before)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return answer
            before.append(answer)
            target = absolute(url, location)
            if target is None:
                raise RefusedError(f"redirects to {location!r}, which is no http or https address")
            url, headers = target, {}
        raise FetchError(f"more than {self._settings.redirects} redirects")

    async def _ask_patiently(self, asked: str, url: str, headers: dict[str, str], before: list[Answer]) -> Answer:
        turns = self._turns(url)
        for tries in range(1, self._settings.tries + 1):
            async with turns.turn(self.delay_seconds):
                outcome = await self._ask(asked, url, headers)
            answer = None if isinstance(outcome, FetchError) else outcome
            wait = wait_before_retry(self._settings, tries, answer)
            if wait is None:
                break
            before += [answer] if answer else []
            turns.hold(wait)
        if isinstance(outcome, FetchError):
            raise outcome
        return outcome

    async def _ask(self, asked: str, url: str, headers: dict[str, str]) -> Answer | FetchError:
        """One try; a broken connection is returned, since it may pass, and whatever else is wrong is raised."""
        try:
            async with asyncio.timeout(self._settings.whole_seconds):
                return await self._exchange(asked, url, headers)
        except TimeoutError as error:
            raise FetchError(f"not finished after {self._settings.whole_seconds:g} s") from error
        except httpx.ConnectTimeout as error:
            raise FetchError(f"no connection after {self._settings.connect_seconds:g} s", passing=True) from error
        except httpx.TimeoutException as error:
            raise FetchError(f"silent for {self._settings.read_seconds:g} s") from error
        except httpx.TransportError as error:
            return FetchError(f"no answer: {error or type(error).__name__}", passing=True)
        except httpx.InvalidURL as error:
            raise FetchError(f"no address: {error}") from error

    async def _exchange(self, asked: str, url: str, headers: dict[str, str]) -> Answer:
        async with self._http.stream("GET", url, headers=headers) as response:
            return Answer(
                url=asked,
                final_url=url,
                status=response.status_code,
                headers={name.lower(): value for name, value in response.headers.items()},
                body=await read_body(response, self._settings.max_bytes),
                fetched=datetime.now(UTC),
                request_headers=dict(response.request.headers),
            )

    def _turns(self, url: str) -> Turns:
        # with allow_private many outlets may share one loopback host, so there an outlet is what is spared
        return self._pace.of(self._outlet.id if self._outlet.allow_private else urlsplit(url).netloc)
