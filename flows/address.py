"""Web addresses as they come: many are none, and none of them may end what reads them."""

from urllib.parse import urljoin, urlsplit


def host_of(url: str | None) -> str | None:
    """The host of an address without its www.; None for what is no address."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def is_web(url: str) -> bool:
    """Whether it is an http or https address with a host."""
    return url.startswith(("http://", "https://")) and host_of(url) is not None


def absolute(base: str, url: str) -> str | None:
    """An address as it stands on a page or in a redirect, made absolute; None if that is no web address."""
    try:
        found = urljoin(base, url.strip())
    except ValueError:
        return None
    return found if is_web(found) else None
