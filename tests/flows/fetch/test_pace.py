"""Turns are given one at a time a host, spaced out, and to so many hosts at once."""

import asyncio
import time

from flows.fetch.pace import Pace


def test_so_many_hosts_are_asked_at_once_and_no_more() -> None:
    under_way, most = 0, 0

    async def ask(pace: Pace, host: str) -> None:
        nonlocal under_way, most
        async with pace.of(host).turn(0):
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0.02)
            under_way -= 1

    async def all_hosts() -> None:
        pace = Pace(3)
        await asyncio.gather(*(ask(pace, f"host {number}") for number in range(10)))

    asyncio.run(all_hosts())
    assert most == 3


def test_a_host_that_asks_for_rest_gets_it() -> None:
    async def twice() -> float:
        turns = Pace(1).of("host")
        started = time.monotonic()
        async with turns.turn(0):
            pass
        turns.hold(0.2)
        async with turns.turn(0):
            return time.monotonic() - started

    assert asyncio.run(twice()) >= 0.2
