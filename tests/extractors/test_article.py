"""What a page gives whatever its bytes are like: whole letters, no date of the future, or a reason for nothing."""

from datetime import UTC, datetime

import pytest

from extractors.article import Article, Page, Unreadable, make_article_id, read_article

FETCHED = datetime(2025, 2, 10, 2, tzinfo=UTC)
LISTED = datetime(2025, 2, 8, 5, tzinfo=UTC)
SENTENCE = "In {} wurden am Freitag 14 Häuser zerstört, und 1.250 Menschen mussten die Nacht in Schulen verbringen."
SCRAMBLED = "Uif njojtufs bmtp sfdfjwft b qfotjpo pg tjyuz uipvtboe fvspt gspn ijt gpsnfs xpslqmbdf cz uif ibscpvs"


def page(content: bytes, charset: str | None = None, fetched: datetime = FETCHED) -> Page:
    return Page(
        outlet="courier", url="https://courier.example/flood", content=content, fetched=fetched, charset=charset,
        country="AT", timezone="Europe/Vienna", listed=LISTED,
    )  # fmt: skip


def html(*paragraphs: str, head: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<html lang='de'><head>{head}<title>Flut im Tal</title></head><body><article>{body}</article></body></html>"


def read(content: str | bytes, charset: str | None = None, fetched: datetime = FETCHED) -> Article:
    found = read_article(page(content.encode() if isinstance(content, str) else content, charset, fetched))
    assert isinstance(found, Article)
    return found


FLOOD = (SENTENCE.format("Mühlbach"), SENTENCE.format("Weißenburg"))


def test_what_is_known_of_the_outlet_stays_with_the_article() -> None:
    found = read(html(*FLOOD))
    assert (found.outlet, found.country, found.fetched, found.lang) == ("courier", "AT", FETCHED, "de")
    assert found.article_id == make_article_id("courier", found.url, found.title, found.text)


@pytest.mark.parametrize(
    ("encoding", "header", "declared"),
    [
        ("utf-8", None, None),
        ("utf-8-sig", "iso-8859-1", None),
        ("utf-16", "utf-8", None),
        ("iso-8859-1", "iso-8859-1", None),
        ("iso-8859-1", "utf-8", None),
        ("iso-8859-1", None, "iso-8859-1"),
        ("cp1252", "utf-8", "utf-8"),
        ("utf-8", "no-such-charset", None),
    ],
)
def test_letters_stay_whole(encoding: str, header: str | None, declared: str | None) -> None:
    meta = f"<meta charset='{declared}'>" if declared else ""
    assert read(html(*FLOOD, head=meta).encode(encoding), header).text == "\n".join(FLOOD)


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2025-02-08T06:30:00+01:00", datetime(2025, 2, 8, 5, 30, tzinfo=UTC)),
        ("2025-02-08T06:30:00", datetime(2025, 2, 8, 5, 30, tzinfo=UTC)),
        ("2025-02-08", datetime(2025, 2, 8, tzinfo=UTC)),
        ("", LISTED),
        ("1970-01-01T00:00:00Z", LISTED),
        ("2031-01-01T00:00:00Z", LISTED),
    ],
)
def test_the_moment_is_the_pages_or_the_feeds(stated: str, published: datetime) -> None:
    meta = f"<meta property='article:published_time' content='{stated}'>" if stated else ""
    assert read(html(*FLOOD, head=meta)).published == published


def test_no_date_lies_after_the_moment_of_fetching() -> None:
    meta = "<meta property='article:published_time' content='2025-02-08T06:30:00+01:00'>"
    assert read(html(*FLOOD, head=meta), fetched=datetime(2025, 2, 8, 5, 15, tzinfo=UTC)).published == LISTED


@pytest.mark.parametrize("content", [b"", b"\x00" * 5000, b"\x89PNG\r\n\x1a\n" + bytes(4000), b"<", b"plain words"])
def test_what_is_no_page_has_a_reason(content: bytes) -> None:
    found = read_article(page(content))
    assert isinstance(found, Unreadable)
    assert found.reason


@pytest.mark.parametrize(
    ("paragraphs", "reason"),
    [((), "no text"), (("Kurz.",), "characters of text"), ((SCRAMBLED, SCRAMBLED[::-1]), "garbled")],
    ids=["nothing", "too short", "scrambled"],
)
def test_a_page_without_an_article_has_a_reason(paragraphs: tuple[str, ...], reason: str) -> None:
    found = read_article(page(html(*paragraphs).encode()))
    assert isinstance(found, Unreadable)
    assert reason in found.reason


def test_the_same_page_gives_the_same_article() -> None:
    assert read(html(*FLOOD)) == read(html(*FLOOD))
