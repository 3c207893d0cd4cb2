"""What each wording allows, as a table; and that every interval holds its own number."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparers import amount
from comparers.figure import Figure
from comparers.interval import Interval, allowed, digit_unit, plain
from comparers.widths import WIDTHS

TABLE = [
    ("exact", 31250, 31250, "[31,250, 31,250]"),
    ("about", 30000, 30000, "[27,000, 33,000]"),
    ("nearly", 30000, 30000, "[27,000, 30,000)"),
    ("more_than", 26000, 26000, "(26,000, ∞]"),
    ("at_least", 120, 120, "[120, ∞]"),
    ("at_most", 50000, 50000, "[0, 50,000]"),
    ("less_than", 10, 10, "[0, 10)"),
    ("range", 20, 25, "[20, 25]"),
    ("vague", 24, 99, "[24, ∞]"),
    ("vague", 2000000, None, "[2,000,000, ∞]"),
]


@pytest.mark.parametrize(("qualifier", "low", "high", "shown"), TABLE)
def test_wording(qualifier: str, low: int, high: int | None, shown: str) -> None:
    top = None if high is None else Decimal(high)
    assert str(allowed(Decimal(low), top, qualifier, Decimal(0), WIDTHS)) == shown


@pytest.mark.parametrize(
    ("number", "unit"), [("30000", 10000), ("31250", 10), ("12", 1), ("4.7", "0.1"), ("0", 1), ("4700000", 100000)]
)
def test_unit_of_the_last_digit(number: str, unit: int | str) -> None:
    assert digit_unit(Decimal(number)) == Decimal(str(unit))


NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=2)


@given(number=NUMBERS, qualifier=st.sampled_from(["exact", "about", "at_least", "at_most", "vague"]))
def test_an_interval_holds_its_own_number(number: Decimal, qualifier: str) -> None:
    span = allowed(number, number, qualifier, Decimal(0), WIDTHS)
    assert span.meets(Interval(number, number))


@given(a=NUMBERS, b=NUMBERS, c=NUMBERS, d=NUMBERS)
def test_meeting_is_symmetric(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    one, two = Interval(min(a, b), max(a, b), low_open=True), Interval(min(c, d), max(c, d), high_open=True)
    assert one.meets(two) == two.meets(one)


def test_numbers_as_people_read_them() -> None:
    assert plain(Decimal("1.5E+6")) == "1,500,000"
    assert plain(Decimal("4.70")) == "4.7"


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        ({"low": 30000}, {"low": 30400}, True),  # the rounder is widened, by 2.5 % at most
        ({"low": 30000}, {"low": 31000}, False),
        ({"low": 26000}, {"low": 27000}, False),  # equally round: neither
        ({"low": 22.4}, {"low": 22}, True),
        ({"low": 1000000}, {"low": 1000000, "qualifier": "more_than"}, True),  # a round million may be a little more
        ({"low": 12}, {"low": 12, "qualifier": "more_than"}, False),
        ({"low": 6, "unit": "mile"}, {"low": 10, "unit": "kilometre"}, True),
        ({"low": 20, "unit": "degree_celsius"}, {"low": 68, "unit": "degree_fahrenheit"}, True),
        ({"low": 100, "unit": "hectare"}, {"low": 1, "unit": "square_kilometre"}, True),
        ({"low": 5, "change": "increase_by"}, {"low": 5, "change": "decrease_by"}, False),
    ],
)
def test_rounding_and_units(
    one: dict[str, object], two: dict[str, object], meet: bool, make: Callable[..., Figure]
) -> None:
    sized = amount.size(make(**one), make(**two), WIDTHS)
    assert sized is not None
    assert sized.meet == meet


def test_a_currency_without_a_rate_has_no_size(make: Callable[..., Figure]) -> None:
    assert amount.size(make(unit="EUR"), make(unit="XXX"), WIDTHS) is None


def test_a_day_has_that_days_rate(make: Callable[..., Figure]) -> None:
    day = {"as_of": "2024-06-03"}
    sized = amount.size(make(unit="EUR", low=100, **day), make(unit="USD", low=108.42, **day), WIDTHS)
    assert sized is not None
    assert abs(sized.stated_a.low - sized.stated_b.low) < 1
