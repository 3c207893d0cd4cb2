"""How addresses are asked for: only for what is newer than our copy, and every answer goes into the archive."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.archive import ArchiveWriter, digest_of
from flows.archive_reader import read_body_at
from flows.fetch.answer import Answer, FetchError, ReservedError, Validators
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts, Permission
from flows.fetch.reservation import reserved_in
from flows.fetch.visited import Row, Visit
from flows.settings import Fetch
from flows.sources import PAGE_TYPES

_STANDS = timedelta(hours=12)  # so long, what a host allows and what failed for good is not asked for again


class Asking:
    """One outlet's addresses; `known` holds what the warehouse knows of them."""

    def __init__(
        self,
        client: Client,
        archive: ArchiveWriter,
        known: Mapping[str, Row],
        visit: Visit,
        data: Path,
        settings: Fetch,
        hosts: Hosts,
    ) -> None:
        self._client = client
        self._archive = archive
        self._known = known
        self._visit = visit
        self._data = data
        self._settings = settings
        self._permission = Permission(client, hosts, self._rules)

    async def page(self, url: str, listed: datetime | None) -> None:
        """Fetch one article; whatever goes wrong is noted and stops nothing."""
        held = self._known.get(url)
        if held and held["outcome"] == "forgotten":
            return
        if held and held["outcome"] in ("failed", "refused", "reserved") and _stands(held):
            row = self._row(url, "page", held["status"], held["outcome"], held["reason"])
            self._visit.asked.append(row | {"fetched": held["fetched"]})
            return
        try:
            await self.ask(url, "page", listed)
        except FetchError as error:
            if held is None or held["reason"] != error.reason:
                await self._archive_all(error.before, "page")
            self.note(url, "page", error)

    async def _rules(self, url: str, kind: str) -> bytes:
        """What a host says of itself, as we know it or as it answers."""
        held = self._known.get(url)
        if held and _stands(held):
            if held["outcome"] == "failed":
                raise FetchError(held["reason"], held["status"])
            if (copy := await self._copy(held, kind)) is not None:
                return copy
        try:
            return await self.ask(url, kind)
        except FetchError as error:
            self.note(url, kind, error)
            raise

    async def ask(self, url: str, kind: str, listed: datetime | None = None) -> bytes:
        """The body that stands at an address: fetched and archived if it is new, else as the archive holds it."""
        if kind in ("page", "feed", "sitemap"):
            self._client.check_time()
        held = self._known.get(url)
        copy = await self._copy(held, kind)
        validators = (
            Validators(etag=held["etag"], last_modified=held["last_modified"]) if held and copy is not None else None
        )
        checks = {
            "page": self._permission.check_page,
            "feed": self._permission.check,
            "sitemap": self._permission.check,
        }
        answer = await self._client.get(url, check=checks.get(kind), validators=validators)
        if held and copy is not None and answer.not_modified:
            self._note_unchanged(url, kind, held)
            return copy
        if held and copy is not None and answer.status == 200 and held["digest"] == digest_of(answer.body):
            self._note_unchanged(url, kind, held)
            return answer.body
        await self._keep(url, kind, answer, listed)
        return answer.body

    async def _keep(self, url: str, kind: str, answer: Answer, listed: datetime | None) -> None:
        """Archive an answer; FetchError if nothing can be read of it, ReservedError if nothing may be."""
        honoured = kind == "page" and self._settings.honour_reservations
        if honoured and (reason := reserved_in(answer.headers, answer.body)):
            raise ReservedError(reason, answer.status)
        if answer.status == 200 or self._known.get(url, {}).get("status") != answer.status:
            await self._archive_all(answer.before, kind)
            offset = await asyncio.to_thread(self._archive.add, answer, kind, listed)
            self._visit.archive = self._archive.name
        if answer.status != 200:
            raise FetchError(f"status {answer.status}", answer.status, passing=answer.passing)
        wrong = kind == "page" and answer.content_type not in PAGE_TYPES
        row = (
            self._row(url, kind, answer.status, "unreadable", f"no page but {answer.content_type}")
            if wrong
            else self._row(url, kind, answer.status, "read", None)
        )
        self._visit.new.append(
            row
            | {"etag": answer.headers.get("etag"), "last_modified": answer.headers.get("last-modified")}
            | {"fetched": answer.fetched, "digest": digest_of(answer.body)}
            | {"archive": self._archive.name, "archive_offset": offset}
        )

    async def _archive_all(self, answers: Sequence[Answer], kind: str) -> None:
        """Keep what came before the answer, or in its place."""
        for answer in answers:
            await asyncio.to_thread(self._archive.add, answer, kind)
            self._visit.archive = self._archive.name

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
        outcome, reason = ("unreadable", held["reason"]) if held["outcome"] == "unreadable" else ("unchanged", None)
        self._visit.asked.append(self._row(url, kind, 304, outcome, reason) | {"fetched": datetime.now(UTC)})

    def note(self, url: str, kind: str, error: FetchError) -> None:
        """Record why an address gave nothing."""
        # what may pass keeps the moment of the last answer, so that the next run asks again
        moment = self._known.get(url, {}).get("fetched") if error.passing else datetime.now(UTC)
        self._visit.asked.append(self._row(url, kind, error.status, error.outcome, error.reason) | {"fetched": moment})

    def _row(self, url: str, kind: str, status: int | None, outcome: str, reason: str | None) -> Row:
        outlet = self._visit.outlet.id
        return {"url": url, "outlet": outlet, "kind": kind, "status": status, "outcome": outcome, "reason": reason}


def _stands(held: Row) -> bool:
    return held["fetched"] is not None and datetime.now(UTC) - held["fetched"] < _STANDS
