"""Moments as pages and feeds write them: ISO 8601 and the form of mail headers."""

import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OFFSET = re.compile(r"([+-]\d{2}):?(\d{2})$")


def read_moment(text: str, timezone: str = "UTC") -> datetime | None:
    """A moment on the clock of `timezone`, or with the offset written where that is UTC; a bare day is midnight UTC."""
    text = text.strip()
    if _DAY.fullmatch(text):
        return _iso(f"{text}T00:00:00+00:00")
    moment = _iso(text) or _iso(_OFFSET.sub(r"\1:\2", text)) or _mail(text)
    if moment is None or (moment.tzinfo is not None and timezone == "UTC"):
        return moment
    clock = _zone(timezone)
    return moment.replace(tzinfo=clock) if moment.tzinfo is None else _on(clock, moment)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def _on(clock: tzinfo, moment: datetime) -> datetime | None:
    try:
        return moment.astimezone(clock)
    except OverflowError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
