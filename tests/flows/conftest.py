"""What the tests of the night begin with: a site on loopback, settings without waits, an outlets file, a warehouse."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from flows.outlets import Outlet
from flows.settings import Settings, defaults
from warehouse.warehouse import Warehouse

from .site import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as up:
        yield up


@pytest.fixture
def settings() -> Settings:
    """The defaults without the waits that spare real outlets."""
    quick = replace(
        defaults().fetch,
        delay_seconds=0.0,
        backoff_seconds=0.01,
        max_bytes=100_000,
    )
    return replace(defaults(), fetch=quick)


@pytest.fixture
def outlet(site: Site) -> Callable[..., Outlet]:
    """An outlet of the site, with what a test says of it."""

    def made(**given: object) -> Outlet:
        usual = {"id": "post", "name": "The Post", "language": "en", "feeds": (site.url("/feed.xml"),)}
        return Outlet(**(usual | {"allow_private": True} | given))  # type: ignore[arg-type]

    return made


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(tmp_path / "crosscheck.duckdb") as opened:
        yield opened


@pytest.fixture(scope="session")
def prefect() -> Iterator[None]:
    """One Prefect server for all tests of the flow."""
    from prefect.settings import PREFECT_API_URL
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=600):
        os.environ["PREFECT_API_URL"] = str(PREFECT_API_URL.value())
        yield
        del os.environ["PREFECT_API_URL"]
