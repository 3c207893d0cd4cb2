"""How far back articles are read."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from flows.errors import UsageError
from flows.fetch.listing import Listed

_SPAN = re.compile(r"(\d+)([dh])")


def read_since(text: str, now: datetime) -> datetime:
    """The moment that "2d", "48h" or a date names; UsageError for anything else."""
    if span := _SPAN.fullmatch(text.strip()):
        unit = "days" if span[2] == "d" else "hours"
        try:
            return now - timedelta(**{unit: int(span[1])})
        except OverflowError:
            return datetime.min.replace(tzinfo=UTC)
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f"since {text!r}: write a span such as 2d or 48h, or a date such as 2025-02-07") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def select(listed: Iterable[Listed], since: datetime, most: int) -> list[Listed]:
    """The newest articles of the window, each address once; those without a date count as new."""
    latest = datetime.max.replace(tzinfo=UTC)
    newest: dict[str, Listed] = {}
    for entry in listed:
        if entry.published is None or entry.published >= since:
            newest.setdefault(entry.url, entry)
    return sorted(newest.values(), key=lambda entry: entry.published or latest, reverse=True)[:most]
