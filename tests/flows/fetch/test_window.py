"""How far back articles are read, and which of those listed."""

from datetime import UTC, datetime

import pytest

from flows.errors import UsageError
from flows.fetch.listing import Listed
from flows.fetch.window import read_since, select

NOW = datetime(2025, 2, 7, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2d", datetime(2025, 2, 5, 12, tzinfo=UTC)),
        ("48h", datetime(2025, 2, 5, 12, tzinfo=UTC)),
        ("2025-02-01", datetime(2025, 2, 1, tzinfo=UTC)),
        ("2025-02-01T06:00:00+00:00", datetime(2025, 2, 1, 6, tzinfo=UTC)),
        ("10000000d", datetime.min.replace(tzinfo=UTC)),
    ],
)
def test_a_span_or_a_date_is_read(text: str, moment: datetime) -> None:
    assert read_since(text, NOW) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "2 weeks", "-2d", "2025-13-01"])
def test_anything_else_is_said(text: str) -> None:
    with pytest.raises(UsageError, match="write a span such as 2d"):
        read_since(text, NOW)


def test_the_newest_of_the_window_are_chosen_once_each() -> None:
    old, new = Listed("old", datetime(2025, 2, 1, tzinfo=UTC)), Listed("new", datetime(2025, 2, 7, tzinfo=UTC))
    mid, undated = Listed("mid", datetime(2025, 2, 6, tzinfo=UTC)), Listed("undated", None)
    since = datetime(2025, 2, 5, tzinfo=UTC)
    assert select([old, mid, undated, new, mid], since, 10) == [undated, new, mid]
    assert select([old, mid, undated, new], since, 2) == [undated, new]
