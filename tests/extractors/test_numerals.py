"""Numerals in the marks of several countries, and what an unclear one is taken for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.figures.numerals import decimal_style, read_numeral
from extractors.text.language import load

ENGLISH, GERMAN = load("en").writing, load("de").writing


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26,000", "26000"), ("1,234,567.89", "1234567.89"), ("26 000", "26000"), ("26\u202f000,5", "26000.5"),
        ("1’250.50", "1250.50"), ("12,34,567", "1234567"), ("3.5", "3.5"), ("0.125", "0.125"), ("26.000", "26.000"),
        ("٢٦", "26"), ("２６", "26"), ("1.000.000", "1000000"), ("0,5", "0.5"), ("007", "7"),
    ],
)  # fmt: skip
def test_english_reading(text: str, value: str) -> None:
    numeral = read_numeral(text, ENGLISH)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"), [("26.000", "26000"), ("26,000", "26.000"), ("1.000,5", "1000.5"), ("2.5", "2.5")]
)
def test_german_reading(text: str, value: str) -> None:
    numeral = read_numeral(text, GERMAN)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize("text", ["192.168.1.2", "07.02.2025", "1,2,3", "1.2.3", "1.000,50.3"])
def test_dates_versions_and_addresses_are_no_number(text: str) -> None:
    assert read_numeral(text, ENGLISH) is None


def test_an_unclear_numeral_is_marked() -> None:
    numeral = read_numeral("26.000", ENGLISH)
    assert numeral is not None
    assert numeral.reading == ". read as decimal mark; with it between thousands: 26000"


def test_the_style_of_the_article_decides() -> None:
    style = decimal_style("Er kaufte 2,5 Kilo und zahlte 1.250,00 Euro.")
    numeral = read_numeral("26.000", ENGLISH, style)
    assert (style, numeral) == (",", (Decimal(26000), None))


def test_an_article_of_both_styles_has_none() -> None:
    assert decimal_style("2.5 and 2,5") is None


@given(st.integers(min_value=0, max_value=10**15))
def test_every_grouped_integer_reads_back(value: int) -> None:
    english, german = f"{value:,}", f"{value:,}".replace(",", ".")
    assert [read_numeral(english, ENGLISH), read_numeral(german, GERMAN)] == [(value, None)] * 2
