"""What a page says of its article beside the text: title, moment of publication, language and author."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from extractors.article import Page
from extractors.pages.published import read_moment

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{2,40}$")
_AUTHOR_PATHS = (".//*[@itemprop='author']", ".//a[@rel='author']")
_AUTHOR_CLASS = re.compile(r"(?:^|[\s_-])(?:author|byline)s?(?:$|\s)", re.IGNORECASE)
_LONGEST_NAME = 80  # characters of a byline
_EARLIEST = 1995  # no news page is older
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "publish-date", "pubdate", "last-modified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each is None where the page does not say it."""

    title: str | None
    headlines: tuple[str, ...]  # every title that the page gives, the one chosen among them
    published: datetime | None
    lang: str | None
    byline: str | None


def read_metadata(tree: HtmlElement, page: Page) -> Metadata:
    """What a page says in its JSON-LD, else in its meta elements, else in its markup."""
    node = _article_node(tree)
    meta = _meta(tree)
    return Metadata(
        title=_title(tree, node, meta),
        headlines=tuple(_headlines(tree, node, meta)),
        published=_published(tree, node, meta, page),
        lang=_language(tree, node),
        byline=_names(node.get("author")) or meta.get("author") or meta.get("article:author") or _marked_author(tree),
    )


def _article_node(tree: HtmlElement) -> dict[str, Any]:
    """The JSON-LD node of the article; empty where there is none."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            if _ARTICLE_TYPES.search(str(node.get("@type"))) and (node.get("headline") or node.get("datePublished")):
                return node
    return {}


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta element, by name, property or itemprop in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _title(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> str | None:
    headings = [_printed(heading) for heading in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return next((title for title in (*_stated_titles(tree, node, meta), *headings) if title), None)


def _headlines(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> Iterator[str]:
    yield from _stated_titles(tree, node, meta)
    yield from filter(None, (_printed(heading) for heading in tree.iter("h1")))


def _stated_titles(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> Iterator[str]:
    """The titles beside the text: those of the JSON-LD, for sharing, and of the window."""
    for candidate in (node.get("headline"), meta.get("og:title"), tree.findtext(".//head//title")):
        if isinstance(candidate, str) and candidate.strip():
            yield _TITLE_TAIL.sub("", " ".join(candidate.split()))


def _printed(element: HtmlElement) -> str:
    """The text of an element; words that stand in two elements are kept apart."""
    text = ""
    for piece in element.itertext():
        text += " " + piece if text[-1:].isalnum() and piece[:1].isalnum() else piece
    return " ".join(text.split())


def _published(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str], page: Page) -> datetime | None:
    stated = [node.get("datePublished"), *(meta.get(name) for name in _DATE_NAMES)]
    stated += [element.get("datetime") for element in tree.iterfind(".//time[@datetime]")][:1]
    for text in stated:
        moment = read_moment(text, page.timezone) if isinstance(text, str) else None
        if moment is not None and moment.year >= _EARLIEST and moment <= page.fetched:
            return moment
    if page.listed is not None and page.listed <= page.fetched:
        return page.listed
    # its extensive search guesses: it may take a second, and a date out of the text
    latest = page.fetched.replace(tzinfo=None)
    found = find_date(tree, extensive_search=False, url=page.url, original_date=True, max_date=latest)
    return read_moment(found, page.timezone) if found else None


def _language(tree: HtmlElement, node: dict[str, Any]) -> str | None:
    for value in (tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), node.get("inLanguage")):
        if isinstance(value, str) and (code := re.match(r"[A-Za-z]{2}(?![A-Za-z])", value.strip())):
            return code[0].lower()
    return None


def _marked_author(tree: HtmlElement) -> str | None:
    """Whom the markup calls the author: by microdata, by a link, or by a class of that name."""
    for path in _AUTHOR_PATHS:
        for element in tree.iterfind(path):
            if 0 < len(name := _printed(element)) <= _LONGEST_NAME:
                return name
    for element in tree.iter("div", "p", "span", "address"):
        if _AUTHOR_CLASS.search(element.get("class") or "") and 0 < len(name := _printed(element)) <= _LONGEST_NAME:
            return name
    return None


def _names(author: Any) -> str | None:
    authors = author if isinstance(author, list) else [author]
    names = [a.get("name") if isinstance(a, dict) else a for a in authors]
    return ", ".join(n.strip() for n in names if isinstance(n, str) and n.strip()) or None
