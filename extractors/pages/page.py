"""From the bytes of a page to its article: the main text by trafilatura, and the signs that there is none."""

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from extractors.article import Article, Page, Unreadable, make_article_id
from extractors.pages.cleaning import clean
from extractors.pages.garbled import is_garbled
from extractors.pages.markup import read_tree, thin_out
from extractors.pages.metadata import Metadata, read_metadata
from extractors.text.language import CODES, language_of, load

_TITLE_ONLY = 1.5  # a text not longer than this many titles says no more than the title


def read(page: Page, min_characters: int) -> Article | Unreadable:
    """The article of a page, or why it can't be read; the clock is never asked."""
    try:
        tree = read_tree(page.content, page.charset)
    except (ValueError, TypeError, AssertionError) as error:
        return Unreadable(url=page.url, reason=f"is no HTML: {error}")
    if tree is None:
        return Unreadable(url=page.url, reason="is no HTML")
    metadata = read_metadata(tree, page)
    thin_out(tree)
    found = _text(tree, page)
    lang = language_of(found, metadata.lang or page.lang)
    language = load(lang) if lang in CODES else None
    text, byline = clean(found, metadata.headlines, metadata.byline, language)
    readable = "\n".join(line for line in text.split("\n") if not is_garbled(line, language))
    reason = _why_not(text, readable, metadata, min_characters)
    if reason:
        return Unreadable(url=page.url, reason=reason)
    if 2 * len(readable) < len(found):  # what was left out may have been in another language
        lang = language_of(readable, metadata.lang or page.lang)
    return _article(page, metadata, readable, byline, lang)


def _article(page: Page, metadata: Metadata, text: str, byline: str | None, lang: str | None) -> Article:
    return Article(
        article_id=make_article_id(page.outlet, page.url, metadata.title, text),
        outlet=page.outlet,
        text=text,
        title=metadata.title,
        url=page.url,
        lang=lang,
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
