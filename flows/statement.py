"""A statement to be checked, as an article: a sentence given, a file, or the page at an address."""

import asyncio
from pathlib import Path

from extractors.article import Article, Page, Unreadable, read_article
from flows.errors import CommandError
from flows.extraction import read_input
from flows.fetch.answer import Answer, FetchError
from flows.fetch.client import Client
from flows.fetch.hosts import Hosts, Permission
from flows.fetch.pace import Pace
from flows.outlets import Outlet
from flows.records import article_of, defaults_of
from flows.settings import Settings

OUTLET = "the statement"


def read_statement(given: str, lang: str | None, day: str | None, settings: Settings) -> Article:
    """The statement, which speaks from `day` where it is known; CommandError where nothing can be read."""
    defaults = defaults_of(lang, day, OUTLET)
    if given.startswith(("http://", "https://")):
        return _read_page(given, lang, settings)
    if _is_file(given):
        with Path(given).open("rb") as file:
            articles = read_input(given, file, defaults)
            if article := next(articles, None):
                return article
        raise CommandError(f"{given}: nothing stands in it")
    return article_of({"text": given}, defaults)


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except OSError:  # too long for a name, so a sentence
        return False


def _read_page(url: str, lang: str | None, settings: Settings) -> Article:
    outlet = Outlet(id="statement", name=OUTLET, language=lang or "")
    try:
        answer = asyncio.run(_fetch(url, outlet, settings))
    except FetchError as error:
        raise CommandError(f"{url}: {error.reason}") from error
    page = Page(
        outlet=OUTLET,
        url=answer.final_url,
        content=answer.body,
        fetched=answer.fetched,
        charset=answer.charset,
        lang=lang,
    )
    article = read_article(page, settings.extract.min_characters)
    if isinstance(article, Unreadable):
        raise CommandError(f"{url}: {article.reason}")
    return article


async def _fetch(url: str, outlet: Outlet, settings: Settings) -> Answer:
    async with Client(outlet, settings.fetch, Pace(1)) as client:
        # one page that a person names is read, not mined
        answer = await client.get(url, check=Permission(client, Hosts(reservations=False)).check)
    if answer.status != 200:
        raise FetchError(f"status {answer.status}", answer.status)
    return answer
