"""The outlets that are read: one [[outlet]] table each, strictly checked before anything is fetched."""

import re
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.localedata import exists as in_cldr

from flows import toml_file
from flows.address import is_web

SHIPPED = Path(__file__).with_name("outlets.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet: who it is, where it lists its articles, and how it wants to be asked."""

    id: str
    name: str
    language: str  # ISO 639-1
    feeds: tuple[str, ...] = ()  # RSS, Atom, RDF
    sitemaps: tuple[str, ...] = ()  # news sitemaps, sitemaps and their indexes
    pages: tuple[str, ...] = ()  # articles to read every night beside those that are listed
    country: str | None = None  # ISO 3166-1 alpha-2
    timezone: str = "UTC"  # IANA name
    owner: str | None = None
    kind: str | None = None  # newspaper, broadcaster, agency, government, forces …
    agency_of: str | None = None  # the agency whose reports it prints as its own: TASS, AP
    delay_seconds: float | None = None  # instead of the setting
    max_pages: int | None = None  # instead of the setting
    allow_private: bool = False  # it may stand in a private network or on this machine


def read_outlets(path: Path = SHIPPED) -> list[Outlet]:
    """The outlets of a file; UsageError names file and line of what is unknown, doubled, missing or misspelt."""
    file = toml_file.read(path)
    for name in file.data:
        if name != "outlet":
            raise file.error((name,), f"unknown key {name!r}; an outlets file holds [[outlet]] tables")
    tables = file.data.get("outlet", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise file.error(("outlet",), "outlets are written as [[outlet]] tables")
    if not tables:
        raise file.error((), "no [[outlet]] stands in it")
    outlets: dict[str, Outlet] = {}
    for number, table in enumerate(tables):
        outlet = toml_file.build(Outlet, file, ("outlet", number), table)
        if outlet.id in outlets:
            raise file.error(("outlet", number, "id"), f"the id {outlet.id!r} is used twice")
        _check(outlet, file, ("outlet", number))
        outlets[outlet.id] = outlet
    return list(outlets.values())


def _check(outlet: Outlet, file: toml_file.TomlFile, where: toml_file.Key) -> None:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_.-]*", outlet.id):
        raise file.error((*where, "id"), f"the id {outlet.id!r} must be made of a-z, 0-9, '-', '_' and '.'")
    if not outlet.feeds and not outlet.sitemaps:
        raise file.error(where, f"outlet {outlet.id!r} has no feed: give it feeds = [...] or sitemaps = [...]")
    for key in ("feeds", "sitemaps", "pages"):
        for url in getattr(outlet, key):
            if not is_web(url):
                raise file.error((*where, key), f"{url!r} is no http or https address")
    if not re.fullmatch(r"[a-z]{2}", outlet.language) or not in_cldr(outlet.language):
        raise file.error((*where, "language"), f"{outlet.language!r} is no language code such as en or de")
    if outlet.country is not None and outlet.country not in get_global("territory_currencies"):
        raise file.error((*where, "country"), f"{outlet.country!r} is no country code such as GB or DE")
    _check_numbers(outlet, file, where)


def _check_numbers(outlet: Outlet, file: toml_file.TomlFile, where: toml_file.Key) -> None:
    try:
        ZoneInfo(outlet.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise file.error((*where, "timezone"), f"{outlet.timezone!r} is no time zone such as Europe/Berlin") from error
    if outlet.delay_seconds is not None and outlet.delay_seconds < 0:
        raise file.error((*where, "delay_seconds"), "'delay_seconds' must not be below 0")
    if outlet.max_pages is not None and outlet.max_pages < 1:
        raise file.error((*where, "max_pages"), "'max_pages' must be at least 1")
