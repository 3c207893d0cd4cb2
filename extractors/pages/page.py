"""From the bytes of a page to its article: decoding, the main text by trafilatura, and the signs that there is none."""

import re
from codecs import BOM_UTF8, lookup

from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Extractor

from extractors.article import Article, Page, Unreadable, make_article_id
from extractors.pages.cleaning import clean
from extractors.pages.metadata import Metadata, read_metadata
from extractors.text.language import CODES, language_of, load

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORDS = 8  # a line with fewer words is too short to call garbled
_NO_LANGUAGE = "zxx"  # ISO 639 for text without linguistic content
_TITLE_ONLY = 1.5  # a text not longer than this many titles says no more than the title


def read(page: Page, min_characters: int) -> Article | Unreadable:
    """The article of a page, or why it can't be read; the clock is never asked."""
    try:
        tree = load_html(decode(page.content, page.charset))
    except (ValueError, TypeError, AssertionError) as error:
        return Unreadable(url=page.url, reason=f"is no HTML: {error}")
    if tree is None:
        return Unreadable(url=page.url, reason="is no HTML")
    metadata = read_metadata(tree, page)
    found = _text(tree, page)
    lang = language_of(found, metadata.lang or page.lang)
    text, byline = clean(found, metadata.headlines, metadata.byline, load(lang) if lang in CODES else None)
    readable = "\n".join(line for line in text.split("\n") if not is_garbled(line))
    reason = _why_not(text, readable, metadata, min_characters)
    return Unreadable(url=page.url, reason=reason) if reason else _article(page, metadata, readable, byline)


def _article(page: Page, metadata: Metadata, text: str, byline: str | None) -> Article:
    return Article(
        article_id=make_article_id(page.outlet, page.url, metadata.title, text),
        outlet=page.outlet,
        text=text,
        title=metadata.title,
        url=page.url,
        lang=language_of(text, metadata.lang or page.lang),
        country=page.country,
        published=metadata.published,
        byline=byline,
        fetched=page.fetched,
    )


def _text(tree: HtmlElement, page: Page) -> str:
    # with no date_params at all trafilatura would ask the clock
    options = Extractor(
        output_format="python", comments=False, url=page.url, date_params={"max_date": page.fetched.date().isoformat()}
    )
    document = bare_extraction(tree, options=options)
    return document.text or "" if document is not None else ""


def _why_not(text: str, readable: str, metadata: Metadata, min_characters: int) -> str | None:
    if not text.strip():
        return "no text found"
    if len(readable) < min_characters <= len(text):
        return "its text is garbled, as behind a paywall"
    if len(readable) < min_characters:
        return f"only {len(readable)} characters of text"
    if metadata.title and len(readable) <= _TITLE_ONLY * len(metadata.title):
        return "no text beside the title"
    return None


def decode(content: bytes, charset: str | None) -> str:
    """The text of a page: UTF-8 where the bytes are, else the first of the named charsets that fits them."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    declared = _DECLARED.search(content[:4096])
    for name in ("utf-8", charset, declared[1].decode("ascii", "replace") if declared else None):
        try:
            return content.removeprefix(BOM_UTF8).decode(_as_browsers_do(name or "utf-8"))
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _as_browsers_do(charset: str) -> str:
    name = lookup(charset).name
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def is_garbled(line: str) -> bool:
    """Whether a line is in no language, as one that is scrambled behind a paywall."""
    return len(_WORD.findall(line)) >= _LEAST_WORDS and language_of(line) == _NO_LANGUAGE
