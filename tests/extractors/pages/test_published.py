"""Moments as pages and feeds write them."""

from datetime import UTC, datetime, timedelta

import pytest

from extractors.pages.published import read_moment

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "clock", "moment", "offset"),
    [
        ("2025-02-07", "UTC", datetime(2025, 2, 7, tzinfo=UTC), 0 * HOUR),
        ("2025-02-07", "Europe/Kyiv", datetime(2025, 2, 7, tzinfo=UTC), 0 * HOUR),
        ("2025-02-07T10:00:00Z", "UTC", datetime(2025, 2, 7, 10, tzinfo=UTC), 0 * HOUR),
        ("2025-02-07T10:00:00Z", "Europe/Kyiv", datetime(2025, 2, 7, 10, tzinfo=UTC), 2 * HOUR),
        ("2025-02-07T10:00:00+01:00", "UTC", datetime(2025, 2, 7, 9, tzinfo=UTC), HOUR),
        ("2025-02-07T10:00:00+0100", "UTC", datetime(2025, 2, 7, 9, tzinfo=UTC), HOUR),
        ("2025-02-07T10:00:00.123456+01", "UTC", datetime(2025, 2, 7, 9, 0, 0, 123456, UTC), HOUR),
        ("2025-07-07 10:00:00", "Europe/Berlin", datetime(2025, 7, 7, 8, tzinfo=UTC), 2 * HOUR),
        (" Fri, 07 Feb 2025 10:00:00 GMT ", "UTC", datetime(2025, 2, 7, 10, tzinfo=UTC), 0 * HOUR),
        ("Fri, 07 Feb 2025 10:00:00 +0100", "Europe/Berlin", datetime(2025, 2, 7, 9, tzinfo=UTC), HOUR),
        ("2025-02-07T10:00:00", "Mars/Base", datetime(2025, 2, 7, 10, tzinfo=UTC), 0 * HOUR),
    ],
)
def test_a_moment_is_read(text: str, clock: str, moment: datetime, offset: timedelta) -> None:
    found = read_moment(text, clock)
    assert found is not None
    assert (found, found.utcoffset()) == (moment, offset)


@pytest.mark.parametrize("text", ["", "yesterday", "7.2.2025", "2025-13-01", "0001-01-01T00:00:00-23:59x", "12"])
def test_what_is_none_is_none(text: str) -> None:
    assert read_moment(text) is None


def test_a_moment_off_the_calendar_is_none() -> None:
    assert read_moment("0001-01-01T00:00:00+00:00", "America/New_York") is None
