"""What `crosscheck extract` reads and answers: records, a page or a plain text, and the claims in each."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from extractors.article import Article, Page, Unreadable, read_article
from extractors.claims import extract_claims, read_numbers
from flows.claim_json import claim_object, number_object
from flows.errors import CommandError
from flows.reading import language_note
from flows.records import Defaults, RecordError, article_of, read_records


def read_input(name: str, stdin: IO[bytes], defaults: Defaults) -> Iterator[Article]:
    """The articles of a file: records for - and *.jsonl, a page for *.html, else one text; raises CommandError."""
    if name == "-":
        yield from _records(stdin, "standard input", defaults)
    elif name.endswith(".jsonl"):
        with _open(name) as file:
            yield from _records(file, name, defaults)
    elif name.endswith((".html", ".htm")):
        with _open(name) as file:
            yield _page(file.read(), name, defaults)
    else:
        with _open(name) as file:
            yield article_of({"id": name, "text": _text(file.read(), name)}, defaults)


def _open(name: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror or error}") from error


def _records(file: Iterable[bytes], source: str, defaults: Defaults) -> Iterator[Article]:
    for article in read_records((_text(line, source) for line in file), source, defaults):
        if isinstance(article, RecordError):
            raise article
        yield article


def _text(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(f"{source}: is no UTF-8 text: {error}") from error


def _page(content: bytes, name: str, defaults: Defaults) -> Article:
    address = Path(name).resolve().as_uri()
    outlet = defaults.outlet or "unknown"
    page = Page(outlet=outlet, url=address, content=content, fetched=datetime.now(UTC), lang=defaults.lang)
    article = read_article(page)
    if isinstance(article, Unreadable):
        raise CommandError(f"{name}: {article.reason}")
    return replace(article, published=article.published or defaults.published)


def answer(article: Article, all_numbers: bool) -> dict[str, Any]:
    """The claims of an article as one JSON object; a note where its language has no file."""
    note = language_note(article.lang)
    found: dict[str, Any] = {"id": article.article_id}
    found["claims"] = [] if note else [claim_object(claim) for claim in extract_claims(article)]
    if all_numbers:
        found["numbers"] = [] if note else [number_object(number) for number in read_numbers(article)]
    return found | {"note": note} if note else found


def line(found: dict[str, Any]) -> bytes:
    """An answer as one line of JSON in UTF-8; half characters, which some texts hold, are escaped."""
    try:
        return json.dumps(found, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(found).encode() + b"\n"
