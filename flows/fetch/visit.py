"""One outlet's night: its listings read, its articles of the window fetched and archived, and what became of each."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from flows.archive import ArchiveWriter, digest_of
from flows.archive_reader import read_body_at
from flows.fetch.answer import Answer, FetchError, RefusedError, Validators
from flows.fetch.client import Client
from flows.fetch.listing import Listed, ListingError, canonical, read_feed, read_sitemap
from flows.fetch.pace import Pace
from flows.fetch.robots import Robots
from flows.fetch.visited import Row, Visit
from flows.fetch.window import select
from flows.outlets import Outlet
from flows.settings import Fetch

_SITEMAPS = 50  # of an index, newest first
_PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain")


class Visitor:
    """Asks one outlet; `known` holds what the warehouse knows of its addresses."""

    def __init__(
        self,
        client: Client,
        archive: ArchiveWriter,
        known: Mapping[str, Row],
        visit: Visit,
        data: Path,
        settings: Fetch,
    ) -> None:
        self._client = client
        self._archive = archive
        self._known = known
        self._visit = visit
        self._data = data
        self._settings = settings
        self._robots = Robots(client)

    async def listings(self, since: datetime) -> list[Listed]:
        """The articles that feeds and sitemaps list; what can't be read is noted in the visit."""
        outlet = self._visit.outlet
        listed = [Listed(canonical(url) or url, None) for url in outlet.pages]
        for url in outlet.feeds:
            listed += await self._listing(url, "feed")
        for url in outlet.sitemaps:
            found = await self._listing(url, "sitemap")
            listed += [entry for entry in found if not entry.is_sitemap]
            for deeper in select((entry for entry in found if entry.is_sitemap), since, _SITEMAPS):
                listed += [entry for entry in await self._listing(deeper.url, "sitemap") if not entry.is_sitemap]
        return listed

    async def _listing(self, url: str, kind: str) -> list[Listed]:
        read = read_feed if kind == "feed" else read_sitemap
        try:
            body = await self.ask(url, kind)
            listed = read(body, url, self._visit.outlet.timezone)
        except (FetchError, ListingError) as error:
            self._visit.reasons.append(f"{url}: {error}")
            return []
        self._visit.listings_read += 1
        return listed

    async def page(self, entry: Listed) -> None:
        """Fetch one article; whatever goes wrong is noted and stops nothing."""
        if self._known.get(entry.url, {}).get("outcome") == "forgotten":
            return
        try:
            await self.ask(entry.url, "page", entry.published)
        except FetchError as error:
            outcome = "refused" if isinstance(error, RefusedError) else "failed"
            self._visit.asked.append(self._row(entry.url, "page", error.status, outcome, error.reason))

    async def ask(self, url: str, kind: str, listed: datetime | None = None) -> bytes:
        """The body that stands at an address: fetched and archived if it is new, else as the archive holds it."""
        held = self._known.get(url)
        copy = await self._copy(held, kind)
        validators = (
            Validators(etag=held["etag"], last_modified=held["last_modified"]) if held and copy is not None else None
        )
        answer = await self._client.get(url, check=self._robots.check, validators=validators)
        if held and copy is not None and answer.not_modified:
            self._note_unchanged(url, kind, held)
            return copy
        _check(answer, kind)
        digest = digest_of(answer.body)
        if held and copy is not None and held["digest"] == digest:
            self._note_unchanged(url, kind, held)
            return answer.body
        offset = await asyncio.to_thread(self._archive.add, answer, kind, listed)
        self._visit.archive = self._archive.name
        self._visit.new.append(
            self._row(url, kind, answer.status, "read", None)
            | {"etag": answer.headers.get("etag"), "last_modified": answer.headers.get("last-modified")}
            | {"fetched": answer.fetched, "digest": digest, "archive": self._archive.name, "archive_offset": offset}
        )
        return answer.body

    async def _copy(self, held: Row | None, kind: str) -> bytes | None:
        """What the archive holds of a listing; of a page only whether its file is there."""
        if held is None or not held["archive"] or held["archive_offset"] is None:
            return None
        path = self._data / held["archive"]
        if kind == "page":
            return b"" if path.exists() else None
        return await asyncio.to_thread(read_body_at, path, held["archive_offset"], self._settings.max_bytes)

    def _note_unchanged(self, url: str, kind: str, held: Row) -> None:
        self._visit.unchanged += kind == "page"
        if held["outcome"] == "unreadable":
            row = self._row(url, kind, 304, "unreadable", held["reason"])
        else:
            row = self._row(url, kind, 304, "unchanged", None)
        self._visit.asked.append(row)

    def _row(self, url: str, kind: str, status: int | None, outcome: str, reason: str | None) -> Row:
        outlet = self._visit.outlet.id
        return {"url": url, "outlet": outlet, "kind": kind, "status": status, "outcome": outcome, "reason": reason}


def _check(answer: Answer, kind: str) -> None:
    if answer.status != 200:
        raise FetchError(f"status {answer.status}", answer.status)
    if kind == "page" and answer.content_type not in _PAGE_TYPES:
        raise FetchError(f"no page but {answer.content_type}", answer.status)


async def visit_outlet(
    outlet: Outlet,
    settings: Fetch,
    pace: Pace,
    archive: ArchiveWriter,
    known: Iterable[Row],
    since: datetime,
    data: Path,
) -> Visit:
    """Fetch what an outlet has listed since then; nothing that goes wrong at the outlet raises."""
    visit = Visit(outlet)
    with archive:
        async with Client(outlet, settings, pace) as client:
            visitor = Visitor(client, archive, {row["url"]: row for row in known}, visit, data, settings)
            listed = select(await visitor.listings(since), since, outlet.max_pages or settings.max_pages)
            visit.listed = len(listed)
            for entry in listed:
                await visitor.page(entry)
    return visit
