"""What a wording allows: the values that satisfy "more than 26,000", "about 30,000", "20 to 25"."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from comparers.widths import Widths

INFINITY = Decimal("Infinity")
ZERO, ONE = Decimal(0), Decimal(1)
POINTS = frozenset({"exact", "about", "nearly"})
LOWER = frozenset({"at_least", "more_than"})
UPPER = frozenset({"at_most", "less_than"})


class Interval(NamedTuple):
    """Values from low to high; an open end is not among them."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: "Interval") -> bool:
        """Whether some value is in both."""
        return _below(self.low, other.high, self.low_open or other.high_open) and _below(
            other.low, self.high, other.low_open or self.high_open
        )

    def __str__(self) -> str:
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        return f"{left}{plain(self.low)}, {plain(self.high)}{right}"


def _below(low: Decimal, high: Decimal, open_: bool) -> bool:
    return low < high or (low == high and not open_)


def plain(value: Decimal) -> str:
    """A number as people read it: 1,500,000 and 4.7, never 1.5E+6."""
    if value.is_infinite():
        return "∞" if value > 0 else "-∞"
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def worded(low: Decimal | None, high: Decimal | None) -> Decimal:
    """The number that stands for a figure: its lower end, or the one that it has."""
    return low if low is not None else high if high is not None else ZERO


@lru_cache(maxsize=100_000)
def digit_unit(value: Decimal) -> Decimal:
    """The unit of a number's last non-zero digit: 10,000 of 30,000, 0.1 of 4.7."""
    _, digits, exponent = value.normalize().as_tuple()
    return ONE if digits == (0,) or not isinstance(exponent, int) else ONE.scaleb(exponent)


def allowed(low: Decimal | None, high: Decimal | None, qualifier: str, slack: Decimal, widths: Widths) -> Interval:
    """The values that a figure's wording allows; `slack` is added to both sides of a point for its rounding."""
    number = worded(low, high)
    if qualifier in LOWER:
        return Interval(number, INFINITY, low_open=qualifier == "more_than")
    if qualifier in UPPER:
        floor = ZERO if number > 0 else -INFINITY
        return Interval(floor, number, high_open=qualifier == "less_than")
    if qualifier == "vague":
        return Interval(number, INFINITY)
    if qualifier == "range" or (low is not None and high is not None and low != high):
        return Interval(low if low is not None else -INFINITY, high if high is not None else INFINITY)
    if qualifier == "nearly":
        return Interval(number - abs(number) * widths.nearly, number, high_open=number != 0)
    if qualifier == "about":
        slack = max(slack, abs(number) * widths.about)
    return Interval(number - slack, number + slack) if slack else Interval(number, number)


def stated(low: Decimal | None, high: Decimal | None) -> Interval:
    """The numbers themselves, whatever bound stands before them: what tolls are ordered by."""
    number = worded(low, high)
    return Interval(number, high if high is not None else number)
