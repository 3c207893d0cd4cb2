"""What is worth another try, and when."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.fetch.answer import Answer
from flows.fetch.retry import wait_before_retry
from flows.settings import defaults

NOW = datetime(2025, 2, 7, 12, tzinfo=UTC)
FETCH = replace(defaults().fetch, backoff_seconds=1.0, tries=3, longest_wait_seconds=60.0)


def answer(status: int, **headers: str) -> Answer:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(url="", final_url="", status=status, headers=fields, body=b"", fetched=NOW, request_headers={})


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_fault_is_worth_another_try(status: int) -> None:
    assert 1 <= (wait_before_retry(FETCH, 1, answer(status)) or 0) <= 1.5
    assert 2 <= (wait_before_retry(FETCH, 2, answer(status)) or 0) <= 3
    assert wait_before_retry(FETCH, 3, answer(status)) is None


@pytest.mark.parametrize("status", [200, 304, 400, 403, 404, 410, 501])
def test_others_are_not(status: int) -> None:
    assert wait_before_retry(FETCH, 1, answer(status)) is None


def test_a_broken_connection_is_worth_another_try() -> None:
    assert wait_before_retry(FETCH, 1, None) is not None


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [("7", 7), ("Fri, 07 Feb 2025 12:00:30 GMT", 30), ("Fri, 07 Feb 2025 11:00:00 GMT", 0), ("3600", None)],
)
def test_the_server_says_how_long(retry_after: str, seconds: float | None) -> None:
    assert wait_before_retry(FETCH, 1, answer(429, retry_after=retry_after)) == seconds


def test_nonsense_in_retry_after_is_passed_over() -> None:
    assert 1 <= (wait_before_retry(FETCH, 1, answer(503, retry_after="soon")) or 0) <= 1.5
