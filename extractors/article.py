"""What is read: a page as its server sent it, and the article inside it."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b


def content_hash(*parts: object) -> str:
    """A short name for content: 24 hexadecimal digits that depend on every part and its place."""
    digest = blake2b(digest_size=12)
    for part in parts:
        data = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of an outlet, as it came: the bytes after transfer and content decoding."""

    outlet: str
    url: str
    content: bytes
    fetched: datetime  # with its time zone; no date found in the page may be later
    charset: str | None = None  # as the server's header named it
    lang: str | None = None  # the outlet's language: a hint
    country: str | None = None  # ISO 3166-1 alpha-2: which dollar "$" is
    timezone: str = "UTC"  # IANA name: the outlet's own calendar
    listed: datetime | None = None  # the moment that the outlet's feed gives, for a page that gives none


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of a text that an outlet published."""

    article_id: str
    outlet: str
    text: str  # as it came, never normalised: claims point into it
    title: str | None = None
    url: str | None = None
    lang: str | None = None  # ISO 639-1
    country: str | None = None  # ISO 3166-1 alpha-2 of the outlet
    published: datetime | None = None  # with the outlet's own offset; a bare date is its midnight in UTC
    byline: str | None = None  # author or agency as printed on the page
    fetched: datetime | None = None

    @property
    def version(self) -> str:
        """Which wording of the article this is: changes with its title or text alone."""
        return content_hash(self.title or "", self.text)

    @property
    def day(self) -> date | None:
        """The day of publication on the outlet's own calendar."""
        return self.published.date() if self.published else None

    def part(self, name: str) -> str:
        """The text that a claim's `part` ("text" or "title") names."""
        return (self.title or "") if name == "title" else self.text


def make_article_id(outlet: str, url: str | None, title: str | None, text: str) -> str:
    """The id of an article that came without one: the same outlet, address and wording give the same id."""
    return content_hash(outlet, url or "", title or "", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A page that holds no article that can be read, and why."""

    url: str
    reason: str


def read_article(page: Page, min_characters: int = 60) -> Article | Unreadable:
    """The article of a page, with `text` as trafilatura gives it, or the reason why there is none to read."""
    from extractors.pages.page import read  # here, for importing trafilatura takes longer than reading most texts

    return read(page, min_characters)
