"""Which dates, times and periods a sentence names."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text.language import load
from extractors.text.sentences import Sentence
from extractors.times.moments import find_moments

from .figures import PUBLISHED, table

ROWS = list(table("moments.toml"))


def read(code: str, text: str, published: date | None = PUBLISHED) -> list[list[str]]:
    sentence = Sentence(text, 0, len(text), load(code))
    moments = find_moments(sentence, published)
    return [[sentence.quote(m.first, m.last), m.as_of or "", m.role] for m in moments]


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_moments(code: str, text: str, expected: Any) -> None:
    assert read(code, text) == expected


def test_without_a_day_of_publication_only_what_is_printed_in_full_is_known() -> None:
    assert read("en", "On Friday, in 2019 and last week.", None) == [
        ["Friday", "", "date"],
        ["2019", "2019", "year"],
        ["last week", "", "date"],
    ]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(["en", "de"]))
def test_every_day_reads_back(day: date, code: str) -> None:
    for text in (day.isoformat(), f"{day.day:02}.{day.month:02}.{day.year}"):
        assert read(code, f"x {text} y") == [[text, day.isoformat(), "date"]]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)), st.dates(min_value=date(1950, 1, 1)))
def test_a_weekday_is_at_most_a_week_back(day: date, published: date) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    ((_, found, _),) = read("en", f"It rained on {name}.", published)
    assert 0 <= (published - date.fromisoformat(found)).days < 7
    assert date.fromisoformat(found).weekday() == day.weekday()
