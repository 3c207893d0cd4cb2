"""The archived copy of an article: its text as it was read, every figure marked, on a page that runs nothing."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from flows.report.folder import ReportFolder, file_name
from flows.report.page import edition, fill
from warehouse.warehouse import Warehouse

BATCH = 200  # articles read at once


class Stretch(NamedTuple):
    """A stretch of a text, with the claim whose figure it is if it is one."""

    text: str
    claim: Mapping[str, Any] | None = None


def page_name(article_id: str) -> str:
    """The file of an article's page."""
    return f"articles/{file_name(article_id)}.html"


def write_article_pages(warehouse: Warehouse, folder: ReportFolder) -> None:
    """Write the articles that the pages in the folder lead to; a version of an article never changes."""
    due = [name for name in sorted(folder.led_to()) if not folder.is_current(page_name(name), edition())]
    for start in range(0, len(due), BATCH):
        for article in warehouse.ask("report_articles", articles=due[start : start + BATCH]).to_pylist():
            title, paragraphs = list(_stretches(article, "title")), _paragraphs(article)
            text = fill("article.html", root="../", article=article, title=title, paragraphs=paragraphs)
            folder.write(page_name(article["article_id"]), text, edition())


def _stretches(article: Mapping[str, Any], part: str) -> Iterator[Stretch]:
    text, at = article[part] or "", 0
    for claim in article["claims"] or ():
        if claim["part"] == part and claim["start"] >= at:
            yield Stretch(text[at : claim["start"]])
            yield Stretch(text[claim["start"] : claim["end"]], claim)
            at = claim["end"]
    yield Stretch(text[at:])


def _paragraphs(article: Mapping[str, Any]) -> list[list[Stretch]]:
    paragraphs: list[list[Stretch]] = [[]]
    for stretch in _stretches(article, "text"):
        first, *others = [stretch.text] if stretch.claim else stretch.text.split("\n")
        paragraphs[-1].append(Stretch(first, stretch.claim))
        paragraphs += ([Stretch(text)] for text in others)
    return [paragraph for paragraph in paragraphs if any(stretch.text.strip() for stretch in paragraph)]
