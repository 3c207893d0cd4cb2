"""Archives of pages to be read: made-up news in the furniture of pages, or the pages of a folder again and again."""

import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import chain, count, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from made_news import CLAIMS, MadeNews

from flows.archive import ArchiveWriter
from flows.archive_reader import Stored, read_archive
from flows.fetch.answer import Answer
from flows.files import files_of
from flows.outlets import Outlet
from flows.sources import is_page

NIGHT = datetime(2025, 2, 8, tzinfo=UTC)
PLAIN = 2  # sentences without a figure behind each that has one
WORDS = """
again and around before behind bridge buses children church coast dams door early evening families fell flood food
forest from fire garden had harbour he hills hospital hours into late later many market mayor morning near never night
nobody north of old over people police rain remembered repairs river road schools she shops slowly snow some station
stayed stood storm that the their there they to town trains valley village volunteers waited was water were while wind
winter with workers
"""
# with its furniture a page has about a thousand elements and 190 kB, the median of 76 recorded ones
SLOTS = ",".join(f'{{"slot": {n}, "ad": true}}' for n in range(6500))
SETTINGS = f"<script>window.settings = [{SLOTS}]</script>"
FRAME = (
    "<html lang='en'><head><title>{0}</title><meta property='article:published_time' content='{1}'>"
    "<meta property='og:title' content='{0}'></head><body>"
)
FURNITURE = "<nav><ul>{}</ul></nav>".format(
    "".join(f"<li><a href='/s/{n}'><span>Section {n}</span></a></li>" for n in range(110))
)
FURTHER = "<aside><h2>More</h2>{}</aside></body></html>".format(
    "".join(
        f"<div class='teaser'><a href='/{n}'><img src='/{n}.jpg' alt=''><h3>A further story of the day, number {n}</h3>"
        "<p>Two lines of it, so that somebody reads on.</p></a><time>an hour ago</time></div>"
        for n in range(110)
    )
)
NUMBER = re.compile(rb"(?<=[ >])[1-9]\d{1,2}(?=[ <,.])")
DAY = re.compile(rb"20\d\d-[01]\d-[0-3]\d(?=[T \"'])")
MONTH = timedelta(days=30)


class Given(NamedTuple):
    """A page to be archived."""

    outlet: Outlet
    fetched: datetime
    body: bytes


def made_up(how_many: int) -> Iterator[Given]:
    """So many pages of made-up news, outlet by outlet."""
    news = MadeNews(how_many * CLAIMS)
    made = [article for article, _ in islice(news.articles(), how_many)]
    for article in sorted(made, key=itemgetter("outlet")):
        outlet = Outlet(id=article["outlet"], name=article["outlet"], language="en", country="GB")
        yield Given(outlet, article["fetched"], page(article, news.random))


def page(article: Mapping[str, Any], chance: random.Random) -> bytes:
    """The page of an article: its sentences, others between them, and the furniture of pages."""
    told = article["text"].removesuffix(" said.").split(" said. ")
    text = "".join(f"<p>{sentence} said. {plain(chance)}</p>" for sentence in told)
    head = FRAME.format(told[0].partition(":")[0], article["published_day"])
    return f"{head}{SETTINGS}{FURNITURE}<article><h1>{plain(chance)}</h1>{text}</article>{FURTHER}".encode()


def plain(chance: random.Random) -> str:
    """Sentences without a figure."""
    words = WORDS.split()
    drawn = (" ".join(chance.choices(words, k=chance.randrange(8, 25))) for _ in range(PLAIN))
    return " ".join(f"{sentence.capitalize()}." for sentence in drawn)


def repeated(folder: Path) -> Iterator[Given]:
    """The pages of a folder again and again, without end and never twice the same."""
    for number in count():
        for one in stored([folder]):
            name = f"{one.outlet['id']}-{number}"
            outlet = Outlet(id=name, name=name, language=one.outlet.get("language", ""))
            yield Given(outlet, one.fetched, altered(one.body, number))


def altered(body: bytes, months: int) -> bytes:
    """A page with its small numbers raised, and its days moved back."""
    body = NUMBER.sub(lambda found: str(int(found[0]) + months).encode(), body)
    return DAY.sub(lambda found: earlier(found[0], months), body)


def earlier(day: bytes, months: int) -> bytes:
    try:
        return (date.fromisoformat(day.decode()) - months * MONTH).isoformat().encode()
    except ValueError:
        return day


def archived(folder: Path, pages: Iterator[Given]) -> Path:
    """An archive of pages, a file an outlet."""
    for _, own in groupby(pages, key=lambda one: one.outlet.id):
        first = next(own)
        with ArchiveWriter(folder, first.outlet, "night", NIGHT) as archive:
            for number, (outlet, fetched, body) in enumerate(chain([first], own)):
                url = f"https://{outlet.id}.example/{number}"
                archive.add(
                    Answer(
                        url=url, final_url=url, status=200, body=body, fetched=fetched,
                        headers={"content-type": "text/html"}, request_headers={},
                    ),
                    "page",
                )  # fmt: skip
    return folder


def stored(paths: list[Path]) -> Iterator[Stored]:
    return (one for file in files_of(paths) for one in read_archive(file, 10**7) if is_page(one))
