"""Articles as JSON Lines, one object a line: read strictly in what is used, and blind to further keys."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extractors.article import Article, make_article_id
from extractors.pages.published import read_moment
from extractors.text.language import language_of
from flows.address import host_of
from flows.errors import CommandError, UsageError

_TEXTS = ("outlet", "country", "lang", "published", "title", "url")


class RecordError(CommandError):
    """A line that holds no article: which, and why."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What stands in where a record does not say."""

    outlet: str | None = None
    lang: str | None = None
    published: datetime | None = None


def defaults_of(lang: str | None, day: str | None, outlet: str | None = None) -> Defaults:
    """The defaults that options name; UsageError for a date that is none."""
    published = read_moment(day) if day else None
    if day and published is None:
        raise UsageError(f"--date {day!r}: write a date such as 2025-02-07")
    return Defaults(outlet, lang, published)


def read_records(lines: Iterable[str], source: str, defaults: Defaults) -> Iterator[Article | RecordError]:
    """The article of each line that is not empty, or the error that names its line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield article_of(_object(line), defaults)
            except (ValueError, RecursionError) as error:
                yield RecordError(f"{source}:{number}: {error}")


def article_of(record: dict[str, Any], defaults: Defaults) -> Article:
    """The article of a record; raises ValueError that says which key is wrong."""
    text, given = record.get("text"), record.get("id")
    if not isinstance(text, str):
        raise ValueError("the key 'text' is missing or no text")
    for name in _TEXTS:
        if not isinstance(record.get(name), str | None):
            raise ValueError(f"{name!r} must be a text, not {record[name]!r}")
    if not isinstance(given, str | int | None):
        raise ValueError(f"'id' must be a text, not {given!r}")
    url, title = record.get("url"), record.get("title")
    outlet = record.get("outlet") or defaults.outlet or host_of(url) or "unknown"
    return Article(
        article_id=str(given) if given is not None else make_article_id(outlet, url, title, text),
        outlet=outlet,
        text=text,
        title=title,
        url=url,
        lang=record.get("lang") or defaults.lang or language_of(text),
        country=record.get("country"),
        published=_published(record.get("published")) or defaults.published,
    )


def _object(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise ValueError(f"is no JSON: {error}") from error
    if not isinstance(record, dict):
        raise ValueError("is no JSON object")
    return record


def _published(text: str | None) -> datetime | None:
    if not text:
        return None
    moment = read_moment(text)
    if moment is None:
        raise ValueError(f"'published' is no date or moment: {text!r}")
    return moment
