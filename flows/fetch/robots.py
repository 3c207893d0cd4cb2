"""What robots.txt of a host allows us, asked once a night and host."""

from urllib.parse import urlsplit

from protego import Protego

from flows.fetch.answer import FetchError, RefusedError
from flows.fetch.client import NAME, Client

_LONGEST = 500 * 1024  # as RFC 9309 says, the rest is not read


class Robots:
    """The rules of the hosts that one outlet's addresses stand on."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._rules: dict[str, Protego | FetchError] = {}

    async def check(self, url: str) -> None:
        """Raise RefusedError if the address is forbidden, or if its host does not say; keep to its crawl delay."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = await self._read(f"{origin}/robots.txt")
        rules = self._rules[origin]
        if isinstance(rules, RefusedError):
            raise RefusedError(rules.reason)
        if isinstance(rules, FetchError):
            raise FetchError(f"robots.txt: {rules.reason}", rules.status)
        if not rules.can_fetch(url, NAME):
            raise RefusedError("robots.txt forbids it")
        self._client.delay_seconds = max(self._client.delay_seconds, rules.crawl_delay(NAME) or 0.0)

    async def _read(self, url: str) -> Protego | FetchError:
        try:
            answer = await self._client.get(url)
        except FetchError as error:
            return error
        if answer.status >= 500 or answer.status == 429:
            return FetchError(f"status {answer.status}", answer.status)
        text = answer.body[:_LONGEST].decode("utf-8", "replace") if answer.status == 200 else ""
        return Protego.parse(text)
