"""Records are read strictly in what is used, and blind to further keys."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from flows.errors import UsageError
from flows.records import Defaults, RecordError, defaults_of, read_records

TEXT = "Mindestens zwölf Menschen starben bei dem Hochwasser in der Steiermark, sagte die Polizei."


def read(*records: object, defaults: Defaults = Defaults()) -> list[object]:  # noqa: B008
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    return list(read_records(lines, "a.jsonl", defaults))


def test_only_the_text_is_required() -> None:
    (article,) = read({"text": TEXT})
    assert (article.text, article.lang, article.outlet) == (TEXT, "de", "unknown")
    assert len(article.article_id) == 24


def test_what_is_given_is_kept() -> None:
    given = {
        "id": "a1", "outlet": "post", "country": "AT", "lang": "de", "published": "2025-02-07T10:00:00+01:00",
        "title": "Zwölf Tote", "url": "https://post.example/x", "text": TEXT, "section": "further keys are passed over",
    }  # fmt: skip
    (article,) = read(given)
    assert (article.article_id, article.outlet, article.country, article.title) == ("a1", "post", "AT", "Zwölf Tote")
    assert article.published == datetime(2025, 2, 7, 10, tzinfo=timezone(timedelta(hours=1)))


def test_an_id_is_made_from_the_content() -> None:
    one, same, other = read({"text": TEXT}, {"text": TEXT, "more": 1}, {"text": TEXT, "title": "Other"})
    assert one.article_id == same.article_id != other.article_id


def test_the_host_stands_in_for_the_outlet() -> None:
    (article,) = read({"text": TEXT, "url": "https://www.post.example/x"})
    assert article.outlet == "post.example"


def test_a_bare_date_is_midnight() -> None:
    (article,) = read({"text": TEXT, "published": "2025-02-07"})
    assert article.published == datetime(2025, 2, 7, tzinfo=UTC)


def test_defaults_fill_what_is_missing_and_no_more() -> None:
    defaults = defaults_of("en", "2025-02-07")
    missing, given = read({"text": TEXT}, {"text": TEXT, "lang": "de", "published": "2024-01-01"}, defaults=defaults)
    assert (missing.lang, missing.published.year, given.lang, given.published.year) == ("en", 2025, "de", 2024)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is no JSON"),
        ("[1]", "is no JSON object"),
        ({"title": "x"}, "'text' is missing"),
        ({"text": 3}, "'text' is missing or no text"),
        ({"text": "x", "title": ["y"]}, "'title' must be a text"),
        ({"text": "x", "id": {}}, "'id' must be a text"),
        ({"text": "x", "published": "yesterday"}, "'published' is no date or moment: 'yesterday'"),
        ("[" * 100_000, "is no JSON|recursion"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(line: object, said: str) -> None:
    error, article = read("", line, {"text": TEXT})[-2:]
    assert isinstance(error, RecordError)
    assert str(error).startswith("a.jsonl:2: ")
    with pytest.raises(RecordError, match=said):
        raise error
    assert article.text == TEXT


def test_a_date_that_is_none_is_said() -> None:
    with pytest.raises(UsageError, match="write a date such as 2025-02-07"):
        defaults_of(None, "7.2.2025")
