"""What came back for an address, or why nothing did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


class FetchError(Exception):
    """An address that gave no usable answer: the reason, the status if there was one, and whether that may pass."""

    outcome = "failed"
    before: "tuple[Answer, ...]" = ()  # redirects and refused tries

    def __init__(self, reason: str, status: int | None = None, *, passing: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.passing = passing


class RefusedError(FetchError):
    """An address that must not be asked: robots.txt forbids it, or it leads where outlets don't stand."""

    outcome = "refused"


class ReservedError(FetchError):
    """A page that its outlet reserves from being mined."""

    outcome = "reserved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave with an answer that we hold, to ask it only for a newer one."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The header fields of a conditional request."""
        fields = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: where it came from after redirects, and its body after content decoding."""

    url: str  # as asked
    final_url: str
    status: int
    headers: Mapping[str, str]  # lower-case names
    body: bytes
    fetched: datetime
    request_headers: Mapping[str, str]
    before: "tuple[Answer, ...]" = ()  # redirects and refused tries

    @property
    def passing(self) -> bool:
        """Whether what is wrong may be over soon."""
        return self.status in (429, 500, 502, 503, 504)

    @property
    def not_modified(self) -> bool:
        """Whether the server says that the copy we hold is the newest."""
        return self.status == 304

    @property
    def content_type(self) -> str:
        """The media type without parameters, in lower case; empty where none is given."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the server names."""
        _, _, parameters = self.headers.get("content-type", "").partition("charset=")
        return parameters.split(";")[0].strip(" \"'") or None
