"""From a page to its article: pages in tests/pages, each with the article that it must give."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.article import Article, Page, Unreadable, read_article
from extractors.corrections import correction_of

PAGES = Path(__file__).parents[1] / "pages"
FETCHED = datetime(2025, 2, 10, tzinfo=UTC)


def page(content: bytes, **fields: str) -> Page:
    return Page(outlet="test", url="https://news.example/storm", content=content, fetched=FETCHED, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_page_gives_its_article(path: Path) -> None:
    expected = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    article = read_article(page(path.read_bytes()))
    assert isinstance(article, Article)
    assert article.text == expected["text"].lstrip("\n")
    assert (article.title, article.lang) == (expected["title"], expected["lang"])
    assert article.byline == expected.get("byline")
    assert article.published == expected["published"]
    assert correction_of(article) == expected.get("correction")


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("Some 40 died. Correction: The fire was on Monday.", "Correction: The fire was on Monday."),
        ("This story has been corrected to say that 40 died.", "This story has been corrected to say that 40 died."),
        ("The ministry made a correction of 40 million.", None),
    ],
)
def test_correction(text: str, notice: str | None) -> None:
    assert correction_of(Article(article_id="a", outlet="o", text=text, lang="en")) == notice


@pytest.mark.parametrize(
    "markup",
    [
        '<span itemprop="author">Anna Novak and Meridian Wire</span>',
        '<div class="article__author">Anna Novak and Meridian Wire</div>',
    ],
)
def test_the_author_may_be_marked_in_the_text_alone(markup: str) -> None:
    body = f"<h1>Storm</h1>{markup}<p>The storm killed 40 people on the coast. The harbour is shut until Monday.</p>"
    article = read_article(page(f"<html lang='en'><body>{body}</body></html>".encode()))
    assert isinstance(article, Article) and article.byline == "Anna Novak and Meridian Wire"


@pytest.mark.parametrize("content", [b"", b"<html><body><p>Storm</p></body></html>"])
def test_a_page_without_text_says_so(content: bytes) -> None:
    assert isinstance(read_article(page(content)), Unreadable)
